import { describe, expect, test } from 'vitest';
import {
  adopt,
  collectionStatement,
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineAnnualPayment,
  determineAssessmentScore,
  determineBasicPension,
  determineCollectionTiming,
  determineCompletion,
  determineContributionTier,
  determineFuneralGrant,
  determineGovernmentPayment,
  determineLongContributionBonus,
  determineMunicipalSubsidy,
  determineOwnPayment,
  determineParticipation,
  type Edition,
  findCollectionTarget,
  InvalidFactsError,
  lingcheng2020,
} from '../../src/index.js';
import { outcomeOf } from '../cases.js';
import { type Data, editable } from './data.js';

/** An edition with its data edited, as an auditor would edit the JSON. */
function edited(edit: (notice: Data, data: Data) => void) {
  const data = editable();
  edit(data.notice, data);
  return defineEdition(data);
}

describe('an edition from JSON', () => {
  test('is the edition it came from', () => {
    const base = defineEdition(editable());
    for (const edition of [base, adopt(base, { deadlineDay: 'excluded', hardshipTopUp: 'additive' })]) {
      expect(JSON.stringify(defineEdition(JSON.parse(JSON.stringify(edition))))).toBe(JSON.stringify(edition));
    }
  });

  test('is apart from the data given and frozen', () => {
    const data = editable();
    const edition = defineEdition(data);
    data.notice.funeralGrant.grant.amount = 1;
    expect(edition.notice.funeralGrant?.grant).toMatchObject({ amount: 600 });
    expect(Object.isFrozen(edition.notice.funeralGrant?.grant)).toBe(true);
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
    (edition) => determineContributionTier({ contributionYear: 2020, tier: 6000, hardshipGroups: [] }, edition),
    { status: 'determined', value: { tier: 6000 } },
  ],
  [
    'the top tier moves the annual maximum',
    (notice) => notice.contributionTier.tiers.push(6000),
    (edition) => determineAnnualPayment({ contributionYear: 2020, payments: [6000], hardshipGroups: [] }, edition),
    { status: 'determined', value: { total: '6000', tier: 6000, headroom: '0' } },
  ],
  [
    'a reserved tier',
    (notice) => notice.contributionTier.reserved.push({ tier: 300, for: ['registered-poor'] }),
    (edition) => contributionStatement({ contributionYear: 2020, tier: 300, hardshipGroups: [] }, edition).credited,
    { status: 'refused', reasons: [{ code: 'tier-reserved', tier: 300 }] },
  ],
  [
    'a subsidy band',
    (notice) => {
      notice.municipalSubsidy.bands[1] = { from: 600, amount: 70 };
    },
    (edition) => [500, 600].map((tier) => determineMunicipalSubsidy({ contributionYear: 2020, tier }, edition)),
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
      notice.pensionAge.age.value = 65;
    },
    (edition) => determineLongContributionBonus(pensioner, edition),
    { reasons: [{ code: 'below-pension-age', age: 64, required: 65 }] },
  ],
  [
    'the deferral age',
    (notice) => {
      notice.participation.lowerAge.value = 18;
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
      notice.governmentPayment.payments[0].amount = 150;
    },
    (edition) => determineGovernmentPayment({ contributionYear: 2020, hardshipGroups: ['registered-poor'] }, edition),
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
    (edition) => determineCollectionTiming({ contributionYear: 2020, paidOn: '2020-05-25' }, edition),
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

describe('data larger than an edition can be is refused at once (fault 11)', () => {
  const doubled = (times: number): unknown =>
    times === 0 ? ['x'] : Array.from({ length: 2 }, () => deeper[times - 1]);
  const deeper: unknown[] = [];
  for (let times = 0; times < 60; times++) deeper.push(doubled(times));

  test.each<[string, unknown]>([
    ['a list of itself twice, sixty times over', deeper.at(-1)],
    ['a list of itself twice, twelve times over and then long', Array.from({ length: 100 }, () => deeper[11])],
    ['a list of many entries', Array.from({ length: 200_001 }, () => 1)],
    ['a record of many keys', Object.fromEntries(Array.from({ length: 200_001 }, (_, at) => [at, 1]))],
    ['a long text', 'x'.repeat(10_001)],
    ['lists in lists', JSON.parse('['.repeat(30) + ']'.repeat(30))],
  ])('%s', (_, extra) => {
    expect(() => edited((_notice, data) => Object.assign(data, { extra }))).toThrow(unreadableData);
  });

  test('and a list longer than any of an edition is one fault', () => {
    const daysFrom = Date.UTC(2000, 0, 1);
    const days = Array.from({ length: 10_001 }, (_, at) => new Date(daysFrom + at * 864e5).toISOString().slice(0, 10));
    const withRestDays = (given: string[]) => () =>
      edited((_, data) => Object.assign(data, { restDays: { from: '2000-01-01', until: '2100-12-31', days: given } }));
    expect(withRestDays(days.slice(1))).not.toThrow();
    expect(withRestDays(days)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: ['restDays', 'days'], code: 'out-of-range' })],
      }),
    );
  });
});

