import { randomFor } from '../proof/fuzz/random.js';

/* Payments of monthly pensions in 2020, and what they come to by a plain computation from the notice. */

interface Facts {
  readonly recipient: boolean;
  readonly birthDate: string;
  readonly consecutiveYears: number;
  readonly diedOn: string | null;
  readonly month: string;
}

export interface LedgerRow {
  readonly facts: Facts;
  readonly paid: number | string;
}

const padded = (number: number) => String(number).padStart(2, '0');

/** A ledger of made-up payments, most of them near what is due. */
export function* ledger(rows: number, seed = 20_200_501): Generator<LedgerRow> {
  const random = randomFor(seed, 0);
  const upTo = (most: number) => random.below(most + 1);
  for (let row = 0; row < rows; row++) {
    const month = 1 + upTo(11);
    const birthDate = `${1935 + upTo(27)}-${padded(1 + upTo(11))}-${padded(1 + upTo(27))}`;
    const diedOn = upTo(9) === 0 ? `2020-${padded(1 + upTo(11))}-${padded(1 + upTo(27))}` : null;
    const facts = {
      recipient: upTo(19) > 0,
      birthDate,
      consecutiveYears: upTo(30),
      diedOn,
      month: `2020-${padded(month)}`,
    };
    const amounts = [0, 118, 123, 128, 138, 143, 148, 153, 158, 163, 168, 142, 147, 152, 162, 167, 172, 182];
    const amount = amounts[upTo(amounts.length - 1)] as number;
    yield { facts, paid: upTo(99) === 0 ? 'x' : amount + (upTo(4) === 0 ? 0.5 : 0) };
  }
}

/** What belongs to the last bound that is reached. */
const reached = (value: number, ...bounds: (readonly [bound: number, amount: number])[]): number =>
  bounds.filter(([bound]) => value >= bound).at(-1)?.[1] ?? 0;

/** The fen due for a month under one day that decides and one base pension. */
function due(
  { recipient, birthDate, consecutiveYears, diedOn, month }: Facts,
  day: 'first' | 'last' | 'before',
  base: number,
): number {
  const first = `${month}-01`;
  const lastOfMonth = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10);
  const decides = day === 'last' ? lastOfMonth : first;
  const asOf = diedOn !== null && diedOn < decides ? diedOn : decides;
  // An age that counts from the month after it is reached is the age on the day before.
  const agedOn = day === 'before' ? new Date(Date.parse(asOf) - 86_400_000).toISOString().slice(0, 10) : asOf;
  const age =
    Number(agedOn.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (agedOn.slice(5) < birthDate.slice(5) ? 1 : 0);
  if (!recipient || age < 60 || (diedOn !== null && diedOn < first)) return 0;
  const bonus = reached(consecutiveYears, [16, 20], [20, 30], [25, 40]);
  return (base + bonus + reached(age, [65, 5], [75, 10])) * 100;
}

type Status = 'agrees' | 'over' | 'under';

const yuan = (fen: number): string => String(fen / 100);

/** What a ledger comes to: every way to read the notice, and no way of the library. */
export function reckoned(rows: Iterable<LedgerRow>) {
  const counts = { rows: 0, agrees: 0, over: 0, under: 0, undecided: 0, rejected: 0 };
  const by = { over: 0, under: 0 };
  const turnsOn: Record<string, number> = {};
  for (const { facts, paid } of rows) {
    counts.rows += 1;
    if (typeof paid === 'string') {
      counts.rejected += 1;
      continue;
    }
    const fen = Math.round(paid * 100);
    const bases = facts.month >= '2020-07' ? [118, 142] : [118];
    const days = ['first', 'last', 'before'] as const;
    const dues = bases.map((base) => days.map((day) => due(facts, day, base)));
    const statusOf = (amount: number) => ['under', 'agrees', 'over'][Math.sign(fen - amount) + 1] as Status;
    const statuses = new Set(dues.flat().map(statusOf));
    if (statuses.size > 1) {
      counts.undecided += 1;
      const setOf = (amounts: readonly number[]) => [...new Set(amounts.map(statusOf))].sort().join();
      const sets = dues.map(setOf);
      if (sets.some((set) => set !== sets[0])) turnsOn.laterProvincialRate = (turnsOn.laterProvincialRate ?? 0) + 1;
      if (dues.some((amounts) => new Set(amounts.map(statusOf)).size > 1))
        turnsOn.monthReckoning = (turnsOn.monthReckoning ?? 0) + 1;
      continue;
    }
    const [status] = [...statuses] as [Status];
    counts[status] += 1;
    if (status !== 'agrees') by[status] += Math.min(...dues.flat().map((amount) => Math.abs(fen - amount)));
  }
  return { ...counts, overBy: yuan(by.over), underBy: yuan(by.under), turnsOn };
}
