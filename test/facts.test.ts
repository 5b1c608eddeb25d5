import { describe, expect, test } from 'vitest';
import {
  collectionStatement,
  determineAgeSupplement,
  determineAnnualPayment,
  determineCollectionTiming,
  determineCompletion,
  determineConsecutiveYears,
  determineContributionTier,
  determineHardshipGroups,
  determineThresholdDate,
  InvalidFactsError,
  type Issue,
} from '../src/index.js';

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
const target = { headcount: 1, amount: 300 };
const onDay = { on: asOf, headcount: 0, amount: 0 };

const throws = () => {
  throw new Error('no');
};
const hostile = (key: string, others: object = {}) => Object.defineProperty({ ...others }, key, { get: throws });

describe('facts that cannot be read', () => {
  test('a getter that throws', () => {
    expect(issuesOf(determineCollectionTiming, hostile('paidOn'))).toEqual(['paidOn unreadable']);
    expect(issuesOf(determineContributionTier, hostile('tier', { hardshipGroups: ['x'] }))).toEqual([
      'tier unreadable',
      'hardshipGroups.0 unknown-value',
    ]);
  });

  test('a part that throws', () => {
    const years = [hostile('year', { backPaid: false }), { year: 2020, backPaid: 1 }];
    expect(issuesOf(determineConsecutiveYears, { years, through: 2020 })).toEqual([
      'years.0.year unreadable',
      'years.1.backPaid wrong-type',
    ]);
    const payments = Object.defineProperty([1, 2], 1, { get: throws });
    expect(issuesOf(determineAnnualPayment, { payments })).toEqual(['payments.1 unreadable']);
  });

  test('a proxy that can no longer be looked at', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(issuesOf(determineCollectionTiming, proxy)).toEqual([' unreadable']);
    expect(issuesOf(determineAnnualPayment, { payments: proxy })).toEqual(['payments unreadable']);
    expect(issuesOf(determineCollectionTiming, { paidOn: proxy })).toEqual(['paidOn wrong-type']);
  });

  test('a value that throws when asked for its prototype', () => {
    const paidOn = new Proxy({}, { getPrototypeOf: throws });
    expect(issuesOf(determineCollectionTiming, { paidOn })).toEqual(['paidOn wrong-type']);
    expect(issuesOf(determineAnnualPayment, { payments: [paidOn] })).toEqual(['payments.0 not-an-amount']);
  });

  test('a list whose length grows each time it is asked for', () => {
    let length = 1;
    const grows = { valueOf: () => ++length };
    const list = (entry: unknown) => new Proxy([], { get: (_, key) => (key === 'length' ? grows : entry) });
    const iterated = new Proxy([], { get: (own, key) => (key === 'length' ? grows : (Reflect.get(own, key) ?? 1)) });
    expect(issuesOf(determineAnnualPayment, { payments: list('0.01') })).toEqual(['payments unreadable']);
    expect(issuesOf(determineAnnualPayment, { payments: [{ s: 1, e: 0, d: list(1) }] })).toEqual([
      'payments.0 not-an-amount',
    ]);
    expect(issuesOf(determineAnnualPayment, { payments: [{ s: 1, e: 0, d: iterated }] })).toEqual([
      'payments.0 not-an-amount',
    ]);
  });

  test('a list whose length is no number, or none that counts', () => {
    const list = (length: unknown) => new Proxy([], { get: (_, key) => (key === 'length' ? length : 1) });
    for (const length of ['1', Number.NaN, -1]) {
      expect(issuesOf(determineAnnualPayment, { payments: list(length) })).toEqual(['payments unreadable']);
      expect(issuesOf(determineAnnualPayment, { payments: [{ s: 1, e: 0, d: list(length) }] })).toEqual([
        'payments.0 not-an-amount',
      ]);
    }
  });

  test('a list whose length is a long text, of which nothing is echoed', () => {
    const list = new Proxy([], { get: () => '9'.repeat(1000) });
    expect(issuesOf(determineAnnualPayment, { payments: list })).toEqual(['payments unreadable']);
    expect(() => determineCollectionTiming({ paidOn: list as never })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ received: 'an unreadable object' })] }),
    );
  });

  test('a value that is another the second time', () => {
    let times = 0;
    const facts = {
      get paidOn() {
        times += 1;
        return times === 1 ? 'x' : '2020-05-01';
      },
    };
    expect(issuesOf(determineCollectionTiming, facts)).toEqual([' unreadable']);
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

test.each<[string, (facts: never) => unknown, object, Issue['against']]>([
  [
    'a birth and the day asked about',
    determineAgeSupplement,
    { recipient: true, birthDate: '2020-05-02', asOf },
    { path: ['asOf'], value: asOf },
  ],
  [
    'a year and the last one asked about',
    determineConsecutiveYears,
    { years: [{ year: 2021, backPaid: false }], through: 2020 },
    { path: ['through'], value: '2020' },
  ],
  [
    'a day and the one before it',
    determineThresholdDate,
    { target, progress: [onDay, onDay] },
    { path: ['progress', 0, 'on'], value: asOf },
  ],
])('%s contradict each other: the issue names the other too', (_, rule, facts, against) => {
  expect(() => rule(facts as never)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ against })] }),
  );
});

