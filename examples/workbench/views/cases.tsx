import { useState } from 'preact/hooks';
import { InvalidFactsError } from 'resident-pension-rules';
import { type Explainable, explain } from 'resident-pension-rules/explain';
import { answer, editionOf } from '../../../test/case.js';
import { Outcome } from '../answer.js';
import { type CaseRun, caseFilesIn } from '../case-files.js';
import { useBench } from '../context.js';
import { FactsList } from '../facts-list.js';
import { FileDrop, save } from '../files.js';
import { Lines } from '../lines.js';
import { ruleName, rules } from '../rules.js';
import { written } from '../written.js';

const portion = 60;

function sentenceOf({ one }: CaseRun, language: 'en' | 'zh-CN'): string {
  const said: Readonly<Record<string, unknown>> = (one.sentence as Record<string, unknown> | undefined) ?? {};
  return String(said[language] ?? said['zh-CN'] ?? said.en ?? one.id);
}

/** What a case's answer says; what cannot be said is told. */
function saidOf({ one }: CaseRun, language: 'en' | 'zh-CN'): string {
  try {
    const answered = answer(one);
    if (answered instanceof InvalidFactsError) return explain(answered, language);
    return explain(answered as Explainable, language, { edition: editionOf(one) });
  } catch (error) {
    return String(error);
  }
}

function CaseDetails({ run }: { run: CaseRun }) {
  const { w, language, labels, go } = useBench();
  const { one, faults, actual } = run;
  const canTry = one.edition === undefined && one.restDays === undefined && rules.has(one.rule);
  const isRecord = typeof one.facts === 'object' && one.facts !== null && !Array.isArray(one.facts);
  const readings: Readonly<Record<string, { question: string; options: Readonly<Record<string, string>> }>> =
    labels.readings;
  return (
    <div class="case-details">
      {faults.length > 0 && (
        <ul class="faults">
          {faults.map((fault) => (
            <li>{w.faults[fault]}</li>
          ))}
        </ul>
      )}
      <div class="columns">
        <div>
          <h3>{w.facts}</h3>
          {run.outcome === 'malformed' || run.outcome === 'crashed' ? (
            <pre>{written(one.facts)}</pre>
          ) : (
            <FactsList fields={rules.get(one.rule)?.facts.fields} facts={one.facts} />
          )}
          {Object.entries(one.readings ?? {}).map(([reading, option]) => (
            <p class="hint">
              {readings[reading]?.question ?? reading} {readings[reading]?.options[option] ?? String(option)}
            </p>
          ))}
          {one.edition && (
            <p class="hint">
              {w.edition}: {String(one.edition.id)}
            </p>
          )}
        </div>
        {faults.includes('differs') || faults.includes('crash') ? (
          <>
            <div>
              <h3>{w.expected}</h3>
              <pre>{written(one.expected)}</pre>
            </div>
            <div>
              <h3>{w.actual}</h3>
              <pre>{written(actual)}</pre>
            </div>
          </>
        ) : (
          <div>
            <h3>{w.same}</h3>
            <pre>{written(actual)}</pre>
          </div>
        )}
        <div>
          <h3>{w.explanation}</h3>
          <Lines text={saidOf(run, language)} />
        </div>
      </div>
      {canTry && isRecord && (
        <button
          type="button"
          class="screen-only"
          onClick={() =>
            go({
              view: 'try',
              rule: one.rule,
              facts: one.facts as Record<string, unknown>,
              choices: { ...one.readings },
            })
          }
        >
          {w.openInTry}
        </button>
      )}
    </div>
  );
}

function CaseRow({ run }: { run: CaseRun }) {
  const { w, language, labels, edition } = useBench();
  const [isOpen, setOpen] = useState(false);
  const { one, faults, outcome, own } = run;
  const label = edition.clauses.find(({ id }) => id === one.clause)?.label ?? String(one.clause);
  const passes = faults.length === 0;
  return (
    <>
      <tr class={passes ? 'case passes' : 'case fails'}>
        <td>
          <span class="mark">{passes ? w.pass : w.fail}</span>
        </td>
        <td class="sentence">
          <button type="button" class="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {sentenceOf(run, language)}
          </button>
          {own && <span class="tag">{w.own}</span>}
          <code>
            {one.rule}/{String(one.id)}
          </code>
        </td>
        <td class="nowrap" lang="zh-CN">
          {label}
        </td>
        <td>{ruleName(one.rule, labels)}</td>
        <td>
          <Outcome status={outcome} />
        </td>
      </tr>
      {isOpen && (
        <tr class="opened">
          <td colSpan={5}>
            <CaseDetails run={run} />
          </td>
        </tr>
      )}
    </>
  );
}

