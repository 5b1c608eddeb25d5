import { readings } from '../../src/index.js';
import { type Audit, type Outcome, otherClauses } from './audit.js';
import { Both } from './both.js';
import { outcomeNames } from './gist.js';
import { both, outcomeMeanings, type texts } from './texts.js';

/** The totals of an audit. */
export interface Totals {
  readonly cases: number;
  readonly failing: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
}

export function totalsOf({ cases }: Audit): Totals {
  const count = (outcome: Outcome) => cases.filter((one) => one.outcome === outcome).length;
  return {
    cases: cases.length,
    failing: cases.filter(({ passes }) => !passes).length,
    outcomes: {
      determined: count('determined'),
      refused: count('refused'),
      undetermined: count('undetermined'),
      malformed: count('malformed'),
      crashed: count('crashed'),
    },
  };
}

function verdict({ cases, failing }: Totals) {
  if (failing === 0) {
    return both(`All ${cases} cases give the outcome they expect.`, `全部${cases}个测试用例的结果与预期一致。`);
  }
  const fail = failing === 1 ? 'case does' : 'cases do';
  return both(`${failing} of ${cases} ${fail} not hold.`, `${cases}个测试用例中有${failing}个未通过。`);
}

/** The share of each outcome, as one bar; the numbers stand below it. */
function OutcomeBar({ outcomes, cases }: Totals) {
  let start = 0;
  return (
    <svg class="outcome-bar" width="100%" height="10" aria-hidden="true">
      {Object.entries(outcomes).map(([outcome, count]) => {
        const [x, width] = [start, (count / cases) * 100];
        start += width;
        return <rect class={outcome} x={`${x.toFixed(3)}%`} width={`${width.toFixed(3)}%`} height="10" />;
      })}
    </svg>
  );
}

/** What came of it all. */
export function Summary({ audit, totals }: { audit: Audit; totals: Totals }) {
  const clauses = audit.clauses.filter(({ clause }) => clause !== otherClauses);
  const computed = clauses.filter(({ rules: all }) => all.length > 0).length;
  const rules = new Set(audit.clauses.flatMap(({ rules: all }) => all.map(({ rule }) => rule))).size;
  const unsettled = readings.filter((reading) => reading.default === 'unsettled').length;
  const turning = audit.cases.filter(({ changedBy }) => changedBy.length > 0).length;
  const outcomes = Object.entries(outcomeMeanings) as [keyof typeof outcomeMeanings, typeof texts.yes][];
  const counts = [
    [computed, both(`of ${clauses.length} clauses are computed`, `条可以计算，全文共${clauses.length}条`)],
    [rules, both('rules and statements', '项规则与明细')],
    [
      readings.length,
      both(`points left open, ${unsettled} of them unsettled`, `项待明确事项，其中${unsettled}项尚无定论`),
    ],
    [turning, both('cases would change under another reading', '个测试用例口径不同则结果不同')],
  ] as const;
  return (
    <>
      <p class={`verdict ${totals.failing === 0 ? 'passes' : 'fails'}`}>
        <Both text={verdict(totals)} />
      </p>
      <OutcomeBar {...totals} />
      <dl class="outcomes">
        {outcomes.map(([outcome, meaning]) => (
          <div class={outcome}>
            <dt>
              <Both text={outcomeNames[outcome]} />
            </dt>
            <dd>
              <strong>{totals.outcomes[outcome]}</strong> <Both text={meaning} />
            </dd>
          </div>
        ))}
      </dl>
      <ul class="counts">
        {counts.map(([count, of]) => (
          <li>
            <strong>{count}</strong> <Both text={of} />
          </li>
        ))}
      </ul>
    </>
  );
}
