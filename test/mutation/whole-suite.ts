import { beforeEach } from 'vitest';

/*
 * Stryker tries a mutant on the tests that ran its line. But an edition's figures are taken out once, for the first
 * test that asks, and a later one may be the one that notices. So no test is credited with a line, which Stryker takes
 * as a sign to try the whole suite; its own setting for this (`coverageAnalysis: 'all'`) is not heeded under vitest.
 */
const stryker = globalThis as { __stryker__?: { currentTestId?: string | undefined } };
beforeEach(() => {
  if (stryker.__stryker__) stryker.__stryker__.currentTestId = undefined;
});
