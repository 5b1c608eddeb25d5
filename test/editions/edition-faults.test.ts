import { describe, expect, test } from 'vitest';
import { defineEdition, InvalidFactsError, type Issue } from '../../src/index.js';
import { type Data, editable } from './data.js';

type Path = readonly (string | number)[];

const isHolder = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every place in the data, the data itself first. */
function places(value: unknown, path: Path = []): Path[] {
  const inside = isHolder(value) ? Object.entries(value) : [];
  return [path, ...inside.flatMap(([key, part]) => places(part, [...path, Array.isArray(value) ? Number(key) : key]))];
}

const at = (data: Data, path: Path): Data => path.reduce((part, key) => part[key], data);
const name = (path: Path) => path.join('.');

/** What is wrong with the data once some places in it are changed; every message says what was expected. */
function issuesWith(change: (data: Data) => void): readonly Issue[] {
  const data = editable();
  change(data);
  try {
    defineEdition(data);
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    expect(error.rule).toBe('defineEdition');
    for (const { message } of error.issues) expect(message).toMatch(/^expected /);
    return error.issues;
  }
  return [];
}

const put = (data: Data, path: Path, value: unknown) => {
  at(data, path.slice(0, -1))[path.at(-1) as string] = value;
};
const brief = (issues: readonly Issue[]) => issues.map(({ path, code }) => `${name(path)} ${code}`).sort();

const all = places(editable()).slice(1);
const holders = all.filter((path) => isHolder(at(editable(), path)));
const leaves = all.filter((path) => !isHolder(at(editable(), path)));

/** What an edition may not change: the options there are, and what its figures are counted in. */
const isFixed = (path: Path) =>
  path[0] === 'readings' ||
  ['unit', 'counted', 'for', 'minorsAndStudents', 'currency', 'per', 'bound'].includes(String(path.at(-1))) ||
  /units\.\w+$/.test(name(path));

describe('a place of another kind is reported, wherever it is', () => {
  test('every value', () => {
    const issues = issuesWith((data) => {
      for (const path of leaves) if (at(data, path) !== null) put(data, path, true);
    });
    const found = brief(issues);
    const known = leaves.filter((path) => at(editable(), path) !== null);
    expect(found).toEqual(
      expect.arrayContaining(known.map((path) => `${name(path)} ${isFixed(path) ? 'unknown-value' : 'wrong-type'}`)),
    );
  });

  test.each([1, 2, 3, 4, 5])('every list and record %d deep', (depth) => {
    const here = holders.filter((path) => path.length === depth);
    const issues = issuesWith((data) => {
      for (const path of here) put(data, path, true);
    });
    expect(brief(issues)).toEqual(here.map((path) => `${name(path)} wrong-type`).sort());
    for (const { path, message } of issues) {
      expect(message).toMatch(Array.isArray(at(editable(), path)) ? /^expected a list of / : /^expected an object$/);
    }
  });

  test('every value left out', () => {
    // A reading that is left out is the default, and a part of the notice is none.
    const mayLack = (path: Path) => path[0] === 'readings' || name(path) === 'notice.collectionReward';
    const keyed = leaves.filter((path) => typeof path.at(-1) === 'string' && !mayLack(path));
    const issues = issuesWith((data) => {
      for (const path of keyed) put(data, path, undefined);
    });
    expect(brief(issues)).toEqual(expect.arrayContaining(keyed.map((path) => `${name(path)} missing`)));
  });

  test('every key too many', () => {
    const records = [[], ...holders].filter((path) => !Array.isArray(at(editable(), path)));
    const issues = issuesWith((data) => {
      for (const path of records) at(data, path).zebra = 1;
    });
    expect(brief(issues)).toEqual(records.map((path) => `${name([...path, 'zebra'])} unknown-key`).sort());
    expect(new Set(issues.map(({ message }) => message))).toEqual(new Set(['expected no such key']));
  });
});

/** Between which numbers a whole number of an edition lies. */
const bounds: readonly [path: Path, least: number, most: number][] = [
  [['document', 'contributionYear'], 1, 9999],
  [['notice', 'participation', 'lowerAge', 'value'], 0, 100],
  [['notice', 'pensionAge', 'age', 'value'], 1, 100],
  [['notice', 'longContributionBonus', 'bands', 0, 'from'], 0, 100],
  [['notice', 'ageSupplement', 'bands', 0, 'from'], 0, 150],
  [['notice', 'hardshipGroups', 'severeDisability', 'cardGeneration'], 1, 3],
  [['notice', 'hardshipGroups', 'severeDisability', 'grades', 0], 1, 4],
  [['notice', 'nextAdjustment', 'interval', 'value'], 1, 100],
  [['notice', 'funeralGrant', 'deregistration', 'value'], 0, 3650],
  [['notice', 'collectionTargets', 'rows', 0, 'number'], 1, 1e6],
  [['notice', 'collectionTargets', 'rows', 0, 'headcount'], 1, 1e9],
  [['notice', 'collectionTargets', 'total', 'headcount'], 1, 1e9],
  [['notice', 'assessmentScore', 'scale'], 1, 1e6],
  [['notice', 'assessmentScore', 'stages', 0, 'points'], 0, 1e6],
  [['notice', 'assessmentScore', 'last', 'points'], 0, 1e6],
];

test('what is empty is told from what is of another kind', () => {
  const issues = issuesWith(({ document, notice }) => {
    document.number = ' ';
    notice.contributionTier.tiers = [];
    notice.contributionTier.reserved = [];
  });
  expect(issues.map(({ message }) => message)).toEqual([
    'expected a text that is not blank',
    'expected at least one entry',
  ]);
});

describe('a whole number', () => {
  const withAll = (numberFor: (least: number, most: number) => number) =>
    issuesWith((data) => {
      for (const [path, least, most] of bounds) put(data, path, numberFor(least, most));
    });
  const named = (code: string) => bounds.map(([path]) => `${name(path)} ${code}`);
  const outOfRange = (issues: readonly Issue[]) => brief(issues.filter(({ code }) => code === 'out-of-range'));

  test('below the least or above the most is out of range', () => {
    expect(outOfRange(withAll((least) => least - 1))).toEqual(named('out-of-range').sort());
    expect(outOfRange(withAll((_, most) => most + 1))).toEqual(named('out-of-range').sort());
  });

  test('at either is not', () => {
    expect(outOfRange(withAll((least) => least))).toEqual([]);
    expect(outOfRange(withAll((_, most) => most))).toEqual([]);
  });

  test('with a fraction is not whole, and that is all there is to say', () => {
    const numbers = new Set(bounds.map(([path]) => name(path)));
    const ofNumbers = (issues: readonly Issue[]) => brief(issues.filter(({ path }) => numbers.has(name(path))));
    expect(ofNumbers(withAll((least) => least - 0.5))).toEqual(named('not-whole').sort());
    expect(ofNumbers(withAll((_, most) => most + 0.5))).toEqual(named('not-whole').sort());
  });
});

