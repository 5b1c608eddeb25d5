import { lingcheng2020, pensionStatement } from '../../src/index.js';

const { document, notice } = lingcheng2020;
/** How far the axes run past the last band. */
const beyond = 5;

type Bands = { readonly bands: readonly { readonly from: number }[] } | null;

const lastOf = (figures: Bands): number => figures?.bands.at(-1)?.from ?? 0;
const range = (from: number, until: number): number[] => Array.from({ length: until - from + 1 }, (_, at) => from + at);

export const ages = range(notice.pensionAge?.age.value ?? 0, lastOf(notice.ageSupplement) + beyond);
export const years = range(0, lastOf(notice.longContributionBonus) + beyond);

/** The monthly pension of a recipient whose birthday is the day the notice was issued. */
export function monthly(age: number, consecutiveYears: number): string {
  const born = Number(document.issuedOn.slice(0, 4)) - age;
  const birthDate = `${born}${document.issuedOn.slice(4)}`;
  const total = pensionStatement({ recipient: true, birthDate, asOf: document.issuedOn, consecutiveYears }).monthly;
  if (total.status !== 'determined') throw new Error(`the pension at ${age} after ${consecutiveYears} years is open`);
  return total.value.amount;
}

/** A stretch of an axis on which the pension is the same: its first number, and the number after its last. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The stretches found by asking for every number, not taken from the bands. */
function stretches(numbers: readonly number[], pensionsAt: (number: number) => readonly string[]): Stretch[] {
  const starts = numbers.filter((number, at) => {
    const before = numbers[at - 1];
    return before === undefined || pensionsAt(before).join() !== pensionsAt(number).join();
  });
  const end = (numbers.at(-1) ?? 0) + 1;
  return starts.map((from, at) => ({ from, until: starts[at + 1] ?? end }));
}

/** The monthly pension over both axes: where it changes, and every amount there is, lowest first. */
export interface Pensions {
  readonly byAge: readonly Stretch[];
  readonly byYears: readonly Stretch[];
  readonly amounts: readonly string[];
}

/** Asks for the monthly pension at every age and after every number of years. */
export function monthlyPensions(): Pensions {
  const byAge = stretches(ages, (age) => years.map((span) => monthly(age, span)));
  const byYears = stretches(years, (span) => ages.map((age) => monthly(age, span)));
  const found = new Set(byAge.flatMap((age) => byYears.map((span) => monthly(age.from, span.from))));
  const amounts = [...found].sort((one, other) => Number(one) - Number(other));
  return { byAge, byYears, amounts };
}
