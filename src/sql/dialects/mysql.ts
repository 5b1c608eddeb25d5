import { type Dialect, decimals, quoted, withoutRemainder } from './dialect.js';

// A number beyond a double would end an INSERT or a CREATE TABLE in strict mode. So far out one is as wrong as another.
const beyondAll = '1e300';

/** MySQL 8 and MariaDB. */
export const mysql = {
  id: 'mysql',
  replaced: '',
  identifier: (name) => quoted('`', name),
  types: { ...decimals, text: 'CHAR', whole: 'SIGNED' },
  // What has no collation to compare by is a number or a date.
  isTyped: (column) => `COERCIBILITY(${column}) = 5`,
  isVariant: () => 'FALSE',
  // A BOOLEAN is a small number here. A connection may have fewer characters than the column.
  asText: (column) => `CAST(${column} AS CHAR CHARACTER SET utf8mb4)`,
  // A type of number may fill up with zeros.
  flag: (text) => [`${text} REGEXP '^0*1$'`, `${text} REGEXP '^0+$'`],
  matches: (text, pattern) => `${text} REGEXP '${pattern}'`,
  quotient: (dividend, divisor) => `${dividend} DIV ${divisor}`,
  wideQuotient: withoutRemainder,
  dayAfterFirst: (days) => `CAST(DATE_ADD('0001-01-01', INTERVAL (${days}) DAY) AS CHAR)`,
  number: (text) =>
    `CASE WHEN ${text} REGEXP '[eE][+]?[0-9]{3}$' THEN CASE WHEN ${text} LIKE '-%' THEN -${beyondAll} ELSE ${beyondAll} END ELSE CAST(${text} AS DOUBLE) END`,
  fence: 'LIMIT 18446744073709551615 -- keeps this step from being copied into the next',
} as const satisfies Dialect;