function Choice({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
}) {
  const { w } = useBench();
  return (
    <label class="filter">
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        <option value="">{w.all}</option>
        {options.map(([id, name]) => (
          <option value={id}>{name}</option>
        ))}
      </select>
    </label>
  );
}

/** Every case as it ran, the failing ones first. */
export function CasesView() {
  const { w, language, labels, edition, runs, ownRuns, ownFiles, addCases, address, go } = useBench();
  const [rule, setRule] = useState('');
  const [outcome, setOutcome] = useState('');
  const [isFailingOnly, setFailingOnly] = useState(false);
  const [text, setText] = useState('');
  const [most, setMost] = useState(portion);
  const [refused, setRefused] = useState<string | null>(null);
  if (runs === null) return <p role="status">{w.running}</p>;

  const clause = address.find;
  const all = [...ownRuns, ...runs];
  const failed = all.filter(({ faults }) => faults.length > 0);
  const inOrder = [...failed, ...all.filter(({ faults }) => faults.length === 0)];
  const wanted = text.toLowerCase();
  const shown = inOrder.filter(
    (run) =>
      (!clause || run.one.clause === clause) &&
      (!rule || run.one.rule === rule) &&
      (!outcome || run.outcome === outcome) &&
      (!isFailingOnly || run.faults.length > 0) &&
      (!wanted || `${sentenceOf(run, language)} ${run.one.rule}/${run.one.id}`.toLowerCase().includes(wanted)),
  );
  const load = async (file: File) => {
    setRefused(null);
    try {
      const files = caseFilesIn(JSON.parse(await file.text()));
      if (files) return addCases(files);
    } catch {
      // Not even JSON: no cases either.
    }
    setRefused(file.name);
  };
  return (
    <>
      <p class="lead">{w.casesIntro}</p>
      <p class={`verdict ${failed.length === 0 ? 'passes' : 'fails'}`} role="status">
        {failed.length === 0 ? w.allPass(all.length) : w.someFail(failed.length, all.length)}
      </p>
      <div class="toolbar screen-only">
        <Choice
          label={w.clause}
          value={clause}
          options={edition.clauses.map(({ id, label, heading }) => [id, `${label} ${heading[language]}`])}
          onChange={(find) => go({ find }, true)}
        />
        <Choice
          label={w.rule}
          value={rule}
          options={[...rules.keys()].map((id) => [id, ruleName(id, labels)])}
          onChange={setRule}
        />
        <Choice label={w.result2} value={outcome} options={Object.entries(w.statuses)} onChange={setOutcome} />
        <label class="filter">
          <span>{w.search}</span>
          <input type="search" value={text} onInput={({ currentTarget }) => setText(currentTarget.value)} />
        </label>
        <label class="absent">
          <input
            type="checkbox"
            checked={isFailingOnly}
            onChange={({ currentTarget }) => setFailingOnly(currentTarget.checked)}
          />
          <span>{w.onlyFailing}</span>
        </label>
      </div>
      <div class="toolbar screen-only">
        <FileDrop label={w.loadCases} hint={w.dropCases} accept=".json,application/json" onFile={load} />
        {ownFiles.length > 0 && (
          <button type="button" onClick={() => save('cases.json', `${JSON.stringify(ownFiles, null, 2)}\n`)}>
            {w.saveCases}
          </button>
        )}
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      {refused !== null && (
        <p class="fault" role="alert">
          {refused} {w.notCases}
        </p>
      )}
      <h2 class="unseen">{w.views.cases}</h2>
      <p class="hint">{w.shown(Math.min(most, shown.length), shown.length)}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="scrolls" tabIndex={0} aria-label={w.views.cases}>
        <table class="grid cases-table">
          <thead>
            <tr>
              <th scope="col">{w.state}</th>
              <th scope="col">{w.sentence}</th>
              <th scope="col">{w.clause}</th>
              <th scope="col">{w.rule}</th>
              <th scope="col">{w.result2}</th>
            </tr>
          </thead>
          <tbody>
            {shown.slice(0, most).map((run) => (
              <CaseRow key={`${run.own} ${run.one.rule}/${run.one.id}`} run={run} />
            ))}
          </tbody>
        </table>
      </section>
      {shown.length > most && (
        <button type="button" class="screen-only" onClick={() => setMost(Number.POSITIVE_INFINITY)}>
          {w.showAll}
        </button>
      )}
    </>
  );
}
