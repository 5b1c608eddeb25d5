import { SparkSQL } from 'dt-sql-parser';
import { describe, expect, test } from 'vitest';
import { sqlFor, sqlRules } from '../../src/sql/sql.js';
import { editions } from '../sql/editions.js';
import { rulesOver } from '../sql/engine.js';
import { hostileNames } from '../sql/hostile-names.js';

const parser = new SparkSQL();

describe('Spark’s grammar', () => {
  test.each(sqlRules.map(({ rule, facts }) => [rule, facts] as const))('reads %s', (rule, facts) => {
    const columns = Object.fromEntries(facts.map((fact) => [fact, fact]));
    expect(
      parser.validate(sqlFor({ dialect: 'spark', table: 'residents', key: 'id', rules: [rule], columns })),
    ).toEqual([]);
  });

  test.each(editions)('reads every rule in one query: %s', (_, edition) => {
    expect(parser.validate(rulesOver('spark', 'residents', edition))).toEqual([]);
  });

  test.each(hostileNames)('takes %j for a name', (name) => {
    const request = { dialect: 'spark', rules: ['basic-pension'] } as const;
    const text = sqlFor({ ...request, table: `${name} t`, key: `${name} k`, columns: { asOf: `${name} c` } });
    expect(parser.validate(text)).toEqual([]);
    expect(parser.splitSQLByStatement(text)?.length).toBe(1);
  });

  test('does not read what is wrong', () => {
    expect(parser.validate(rulesOver('spark', 'residents').replace(' END', ''))).not.toEqual([]);
  });
});