test.each<[string, (data: Data) => void, string[]]>([
  [
    'periods without a first day',
    ({ notice }) => {
      notice.funeralGrant.effective.from = null;
    },
    [],
  ],
  [
    'periods without a last day',
    ({ notice }) => {
      notice.funeralGrant.effective.until = null;
    },
    [],
  ],
  [
    'a period of one day, and one that ends the day before it begins',
    ({ notice }) => {
      notice.completion.effective = { from: '2020-05-01', until: '2020-05-01' };
      notice.funeralGrant.effective = { from: '2020-05-01', until: '2020-04-30' };
    },
    ['notice.funeralGrant.effective.until contradiction'],
  ],
  [
    'standards that do not follow each other, which may be why the first begins too late',
    ({ notice }) => {
      notice.basicPension.steps = [
        { from: '2018-01-02', amount: 118 },
        { from: '2018-01-02', amount: 142 },
        { from: '2018-01-01', amount: 150, announcedOn: '2018-13-01' },
      ];
    },
    [
      'notice.basicPension.steps.1.from duplicate',
      'notice.basicPension.steps.2.announcedOn not-a-day',
      'notice.basicPension.steps.2.from not-ascending',
    ],
  ],
  [
    'a standard that begins a day after its part',
    ({ notice }) => {
      notice.basicPension.steps[0].from = '2018-01-02';
    },
    ['notice.basicPension.steps.0.from contradiction'],
  ],
  [
    'a standard that begins, where its part does not',
    ({ notice }) => {
      notice.basicPension.effective.from = null;
    },
    ['notice.basicPension.steps.0.from contradiction'],
  ],
  [
    'no standard at all',
    ({ notice }) => {
      notice.basicPension.steps = [];
    },
    ['notice.basicPension.steps wrong-type'],
  ],
  [
    'a bonus and a grant in both of their forms',
    ({ notice }) => {
      notice.longContributionBonus.segments = [{ over: 15, perYear: 2 }];
      notice.funeralGrant.grant.monthsOfBasicPension = 12;
    },
    [
      'notice.funeralGrant.grant.monthsOfBasicPension contradiction',
      'notice.longContributionBonus.segments contradiction',
    ],
  ],
  [
    'a bonus and a grant in neither form',
    ({ notice }) => {
      delete notice.longContributionBonus.bands;
      delete notice.funeralGrant.grant.amount;
    },
    ['notice.funeralGrant.grant.amount missing', 'notice.longContributionBonus.bands missing'],
  ],
  [
    'a bonus by the year whose segments do not ascend',
    ({ notice }) => {
      delete notice.longContributionBonus.bands;
      notice.longContributionBonus.segments = [
        { over: 15, perYear: 2 },
        { over: 15, perYear: 2.001 },
        { over: 101, perYear: 3 },
      ];
    },
    [
      'notice.longContributionBonus.segments.1.over duplicate',
      'notice.longContributionBonus.segments.1.perYear not-an-amount',
      'notice.longContributionBonus.segments.2.over out-of-range',
    ],
  ],
  [
    'amounts at and past their bounds',
    ({ notice }) => {
      notice.municipalSubsidy.bands[0].amount = 0;
      notice.municipalSubsidy.bands[1].amount = 1e12;
      notice.funeralGrant.grant.amount = 1e12 + 1;
      notice.basicPension.steps[0].amount = 118.001;
      notice.contributionTier.reserved = [];
    },
    ['notice.basicPension.steps.0.amount not-an-amount', 'notice.funeralGrant.grant.amount not-an-amount'],
  ],
  [
    'a whole of 100 percent',
    ({ notice }) => {
      notice.completion.threshold.value = 100;
    },
    [],
  ],
  [
    'a part of a percent',
    ({ notice }) => {
      notice.completion.threshold.value = 0.5;
    },
    [],
  ],
  [
    'no percent at all',
    ({ notice }) => {
      notice.completion.threshold.value = 0;
    },
    ['notice.completion.threshold.value out-of-range'],
  ],
  [
    'more than 100 percent',
    ({ notice }) => {
      notice.completion.threshold.value = 100.5;
    },
    ['notice.completion.threshold.value out-of-range'],
  ],
  [
    'nothing where there must be something',
    ({ document, notice }) => {
      document.number = '';
      notice.contributionTier.tiers = [];
      notice.contributionTier.reserved = [];
      notice.assessmentScore.stages = [];
    },
    [
      'document.number wrong-type',
      'notice.assessmentScore.stages wrong-type',
      'notice.contributionTier.tiers wrong-type',
    ],
  ],
  [
    'nothing granted, and no group named (fault 14)',
    ({ notice }) => {
      notice.municipalSubsidy.bands = [];
      notice.longContributionBonus.bands = [];
      notice.ageSupplement.bands = [];
      notice.hardshipGroups.groups = [];
      notice.contributionTier.reserved[0].for = [];
      notice.governmentPayment.payments = [];
      notice.paymentChannels = { clause: '5.1', channels: [], methods: [] };
    },
    [],
  ],
  [
    'a group of another notice',
    ({ notice }) => {
      notice.hardshipGroups.groups = ['特困人员', 'registered-poor'];
      notice.hardshipGroups.severeDisability = null;
      notice.contributionTier.reserved[0].for = ['特困人员'];
      notice.governmentPayment.payments[0].groups = ['registered-poor'];
    },
    [],
  ],
  [
    'payments for groups, and a share of the lowest tier',
    ({ notice }) => {
      notice.governmentPayment.payments = [
        { groups: ['registered-poor'], amount: 100 },
        { groups: ['severe-disability', 'urban-three-nos'], percentOfLowest: 12.5 },
        { groups: ['minimum-living-guarantee'], percentOfLowest: 0.01 },
      ];
    },
    [],
  ],
  [
    'a group paid for twice, and one that is none of them',
    ({ notice }) => {
      notice.governmentPayment.payments = [
        { groups: ['registered-poor'], amount: 100 },
        { groups: ['orphans', 'registered-poor'], amount: 50 },
      ];
    },
    [
      'notice.governmentPayment.payments.1.groups.0 unknown-value',
      'notice.governmentPayment.payments.1.groups.1 duplicate',
    ],
  ],
  [
    'a subsidy of 5 % of every tier of a range',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 100, until: 5000, step: 0.2 };
      delete notice.municipalSubsidy.bands;
      notice.municipalSubsidy.percentOfTier = 5;
    },
    [],
  ],
  [
    'a subsidy of 5 % of tiers that gives part of a fen',
    ({ notice }) => {
      notice.contributionTier.tiers[1] = 300.1;
      delete notice.municipalSubsidy.bands;
      notice.municipalSubsidy.percentOfTier = 5;
    },
    ['notice.municipalSubsidy.percentOfTier contradiction'],
  ],
  [
    'a supplement paid from a month that the form does not have',
    ({ notice }) => {
      notice.ageSupplement.paidFrom = 'following-month';
    },
    ['notice.ageSupplement.paidFrom unknown-value'],
  ],
  [
    'a subsidy by bands and as a share',
    ({ notice }) => {
      notice.municipalSubsidy.percentOfTier = 5;
    },
    ['notice.municipalSubsidy.percentOfTier contradiction'],
  ],
  [
    'a share of the lowest tier with part of a fen',
    ({ notice }) => {
      notice.governmentPayment.payments = [{ groups: ['registered-poor'], percentOfLowest: 33.333 }];
    },
    ['notice.governmentPayment.payments.0.percentOfLowest contradiction'],
  ],
  [
    'a share of a lowest tier that is not stated',
    ({ notice }) => {
      notice.contributionTier = null;
      notice.governmentPayment.payments = [{ groups: ['registered-poor'], percentOfLowest: 33.333 }];
    },
    [],
  ],
  [
    'payments of neither form, of both, and of one with an amount that is none',
    ({ notice }) => {
      notice.governmentPayment.payments = [
        { groups: ['registered-poor'] },
        { groups: ['urban-three-nos'], amount: 10, percentOfLowest: 10 },
        { groups: ['severe-disability'], amount: -1 },
      ];
    },
    [
      'notice.governmentPayment.payments.0.amount missing',
      'notice.governmentPayment.payments.1.percentOfLowest contradiction',
      'notice.governmentPayment.payments.2.amount not-an-amount',
    ],
  ],
  [
    'a tier reserved for a group that is none of them',
    ({ notice }) => {
      notice.contributionTier.reserved = [{ tier: 100, for: ['registered-poor', 'orphans', 'orphans'] }];
    },
    ['notice.contributionTier.reserved.0.for.1 unknown-value', 'notice.contributionTier.reserved.0.for.2 duplicate'],
  ],
  [
    'a tier reserved for a group where no group is named',
    ({ notice }) => {
      notice.hardshipGroups = null;
      notice.governmentPayment.payments = [];
      notice.contributionTier.reserved[0].for = ['registered-poor'];
    },
    ['notice.contributionTier.reserved.0.for.0 unknown-value'],
  ],
  [
    'an upper age of enrolment that is no higher than the lower one',
    ({ notice }) => {
      notice.participation.upperAge = { value: 16, unit: 'years' };
    },
    ['notice.participation.upperAge.value contradiction'],
  ],
  [
    'tiers as a range, with fen',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 0.1, until: 1000, step: 0.3 };
      notice.contributionTier.reserved = [{ tier: 0.4, for: ['registered-poor'] }];
    },
    [],
  ],
  [
    'a range that its steps do not end with: no reserved tier is compared with it',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 100, until: 1000, step: 0.7 };
      notice.contributionTier.reserved[0].tier = 100.8;
    },
    ['notice.contributionTier.tiers.until contradiction'],
  ],
  [
    'a reserved tier between two of a range',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 100, until: 1000, step: 0.9 };
      notice.contributionTier.reserved[0].tier = 100.8;
    },
    ['notice.contributionTier.reserved.0.tier contradiction'],
  ],
  [
    'a range of one tier',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 100, until: 100, step: 1 };
    },
    ['notice.contributionTier.tiers.until contradiction'],
  ],
  [
    'a range without steps, and with an end that is no amount',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 100, until: 1000.001, step: 0 };
    },
    ['notice.contributionTier.tiers.step not-an-amount', 'notice.contributionTier.tiers.until not-an-amount'],
  ],
  [
    'a range with a key too many and one too few',
    ({ notice }) => {
      notice.contributionTier.tiers = { from: 100, until: 1000, by: 100 };
    },
    ['notice.contributionTier.tiers.by unknown-key', 'notice.contributionTier.tiers.step missing'],
  ],
  [
    'tiers that are neither a list nor a range',
    ({ notice }) => {
      notice.contributionTier.tiers = 'any amount';
    },
    ['notice.contributionTier.tiers wrong-type'],
  ],
  [
    'no village',
    ({ notice }) => {
      notice.collectionTargets.rows = [];
    },
    ['notice.collectionTargets.rows wrong-type'],
  ],
  [
    'a village twice, by its number and by its name',
    ({ notice }) => {
      const { rows, total } = notice.collectionTargets;
      rows.push({ ...rows[0], name: '陵  北 ' });
      for (const measure of ['headcount', 'amount']) total[measure] *= 2;
    },
    ['notice.collectionTargets.rows.1.name duplicate', 'notice.collectionTargets.rows.1.number duplicate'],
  ],
  [
    'a total, a band and a stage that cannot be read: nothing is compared with them',
    ({ notice }) => {
      notice.collectionTargets.total.headcount = 'x';
      notice.ageSupplement.bands[1].from = 'x';
      notice.assessmentScore.stages[1].by = 'x';
      notice.assessmentScore.last.by = 'x';
    },
    [
      'notice.ageSupplement.bands.1.from wrong-type',
      'notice.assessmentScore.last.by not-a-day',
      'notice.assessmentScore.stages.1.by not-a-day',
      'notice.collectionTargets.total.headcount wrong-type',
    ],
  ],
  [
    'the last of the stages cannot be read',
    ({ notice }) => {
      notice.assessmentScore.stages.at(-1).by = 'x';
    },
    ['notice.assessmentScore.stages.1.by not-a-day'],
  ],
  [
    'rest days before a first day that cannot be read, and past the last',
    ({ restDays }) => {
      restDays.from = 'x';
      restDays.days = ['2020-04-30', '2020-05-31', '2020-06-01'];
    },
    ['restDays.days.2 out-of-range', 'restDays.from not-a-day'],
  ],
  [
    'two rest days that cannot be read: neither is the other again',
    ({ restDays }) => {
      restDays.days = ['x', 'x'];
    },
    ['restDays.days.0 not-a-day', 'restDays.days.1 not-a-day'],
  ],
  [
    'rest days before the first day, and past a last one that cannot be read',
    ({ restDays }) => {
      restDays.until = 'x';
      restDays.days = ['2020-04-30', '2020-05-01', '2020-06-01'];
    },
    ['restDays.days.0 out-of-range', 'restDays.until not-a-day'],
  ],
  [
    'totals of persons and of fen that are off by one',
    ({ notice }) => {
      notice.collectionTargets.total = { headcount: 669, amount: 200400.01 };
    },
    ['notice.collectionTargets.total.amount contradiction', 'notice.collectionTargets.total.headcount contradiction'],
  ],
  [
    'entries twice, and out of order',
    ({ notice, restDays }) => {
      notice.hardshipGroups.groups.push('registered-poor');
      notice.hardshipGroups.severeDisability.grades = [1, 1];
      notice.contributionTier.reserved = [300, 100, 100].map((tier) => ({ tier, for: [] }));
      restDays.days = ['2020-05-03', '2020-05-02', '2020-05-02'];
    },
    [
      'notice.contributionTier.reserved.1.tier not-ascending',
      'notice.contributionTier.reserved.2.tier duplicate',
      'notice.hardshipGroups.groups.6 duplicate',
      'notice.hardshipGroups.severeDisability.grades.1 duplicate',
      'restDays.days.2 duplicate',
    ],
  ],
  [
    'stages that do not ascend, the last of several after the day of the end',
    ({ notice }) => {
      const { stages } = notice.assessmentScore;
      stages.push({ by: '2020-05-30', points: 1000 }, { by: '2020-07-01', points: 0 });
    },
    ['notice.assessmentScore.last.by not-ascending', 'notice.assessmentScore.stages.2.by duplicate'],
  ],
  [
    'a last stage on the day of the end (fault 14)',
    ({ notice }) => {
      notice.assessmentScore.stages.push({ by: '2020-06-30', points: 1 });
    },
    [],
  ],
  [
    'more stages than there can be, so that a determination stays quick (fault 12)',
    ({ notice }) => {
      const days = Array.from({ length: 25 }, (_, at) => `2020-03-${String(at + 1).padStart(2, '0')}`);
      notice.assessmentScore.stages = days.map((by) => ({ by, points: 1 }));
    },
    ['notice.assessmentScore.stages out-of-range'],
  ],
  [
    'more points than the scale has',
    ({ notice }) => {
      notice.assessmentScore.stages[0].points = 1001;
      notice.assessmentScore.last.points = 1002;
    },
    ['notice.assessmentScore.last.points contradiction', 'notice.assessmentScore.stages.0.points contradiction'],
  ],
  [
    'clauses that are not among its own, and one of its own twice',
    ({ clauses, notice }) => {
      notice.funeralGrant.clause = '9.9';
      notice.paymentChannels.clause = '';
      clauses.push({ ...clauses[0] });
    },
    ['clauses.17.id duplicate', 'notice.funeralGrant.clause unknown-value', 'notice.paymentChannels.clause wrong-type'],
  ],
  [
    'another unit of time than the rule pays by',
    ({ notice }) => {
      notice.basicPension.per = 'year';
      notice.municipalSubsidy.per = 'month';
    },
    ['notice.basicPension.per unknown-value', 'notice.municipalSubsidy.per unknown-value'],
  ],
  [
    'a reserved tier that is no tier (fault 14)',
    ({ notice }) => {
      notice.contributionTier.reserved = [{ tier: 200, for: [] }];
    },
    ['notice.contributionTier.reserved.0.tier contradiction'],
  ],
  [
    'a tier of nothing, a tier below nothing (fault 14)',
    ({ notice }) => {
      notice.contributionTier.tiers = [-1, 0, 100];
      notice.contributionTier.reserved = [{ tier: 200, for: [] }];
    },
    ['notice.contributionTier.tiers.0 not-an-amount', 'notice.contributionTier.tiers.1 not-an-amount'],
  ],
  [
    'a channel or method of payment twice',
    ({ notice }) => {
      notice.paymentChannels.channels.push('online');
      notice.paymentChannels.methods.push('cash');
    },
    ['notice.paymentChannels.channels.4 duplicate', 'notice.paymentChannels.methods.5 duplicate'],
  ],
  [
    'a window that ends before it begins',
    ({ notice }) => {
      notice.collectionTiming.window.until = '2020-04-30';
    },
    ['notice.collectionTiming.window.until contradiction'],
  ],
  [
    'a window in a neighbouring year',
    ({ notice }) => {
      notice.collectionTiming.window = { from: '2019-12-01', until: '2021-01-31' };
    },
    [],
  ],
  [
    'a window years away from its contribution year (fault 14)',
    ({ document, notice }) => {
      document.issuedOn = null;
      document.contributionYear = 2018;
      notice.collectionTiming.window = { from: '2016-12-31', until: '2020-01-01' };
    },
    ['notice.collectionTiming.window.from contradiction'],
  ],
  [
    'an annex with amounts in some places only',
    ({ notice }) => {
      notice.collectionTargets.total.amount = null;
    },
    ['notice.collectionTargets.rows contradiction'],
  ],
  [
    'a contribution year far from the year of issue (fault 14)',
    ({ document, notice }) => {
      document.issuedOn = '2050-01-01';
      document.contributionYear = 1999;
      notice.collectionTiming = null;
    },
    ['document.contributionYear contradiction'],
  ],
  [
    'a window without a contribution year',
    ({ document }) => {
      document.contributionYear = null;
    },
    ['document.contributionYear contradiction'],
  ],
  [
    'a notice that collects nothing',
    ({ document, notice }) => {
      document.contributionYear = null;
      notice.collectionTiming = null;
    },
    [],
  ],
  [
    'a village named of blanks, a village asked for nothing, a village twice but for a space (fault 14)',
    ({ notice }) => {
      const { rows, total } = notice.collectionTargets;
      rows.push(
        { number: 2, name: '\u3000 ', headcount: 1, amount: 0 },
        { number: 3, name: '陵 北', headcount: 1, amount: 1 },
      );
      total.headcount += 2;
      total.amount += 1;
    },
    [
      'notice.collectionTargets.rows.1.amount not-an-amount',
      'notice.collectionTargets.rows.1.name wrong-type',
      'notice.collectionTargets.rows.2.name duplicate',
    ],
  ],
  [
    'heads alone',
    ({ notice }) => {
      notice.collectionTargets.rows[0].amount = null;
      notice.collectionTargets.total.amount = null;
    },
    [],
  ],
  [
    'a threshold that JSON would write with an exponent (fault 14)',
    ({ notice }) => {
      notice.completion.threshold.value = 1e-7;
    },
    ['notice.completion.threshold.value out-of-range'],
  ],
  [
    'a threshold of next to nothing (fault 14)',
    ({ notice }) => {
      notice.completion.threshold.value = 1e-70;
    },
    ['notice.completion.threshold.value out-of-range'],
  ],
  [
    'a bonus for more years than anybody contributes (fault 14)',
    ({ notice }) => {
      notice.longContributionBonus.bands[2].from = 101;
    },
    ['notice.longContributionBonus.bands.2.from out-of-range'],
  ],
  [
    'an option that there is not, and one that a decision does not stand behind',
    (data) => {
      const decision = { document: '3号', date: '2020-05-20', signatory: '陵城镇' };
      data.readings.deadlineDay = 'maybe';
      data.decisions = [
        { ...decision, reading: 'ageAttained', option: 'day-after-birthday' },
        { ...decision, reading: 'ageAttained', option: 'birthday' },
        { ...decision, reading: 'nothing', option: 'x' },
      ];
    },
    [
      'decisions.0.option contradiction',
      'decisions.1.reading duplicate',
      'decisions.2.reading unknown-value',
      'readings.deadlineDay unknown-value',
    ],
  ],
  [
    'lists left out, without what would follow from them',
    ({ notice }) => {
      delete notice.collectionTargets.rows;
      delete notice.contributionTier.tiers;
      delete notice.hardshipGroups.groups;
      delete notice.assessmentScore.stages;
    },
    [
      'notice.assessmentScore.stages missing',
      'notice.collectionTargets.rows missing',
      'notice.contributionTier.tiers missing',
      'notice.hardshipGroups.groups missing',
    ],
  ],
  [
    'a reward that leaves some completion in no band, or counts parts of a percent',
    ({ notice }) => {
      const terms = { unit: 'percent', currency: 'CNY', per: 'person', bound: 'exact' };
      const effective = { from: null, until: null };
      const bands = [60, 80.5].map((from) => ({ from, amount: 1 }));
      notice.collectionReward = { clause: '6.4', effective, ...terms, bands };
    },
    ['notice.collectionReward.bands.0.from contradiction', 'notice.collectionReward.bands.1.from not-whole'],
  ],
  [
    'a reward without a band',
    ({ notice }) => {
      const terms = { unit: 'percent', currency: 'CNY', per: 'person', bound: 'exact' };
      notice.collectionReward = { clause: '6.4', effective: { from: null, until: null }, ...terms, bands: [] };
    },
    ['notice.collectionReward.bands wrong-type'],
  ],
  [
    'wrong entries beside entries out of order: no fault hides another',
    ({ notice, restDays }) => {
      notice.contributionTier.tiers[0] = 'hundred';
      notice.contributionTier.tiers[3] = 300;
      notice.longContributionBonus.bands[0].amount = -1;
      notice.longContributionBonus.bands[1].from = 16;
      notice.ageSupplement.bands.reverse();
      notice.assessmentScore.stages[0].by = '2020-02-30';
      restDays.days = ['x', '2020-06-01', '2020-06-01'];
    },
    [
      'notice.ageSupplement.bands.1.from not-ascending',
      'notice.assessmentScore.stages.0.by not-a-day',
      'notice.contributionTier.tiers.0 wrong-type',
      'notice.contributionTier.tiers.3 not-ascending',
      'notice.longContributionBonus.bands.0.amount not-an-amount',
      'notice.longContributionBonus.bands.1.from duplicate',
      'restDays.days.0 not-a-day',
      'restDays.days.1 out-of-range',
      'restDays.days.2 duplicate',
    ],
  ],
  [
    'rest days on the bounds of their stretch, and past either',
    ({ restDays }) => {
      restDays.days = ['2020-04-30', '2020-05-01', '2020-05-31', '2020-06-01'];
    },
    ['restDays.days.0 out-of-range', 'restDays.days.3 out-of-range'],
  ],
  [
    'rest days of a stretch that ends before it begins',
    ({ restDays }) => {
      restDays.until = '2020-04-30';
      restDays.days = [];
    },
    ['restDays.until contradiction'],
  ],
])('%s', (_, change, expected) => {
  expect(brief(issuesWith(change))).toEqual(expected);
});

