import { openQuestions, readings } from 'resident-pension-rules';
import { useBench } from '../context.js';
import { figuresOf } from '../figures.js';
import { inWords } from '../in-words.js';
import { ruleName, rules } from '../rules.js';

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether every word asked for stands in a text. The label of a clause counts as one word: 二、6 is not 二 and 6. */
const has = (text: string, wanted: string): boolean =>
  plain(wanted)
    .split(' ')
    .every((word) => plain(text).includes(word));

/** The figures that stand under a clause, as the edition has them. */
function Figures({ clause }: { clause: string }) {
  const { edition, w, language } = useBench();
  const figures = figuresOf(clause, edition.notice);
  if (figures.length === 0) return null;
  return (
    <div>
      <h3>{w.figures}</h3>
      <table class="figures">
        <tbody>
          {figures.map(({ label, value }) => (
            <tr>
              <th scope="row">{label[language]}</th>
              <td>{value[language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Every clause with what hangs on it, and one search over clauses, villages, groups and terms. */
export function ClausesView() {
  const { w, labels, language, address, go, edition, runs } = useBench();
  const { find } = address;
  const facts: Readonly<Record<string, { label: string; options?: Readonly<Record<string, string>> }>> = labels.facts;
  const byClause = (id: string) => [...rules].filter(([, rule]) => rule.clauses?.includes(id));

  const shown = edition.clauses.filter(({ id, label, heading, summary }) => {
    const names = byClause(id).map(([rule]) => `${rule} ${ruleName(rule, labels)}`);
    return has([id, label, heading[language], summary[language], ...names].join(' '), find);
  });
  const villages = find ? (edition.notice.collectionTargets?.rows ?? []).filter(({ name }) => has(name, find)) : [];
  const terms = find
    ? Object.entries(facts).filter(([key, { label, options = {} }]) =>
        has([key, label, ...Object.keys(options), ...Object.values(options)].join(' '), find),
      )
    : [];
  const found = shown.length + villages.length + terms.length;

  return (
    <>
      <p class="lead">{w.clausesIntro}</p>
      <div class="field search screen-only">
        <label for="find">{w.search}</label>
        <input
          id="find"
          type="search"
          value={find}
          aria-describedby="find-hint"
          onInput={({ currentTarget }) => go({ find: currentTarget.value }, true)}
        />
        <span id="find-hint" class="hint">
          {w.searchHint}
        </span>
      </div>
      <p role="status">{found === 0 ? w.nothingFound : ''}</p>
      {villages.length > 0 && (
        <section class="found villages-found">
          <h2>{w.villagesFound}</h2>
          <ul>
            {villages.map(({ number, name, headcount, amount }) => (
              <li>
                {number}. <strong lang="zh-CN">{name}</strong> {headcount} {w.persons}
                {amount !== null && ` · ${amount} ${w.yuan}`}
              </li>
            ))}
          </ul>
        </section>
      )}
      {terms.length > 0 && (
        <section class="found">
          <h2>{w.termsFound}</h2>
          <ul>
            {terms.map(([key, { label, options = {} }]) => (
              <li>
                <strong>{label}</strong> <code>{key}</code>
                {Object.values(options).length > 2 && (
                  <span class="hint"> {Object.values(options).join(w.separator)}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {shown.map(({ id, label, heading, summary }) => {
        const open = readings.filter(({ clauses }) => (clauses as readonly string[]).includes(id));
        const questions = openQuestions.filter(({ clauses }) => (clauses as readonly string[]).includes(id));
        const cases = runs?.filter(({ one }) => one.clause === id);
        const its = byClause(id);
        return (
          <section class="clause" id={`clause-${id}`} aria-labelledby={`clause-${id}-title`}>
            <h2 id={`clause-${id}-title`}>
              <span class="label" lang="zh-CN">
                {label}
              </span>{' '}
              {heading[language]} <span class="id">{id}</span>
            </h2>
            <p class="summary">{summary[language]}</p>
            {its.length === 0 && id !== 'annex' && <p class="hint">{w.notComputed}</p>}
            <div class="clause-parts">
              <Figures clause={id} />
              {its.length > 0 && (
                <div>
                  <h3>{w.computedBy}</h3>
                  <ul>
                    {its.map(([rule]) => (
                      <li>
                        <button type="button" class="link" onClick={() => go({ view: 'try', rule, facts: null })}>
                          {ruleName(rule, labels)}
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              <div>
                <h3>{w.itsCases}</h3>
                <button type="button" class="link" onClick={() => go({ view: 'cases', find: id })}>
                  {cases ? w.casesCount(cases.length) : w.running}
                </button>
              </div>
              {open.length > 0 && (
                <div>
                  <h3>{w.openPoints}</h3>
                  <ul>
                    {open.map((reading) => (
                      <li>
                        <button type="button" class="link" onClick={() => go({ view: 'readings', find: reading.id })}>
                          {reading.question[language]}
                        </button>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              {questions.length > 0 && (
                <div class="wide">
                  <h3>{w.openQuestions}</h3>
                  <dl class="questions">
                    {questions.map(({ question, treatment }) => (
                      <div>
                        <dt>{question[language]}</dt>
                        <dd>{inWords(treatment[language], labels, language)}</dd>
                      </div>
                    ))}
                  </dl>
                </div>
              )}
            </div>
          </section>
        );
      })}
    </>
  );
}
