import { afterEach, describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import {
  collectionStatement,
  defineEdition,
  determineAgeSupplement,
  determineAnnualPayment,
  determineBasicPension,
  determineCollectionTiming,
  determineCompletion,
  determineConsecutiveYears,
  determineContributionTier,
  determineEach,
  determineHardshipGroups,
  determineMonthlyPension,
  determineThresholdDate,
  type Edition,
  InvalidFactsError,
  type Issue,
  lingcheng2020,
} from '../../src/index.js';
import { allCases, editionOf, expectedOf, run } from '../cases.js';
import { editable } from '../editions/data.js';

/** The issues of facts that no JSON can write, as place and code. */
function issuesOf(rule: (facts: never) => unknown, facts: unknown): string[] {
  try {
    rule(facts as never);
  } catch (error) {
    if (error instanceof InvalidFactsError) return error.issues.map(({ path, code }) => `${path.join('.')} ${code}`);
    throw error;
  }
  return [];
}

const asOf = '2020-05-01';
const contributionYear = 2020;
const paidOn = (given: unknown) => issuesOf(determineCollectionTiming, { contributionYear, paidOn: given });
const payments = (given: unknown) =>
  issuesOf(determineAnnualPayment, { contributionYear, payments: given, hardshipGroups: [] });
const target = { headcount: 1, amount: 300 };
const onDay = { on: asOf, headcount: 0, amount: 0 };

const throws = () => {
  throw new Error('no');
};
const hostile = (key: string, others: object = {}) => Object.defineProperty({ ...others }, key, { get: throws });

describe('facts that cannot be read', () => {
  test('a getter that throws', () => {
    expect(issuesOf(determineCollectionTiming, hostile('paidOn', { contributionYear }))).toEqual(['paidOn unreadable']);
    const tier = hostile('tier', { contributionYear, hardshipGroups: ['x'] });
    expect(issuesOf(determineContributionTier, tier)).toEqual(['tier unreadable', 'hardshipGroups.0 unknown-value']);
  });

  test('a part that throws', () => {
    const years = [hostile('year', { backPaid: false }), { year: 2020, backPaid: 1 }];
    expect(issuesOf(determineConsecutiveYears, { years, through: 2020 })).toEqual([
      'years.0.year unreadable',
      'years.1.backPaid wrong-type',
    ]);
    expect(payments(Object.defineProperty([1, 2], 1, { get: throws }))).toEqual(['payments.1 unreadable']);
  });

  test('a proxy that can no longer be looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(() => determineCollectionTiming(proxy as never)).toThrow(InvalidFactsError);
    expect(payments(proxy)).toEqual(['payments unreadable']);
    expect(paidOn(proxy)).toEqual(['paidOn wrong-type']);
  });

  test('a value that throws when asked for its prototype', () => {
    const value = new Proxy({}, { getPrototypeOf: throws });
    expect([paidOn(value), payments([value])]).toEqual([['paidOn wrong-type'], ['payments.0 not-an-amount']]);
  });

  test('a list whose length grows each time it is asked for, is no number, or is none that counts', () => {
    let length = 1;
    const grows = { valueOf: () => ++length };
    const list = (given: unknown) => new Proxy([], { get: (_, key) => (key === 'length' ? given : 1) });
    const digits = (d: unknown) => [{ toStringTag: '[object Decimal]', s: 1, e: 0, d }];
    const endless = new Proxy([], { get: (own, key) => (key === 'length' ? grows : (Reflect.get(own, key) ?? 1)) });
    for (const given of [grows, '1', Number.NaN, -1]) {
      expect(payments(list(given)).join()).toMatch(/^payments (unreadable|out-of-range)$/);
      expect(payments(digits(list(given)))).toEqual(['payments.0 not-an-amount']);
    }
    expect(payments(digits(endless))).toEqual(['payments.0 not-an-amount']);
  });

  test('a list whose length is a long text, of which nothing is echoed', () => {
    const list = new Proxy([], { get: () => '9'.repeat(1000) });
    for (const call of [
      () => determineCollectionTiming({ contributionYear, paidOn: list as never }),
      () => determineAnnualPayment({ contributionYear, payments: list, hardshipGroups: [] }),
    ]) {
      expect(call).toThrow(
        expect.objectContaining({ issues: [expect.objectContaining({ received: 'an unreadable object' })] }),
      );
    }
  });

  test('a value that is another the second time is asked for once', () => {
    let times = 0;
    const facts = {
      contributionYear,
      get paidOn() {
        times += 1;
        return times === 1 ? 'x' : '2020-05-01';
      },
    };
    expect([issuesOf(determineCollectionTiming, facts), times]).toEqual([['paidOn not-a-day'], 1]);
  });
});

