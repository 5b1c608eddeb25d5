import { type Dialect, decimals, flagInWords, quoted, withoutRemainder } from './dialect.js';

/** Spark SQL. */
export const spark = {
  id: 'spark',
  replaced: '${',
  identifier: (name) => quoted('`', name),
  types: { ...decimals, text: 'STRING', whole: 'INT' },
  isTyped: (column) => `typeof(${column}) RLIKE '^(boolean|tinyint|smallint|int|bigint|float|double|decimal.*)$'`,
  isVariant: (column) => `typeof(${column}) = 'variant'`,
  asText: (column) => `CAST(${column} AS STRING)`,
  flag: flagInWords,
  matches: (text, pattern) => `${text} RLIKE '${pattern}'`,
  quotient: (dividend, divisor) => `${dividend} DIV ${divisor}`,
  wideQuotient: withoutRemainder,
  dayAfterFirst: (days) => `CAST(DATE_ADD(DATE '0001-01-01', CAST(${days} AS INT)) AS STRING)`,
  number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  fence: '',
} as const satisfies Dialect;
