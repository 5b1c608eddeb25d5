import { adopt, defineEdition, type Edition, lingcheng2020 } from '../../src/index.js';
import type { SqlRule } from '../../src/sql/sql.js';
import { emptyRow, type Row } from './row.js';

/** Rows that the text of 0.1 answered wrongly or not at all, and what is right, by the notice and by hand. */
export interface Fault {
  readonly fault: string;
  readonly edition: Edition;
  readonly rule: SqlRule;
  readonly rows: readonly Row[];
  /** Columns of each row's answer. */
  readonly answered: readonly Readonly<Record<string, string>>[];
}

/** The edition with a part of its notice in force in other days. */
const inForce = (noun: 'assessmentScore' | 'ageSupplement', effective: { from: string | null; until: string | null }) =>
  defineEdition({
    ...lingcheng2020,
    id: 'other-days',
    notice: { ...lingcheng2020.notice, [noun]: { ...lingcheng2020.notice[noun], effective } },
  });

const { bands: _, ...bonus } = lingcheng2020.notice.longContributionBonus as { readonly bands: unknown };
const threeAYear = defineEdition({
  ...lingcheng2020,
  id: 'three-a-year',
  notice: { ...lingcheng2020.notice, longContributionBonus: { ...bonus, segments: [{ over: 1, perYear: 3 }] } },
});

// A text that a line break ends in is no amount, whatever the break: `$` in a pattern also stands before one.
const lineBreaks = ['\n', '\r', '\r\n', '\u0085', '\u2028'];
const amounts = ['96.000', ...lineBreaks.map((end) => `96${end}`)];

export const faults: readonly Fault[] = [
  {
    fault: 'a score governed from after its last deadline on is 0, and no row falls through (fault 26)',
    edition: inForce('assessmentScore', { from: '2020-07-05', until: null }),
    rule: 'assessment-score',
    rows: [{ ...emptyRow, thresholdReachedOn: '2020-07-06', asOf: '2020-12-30' }],
    answered: [{ assessment_score_status: 'determined', assessment_score_points: '0' }],
  },
  {
    fault: 'an amount is a text as the library writes amounts, with nothing after it (fault 27)',
    edition: lingcheng2020,
    rule: 'target-met',
    rows: ['96.00', ...amounts].map((amount) => ({
      ...emptyRow,
      targetHeadcount: 1,
      collectedHeadcount: 1,
      targetAmount: '96',
      collectedAmount: amount,
    })),
    answered: [
      { target_met_status: 'determined' },
      ...amounts.map(() => ({ target_met_status: 'malformed', target_met_issues: 'collected.amount:not-an-amount' })),
    ],
  },
  {
    fault: 'on the last day of the calendar an age counts at once, since no month follows (fault 29)',
    edition: adopt(inForce('ageSupplement', { from: null, until: null }), { supplementStart: 'following-month' }),
    rule: 'age-supplement',
    rows: [{ ...emptyRow, recipient: true, birthDate: '9934-12-31', asOf: '9999-12-31' }],
    answered: [{ age_supplement_status: 'determined', age_supplement_amount: '5.00' }],
  },
  {
    fault: 'a malformed row with more years than there are stops no query where a bonus is by the year',
    edition: threeAYear,
    rule: 'long-contribution-bonus',
    rows: [1e300, -1e300, 25].map((consecutiveYears) => ({
      ...emptyRow,
      recipient: true,
      birthDate: '1950-01-01',
      asOf: '2020-05-01',
      consecutiveYears,
    })),
    answered: [
      { long_contribution_bonus_status: 'malformed' },
      { long_contribution_bonus_status: 'malformed' },
      // 24 years beyond the first, at 3 yuan.
      { long_contribution_bonus_status: 'determined', long_contribution_bonus_amount: '72.00' },
    ],
  },
];
