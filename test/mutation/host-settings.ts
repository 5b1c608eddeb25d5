import { Decimal } from 'decimal.js';

/** A host that has bent decimal.js out of shape before the library loads: nothing of it may reach a result. */
Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP, minE: -2, maxE: 2, toExpNeg: 0, toExpPos: 0 });
