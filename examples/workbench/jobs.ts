import type { Encoding, Opened, Plan, ResultHeadings, RowResult, RowStatus, Totals } from './batch.js';
import type { CaseFile, CaseRun } from './case-files.js';
import type { FormCount } from './columns.js';
import type { EditionSpec } from './edition-spec.js';

/** What the page asks of its worker, and what each question is answered with. */
export interface Jobs {
  cases: { readonly ask: { readonly packed: string }; readonly answer: readonly CaseRun[] };
  ownCases: { readonly ask: { readonly files: readonly CaseFile[] }; readonly answer: readonly CaseRun[] };
  changed: {
    readonly ask: { readonly choices: Readonly<Record<string, string>> };
    readonly answer: {
      /** The positions of the cases that come out otherwise under what is chosen. */
      readonly chosen: readonly number[];
      /** Of each reading, those that come out otherwise again under each option that is not in force. */
      readonly byOption: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
    };
  };
  open: {
    readonly ask: { readonly bytes: Uint8Array | null; readonly text: string; readonly encoding: Encoding | null };
    readonly answer: Opened;
  };
  readings: {
    readonly ask: { readonly plan: Plan };
    readonly answer: Readonly<Record<string, readonly FormCount[]>>;
  };
  run: { readonly ask: { readonly plan: Plan; readonly edition: EditionSpec }; readonly answer: Totals };
  page: {
    readonly ask: { readonly from: number; readonly most: number; readonly status: RowStatus | null };
    readonly answer: {
      readonly all: number;
      readonly rows: readonly {
        readonly number: number;
        readonly cells: readonly string[];
        readonly result: RowResult;
      }[];
    };
  };
  download: { readonly ask: { readonly headings: ResultHeadings }; readonly answer: Blob };
}

export type JobName = keyof Jobs;

export interface Question {
  readonly id: number;
  readonly job: JobName;
  readonly ask: unknown;
}

export type Reply =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: string }
  | { readonly id: number; readonly done: number; readonly all: number };
