import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { Workplace } from './runtime.js';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where the tests name the sources, the packed package is meant: left to the runtime to load, or bundled. */
const packedPackage = (folder: string, external: boolean): Plugin => ({
  name: 'packed-package',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^(\.\.\/src\/index\.js|resident-pension-rules.*)$/, namespace: 'file' }, ({ path, kind }) => {
      const name = path.startsWith('.') ? 'resident-pension-rules' : path;
      return external ? { path: name, external } : resolve(name, { kind, resolveDir: folder, namespace: 'packed' });
    });
    // Nothing else of the sources may slip in: only the packed package is tried.
    onResolve({ filter: /\/src\//, namespace: 'file' }, ({ path }) => ({ errors: [{ text: `${path} is no test` }] }));
  },
});

/** The program that answers every case, as one module; `use` says what becomes of `text()`, the answers. */
export async function programText(
  { folder, cases }: Workplace,
  format: 'esm' | 'cjs',
  loads: 'package' | 'nothing',
  use: string,
): Promise<string> {
  const written = JSON.stringify(JSON.stringify(cases));
  const contents = `import { answers } from './program.js';
    const text = () => JSON.stringify(answers(JSON.parse(${written})));
    ${use}`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: here, loader: 'ts' },
    bundle: true,
    write: false,
    format,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    charset: 'utf8',
    plugins: [packedPackage(folder, loads === 'package')],
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild wrote nothing');
  return output.text;
}
