import type { Determination, Open, SettledRow } from 'resident-pension-rules';
import { type SqlRule, sqlRules } from 'resident-pension-rules/sql';

export const everyRule = sqlRules.map(({ rule }) => rule);

export const snake = (rule: string): string => rule.replaceAll('-', '_');

const withAmount = new Set(
  sqlRules.filter(({ rule, columns }) => columns.includes(`${snake(rule)}_amount`)).map(({ rule }) => rule),
);
export const hasAmount = (rule: SqlRule): boolean => withAmount.has(rule);

/** The same of a rule's columns in DuckDB as `outcomeOf` says of an item. */
export function outcomeColumn(rule: SqlRule): string {
  const name = snake(rule);
  const codes = `COALESCE(${name}_reasons, ${name}_open, ${name}_issues, '')`;
  const fen = hasAmount(rule) ? `CAST(CAST(${name}_amount * 100 AS BIGINT) AS VARCHAR)` : 'NULL';
  return `CONCAT_WS(' ', ${name}_status, NULLIF(${codes}, ''), ${fen})`;
}

type Answer = Determination<{ readonly amount?: { toString(): string } }, { readonly code: string }>;

const fenOf = (amount: { toString(): string }): number => Math.round(Number(amount.toString()) * 100);

function openCode(open: Open<unknown, unknown>): string {
  if (open.why === 'unsettled-reading') return `${open.why}:${open.reading}`;
  // A notice without such a part has no clause to name.
  return open.why === 'not-stated' && open.clause !== null ? `${open.why}:${open.clause}` : open.why;
}

/** An item of `determineEach` in the words of SQL, with the amount in fen if there is one. */
export function outcomeOf(rule: SqlRule, item: SettledRow<unknown, unknown>): string {
  if (item.status === 'rejected') {
    const issues = item.reason.issues.map(({ path, code }) => `${path.join('.')}:${code}`);
    return `malformed ${issues.join(',')}`;
  }
  const { value } = item;
  const answer = (rule === 'pension-statement' ? (value as { monthly: unknown }).monthly : value) as Answer;
  switch (answer.status) {
    case 'determined':
      return hasAmount(rule) ? `determined ${fenOf(answer.value.amount ?? 0)}` : 'determined';
    case 'refused':
      return `refused ${answer.reasons.map(({ code }) => code).join(',')}`;
    case 'undetermined':
      return `undetermined ${[...new Set(answer.open.map(openCode))].join(',')}`;
  }
}
