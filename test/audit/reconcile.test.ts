import { describe, expect, test } from 'vitest';
import { reconcile, summarise } from '../../src/audit/audit.js';
import {
  adopt,
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  determineFuneralGrant,
  determineGovernmentPayment,
  determineLongContributionBonus,
  determineMonthlyPension,
  determineMunicipalSubsidy,
  determineOwnPayment,
  type EditionChanges,
  extendEdition,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
} from '../../src/index.js';
import { errorOf } from '../thrown.js';
import { ledger, reckoned } from './ledger.js';

const monthly = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 0, diedOn: null, month: '2020-06' };
const tier = { contributionYear: 2020, tier: 300 };
const death = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-01', asOf: '2020-06-30' };
const poor = { ...tier, hardshipGroups: ['registered-poor'] };

/** The one row of a rule, its facts and what was paid. */
const compare = (rule: unknown, facts: unknown, paid: unknown, edition = lingcheng2020) => {
  const [row] = reconcile(rule as never, [{ facts, paid }], edition);
  const { index: _, row: __, ...rest } = row as NonNullable<typeof row>;
  return rest;
};

const decided = (status: string, due: string, difference: string, least = due, most: string | null = due) => ({
  status,
  due,
  difference,
  range: { least, most },
  turnsOn: [],
});
const open = (least: string, most: string | null, turnsOn: readonly string[]) => ({
  status: 'undecided',
  due: null,
  difference: null,
  range: { least, most },
  turnsOn,
});

