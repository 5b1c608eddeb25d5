import type { ComponentChildren } from 'preact';
import { type Clause, lingcheng2020 } from '../../src/index.js';
import { functionName } from '../cases.js';
import { type AuditedClause, type AuditedRule, otherClauses } from './audit.js';
import { Both } from './both.js';
import { CaseEntry } from './case-entry.js';
import { readingsOf } from './explained.js';
import { figuresOf } from './figures.js';
import { readingQuestion, ruleName } from './names.js';
import { both, texts } from './texts.js';

function Figures({ clause }: { clause: Clause }) {
  const figures = figuresOf(clause.id, lingcheng2020.notice);
  if (figures.length === 0) return null;
  return (
    <table class="figures">
      <caption>
        <Both text={texts.figures} />
      </caption>
      <tbody>
        {figures.map(({ label, value }) => (
          <tr>
            <th scope="row">
              <Both text={label} />
            </th>
            <td>
              <Both text={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RestsOn({ rule }: { rule: string }) {
  const readings = readingsOf(rule);
  if (readings.length === 0) return null;
  return (
    <p class="rests-on">
      <Both text={both(`${texts.reads.en}:`, `${texts.reads['zh-CN']}：`)} />{' '}
      {readings.map((reading) => (
        <>
          <a href={`#reading-${reading}`}>
            <Both text={readingQuestion(reading)} />
          </a>{' '}
        </>
      ))}
    </p>
  );
}

function RuleSection({ audited, clause }: { audited: AuditedRule; clause: Clause }) {
  const { rule, cases } = audited;
  const id = `rule-${clause.id}-${rule}`.replace(/[^\w.-]+/g, '-');
  const failing = cases.filter((one) => !one.passes).length;
  return (
    <section class="rule">
      <h4 id={id}>
        <Both text={ruleName(rule)} /> <code>{functionName(rule)}</code>
        <span class="tally">
          {cases.length} <Both text={both(cases.length === 1 ? 'case' : 'cases', '个测试用例')} />
          {failing > 0 && (
            <strong class="fails">
              {', '}
              {failing} <Both text={both('failing', '个未通过')} />
            </strong>
          )}
        </span>
      </h4>
      <RestsOn rule={rule} />
      <ul class="cases">
        {cases.map((one) => (
          <CaseEntry audited={one} />
        ))}
      </ul>
    </section>
  );
}

/** The clause's place in the notice: its number, its printed label. */
export function ClauseLabel({ clause }: { clause: Clause }) {
  if (clause === otherClauses) return <Both text={clause.heading} />;
  const isNumbered = clause.id !== 'annex';
  return (
    <>
      <Both text={isNumbered ? both(`Clause ${clause.id}`, clause.label) : both('Annex', clause.label)} />
      <span class="en printed" lang="zh-CN">
        {clause.label}
      </span>
    </>
  );
}

/** One clause: what it fixes, its figures, its rules, and every case of them. */
export function ClauseSection(props: { audited: AuditedClause; children?: ComponentChildren }) {
  const { clause, rules } = props.audited;
  const id = `clause-${clause.id}`;
  return (
    <section class="clause" id={id} data-names={`${clause.id} ${clause.label}`}>
      <h3 id={`${id}-label`}>
        <ClauseLabel clause={clause} />
        {clause !== otherClauses && (
          <span class="heading">
            <Both text={clause.heading} />
          </span>
        )}
      </h3>
      <p class="gloss">
        <Both text={clause.summary} />
      </p>
      <Figures clause={clause} />
      {props.children}
      {rules.map((rule) => (
        <RuleSection audited={rule} clause={clause} />
      ))}
    </section>
  );
}
