import { useEffect, useState } from 'preact/hooks';
import {
  type AdoptedReadings,
  type Decision,
  defineEdition,
  differences,
  type Edition,
  InvalidFactsError,
  type ReadingId,
  readings,
} from 'resident-pension-rules';
import { issueText } from 'resident-pension-rules/explain';
import { answer, editionOf } from '../../../test/case.js';
import { Outcome } from '../answer.js';
import { ask } from '../ask.js';
import { type CaseRun, underChoices } from '../case-files.js';
import { useBench } from '../context.js';
import { baseEdition } from '../edition-spec.js';
import { FileDrop, save } from '../files.js';
import { gist } from '../gist.js';
import type { Jobs } from '../jobs.js';
import { totalOf } from '../rules.js';
import { written } from '../written.js';

type Signed = Readonly<Pick<Decision, 'document' | 'date' | 'signatory'>>;
type Decisions = Readonly<Record<string, Signed>>;

const unsigned: Signed = { document: '', date: '', signatory: '' };

function DecisionFields({ id, value, onChange }: { id: string; value: Signed; onChange: (value: Signed) => void }) {
  const { w } = useBench();
  const fields = [
    ['document', w.decisionDocument, 'text'],
    ['date', w.decisionDate, 'date'],
    ['signatory', w.decisionSignatory, 'text'],
  ] as const;
  return (
    <fieldset class="decision">
      <legend>{w.decision}</legend>
      {fields.map(([key, label, type]) => (
        <div class="field">
          <label for={`${id}-${key}`}>{label}</label>
          <input
            id={`${id}-${key}`}
            {...(type === 'date' ? { type } : { type: 'text' as const })}
            value={value[key]}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ ...value, [key]: currentTarget.value })}
          />
        </div>
      ))}
    </fieldset>
  );
}

type Choices = Readonly<Record<string, string>>;
type Changed = Jobs['changed']['answer'];

/** The readings of an edition that are not the defaults of the register. */
const choicesIn = ({ readings: adopted }: Edition): Choices =>
  Object.fromEntries(
    readings.flatMap(({ id, default: byDefault }) => (adopted[id] === byDefault ? [] : [[id, adopted[id]]])),
  );

/** Which cases come out otherwise under what is chosen, and under each option beside it; `null` while that is worked out. */
function useChanged(choices: Choices): Changed | null {
  const { runs } = useBench();
  const [changed, setChanged] = useState<Changed | null>(null);
  const chosen = JSON.stringify(choices);
  useEffect(() => {
    let isCurrent = true;
    setChanged(null);
    if (runs) ask('changed', { choices: JSON.parse(chosen) }).then((found) => isCurrent && setChanged(found));
    return () => {
      isCurrent = false;
    };
  }, [chosen, runs]);
  return changed;
}

