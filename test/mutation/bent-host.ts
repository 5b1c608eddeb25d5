import { Decimal } from 'decimal.js';

// The library loads in a host that has bent decimal.js out of shape: nothing of it may reach a result. The tests
// themselves use decimal.js as it comes.
Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, minE: -2, maxE: 2, toExpNeg: 0, toExpPos: 0 });
// A mutant that does not load fails in the suite.
await import('../../src/index.js').catch(() => {});
Decimal.set({ defaults: true });