describe('facts of another kind', () => {
  test('a function is no record, though it has the keys', () => {
    const facts = Object.assign(() => 1, { paidOn: '2020-05-01' });
    expect(issuesOf(determineCollectionTiming, facts)).toEqual([' wrong-type']);
  });

  test.each([null, undefined, 1, 'x', [], [{ paidOn: '2020-05-01' }], true])('%j is no record', (facts) => {
    expect(issuesOf(determineCollectionTiming, facts)).toEqual([facts === undefined ? ' missing' : ' wrong-type']);
  });

  test('a list is no record, though it has the keys', () => {
    const facts = Object.assign([], { paidOn: '2020-05-01' });
    expect(issuesOf(determineCollectionTiming, facts)).toEqual([' wrong-type']);
  });

  test('a list is no record further down either, though it has the keys', () => {
    const target = Object.assign([], { headcount: 1, amount: 1 });
    expect(issuesOf(determineCompletion, { target, collected: target })).toEqual([
      'target wrong-type',
      'collected wrong-type',
    ]);
  });

  test('a list that is too long, too short, or none', () => {
    const payments = (length: number) => ({ payments: Array.from({ length }, () => '0.01') });
    expect(issuesOf(determineAnnualPayment, payments(10_000))).toEqual([]);
    expect(issuesOf(determineAnnualPayment, payments(10_001))).toEqual(['payments out-of-range']);
    expect(issuesOf(determineAnnualPayment, payments(0))).toEqual(['payments out-of-range']);
    expect(issuesOf(determineAnnualPayment, { payments: { length: 1, 0: 1 } })).toEqual(['payments wrong-type']);
  });

  test('a nested record of another kind', () => {
    const target = { headcount: 1, amount: 1 };
    expect(issuesOf(determineCompletion, { target, collected: [0, 0] })).toEqual(['collected wrong-type']);
    expect(issuesOf(determineCompletion, { target, collected: null })).toEqual(['collected wrong-type']);
    expect(issuesOf(determineCompletion, { target, collected: 5 })).toEqual(['collected wrong-type']);
  });

  test('a nested record that is absent', () => {
    const facts = { disability: undefined, urbanThreeNos: 'x' };
    expect(issuesOf(determineHardshipGroups, facts)).toEqual([
      'disability missing',
      'minimumLivingGuarantee missing',
      'ruralFiveGuarantees missing',
      'urbanThreeNos wrong-type',
      'specialCareRecipient missing',
      'registeredPoor missing',
    ]);
  });
});
