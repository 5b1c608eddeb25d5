import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Edition } from 'resident-pension-rules';
import { lingcheng2020 } from 'resident-pension-rules';
import { labels } from 'resident-pension-rules/explain';
import { type Address, addressFrom } from './address.js';
import type { CaseFile, CaseRun } from './case-files.js';
import { type EditionSpec, shippedSpec } from './edition-spec.js';
import { words } from './words.js';

/** What every view is given. */
export interface Bench {
  readonly address: Address;
  /** Goes to another address; `replaces` where going back should pass over it. */
  readonly go: (change: Partial<Address>, replaces?: boolean) => void;
  readonly spec: EditionSpec;
  readonly edition: Edition;
  readonly loadEdition: (data: unknown) => void;
  /** The runs of the shipped cases; `null` while they run. */
  readonly runs: readonly CaseRun[] | null;
  readonly ownRuns: readonly CaseRun[];
  readonly ownFiles: readonly CaseFile[];
  readonly addCases: (files: readonly CaseFile[]) => void;
}

export const BenchContext = createContext<Bench>({
  address: addressFrom(''),
  go: () => {},
  spec: shippedSpec,
  edition: lingcheng2020,
  loadEdition: () => {},
  runs: null,
  ownRuns: [],
  ownFiles: [],
  addCases: () => {},
});

/** The workbench, with the words of its language. */
export function useBench() {
  const bench = useContext(BenchContext);
  const { language } = bench.address;
  return { ...bench, language, w: words[language], labels: labels(language) };
}