describe('a payment', () => {
  test.each([
    ['as due', determineMonthlyPension, monthly, 123, decided('agrees', '123', '0')],
    ['a fen short', determineMonthlyPension, monthly, '122.99', decided('under', '123', '0.01')],
    ['a fen over', determineMonthlyPension, monthly, 123.01, decided('over', '123', '0.01')],
    ['where nothing is due', determineMonthlyPension, { ...monthly, recipient: false }, 5, decided('over', '0', '5')],
    [
      'of nothing where nothing is due',
      determineMonthlyPension,
      { ...monthly, recipient: false },
      0,
      decided('agrees', '0', '0'),
    ],
    ['at a floor', determineMunicipalSubsidy, tier, 30, decided('agrees', '30', '0', '30', null)],
    ['above a floor', determineMunicipalSubsidy, tier, 50, decided('agrees', '30', '20', '30', null)],
    ['below a floor', determineMunicipalSubsidy, tier, 29, decided('under', '30', '1', '30', null)],
    [
      'of a total',
      contributionStatement,
      { ...tier, hardshipGroups: [] },
      329,
      decided('under', '330', '1', '330', null),
    ],
    [
      'of the government',
      determineGovernmentPayment,
      { contributionYear: 2020, hardshipGroups: [] },
      100,
      decided('over', '0', '100'),
    ],
    [
      'of a pension',
      pensionStatement,
      { recipient: true, birthDate: '1950-01-01', asOf: '2020-06-01', consecutiveYears: 25 },
      163,
      decided('agrees', '163', '0'),
    ],
    [
      'of a bonus',
      determineLongContributionBonus,
      { recipient: true, birthDate: '1950-01-01', asOf: '2020-06-01', consecutiveYears: 25 },
      30,
      decided('under', '40', '10'),
    ],
    [
      'of a supplement',
      determineAgeSupplement,
      { recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01' },
      10,
      decided('agrees', '10', '0'),
    ],
    // From July 123 or 147 is due: 123 is right or short, 150 is over and 100 short either way.
    [
      'in the open',
      determineMonthlyPension,
      { ...monthly, month: '2020-07' },
      123,
      open('123', '147', ['laterProvincialRate']),
    ],
    [
      'over whatever holds',
      determineMonthlyPension,
      { ...monthly, month: '2020-07' },
      150,
      decided('over', '147', '3', '123', '147'),
    ],
    [
      'short whatever holds',
      determineMonthlyPension,
      { ...monthly, month: '2020-07' },
      100,
      decided('under', '123', '23', '123', '147'),
    ],
    ['that turns on the rest day', determineFuneralGrant, death, 600, open('0', '600', ['funeralDeadlineRestDay'])],
    [
      'while the time still runs',
      determineFuneralGrant,
      { ...death, deregisteredOn: null, asOf: '2020-05-20' },
      600,
      open('0', '600', []),
    ],
    ['of a hardship group', determineOwnPayment, poor, 300, open('200', '300', ['hardshipTopUp'])],
  ])('%s', (_, rule, facts, paid, expected) => {
    expect(compare(rule, facts, paid)).toEqual(expected);
  });

  test('where the notice states or covers nothing is undecided, and gives no range', () => {
    const none = { status: 'undecided', due: null, difference: null, range: null, turnsOn: [] };
    expect(compare(determineMunicipalSubsidy, { contributionYear: 2020, tier: 100 }, 30)).toEqual(none);
    expect(compare(determineMonthlyPension, { ...monthly, month: '2021-01' }, 30)).toEqual(none);
    const notice = { ...lingcheng2020.notice, collectionTargets: null };
    const noRestDays = defineEdition({ ...lingcheng2020, id: 'no-rest-days', notice, restDays: null });
    const late = { ...death, deregisteredOn: '2020-06-10' };
    expect(compare(determineFuneralGrant, late, 600, noRestDays)).toEqual({
      ...none,
      turnsOn: ['funeralDeadlineRestDay'],
    });
  });

  test('of a floor, or of nothing at all, has no most', () => {
    const notice = { funeralGrant: { grant: { bound: 'at-least' } } } as const;
    const floor = extendEdition(lingcheng2020, { id: 'floor', notice } as EditionChanges);
    const running = { ...death, deregisteredOn: null, asOf: '2020-05-20' };
    expect(compare(determineFuneralGrant, running, 600, floor)).toEqual(open('0', null, []));
  });

  test('is compared under the readings adopted', () => {
    const edition = adopt(lingcheng2020, { laterProvincialRate: 'provincial-142' });
    expect(compare(determineMonthlyPension, { ...monthly, month: '2020-07' }, 147, edition)).toMatchObject({
      status: 'agrees',
    });
  });
});

describe('a row that is malformed', () => {
  const unreadable = {
    get d() {
      throw new Error('no');
    },
  };
  const revoked = () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  };
  const noRow = {
    get facts() {
      throw new Error('no');
    },
  };
  test.each([
    ['facts and amount', { facts: { ...monthly, recipient: 1 }, paid: -1 }, ['facts.recipient', 'paid']],
    ['no amount', { facts: monthly }, ['paid']],
    ['no facts', { paid: 123 }, ['facts']],
    ['facts of its prototype', Object.assign(Object.create({ facts: monthly }), { paid: 123 }), ['facts']],
    ['an amount that is none', { facts: monthly, paid: Number.NaN }, ['paid']],
    ['no row', null, ['facts', 'paid']],
    ['a row that cannot be read', noRow, ['facts', 'paid']],
    ['an amount that cannot be read', { facts: monthly, paid: unreadable }, ['paid']],
    ['an amount behind a revoked proxy', { facts: monthly, paid: revoked() }, ['paid']],
    ['a row behind a revoked proxy', revoked(), ['facts', 'paid']],
  ])('%s is rejected, and the next row answered', (_, row, paths) => {
    const [rejected, next] = reconcile(determineMonthlyPension, [row, { facts: monthly, paid: 123 }]);
    expect(rejected).toMatchObject({
      status: 'rejected',
      index: 0,
      due: null,
      difference: null,
      range: null,
      turnsOn: [],
    });
    expect(rejected?.row).toBe(row);
    const reason = rejected?.status === 'rejected' ? rejected.reason : undefined;
    expect(reason).toBeInstanceOf(InvalidFactsError);
    expect(reason?.message).toMatch(/^reconcile: /);
    expect(reason?.issues.map(({ path }) => path.join('.'))).toEqual(paths);
    expect(next).toMatchObject({ status: 'agrees', index: 1 });
  });

  test('a fault of the host is none of the row', () => {
    const facts = new Proxy(
      {},
      {
        getOwnPropertyDescriptor: () => {
          throw new Error('host');
        },
      },
    );
    expect(compare(determineMonthlyPension, facts, 1)).toMatchObject({ status: 'rejected' });
  });
});

