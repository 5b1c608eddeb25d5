import { useMemo, useState } from 'preact/hooks';
import { asWritten } from '../../../test/case.js';
import { isSameAmount, moneyIn } from '../amounts.js';
import { type Answer, AnswerPanel, answerTo } from '../answer.js';
import { useBench } from '../context.js';
import { FactsForm } from '../facts-form.js';
import { groups, ruleName, rules, totalOf } from '../rules.js';

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

/** The clauses that an answer rests on: a statement's are those of its parts. */
const clausesOf = (result: object): string[] =>
  'statement' in result
    ? [...new Set(Object.values(result).flatMap((part) => (part as { clauses?: readonly string[] }).clauses ?? []))]
    : [...(result as { clauses: readonly string[] }).clauses];

/**
 * Keeps what is on the page as a case. A person says what the notice makes of it, before the case may be kept: an
 * expectation copied from the program would prove nothing.
 */
function KeepCase({ rule, facts, answer }: { rule: string; facts: unknown; answer: Answer }) {
  const { w, edition, address, addCases, spec } = useBench();
  const [id, setId] = useState('');
  const [sentence, setSentence] = useState('');
  const [clause, setClause] = useState('');
  const [status, setStatus] = useState('');
  const [amount, setAmount] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isAdded, setAdded] = useState(false);
  if (!('result' in answer) || spec.data !== null) return null;
  const total = totalOf(answer.result);
  const due = moneyIn(total.value)?.amount;
  const needsAmount = status === 'determined' && due !== undefined;
  const agrees = status === total.status && (!needsAmount || isSameAmount(amount, due));
  const isWhole = id !== '' && sentence !== '' && clause !== '' && status !== '' && (!needsAmount || amount !== '');
  const add = () => {
    const readings = Object.keys(address.choices).length > 0 ? { readings: address.choices } : {};
    const stated = needsAmount ? { status, value: { amount } } : { status };
    const expected = agrees ? (asWritten(answer.result) as Readonly<Record<string, unknown>>) : stated;
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
      <div class="field">
        <label for="case-clause">{w.caseClause}</label>
        <select id="case-clause" value={clause} onChange={({ currentTarget }) => setClause(currentTarget.value)}>
          <option value="">{w.caseClauseChoose}</option>
          {edition.clauses
            .filter((one) => clausesOf(answer.result).includes(one.id))
            .map((one) => (
              <option value={one.id}>
                {one.label} {one.heading[address.language]}
              </option>
            ))}
        </select>
      </div>
      <div class="field">
        <label for="case-expected">{w.caseExpected}</label>
        <select id="case-expected" value={status} onChange={({ currentTarget }) => setStatus(currentTarget.value)}>
          <option value="">{w.caseClauseChoose}</option>
          {(['determined', 'refused', 'undetermined'] as const).map((one) => (
            <option value={one}>{w.statuses[one]}</option>
          ))}
        </select>
      </div>
      {needsAmount && (
        <div class="field">
          <label for="case-amount">{w.caseAmount}</label>
          <input
            id="case-amount"
            inputMode="decimal"
            value={amount}
            autocomplete="off"
            onInput={({ currentTarget }) => setAmount(currentTarget.value.trim())}
          />
        </div>
      )}
      <label class="absent">
        <input
          type="checkbox"
          checked={isChecked}
          onChange={({ currentTarget }) => setChecked(currentTarget.checked)}
        />
        <span>{w.caseChecked}</span>
      </label>
      <button type="button" disabled={!isChecked || !isWhole} onClick={add}>
        {w.caseAdd}
      </button>
      <p role="status">{isAdded && `${w.caseAdded} ${agrees ? w.caseAgrees : w.caseDiffers}`}</p>
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
