import type { Determination, Open, SettledRow } from 'resident-pension-rules';
import { type SqlRule, sqlRules } from 'resident-pension-rules/sql';

/** What became of a rule: how many records of each outcome, and the sum of their amounts in fen. */
export type Outcomes = Record<string, { count: number; fen: number }>;

/** The outcomes of each rule. */
export type OutcomesOf = Record<SqlRule, Outcomes>;

export const everyRule = sqlRules.map(({ rule }) => rule);
export const noOutcomes = () => Object.fromEntries(everyRule.map((rule) => [rule, {}])) as OutcomesOf;

export const snake = (rule: string): string => rule.replaceAll('-', '_');

const withAmount = new Set(
  sqlRules.filter(({ rule, columns }) => columns.includes(`${snake(rule)}_amount`)).map(({ rule }) => rule),
);
export const hasAmount = (rule: SqlRule): boolean => withAmount.has(rule);

/** Adds records of one outcome. */
export function add(outcomes: Outcomes, outcome: string, count: number, fen: number): void {
  outcomes[outcome] ??= { count: 0, fen: 0 };
  outcomes[outcome].count += count;
  outcomes[outcome].fen += fen;
}

type Answer = Determination<{ readonly amount?: { toString(): string } }, { readonly code: string }>;

const fenOf = (amount: { toString(): string }): number => Math.round(Number(amount.toString()) * 100);

function openCode(open: Open<unknown, unknown>): string {
  if (open.why === 'unsettled-reading') return `${open.why}:${open.reading}`;
  return open.why === 'not-stated' ? `${open.why}:${open.clause}` : open.why;
}

/** An item of `determineEach` in the words of SQL, with the amount if there is one. */
export function outcomeOf(rule: SqlRule, item: SettledRow<unknown, unknown>): readonly [outcome: string, fen: number] {
  if (item.status === 'rejected') {
    const issues = item.reason.issues.map(({ path, code }) => `${path.join('.')}:${code}`);
    return [`malformed ${issues.join(',')}`, 0];
  }
  const { value } = item;
  const answer = (rule === 'pension-statement' ? (value as { monthly: unknown }).monthly : value) as Answer;
  switch (answer.status) {
    case 'determined':
      return ['determined', hasAmount(rule) ? fenOf(answer.value.amount ?? 0) : 0];
    case 'refused':
      return [`refused ${answer.reasons.map(({ code }) => code).join(',')}`, 0];
    case 'undetermined':
      return [`undetermined ${[...new Set(answer.open.map(openCode))].join(',')}`, 0];
  }
}