describe('only own properties count', () => {
  afterEach(() => {
    for (const key of ['asOf', 'foreign', 'id', 'amount', 'status']) Reflect.deleteProperty(Object.prototype, key);
  });
  const pollute = (key: string, value: unknown) =>
    Object.defineProperty(Object.prototype, key, { value, enumerable: true, configurable: true, writable: true });

  test('a fact on Object.prototype is missing', () => {
    pollute('asOf', '2020-05-01');
    expect(issuesOf(determineBasicPension, {})).toEqual(['asOf missing']);
    expect(issuesOf(determineBasicPension, Object.create({ asOf: '2020-05-01' }))).toEqual(['asOf missing']);
  });

  test('a foreign key there changes no answer and loses no row', () => {
    const cases = allCases().map((one) => [one, editionOf(one)] as const);
    pollute('foreign', { status: 'x' });
    const rows = [{ asOf: 'x' }, null, { asOf }, {}];
    const settled = [...determineEach(determineBasicPension, rows as never[])];
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled', 'rejected']);
    expect(settled[2]).toMatchObject({ value: { value: { amount: '118' } } });
    for (const [one, edition] of cases) expect([one.id, run(one, edition)]).toEqual([one.id, expectedOf(one)]);
  });

  test('a foreign key there defines no other edition, and hides no fault', () => {
    pollute('foreign', { status: 'x' });
    const data = { ...editable(), id: 'polluted' };
    expect(determineBasicPension({ asOf }, defineEdition(data))).toMatchObject({ edition: 'polluted' });
    data.notice.completion.threshold.value = 101;
    expect(() => defineEdition(data)).toThrow(InvalidFactsError);
    Reflect.deleteProperty(data, 'id');
    pollute('id', 'inherited');
    expect(() => defineEdition(data)).toThrow(/id: expected a text/);
  });

  test('a record without a prototype is read like any other', () => {
    const bare = Object.assign(Object.create(null), { asOf });
    expect(determineBasicPension(bare)).toEqual(determineBasicPension({ asOf }));
  });
});

test('what can be read of an entry is compared with the others, whatever else is wrong with it', () => {
  const years = [null, { year: 2021, backPaid: false }, { year: 2021, backPaid: 1 }];
  expect(issuesOf(determineConsecutiveYears, { years, through: 2020 }).sort()).toEqual([
    'years duplicate',
    'years.0 wrong-type',
    'years.1.year contradiction',
    'years.2.backPaid wrong-type',
    'years.2.year contradiction',
  ]);
});

/** A list of each, one at fault itself or holding an entry that is. */
test.each<[string, (facts: never) => unknown, object, string[]]>([
  ['no list of years', determineConsecutiveYears, { years: 1, through: 2020 }, ['years wrong-type']],
  ['no list of days', determineThresholdDate, { target, progress: 1 }, ['progress wrong-type']],
  ['no day', determineThresholdDate, { target, progress: [null, onDay] }, ['progress.0 wrong-type']],
  [
    'no days of a village',
    collectionStatement,
    { target, progress: 1, materialsSubmittedOn: null, asOf },
    ['progress wrong-type'],
  ],
  [
    'no day of a village',
    collectionStatement,
    { target, progress: [null, onDay], materialsSubmittedOn: null, asOf },
    ['progress.0 wrong-type'],
  ],
])('%s: there is nothing to compare', (_, rule, facts, expected) => {
  expect(issuesOf(rule, facts)).toEqual(expected);
});

const pensioner = { recipient: true, consecutiveYears: 0, diedOn: null };
test.each<[string, (facts: never) => unknown, object, Issue['code'], Issue['against']]>([
  [
    'a birth and the day asked about',
    determineAgeSupplement,
    { recipient: true, birthDate: '2020-05-02', asOf },
    'contradiction',
    { path: ['asOf'], value: asOf },
  ],
  [
    'a birth and a month before it',
    determineMonthlyPension,
    { ...pensioner, birthDate: '2020-06-01', month: '2020-05' },
    'contradiction',
    { path: ['month'], value: '2020-05' },
  ],
  [
    'a birth over 150 years before the day',
    determineAgeSupplement,
    { recipient: true, birthDate: '0045-05-02', asOf },
    'out-of-range',
    { path: ['asOf'], value: asOf },
  ],
  [
    'a birth over 150 years before the end of the month',
    determineMonthlyPension,
    { ...pensioner, birthDate: '1870-05-30', month: '2020-05' },
    'out-of-range',
    { path: ['month'], value: '2020-05' },
  ],
  [
    'a year and the last one asked about',
    determineConsecutiveYears,
    { years: [{ year: 2021, backPaid: false }], through: 2020 },
    'contradiction',
    { path: ['through'], value: '2020' },
  ],
  [
    'a day and the one before it',
    determineThresholdDate,
    { target, progress: [onDay, onDay] },
    'not-ascending',
    { path: ['progress', 0, 'on'], value: asOf },
  ],
])('%s: the issue names the other too', (_, rule, facts, code, against) => {
  expect(() => rule(facts as never)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ code, against })] }),
  );
});