test('what payments cannot be compared with', () => {
  const told = (call: () => unknown) => {
    const { message, issues } = errorOf(call);
    return [message.split(':')[0], ...issues.map(({ path }) => path.join('.'))];
  };
  expect(() => reconcile(determineBasicPension, [])).toThrow(/of what is paid: municipal-subsidy/);
  expect(told(() => reconcile(determineBasicPension, []))).toEqual(['reconcile', 'rule']);
  expect(told(() => reconcile((() => ({})) as never, []))).toEqual(['reconcile', 'rule']);
  expect(told(() => reconcile(determineMonthlyPension, 5 as never))).toEqual(['reconcile', 'rows']);
  expect(told(() => reconcile(determineMonthlyPension, [], {} as never))).toEqual(['reconcile', 'edition']);
  expect(told(() => summarise(5 as never))).toEqual(['summarise', 'rows']);
});

describe('a summary refuses a row that reconcile did not make', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const unreadable = {
    get status() {
      throw new Error('no');
    },
  };
  const agrees = { status: 'agrees', difference: '0', turnsOn: [] };
  test.each([
    ['no row', null, 'rows.1'],
    ['a revoked proxy', proxy, 'rows.1'],
    ['a row of determineEach', { status: 'fulfilled', index: 0, row: {}, value: {} }, 'rows.1.status rows.1.turnsOn'],
    ['a row that cannot be read', unreadable, 'rows.1.status rows.1.turnsOn'],
    ['no difference', { status: 'over', turnsOn: [] }, 'rows.1.difference'],
    ['a difference with its unit', { status: 'over', difference: '5元', turnsOn: [] }, 'rows.1.difference'],
    ['a difference with an exponent', { status: 'over', difference: '5e3', turnsOn: [] }, 'rows.1.difference'],
    ['a difference that is none', { status: 'over', difference: 'x', turnsOn: [] }, 'rows.1.difference'],
    ['a difference below zero', { status: 'under', difference: '-5', turnsOn: [] }, 'rows.1.difference'],
    ['a difference that is a number', { status: 'under', difference: Number.NaN, turnsOn: [] }, 'rows.1.difference'],
    ['no readings', { status: 'undecided', difference: null }, 'rows.1.turnsOn'],
    ['another reading', { status: 'undecided', difference: null, turnsOn: ['x'] }, 'rows.1.turnsOn.0'],
  ])('%s', (_, row, paths) => {
    const { message, issues } = errorOf(() => summarise([agrees, row] as never));
    expect(message).toMatch(/^summarise: /);
    expect(issues.map(({ path }) => path.join('.')).join(' ')).toBe(paths);
  });
});

test('a summary of payments: how many, how much, and what the open ones turn on', async () => {
  const july = { ...monthly, month: '2020-07' };
  const rows = [
    { facts: monthly, paid: 123 },
    { facts: monthly, paid: '122.5' },
    { facts: monthly, paid: 124.25 },
    { facts: monthly, paid: 125 },
    { facts: july, paid: 123 },
    { facts: july, paid: 130 },
    { facts: july, paid: 'x' },
  ];
  const expected = {
    rows: 7,
    agrees: 1,
    over: 2,
    under: 1,
    undecided: 2,
    rejected: 1,
    overBy: '3.25',
    underBy: '0.5',
    turnsOn: { laterProvincialRate: 2 },
  };
  expect(summarise(reconcile(determineMonthlyPension, rows))).toEqual(expected);
  async function* waitedFor() {
    yield* rows;
  }
  expect(await summarise(reconcile(determineMonthlyPension, waitedFor()))).toEqual(expected);
});

test('a ledger by a second, plain computation', () => {
  const rows = [...ledger(5_000)];
  expect(summarise(reconcile(determineMonthlyPension, rows))).toEqual(reckoned(rows));
});
