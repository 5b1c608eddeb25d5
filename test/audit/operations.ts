import type { Operation, Relation } from '../../src/audit/audit.js';

/** Every one, or it does not compile. */
const all = <Name extends string>(names: Readonly<Record<Name, true>>) => Object.keys(names);

export const operations = all<Operation>({
  fact: true,
  figure: true,
  sum: true,
  difference: true,
  product: true,
  quotient: true,
  least: true,
  greatest: true,
  compare: true,
  select: true,
  count: true,
  run: true,
  band: true,
  segments: true,
  age: true,
  addDays: true,
  addWorkingDays: true,
  addYears: true,
  startOfMonth: true,
  startOfNextMonth: true,
  nextWorkingDay: true,
});

export const relations = all<Relation>({ '<': true, '<=': true, '>=': true, '>': true });
