import type { Reading } from '../../src/index.js';
import type { Audit } from './audit.js';
import { Both } from './both.js';
import { readingsOf } from './explained.js';
import { clauseReference, reliabilityName, ruleName, sentenceOf } from './names.js';
import { both, texts } from './texts.js';

function Options({ reading }: { reading: Reading }) {
  return (
    <ul class="options">
      {reading.options.map(({ id, meaning }) => (
        <li>
          <Both text={meaning} /> <code>{id}</code>
          {id === reading.default && (
            <>
              {' '}
              <strong class="default">
                <Both text={texts.byDefault} />
              </strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function ChangedCases({ reading, audit }: { reading: Reading; audit: Audit }) {
  const consulting = audit.cases.filter((one) => readingsOf(one.case.rule).includes(reading.id));
  const changed = consulting.filter(({ changedBy }) => changedBy.some((id) => id === reading.id));
  const count = both(`${changed.length} of ${consulting.length}`, `${consulting.length}个中的${changed.length}个`);
  return (
    <details class="changed">
      <summary>
        <Both text={both(`${texts.changes.en}: ${count.en}`, `${texts.changes['zh-CN']}：${count['zh-CN']}`)} />
      </summary>
      <ul>
        {changed.map((one) => (
          <li>
            <span class="of-rule">
              <Both text={ruleName(one.case.rule)} />
            </span>{' '}
            <a href={`#${one.anchor}`}>
              <Both text={sentenceOf(one.case)} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** One point the notice leaves open. */
export function ReadingEntry({ reading, audit }: { reading: Reading; audit: Audit }) {
  const id = `reading-${reading.id}`;
  const rules = [...new Set(audit.cases.map((one) => one.case.rule))].filter((rule) =>
    readingsOf(rule).includes(reading.id),
  );
  return (
    <section class="reading" id={id}>
      <h3 id={`${id}-question`}>
        <Both text={reading.question} /> <code>{reading.id}</code>
      </h3>
      <dl class="aspects">
        <div>
          <dt>
            <Both text={texts.clause} />
          </dt>
          <dd>
            {reading.clauses.map((clause) => (
              <>
                <a href={`#clause-${clause}`}>
                  <Both text={clauseReference(clause)} />
                </a>{' '}
              </>
            ))}
          </dd>
        </div>
        <div>
          <dt>
            <Both text={texts.options} />
          </dt>
          <dd>
            <Options reading={reading} />
          </dd>
        </div>
        <div>
          <dt>
            <Both text={texts.grounds} />
          </dt>
          <dd>
            <Both text={reading.grounds} />
          </dd>
        </div>
        <div>
          <dt>
            <Both text={texts.source} />
          </dt>
          <dd>
            <Both text={reading.source} />{' '}
            <span class={`reliability ${reading.reliability}`}>
              <Both text={reliabilityName(reading.reliability)} />
            </span>
          </dd>
        </div>
        <div>
          <dt>
            <Both text={texts.consultedBy} />
          </dt>
          <dd>
            <ul class="inline">
              {rules.map((rule) => (
                <li>
                  <Both text={ruleName(rule)} />
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <ChangedCases reading={reading} audit={audit} />
    </section>
  );
}
