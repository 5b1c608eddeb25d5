import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { allCases, outcomeOf } from '../cases.js';

/** Runs a script in a process of its own, with the built package at hand. */
function inProcess(script: string, ...flags: string[]): unknown {
  return JSON.parse(execFileSync(process.execPath, [...flags, '-e', script], { encoding: 'utf8' }));
}

const calls = `[
  rules.pensionStatement({ recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01', consecutiveYears: 16 }),
  rules.contributionStatement({ tier: 300, hardshipGroups: ['registered-poor'] }),
  rules.collectionStatement({ target: { headcount: 7, amount: 2100 }, progress: [{ on: '2020-05-02', headcount: 3, amount: '900.5' }], materialsSubmittedOn: null, asOf: '2020-05-26' }),
  rules.determineFuneralGrant({ recipient: true, diedOn: '2020-02-28', deregisteredOn: null, asOf: '2020-05-01' }),
  rules.determineNextAdjustment({ lastAdjustedOn: '2016-02-29' }),
  [...rules.determineEach(rules.determineCollectionTiming, [{ paidOn: '2020-5-1' }])].map(({ reason }) => reason.issues),
]`;
const plain = inProcess(`const rules = require('./dist/index.cjs'); console.log(JSON.stringify(${calls}))`);

describe('the built package', () => {
  test('answers the same without clock, randomness, timers and locale', () => {
    const script = `
      const { log } = console;
      const forbidden = (what) => () => { throw new Error(what); };
      const Clockless = class extends Date { constructor(...given) { given.length > 0 ? super(...given) : super(NaN); } };
      Clockless.now = forbidden('clock');
      globalThis.Date = Clockless;
      Math.random = forbidden('randomness');
      delete globalThis.Intl;
      for (const name of ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch']) globalThis[name] = forbidden(name);
      Object.defineProperty(globalThis, 'crypto', { get: forbidden('crypto') });
      Object.defineProperty(globalThis, 'performance', { get: forbidden('performance') });
      for (const name of ['toLocaleString', 'toLocaleDateString']) Date.prototype[name] = forbidden(name);
      Number.prototype.toLocaleString = forbidden('locale');
      const rules = require('./dist/index.cjs');
      log(JSON.stringify(${calls}));`;
    expect(inProcess(script)).toEqual(plain);
  });

  test('works where eval and new Function are forbidden', () => {
    const script = `const rules = require('./dist/index.cjs'); console.log(JSON.stringify(${calls}))`;
    expect(inProcess(script, '--disallow-code-generation-from-strings')).toEqual(plain);
  });

  test('works where every built-in is frozen, and adds no global but the two zod keeps for itself', () => {
    const script = `
      const before = new Set(Object.getOwnPropertyNames(globalThis));
      const rules = require('./dist/index.cjs');
      const added = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
      console.log(JSON.stringify({ added, calls: ${calls} }));`;
    expect(inProcess(script, '--frozen-intrinsics', '--no-warnings')).toEqual({
      added: ['__zod_globalConfig', '__zod_globalRegistry'],
      calls: plain,
    });
  });

  test("does not follow a host's settings of decimal.js and zod, before or after it is loaded", () => {
    const spoil = `
      require('decimal.js').Decimal.set({ precision: 3, rounding: 0, toExpPos: 0, toExpNeg: 0, maxE: 2 });
      require('zod').config({ jitless: false, customError: () => 'spoilt', localeError: () => 'spoilt' });`;
    for (const script of [
      `${spoil} const rules = require('./dist/index.cjs'); console.log(JSON.stringify(${calls}))`,
      `const rules = require('./dist/index.cjs'); ${spoil} console.log(JSON.stringify(${calls}))`,
    ])
      expect(inProcess(script)).toEqual(plain);
  });

  test('cannot be changed through the constructor of an amount', () => {
    const pension = library.determineBasicPension({ asOf: '2020-05-01' });
    if (pension.status !== 'determined') throw new Error('determined');
    const { amount } = pension.value;
    const settings = amount.constructor as unknown as { set(changed: object): void };
    expect(() => settings.set({ precision: 1 })).toThrow(TypeError);
    expect(amount.plus('0.123456789').times(3).div(7).sqrt().toFixed(10)).toBe('7.1150782584');
    expect(
      library.determineAnnualPayment(
        { payments: ['1.11', '2.22'] },
        library.adopt(library.lingcheng2020, { secondPayment: 'allowed' }),
      ),
    ).toMatchObject({ status: 'determined' });
  });
});

const isFrozen = (value: unknown): boolean =>
  (typeof value !== 'object' && typeof value !== 'function') ||
  value === null ||
  (Object.isFrozen(value) && Object.entries(value).every(([key, part]) => key === 'constructor' || isFrozen(part)));

describe('frozen all the way down', () => {
  const data = Object.entries(library).filter(([, exported]) => typeof exported === 'object');
  test.each(data)('%s', (_, exported) => expect(isFrozen(exported)).toBe(true));

  const rules = Object.entries(library).filter(([name]) => /^determine(?!Each)|Statement$/.test(name));
  test.each(rules)('%s', (_, rule) => expect(isFrozen(rule)).toBe(true));

  test('every result of every case', async () => {
    const { determinerFor, editionOf, revived } = await import('../cases.js');
    for (const one of allCases().filter(({ expected }) => !('error' in expected))) {
      const result = determinerFor(one.rule)(revived(one.facts), editionOf(one));
      expect([one.id, isFrozen(result)]).toEqual([one.id, true]);
      expect(outcomeOf(result)).toEqual(outcomeOf(JSON.parse(JSON.stringify(result))));
    }
  });
});
