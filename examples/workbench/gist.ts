import { type Edition, InvalidFactsError } from 'resident-pension-rules';
import { type Explainable, explain, issueText, type Language } from 'resident-pension-rules/explain';
import { totalOf } from './rules.js';

interface Outcome {
  readonly status: string;
  readonly open?: readonly {
    readonly why: string;
    readonly outcomes?: Readonly<Record<string, Outcome>>;
    readonly possible?: readonly Outcome[];
  }[];
}

/** Every way in which an open answer can still end. */
function endsOf(outcome: Outcome): readonly Outcome[] {
  return (outcome.open ?? []).flatMap(({ outcomes = {}, possible = [] }) => {
    const inner = [...Object.values(outcomes), ...possible];
    return inner.flatMap((one) => (one.status === 'undetermined' ? endsOf(one) : [one]));
  });
}

/** What an explanation says first: the value, the reasons, what is still possible, or what is open. */
function telling(lines: readonly string[], isDetermined: boolean): string {
  const [first = '', second = first] = lines;
  return isDetermined ? first.replace(/^.*?(?:: |：)/, '').replace(/[.。]$/, '') : second.trim();
}

/** A result in one line; of a statement, its total. */
export function gist(result: object, language: Language, edition: Edition): string {
  const total = totalOf(result);
  const said = (one: object, isDetermined: boolean) =>
    telling(explain(one as Explainable, language, { edition }).split('\n'), isDetermined);
  const itself = said(total, total.status === 'determined');
  const ends = endsOf(total as Outcome).map((end) => said(end, end.status === 'determined').replace(/[.。]$/, ''));
  return [itself, [...new Set(ends)].join(' / ')].filter((text) => text !== '').join(' ');
}

/** An error in one line: every issue. */
export function errorGist(error: unknown, language: Language): string {
  if (!(error instanceof InvalidFactsError)) return String(error);
  return error.issues.map((issue) => issueText(issue, language)).join(' ');
}
