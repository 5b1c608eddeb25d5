import { describe, expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  collectionStatement,
  compareReadings,
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineAnnualPayment,
  determineAssessmentScore,
  determineCollectionTiming,
  determineCompletion,
  determineContributionTier,
  determineEach,
  determineFuneralGrant,
  determineGovernmentPayment,
  determineLongContributionBonus,
  determineMunicipalSubsidy,
  determineOwnPayment,
  determineParticipation,
  findCollectionTarget,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
} from '../src/index.js';
import { outcomeOf } from './cases.js';

// biome-ignore lint/suspicious/noExplicitAny: data from JSON, edited by hand
type Data = any;

const asJson = (): Data => JSON.parse(JSON.stringify(lingcheng2020));

/** An edition with its data edited, as an auditor would edit the JSON. */
function edited(edit: (notice: Data, data: Data) => void) {
  const data = asJson();
  edit(data.notice, data);
  return defineEdition(data);
}

const issuesOf = (edit: (notice: Data, data: Data) => void) => {
  try {
    edited(edit);
  } catch (error) {
    if (error instanceof InvalidFactsError) return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    throw error;
  }
  return [];
};

describe('an edition from JSON', () => {
  test('is the edition it came from', () => {
    expect(JSON.stringify(defineEdition(asJson()))).toBe(JSON.stringify(lingcheng2020));
  });

  test('is apart from the data given and frozen', () => {
    const data = asJson();
    const edition = defineEdition(data);
    data.notice.funeralGrant.grant.amount = 1;
    expect(edition.notice.funeralGrant.grant.amount).toBe(600);
    expect(Object.isFrozen(edition.notice.funeralGrant.grant)).toBe(true);
  });
});

const pensioner = { recipient: true, birthDate: '1956-05-01', asOf: '2020-05-01', consecutiveYears: 17 };
const death = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-05', asOf: '2020-06-05' };
const hundred = { target: { headcount: 100, amount: 30000 }, collected: { headcount: 90, amount: 27000 } };
const done = { thresholdReachedOn: '2020-05-26', materialsSubmittedOn: '2020-05-26', asOf: '2020-12-31' };