describe('one mistake is told once', () => {
  const paidByShare = (notice: Data, percentOfLowest: unknown) => {
    notice.governmentPayment.payments = [{ groups: ['registered-poor'], percentOfLowest }];
  };
  test.each<[string, (notice: Data, data: Data) => void, string]>([
    [
      'no clauses at all',
      (_, data) => {
        delete data.clauses;
      },
      'clauses',
    ],
    [
      'an option that there is not, beside an id that names choices',
      (_, data) => {
        data.id = 'x+deadlineDay=excluded';
        data.readings.deadlineDay = 'never';
      },
      'readings.deadlineDay',
    ],
    [
      'an empty list of clauses',
      (_, data) => {
        data.clauses = [];
      },
      'clauses',
    ],
    [
      'a clause whose id is blank',
      (_, data) => {
        data.clauses[0].id = ' ';
      },
      'clauses.0.id',
    ],
    [
      'a part that cites a blank clause',
      (notice) => {
        notice.funeralGrant.clause = ' ';
      },
      'notice.funeralGrant.clause',
    ],
    [
      'a contribution year that is none, with a day of issue and a window',
      (_, data) => {
        data.document.contributionYear = 20200;
      },
      'document.contributionYear',
    ],
    [
      'a reserved tier of nothing',
      (notice) => {
        notice.contributionTier.reserved[0].tier = 0;
      },
      'notice.contributionTier.reserved.0.tier',
    ],
    [
      'a reserved tier below nothing',
      (notice) => {
        notice.contributionTier.reserved[0].tier = -100;
      },
      'notice.contributionTier.reserved.0.tier',
    ],
    [
      'a tier of nothing after others',
      (notice) => {
        notice.contributionTier.tiers[3] = 0;
      },
      'notice.contributionTier.tiers.3',
    ],
    [
      'a range that does not end with a step, with a reserved tier and bands',
      (notice) => {
        notice.contributionTier.tiers = { from: 100, until: 5050, step: 100 };
        notice.contributionTier.reserved[0].tier = 150;
      },
      'notice.contributionTier.tiers.until',
    ],
    [
      'a band from below nothing',
      (notice) => {
        notice.longContributionBonus.bands[1].from = -1;
      },
      'notice.longContributionBonus.bands.1.from',
    ],
    [
      'a segment from below nothing',
      (notice) => {
        delete notice.longContributionBonus.bands;
        notice.longContributionBonus.segments = [15, -1, 20].map((over) => ({ over, perYear: 2 }));
      },
      'notice.longContributionBonus.segments.1.over',
    ],
    [
      'a band of a subsidy from a huge tier',
      (notice) => {
        notice.municipalSubsidy.bands[2].from = 1e13;
      },
      'notice.municipalSubsidy.bands.2.from',
    ],
    [
      'huge points',
      (notice) => {
        notice.assessmentScore.stages[0].points = 1e7;
      },
      'notice.assessmentScore.stages.0.points',
    ],
    [
      'a scale below nothing',
      (notice) => {
        notice.assessmentScore.scale = -1;
      },
      'notice.assessmentScore.scale',
    ],
    [
      'a stage of a day that there is not, beside the end',
      (notice) => {
        notice.assessmentScore.last.by = '2020-02-30';
      },
      'notice.assessmentScore.last.by',
    ],
    [
      'a lower age that nobody reaches, with an upper one',
      (notice) => {
        notice.participation.lowerAge.value = 200;
        notice.participation.upperAge = { value: 60, unit: 'years' };
      },
      'notice.participation.lowerAge.value',
    ],
    [
      'a part that ends before it begins, with figures from a day',
      (notice) => {
        notice.basicPension.effective.until = '2017-12-31';
        notice.basicPension.steps.push({ from: '2019-01-01', amount: 130 });
      },
      'notice.basicPension.effective.until',
    ],
    [
      'persons of a village below nothing',
      (notice) => {
        notice.collectionTargets.rows[0].headcount = -668;
      },
      'notice.collectionTargets.rows.0.headcount',
    ],
    [
      'yuan of a village below nothing',
      (notice) => {
        notice.collectionTargets.rows[0].amount = -200400;
      },
      'notice.collectionTargets.rows.0.amount',
    ],
    [
      'no yuan of a village',
      (notice) => {
        notice.collectionTargets.rows[0].amount = 0;
      },
      'notice.collectionTargets.rows.0.amount',
    ],
    [
      'no yuan in the total',
      (notice) => {
        notice.collectionTargets.total.amount = 0;
      },
      'notice.collectionTargets.total.amount',
    ],
    [
      'grades as a text',
      (notice) => {
        notice.hardshipGroups.severeDisability.grades = '一级、二级';
      },
      'notice.hardshipGroups.severeDisability.grades',
    ],
    [
      'an empty text for tiers',
      (notice) => {
        notice.contributionTier.tiers = '';
      },
      'notice.contributionTier.tiers',
    ],
    [
      'a group of a blank name, which others go by',
      (notice) => {
        notice.hardshipGroups.groups[0] = ' ';
      },
      'notice.hardshipGroups.groups.0',
    ],
    [
      'a blank name among the groups of a reserved tier',
      (notice) => {
        notice.contributionTier.reserved[0].for[0] = '';
      },
      'notice.contributionTier.reserved.0.for.0',
    ],
    [
      'a window of a day that there is not',
      (notice) => {
        notice.collectionTiming.window.from = '2020-13-01';
      },
      'notice.collectionTiming.window.from',
    ],
    [
      'a reading that there is not, with a decision behind it',
      (_, data) => {
        const decided = { document: '3号', date: '2020-05-20', signatory: '陵城镇' };
        data.readings.hardshipTopUp = 'x';
        data.decisions = [{ reading: 'hardshipTopUp', option: 'additive', ...decided }];
      },
      'readings.hardshipTopUp',
    ],
    [
      'no tiers, with a reserved tier and a share of the lowest',
      (notice) => {
        notice.contributionTier.tiers = [];
        paidByShare(notice, 50);
      },
      'notice.contributionTier.tiers',
    ],
    [
      'a negative share',
      (notice) => paidByShare(notice, -0.005),
      'notice.governmentPayment.payments.0.percentOfLowest',
    ],
    [
      'a share of the tier with seven decimals',
      (notice) => {
        delete notice.municipalSubsidy.bands;
        notice.municipalSubsidy.percentOfTier = 1.2345678;
      },
      'notice.municipalSubsidy.percentOfTier',
    ],
    [
      'a tier with a third decimal, with a share of it',
      (notice) => {
        notice.contributionTier.tiers = [100.005, 300];
        notice.contributionTier.reserved = [];
        paidByShare(notice, 50);
      },
      'notice.contributionTier.tiers.0',
    ],
    [
      'a step below zero',
      (notice) => {
        notice.contributionTier.tiers = { from: 100, until: 500, step: -100 };
      },
      'notice.contributionTier.tiers.step',
    ],
    [
      'an amount of null beside a share',
      (notice) => {
        paidByShare(notice, 50);
        notice.governmentPayment.payments[0].amount = null;
      },
      'notice.governmentPayment.payments.0.amount',
    ],
    [
      'no hardship groups, where other parts name them',
      (notice) => {
        notice.hardshipGroups = null;
      },
      'notice.contributionTier.reserved.0.for.0',
    ],
    [
      'bands that are not known beside a share',
      (notice) => {
        notice.municipalSubsidy.bands = null;
        notice.municipalSubsidy.percentOfTier = 5;
      },
      'notice.municipalSubsidy.percentOfTier',
    ],
  ])('%s', (_, change, path) => {
    expect(issuesWith((data) => change(data.notice, data)).map((issue) => name(issue.path))).toEqual([path]);
  });
});

