import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** The project and the folders in it that have an install of their own. */
const locked = [
  '',
  ...['', 'test/'].flatMap((within) => readdirSync(join(root, within)).map((name) => `${within}${name}/`)),
].filter((folder) => existsSync(join(root, folder, 'package-lock.json')));

test('the installs beside the main one are looked at', () => {
  expect(locked).toEqual(expect.arrayContaining(['', 'test/runtimes/', 'test/consumers/']));
});

describe.each(locked)('%spackage-lock.json', (folder) => {
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