test.each<[string, (notice: Data) => void, (edition: typeof lingcheng2020) => unknown, object]>([
  [
    'a tier',
    (notice) => notice.contributionTier.tiers.push(6000),
    (edition) => determineContributionTier({ tier: 6000, hardshipGroups: [] }, edition),
    { status: 'determined', value: { tier: 6000 } },
  ],
  [
    'the top tier moves the annual maximum',
    (notice) => notice.contributionTier.tiers.push(6000),
    (edition) => determineAnnualPayment({ payments: [5500] }, edition),
    { status: 'determined', value: { total: '5500', headroom: '500' } },
  ],
  [
    'a reserved tier',
    (notice) => notice.contributionTier.reserved.push(300),
    (edition) => contributionStatement({ tier: 300, hardshipGroups: [] }, edition).credited,
    { status: 'refused', reasons: [{ code: 'tier-reserved', tier: 300 }] },
  ],
  [
    'a subsidy band',
    (notice) => {
      notice.municipalSubsidy.bands[1] = { from: 600, amount: 70 };
    },
    (edition) => [500, 600].map((tier) => determineMunicipalSubsidy({ tier }, edition)),
    [{ value: { amount: '30' } }, { value: { amount: '70' } }],
  ],
  [
    'a bonus band',
    (notice) => {
      notice.longContributionBonus.bands[0] = { from: 17, amount: 25.5 };
    },
    (edition) =>
      [16, 17].map((consecutiveYears) => determineLongContributionBonus({ ...pensioner, consecutiveYears }, edition)),
    [{ reasons: [{ code: 'too-few-years', years: 16, required: 17 }] }, { value: { amount: '25.5' } }],
  ],
  [
    'a supplement age',
    (notice) => {
      notice.ageSupplement.bands[0].from = 64;
    },
    (edition) => determineAgeSupplement(pensioner, edition),
    { status: 'determined', value: { amount: '5' } },
  ],
  [
    'days without end: what would come after the calendar comes on its last day',
    (notice) => {
      notice.ageSupplement.effective = { from: null, until: null };
    },
    (edition) => [
      determineAgeSupplement({ recipient: true, birthDate: '9960-01-01', asOf: '9999-12-31' }, edition),
      determineAgeSupplement(
        { recipient: true, birthDate: '9934-12-31', asOf: '9999-12-30' },
        adopt(edition, { supplementStart: 'following-month' }),
      ),
    ],
    [
      { reasons: [{ code: 'below-supplement-age', age: 39, required: 65, dueFrom: '9999-12-31' }] },
      { reasons: [{ code: 'below-supplement-age', age: 64, required: 65, dueFrom: '9999-12-31' }] },
    ],
  ],
  [
    'the pension age',
    (notice) => {
      notice.longContributionBonus.pensionAge.value = 65;
    },
    (edition) => determineLongContributionBonus(pensioner, edition),
    { reasons: [{ code: 'below-pension-age', age: 64, required: 65 }] },
  ],
  [
    'the deferral age',
    (notice) => {
      notice.participation.deferralAge.value = 18;
    },
    (edition) =>
      determineParticipation(
        {
          birthDate: '2003-01-01',
          asOf: '2020-05-01',
          student: false,
          townshipResident: true,
          employeePensionMember: false,
        },
        edition,
      ),
    { value: { mayDefer: true } },
  ],
  [
    'the government payment',
    (notice) => {
      notice.governmentPayment.payment.amount = 150;
    },
    (edition) => determineGovernmentPayment({ hardshipGroups: ['registered-poor'] }, edition),
    { value: { amount: '150' } },
  ],
  [
    'the funeral days and amount',
    (notice) => {
      notice.funeralGrant.deregistration.value = 35;
      notice.funeralGrant.grant.amount = 1000;
    },
    (edition) => determineFuneralGrant(death, edition),
    { status: 'determined', value: { amount: '1000' } },
  ],
  [
    'the window',
    (notice) => {
      notice.collectionTiming.window = { from: '2020-06-01', until: '2020-06-10' };
    },
    (edition) => determineCollectionTiming({ paidOn: '2020-05-25' }, edition),
    { value: { timing: 'before', from: '2020-06-01', until: '2020-06-10' } },
  ],
  [
    'the score days and points',
    (notice) => {
      notice.assessmentScore.stages = [
        { by: '2020-05-26', points: 12 },
        { by: '2020-06-02', points: 9 },
      ];
      notice.assessmentScore.last = { by: '2020-07-31', points: 1 };
    },
    (edition) => [
      determineAssessmentScore(done, edition),
      determineAssessmentScore({ ...done, materialsSubmittedOn: '2020-06-02' }, edition),
      determineAssessmentScore({ ...done, thresholdReachedOn: '2020-08-01' }, edition),
      determineAssessmentScore({ ...done, thresholdReachedOn: '2020-07-31' }, edition),
    ],
    [
      { value: { points: 12 } },
      { value: { points: 9 } },
      { value: { points: 1 } },
      {
        open: [
          { reading: 'assessmentGap', outcomes: { zero: { value: { points: 1 } }, eight: { value: { points: 9 } } } },
        ],
      },
    ],
  ],
  [
    'stages of the same points leave nothing to wait for',
    (notice) => {
      notice.assessmentScore.stages[0].points = 8;
      notice.assessmentScore.last.points = 8;
    },
    (edition) =>
      determineAssessmentScore({ thresholdReachedOn: null, materialsSubmittedOn: null, asOf: '2020-05-20' }, edition),
    { status: 'determined', value: { points: 8 } },
  ],
  [
    'where a later day scores more, the best that is possible still comes first',
    (notice) => {
      notice.assessmentScore.stages[0].points = 5;
    },
    (edition) =>
      determineAssessmentScore({ thresholdReachedOn: null, materialsSubmittedOn: null, asOf: '2020-05-20' }, edition),
    { open: [{ possible: [{ value: { points: 8 } }, { value: { points: 5 } }, { value: { points: 0 } }] }] },
  ],
  [
    'the threshold',
    (notice) => {
      notice.completion.threshold.value = 90;
    },
    (edition) => [
      determineCompletion(hundred, edition),
      collectionStatement(
        {
          target: hundred.target,
          progress: [{ on: '2020-05-02', ...hundred.collected }],
          materialsSubmittedOn: null,
          asOf: '2020-05-02',
        },
        edition,
      ).targetMet,
    ],
    [{ value: { headcount: { met: true }, amount: { met: true } } }, { value: { met: true } }],
  ],
  [
    'a threshold far below a percent, its shortfall in plain digits',
    (notice) => {
      notice.completion.threshold.value = 1e-6;
    },
    (edition) =>
      determineCompletion(
        { target: { headcount: 1, amount: '0.01' }, collected: { headcount: 0, amount: 0 } },
        edition,
      ),
    { value: { headcount: { shortfall: 1 }, amount: { shortfall: '0.0000000001' } } },
  ],
])('%s follows the data', (_, edit, determine, expected) => {
  expect(outcomeOf(determine(edited(edit)))).toMatchObject(expected);
  expect(outcomeOf(determine(lingcheng2020))).not.toMatchObject(expected);
});