/** Cases under one choice of readings and under another, in a line each. */
function CaseTable({
  places,
  from,
  to,
  heads,
}: {
  places: readonly number[];
  from: Choices;
  to: Choices;
  heads: readonly [string, string];
}) {
  const { w, language, runs } = useBench();
  const [most, setMost] = useState(20);
  return (
    <>
      <table class="grid stacked changed-cases">
        <thead>
          <tr>
            <th scope="col">{w.sentence}</th>
            {heads.map((head) => (
              <th scope="col">{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.slice(0, most).map((at) => {
            const { one } = (runs as readonly CaseRun[])[at] as CaseRun;
            const sentence: Readonly<Record<string, string | undefined>> = one.sentence;
            const both = [from, to].map((choices) => {
              const under = underChoices(one, choices);
              const result = answer(under) as object;
              return { result, status: totalOf(result).status, edition: editionOf(under) };
            });
            const isAlike = both[0]?.status === both[1]?.status;
            return (
              <tr key={at}>
                <td>
                  {sentence[language] ?? sentence['zh-CN'] ?? sentence.en} <code>{`${one.rule}/${one.id}`}</code>
                </td>
                {both.map(({ result, status, edition }, column) => (
                  <td data-head={heads[column]}>
                    <Outcome status={status} />{' '}
                    {(isAlike || status === 'determined') && gist(result, language, edition)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {places.length > most && (
        <button type="button" class="screen-only" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          {w.showAll}
        </button>
      )}
    </>
  );
}

function ChangedCases({ choices, changed }: { choices: Choices; changed: Changed | null }) {
  const { w, runs } = useBench();
  const isDefault = Object.keys(choices).length === 0;
  const verdict = () => {
    if (isDefault) return w.noneChosen;
    if (changed === null || runs === null) return w.running;
    return changed.chosen.length === 0 ? w.noneChanged : w.changedCount(changed.chosen.length, runs.length);
  };
  return (
    <section class="panel" aria-labelledby="changed-title">
      <h2 id="changed-title">{w.changedCases}</h2>
      <p role="status">{verdict()}</p>
      {!isDefault && changed !== null && changed.chosen.length > 0 && (
        <CaseTable places={changed.chosen} from={{}} to={choices} heads={[w.before, w.after]} />
      )}
    </section>
  );
}

/** What each other option of one reading does to the cases. */
function ChangedByOption({
  reading,
  choices,
  changed,
}: {
  reading: (typeof readings)[number];
  choices: Choices;
  changed: Changed | null;
}) {
  const { w, language } = useBench();
  const [isOpen, setOpen] = useState(false);
  if (changed === null) return <p class="hint">{w.running}</p>;
  const found = Object.entries(changed.byOption[reading.id] ?? {});
  const count = new Set(found.flatMap(([, places]) => places)).size;
  if (count === 0) return <p class="hint">{w.changedByNone}</p>;
  return (
    <details class="by-option" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{w.changedByOne(count)}</summary>
      {isOpen &&
        found.map(([option, places]) => (
          <section>
            <h3>
              {reading.options.find(({ id }) => id === option)?.meaning[language]} ({places.length})
            </h3>
            {places.length > 0 && (
              <CaseTable
                places={places}
                from={choices}
                to={{ ...choices, [reading.id]: option }}
                heads={[w.nowGives, w.wouldGive]}
              />
            )}
          </section>
        ))}
    </details>
  );
}

function SaveEdition({ decisions }: { decisions: Decisions }) {
  const { w, edition, language } = useBench();
  const [id, setId] = useState('');
  const [issues, setIssues] = useState<readonly string[]>([]);
  const saveIt = () => {
    const signed = Object.entries(decisions).filter(([, one]) => Object.values(one).some((text) => text !== ''));
    const made = signed.map(([reading, one]) => ({ reading, option: edition.readings[reading as ReadingId], ...one }));
    const others = edition.decisions.filter(({ reading }) => !Object.hasOwn(decisions, reading));
    const kept = others.filter(({ reading, option }) => edition.readings[reading as ReadingId] === option);
    try {
      const whole = defineEdition({ ...edition, id, decisions: [...kept, ...made] } as never);
      setIssues([]);
      save(`${id}.json`, `${JSON.stringify(whole, null, 2)}\n`);
    } catch (error) {
      if (!(error instanceof InvalidFactsError)) throw error;
      setIssues(error.issues.map((issue) => issueText(issue, language)));
    }
  };
  return (
    <div class="panel">
      <h2>{w.saveEdition}</h2>
      <div class="row">
        <div class="field">
          <label for="edition-id">{w.editionId}</label>
          <input
            id="edition-id"
            value={id}
            placeholder="lingcheng-2020-office"
            autocomplete="off"
            onInput={({ currentTarget }) => setId(currentTarget.value)}
          />
        </div>
        <button type="button" disabled={id === ''} onClick={saveIt}>
          {w.save}
        </button>
      </div>
      <div class="fault" role="alert">
        {issues.map((issue) => (
          <p>{issue}</p>
        ))}
      </div>
    </div>
  );
}

function LoadEdition() {
  const { w, spec, edition, loadEdition, language } = useBench();
  const [issues, setIssues] = useState<readonly string[]>([]);
  const load = async (file: File) => {
    try {
      const data: unknown = JSON.parse(await file.text());
      defineEdition(data as never);
      setIssues([]);
      loadEdition(data);
    } catch (error) {
      const isRefused = error instanceof InvalidFactsError;
      const found = isRefused
        ? error.issues.map((issue) => issueText(issue, language))
        : [`${file.name}: ${w.notJson}`];
      setIssues(found.slice(0, 30));
    }
  };
  const found = differences(edition);
  return (
    <div class="panel">
      <h2>{w.loadEdition}</h2>
      <div class="row">
        <FileDrop label={w.loadEdition} hint={w.dropCases} accept=".json,application/json" onFile={load} />
        {spec.data !== null && (
          <button type="button" onClick={() => loadEdition(null)}>
            {w.unload}
          </button>
        )}
      </div>
      <div class="fault" role="alert">
        {issues.map((issue) => (
          <p>{issue}</p>
        ))}
      </div>
      <h3>{w.differencesTo('lingcheng-2020')}</h3>
      {found.length === 0 ? (
        <p class="hint">{w.noDifferences}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        <section class="scrolls" tabIndex={0} aria-label={w.differencesTo('lingcheng-2020')}>
          <table class="grid differences">
            <thead>
              <tr>
                <th scope="col">{w.place}</th>
                <th scope="col">lingcheng-2020</th>
                <th scope="col">{edition.id.split('+')[0]}</th>
              </tr>
            </thead>
            <tbody>
              {found.map(({ path, from, to }) => (
                <tr>
                  <th scope="row">
                    <code>{path.join('.')}</code>
                  </th>
                  <td>
                    <pre>{written(from)}</pre>
                  </td>
                  <td>
                    <pre>{written(to)}</pre>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** The register of readings, for an office to choose from and to sign. */
export function ReadingsView() {
  const { w, labels, language, address, go, edition, spec } = useBench();
  const [decisions, setDecisions] = useState<Decisions>({});
  const base = baseEdition(spec);
  const choose = (id: ReadingId, option: string) => {
    const { [id]: _, ...others } = address.choices;
    const isBase = (base.readings as AdoptedReadings)[id] === option;
    go({ choices: isBase ? others : { ...others, [id]: option } }, true);
  };
  const only = readings.filter(({ id }) => id === address.find);
  const choices = choicesIn(edition);
  const changed = useChanged(choices);
  return (
    <>
      <p class="lead">{w.readingsIntro}</p>
      <div class="toolbar screen-only">
        <button type="button" disabled={Object.keys(address.choices).length === 0} onClick={() => go({ choices: {} })}>
          {w.restore}
        </button>
        {only.length > 0 && (
          <button type="button" onClick={() => go({ find: '' }, true)}>
            {w.showAll}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      <ChangedCases choices={choices} changed={changed} />
      {(only.length > 0 ? only : readings).map((reading) => {
        const { id, clauses, options, default: byDefault, grounds, source, reliability, question } = reading;
        const adopted = edition.readings[id];
        const printed = clauses.map((clause) => base.clauses.find((one) => one.id === clause)?.label ?? clause);
        return (
          <section class={`reading ${adopted === byDefault ? '' : 'chosen'}`} aria-labelledby={`reading-${id}`}>
            <h2 id={`reading-${id}`}>{question[language]}</h2>
            <p class="hint">
              <span lang="zh-CN">{printed.join('；')}</span> <code>{id}</code>
            </p>
            <fieldset class="choices">
              <legend class="unseen">{question[language]}</legend>
              {options.map((option) => (
                <label class={option.id === adopted ? 'in-force' : ''}>
                  <input
                    type="radio"
                    name={`choice-${id}`}
                    checked={option.id === adopted}
                    onChange={() => choose(id, option.id)}
                  />
                  <span>
                    {option.meaning[language]}
                    {option.id === byDefault && <span class="tag">{w.byDefault}</span>}
                  </span>
                </label>
              ))}
            </fieldset>
            <dl class="grounds">
              <div>
                <dt>{w.grounds}</dt>
                <dd>{grounds[language]}</dd>
              </div>
              <div>
                <dt>{w.source}</dt>
                <dd>
                  {source[language]}
                  {language === 'en' ? ' ' : ''}
                  <span class="tag">{labels.reliability[reliability]}</span>
                </dd>
              </div>
            </dl>
            {adopted !== byDefault && (
              <DecisionFields
                id={`decision-${id}`}
                value={decisions[id] ?? edition.decisions.find(({ reading }) => reading === id) ?? unsigned}
                onChange={(value) => setDecisions({ ...decisions, [id]: value })}
              />
            )}
            <ChangedByOption reading={reading} choices={choices} changed={changed} />
          </section>
        );
      })}
      <div class="screen-only">
        <SaveEdition decisions={decisions} />
        <LoadEdition />
      </div>
    </>
  );
}
