import { preview, throwIfAny } from '../errors.js';
import { type Coded, codeSentences } from '../explain/code-sentences.js';
import { branchesOf, faultsOf } from './answer-columns.js';
import { checkedRequest, isReplaced } from './checked-request.js';
import { text } from './expression.js';
import { possibleIssues } from './facts.js';
import type { Branch } from './row-rule.js';
import { askedRules, factsInColumns } from './sql-for.js';
import type { CheckedRequest, SqlRequest } from './sql-request.js';

const columns = ['rule', 'code', 'en', 'zh'];

/** A code as the answers have it, and what it is. */
type Entry = readonly [code: string, coded: Coded];

/** What stands before the first colon and after it. */
function parted(code: string): readonly [string, string | null] {
  const at = code.indexOf(':');
  return at === -1 ? [code, null] : [code.slice(0, at), code.slice(at + 1)];
}

function entriesOfBranch({ when, answer }: Branch): Entry[] {
  if (when === 'FALSE' || answer.status === 'determined') return [];
  if (answer.status === 'refused') return answer.reasons.map(({ code }) => [code, { reason: code }]);
  const [open, of] = parted(answer.open);
  return [[answer.open, { open, of }]];
}

function entryOfIssue(code: string, group?: string): Entry {
  const [path, issue] = parted(code) as readonly [string, string];
  return [code, { path, issue, group }];
}

/** Every code that each rule can answer with: its reasons, its open points, its issues. */
function entriesByRule(request: CheckedRequest) {
  const { edition, dialect } = request;
  return askedRules(request).map((asked) => {
    const issues = factsInColumns(asked.noun, request).flatMap((fact) =>
      possibleIssues(fact, edition, dialect).map(({ code }) => entryOfIssue(code, fact.group)),
    );
    const faults = faultsOf(asked, dialect).map(({ code }) => entryOfIssue(code));
    const entries = new Map<string, Coded>([...branchesOf(asked).flatMap(entriesOfBranch), ...issues, ...faults]);
    return { rule: asked.noun, entries };
  });
}

/**
 * Every code that the answers of a request can hold, and what it says: one SELECT for any engine, with the columns
 * `rule`, `code`, `en` and `zh`, to be kept as a table and joined with the answers.
 *
 * @throws InvalidFactsError for what `sqlFor` throws, and for a label or a source of a clause with a quote, a backslash
 * or a control character.
 * @example
 * ```ts
 * const request = { dialect: 'duckdb', table: 'people', key: 'id', rules: ['age-supplement'], columns: { recipient: 'r', birthDate: 'b', asOf: 'd' } } as const;
 * sqlTexts(request).includes("'not-a-recipient', 'The person does not draw the pension.', '本人不是待遇领取人员。'") // => true
 * ```
 */
export function sqlTexts(request: SqlRequest): string {
  const checked = checkedRequest(request, 'sqlTexts');
  const { edition } = checked;
  const rows = entriesByRule(checked).flatMap(({ rule, entries }) =>
    [...entries].map(([code, coded]) => {
      const { en, zh } = codeSentences(rule, coded, edition);
      return [rule, code, en, zh];
    }),
  );
  // Only a clause of an edition has words that are not our own, and engines read these in different ways.
  const unfit = rows.flat().filter((words) => /['\\\p{C}]/u.test(words) || isReplaced(checked.dialect, words));
  throwIfAny(
    unfit.map((words) => ({
      path: ['edition', 'clauses'],
      code: 'unknown-value',
      message:
        'expected clauses labelled without a quote, a backslash or a control character, and for Spark without ${',
      received: preview(words),
    })),
    'sqlTexts',
  );
  const selects = rows.map((row, nth) => {
    const texts = row.map((words, at) => (nth === 0 ? `${text(words)} AS ${columns[at]}` : text(words)));
    return `SELECT ${texts.join(', ')}`;
  });
  return `${selects.join('\nUNION ALL ')}\n`;
}
