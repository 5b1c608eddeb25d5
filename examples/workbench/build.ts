/**
 * Writes the workbench: one page with everything in it, which needs no server and no network.
 * Run with `npm run workbench`, or `npm run workbench -- elsewhere.html`.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { CaseFile, Shipped } from './case-files.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const fixtures = (folder: string) =>
  readdirSync(at(`../../fixtures/${folder}`), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, JSON.parse(readFileSync(at(`../../fixtures/${folder}/${name}`), 'utf8'))] as const);

const shipped: Shipped = {
  files: fixtures('cases').map(([, file]) => ({ rule: file.rule, cases: file.cases }) as CaseFile),
  editions: Object.fromEntries(fixtures('editions').map(([name, data]) => [name.replace(/\.json$/, ''), data])),
};

/** The first case of each rule that the shipped notice answers: what the form shows before anything is filled in. */
const examples = Object.fromEntries(
  shipped.files.map(({ rule, cases }) => {
    const shipped = cases.filter(
      (one) => !one.edition && !one.readings && !('restDays' in one) && !('error' in one.expected),
    );
    const found = shipped.find(({ expected }) => expected.status === 'determined') ?? shipped[0];
    return [rule, found && { id: found.id, facts: found.facts }];
  }),
);

async function bundled(entry: string, define: Record<string, string> = {}): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [at(entry)],
    tsconfig: at('../../tsconfig.test.json'),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define,
  });
  return (outputFiles[0] as { text: string }).text.trim();
}

const { version } = JSON.parse(readFileSync(at('../../package.json'), 'utf8')) as { version: string };
const program = await bundled('main.tsx', { EXAMPLES: JSON.stringify(examples), VERSION: JSON.stringify(version) });
const starter = await bundled('start.ts');
const style = await bundled('style/workbench.css');
const packed = (text: string) => gzipSync(text, { level: 9 }).toString('base64');
const [packedProgram, packedCases] = [packed(program), packed(JSON.stringify(shipped))];
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(starter)} ${hash(program)}; style-src ${hash(style)}; worker-src blob:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>居民基本养老保险政策工作台</title>
<style>${style}</style>
</head>
<body>
<div id="workbench"></div>
<noscript>请启用 JavaScript。 Please allow JavaScript.</noscript>
<script id="packed-program" type="application/gzip">${packedProgram}</script>
<script id="packed-cases" type="application/gzip">${packedCases}</script>
<script>${starter}</script>
</body>
</html>
`;

const [path = at('../../dist/workbench.html')] = process.argv.slice(2);
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, page);
const kilobytes = (text: string) => `${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`;
console.log(
  `${path}: ${kilobytes(page)} (program ${kilobytes(packedProgram)}, style ${kilobytes(style)}, cases ${kilobytes(packedCases)})`,
);
