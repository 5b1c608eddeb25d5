/** What a build of the package answers to every case of the fixtures, as one text. */
export function everyCase(rules: unknown, cases: unknown, explain?: unknown): string;
/** The SQL of every rule in every dialect, as one text. */
export function everySql(sql: unknown): string;
/** What it answers for every day from 1900 to 2020. */
export function everyDay(rules: unknown): string;
