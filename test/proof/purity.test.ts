import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { runInContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.js';
import * as library from '../../src/index.js';
import * as sql from '../../src/sql/sql.js';
import { allCases } from '../cases.js';
import { everyCase, everySql } from './every-case.cjs';
import { isFull, sampled } from './extent.js';
import { isFrozen } from './frozen.js';
import { differences, surroundings } from './fuzz/surroundings.js';
import { answersFrom, loaderIn, newRealm, runFile } from './realm.js';

// A case takes long here, as every reading is tried on it, and explained in both languages.
const cases = sampled(allCases(), 12);
const expected = everyCase(library, cases, explain) + everySql(sql);
// zod keeps its settings there.
const ofZod = ['__zod_globalConfig', '__zod_globalRegistry'].flatMap((key) =>
  [key, `flags of ${key}`].map((name) => `${name} of [object Object]`),
);
const { resolve } = createRequire(import.meta.url);
const entries = ['dist/index.cjs', 'dist/explain.cjs', 'dist/sql.cjs', 'dist/audit.cjs'] as const;

function answersIn(realm: ReturnType<typeof newRealm>, load: ReturnType<typeof loaderIn>): string {
  return answersFrom(realm, cases, entries.map(load));
}

describe('the built package', () => {
  // In a quick run one of each kind: every one answers every case again.
  test.each<[string, boolean]>(
    isFull
      ? [
          ['removed', false],
          ['throwing', true],
        ]
      : [['throwing', true]],
  )(
    'answers every case the same with clock, randomness, timers, process, locale and code from text %s',
    (_, forbid) => {
      const realm = newRealm();
      const asked = (runFile(realm, 'bare-realm.cjs') as (forbid: boolean) => readonly string[])(forbid);
      expect(answersIn(realm, loaderIn(realm))).toBe(expected);
      expect([...asked]).toEqual([]);
    },
  );

  test('changes no global and no prototype when it is loaded or called, but the two globals zod keeps for itself', () => {
    const realm = newRealm();
    const global = runInContext('globalThis', realm) as object;
    const before = surroundings(global);
    const load = loaderIn(realm);
    entries.map(load);
    expect(differences(before, surroundings(global))).toEqual(ofZod);
    answersIn(realm, load);
    expect(differences(before, surroundings(global))).toEqual(ofZod);
  });

  test.each<[string, boolean]>(
    isFull
      ? [
          ['before', true],
          ['after', false],
        ]
      : [['before', true]],
  )("does not follow a host's settings of decimal.js and zod, made %s it is loaded", (_, first) => {
    const realm = newRealm();
    const load = loaderIn(realm);
    if (!first) entries.map(load);
    const spoil = `(({ Decimal }, { config }) => {
      Decimal.set({ precision: 3, rounding: 0, toExpPos: 0, toExpNeg: 0, maxE: 2, minE: -2, modulo: 9 });
      config({ jitless: false, customError: () => 'spoilt', localeError: () => 'spoilt' });
      return new Decimal(1).div(3).toString() + config().customError();
    })`;
    const spoilt = runInContext(spoil, realm)(load(resolve('decimal.js')), load(resolve('zod')));
    expect(spoilt).toBe('3.34e-1spoilt');
    expect(answersIn(realm, load)).toBe(expected);
  });

  const flags = ['--disallow-code-generation-from-strings', '--frozen-intrinsics'];
  test.runIf(isFull).each(flags)('answers the same under %s', (flag) => {
    const script = fileURLToPath(new URL('./every-case.cjs', import.meta.url));
    const run = (...flags: string[]) =>
      execFileSync(process.execPath, [...flags, '--no-warnings', script], { encoding: 'utf8' });
    expect(run(flag)).toBe(run());
  });
});

describe('frozen all the way down', () => {
  const exported = Object.entries({ ...library, ...sql });
  const data = exported.filter(([, value]) => typeof value === 'object');
  test.each(data)('%s', (_, value) => expect(isFrozen(value)).toBe(true));

  // The functions that carry something: a rule its readings and facts, the error its word on what is one.
  const carrying = exported.filter(([name]) => /^determine(?!Each)|Statement$|Error$/.test(name));
  test.each(carrying)('%s, a function', (_, value) => {
    expect(Object.isFrozen(value)).toBe(true);
    expect(Object.values(value).every(isFrozen)).toBe(true);
  });
});