test.each<[string, (notice: Data, data: Data) => void, string[]]>([
  [
    'descending bands',
    (notice) => notice.ageSupplement.bands.reverse(),
    ['notice.ageSupplement.bands.1.from not-ascending'],
  ],
  [
    'a clause that does not exist',
    (notice) => {
      notice.funeralGrant.clause = '9.9';
    },
    ['notice.funeralGrant.clause unknown-value'],
  ],
  [
    'a clause of another figure',
    (notice) => {
      notice.funeralGrant.clause = '3';
    },
    ['notice.funeralGrant.clause unknown-value'],
  ],
  [
    'another unit of time than the rule pays by',
    (notice) => {
      notice.basicPension.pension.per = 'year';
      notice.municipalSubsidy.per = 'month';
    },
    ['notice.basicPension.pension.per unknown-value', 'notice.municipalSubsidy.per unknown-value'],
  ],
  [
    'an age that is not whole',
    (notice) => {
      notice.ageSupplement.bands[0].from = 65.5;
    },
    ['notice.ageSupplement.bands.0.from not-whole'],
  ],
  [
    'a reserved tier that is no tier',
    (notice) => {
      notice.contributionTier.reserved = [200];
    },
    ['notice.contributionTier.reserved.0 contradiction'],
  ],
  [
    'more points than there are',
    (notice) => {
      notice.assessmentScore.stages[0].points = 1001;
      notice.assessmentScore.last.points = 1002;
    },
    ['notice.assessmentScore.stages.0.points contradiction', 'notice.assessmentScore.last.points contradiction'],
  ],
  [
    'a hardship group left out',
    (notice) => {
      notice.hardshipGroups.groups.pop();
    },
    ['notice.hardshipGroups.groups missing'],
  ],
  [
    'a duplicate tier',
    (notice) => notice.contributionTier.tiers.push(5000),
    ['notice.contributionTier.tiers.12 duplicate'],
  ],
  [
    'a negative amount',
    (notice) => {
      notice.funeralGrant.grant.amount = -600;
    },
    ['notice.funeralGrant.grant.amount not-an-amount'],
  ],
  [
    'a total that does not add up',
    (notice) => {
      notice.collectionTargets.total.amount += 1;
    },
    ['notice.collectionTargets.total.amount contradiction'],
  ],
  [
    'unknown keys',
    (notice, data) => {
      notice.extra = 1;
      data.other = 2;
    },
    ['other unknown-key', 'notice.extra unknown-key'],
  ],
  [
    'a missing noun',
    (notice) => {
      delete notice.completion;
    },
    ['notice.completion missing'],
  ],
  [
    'an unknown option',
    (_, data) => {
      data.readings.deadlineDay = 'maybe';
    },
    ['readings.deadlineDay unknown-value'],
  ],
  [
    'a village twice',
    (notice) => {
      notice.collectionTargets.rows[1].name = '陵 北';
    },
    ['notice.collectionTargets.rows.1.name duplicate'],
  ],
  [
    'a channel or method of payment twice',
    (notice) => {
      notice.paymentChannels.channels.push('online');
      notice.paymentChannels.methods.push('cash');
    },
    ['notice.paymentChannels.channels.4 duplicate', 'notice.paymentChannels.methods.5 duplicate'],
  ],
  [
    'score days that do not ascend',
    (notice) => {
      notice.assessmentScore.last.by = '2020-05-30';
    },
    ['notice.assessmentScore.last.by not-ascending'],
  ],
  [
    'a window that ends before it begins',
    (notice) => {
      notice.collectionTiming.window.until = '2020-04-30';
    },
    ['notice.collectionTiming.window.until contradiction'],
  ],
  [
    'an impossible day',
    (notice) => {
      notice.assessmentScore.stages[0].by = '2020-02-30';
    },
    ['notice.assessmentScore.stages.0.by not-a-day'],
  ],
  [
    'a rest day outside its stretch',
    (_, data) => {
      data.restDays = { from: '2020-05-01', until: '2020-05-31', days: ['2020-06-01'] };
    },
    ['restDays.days.0 out-of-range'],
  ],
  [
    'faults of a list beside those of its entries',
    (notice, data) => {
      notice.collectionTargets.rows[3].headcount = 'x';
      notice.collectionTargets.rows[5].name = '陵北';
      notice.ageSupplement.bands = [
        { from: 75, amount: 10 },
        { from: 65, amount: -5 },
      ];
      notice.contributionTier.tiers[0] = '100';
      notice.assessmentScore.stages[0].points = 1001;
      notice.assessmentScore.last.by = '2020-06-31';
      data.restDays = { from: '2020-05-01', until: '2020-05-31', days: ['x', '2020-06-01', '2020-06-01'] };
    },
    [
      'notice.collectionTargets.rows.3.headcount wrong-type',
      'notice.collectionTargets.rows.5.name duplicate',
      'notice.ageSupplement.bands.1.amount not-an-amount',
      'notice.ageSupplement.bands.1.from not-ascending',
      'notice.contributionTier.tiers.0 wrong-type',
      'notice.assessmentScore.stages.0.points contradiction',
      'notice.assessmentScore.last.by not-a-day',
      'restDays.days.0 not-a-day',
      'restDays.days.1 out-of-range',
      'restDays.days.2 duplicate',
      'restDays.days.2 out-of-range',
    ],
  ],
  [
    'an absent list, without what would follow from it',
    (notice) => {
      delete notice.collectionTargets.rows;
      delete notice.contributionTier.tiers;
      delete notice.hardshipGroups.groups;
      delete notice.assessmentScore.stages;
    },
    [
      'notice.collectionTargets.rows missing',
      'notice.contributionTier.tiers missing',
      'notice.hardshipGroups.groups missing',
      'notice.assessmentScore.stages missing',
    ],
  ],
  [
    'several faults at once',
    (notice) => {
      notice.ageSupplement.bands.reverse();
      notice.funeralGrant.clause = '9.9';
      notice.contributionTier.tiers.push(5000);
      notice.completion.threshold.value = 101;
    },
    [
      'notice.contributionTier.tiers.12 duplicate',
      'notice.ageSupplement.bands.1.from not-ascending',
      'notice.funeralGrant.clause unknown-value',
      'notice.completion.threshold.value out-of-range',
    ],
  ],
  [
    'a wrong entry beside entries out of order',
    (notice) => {
      notice.contributionTier.tiers[0] = 'hundred';
      notice.contributionTier.tiers[3] = 300;
      notice.longContributionBonus.bands[0].amount = -1;
      notice.longContributionBonus.bands[1].from = 16;
      notice.collectionTargets.rows[0] = null;
      notice.collectionTargets.rows[2].name = '陵 西';
    },
    [
      'notice.contributionTier.tiers.0 wrong-type',
      'notice.contributionTier.tiers.3 not-ascending',
      'notice.longContributionBonus.bands.0.amount not-an-amount',
      'notice.longContributionBonus.bands.1.from duplicate',
      'notice.collectionTargets.rows.0 wrong-type',
      'notice.collectionTargets.rows.2.name duplicate',
    ],
  ],
])('refuses %s', (_, edit, expected) => {
  expect(issuesOf(edit).sort()).toEqual([...expected].sort());
});

