import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Decimal } from 'decimal.js';
import { describe, expect, test } from 'vitest';
import { reconcile, recordOf, summarise, timeline } from '../src/audit/audit.js';
import { adopt, defineEdition, determineMonthlyPension, differences, lingcheng2020 } from '../src/index.js';
import { sqlFor } from '../src/sql/sql.js';
import { allCases, answer, asWritten, determinerFor, editionOf, expectedOf, revived } from './cases.js';
import { withPollutedPrototype } from './proof/scribble.js';
import { errorOf } from './thrown.js';

const cases = allCases().map((one) => ({ one, edition: editionOf(one) }));
/** The same in editions that no rule has been made ready for. */
function fresh() {
  const adopted = new Map(cases.map(({ edition }) => [edition, adopt(edition, {})]));
  return cases.map(({ one, edition }) => ({ one, edition: adopted.get(edition) as typeof edition }));
}
const wrongCases = (among = cases) =>
  among
    .filter(({ one, edition }) => JSON.stringify(asWritten(answer(one, edition))) !== JSON.stringify(expectedOf(one)))
    .map(({ one }) => `${one.rule}/${one.id}`);

const { bands: _, ...subsidy } = lingcheng2020.notice.municipalSubsidy as { readonly bands: unknown };
const byShare = { municipalSubsidy: { ...subsidy, percentOfTier: 10 } };

/** In the order of keys that the library gives, which the cases need not keep. */
const before = wrongCases();

describe('a host that changes what it shares with the library changes no answer', () => {
  test('methods of Decimal, patched after the import', () => {
    const methods = Object.getOwnPropertyDescriptors(Decimal.prototype);
    try {
      for (const name of Object.keys(methods)) Object.assign(Decimal.prototype, { [name]: () => 0 });
      expect(String(new Decimal(1).plus(1))).toBe('0');
      expect(wrongCases()).toEqual(before);
    } finally {
      Object.defineProperties(Decimal.prototype, methods);
    }
  });

  test('settings of Decimal, made after the import', () => {
    const { precision, rounding, toExpPos, toExpNeg, maxE, minE } = Decimal;
    try {
      Decimal.set({ precision: 1, rounding: 0, toExpPos: 0, toExpNeg: 0, maxE: 1, minE: -1 });
      expect(wrongCases()).toEqual(before);
    } finally {
      Decimal.set({ precision, rounding, toExpPos, toExpNeg, maxE, minE });
    }
  });
});

test('keys that a host puts on every object change no record and no stretch of time', () => {
  const record = ({ one, edition }: (typeof cases)[number]) => {
    if ('error' in one.expected) return '';
    return JSON.stringify(recordOf(determinerFor(one.rule) as never, revived(one.facts) as never, edition));
  };
  const some = cases.filter((_, at) => at % 8 === 0);
  const born = { recipient: true, birthDate: '1955-06-15', consecutiveYears: 16, diedOn: null };
  const all = () => [
    ...some.map(record),
    JSON.stringify(timeline(determineMonthlyPension, born, { from: '2020-01', until: '2020-12' })),
    JSON.stringify(
      summarise(reconcile(determineMonthlyPension, [{ facts: { ...born, month: '2020-07' }, paid: 143 }])),
    ),
  ];
  const untouched = all();
  for (const key of [
    'status',
    'source',
    'clause',
    'rule',
    'longestAge',
    'monthReckoning',
    'laterProvincialRate',
    'hardshipTopUp',
    'governmentShare',
  ]) {
    try {
      Object.defineProperty(Object.prototype, key, { value: 'x', configurable: true, writable: true });
      expect(all(), key).toEqual(untouched);
    } finally {
      Reflect.deleteProperty(Object.prototype, key);
    }
  }
});

test('keys by which the forms of a notice are told apart, put on every object, change no answer', () => {
  const forms = ['bands', 'segments', 'percentOfTier', 'percentOfLowest', 'monthsOfBasicPension', 'amount', 'step'];
  const wrong = forms.map((key) => {
    const among = fresh();
    return [key, withPollutedPrototype(key, { polluted: true }, () => wrongCases(among))];
  });
  expect(wrong).toEqual(forms.map((key) => [key, before]));
});