const subsidyFrom = (notice: Data, ...bounds: unknown[]) => {
  notice.municipalSubsidy.bands = bounds.map((from) => ({ from, amount: 30 }));
};
const pensionFrom = (notice: Data, ...days: string[]) => {
  notice.basicPension.effective.from = '2020-01-01';
  notice.basicPension.steps = days.map((from) => ({ from, amount: 118 }));
};
const tiersFrom = (notice: Data, tiers: unknown) => {
  notice.contributionTier.tiers = tiers;
  notice.contributionTier.reserved = [];
};

test.each<[string, (notice: Data) => void, string, string]>([
  [
    'a subsidy above the highest tier',
    (notice) => notice.municipalSubsidy.bands.push({ from: 5000.01, amount: 90 }),
    'notice.municipalSubsidy.bands.3.from',
    'expected at most the highest tier (5000)',
  ],
  [
    'a subsidy above the highest tier of a range',
    (notice) => {
      tiersFrom(notice, { from: 100, until: 1000, step: 100 });
      subsidyFrom(notice, 100, 1000.01);
    },
    'notice.municipalSubsidy.bands.1.from',
    'expected at most the highest tier (1000)',
  ],
  [
    'a subsidy below the lowest tier, where the next band begins there',
    (notice) => subsidyFrom(notice, 0, 100),
    'notice.municipalSubsidy.bands.0.from',
    'expected a tier from 0 to below 100, or no such band',
  ],
  [
    'a subsidy between two tiers',
    (notice) => subsidyFrom(notice, 100, 300.01, 500, 800),
    'notice.municipalSubsidy.bands.1.from',
    'expected a tier from 300.01 to below 500, or no such band',
  ],
  [
    'a subsidy between two tiers of a range',
    (notice) => {
      tiersFrom(notice, { from: 0.1, until: 1000, step: 0.3 });
      subsidyFrom(notice, 0.1, 0.41, 0.7);
    },
    'notice.municipalSubsidy.bands.1.from',
    'expected a tier from 0.41 to below 0.7, or no such band',
  ],
  [
    'a standard after its part has ended',
    (notice) => notice.basicPension.steps.push({ from: '2021-01-01', amount: 150 }),
    'notice.basicPension.steps.1.from',
    'expected a day no later than effective.until (2020-12-31)',
  ],
  [
    'a standard that another has followed before its part begins',
    (notice) => pensionFrom(notice, '2018-01-01', '2020-01-01', '2020-07-01'),
    'notice.basicPension.steps.0.from',
    'expected one step up to effective.from (2020-01-01), the one in force then',
  ],
])('what no answer can reach is a contradiction: %s', (_, change, path, message) => {
  const issues = issuesWith((data) => change(data.notice));
  expect(issues.map((issue) => [name(issue.path), issue.code, issue.message])).toEqual([
    [path, 'contradiction', message],
  ]);
});

