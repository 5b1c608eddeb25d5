import { type Dialect, decimals, flagInWords, quoted } from './dialect.js';

const plainTypes = ['boolean', 'smallint', 'integer', 'bigint', 'numeric', 'real', 'double precision']
  .map((type) => `'${type}'`)
  .join(', ');

/** PostgreSQL, and with it PGlite. */
export const postgresql = {
  id: 'postgresql',
  replaced: '',
  identifier: (name) => quoted('"', name),
  types: { ...decimals, text: 'text', whole: 'integer' },
  // With NULL beside it, a column of a domain has the domain's own type.
  isTyped: (column) => `CAST(pg_typeof(COALESCE(${column}, NULL)) AS text) IN (${plainTypes})`,
  isVariant: () => 'FALSE',
  // Patterns cannot be matched in every collation that a column may have.
  asText: (column) => `CAST(${column} AS text) COLLATE "C"`,
  flag: flagInWords,
  matches: (text, pattern) => `${text} ~ '${pattern}'`,
  quotient: (dividend, divisor) => `${dividend} / ${divisor}`,
  wideQuotient: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  // As text a day would be written in the order that DateStyle has.
  dayAfterFirst: (days) => `TO_CHAR(DATE '0001-01-01' + (${days}), 'YYYY-MM-DD')`,
  number: (text) => `CAST(${text} AS numeric)`,
  fence: 'OFFSET 0 -- keeps this step from being copied into the next',
} as const satisfies Dialect;
