/** A piece of SQL text. */
export type Sql = string;

/** What a column of the answer holds. */
export type ColumnType = 'text' | 'flag' | 'whole' | 'amount' | 'exact';

/** What one engine writes differently from the others. */
export interface Dialect {
  /** The name a caller gives. */
  readonly id: string;
  /** A name, quoted: it stays a name whatever it contains. */
  readonly identifier: (name: string) => Sql;
  /** What begins a part of a text that the engine replaces before it reads the text, quoted or not; '' if it replaces none. */
  readonly replaced: string;
  /** The types to cast to: `factor` for an amount to be multiplied, `wide` for any whole number that arises. */
  readonly types: Readonly<Record<'text' | 'whole' | 'amount' | 'factor' | 'wide' | 'millionths', Sql>>;
  /** Whether a column holds numbers or flags, and not what may spell one and is none: a text, bytes, a variant. */
  readonly isTyped: (column: Sql) => Sql;
  /** Whether a column holds values of any type: nothing in it is a text, even what may spell one. */
  readonly isVariant: (column: Sql) => Sql;
  /** Any column as text. */
  readonly asText: (column: Sql) => Sql;
  /** Whether the text of a flag says true, and whether it says false. */
  readonly flag: (text: Sql) => readonly [isTrue: Sql, isFalse: Sql];
  /** Whether a text matches a pattern, given without backslashes since engines differ in escaping them. */
  readonly matches: (text: Sql, pattern: string) => Sql;
  /** The quotient of two whole numbers from zero on, rounded down; of parts of a date. */
  readonly quotient: (dividend: Sql, divisor: Sql) => Sql;
  /** The same for numbers of any size. */
  readonly wideQuotient: (dividend: Sql, divisor: Sql) => Sql;
  /** The text of the day so many days after 0001-01-01. */
  readonly dayAfterFirst: (days: Sql) => Sql;
  /** A checked text of digits as a number that may have decimals. */
  readonly number: (text: Sql) => Sql;
  /** What keeps the engine from copying a step's expressions into the next, which would multiply them; '' if it never does. */
  readonly fence: Sql;
}

/** The types of decimals that most engines take. */
export const decimals = {
  amount: 'DECIMAL(18, 2)',
  factor: 'DECIMAL(18, 2)',
  millionths: 'DECIMAL(24, 0)',
  wide: 'DECIMAL(38, 0)',
} as const;

/** A quotient where DIV answers in 64 bits and / rounds to a few decimals: the remainder taken off first, neither can harm. */
export const withoutRemainder = (dividend: Sql, divisor: Sql): Sql =>
  `((${dividend}) - (${dividend}) % (${divisor})) / (${divisor})`;

/** The flag of an engine that writes it as a word. */
export const flagInWords = (text: Sql): readonly [Sql, Sql] => [`${text} = 'true'`, `${text} = 'false'`];

/** A name between quotes, each quote in it doubled. */
export function quoted(quote: string, name: string): Sql {
  return `${quote}${name.replaceAll(quote, quote + quote)}${quote}`;
}
