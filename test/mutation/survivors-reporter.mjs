import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Mutants that cannot change an answer, by the reason: each as its line, the part that it changes, and into what. */
const equivalents = JSON.parse(readFileSync(new URL('equivalent.json', import.meta.url), 'utf8'));
const listed = new Set(equivalents.flatMap(({ mutants }) => mutants.map(keyOf)));

function keyOf({ file, line, mutator, original, replacement }) {
  return JSON.stringify([file, line, mutator, original, replacement]);
}

const survives = ({ status }) => status === 'Survived' || status === 'NoCoverage';
const isNew = (mutant) => survives(mutant) && !listed.has(keyOf(mutant));

/** A mutant with its line and the part of it that it changes, by which it is known however the lines before it move. */
function mutantOf(file, lines, { location: { start, end }, mutatorName: mutator, replacement, status }) {
  const whole = lines[start.line - 1];
  const original = whole.slice(start.column - 1, end.line === start.line ? end.column - 1 : undefined);
  const at = `${start.line}:${start.column}`;
  return { file, at, line: whole.trim(), mutator, original, replacement, status };
}

/** How many mutants of each folder came to which end. */
function figures(mutants) {
  const ends = ['Killed', 'Timeout', 'equivalent', 'Survived', 'NoCoverage', 'CompileError', 'RuntimeError', 'Ignored'];
  const endOf = (mutant) => (survives(mutant) && !isNew(mutant) ? 'equivalent' : mutant.status);
  const row = (folder, ofFolder) => ({
    folder,
    ...Object.fromEntries(ends.map((end) => [end, ofFolder.filter((mutant) => endOf(mutant) === end).length])),
  });
  const folders = [...new Set(mutants.map(({ file }) => dirname(file)))].sort();
  return [
    ...folders.map((name) =>
      row(
        name,
        mutants.filter(({ file }) => dirname(file) === name),
      ),
    ),
    row('all', mutants),
  ];
}

/** Ends a run with its figures, and with every survivor that is not listed as equivalent: such a run has failed. */
class SurvivorsReporter {
  static inject = [commonTokens.options];

  #tried = [];
  #planned = 0;
  #timer;

  /** `mostSeconds`: when a run is to be cut short, and to say so. */
  constructor({ survivors: { mostSeconds } = {} }) {
    if (mostSeconds !== undefined) this.#timer = setTimeout(() => this.#cutShort(mostSeconds), mostSeconds * 1000);
  }

  onMutationTestingPlanReady({ mutantPlans }) {
    this.#planned = mutantPlans.length;
  }

  onMutantTested(result) {
    const file = relative(process.cwd(), result.fileName);
    this.#tried.push(mutantOf(file, readFileSync(file, 'utf8').split('\n'), result));
  }

  onMutationTestReportReady({ files }) {
    clearTimeout(this.#timer);
    const mutants = Object.entries(files).flatMap(([file, { source, mutants }]) =>
      mutants.map((mutant) => mutantOf(file, source.split('\n'), mutant)),
    );
    const stale = this.#stale(mutants);
    this.#print(mutants);
    for (const key of stale) console.log(`Listed as equivalent, but it does not survive: ${key}`);
    if (stale.length > 0) process.exitCode = 1;
  }

  #print(mutants) {
    const survivors = mutants.filter(isNew);
    console.table(figures(mutants));
    for (const { file, at, line, mutator, original, replacement, status } of survivors) {
      console.log(`${status}: ${file}:${at} ${mutator}\n  ${line}\n  ${original} -> ${replacement}`);
    }
    console.log(`${mutants.length} mutants, ${survivors.length} survive and are not listed as equivalent`);
    if (survivors.length > 0) process.exitCode = 1;
  }

  /** What the list names, in the files that were mutated, and the suite kills after all. */
  #stale(mutants) {
    const living = new Set(mutants.filter(survives).map(keyOf));
    const mutated = new Set(mutants.map(({ file }) => file));
    return [...listed].filter((key) => mutated.has(JSON.parse(key)[0]) && !living.has(key));
  }

  #cutShort(seconds) {
    this.#print(this.#tried);
    const left = this.#planned - this.#tried.length;
    console.log(`CUT SHORT after ${seconds} s: ${left} of ${this.#planned} mutants were NOT tried`);
    process.exit();
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', SurvivorsReporter)];