test.each<[string, (notice: Data) => void, string, string]>([
  [
    'a payment for no group',
    ({ governmentPayment }) => {
      governmentPayment.payments = [{ groups: [], amount: 100 }];
    },
    'notice.governmentPayment.payments.0.groups',
    'expected at least one entry',
  ],
  [
    'a segment over as many years as there can be',
    ({ longContributionBonus }) => {
      delete longContributionBonus.bands;
      longContributionBonus.segments = [{ over: 100, perYear: 2 }];
    },
    'notice.longContributionBonus.segments.0.over',
    'expected a whole number from 0 to 99',
  ],
])('and is refused by itself, where no other figure has to be seen: %s', (_, change, path, message) => {
  const issues = issuesWith((data) => change(data.notice));
  expect(issues.map((issue) => [name(issue.path), issue.message])).toEqual([[path, message]]);
});

test.each<[string, (notice: Data) => void]>([
  ['a subsidy of the highest tier', (notice) => notice.municipalSubsidy.bands.push({ from: 5000, amount: 90 })],
  ['a subsidy of the lowest tier, from nothing on', (notice) => subsidyFrom(notice, 0, 100.01)],
  [
    'a subsidy of one tier of a range',
    (notice) => {
      tiersFrom(notice, { from: 0.1, until: 1000, step: 0.3 });
      subsidyFrom(notice, 0, 0.2, 0.41, 0.71);
    },
  ],
  [
    'a subsidy where no tiers are stated',
    (notice) => {
      notice.contributionTier = null;
      subsidyFrom(notice, 1, 2);
    },
  ],
  ['a standard from the last day', (notice) => notice.basicPension.steps.push({ from: '2020-12-31', amount: 150 })],
  ['a standard from long before, which another follows', (notice) => pensionFrom(notice, '2018-01-01', '2020-01-02')],
  [
    'a segment over as many years as one may have but for one',
    ({ longContributionBonus }) => {
      delete longContributionBonus.bands;
      longContributionBonus.segments = [{ over: 99, perYear: 2 }];
    },
  ],
])('and what some answer reaches is none: %s', (_, change) => {
  expect(issuesWith((data) => change(data.notice))).toEqual([]);
});