test.each([undefined, null, 1, 'x', [], 1n, () => 1, Symbol('x')])('refuses %s for an edition', (data) => {
  expect(() => defineEdition(data)).toThrow(InvalidFactsError);
});

test('refuses data JSON cannot carry', () => {
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  expect(() => defineEdition(cyclic)).toThrow(InvalidFactsError);
});

const unreadableData = expect.objectContaining({ issues: [expect.objectContaining({ path: [], code: 'unreadable' })] });

test.each([[{ valueOf: (): number => 1 }], ['1']])(
  'refuses a list whose length is %j, which may be another at the next look',
  (length) => {
    const rows = new Proxy([], { get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)) });
    expect(() => edited((notice) => Object.assign(notice.collectionTargets, { rows }))).toThrow(unreadableData);
  },
);

test('takes a list of a hundred thousand entries, and refuses one more', () => {
  const daysFrom = Date.UTC(1800, 0, 1);
  const days = Array.from({ length: 100_001 }, (_, at) => new Date(daysFrom + at * 864e5).toISOString().slice(0, 10));
  const withRestDays = (given: string[]) => () =>
    defineEdition({ ...lingcheng2020, restDays: { from: '1800-01-01', until: '2100-12-31', days: given } });
  expect(withRestDays(days.slice(1))).not.toThrow();
  expect(withRestDays(days)).toThrow(unreadableData);
});