test('echoes no more than the beginning of a text', () => {
  const long = 'x'.repeat(1000);
  const data = editable();
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

test('stages of equal points are one outcome, not two that are pending', () => {
  const edition = edited((notice, data) => {
    notice.assessmentScore.stages[1].points = 10;
    data.readings.assessmentGap = 'eight';
  });
  const facts = { thresholdReachedOn: '2020-05-10', materialsSubmittedOn: null, asOf: '2020-05-20' };
  expect(outcomeOf(determineAssessmentScore(facts, edition))).toEqual({
    status: 'determined',
    value: { points: 10, highest: 10, scale: 1000 },
  });
});

test('a tier with fen is deducted from exactly', () => {
  const edition = edited((notice, data) => {
    notice.contributionTier.tiers[1] = 300.1;
    data.readings.hardshipTopUp = 'difference';
  });
  expect(
    outcomeOf(
      determineOwnPayment({ contributionYear: 2020, tier: 300.1, hardshipGroups: ['registered-poor'] }, edition),
    ),
  ).toMatchObject({
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

describe('a deadline in working days', () => {
  const within = (days: number, restDays: unknown) =>
    edited((notice, data) => {
      notice.funeralGrant.effective.until = null;
      notice.funeralGrant.deregistration = { value: days, unit: 'working-days' };
      data.restDays = restDays;
    });
  const deregistered = (diedOn: string, deregisteredOn: string | null) => ({
    recipient: true,
    diedOn,
    deregisteredOn,
    asOf: '9999-12-31',
  });

  test('is at least as many days after the death where no rest day is known', () => {
    expect(determineFuneralGrant(deregistered('2020-05-02', '2020-05-07'), within(5, null)).status).toBe('determined');
    expect(determineFuneralGrant(deregistered('2020-05-02', '2020-05-08'), within(5, null))).toMatchObject({
      open: [{ why: 'rest-days-unknown', on: '2020-05-03', from: null, until: null }],
    });
  });

  test('that the list of rest days does not reach is not told, though the day asked about may be in time', () => {
    const facts = { recipient: true, diedOn: '2021-05-05', deregisteredOn: null, asOf: '2021-05-10' };
    expect(determineFuneralGrant(facts, within(30, null))).toMatchObject({
      status: 'undetermined',
      open: [{ why: 'rest-days-unknown', on: '2021-05-06', from: null, until: null }],
    });
  });

  test('is met by the earliest day it can be: what the list does not cover is worked', () => {
    // Each Saturday and Sunday up to 5 June, a Saturday. Of the 30 days 22 are worked by then, the last of them on 4 June;
    // the eight after 5 June lead to 13 June at the earliest.
    const [from, until] = ['2021-01-01', '2021-06-05'];
    const days = [8, 9, 15, 16, 22, 23, 29, 30].map((day) => `2021-05-${String(day).padStart(2, '0')}`);
    const edition = within(30, { from, until, days: [...days, until] });
    for (const inTime of ['2021-06-05', '2021-06-13']) {
      expect(determineFuneralGrant(deregistered('2021-05-05', inTime), edition).status).toBe('determined');
    }
    expect(determineFuneralGrant(deregistered('2021-05-05', '2021-06-14'), edition)).toMatchObject({
      open: [{ why: 'rest-days-unknown', on: '2021-06-06', from, until }],
    });
  });

  test('is open where the calendar ends before it', () => {
    const edition = within(2, { from: '9999-12-30', until: '9999-12-31', days: [] });
    expect(determineFuneralGrant(deregistered('9999-12-30', null), edition)).toMatchObject({
      open: [{ why: 'pending', until: '9999-12-31' }],
    });
  });
});

describe('an id', () => {
  const idOf = (id: unknown, edit: (notice: Data, data: Data) => void = () => undefined) =>
    edited((notice, data) => {
      data.id = id;
      edit(notice, data);
    }).id;
  const refused = (code: string) =>
    expect.objectContaining({ issues: [expect.objectContaining({ path: ['id'], code })] });

  test.each(['a', '陵城-2021', 'town 2021, second notice', 'x'.repeat(200), 'R&D'])('%j is one', (id) => {
    expect(idOf(id)).toBe(id);
  });

  test.each(['a+b', 'a=b', 'a & b', '+', 'lingcheng-2020+', 'a+deadlineDay=excluded', 'a+deadlineDay=included'])(
    '%j is none: it would be that of choices or of a series',
    (id) => expect(() => idOf(id)).toThrow(refused('unknown-value')),
  );

  test.each([
    ['', 'wrong-type'],
    ['  ', 'wrong-type'],
    [1, 'wrong-type'],
    [null, 'wrong-type'],
  ])('%j is none', (id, code) => {
    expect(() => idOf(id)).toThrow(refused(code));
  });

  test('of choices goes with those choices', () => {
    const excluded = (_: Data, data: Data) => {
      data.readings.deadlineDay = 'excluded';
    };
    expect(idOf('a+deadlineDay=excluded', excluded)).toBe('a+deadlineDay=excluded');
    expect(() => idOf('a+deadlineDay=excluded+deadlineDay=excluded', excluded)).toThrow(refused('unknown-value'));
    expect(idOf('a', excluded)).toBe('a');
  });

  test('of the shipped edition belongs to its data alone', () => {
    const id = 'lingcheng-2020';
    const changed = (_: Data, data: Data) => {
      data.readings.deadlineDay = 'excluded';
    };
    expect(() => idOf(id)).toThrow(refused('contradiction'));
    expect(() => idOf(id, changed)).toThrow(refused('contradiction'));
    expect(() => idOf(`${id}+deadlineDay=excluded`, changed)).toThrow(refused('contradiction'));
    expect(() => idOf(`${id}+deadlineDay=excluded`)).toThrow(refused('unknown-value'));
  });
});

describe('a noun that is null: the notice is silent', () => {
  test.each(Object.keys(lingcheng2020.notice))('%s', (noun) => {
    const edition = edited((notice) => {
      notice.contributionTier.reserved[0].for = [];
      notice.governmentPayment.payments = [];
      notice[noun] = null;
    });
    expect(edition.notice).toHaveProperty(noun, null);
  });

  test('all of them, and every rule says so without a clause', () => {
    const edition = edited((notice) => {
      for (const noun of Object.keys(notice)) notice[noun] = null;
    });
    expect(determineFuneralGrant(death, edition)).toEqual({
      status: 'undetermined',
      rule: 'funeral-grant',
      edition: 'edited',
      clauses: [],
      readings: ['funeralDeadlineRestDay'],
      open: [{ why: 'not-stated', clause: null }],
    });
    expect(determineCompletion(hundred, edition)).toMatchObject({ open: [{ why: 'not-stated', clause: null }] });
    expect(findCollectionTarget('陵北', edition)).toBeUndefined();
  });
});

test('an edition has clauses of its own, and answers cite them in their order', () => {
  const clause = (id: string) => ({
    id,
    label: `第${id}条`,
    heading: { en: `Article ${id}`, 'zh-CN': `第${id}条` },
    summary: { en: `What article ${id} fixes.`, 'zh-CN': `第${id}条的内容。` },
  });
  const edition = edited((notice, data) => {
    data.clauses = ['12', '7', '3'].map(clause);
    for (const noun of Object.values<Data>(notice)) if (noun !== null) noun.clause = '3';
    notice.hardshipGroups.clause = '12';
    notice.governmentPayment.clause = '7';
  });
  const payment = determineGovernmentPayment({ contributionYear: 2020, hardshipGroups: ['registered-poor'] }, edition);
  expect(payment).toMatchObject({ status: 'determined', edition: 'edited', clauses: ['7'] });
  expect(determineFuneralGrant(death, edition).clauses).toEqual(['3']);
});

test('an office writes down by what it settled a reading', () => {
  const decision = {
    reading: 'deadlineDay',
    option: 'excluded',
    document: '陵社保〔2020〕3号',
    date: '2020-05-20',
    signatory: '陵城镇社保所',
  };
  const edition = edited((_, data) => {
    data.readings.deadlineDay = 'excluded';
    data.decisions = [decision];
  });
  expect(edition.decisions).toEqual([decision]);
});

describe('an option that brings a figure of its own gives no less than the notice', () => {
  const amounts = (edition: Edition) => [
    determineBasicPension({ asOf: '2020-06-30' }, edition),
    determineBasicPension({ asOf: '2020-07-01' }, edition),
    determineMunicipalSubsidy({ contributionYear: 2020, tier: 100 }, edition),
  ];
  const choices = { laterProvincialRate: 'provincial-142', hundredTierSubsidy: 'at-least-30' } as const;

  test('the higher of 142 and the edition’s own basic pension, and the option’s own floor', () => {
    const edition = adopt(
      edited((notice) => {
        notice.basicPension.steps[0].amount = 150;
      }),
      choices,
    );
    expect(amounts(edition).map(outcomeOf)).toMatchObject([
      { value: { amount: '150' } },
      { value: { amount: '150' } },
      {
        value: { amount: '30', bound: 'at-least' },
        elsewhere: [{ reading: 'hundredTierSubsidy', option: 'at-least-30' }],
      },
    ]);
    expect(amounts(edition)[1]).not.toHaveProperty('elsewhere');
    expect(amounts(adopt(lingcheng2020, choices))[1]).toMatchObject({
      value: { amount: '142' },
      elsewhere: [{ reading: 'laterProvincialRate', option: 'provincial-142' }],
    });
  });

  test('a floor stays a floor though the edition’s own amounts are exact', () => {
    const exact = adopt(
      edited((notice) => {
        notice.municipalSubsidy.bound = 'exact';
        notice.municipalSubsidy.bands[0].amount = 10;
      }),
      choices,
    );
    expect(amounts(exact)[2]).toMatchObject({ value: { amount: '30', bound: 'at-least' } });
  });
});
