import { execFile } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programText } from './bundle.js';
import type { Runtime } from './runtime.js';

const run = promisify(execFile);

/** A runtime's binary among the packages of this folder, and why there is none. */
export function binary(path: string): { readonly path: string; readonly missing: string | undefined } {
  const found = fileURLToPath(new URL(`node_modules/${path}`, import.meta.url));
  const missing = existsSync(found) ? undefined : `npm installed no ${path} (${process.platform} ${process.arch})`;
  return { path: found, missing };
}

/** What a runtime started from the command line differs by. */
export interface CommandLine {
  readonly name: string;
  readonly binary: string;
  readonly options?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/** A runtime that loads the installed package from a file, once imported and once required. */
export function commandLine(kind: CommandLine): Runtime[] {
  const { path, missing } = binary(kind.binary);
  const env = { ...process.env, ...kind.environment };
  return (['esm', 'cjs'] as const).map((format) => ({
    name: kind.name,
    modules: format === 'esm' ? 'ESM' : 'CommonJS',
    missing,
    async answers(place) {
      const file = `program.${format === 'esm' ? 'mjs' : 'cjs'}`;
      const text = await programText(place, format, 'package', 'console.log(text());');
      writeFileSync(join(place.folder, file), text);
      const { stdout } = await run(path, [...(kind.options ?? []), file], {
        cwd: place.folder,
        env,
        maxBuffer: 2 ** 26,
      });
      return stdout;
    },
  }));
}
