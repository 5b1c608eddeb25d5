import type { ComponentChildren } from 'preact';
import { type Clause, lingcheng2020 } from '../../src/index.js';
import { functionName } from '../cases.js';
import type { Audit, AuditedClause, AuditedRule } from './audit.js';
import { Both } from './both.js';
import { CaseEntry } from './case-entry.js';
import { readingsOf } from './explained.js';
import { figuresOf } from './figures.js';
import { clauseReference, readingQuestion, ruleName } from './names.js';
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

/** The clauses under which a rule's cases stand, where they stand under others than this. */
function Elsewhere({ rule, audit }: { rule: string; audit: Audit }) {
  const others = audit.clauses.filter(({ rules }) => rules.some((one) => one.rule === rule && one.cases.length > 0));
  return (
    <p class="elsewhere">
      <Both text={texts.casesElsewhere} />{' '}
      {others.map(({ clause }) => (
        <a href={`#clause-${clause.id}`}>
          <Both text={clauseReference(clause.id)} />
        </a>
      ))}
    </p>
  );
}

function RuleSection({ audited, clause, audit }: { audited: AuditedRule; clause: Clause; audit: Audit }) {
  const { rule, cases } = audited;
  const id = `rule-${clause.id}-${rule}`;
  const failing = cases.filter((one) => !one.passes).length;
  return (
    <section class="rule">
      <h4 id={id}>
        <Both text={ruleName(rule)} /> <code>{functionName(rule)}</code>
        <span class="tally">
          {cases.length} <Both text={both(cases.length === 1 ? 'case' : 'cases', '个案例')} />
          {failing > 0 && (
            <strong class="fails">
              {', '}
              {failing} <Both text={both('failing', '个未通过')} />
            </strong>
          )}
        </span>
      </h4>
      <RestsOn rule={rule} />
      {cases.length === 0 && <Elsewhere rule={rule} audit={audit} />}
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
export function ClauseSection(props: { audited: AuditedClause; audit: Audit; children?: ComponentChildren }) {
  const { clause, rules } = props.audited;
  const id = `clause-${clause.id}`;
  return (
    <section class="clause" id={id}>
      <h3 id={`${id}-label`}>
        <ClauseLabel clause={clause} />
      </h3>
      <p class="gloss">
        <Both text={clause.summary} />
      </p>
      <Figures clause={clause} />
      {clause.whyNot && (
        <p class="not-computed">
          <strong>
            <Both text={both(`${texts.notComputed.en}.`, `${texts.notComputed['zh-CN']}。`)} />
          </strong>{' '}
          <Both text={clause.whyNot} />
        </p>
      )}
      {props.children}
      {rules.map((rule) => (
        <RuleSection audited={rule} clause={clause} audit={props.audit} />
      ))}
    </section>
  );
}

/** The clauses of which nothing is computed, and why. */
export function NotComputed({ audit }: { audit: Audit }) {
  return (
    <table class="register">
      <thead>
        <tr>
          <th scope="col">
            <Both text={texts.clause} />
          </th>
          <th scope="col">
            <Both text={texts.summary} />
          </th>
          <th scope="col">
            <Both text={texts.why} />
          </th>
        </tr>
      </thead>
      <tbody>
        {audit.clauses.map(
          ({ clause }) =>
            clause.whyNot && (
              <tr>
                <th scope="row">
                  <a href={`#clause-${clause.id}`}>
                    <ClauseLabel clause={clause} />
                  </a>
                </th>
                <td>
                  <Both text={clause.summary} />
                </td>
                <td>
                  <Both text={clause.whyNot} />
                </td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
