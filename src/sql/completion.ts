import { percentOf } from '../money.js';
import type { Completion } from '../notice/completion.js';
import { determineCompletion } from '../rules/completion.js';
import { mostCounted } from './bounds.js';
import type { ColumnType, Dialect, Sql } from './dialects/dialect.js';
import { exactly, firstOf } from './expression.js';
import type { FactName } from './facts.js';
import { always, determined, type RowRule } from './row-rule.js';

export const completionFacts: readonly FactName[] = [
  'targetHeadcount',
  'targetAmount',
  'collectedHeadcount',
  'collectedAmount',
];

type Measure = 'headcount' | 'amount';

/** What the threshold asks for, exactly: a decimal times a decimal. */
function needed(measure: Measure, { threshold }: Completion): Sql {
  return `target_${measure} * ${percentOf(threshold.value, 1).toFixed()}`;
}

/** The columns a measure's figures are made ready in: the counts, which come as any number, as decimals too. */
export function exactFigures(dialect: Dialect): Record<string, Sql> {
  return {
    exact_target_headcount: exactly('target_headcount', mostCounted, dialect),
    exact_collected_headcount: exactly('collected_headcount', mostCounted, dialect),
  };
}

/** Whether a measure reaches the threshold. */
export function isMet(measure: Measure, figures: Completion): Sql {
  const exact = measure === 'headcount' ? 'exact_' : '';
  return `${exact}collected_${measure} >= ${exact}${needed(measure, figures)}`;
}

/** Collected ÷ target to six decimals, half up: in whole numbers, where engines divide alike. */
function rate(measure: Measure, { types, wideQuotient }: Dialect): Sql {
  const whole = (fact: Sql) => `CAST(${fact} * 100 AS ${types.wide})`;
  const exact = measure === 'headcount' ? 'exact_' : '';
  const [collected, target] = [whole(`${exact}collected_${measure}`), whole(`${exact}target_${measure}`)];
  const millionths = wideQuotient(`${collected} * 2000000 + ${target}`, `NULLIF(${target}, 0) * 2`);
  return `CAST(${millionths} AS ${types.millionths}) * 0.000001`;
}

function figuresOf(measure: Measure, figures: Completion, dialect: Dialect): Record<string, Sql> {
  const exact = measure === 'headcount' ? 'exact_' : '';
  const missing = `${exact}${needed(measure, figures)} - ${exact}collected_${measure}`;
  const shortfall = measure === 'headcount' ? `CEIL(${missing})` : missing;
  return {
    [`${measure}_rate`]: rate(measure, dialect),
    [`${measure}_met`]: isMet(measure, figures),
    [`${measure}_shortfall`]: firstOf([[isMet(measure, figures), '0']], shortfall),
  };
}

const columnsOf = (measure: Measure, shortfall: ColumnType): Record<string, ColumnType> => ({
  [`${measure}_rate`]: 'exact',
  [`${measure}_met`]: 'flag',
  [`${measure}_shortfall`]: shortfall,
});

export const completion: RowRule = {
  authority: determineCompletion,
  facts: completionFacts,
  inOrder: [],
  value: { ...columnsOf('headcount', 'whole'), ...columnsOf('amount', 'exact') },
  under: ({ notice }, dialect) => ({
    derived: exactFigures(dialect),
    branches: [
      determined(always, {
        ...figuresOf('headcount', notice.completion, dialect),
        ...figuresOf('amount', notice.completion, dialect),
      }),
    ],
  }),
};
