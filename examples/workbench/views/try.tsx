import { useMemo, useState } from 'preact/hooks';
import { asWritten } from '../../../test/case.js';
import { type Answer, AnswerPanel, answerTo } from '../answer.js';
import { useBench } from '../context.js';
import { FactsForm } from '../facts-form.js';
import { groups, ruleName, rules } from '../rules.js';

declare const EXAMPLES: Readonly<
  Record<string, { readonly id: string; readonly facts: Record<string, unknown> } | undefined>
>;

const firstRule = 'monthly-pension';

function RulePicker({ id }: { id: string }) {
  const { w, labels, go } = useBench();
  return (
    <div class="field rule-picker">
      <label for="rule">{w.rule}</label>
      <select id="rule" value={id} onChange={({ currentTarget }) => go({ rule: currentTarget.value })}>
        {Object.entries(groups).map(([group, ids]) => (
          <optgroup label={w.groups[group as keyof typeof groups]}>
            {ids.map((one) => (
              <option value={one}>{ruleName(one, labels)}</option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

/** Keeps what is on the page as a case. What is expected of it is for a person to check against the notice. */
function KeepCase({ rule, facts, answer }: { rule: string; facts: unknown; answer: Answer }) {
  const { w, edition, address, addCases, spec } = useBench();
  const [id, setId] = useState('');
  const [sentence, setSentence] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isAdded, setAdded] = useState(false);
  if (!('result' in answer) || spec.data !== null) return null;
  const clause = rules.get(rule)?.clauses?.[0] ?? edition.clauses[0]?.id ?? '';
  const add = () => {
    const readings = Object.keys(address.choices).length > 0 ? { readings: address.choices } : {};
    const expected = asWritten(answer.result) as Readonly<Record<string, unknown>>;
    addCases([
      { rule, cases: [{ id, sentence: { [address.language]: sentence }, clause, ...readings, facts, expected }] },
    ]);
    setAdded(true);
  };
  return (
    <details class="keep screen-only">
      <summary>{w.saveCase}</summary>
      <div class="field">
        <label for="case-id">{w.caseId}</label>
        <input id="case-id" value={id} autocomplete="off" onInput={({ currentTarget }) => setId(currentTarget.value)} />
      </div>
      <div class="field">
        <label for="case-sentence">{w.caseSentence}</label>
        <input
          id="case-sentence"
          value={sentence}
          autocomplete="off"
          onInput={({ currentTarget }) => setSentence(currentTarget.value)}
        />
      </div>
      <label class="absent">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={({ currentTarget }) => setChecked(currentTarget.checked)}
        />
        <span>{w.caseChecked}</span>
      </label>
      <button type="button" disabled={!isChecked || id === '' || sentence === ''} onClick={add}>
        {w.caseAdd}
      </button>
      <p role="status">{isAdded ? w.caseAdded : ''}</p>
    </details>
  );
}

/** One case: its facts on one side, what follows on the other. */
export function TryView() {
  const { w, address, go, edition, labels } = useBench();
  const id = address.rule ?? firstRule;
  const rule = rules.get(id);
  const example = EXAMPLES[id];
  const isExample = address.facts === null && example !== undefined;
  const facts = address.facts ?? example?.facts ?? {};
  const [isCopied, setCopied] = useState(false);
  const answer = useMemo(() => rule && answerTo(rule, facts, edition), [rule, facts, edition]);
  if (!rule || !answer) {
    return (
      <>
        <RulePicker id={firstRule} />
        <p role="alert">{w.unknownRule}</p>
      </>
    );
  }
  const change = (now: Record<string, unknown>) => {
    setCopied(false);
    go({ rule: id, facts: now }, true);
  };
  const copy = () => {
    go({ rule: id, facts }, true);
    navigator.clipboard?.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <>
      <p class="lead screen-only">{w.tryIntro}</p>
      <div class="try">
        <section class="asked screen-only" aria-labelledby="facts-title">
          <RulePicker id={id} />
          <h2 id="facts-title">{w.facts}</h2>
          {isExample && <p class="note">{w.example(`${id}/${example.id}`)}</p>}
          <FactsForm key={id} fields={rule.facts.fields} facts={facts} onChange={change} issues={answer.issues} />
          <div class="row">
            <button type="button" onClick={() => change({})}>
              {w.clear}
            </button>
            <button type="button" onClick={copy}>
              {isCopied ? w.copied : w.copy}
            </button>
            <button type="button" class="primary" onClick={() => print()}>
              {w.print}
            </button>
          </div>
        </section>
        <section class="answer" aria-live="polite" aria-labelledby="answer-title">
          <h2 id="answer-title" class="screen-only">
            {ruleName(id, labels)}
          </h2>
          <AnswerPanel answer={answer} rule={rule} facts={facts} edition={edition} />
          <KeepCase key={id} rule={id} facts={facts} answer={answer} />
        </section>
      </div>
    </>
  );
}