test('what ascends wrongly is told so, and not as out of reach as well', () => {
  const issues = issuesWith(({ notice }) => {
    subsidyFrom(notice, 100, 100, 300, 200);
    pensionFrom(notice, '2018-01-01', '2018-01-01', '2017-01-01');
  });
  expect(brief(issues)).toEqual([
    'notice.basicPension.steps.1.from duplicate',
    'notice.basicPension.steps.2.from not-ascending',
    'notice.municipalSubsidy.bands.1.from duplicate',
    'notice.municipalSubsidy.bands.3.from not-ascending',
  ]);
});

describe('one mistake is told once, though it is at odds with more than one place', () => {
  test.each<[string, (data: Data) => void, string]>([
    [
      'a band of the subsidy above the next and above the highest tier',
      ({ notice }) => {
        notice.municipalSubsidy.bands[1].from = 50000;
      },
      'notice.municipalSubsidy.bands.2.from not-ascending',
    ],
    [
      'a tier twice, between two bands of the subsidy',
      ({ notice }) => {
        notice.contributionTier.tiers[1] = notice.contributionTier.tiers[0];
      },
      'notice.contributionTier.tiers.1 duplicate',
    ],
    [
      'a reserved tier that is none and stands before a lower one',
      ({ notice }) => {
        notice.contributionTier.reserved = [
          { tier: 350, for: [] },
          { tier: 300, for: [] },
        ];
      },
      'notice.contributionTier.reserved.1.tier not-ascending',
    ],
    [
      'the lowest tier above a reserved one and above a band of the subsidy',
      ({ notice }) => {
        notice.contributionTier = {
          ...notice.contributionTier,
          tiers: { from: 600, until: 5000, step: 100 },
          reserved: [{ tier: 300, for: [] }],
        };
      },
      'notice.contributionTier.reserved.0.tier contradiction',
    ],
    [
      'two standards of the base pension the wrong way round',
      ({ notice }) => {
        notice.basicPension.steps = [
          { from: '2020-07-01', amount: 142 },
          { from: '2018-01-01', amount: 118 },
        ];
      },
      'notice.basicPension.steps.1.from not-ascending',
    ],
    [
      'standards that the part comes into force after',
      ({ notice }) => {
        notice.basicPension.steps = ['2018-01-01', '2018-02-01', '2018-03-01'].map((from) => ({ from, amount: 118 }));
        notice.basicPension.effective.from = '2018-06-01';
      },
      'notice.basicPension.steps.0.from contradiction',
    ],
    [
      'standards that the part has ended before',
      ({ notice }) => {
        notice.basicPension.steps = ['2018-01-01', '2018-02-01', '2018-03-01'].map((from) => ({ from, amount: 118 }));
        notice.basicPension.effective.until = '2018-01-31';
        notice.funeralGrant.effective = notice.basicPension.effective;
      },
      'notice.basicPension.steps.1.from contradiction',
    ],
    [
      'the first day of the window in another year',
      ({ notice }) => {
        notice.collectionTiming.window.from = '2022-05-01';
      },
      'notice.collectionTiming.window.until contradiction',
    ],
    [
      'the contribution year of a window',
      ({ document }) => {
        document.issuedOn = null;
        document.contributionYear = 2030;
      },
      'notice.collectionTiming.window.from contradiction',
    ],
    [
      'a stretch of rest days that ends too early',
      ({ restDays }) => {
        restDays.until = '2020-05-01';
      },
      'restDays.days.0 out-of-range',
    ],
    [
      'the id of a clause that two parts stand under',
      ({ clauses }) => {
        for (const clause of clauses) if (clause.id === '2.4') clause.id = '2.4x';
      },
      'notice.nextAdjustment.clause unknown-value',
    ],
    [
      'the name of a group that two parts have',
      ({ notice }) => {
        notice.hardshipGroups.groups[0] = 'somebody';
      },
      'notice.contributionTier.reserved.0.for.0 unknown-value',
    ],
    [
      'the name of a group in the place of another',
      ({ notice }) => {
        notice.hardshipGroups.groups[1] = notice.hardshipGroups.groups[0];
      },
      'notice.hardshipGroups.groups.1 duplicate',
    ],
  ])('%s', (_, change, expected) => {
    expect(brief(issuesWith(change))).toEqual([expected]);
  });

  test('of rest days outside their stretch, how many there are', () => {
    const outside = (days: readonly string[]) =>
      issuesWith(({ restDays }) => {
        restDays.days = days;
      }).map(({ message }) => message);
    expect(outside(['2020-04-29', '2020-04-30', '2020-06-01'])).toEqual([
      'expected days no earlier than 2020-05-01, as 2 are not',
      'expected a day no later than 2020-05-31',
    ]);
    expect(outside(['2020-06-01', '2020-06-02', '2020-06-03'])).toEqual([
      'expected days no later than 2020-05-31, as 3 are not',
    ]);
  });
});

