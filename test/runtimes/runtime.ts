import type { RuleCase } from '../case.js';

/** Where the package lies packed and installed, and the cases to answer. */
export interface Workplace {
  readonly folder: string;
  readonly cases: readonly RuleCase[];
}

/** A runtime to try the package on. */
export interface Runtime {
  readonly name: string;
  readonly modules: 'ESM' | 'CommonJS' | 'ESM bundle';
  /** Why it cannot be tried on this machine; `undefined` where it can. */
  readonly missing: string | undefined;
  /** The answers to every case as JSON text. */
  answers(place: Workplace): Promise<string>;
}
