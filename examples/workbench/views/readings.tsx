import { useEffect, useState } from 'preact/hooks';
import {
  type AdoptedReadings,
  type Decision,
  defineEdition,
  differences,
  InvalidFactsError,
  type ReadingId,
  readings,
} from 'resident-pension-rules';
import { issueText } from 'resident-pension-rules/explain';
import { answer } from '../../../test/case.js';
import { Outcome } from '../answer.js';
import { ask } from '../ask.js';
import { type CaseRun, underChoices } from '../case-files.js';
import { useBench } from '../context.js';
import { baseEdition } from '../edition-spec.js';
import { FileDrop, save } from '../files.js';
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

/** A case before and after, in a line each. */
function ChangedCase({ run }: { run: CaseRun }) {
  const { language, address } = useBench();
  const { one } = run;
  const [before, after] = [answer(one), answer(underChoices(one, address.choices))] as [object, object];
  const sentence: Readonly<Record<string, string | undefined>> = one.sentence;
  return (
    <tr>
      <td>
        {sentence[language] ?? sentence['zh-CN'] ?? sentence.en} <code>{`${one.rule}/${one.id}`}</code>
      </td>
      <td>
        <Outcome status={totalOf(before).status} />
      </td>
      <td>
        <Outcome status={totalOf(after).status} />
      </td>
    </tr>
  );
}

function ChangedCases() {
  const { w, runs, address } = useBench();
  const [changed, setChanged] = useState<readonly number[] | null>(null);
  const chosen = JSON.stringify(address.choices);
  const isDefault = chosen === '{}';
  useEffect(() => {
    let isCurrent = true;
    setChanged(null);
    if (!isDefault && runs)
      ask('changed', { choices: JSON.parse(chosen) }).then((found) => isCurrent && setChanged(found));
    return () => {
      isCurrent = false;
    };
  }, [chosen, runs]);
  const [most, setMost] = useState(20);
  const verdict = () => {
    if (isDefault) return w.noneChosen;
    if (changed === null || runs === null) return w.running;
    return changed.length === 0 ? w.noneChanged : w.changedCount(changed.length, runs.length);
  };
  return (
    <section class="panel" aria-labelledby="changed-title">
      <h2 id="changed-title">{w.changedCases}</h2>
      <p role="status">{verdict()}</p>
      {!isDefault && changed !== null && changed.length > 0 && runs && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="scrolls" tabIndex={0} aria-label={w.views.cases}>
            <table class="grid">
              <thead>
                <tr>
                  <th scope="col">{w.sentence}</th>
                  <th scope="col">{w.before}</th>
                  <th scope="col">{w.after}</th>
                </tr>
              </thead>
              <tbody>
                {changed.slice(0, most).map((at) => (
                  <ChangedCase key={at} run={runs[at] as CaseRun} />
                ))}
              </tbody>
            </table>
          </section>
          {changed.length > most && (
            <button type="button" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
              {w.showAll}
            </button>
          )}
        </>
      )}
    </section>
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
      <ChangedCases />
      {(only.length > 0 ? only : readings).map(
        ({ id, clauses, options, default: byDefault, grounds, source, reliability, question }) => {
          const adopted = edition.readings[id];
          const printed = clauses.map((clause) => base.clauses.find((one) => one.id === clause)?.label ?? clause);
          return (
            <section class={`reading ${adopted === byDefault ? '' : 'chosen'}`} aria-labelledby={`reading-${id}`}>
              <h2 id={`reading-${id}`}>{question[language]}</h2>
              <p class="hint">
                <span lang="zh-CN">{printed.join('、')}</span> <code>{id}</code>
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
            </section>
          );
        },
      )}
      <div class="screen-only">
        <SaveEdition decisions={decisions} />
        <LoadEdition />
      </div>
    </>
  );
}
