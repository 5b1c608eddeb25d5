import { defineRule } from '../engine/rule.js';
import { type Contradictions, contradiction } from '../facts/contradiction.js';
import { calendarYear, flag } from '../facts/fields.js';
import { listOf } from '../facts/list-field.js';
import { record } from '../facts/record-field.js';

/** A year contributed for. */
export interface ContributionYear {
  /** Calendar year. */
  readonly year: number;
  /** 补缴: paid after the year had ended. */
  readonly backPaid: boolean;
}

/** A person's record of contributions. */
export interface ConsecutiveYearsFacts {
  /** The years contributed for, none twice, in any order. */
  readonly years: readonly ContributionYear[];
  /** The last year that counts. */
  readonly through: number;
}

/** How many years count. */
export interface ConsecutiveYears {
  /** Whole years. */
  readonly years: number;
}

const yearList = /* @__PURE__ */ listOf(
  /* @__PURE__ */ record<ContributionYear>(({ year, backPaid }) => ({
    year: calendarYear(year),
    backPaid: flag(backPaid),
  })),
  { key: ({ year }) => year },
);

const noneAfterThrough: Contradictions<ConsecutiveYearsFacts> = ({ years, through = Number.POSITIVE_INFINITY }) =>
  years?.flatMap((entry, at) => {
    const year = entry?.year ?? 0;
    if (year <= through) return [];
    const against = { path: ['through'], value: String(through) };
    return [contradiction(['years', at, 'year'], `expected no year after ${through}`, year, against)];
  }) ?? [];

/** For each of some ascending years, the length of the unbroken run that ends in it. */
function runLengths(ascending: readonly number[]): number[] {
  let run = 0;
  return ascending.map((year, at) => {
    run = ascending[at - 1] === year - 1 ? run + 1 : 1;
    return run;
  });
}

/**
 * 连续缴费年限: how many consecutive years count. Clause 2.2.
 *
 * The scheme began in 2009 to 2011, so that sixteen consecutive years are first reached about 2024.
 *
 * - determined: whole years, 0 without any.
 * - undetermined: back-paid years or gaps, where the options of `backPaidYears` or `consecutiveRun` differ.
 *
 * @throws InvalidFactsError for malformed facts, a year twice, or a year after `through`.
 * @example An unbroken record is the same under every reading; a gap is not.
 * ```ts
 * determineConsecutiveYears({ years: [{ year: 2019, backPaid: false }, { year: 2020, backPaid: false }], through: 2020 })
 * // => { status: 'determined', value: { years: 2 } }
 * determineConsecutiveYears({ years: [{ year: 2017, backPaid: false }, { year: 2018, backPaid: false }, { year: 2020, backPaid: false }], through: 2020 })
 * // => { status: 'undetermined', open: [{ reading: 'consecutiveRun', outcomes: { longest: { value: { years: 2 } }, trailing: { value: { years: 1 } } } }] }
 * ```
 */
export const determineConsecutiveYears = /* @__PURE__ */ defineRule<ConsecutiveYearsFacts, ConsecutiveYears>({
  rule: 'consecutive-years',
  clauses: ['2.2'],
  readings: ['backPaidYears', 'consecutiveRun'],
  facts: ({ years, through }) => ({ years: yearList(years), through: calendarYear(through) }),
  contradictions: noneAfterThrough,
  under({ readings }, say) {
    const countsBackPaid = readings.backPaidYears === 'counted';
    const takesLongest = readings.consecutiveRun === 'longest';

    return ({ years, through }) => {
      const counted = years.filter(({ backPaid }) => countsBackPaid || !backPaid).map(({ year }) => year);
      const ascending = counted.sort((one, other) => one - other);
      const runs = runLengths(ascending);
      const trailing = runs[ascending.indexOf(through)] ?? 0;
      return say.determined({ years: takesLongest ? Math.max(0, ...runs) : trailing });
    };
  },
});
