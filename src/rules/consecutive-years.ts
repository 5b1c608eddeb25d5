import { defineRule, type Rule } from '../engine/rule.js';
import { contradiction } from '../facts/contradictions.js';
import type { GivenOf } from '../facts/field.js';
import { calendarYear, flag } from '../facts/fields.js';
import { listOf, record } from '../facts/records.js';

const facts = {
  /** The years contributed for, none twice, in any order; `backPaid` (补缴): paid after the year had ended. */
  years: /* @__PURE__ */ listOf(/* @__PURE__ */ record({ year: calendarYear, backPaid: flag }), { distinct: 'year' }),
  /** The last calendar year that counts, 2020. */
  through: calendarYear,
};

/** A person's record of contributions. */
export interface ConsecutiveYearsFacts extends GivenOf<typeof facts> {}
/** A year contributed for. */
export type ContributionYear = ConsecutiveYearsFacts['years'][number];

/** How many years count. */
export interface ConsecutiveYears {
  /** Whole years. */
  readonly years: number;
}

/** How many years count in the unbroken runs of a record. */
interface Runs {
  /** In the run where most of them do. */
  readonly longest: number;
  /** In the run that ends with the last year that counts; 0 where there is none. */
  readonly trailing: number;
}

/** The runs of some ascending years; a back-paid year that does not count may still close a gap. */
function runsOf(ascending: readonly ContributionYear[], through: number, countsBackPaid: boolean): Runs {
  let longest = 0;
  let last = Number.NaN;
  let inRun = 0;
  for (const { year, backPaid } of ascending) {
    if (year !== last + 1) inRun = 0;
    last = year;
    if (countsBackPaid || !backPaid) inRun += 1;
    longest = Math.max(longest, inRun);
  }
  return { longest, trailing: last === through ? inRun : 0 };
}

/**
 * 连续缴费年限: how many consecutive years count. Clause 2.2. Another notice may count all years, with gaps or without
 * (累计缴费年限).
 *
 * The scheme began in 2009 to 2011, so that sixteen consecutive years are first reached about 2024.
 *
 * - determined: whole years, 0 without any.
 * - undetermined: back-paid years or gaps, where the options of `backPaidYears` or `consecutiveRun` differ; another last
 *   year than 2020.
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
export const determineConsecutiveYears: Rule<ConsecutiveYearsFacts, ConsecutiveYears> = /* @__PURE__ */ defineRule({
  rule: 'consecutive-years',
  nouns: ['longContributionBonus'],
  readings: ['backPaidYears', 'consecutiveRun'],
  facts,
  contradictions: ({ years, through = Number.POSITIVE_INFINITY }) =>
    years?.flatMap((entry, at) => {
      const year = entry?.year ?? 0;
      if (year <= through) return [];
      const against = { path: ['through'], value: String(through) };
      return [contradiction(['years', at, 'year'], `expected no year after ${through}`, year, against)];
    }) ?? [],
  governedBy: ['through'],
  figures:
    () =>
    ({ years }) =>
      [...years].sort((earlier, later) => earlier.year - later.year),
  forEdition({ notice, readings }, { determined }, working) {
    const breaksRuns = readings.backPaidYears === 'excluded';
    const countsBackPaid = readings.backPaidYears === 'counted';
    const takesLongest = readings.consecutiveRun === 'longest';

    if (notice.longContributionBonus.counted === 'cumulative') {
      return ({ years }) => {
        const backPaid = () => years.filter((year) => year.backPaid).map(({ year }) => year);
        const all = working('yearsPaid', 'count', years.length, 'facts.years');
        if (countsBackPaid) return determined({ years: all });
        working('yearsBackPaid', 'select', backPaid, 'facts.years.*.year', 'facts.years.*.backPaid');
        const without = working('backPaidCount', 'count', backPaid().length, 'yearsBackPaid');
        return determined({
          years: working('countedYears', 'difference', all - without, 'yearsPaid', 'backPaidCount'),
        });
      };
    }

    return ({ through }, ascending) => {
      const years = breaksRuns ? ascending.filter(({ backPaid }) => !backPaid) : ascending;
      const { longest, trailing } = runsOf(years, through, countsBackPaid);
      const counted = takesLongest ? longest : trailing;
      return determined({ years: working('consecutiveYears', 'run', counted, 'facts.years', 'facts.through') });
    };
  },
});
