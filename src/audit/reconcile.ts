import { type Edition, lingcheng2020 } from '../editions/edition.js';
import type { EditionSeries } from '../editions/edition-series.js';
import {
  type AnyDeterminer,
  definitionOf,
  determinerIssues,
  issuesOfEditionFor,
  type Known,
} from '../engine/determiner.js';
import { answersIn, type Determination } from '../engine/outcome.js';
import { rowsIssues, type Settle, settleEach, settling } from '../engine/rows.js';
import { InvalidFactsError, type Issue, preview, throwIfAny } from '../errors.js';
import { within } from '../facts/field.js';
import { yuan } from '../facts/fields.js';
import { parsePart } from '../facts/records.js';
import type { ReadingId } from '../readings/options.js';
import { isEqual } from '../values/equality.js';
import { type Decimal, type DecimalText, decimal, decimalText, type Money, minus } from '../values/money.js';

/** What may be due: from the least to the most of all outcomes; `most: null` where one of them is a floor. */
export interface DueRange {
  readonly least: DecimalText;
  readonly most: DecimalText | null;
}

interface Reconciled<Row> {
  readonly index: number;
  readonly row: Row;
}

/** How a payment compares with what is due. */
export type ReconciledRow<Row> =
  | (Reconciled<Row> & {
      /** `agrees`, `over` or `under` what is due, under every reading. */
      readonly status: 'agrees' | 'over' | 'under';
      /** Yuan; of several amounts that may be due, the nearest to what was paid. */
      readonly due: DecimalText;
      /** Yuan between what was paid and what is due, without a sign. */
      readonly difference: DecimalText;
      readonly range: DueRange;
      readonly turnsOn: readonly ReadingId[];
    })
  | (Reconciled<Row> & {
      /** The outcomes do not agree on it, or one of them is not stated, not covered or lacks rest days. */
      readonly status: 'undecided';
      readonly due: null;
      readonly difference: null;
      /** `null` where an outcome gives no amount. */
      readonly range: DueRange | null;
      /** The unsettled readings whose options change the status. */
      readonly turnsOn: readonly ReadingId[];
    })
  | (Reconciled<Row> & {
      /** The facts or the amount are malformed. */
      readonly status: 'rejected';
      readonly due: null;
      readonly difference: null;
      readonly range: null;
      readonly turnsOn: readonly [];
      readonly reason: InvalidFactsError;
    });

/** One payment: the facts of the rule, and what was paid. */
export interface Payment {
  readonly facts: unknown;
  /** Yuan. */
  readonly paid: unknown;
}

type MoneyAnswer = Determination<Money, unknown>;

/** What payments can be compared with. The base pension is a standard, and nobody is paid it alone. */
const payable: ReadonlySet<string> = new Set([
  'municipal-subsidy',
  'government-payment',
  'own-payment',
  'long-contribution-bonus',
  'age-supplement',
  'monthly-pension',
  'funeral-grant',
  'contribution-statement',
  'pension-statement',
]);

function payableIssues(rule: unknown): readonly Issue[] {
  const notOurs = determinerIssues(rule);
  if (notOurs.length > 0 || payable.has((definitionOf(rule) as Known).caller)) return notOurs;
  const message = `expected a rule or a statement of what is paid: ${[...payable].join(', ')}`;
  return [{ path: ['rule'], code: 'wrong-type', message, received: preview((definitionOf(rule) as Known).caller) }];
}

/** What is due in the end; `null`: no amount can be told. */
type Due = { readonly amount: Decimal; readonly isFloor: boolean } | null;

/** Every way a determination can end. */
function endsOf(answer: MoneyAnswer): readonly Due[] {
  if (answer.status === 'refused') return [{ amount: decimal(0), isFloor: false }];
  if (answer.status === 'determined') {
    return [{ amount: decimal(answer.value.amount), isFloor: answer.value.bound === 'at-least' }];
  }
  return answer.open.flatMap((point): readonly Due[] => {
    if (point.why === 'pending') return point.possible.flatMap(endsOf);
    return point.why === 'unsettled-reading' ? Object.values(point.outcomes).flatMap(endsOf) : [null];
  });
}

type Status = 'agrees' | 'over' | 'under';

const comparisons = ['agrees', 'over', 'under', 'untold'] as const;

/** A floor is kept by more. */
function statusOf(paid: Decimal, due: Due): (typeof comparisons)[number] {
  if (due === null) return 'untold';
  if (paid.lt(due.amount)) return 'under';
  return paid.gt(due.amount) && !due.isFloor ? 'over' : 'agrees';
}

/** What a payment comes to under every way an answer can end, each once. */
function statusesOf(paid: Decimal, answer: MoneyAnswer): readonly string[] {
  const found = endsOf(answer).map((due) => statusOf(paid, due));
  return comparisons.filter((status) => found.includes(status));
}

