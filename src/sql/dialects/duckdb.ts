import { type Dialect, decimals, flagInWords, quoted } from './dialect.js';

export const duckdb = {
  id: 'duckdb',
  replaced: '',
  identifier: (name) => quoted('"', name),
  // With 18 digits or fewer, the product of a factor would be held to 18 as well.
  types: { ...decimals, factor: 'DECIMAL(19, 2)', wide: 'HUGEINT', text: 'VARCHAR', whole: 'INTEGER' },
  isTyped: (column) =>
    `typeof(${column}) SIMILAR TO 'BOOLEAN|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|BIGNUM|FLOAT|DOUBLE|DECIMAL.*'`,
  isVariant: (column) => `typeof(${column}) = 'VARIANT'`,
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
