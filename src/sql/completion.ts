import type { Completion } from '../notice/completion.js';
import { determineCompletion } from '../rules/completion.js';
import { percentOf } from '../values/money.js';
import { mostCounted, mostYuan } from './bounds.js';
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
  return `exact_target_${measure} * ${percentOf(threshold.value, 1).toFixed()}`;
}

/** The columns the figures are made ready in: as decimals, the counts too, which come as any number. */
export function exactFigures({ types }: Dialect): Record<string, Sql> {
  const mostOf: Record<Measure, number> = { headcount: mostCounted, amount: mostYuan };
  const entries = (['headcount', 'amount'] as const).flatMap((measure) => [
    [`exact_target_${measure}`, exactly(`target_${measure}`, mostOf[measure], types.factor)],
    [`exact_collected_${measure}`, exactly(`collected_${measure}`, mostOf[measure], types.amount)],
  ]);
  return Object.fromEntries(entries);
}

/** Whether a measure reaches the threshold. */
export function isMet(measure: Measure, figures: Completion): Sql {
  return `exact_collected_${measure} >= ${needed(measure, figures)}`;
}

/** Collected ÷ target to six decimals, half up: in whole numbers, where engines divide alike. */
function rate(measure: Measure, { types, wideQuotient }: Dialect): Sql {
  const whole = (figure: Sql) => `CAST(${figure} * 100 AS ${types.wide})`;
  const [collected, target] = [whole(`exact_collected_${measure}`), whole(`exact_target_${measure}`)];
  const millionths = wideQuotient(`${collected} * 2000000 + ${target}`, `NULLIF(${target}, 0) * 2`);
  return `CAST(${millionths} AS ${types.millionths}) * 0.000001`;
}

function figuresOf(measure: Measure, figures: Completion, dialect: Dialect): Record<string, Sql> {
  const missing = `${needed(measure, figures)} - exact_collected_${measure}`;
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
