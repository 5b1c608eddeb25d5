/** Redoes the working of a record: it knows the operations and no rule, and of the library it imports nothing. */
import { Decimal } from 'decimal.js';

type Data = Readonly<Record<string, unknown>>;

type Words = Readonly<Record<'figure' | 'operation' | 'unit', string>>;
type Step = Words & {
  readonly relation?: string;
  readonly from: readonly (string | number)[];
  readonly value: unknown;
};

export interface Replayed {
  readonly facts: unknown;
  readonly workings: readonly { readonly under: Data; readonly steps: readonly Step[]; readonly result: object }[];
  readonly sources: readonly { readonly reading: string; readonly figures: Data }[];
}

type EditionData = { notice: unknown; readings: Data; restDays: { readonly days: readonly string[] } | null };

const Exact = Decimal.clone({ defaults: true, precision: 60 });
const Rate = Decimal.clone({ defaults: true, precision: 20, rounding: Decimal.ROUND_DOWN });

// Days, by way of their number since 1970: `Date` in UTC knows the calendar.
const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const numberOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
const dayOf = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);
const yearOf = (day: string): number => Number(day.slice(0, 4));
const isLeap = (year: number): boolean => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
const inYear = (year: number, day: string): string => `${String(year).padStart(4, '0')}${day.slice(4)}`;

/** The readings a rule consults decide on birthdays; of one that consults none, a 29 February moves back. */
type Birthdays = Readonly<Record<'attained' | 'leapDay', unknown>>;

function addYears(day: string, years: number, { attained, leapDay }: Birthdays): string {
  const year = yearOf(day) + years;
  const moved = leapDay === 'march-1' ? `${year}-03-01` : `${year}-02-28`;
  const same = day.endsWith('-02-29') && !isLeap(year) ? moved : inYear(year, day);
  return attained === 'day-after-birthday' ? dayOf(numberOf(same) + 1) : same;
}

function ageOn(birth: string, day: string, birthdays: Birthdays): number {
  let age = Math.max(0, yearOf(day) - yearOf(birth) - 1);
  while (addYears(birth, age + 1, birthdays) <= day) age += 1;
  return age;
}

/** The years of the run that counts. */
function runOfYears(years: readonly { year: number; backPaid: boolean }[], through: number, readings: Data): number {
  const { backPaidYears, consecutiveRun } = readings;
  const kept = years.filter(({ backPaid }) => !(backPaid && backPaidYears === 'excluded'));
  const counts = new Map(kept.map(({ year, backPaid }) => [year, backPaid && backPaidYears === 'bridging' ? 0 : 1]));
  const endingIn = (year: number): number => (counts.has(year) ? (counts.get(year) ?? 0) + endingIn(year - 1) : 0);
  return consecutiveRun === 'longest' ? Math.max(0, ...[...counts.keys()].map(endingIn)) : endingIn(through);
}

const decimalOf = (value: unknown): Decimal => new Exact(value as number | string);
const isNumber = (value: unknown): boolean => typeof value === 'number' || (typeof value === 'string' && !isDay(value));
const lessThan = (one: unknown, other: unknown): boolean =>
  isNumber(one) && isNumber(other) ? decimalOf(one).lt(decimalOf(other)) : (one as string) < (other as string);
const compared = (one: unknown, relation: string, other: unknown): boolean =>
  relation.startsWith('<')
    ? lessThan(one, other) || (relation === '<=' && !lessThan(other, one))
    : !compared(one, relation === '>' ? '<=' : '<', other);

/** A figure with its unit is its value, a share in percent a share; a month stands for its first day. */
function plain(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d{2}$/.test(value)) return `${value}-01`;
  if (typeof value !== 'object' || value === null || !('unit' in value) || !('value' in value)) return value;
  return value.unit === 'percent' ? decimalOf(value.value).div(100).toFixed() : value.value;
}