test('nor what a rule refers to, nor where two editions differ', () => {
  const share = defineEdition({ ...lingcheng2020, id: 'share', notice: { ...lingcheng2020.notice, ...byShare } });
  const told = () => [differences(share), wrongCases(fresh())];
  const sound = told();
  for (const key of ['refersTo', 'bands', 'percentOfTier']) {
    expect([key, withPollutedPrototype(key, 'polluted', told)]).toEqual([key, sound]);
  }
});

test('what two answers share is frozen, so that nothing a caller does to one changes the other', () => {
  const shared = new Set<string>();
  const compare = (one: unknown, other: unknown, path: string): void => {
    if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return;
    if (one === other && !Object.isFrozen(one)) shared.add(path);
    for (const [key, part] of Object.entries(one)) compare(part, other[key as never], `${path}.${key}`);
  };
  for (const { one, edition } of cases) compare(answer(one, edition), answer(one, edition), one.rule);
  expect([...shared]).toEqual([]);
});

// Fake timers put a function in place of Date that gives dates of the real one, so that a class made of it is lost.
test('days are right with a faked Date before the import, west of Greenwich', () => {
  const script = `
    const RealDate = Date;
    globalThis.Date = Object.assign(function (...given) { return given.length === 0 ? new RealDate(0) : new RealDate(...given); }, { UTC: () => 0, now: () => 0, parse: () => 0, prototype: RealDate.prototype });
    const { ageOn, determineFuneralGrant, determineNextAdjustment } = await import('./src/index.ts');
    console.log(JSON.stringify([
      determineNextAdjustment({ lastAdjustedOn: '2020-02-29' }).value,
      determineFuneralGrant({ recipient: true, diedOn: '2020-03-09', deregisteredOn: '2020-12-01', asOf: '2020-12-01' }).reasons,
      ageOn('1940-06-01', '2020-06-01'), ageOn('1940-06-01', '2020-05-31'),
    ]));`;
  const root = fileURLToPath(new URL('../', import.meta.url));
  const run = (code: string) =>
    execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
      cwd: root,
      env: { ...process.env, TZ: 'America/New_York' },
      encoding: 'utf8',
    });
  const late = { code: 'deregistered-late', deadline: '2020-04-08', deregisteredOn: '2020-12-01', daysLate: 237 };
  expect(JSON.parse(run(script))).toEqual([{ dueBy: '2025-02-28' }, [late], 80, 79]);
});

test('nor what an edition is made of, what is wrong with one, nor its SQL', () => {
  const data = JSON.parse(JSON.stringify({ ...lingcheng2020, id: 'copy' }));
  const faulty = JSON.parse(JSON.stringify(data));
  Object.assign(faulty.notice.pensionAge, { age: 'x', extra: 1 });
  Object.assign(faulty.notice.contributionTier, { tiers: { from: 1, until: 5, step: 0 }, reserved: [] });
  Object.assign(faulty.notice.municipalSubsidy.bands[1], { from: 300 });
  Object.assign(faulty.notice.funeralGrant, { for: undefined, effective: { from: '2020-01-01', until: '2019-12-31' } });
  Object.assign(faulty.notice.basicPension, { clause: ' ', steps: [] });
  Object.assign(faulty.notice.longContributionBonus, { segments: [{ over: 15, perYear: 1 }] });
  Object.assign(faulty.notice.collectionTargets.rows[0], { amount: null });
  const told = () => {
    const { issues } = errorOf(() => defineEdition(faulty));
    const request = { dialect: 'duckdb', table: 't', key: 'id', rules: ['basic-pension', 'next-adjustment'] } as const;
    const sql = sqlFor({ ...request, columns: { asOf: 'day', lastAdjustedOn: 'last' } });
    return JSON.stringify([defineEdition(data), issues, sql]);
  };
  const sound = told();
  // What zod asks of its checks, of what it hands on and of what it finds.
  const zodAsks = ['when', 'value', 'issues', 'aborted', 'memo', 'params', 'keys', 'path', 'message', 'schema'];
  const findings = [
    'code',
    'error',
    'errors',
    'inst',
    'input',
    'continue',
    'custom',
    'too_small',
    'def',
    'check',
    'run',
  ];
  const ours = ['groups', 'until', 'reasons', 'edition', 'asOf', 'carry'];
  for (const key of [...zodAsks, ...findings, ...ours]) {
    for (const value of [{ polluted: true }, 'polluted', true, ['polluted']]) {
      const written = JSON.stringify(value);
      expect([key, withPollutedPrototype(key, value, told)]).toEqual([key, sound]);
      expect(JSON.stringify(value)).toBe(written);
    }
  }
});