test('echoes no more than the beginning of a text', () => {
  const long = 'x'.repeat(1000);
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  data.notice.assessmentScore.stages[0].by = long;
  data.notice.assessmentScore.stages[1].by = long;
  data.notice.funeralGrant.effective = { from: long, until: '2020-12-31' };
  data.restDays = { from: long, until: long, days: [long, '2020-01-01'] };
  try {
    defineEdition(data);
    throw new Error('expected to be refused');
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    const said = error.issues.flatMap(({ message, received }) => [message, received]);
    expect([error.message, ...said].some((text) => text.includes('x'.repeat(41)))).toBe(false);
  }
});

test('an edition this library did not make is malformed', () => {
  const forged = { ...lingcheng2020 };
  const refused = () => determineCollectionTiming({ paidOn: '2020-05-01' }, forged);
  expect(refused).toThrow(expect.objectContaining({ issues: [expect.objectContaining({ path: ['edition'] })] }));
});

test('an edition this library did not make is one issue beside those of all else', () => {
  const forged = { ...lingcheng2020 };
  const pathsOf = (call: () => unknown) => {
    try {
      return call();
    } catch (error) {
      return (error as InvalidFactsError).issues.map(({ path }) => path.join('.'));
    }
  };
  const notARule = 1 as never;
  expect(pathsOf(() => determineCollectionTiming({ paidOn: '2020-5-1' }, forged))).toEqual(['paidOn', 'edition']);
  expect(pathsOf(() => pensionStatement({} as never, forged))).toHaveLength(5);
  expect(pathsOf(() => determineEach(notARule, 1 as never, forged))).toEqual(['rule', 'rows', 'edition']);
  expect(pathsOf(() => compareReadings(notARule, {}, forged))).toEqual(['rule', 'edition']);
  expect(pathsOf(() => compareReadings(determineCollectionTiming, { paidOn: '' }, forged))).toEqual([
    'paidOn',
    'edition',
  ]);
  expect(pathsOf(() => adopt(forged, { deadlineDay: 'x' as never }))).toEqual(['deadlineDay', 'edition']);
  expect(pathsOf(() => ageOn('x', '2020-01-01', forged))).toEqual(['birthDate', 'edition']);
  expect(pathsOf(() => findCollectionTarget(1 as never, forged))).toEqual(['name', 'edition']);
});

test('stages of equal points are one outcome, not two that are pending', () => {
  const edition = edited((notice, data) => {
    notice.assessmentScore.stages[1].points = 10;
    data.readings.assessmentGap = 'eight';
  });
  const facts = { thresholdReachedOn: '2020-05-10', materialsSubmittedOn: null, asOf: '2020-05-20' };
  expect(outcomeOf(determineAssessmentScore(facts, edition))).toEqual({
    status: 'determined',
    value: { points: 10, outOf: 1000 },
  });
});

test('a tier with fen is deducted from exactly', () => {
  const edition = edited((notice, data) => {
    notice.contributionTier.tiers[1] = 300.1;
    data.readings.hardshipTopUp = 'difference';
  });
  expect(outcomeOf(determineOwnPayment({ tier: 300.1, hardshipGroups: ['registered-poor'] }, edition))).toMatchObject({
    value: { amount: '200.1', per: 'year', bound: 'exact' },
  });
});

test('a rest day on the last day there is leaves the deadline open', () => {
  const edition = edited((notice, data) => {
    notice.funeralGrant.effective.until = null;
    data.readings.funeralDeadlineRestDay = 'rolls-forward';
    data.restDays = { from: '9999-12-31', until: '9999-12-31', days: ['9999-12-31'] };
  });
  const facts = { recipient: true, diedOn: '9999-12-01', deregisteredOn: '9999-12-31', asOf: '9999-12-31' };
  expect(determineFuneralGrant(facts, edition).status).toBe('determined');
  const late = { ...facts, diedOn: '9999-12-05', deregisteredOn: null };
  expect(determineFuneralGrant(late, edition).status).toBe('undetermined');
});