function at(data: unknown, [key, ...path]: readonly string[]): unknown {
  if (key === undefined || data === null) return data;
  if (key === '*') return (data as readonly unknown[]).map((entry) => at(entry, path));
  return at((data as Data)[key] ?? null, path);
}

type Operands = readonly unknown[];
const present = (values: Operands): Operands => values.flat().filter((value) => value !== null);

/** Every amount from one to another in even steps. */
type Range = Readonly<Record<'from' | 'until' | 'step', number>>;
const isRange = (value: unknown): value is Range => typeof value === 'object' && value !== null && 'step' in value;
const endsOf = (value: unknown): unknown => (isRange(value) ? [value.from, value.until] : value);
const isWithin = (value: Decimal, { from, until, step }: Range): boolean =>
  value.gte(from) && value.lte(until) && value.minus(from).mod(step).isZero();
const asUnit = (value: Decimal, unit: string): unknown =>
  ['CNY', 'rate'].includes(unit) ? value.toFixed() : value.toNumber();

/** What a step is redone with besides its operands. */
type World = { step: Step; readings: Data; restDays: readonly string[]; birthdays: Birthdays };

/** All of some truths, or any of them; of lists of truths, entry by entry. */
function truth(values: Operands, all: boolean): unknown {
  const of = (truths: Operands) => (all ? truths.every(Boolean) : truths.some(Boolean));
  const [first, ...others] = values.filter(Array.isArray);
  return first === undefined ? of(values) : first.map((one, index) => of([one, ...others.map((list) => list[index])]));
}

function extreme(values: Operands, { step: { operation, unit } }: World): unknown {
  const isLeast = operation === 'least';
  if (unit === 'truth') return truth(values, isLeast);
  const isBetter = (one: unknown, best: unknown) => (isLeast ? lessThan(one, best) : lessThan(best, one));
  const found = present(values.map(endsOf)).reduce((best, one) => (isBetter(one, best) ? one : best));
  return isNumber(found) ? asUnit(decimalOf(found), unit) : found;
}

function select([first, second, ...others]: Operands, { step: { unit } }: World): unknown {
  if (typeof first === 'boolean') return first ? second : others[0];
  if (Array.isArray(first)) {
    const truths = Array.isArray(second) ? second : [second, ...others];
    return first.filter((_, index) => truths[index] === true);
  }
  const isAmong = (one: unknown) =>
    isRange(one) ? isWithin(decimalOf(first), one) : decimalOf(one).eq(decimalOf(first));
  const isListed = first !== null && present([second, ...others]).some(isAmong);
  return isListed ? asUnit(decimalOf(first), unit) : null;
}

const asItStands = ([first]: Operands, { step }: World) => (step.unit === 'CNY' ? decimalOf(first).toFixed() : first);

