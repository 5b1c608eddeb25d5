/*
 * The figures of the notice, typed from its text once more and apart from the library's own data, in a form of their own.
 * Other figures of the same form stand for another year or town.
 */

/** From a lower bound on: an amount in yuan. */
export type Bands = readonly (readonly [from: number, yuan: number])[];

/** Every amount from one to another in even steps. */
export interface Range {
  readonly from: number;
  readonly until: number;
  readonly step: number;
}

/** The parts of a notice that a rule needs or uses. */
export type Part =
  | 'participation'
  | 'contributionTier'
  | 'municipalSubsidy'
  | 'pensionAge'
  | 'longContributionBonus'
  | 'hardshipGroups'
  | 'governmentPayment'
  | 'basicPension'
  | 'nextAdjustment'
  | 'ageSupplement'
  | 'funeralGrant'
  | 'collectionTiming'
  | 'completion'
  | 'assessmentScore'
  | 'collectionTargets'
  | 'collectionReward';

export type Days = readonly [from: string | null, until: string | null];

export const groups = [
  'severe-disability',
  'minimum-living-guarantee',
  'rural-five-guarantees',
  'urban-three-nos',
  'special-care-recipient',
  'registered-poor',
];

export interface Figures {
  readonly lowerAge: number;
  readonly areYoungOut: boolean;
  readonly upperAge: number | null;
  readonly tiers: readonly number[] | Range;
  /** For whom tiers are kept. */
  readonly reserved: readonly (readonly [tier: number, groups: readonly string[]])[];
  /** What the government pays for whom: yuan, or whole percent of the lowest tier. */
  readonly paid: readonly (readonly [groups: readonly string[], figure: number, unit: 'yuan' | 'percent'])[];
  /** `null`: not known. */
  readonly subsidy: Bands | null;
  /** Instead: whole percent of the tier. */
  readonly subsidyShare: number | null;
  readonly isBackPaidOut: boolean;
  readonly mostSubsidisedYears: number | null;
  readonly bonus: Bands;
  /** In place of the bands: what each year beyond so many adds. */
  readonly bonusPerYear: Bands | null;
  /** Whether years count that do not follow each other. */
  readonly countsAllYears: boolean;
  readonly pensionAge: number;
  /** From a day on: yuan. */
  readonly pension: readonly (readonly [from: string, yuan: number])[];
  readonly yearsBetweenAdjustments: number;
  readonly supplement: Bands;
  /** Whether the notice itself says that it is paid from the month in which the age is reached. */
  readonly isPaidFromMonth: boolean;
  readonly grant: number;
  /** In place of the amount: so many months of the base pension. */
  readonly grantMonths: number | null;
  readonly grantForAll: boolean;
  readonly daysToDeregister: number | null;
  readonly window: readonly [from: string, until: string];
  /** In millionths of a percent, a whole number. */
  readonly threshold: number;
  readonly stages: readonly (readonly [by: string, points: number])[];
  readonly last: readonly [by: string, points: number];
  /** From whole percents of completion on: yuan a person. */
  readonly reward: Bands;
  /** What the notice does not have. */
  readonly silent: readonly Part[];
  /** The days on which a part is in force. */
  readonly inForce: (part: Part) => Days;
  readonly restDays: { readonly from: string; readonly until: string; readonly days: readonly string[] } | null;
}

const inForce = (part: Part): Days => {
  if (part === 'basicPension' || part === 'nextAdjustment') return ['2018-01-01', '2020-12-31'];
  return ['2020-01-01', part === 'assessmentScore' ? null : '2020-12-31'];
};

export const ofNotice: Omit<Figures, 'restDays'> = {
  lowerAge: 16,
  areYoungOut: false,
  upperAge: null,
  tiers: [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000],
  reserved: [[100, groups]],
  paid: [[groups, 100, 'yuan']],
  subsidy: [
    [300, 30],
    [500, 60],
    [800, 80],
  ],
  subsidyShare: null,
  isBackPaidOut: false,
  mostSubsidisedYears: null,
  bonus: [
    [16, 20],
    [20, 30],
    [25, 40],
  ],
  bonusPerYear: null,
  countsAllYears: false,
  pensionAge: 60,
  pension: [['2018-01-01', 118]],
  yearsBetweenAdjustments: 5,
  supplement: [
    [65, 5],
    [75, 10],
  ],
  isPaidFromMonth: false,
  grant: 600,
  grantMonths: null,
  grantForAll: false,
  daysToDeregister: 30,
  window: ['2020-05-01', '2020-05-25'],
  threshold: 96_000_000,
  stages: [
    ['2020-05-25', 10],
    ['2020-05-30', 8],
  ],
  last: ['2020-06-30', 0],
  reward: [],
  silent: ['collectionReward'],
  inForce,
};

/** The clause each part stands under. */
export const clauseOf: Readonly<Record<Part, string>> = {
  participation: '1.1',
  contributionTier: '1.2',
  municipalSubsidy: '2.1',
  pensionAge: '2.2',
  longContributionBonus: '2.2',
  hardshipGroups: '2.3',
  governmentPayment: '2.3',
  basicPension: '2.4',
  nextAdjustment: '2.4',
  ageSupplement: '2.5',
  funeralGrant: '2.6',
  collectionTiming: '3',
  completion: '6.4',
  assessmentScore: '6.4',
  collectionTargets: 'annex',
  collectionReward: '6.4',
};
