import { useState } from 'preact/hooks';
import { adopt, compareReadings, type Edition, InvalidFactsError, type Issue } from 'resident-pension-rules';
import { recordOf, type StepValue, timeline } from 'resident-pension-rules/audit';
import { type Explainable, explain, issueText } from 'resident-pension-rules/explain';
import { useBench } from './context.js';
import { gist } from './gist.js';
import { Lines, Sheet, Working } from './lines.js';
import { type AnyRule, totalOf } from './rules.js';

/** What a rule says of some facts: a result, or what is wrong with them. */
export type Answer = { readonly result: object; readonly issues: readonly [] } | { readonly issues: readonly Issue[] };

export function answerTo(rule: AnyRule, facts: unknown, edition: Edition): Answer {
  try {
    return { result: rule(facts, edition), issues: [] };
  } catch (error) {
    if (error instanceof InvalidFactsError) return { issues: error.issues };
    throw error;
  }
}

/** The outcome in a word, with a mark of its own shape, so that colour is not all that tells. */
export function Outcome({ status }: { status: string }) {
  const { w } = useBench();
  const names: Readonly<Record<string, string>> = { ...w.statuses, ...w.payments };
  return <span class={`outcome ${status}`}>{names[status] ?? status}</span>;
}

function Unanswered({ issues }: { issues: readonly Issue[] }) {
  const { w, language } = useBench();
  const missing = issues.filter(({ code }) => code === 'missing');
  const wrong = issues.filter(({ code }) => code !== 'missing');
  return (
    <div class="unanswered">
      {wrong.length > 0 && (
        <section>
          <h3 class="outcome malformed">{w.fix}</h3>
          <ul>
            {wrong.map((issue) => (
              <li>{issueText(issue, language)}</li>
            ))}
          </ul>
        </section>
      )}
      {missing.length > 0 && (
        <section>
          <h3>{w.toFill}</h3>
          <ul>
            {missing.map(({ path }) => (
              <li>
                <FactName path={path} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function FactName({ path }: { path: readonly (string | number)[] }) {
  const { labels, w } = useBench();
  const facts: Readonly<Record<string, { readonly label: string }>> = labels.facts;
  const names = path.map((key) => (typeof key === 'number' ? w.entry(key + 1) : (facts[key]?.label ?? key)));
  return <>{names.join(' · ')}</>;
}

interface Asked {
  readonly rule: AnyRule;
  readonly facts: unknown;
  readonly edition: Edition;
}

/** The readings that change the result, and what each option of them would give. */
function Turning({ rule, facts, edition }: Asked) {
  const { w, labels, language } = useBench();
  const compared = compareReadings(rule as never, facts as never, edition) as readonly {
    readonly reading: keyof typeof labels.readings;
    readonly adopted: string;
    readonly changes: boolean;
    readonly outcomes: Readonly<Record<string, object>>;
  }[];
  const changing = compared.filter(({ changes }) => changes);
  return (
    <section class="turning">
      <h3>{w.turns}</h3>
      {changing.length === 0 ? (
        <p class="hint">{w.turnsNone}</p>
      ) : (
        <>
          <p class="hint">{w.turnsLead}</p>
          {changing.map(({ reading, adopted, outcomes }) => {
            const words = labels.readings[reading];
            const options: Readonly<Record<string, string>> = words.options;
            return (
              <table class="options-table">
                <caption>{words.question}</caption>
                <tbody>
                  {Object.entries(outcomes)
                    .filter(([option]) => option !== 'unsettled')
                    .map(([option, outcome]) => (
                      <tr class={option === adopted ? 'in-force' : ''}>
                        <th scope="row">
                          {options[option]}
                          {option === adopted && <span class="tag">{w.adoptedNow}</span>}
                        </th>
                        <td>
                          <Outcome status={totalOf(outcome).status} />{' '}
                          {gist(outcome, language, adopt(edition, { [reading]: option }))}
                        </td>
                      </tr>
                    ))}
                </tbody>
              </table>
            );
          })}
        </>
      )}
    </section>
  );
}

const shownStep = (value: StepValue): string => (value === null ? '—' : String(value));

/** How the answer goes through the year that is asked about, stretch by stretch. */
function Year({ rule, facts, edition }: Asked) {
  const { w, language } = useBench();
  const [isOpen, setOpen] = useState(false);
  const asked = rule.facts.fields.find(({ isAskedAbout }) => isAskedAbout);
  if (!asked) return null;
  const { [asked.key]: on, ...others } = facts as Record<string, unknown>;
  const year = String(on).slice(0, 4);
  const range =
    asked.kind === 'month'
      ? { from: `${year}-01`, until: `${year}-12` }
      : { from: `${year}-01-01`, until: `${year}-12-31` };
  const entries = isOpen ? timeline(rule as never, others as never, range as never, edition) : [];
  return (
    <details class="year screen-only" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {w.timeline} <span class="hint">{w.timelineOf(year)}</span>
      </summary>
      <table class="grid">
        <thead>
          <tr>
            <th scope="col">{w.period}</th>
            <th scope="col">{w.result}</th>
            <th scope="col">{w.changes}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(({ from, until, result, changes }) => (
            <tr>
              <th scope="row">
                {from} – {until}
              </th>
              <td>
                <Outcome status={totalOf(result).status} /> {gist(result, language, edition)}
              </td>
              <td>
                {changes.map((change) => (
                  <p>
                    {change.label[language]}: {shownStep(change.from)} → {shownStep(change.to)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The answer, how it is worked out, what changes it, and the sheet to file. */
export function AnswerPanel({ answer, ...asked }: Asked & { answer: Answer }) {
  const { w, language, edition } = useBench();
  if (!('result' in answer)) return <Unanswered issues={answer.issues} />;
  const { result } = answer;
  const said = explain(result as Explainable, language, { edition });
  const sheet = explain(recordOf(asked.rule as never, asked.facts as never, edition) as Explainable, language);
  return (
    <>
      <div class={`headline screen-only of-${totalOf(result).status}`}>
        <Outcome status={totalOf(result).status} />
        <p class="gist">{gist(result, language, edition)}</p>
      </div>
      <section class="said screen-only">
        <Lines text={said} />
      </section>
      <div class="screen-only">
        <Turning {...asked} />
      </div>
      <section class="screen-only">
        <h3>{w.working}</h3>
        <Working sheet={sheet} />
      </section>
      <Year {...asked} />
      <details class="sheet-frame">
        <summary class="screen-only">
          {w.sheet} <span class="hint">{w.sheetNote}</span>
        </summary>
        <Sheet text={sheet} id="sheet-title" />
      </details>
    </>
  );
}
