/** Redoes the working of a record: it knows the operations and no rule, and of the library it imports nothing. */
import { Decimal } from 'decimal.js';

type Data = Readonly<Record<string, unknown>>;

interface Step {
  readonly figure: string;
  readonly operation: string;
  readonly relation?: '<' | '<=' | '>=' | '>';
  readonly from: readonly (string | number)[];
  readonly value: unknown;
  readonly unit: string;
}

export interface Replayed {
  readonly facts: unknown;
  readonly workings: readonly { readonly under: Data; readonly steps: readonly Step[]; readonly result: object }[];
  readonly sources: readonly { readonly reading: string; readonly figures: Data }[];
}

export interface EditionData {
  readonly notice: unknown;
  readonly readings: Data;
  readonly restDays: { readonly days: readonly string[] } | null;
}

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
interface Birthdays {
  readonly attained: unknown;
  readonly leapDay: unknown;
}

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
const compared = (one: unknown, relation: Step['relation'], other: unknown): boolean => {
  if (relation === '<') return lessThan(one, other);
  if (relation === '>') return lessThan(other, one);
  return relation === '<=' ? !lessThan(other, one) : !lessThan(one, other);
};

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
const asUnit = (value: Decimal, unit: string): unknown =>
  ['CNY', 'rate'].includes(unit) ? value.toFixed() : value.toNumber();

/** The value that a step should have. */
function redone(step: Step, values: Operands, readings: Data, edition: EditionData, birthdays: Birthdays): unknown {
  const [first, second, third] = values;
  const { operation, unit } = step;
  const pick = (isBetter: (one: unknown, other: unknown) => boolean) =>
    present(values).reduce((best, one) => (isBetter(one, best) ? one : best));
  switch (operation) {
    case 'fact':
    case 'figure':
      return unit === 'CNY' ? decimalOf(first).toFixed() : first;
    case 'sum':
      return asUnit(
        present(values).reduce<Decimal>((sum, value) => sum.plus(decimalOf(value)), decimalOf(0)),
        unit,
      );
    case 'difference':
      if (unit === 'days') return numberOf(first as string) - numberOf(second as string);
      return asUnit(decimalOf(first).minus(decimalOf(second)), unit);
    case 'product': {
      const product = decimalOf(first).times(decimalOf(second));
      return unit === 'persons' ? product.ceil().toNumber() : asUnit(product, unit);
    }
    case 'quotient':
      return new Rate(first as string).div(second as string).toFixed();
    case 'least':
    case 'greatest': {
      if (unit === 'truth') {
        const all = operation === 'least';
        const of = (truths: Operands) => (all ? truths.every(Boolean) : truths.some(Boolean));
        const lists = values.filter(Array.isArray);
        return lists.length === 0
          ? of(values)
          : (lists[0] as Operands).map((_, index) => of(lists.map((list) => list[index])));
      }
      const found = pick((one, best) => (operation === 'least' ? lessThan(one, best) : lessThan(best, one)));
      return isNumber(found) ? asUnit(decimalOf(found), unit) : found;
    }
    case 'compare': {
      if (step.relation === undefined) {
        if (lessThan(first, second)) return 'before';
        return lessThan(third, first) ? 'after' : 'within';
      }
      const against = (one: unknown) => compared(one, step.relation, second);
      return Array.isArray(first) ? first.map(against) : against(first);
    }
    case 'select': {
      if (typeof first === 'boolean') return first ? second : third;
      if (Array.isArray(first)) {
        const truths = Array.isArray(second) ? second : values.slice(1);
        return first.filter((_, index) => truths[index] === true);
      }
      const listed = values.slice(1).flat();
      return listed.some((one) => first !== null && one !== null && decimalOf(one).eq(decimalOf(first)))
        ? asUnit(decimalOf(first), unit)
        : null;
    }
    case 'count':
      return (first as Operands).length;
    case 'run': {
      if (typeof second === 'number') return runOfYears(first as never, second, readings);
      const truths = first as readonly boolean[];
      const last = truths.lastIndexOf(true);
      return (second as Operands).slice(truths.lastIndexOf(false, last) + 1, last + 1);
    }
    case 'band': {
      const bands = second as readonly { from: number; amount: number }[];
      const band = bands.filter(({ from }) => !lessThan(first, from)).at(-1);
      return band === undefined ? null : decimalOf(band.amount).toFixed();
    }
    case 'age':
      return ageOn(first as string, second as string, birthdays);
    case 'addDays':
      return dayOf(numberOf(first as string) + Number(second));
    case 'addYears':
      return addYears(first as string, Number(second), birthdays);
    case 'startOfNextMonth':
      return `${dayOf(numberOf(`${(first as string).slice(0, 7)}-01`) + 31).slice(0, 7)}-01`;
    case 'nextWorkingDay': {
      let day = first as string;
      while (edition.restDays?.days.includes(day)) day = dayOf(numberOf(day) + 1);
      return day;
    }
    default:
      return `no operation ${operation}`;
  }
}

/** The readings that the answer at the end of a result consults. */
const consultedIn = (result: object): readonly string[] =>
  (('status' in result ? result : Object.values(result).at(-1)) as { readonly readings: readonly string[] }).readings;

/** What is worked out, or how that failed. */
function attempt(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return String(error);
  }
}

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
      const made = attempt(() => redone(step, step.from.map(worthOf), readings, edition, birthdays));
      if (JSON.stringify(made) !== JSON.stringify(step.value)) {
        faults.push(`${step.figure}: ${JSON.stringify(step.value)}, redone ${JSON.stringify(made)}`);
      }
      values.set(step.figure, step.value);
    }
  }
  return faults;
}
