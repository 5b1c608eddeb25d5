import { Decimal } from 'decimal.js';

/** The tests themselves use decimal.js as it comes. */
Decimal.set({ defaults: true });
