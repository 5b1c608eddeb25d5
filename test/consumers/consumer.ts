import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packedIn } from '../packed.js';

const source = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');

/** The directives that keep the mistakes compiling in the project itself stand aside for the errors they name. */
const mistakes = source('mistakes.ts').replaceAll('@ts-expect-error', 'expected');

/** What a consumer in CommonJS may write beside imports. The project itself, an ES module, could not compile it. */
const required = `
import rules = require('resident-pension-rules');
import explanation = require('resident-pension-rules/explain');
import audit = require('resident-pension-rules/audit');
import sql = require('resident-pension-rules/sql');
const pension: rules.Determination<rules.Money> = rules.determineBasicPension({ asOf: '2020-05-01' });
const said: string = explanation.explain(pension, 'en');
const filed: string = explanation.explain(audit.recordOf(rules.determineNextAdjustment, { lastAdjustedOn: '2018-01-01' }), 'en');
const rulesInSql: readonly { readonly rule: string }[] = sql.sqlRules;
export = { said, filed, rulesInSql };
`;

const files = {
  'correct.mts': source('correct.ts'),
  'correct.cts': source('correct.ts'),
  'mistakes.mts': mistakes,
  'mistakes.cts': mistakes,
  'required.cts': required,
};
type FileName = keyof typeof files;

/** A way to find packages, with the module settings that go with it and the files it admits. */
export interface Resolution {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly files: readonly FileName[];
}

const both: readonly FileName[] = ['correct.mts', 'correct.cts', 'mistakes.mts', 'mistakes.cts', 'required.cts'];

export const node16: Resolution = {
  name: 'node16',
  options: { module: 'node16', moduleResolution: 'node16' },
  files: both,
};

export const nodenext: Resolution = {
  name: 'nodenext',
  options: { module: 'nodenext', moduleResolution: 'nodenext' },
  files: both,
};

/** Modules as they are written: no `require`. */
export const bundler: Resolution = {
  name: 'bundler',
  options: { module: 'esnext', moduleResolution: 'bundler' },
  files: ['correct.mts', 'mistakes.mts'],
};

/** Each import and each `require` by conditions of its own: from TypeScript 5.4 on. */
export const bundlerPreserving: Resolution = {
  name: 'bundler, preserving',
  options: { module: 'preserve', moduleResolution: 'bundler' },
  files: both,
};

/** A project with the packed library and one file of each kind that uses it. */
export function consumer() {
  const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
  const { tarball } = packedIn(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true }) };
}

/** What a compiler has to say of the project: file, line and code of each error, or the whole of what is no error. */
export function compiled(folder: string, tsc: string, resolution: Resolution): string[] {
  const compilerOptions = {
    ...{ target: 'es2022', lib: ['es2022'], types: [], strict: true, noEmit: true },
    // The library's own types are checked as well, whatever a consumer skips.
    skipLibCheck: false,
    ...resolution.options,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: resolution.files }));
  const { stdout, stderr } = spawnSync(process.execPath, [tsc, '--pretty', 'false'], { cwd: folder, encoding: 'utf8' });
  const said = `${stdout}${stderr}`.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(' '));
  return said.map((line) => line.replace(/^(.+?)\((\d+),\d+\): error (TS\d+): .*$/, '$1:$2 $3')).sort();
}

/** The errors that the mistakes name, as a version of TypeScript has them, and no others. */
export function expectedErrors({ files: compiledFiles }: Resolution, version?: string): string[] {
  const named = mistakes.split('\n').flatMap((line, index) => {
    const [, code, others, other] = line.match(/^ *\/\/ expected (TS\d+)(?: \(([\d., ]+): (TS\d+)\))?: /) ?? [];
    return code === undefined
      ? []
      : [`:${index + 2} ${version && others?.split(', ').includes(version) ? other : code}`];
  });
  const wrong = compiledFiles.filter((name) => name.startsWith('mistakes'));
  return wrong.flatMap((name) => named.map((error) => `${name}${error}`)).sort();
}

/** The compiler of a version of TypeScript that `npm run test:consumers` installs. */
export const compilerOf = (version: string): string =>
  fileURLToPath(new URL(`node_modules/typescript-${version}/bin/tsc`, import.meta.url));