describe('parts that one answer rests on', () => {
  const before = { from: '2019-01-01', until: '2019-12-31' };
  const after = { from: '2022-01-01', until: null };
  const shares = { amount: undefined, percentOfLowest: 50 };
  const inMonths = { amount: undefined, monthsOfBasicPension: 10 };

  test.each<[string, string, (notice: Data) => void]>([
    ['municipalSubsidy', 'contributionTier', () => {}],
    ['longContributionBonus', 'pensionAge', () => {}],
    ['completion', 'collectionTargets', () => {}],
    [
      'governmentPayment',
      'contributionTier',
      ({ governmentPayment }) => Object.assign(governmentPayment.payments[0], shares),
    ],
    ['funeralGrant', 'basicPension', ({ funeralGrant }) => Object.assign(funeralGrant.grant, inMonths)],
  ])('%s shares a day with %s', (noun, on, change) => {
    const withDays = (effective: object, less?: string) =>
      issuesWith((data) => {
        change(data.notice);
        Object.assign(data, JSON.parse(JSON.stringify(data)));
        data.notice[noun].effective = effective;
        if (less !== undefined) data.notice[less] = null;
      });
    const issueAt = (end: string) => ({
      path: ['notice', noun, 'effective', end],
      code: 'contradiction',
      message: `expected a day on which ${on} is in force as well`,
    });
    if (on !== 'basicPension') expect(withDays(before)).toMatchObject([issueAt('until')]);
    expect(withDays(after)).toMatchObject([issueAt('from')]);
    expect(withDays(after, on)).toEqual([]);
    expect(withDays({ from: '2020-12-31', until: null })).toEqual([]);
    expect(withDays({ from: null, until: null })).toEqual([]);
    expect(withDays({ from: null, until: '2017-12-31' })).toMatchObject([issueAt('until')]);
    // Days that are at fault themselves are told alone.
    expect(brief(withDays({ from: '2022-01-01', until: '2021-01-01' }))).toEqual([
      `notice.${noun}.effective.until contradiction`,
    ]);
  });

  test('and not those of which each answers by itself', () => {
    for (const noun of ['governmentPayment', 'funeralGrant', 'basicPension', 'ageSupplement', 'hardshipGroups']) {
      const issues = issuesWith(({ notice }) => {
        notice[noun].effective = { ...after, from: noun === 'basicPension' ? '2022-01-01' : after.from };
      });
      expect([noun, issues]).toEqual([noun, []]);
    }
  });

  test('what several rest on is told once', () => {
    const issues = issuesWith(({ notice }) => {
      notice.governmentPayment.payments = [{ groups: ['registered-poor'], percentOfLowest: 50 }];
      notice.contributionTier.effective = after;
    });
    expect(brief(issues)).toEqual(['notice.municipalSubsidy.effective.until contradiction']);
  });
});
