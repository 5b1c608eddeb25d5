import { type Dialect, quoted } from './dialect.js';

/** PostgreSQL, and with it PGlite and the engines that descend from it. */
export const postgresql = {
  id: 'postgresql',
  identifier: (name) => quoted('"', name),
  types: {
    text: 'text',
    whole: 'integer',
    amount: 'numeric(18, 2)',
    factor: 'numeric(18, 2)',
    millionths: 'numeric(24, 0)',
    wide: 'numeric(38, 0)',
  },
  // Patterns cannot be matched in every collation that a column may have.
  asText: (column) => `CAST(${column} AS text) COLLATE "C"`,
  flagTexts: ['true', 'false'],
  matches: (text, pattern) => `${text} ~ '${pattern}'`,
  quotient: (dividend, divisor) => `${dividend} / ${divisor}`,
  wideQuotient: (dividend, divisor) => `DIV(${dividend}, ${divisor})`,
  number: (text) => `CAST(${text} AS numeric)`,
  fence: 'OFFSET 0 -- keeps this step from being copied into the next',
} as const satisfies Dialect;