// biome-ignore lint/suspicious/noExplicitAny: what stands in a record is told by its operation alone
const operations: Readonly<Record<string, (values: any, world: World) => unknown>> = {
  fact: asItStands,
  figure: asItStands,
  sum: (values, { step }) => asUnit(Exact.sum(0, ...present(values).map(decimalOf)), step.unit),
  difference: ([first, second], { step }) =>
    step.unit === 'days' ? numberOf(first) - numberOf(second) : asUnit(decimalOf(first).minus(second), step.unit),
  product: ([first, second], { step }) => {
    const product = decimalOf(first).times(second);
    return asUnit(step.unit === 'persons' ? product.ceil() : product, step.unit);
  },
  quotient: ([first, second], { step }) =>
    new Rate(first)
      .div(second)
      .times(step.unit === 'percent' ? 100 : 1)
      .toFixed(),
  least: extreme,
  greatest: extreme,
  compare: ([first, second, third], { step: { relation } }) => {
    if (relation !== undefined && Array.isArray(first)) return first.map((one) => compared(one, relation, second));
    if (relation !== undefined) return compared(first, relation, second);
    if (lessThan(first, second)) return 'before';
    return lessThan(third, first) ? 'after' : 'within';
  },
  select,
  count: ([first]) => first.length,
  run: ([first, second], { readings }) => {
    if (typeof second === 'number') return runOfYears(first, second, readings);
    const last = first.lastIndexOf(true);
    return second.slice(first.lastIndexOf(false, last) + 1, last + 1);
  },
  band: ([first, bands]) => {
    const reached = bands.filter(({ from }: { from: number }) => !lessThan(first, from));
    return reached.length === 0 ? null : decimalOf(reached.at(-1).amount).toFixed();
  },
  segments: ([years, segments]) => {
    // Year by year, each in the last segment that begins below it.
    const perYear = (year: number) => segments.findLast(({ over }: { over: number }) => over < year)?.perYear;
    const added = Array.from({ length: years }, (_, at) => perYear(at + 1)).filter((amount) => amount !== undefined);
    return added.length === 0 ? null : added.reduce((sum, amount) => sum.plus(amount), decimalOf(0)).toFixed();
  },
  age: ([birth, day], { birthdays }) => ageOn(birth, day, birthdays),
  addDays: ([day, days]) => dayOf(numberOf(day) + days),
  addWorkingDays: ([day, count], { restDays }) => {
    let last = day;
    for (let left = count; left > 0; ) {
      last = dayOf(numberOf(last) + 1);
      if (!restDays.includes(last)) left -= 1;
    }
    return last;
  },
  addYears: ([day, years], { birthdays }) => addYears(day, years, birthdays),
  startOfMonth: ([day]) => `${day.slice(0, 7)}-01`,
  startOfNextMonth: ([day]) => `${dayOf(numberOf(`${day.slice(0, 7)}-01`) + 31).slice(0, 7)}-01`,
  nextWorkingDay: ([day], { restDays }) => {
    let next = day;
    while (restDays.includes(next)) next = dayOf(numberOf(next) + 1);
    return next;
  },
};

/** The value that a step should have, or how working it out failed. */
function redone(values: Operands, world: World): unknown {
  try {
    return operations[world.step.operation]?.(values, world);
  } catch (error) {
    return String(error);
  }
}

/** The readings that the answer at the end of a result consults. */
const consultedIn = (result: object): readonly string[] =>
  (('status' in result ? result : Object.values(result).at(-1)) as { readonly readings: readonly string[] }).readings;

/** Every step of a record that comes out otherwise when it is redone, told in a line. */
export function replay({ facts, workings, sources }: Replayed, edition: EditionData): string[] {
  const faults: string[] = [];
  for (const { under, steps, result } of workings) {
    const readings = { ...edition.readings, ...under };
    const isAsked = (reading: string) => consultedIn(result).includes(reading);
    const birthdays = {
      attained: isAsked('ageAttained') ? readings.ageAttained : 'birthday',
      leapDay: isAsked('leapDayBirthday') ? readings.leapDayBirthday : 'february-28',
    };
    const restDays = edition.restDays?.days ?? [];
    const values = new Map<string, unknown>();
    const worthOf = (part: string | number): unknown => {
      if (typeof part === 'number') return part;
      if (values.has(part)) return values.get(part);
      const [root, ...path] = part.split('.');
      if (root === 'restDays') return null;
      if (root === 'sources')
        return at(sources.find(({ reading }) => reading === path[0])?.figures ?? null, path.slice(1));
      return plain(at(root === 'facts' ? facts : edition.notice, path));
    };
    for (const step of steps) {
      const made = redone(step.from.map(worthOf), { step, readings, birthdays, restDays });
      if (JSON.stringify(made) !== JSON.stringify(step.value)) {
        faults.push(`${step.figure}: ${JSON.stringify(step.value)}, redone ${JSON.stringify(made)}`);
      }
      values.set(step.figure, step.value);
    }
  }
  return faults;
}