/** The unsettled readings of an answer whose options change the status, each once. */
function turningReadings(paid: Decimal, answer: MoneyAnswer): readonly ReadingId[] {
  if (answer.status !== 'undetermined') return [];
  const found = answer.open.flatMap((point): readonly ReadingId[] => {
    if (point.why !== 'unsettled-reading') return [];
    const outcomes = Object.values(point.outcomes);
    const [first, ...others] = outcomes.map((outcome) => statusesOf(paid, outcome));
    const changes = others.some((statuses) => !isEqual(first, statuses));
    return [...(changes ? [point.reading] : []), ...outcomes.flatMap((outcome) => turningReadings(paid, outcome))];
  });
  return [...new Set(found)];
}

const distance = (one: Decimal, other: Decimal): Decimal => (one.lt(other) ? minus(other, one) : minus(one, other));

/** How a payment compares with what is due. */
function compared(paid: Decimal, answer: MoneyAnswer) {
  const ends = endsOf(answer);
  const statuses = statusesOf(paid, answer);
  const turnsOn = turningReadings(paid, answer);
  const told = ends.filter((due) => due !== null);
  if (told.length < ends.length)
    return { status: 'undecided', due: null, difference: null, range: null, turnsOn } as const;

  const amounts = told.map(({ amount }) => amount).sort((one, other) => one.cmp(other));
  const range = {
    least: decimalText(amounts[0] as Decimal),
    most: told.some(({ isFloor }) => isFloor) ? null : decimalText(amounts.at(-1) as Decimal),
  };
  if (statuses.length > 1) return { status: 'undecided', due: null, difference: null, range, turnsOn } as const;
  const due = amounts.reduce((best, one) => (distance(one, paid).lt(distance(best, paid)) ? one : best));
  const status = statuses[0] as Status;
  return { status, due: decimalText(due), difference: decimalText(distance(paid, due)), range, turnsOn } as const;
}

function factsOf(row: unknown): unknown {
  let facts: unknown;
  try {
    if (Object.hasOwn(row as object, 'facts')) facts = (row as Payment).facts;
  } catch {
    // A row that cannot be read has none.
  }
  return facts;
}

function reconciling<Row>(
  rule: AnyDeterminer<object>,
  edition: Edition | EditionSeries,
): Settle<Row, ReconciledRow<Row>> {
  const answerTo = settling<unknown, object>(rule, edition);
  return (row, index) => {
    const answer = answerTo(factsOf(row), index);
    const issues: Issue[] = answer.status === 'rejected' ? [...answer.reason.issues] : [];
    within('facts', issues, 0);
    // Read as a fact is, so that one that cannot be read is an issue too; what is no row says nothing.
    const paid = parsePart(yuan, Object(row), 'paid', issues, lingcheng2020);
    if (answer.status === 'fulfilled' && paid !== undefined) {
      return { index, row, ...compared(paid, answersIn(answer.value).at(-1) as MoneyAnswer) };
    }
    const reason = new InvalidFactsError('reconcile', issues);
    return { status: 'rejected', index, row, due: null, difference: null, range: null, turnsOn: [], reason };
  };
}

/**
 * 发放核对: what was paid against what is due, row by row, lazily and in order, the row itself beside it. A row is
 * `{ facts, paid }`. Statements are compared by their total.
 *
 * - agrees, over, under: so under every reading and whatever facts are still to come. A refusal makes 0 due; a floor
 *   (不低于) is kept by more.
 * - undecided: the outcomes do not agree on it. `range` says from where to where, `turnsOn` on which readings.
 * - rejected: malformed facts, or an amount that is none, with every issue.
 *
 * @throws InvalidFactsError at once for rows that cannot be iterated, a rule that is not of what is paid, and an edition
 * this library did not make.
 * @example Paid right; 2 yuan too little; open, since a later standard may hold.
 * ```ts
 * const facts = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: null, month: '2020-06' };
 * [...reconcile(determineMonthlyPension, [{ facts, paid: 123 }, { facts, paid: '121' }, { facts: { ...facts, month: '2020-07' }, paid: 123 }])]
 * // => [{ status: 'agrees', due: '123', difference: '0' }, { status: 'under', due: '123', difference: '2' }, { status: 'undecided', range: { least: '123', most: '147' }, turnsOn: ['laterProvincialRate'] }]
 * ```
 */
export function reconcile<Row>(
  rule: AnyDeterminer<object>,
  rows: Iterable<Row>,
  edition?: Edition | EditionSeries,
): IterableIterator<ReconciledRow<Row>>;
export function reconcile<Row>(
  rule: AnyDeterminer<object>,
  rows: AsyncIterable<Row>,
  edition?: Edition | EditionSeries,
): AsyncIterableIterator<ReconciledRow<Row>>;
export function reconcile<Row>(
  rule: AnyDeterminer<object>,
  rows: Iterable<Row> | AsyncIterable<Row>,
  edition: Edition | EditionSeries = lingcheng2020,
): IterableIterator<ReconciledRow<Row>> | AsyncIterableIterator<ReconciledRow<Row>> {
  throwIfAny([...payableIssues(rule), ...rowsIssues(rows), ...issuesOfEditionFor(rule, edition)], 'reconcile');
  return settleEach(rows, reconciling<Row>(rule, edition));
}
