import { adopt, defineEdition, type Edition, lingcheng2020 } from '../../src/index.js';
import { optionsOf } from '../../src/readings/options.js';

/** The edition with the same option, counted from the default, for every reading that has it. */
const allAt = (option: number) =>
  adopt(
    lingcheng2020,
    Object.fromEntries(Object.entries(optionsOf).map(([id, options]) => [id, options[option] ?? options[0]])),
  );

type Data = Record<string, unknown>;

/** All days; the base pension needs a first one. */
const forEver = (noun: string) => ({ from: noun === 'basicPension' ? '2018-01-01' : null, until: null });

/** The edition with other figures, each named by its path in the notice. */
function changed(figures: Readonly<Record<string, unknown>>): Edition {
  const data = JSON.parse(JSON.stringify(lingcheng2020)) as { id: string; notice: Data };
  data.id = 'other-figures';
  for (const [path, figure] of Object.entries(figures)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const record = keys.reduce((at, key) => at[key] as Data, data.notice);
    record[last] = figure;
  }
  return defineEdition(data);
}

const restDays = {
  from: '2020-01-01',
  until: '2020-12-31',
  days: [
    '2020-05-30',
    '2020-05-31',
    '2020-06-06',
    '2020-06-25',
    '2020-06-26',
    '2020-06-27',
    '2020-12-30',
    '2020-12-31',
  ],
};

const mainParts = [
  ...['participation', 'contributionTier', 'pensionAge', 'basicPension', 'nextAdjustment', 'funeralGrant'],
  ...['collectionTiming', 'completion', 'assessmentScore'],
];

