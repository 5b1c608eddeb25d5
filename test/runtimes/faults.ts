import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { sqlDialects, sqlRules } from '../../src/sql/sql.js';
import { expectedOf, type RuleCase } from '../case.js';
import { type Answers, answers, nameOf } from './program.js';

/** What a runtime got wrong. */
export interface Faults {
  readonly cases: readonly string[];
  readonly explanations: readonly string[];
  readonly sql: readonly string[];
}

const golden = (name: string) => readFileSync(new URL(`../../fixtures/sql/${name}.sql`, import.meta.url), 'utf8');

/** The texts of SQL there must be. */
export const sqlNames = sqlDialects.flatMap((dialect) => sqlRules.map(({ rule }) => `${dialect}/${rule}`));

/** The answers held to what the cases expect, to the explanations the sources give and to the SQL last looked at. */
export function faultsOf(given: Answers, cases: readonly RuleCase[]): Faults {
  const here = answers(cases);
  const named = cases.map((one) => ({ name: nameOf(one), expected: expectedOf(one) }));
  return {
    cases: named
      .filter(({ name, expected }) => !isDeepStrictEqual(given.cases[name]?.written, expected))
      .map(({ name, expected }) => `${name}: ${JSON.stringify({ expected, came: given.cases[name]?.written })}`),
    explanations: named
      .filter(({ name }) => !isDeepStrictEqual(textsOf(given, name), textsOf(here, name)))
      .map(({ name }) => `${name}: ${JSON.stringify({ expected: textsOf(here, name), came: textsOf(given, name) })}`),
    sql: sqlNames.filter((name) => given.sql[name] !== golden(name)),
  };
}

const textsOf = ({ cases }: Answers, name: string) => [cases[name]?.en, cases[name]?.zh];
