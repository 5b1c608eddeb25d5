import { type Dialect, flagInWords, quoted } from './dialect.js';

/** Spark SQL. */
export const spark = {
  id: 'spark',
  identifier: (name) => quoted('`', name),
  types: {
    text: 'STRING',
    whole: 'INT',
    amount: 'DECIMAL(18, 2)',
    factor: 'DECIMAL(18, 2)',
    millionths: 'DECIMAL(24, 0)',
    wide: 'DECIMAL(38, 0)',
  },
  isTyped: (column) => `typeof(${column}) NOT RLIKE '^(string|char|varchar|binary)'`,
  asText: (column) => `CAST(${column} AS STRING)`,
  flag: flagInWords,
  matches: (text, pattern) => `${text} RLIKE '${pattern}'`,
  quotient: (dividend, divisor) => `${dividend} DIV ${divisor}`,
  // DIV answers in 64 bits: the remainder taken off first, the division is exact.
  wideQuotient: (dividend, divisor) => `((${dividend}) - (${dividend}) % (${divisor})) / (${divisor})`,
  dayAfterFirst: (days) => `CAST(DATE_ADD(DATE '0001-01-01', CAST(${days} AS INT)) AS STRING)`,
  number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  fence: '',
} as const satisfies Dialect;