/** Editions in which every reading takes every option, and every kind of figure is another. */
export const editions: readonly (readonly [name: string, edition: Edition])[] = [
  ['default readings', lingcheng2020],
  ['second option of each reading', allAt(1)],
  ['third option of each reading', allAt(2)],
  ['fourth option of each reading', allAt(3)],
  [
    'each age a day later, in March, from the next month',
    adopt(lingcheng2020, {
      ageAttained: 'day-after-birthday',
      leapDayBirthday: 'march-1',
      supplementStart: 'following-month',
    }),
  ],
  [
    'each supplement from the month of the age, that age a day later and in March',
    adopt(changed({ 'ageSupplement.paidFrom': 'month-of-attaining' }), {
      ageAttained: 'day-after-birthday',
      leapDayBirthday: 'march-1',
    }),
  ],
  [
    'each supplement from the month of the age, in force for ever',
    changed({
      'ageSupplement.paidFrom': 'month-of-attaining',
      'ageSupplement.effective': { from: null, until: null },
      'longContributionBonus.effective': { from: null, until: null },
      'pensionAge.effective': { from: null, until: null },
      'basicPension.effective': { from: '0001-01-01', until: null },
      'basicPension.steps': [{ from: '0001-01-01', amount: 118 }],
    }),
  ],
  ['each age from the next month', adopt(lingcheng2020, { supplementStart: 'following-month' })],
  [
    'deadlines moved past rest days',
    adopt(defineEdition({ ...lingcheng2020, id: 'other-rest-days', restDays }), {
      funeralDeadlineRestDay: 'rolls-forward',
      deadlineDay: 'excluded',
    }),
  ],
  ['deadlines moved past rest days or not', defineEdition({ ...lingcheng2020, id: 'other-rest-days', restDays })],
  [
    'rest days that a list from late in spring to a Saturday in July does not cover',
    adopt(
      defineEdition({
        ...lingcheng2020,
        id: 'few-rest-days',
        restDays: {
          from: '2020-05-25',
          until: '2020-07-04',
          days: ['2020-05-30', '2020-05-31', '2020-07-03', '2020-07-04'],
        },
      }),
      { funeralDeadlineRestDay: 'rolls-forward' },
    ),
  ],
  ['rest days that nobody knows', defineEdition({ ...lingcheng2020, id: 'no-rest-days', restDays: null })],
  [
    'other figures',
    changed({
      'contributionTier.tiers': [50.5, 100, 300, 700.25, 5001],
      'contributionTier.reserved': [
        { tier: 50.5, for: lingcheng2020.notice.hardshipGroups?.groups },
        { tier: 100, for: ['registered-poor'] },
      ],
      'governmentPayment.effective': { from: '2019-01-01', until: '2021-12-31' },
      'governmentPayment.payments': [
        { groups: ['registered-poor', 'urban-three-nos'], percentOfLowest: 60 },
        { groups: ['severe-disability'], amount: 100 },
        { groups: ['minimum-living-guarantee'], amount: 10 },
      ],
      'municipalSubsidy.bands': [
        { from: 100, amount: 12.34 },
        { from: 700.25, amount: 0 },
      ],
      'longContributionBonus.bands': undefined,
      'longContributionBonus.counted': 'cumulative',
      'longContributionBonus.segments': [
        { over: 0, perYear: 1.5 },
        { over: 15, perYear: 2.25 },
        { over: 20, perYear: 0 },
      ],
      'longContributionBonus.bound': 'at-least',
      'pensionAge.age.value': 61,
      'ageSupplement.bands': [
        { from: 0, amount: 1 },
        { from: 16, amount: 2.5 },
        { from: 66, amount: 0 },
      ],
      'ageSupplement.bound': 'at-least',
      'ageSupplement.effective.until': null,
      'participation.lowerAge.value': 17,
      'participation.effective': { from: null, until: null },
      'basicPension.steps': [
        { from: '2018-01-01', amount: 118.5 },
        { from: '2020-05-02', amount: 120, announcedOn: '2020-06-01' },
        { from: '2020-07-15', amount: 150 },
      ],
      'contributionTier.effective': { from: '2020-01-02', until: '2022-12-30' },
      'collectionTiming.effective': { from: null, until: '2021-06-30' },
      'nextAdjustment.effective': { from: null, until: null },
      'funeralGrant.deregistration.value': 0,
      'completion.threshold.value': 96.333333,
      'nextAdjustment.interval.value': 4,
      'assessmentScore.stages': [
        { by: '2020-05-20', points: 7 },
        { by: '2020-05-25', points: 7 },
        { by: '2020-05-28', points: 3 },
        { by: '2020-06-10', points: 0 },
      ],
      'assessmentScore.effective': { from: '2020-05-22', until: '2020-06-29' },
    }),
  ],
  [
    'deadlines on the first and the last day of the calendar',
    adopt(
      changed({
        'assessmentScore.stages': [
          { by: '0001-01-01', points: 10 },
          { by: '2020-05-30', points: 8 },
        ],
        'assessmentScore.last.by': '9999-12-31',
        'assessmentScore.effective': { from: null, until: null },
        'collectionTiming.window': { from: '2019-01-01', until: '2021-12-31' },
      }),
      { deadlineDay: 'excluded' },
    ),
  ],
  [
    'everything in force for ever, ages counted from the next month',
    adopt(
      defineEdition({
        ...lingcheng2020,
        id: 'for-ever',
        notice: Object.fromEntries(
          Object.entries(lingcheng2020.notice).map(([noun, figures]) => [
            noun,
            figures && 'effective' in figures ? { ...figures, effective: forEver(noun) } : figures,
          ]),
        ),
      }),
      { supplementStart: 'following-month', ageAttained: 'day-after-birthday', monthOfDeath: 'not-due' },
    ),
  ],
  [
    'tiers in a range, two of them reserved',
    changed({
      'contributionTier.tiers': { from: 100, until: 5000.5, step: 0.5 },
      'contributionTier.reserved': [
        { tier: 100, for: ['registered-poor'] },
        { tier: 300.5, for: [] },
      ],
    }),
  ],
  [
    'a score governed from after its last deadline on',
    changed({ 'assessmentScore.effective': { from: '2020-07-05', until: null } }),
  ],
  [
    'nothing granted by any band',
    changed({ 'municipalSubsidy.bands': [], 'longContributionBonus.bands': [], 'ageSupplement.bands': [] }),
  ],
  [
    'silent on additions and on the hardship groups',
    changed({
      longContributionBonus: null,
      ageSupplement: null,
      municipalSubsidy: null,
      governmentPayment: null,
      hardshipGroups: null,
      'contributionTier.reserved': [{ tier: 100, for: [] }],
      collectionTargets: null,
    }),
  ],
  ['silent on all else', changed(Object.fromEntries(mainParts.map((noun) => [noun, null])))],
  [
    'a pension above the later rate, of months that begin and end within',
    changed({
      'basicPension.steps': [{ from: '2018-01-01', amount: 150 }],
      'basicPension.effective': { from: '2020-02-02', until: '2020-11-29' },
      'hardshipGroups.groups': ['registered-poor', 'urban-three-nos'],
      'contributionTier.reserved': [{ tier: 100, for: ['registered-poor'] }],
      'governmentPayment.payments': [{ groups: ['registered-poor'], amount: 100 }],
    }),
  ],
  [
    'no hardship top-up, a pension of at least so much',
    changed({
      'funeralGrant.for': 'insured',
      'funeralGrant.deregistration': null,
      'governmentPayment.payments.0.amount': 0,
      'basicPension.bound': 'at-least',
    }),
  ],
];