test.each<[string, number | null, number | null, Pick<Issue, 'message' | 'received'>, string]>([
  ['heads only', null, 300, { message: 'expected null, since the task has no amount', received: '"300"' }, 'null'],
  ['yuan too', 300, null, { message: 'expected an amount, as the task has one', received: 'null' }, 'an amount'],
])(
  'an amount on one side alone, of a task of %s: the issue says what the task has',
  (_, ofTask, amount, told, value) => {
    const facts = { target: { headcount: 1, amount: ofTask }, collected: { headcount: 1, amount } };
    const issue = { path: ['collected', 'amount'], code: 'contradiction', ...told };
    expect(() => determineCompletion(facts)).toThrow(
      expect.objectContaining({ issues: [{ ...issue, against: { path: ['target', 'amount'], value } }] }),
    );
  },
);

test('a birth 150 years before the day is still one', () => {
  expect(issuesOf(determineAgeSupplement, { recipient: true, birthDate: '1870-05-01', asOf })).toEqual([]);
  const monthly = { ...pensioner, birthDate: '1870-05-31', month: '2020-05' };
  expect(issuesOf(determineMonthlyPension, monthly)).toEqual([]);
});

describe('facts of another kind', () => {
  const right = { contributionYear, paidOn: '2020-05-01' };

  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a number', 1],
    ['a text', 'x'],
    ['true', true],
    ['an empty list', []],
    ['a list of one record', [right]],
    ['a function, though it has the keys', Object.assign(() => 1, right)],
    ['a list, though it has the keys', Object.assign([], right)],
  ])('%s is no record', (_, facts) => {
    expect(issuesOf(determineCollectionTiming, facts)).toEqual([' wrong-type']);
  });

  test.each<[string, unknown]>([
    ['a list, though it has the keys', Object.assign([], target)],
    ['a list', [0, 0]],
    ['null', null],
    ['a number', 5],
  ])('%s is no record further down either', (_, collected) => {
    expect(issuesOf(determineCompletion, { target, collected })).toEqual(['collected wrong-type']);
  });

  test('a list that is too long or none', () => {
    const fens = (length: number) => Array.from({ length }, () => '0.01');
    expect(payments(fens(10_000))).toEqual([]);
    expect(payments(fens(10_001))).toEqual(['payments out-of-range']);
    expect(payments([])).toEqual([]);
    expect(payments({ length: 1, 0: 1 })).toEqual(['payments wrong-type']);
    // biome-ignore lint/suspicious/noSparseArray: a hole is a missing entry
    expect(payments([1, , 2])).toEqual(['payments.1 missing']);
  });

  test('a nested record that is absent', () => {
    expect(issuesOf(determineHardshipGroups, { disability: undefined, urbanThreeNos: 'x' })).toEqual([
      'disability missing',
      'minimumLivingGuarantee missing',
      'ruralFiveGuarantees missing',
      'urbanThreeNos wrong-type',
      'specialCareRecipient missing',
      'registeredPoor missing',
    ]);
  });
});

test('extra keys are ignored, so that one wide record feeds every rule', () => {
  const cases = allCases().filter((one) => !('error' in one.expected));
  for (const one of cases) {
    const wide = { ...one, facts: { ...(one.facts as object), extra: Symbol('x'), nothing: undefined } };
    expect([one.id, run(wide)]).toEqual([one.id, expectedOf(one)]);
  }
});

test('every rule and statement carries a name of its own, and answers for the shipped edition by default', () => {
  const rules = Object.entries(library as unknown as Record<string, { name: string }>);
  const own = rules.filter(([name]) => /^determine|Statement$/.test(name));
  expect(own.filter(([name, { name: carried }]) => carried !== name)).toEqual([]);
  const edition: Edition = lingcheng2020;
  expect(determineBasicPension({ asOf })).toEqual(determineBasicPension({ asOf }, edition));
});
