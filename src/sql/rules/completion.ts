import type { CompletionFigures } from '../../notice/completion.js';
import { determineCompletion } from '../../rules/completion.js';
import { decimal, decimalText } from '../../values/money.js';
import type { ColumnType, Dialect, Sql } from '../dialects/dialect.js';
import { and, exactly, firstOf } from '../expression.js';
import { factsOf, snake } from '../facts.js';
import { always, determined, type HeldCode, rowRule } from '../row-rule.js';

type Measure = 'headcount' | 'amount';
type Threshold = Pick<CompletionFigures, 'threshold'>;

/** What the threshold asks for, exactly: a decimal times a decimal. */
const needed = (measure: Measure, { threshold }: Threshold): Sql =>
  `exact_target_${measure} * ${decimalText(decimal(threshold.value).div(100))}`;

/** The columns the figures are made ready in: as decimals, the counts too, which come as any number. */
export function exactFigures({ types }: Dialect): Record<string, Sql> {
  const entries = factsOf({ determiner: determineCompletion }).map(({ name, path, description }) => {
    const type = path.startsWith('target') ? types.factor : types.amount;
    return [`exact_${snake(name)}`, exactly(snake(name), 0, description.maximum as number, type)];
  });
  return Object.fromEntries(entries);
}

/** Whether a measure reaches the threshold. */
export const isMet = (measure: Measure, figures: Threshold): Sql =>
  `exact_collected_${measure} >= ${needed(measure, figures)}`;

/** An amount that stands on one side alone, neither side being malformed by itself. */
export const amountOnOneSide: HeldCode = {
  code: 'collected.amount:contradiction',
  when: and(
    'target_amount_if_given_issue IS NULL AND collected_amount_if_given_issue IS NULL',
    '(target_amount IS NULL) <> (collected_amount IS NULL)',
  ),
};

/** Collected ÷ target to six decimals, rounded down: in whole numbers, where engines divide alike. */
function rate(measure: Measure, { types, wideQuotient }: Dialect): Sql {
  const whole = (figure: Sql) => `CAST(${figure} * 100 AS ${types.wide})`;
  const [collected, target] = [whole(`exact_collected_${measure}`), whole(`exact_target_${measure}`)];
  const millionths = wideQuotient(`${collected} * 1000000`, `NULLIF(${target}, 0)`);
  return `CAST(${millionths} AS ${types.millionths}) * 0.000001`;
}

function figuresOf(measure: Measure, figures: CompletionFigures, dialect: Dialect): Record<string, Sql> {
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

/** Of a task of heads only, what is told of the amount is NULL, as the figures are. */
export const completion = rowRule<'completion'>({
  determiner: determineCompletion,
  value: { ...columnsOf('headcount', 'whole'), ...columnsOf('amount', 'exact') },
  contradictions: [amountOnOneSide],
  forEdition: ({ notice }, dialect) => ({
    derived: exactFigures(dialect),
    branches: [
      determined(always, {
        ...figuresOf('headcount', notice.completion, dialect),
        ...figuresOf('amount', notice.completion, dialect),
      }),
    ],
  }),
});
