import {
  columnReadings,
  decoded,
  opened,
  parsed,
  type RowResult,
  resultsAsCsv,
  rowRunner,
  type Table,
  totalsOf,
} from './batch.js';
import {
  type CaseRun,
  caseFilesIn,
  casesOf,
  changedBy,
  changedByOption,
  runCases,
  type Shipped,
} from './case-files.js';
import { editionOf } from './edition-spec.js';
import type { JobName, Jobs, Question, Reply } from './jobs.js';
import { unpacked } from './unpacked.js';

type Progress = (done: number, all: number) => void;
type Handlers = {
  readonly [Name in JobName]: (
    ask: Jobs[Name]['ask'],
    progress: Progress,
  ) => Jobs[Name]['answer'] | Promise<Jobs[Name]['answer']>;
};

let shipped: Shipped = { files: [], editions: {} };
let shippedRuns: readonly CaseRun[] = [];
let table: Table = { header: [], rows: [] };
let results: RowResult[] = [];

const pause = () => new Promise((resume) => setTimeout(resume));

const handlers: Handlers = {
  async cases({ packed }) {
    shipped = JSON.parse(await unpacked(packed)) as Shipped;
    shippedRuns = runCases(casesOf(shipped.files, shipped.editions), false, new Set());
    return shippedRuns;
  },

  ownCases({ files }) {
    const taken = new Set(shippedRuns.map(({ one }) => `${one.rule}/${one.id}`));
    return runCases(casesOf(caseFilesIn(files) ?? [], shipped.editions), true, taken);
  },

  changed({ choices }) {
    const cases = shippedRuns.map(({ one }) => one);
    return { chosen: changedBy(cases, {}, choices), byOption: changedByOption(cases, choices) };
  },

  open({ bytes, text, encoding }) {
    const found = bytes ? decoded(bytes, encoding) : { text, encoding: null };
    const { table: read, separator } = parsed(found.text);
    [table, results] = [read, []];
    return opened(table, separator, found.encoding);
  },

  readings: ({ plan }) => columnReadings(table, plan),

  async run({ plan, edition }, progress) {
    const runRow = rowRunner(plan, editionOf(edition));
    results = [];
    for (const row of table.rows) {
      results.push(runRow(row));
      if (results.length % 500 === 0) {
        progress(results.length, table.rows.length);
        await pause();
      }
    }
    return totalsOf(results);
  },

  page({ from, most, status }) {
    const places = results.flatMap((result, at) => (status === null || result.status === status ? [at] : []));
    const rows = places.slice(from, from + most).map((at) => ({
      number: at + 2,
      cells: table.rows[at] as readonly string[],
      result: results[at] as RowResult,
    }));
    return { all: places.length, rows };
  },

  download: ({ headings }) => new Blob(resultsAsCsv(table, results, headings), { type: 'text/csv;charset=utf-8' }),
};

/** What this needs of the worker's scope, whose types a page does not have. */
interface Scope {
  onmessage: (event: { readonly data: Question }) => void;
  postMessage(reply: Reply): void;
}

/** Answers the page's questions. */
export function serve(scope: Scope): void {
  scope.onmessage = async ({ data: { id, job, ask } }) => {
    try {
      const handler = handlers[job] as (ask: unknown, progress: Progress) => unknown;
      const answer = await handler(ask, (done, all) => scope.postMessage({ id, done, all }));
      scope.postMessage({ id, answer });
    } catch (error) {
      scope.postMessage({ id, error: String(error) });
    }
  };
}
