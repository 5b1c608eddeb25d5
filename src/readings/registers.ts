import { clauses as everyClause } from '../notice/clauses.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { readings as everyReading } from './register.js';

/** The register of clauses, in the notice's order. */
export const clauses = /* @__PURE__ */ deepFreeze(everyClause);

/** The register of readings: every point the notice leaves open, in its order. */
export const readings = /* @__PURE__ */ deepFreeze(everyReading);
