import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Context, createContext, runInContext } from 'node:vm';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = dirname(fileURLToPath(import.meta.url));

/** A realm of its own, in which no text becomes code. */
export function newRealm(): Context {
  return createContext({}, { codeGeneration: { strings: false, wasm: false } });
}

/** Runs a file of plain JavaScript in a realm and gives what it ends with. */
export function runFile(realm: Context, name: string): unknown {
  const filename = join(here, name);
  return runInContext(readFileSync(filename, 'utf8'), realm, { filename });
}

type Exports = Record<string, unknown>;

/** The answers to some cases and the SQL of every rule, worked out inside a realm by functions loaded there. */
export function answersFrom(
  realm: Context,
  given: readonly unknown[],
  [library, explanation, sql]: readonly Exports[],
): string {
  const source = `((module, require) => {${readFileSync(join(here, 'every-case.cjs'), 'utf8')}\n return module.exports; })`;
  const { everyCase, everySql } = runInContext(source, realm)({}, {});
  const cases = runInContext(`(${JSON.stringify(given)})`, realm);
  return everyCase(library, cases, explanation?.explain) + everySql(sql);
}

type Module = { exports: Exports };

/** The files of the built package and of what it depends on, each loaded inside the realm. */
export function loaderIn(realm: Context): (path: string) => Exports {
  const loaded = new Map<string, Module>();
  const load = (filename: string): Exports => {
    const before = loaded.get(filename);
    if (before) return before.exports;
    // Exports are an object of the realm, too.
    const module = runInContext('({ exports: {} })', realm) as Module;
    loaded.set(filename, module);
    const source = `(function (exports, module, require) {${readFileSync(filename, 'utf8')}\n})`;
    const required = createRequire(filename);
    runInContext(source, realm, { filename })(module.exports, module, (id: string) => load(required.resolve(id)));
    return module.exports;
  };
  return (path) => load(resolve(root, path));
}
