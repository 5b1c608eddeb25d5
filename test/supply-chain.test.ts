import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from './packed.js';

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const lockedIn = (folder: string): [name: string, Locked][] =>
  Object.entries<Locked>(read(`${folder}package-lock.json`).packages).filter(([name]) => name !== '');

const { dependencies } = read('package.json') as { dependencies: Record<string, string> };
const atRunTime = lockedIn('').filter(([, { dev }]) => !dev);

describe.each(['', 'test/runtimes/', 'test/consumers/'])('%spackage-lock.json', (folder) => {
  test('fixes the contents of every package', () => {
    const loose = lockedIn(folder).filter(
      ([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'),
    );
    expect(loose).toEqual([]);
  });
});

describe('what is installed with the library', () => {
  test('is what it names and nothing behind it', () => {
    expect(atRunTime.map(([name]) => name)).toEqual(Object.keys(dependencies).map((name) => `node_modules/${name}`));
  });

  // A range, so that a host keeps one copy and gets mended versions; from the version tried here, so that none is older.
  test('is tried in the oldest version that is allowed', () => {
    expect(atRunTime.map(([, { version }]) => `^${version}`)).toEqual(Object.values(dependencies));
  });

  test.each(atRunTime)('%s runs nothing when it is installed', (name, { hasInstallScript }) => {
    const scripts = Object.keys(read(`${name}/package.json`).scripts ?? {});
    expect(hasInstallScript).toBeUndefined();
    expect(scripts.filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
    expect(existsSync(join(root, name, 'binding.gyp'))).toBe(false);
  });

  test('nor does the library', () => {
    const { scripts } = read('package.json');
    expect(Object.keys(scripts).filter((script) => /^(pre|post)?install$|^prepare$/.test(script))).toEqual([]);
  });
});
