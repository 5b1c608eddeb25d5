import type { Bilingual } from '../../src/index.js';
import type { Audit, AuditedClause } from './audit.js';
import { Both } from './both.js';
import { ClauseLabel } from './clause-section.js';
import { texts } from './texts.js';

function ClauseLine({ clause, rules }: AuditedClause) {
  const cases = rules.flatMap((rule) => rule.cases);
  const failing = cases.filter(({ passes }) => !passes).length;
  return (
    <li>
      <a href={`#clause-${clause.id}`}>
        <ClauseLabel clause={clause} />
      </a>{' '}
      <span class="count">
        {failing > 0 && (
          <strong class="fails">
            <span class="unseen">
              <Both text={texts.fail} />
            </span>
            ✕ {failing}/
          </strong>
        )}
        {cases.length || '–'}
      </span>
    </li>
  );
}

/** The parts of the page; every clause with how many cases stand under it, and how many of them fail. */
export function Contents({ audit }: { audit: Audit }) {
  const hasFailing = audit.cases.some(({ passes }) => !passes);
  const link = (id: string, title: Bilingual) => (
    <li>
      <a href={`#${id}`}>
        <Both text={title} />
      </a>
    </li>
  );
  return (
    <nav class="contents" aria-labelledby="contents-title">
      <h2 id="contents-title">
        <Both text={texts.contents} />
      </h2>
      <ul>
        {link('result', texts.result)}
        {hasFailing && link('failing', texts.failing)}
        {link('clauses', texts.clauses)}
        <li>
          <ol>
            {audit.clauses.map((one) => (
              <ClauseLine {...one} />
            ))}
          </ol>
        </li>
        {link('readings', texts.readings)}
      </ul>
    </nav>
  );
}
