import { type Edition, InvalidFactsError } from 'resident-pension-rules';
import { type Explainable, explain, issueText, type Language } from 'resident-pension-rules/explain';
import { totalOf } from './rules.js';

/** What an explanation says first: the value, the reasons, what is still possible, or what is open. */
function telling(lines: readonly string[], isDetermined: boolean): string {
  const [first = '', second = first, ...rest] = lines;
  if (isDetermined) return first.replace(/^.*?(?:: |：)/, '');
  if (!/[:：]$/.test(second)) return second.trim();
  const outcomes = rest.filter((line) => /^ +- /.test(line)).map((line) => line.trim().slice(2));
  return outcomes.length > 0 ? outcomes.map((line) => line.replace(/[.。]$/, '')).join(' / ') : second.trim();
}

/** A result in one line; of a statement, its total. */
export function gist(result: object, language: Language, edition: Edition): string {
  const total = totalOf(result);
  return telling(explain(total as Explainable, language, { edition }).split('\n'), total.status === 'determined');
}

/** An error in one line: every issue. */
export function errorGist(error: unknown, language: Language): string {
  if (!(error instanceof InvalidFactsError)) return String(error);
  return error.issues.map((issue) => issueText(issue, language)).join(' ');
}
