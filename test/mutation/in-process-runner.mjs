import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { collecting } from './test-functions.mjs';

const suite = 'test/mutation/suite.ts';

/** In one script a file no longer knows where it stood. */
const keepsItsPlace = {
  name: 'keeps-its-place',
  setup({ onLoad }) {
    onLoad({ filter: /\/test\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { loader: 'ts', contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)) };
    });
  },
};

/** The suite and the mutated library as one script, to be run afresh for every mutant; packages stay outside. */
async function bundled() {
  const { outputFiles } = await build({
    absWorkingDir: process.cwd(),
    entryPoints: [suite],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    write: false,
    // The package says that its files have no side effects; its tests have nothing else.
    ignoreAnnotations: true,
    plugins: [keepsItsPlace],
    logLevel: 'silent',
  });
  return new Script(`(require) => {${outputFiles[0].text}\n}`, { filename: suite });
}

/**
 * Stryker's tests in its own process, since a mutant takes a tenth of a second here and a second and more in vitest.
 *
 * The rules take an edition's figures out once and remember answers, so the code behind a test may have run in an
 * earlier one: which test covers what cannot be told, and every mutant faces the whole suite. The whole library is
 * evaluated anew for each, data and all. What killed the last mutant is tried first on the next.
 */
class InProcessRunner {
  static inject = [];

  #namespace = {};
  #script;
  #require = createRequire(resolve(suite));
  /** Names of tests that have killed, the latest first. */
  #killers = [];

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = this.#namespace;
    this.#script = await bundled();
  }

  async dryRun() {
    this.#begin({});
    const tests = await this.#run({ stopsAtFailure: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#namespace.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit }) {
    this.#begin({ activeMutant: activeMutant.id, hitLimit, hitCount: 0 });
    const tests = await this.#run({ stopsAtFailure: true });
    const endless = determineHitLimitReached(this.#namespace.hitCount, hitLimit);
    return toMutantRunResult(endless ?? { status: DryRunStatus.Complete, tests });
  }

  #begin({ activeMutant, hitLimit, hitCount }) {
    Object.assign(this.#namespace, { activeMutant, hitLimit, hitCount, currentTestId: undefined });
  }

  /** The tests, in the order in which they are likely to kill. */
  #collected() {
    const { tests, functions } = collecting();
    this.#script.runInThisContext()((id) => (id === 'vitest' ? functions : this.#require(id)));
    const rank = ({ name }) => {
      const at = this.#killers.indexOf(name);
      return at < 0 ? this.#killers.length : at;
    };
    return tests.sort((one, other) => rank(one) - rank(other));
  }

  async #run({ stopsAtFailure }) {
    const results = [];
    const report = (name, since, failure) => {
      const status = failure === undefined ? TestStatus.Success : TestStatus.Failed;
      const failureMessage = failure === undefined ? undefined : String(failure?.message ?? failure);
      results.push({ id: name, name, timeSpentMs: performance.now() - since, status, failureMessage });
    };
    const since = performance.now();
    let tests;
    try {
      tests = this.#collected();
    } catch (failure) {
      report('the library loads', since, failure);
      return results;
    }
    for (const { name, run } of tests) {
      const began = performance.now();
      try {
        await run();
        report(name, began);
      } catch (failure) {
        report(name, began, failure);
        this.#killers = [name, ...this.#killers.filter((killer) => killer !== name)];
        if (stopsAtFailure) return results;
      }
    }
    return results;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
