import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The folders of src, each of which may import from those before it; what stands together does not import each other. */
const layers = [
  ['values'],
  ['errors.ts'],
  ['notice'],
  ['readings'],
  ['editions'],
  ['facts'],
  ['engine'],
  ['rules'],
  ['statements'],
  ['explain'],
  ['sql', 'audit', 'index.ts'],
];

const root = new URL('../src/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, root), 'utf8');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort();

/** What a file imports or re-exports from src, types too. */
const importsOf = new Map(
  files.map((name) => {
    const found = [...read(name).matchAll(/^(?:import|export)\b[^;]*?\bfrom '(\.[^']+)\.js'/gm)];
    return [name, found.map(([, path]) => posix.join(posix.dirname(name), `${path}.ts`))];
  }),
);
const importsIn = (name: string) => importsOf.get(name) ?? [];
const folderOf = (name: string) => name.split('/')[0] as string;
const layerOf = (name: string) => layers.findIndex((layer) => layer.includes(folderOf(name)));

/** The longest chains of imports from each file; a circle is reported where it closes. */
function chains() {
  const longest = new Map<string, string[]>();
  const circles: string[] = [];
  const follow = (name: string, above: readonly string[]): string[] => {
    if (above.includes(name)) {
      circles.push([...above.slice(above.indexOf(name)), name].join(' → '));
      return [];
    }
    const known = longest.get(name);
    if (known) return known;
    const below = importsIn(name).map((imported) => follow(imported, [...above, name]));
    const chain = [name, ...(below.sort((one, other) => other.length - one.length)[0] ?? [])];
    longest.set(name, chain);
    return chain;
  };
  const all = files.map((name) => follow(name, []));
  return { circles, longest: all.sort((one, other) => other.length - one.length)[0] ?? [] };
}

describe('src', () => {
  test('every import is found', () => {
    expect(files.length).toBeGreaterThan(50);
    expect([...importsOf.values()].flat().filter((name) => !files.includes(name))).toEqual([]);
    expect(files.filter((name) => importsIn(name).length > 0).length).toBeGreaterThan(50);
  });

  test('the arrows of imports run one way', () => {
    const wrong = files.flatMap((name) =>
      importsIn(name)
        .filter((imported) => folderOf(imported) !== folderOf(name) && layerOf(imported) >= layerOf(name))
        .map((imported) => `${name} → ${imported}`),
    );
    expect(wrong).toEqual([]);
    expect(files.filter((name) => layerOf(name) === -1)).toEqual([]);
  });

  test('in no circle, and in no longer chain than there are', () => {
    const { circles, longest } = chains();
    expect(circles).toEqual([]);
    expect(longest.length, longest.join(' → ')).toBeLessThanOrEqual(24);
  });

  test('no more than two files are loose, and no folder lies deeper than it needs', () => {
    expect(files.filter((name) => !name.includes('/'))).toEqual(['errors.ts', 'index.ts']);
    const deep = files.filter((name) => name.split('/').length > 3);
    expect(deep).toEqual([]);
  });

  test('a file is named in lower case with hyphens, and none is a drawer', () => {
    expect(
      files.filter((name) => !/^([a-z0-9]+(-[a-z0-9]+)*\/)*[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)?\.ts$/i.test(name)),
    ).toEqual([]);
    expect(files.filter((name) => /(util|helper|misc|common)s?\.ts$|\/index\.ts$/.test(name))).toEqual([]);
  });

  test.each(files.filter((name) => folderOf(name) === 'rules'))('%s can be read at once', (name) => {
    expect(read(name).split('\n').length).toBeLessThanOrEqual(160);
  });
});
