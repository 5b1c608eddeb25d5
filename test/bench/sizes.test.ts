import { execFileSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../packed.js';

/** Kilobytes, minified and gzipped with all that is brought along. */
interface Sizes {
  readonly rules: readonly { readonly name: string; readonly kilobytes: number }[];
  readonly main: number;
}

let sizes: Sizes;
beforeAll(() => {
  const script = "import { sizes } from './bench/loading.js'; console.log(JSON.stringify(sizes()));";
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  });
  sizes = JSON.parse(printed);
});

/** What is above a limit, told so that a failure names it. */
const above = (limit: number, entries: readonly (readonly [name: string, kilobytes: number])[]) =>
  entries
    .filter(([, kilobytes]) => !(kilobytes > 0 && kilobytes <= limit))
    .map(([name, kilobytes]) => `${name}: ${kilobytes.toFixed(1)} kB, not ${limit}`);

describe('minified and gzipped', () => {
  test('every rule, with all it brings along', () => {
    expect(sizes.rules.length).toBeGreaterThan(17);
    const rules = sizes.rules.map(({ name, kilobytes }) => [name, kilobytes] as const);
    // The aim was 26. What each clause fixes, in two languages, weighs 3, how each figure is worked out up to 1, and the
    // choice of an edition out of a series 0.7, and which readings a notice settles itself 0.3.
    expect(above(30, rules)).toEqual([]);
  });

  test('the main entry', () => {
    // The aim was 46. What is beyond it are the words of the registers, in two languages, how figures are worked out,
    // editions that extend others and follow each other, and the shapes of other notices' data.
    expect(above(68, [['the main entry', sizes.main]])).toEqual([]);
  });
});

/** What a browser would load of an app that uses all of an entry. */
function bundled(entry: string, names = '*'): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `export ${names} from './dist/${entry}.js'`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
  });
  return outputFiles[0]?.text ?? '';
}

test.each([
  ['explain', 'It rests on a figure that is not in the notice.'],
  ['audit', 'which nothing hands over'],
  ['sql', 'SELECT'],
])('the main entry loads nothing of %s', (entry, words) => {
  expect(bundled(entry)).toContain(words);
  expect(bundled('index')).not.toContain(words);
});

test('the rules as SQL load no sentence', () => {
  const sentence = 'The person does not draw the pension.';
  expect(bundled('sql', '{ sqlTexts }')).toContain(sentence);
  expect(bundled('sql', '{ sqlFor, sqlRules, sqlDialects }')).not.toContain(sentence);
});
