import { type Dialect, flagInWords, quoted } from './dialect.js';

export const duckdb = {
  id: 'duckdb',
  identifier: (name) => quoted('"', name),
  types: {
    text: 'VARCHAR',
    whole: 'INTEGER',
    amount: 'DECIMAL(18, 2)',
    // With 18 digits or fewer, the product would be held to 18 as well.
    factor: 'DECIMAL(19, 2)',
    millionths: 'DECIMAL(24, 0)',
    wide: 'HUGEINT',
  },
  isTyped: (column) => `typeof(${column}) NOT SIMILAR TO '(VARCHAR|BLOB|JSON|ENUM).*'`,
  asText: (column) => `CAST(${column} AS VARCHAR)`,
  flag: flagInWords,
  matches: (text, pattern) => `regexp_matches(${text}, '${pattern}')`,
  quotient: (dividend, divisor) => `${dividend} // ${divisor}`,
  // A plain / would go through doubles.
  wideQuotient: (dividend, divisor) => `(${dividend}) // (${divisor})`,
  dayAfterFirst: (days) => `CAST(DATE '0001-01-01' + CAST(${days} AS INTEGER) AS VARCHAR)`,
  number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
  fence: '',
} as const satisfies Dialect;
