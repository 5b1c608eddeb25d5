import { snake } from '../../src/sql/facts.js';
import { type SqlDialect, type SqlFact, type SqlRule, sqlFor, sqlRules } from '../../src/sql/sql.js';
import { type Engine, literalIn, nameIn, rulesOver } from './engine.js';
import { factNames } from './row.js';

const junk = [
  ...['', ' ', 'abc', '-', '.', 'NaN', 'Infinity', '-inf', 'NULL', '1e308', '1e999', '-9e999', '1e-999', '1_000'],
  ...['9'.repeat(90), `${'9'.repeat(90)}.${'9'.repeat(5)}`, '99999999999999999999', '-1', '0x10', '１２', '2020-13-45'],
  ...['yes', 'T', '2.5', '\\', "''", '9999999999999.99', '0000-00-00', '5-5', `9${'9'.repeat(90)}e99`],
];

/** The statuses kept of a table of text columns that hold the same junk each. */
export async function statusesOfJunk(engine: Engine): Promise<string[]> {
  const { dialect } = engine;
  const columns = factNames.map((fact) => `${nameIn(dialect, fact)} VARCHAR(100)`);
  await engine.execute('DROP TABLE IF EXISTS junk');
  await engine.execute(`CREATE TABLE junk (id INTEGER, ${columns.join(', ')})`);
  const rows = junk.map((one, at) => {
    const literal = literalIn(dialect, one);
    return `(${[at, ...factNames.map(() => literal)].join(', ')})`;
  });
  await engine.execute(`INSERT INTO junk VALUES ${rows.join(', ')}`);
  // Kept in a table, since MySQL is stricter then than where it only hands them out.
  await engine.execute('DROP TABLE IF EXISTS of_junk');
  await engine.execute(`CREATE TABLE of_junk AS ${rulesOver(dialect, 'junk')}`);
  const answers = await engine.select('SELECT * FROM of_junk');
  await engine.execute('DROP TABLE junk');
  await engine.execute('DROP TABLE of_junk');
  if (answers.length !== junk.length) throw new Error(`${answers.length} answers to ${junk.length} rows`);
  const statuses = sqlRules.map(({ rule }) => `${snake(rule)}_status`);
  return [...new Set(answers.flatMap((answer) => statuses.map((status) => String(answer[status]))))].sort();
}

/** A value in a column of a type, and what a rule all of whose facts it is, but for the year, makes of it: a status, or the issue. */
export interface TypedValue {
  readonly rule: SqlRule;
  readonly type: string;
  readonly value: string;
  readonly answered: string;
  /** Where there is the type; everywhere unless given. */
  readonly only?: readonly SqlDialect[];
}

const ofDays: readonly Omit<TypedValue, 'rule'>[] = [
  { type: 'DATE', value: "'2020-05-01'", answered: 'determined' },
  { type: 'DATE', value: "'2020-02-29'", answered: 'determined' },
  { type: 'DATE', value: "'0001-01-01'", answered: 'undetermined' },
  { type: 'DATE', value: "'0099-12-31'", answered: 'undetermined' },
  { type: 'DATE', value: "'9999-12-31'", answered: 'undetermined' },
  { type: 'DATE', value: "'10000-01-01'", answered: 'not-a-day', only: ['duckdb', 'postgresql'] },
  { type: 'DATE', value: "'infinity'", answered: 'not-a-day', only: ['duckdb', 'postgresql'] },
  { type: 'DATE', value: "'0044-03-15 BC'", answered: 'not-a-day', only: ['postgresql'] },
  { type: 'DATE', value: 'NULL', answered: 'wrong-type' },
  // A point in time is no day, as in the facts of the rules.
  { type: 'TIMESTAMP', value: "'2020-05-01 00:00:00'", answered: 'not-a-day' },
  { type: 'INTEGER', value: '20200501', answered: 'not-a-day' },
  { type: 'CHAR(10)', value: "'2020-05-01'", answered: 'determined' },
  // Its blanks are padding, which Spark alone counts.
  { type: 'CHAR(20)', value: "'2020-05-01'", answered: 'determined', only: ['duckdb', 'postgresql', 'mysql'] },
  { type: 'CHAR(20)', value: "'2020-05-01'", answered: 'not-a-day', only: ['spark'] },
  { type: 'VARIANT', value: "CAST('2020-05-01' AS VARIANT)", answered: 'not-a-day', only: ['duckdb', 'spark'] },
  { type: 'VARIANT', value: "CAST(DATE '2020-05-01' AS VARIANT)", answered: 'not-a-day', only: ['duckdb', 'spark'] },
  { type: 'VARCHAR(20)', value: "'2020-05-01 '", answered: 'not-a-day' },
  { type: 'VARCHAR(20)', value: "'2020-05-01\t'", answered: 'not-a-day' },
  { type: 'VARCHAR(20)', value: "'٢٠٢٠-٠٥-٠١'", answered: 'not-a-day' },
  { type: 'VARCHAR(20)', value: "'2020-05-0１'", answered: 'not-a-day' },
  { type: 'VARCHAR(20)', value: "'2020–05–01'", answered: 'not-a-day' },
];
const ofTiers: readonly Omit<TypedValue, 'rule'>[] = [
  { type: 'SMALLINT', value: '500', answered: 'determined' },
  { type: 'VARCHAR(20)', value: "'500'", answered: 'wrong-type' },
  { type: 'INTEGER ZEROFILL', value: '500', answered: 'determined', only: ['mysql'] },
  { type: 'BIGINT', value: '500', answered: 'determined' },
  { type: 'BIGINT', value: '9223372036854775807', answered: 'not-an-amount' },
  { type: 'DECIMAL(10, 4)', value: '500', answered: 'determined' },
  { type: 'DECIMAL(10, 4)', value: '499.99', answered: 'refused' },
  { type: 'DECIMAL(10, 4)', value: '500.0001', answered: 'not-an-amount' },
  { type: 'DECIMAL(38, 0)', value: '9'.repeat(38), answered: 'not-an-amount' },
  { type: 'REAL', value: '500', answered: 'determined' },
  { type: 'DOUBLE PRECISION', value: '500', answered: 'determined' },
  { type: 'DOUBLE PRECISION', value: '-0.0', answered: 'refused' },
  { type: 'DOUBLE PRECISION', value: '1e308', answered: 'not-an-amount' },
  { type: 'DOUBLE PRECISION', value: '-1e308', answered: 'not-an-amount' },
  { type: 'DOUBLE PRECISION', value: "'NaN'", answered: 'not-finite', only: ['duckdb', 'postgresql'] },
  { type: 'DOUBLE PRECISION', value: "'Infinity'", answered: 'not-finite', only: ['duckdb', 'postgresql'] },
  { type: 'REAL', value: "'-Infinity'", answered: 'not-finite', only: ['duckdb', 'postgresql', 'spark'] },
  { type: 'DOUBLE', value: "'NaN'", answered: 'not-finite', only: ['spark'] },
  { type: 'NUMERIC', value: "'NaN'", answered: 'not-finite', only: ['postgresql'] },
  { type: 'HUGEINT', value: '500', answered: 'determined', only: ['duckdb'] },
  { type: 'UBIGINT', value: '500', answered: 'determined', only: ['duckdb'] },
  { type: 'BIT', value: "'111110100'", answered: 'wrong-type', only: ['duckdb'] },
  { type: 'UNION(text VARCHAR, number INTEGER)', value: "'500'", answered: 'wrong-type', only: ['duckdb'] },
  { type: 'BOOLEAN', value: 'TRUE', answered: 'wrong-type', only: ['duckdb', 'postgresql'] },
  { type: 'VARIANT', value: 'CAST(500 AS VARIANT)', answered: 'wrong-type', only: ['duckdb', 'spark'] },
];
const ofAmounts: readonly Omit<TypedValue, 'rule'>[] = [
  { type: 'INTEGER', value: '200400', answered: 'determined' },
  { type: 'BIGINT', value: '1000000000', answered: 'determined' },
  { type: 'DECIMAL(20, 6)', value: '200400', answered: 'determined' },
  { type: 'DECIMAL(20, 6)', value: '0', answered: 'not-an-amount' },
  { type: 'DOUBLE PRECISION', value: '200400', answered: 'determined' },
  { type: 'DOUBLE PRECISION', value: '200400.5', answered: 'determined' },
  { type: 'DOUBLE PRECISION', value: '0.30000000000000004', answered: 'not-an-amount' },
  { type: 'DOUBLE PRECISION', value: "'NaN'", answered: 'not-an-amount', only: ['duckdb', 'postgresql'] },
  { type: 'VARCHAR(20)', value: "'200400.00'", answered: 'determined' },
  { type: 'VARCHAR(20)', value: "'200400 '", answered: 'not-an-amount' },
  { type: 'VARCHAR(20)', value: "'96.000'", answered: 'not-an-amount' },
  { type: 'VARCHAR(20)', value: "'096'", answered: 'not-an-amount' },
  { type: 'DECIMAL(12, 4) ZEROFILL', value: '200400', answered: 'determined', only: ['mysql'] },
  { type: 'INTEGER ZEROFILL', value: '200400', answered: 'determined', only: ['mysql'] },
  { type: 'yuan', value: '200400', answered: 'determined', only: ['postgresql'] },
  { type: 'VARIANT', value: 'CAST(200400 AS VARIANT)', answered: 'not-an-amount', only: ['duckdb', 'spark'] },
];
const ofFlags: readonly Omit<TypedValue, 'rule'>[] = [
  { type: 'BOOLEAN', value: 'TRUE', answered: 'determined' },
  { type: 'BOOLEAN', value: 'FALSE', answered: 'refused' },
  { type: 'BOOLEAN', value: 'NULL', answered: 'wrong-type' },
  { type: 'INTEGER', value: '1', answered: 'determined', only: ['mysql'] },
  { type: 'INTEGER', value: '1', answered: 'wrong-type', only: ['duckdb', 'postgresql', 'spark'] },
  { type: 'INTEGER ZEROFILL', value: '1', answered: 'determined', only: ['mysql'] },
  { type: 'VARCHAR(5)', value: "'true'", answered: 'wrong-type' },
  { type: 'VARCHAR(5)', value: "'1'", answered: 'wrong-type' },
  { type: 'INTEGER', value: '2', answered: 'wrong-type' },
  { type: 'BIT(1)', value: "b'1'", answered: 'wrong-type', only: ['mysql'] },
  { type: 'BIT', value: "'1'", answered: 'wrong-type', only: ['duckdb'] },
  { type: 'VARIANT', value: 'CAST(TRUE AS VARIANT)', answered: 'wrong-type', only: ['duckdb', 'spark'] },
];
// Where a day that is not there has not come yet, a column of no day is none of these.
const ofDaysToCome: readonly Omit<TypedValue, 'rule'>[] = [
  { type: 'VARIANT', value: 'NULL', answered: 'not-a-day', only: ['duckdb', 'spark'] },
];

/** Values of the types that databases have. */
export const typedValues: readonly TypedValue[] = [
  ...ofDays.map((one) => ({ rule: 'basic-pension', ...one }) as const),
  ...ofTiers.map((one) => ({ rule: 'municipal-subsidy', ...one }) as const),
  ...ofAmounts.map((one) => ({ rule: 'target-met', ...one }) as const),
  ...ofFlags.map((one) => ({ rule: 'government-payment', ...one }) as const),
  ...ofDaysToCome.map((one) => ({ rule: 'assessment-score', ...one }) as const),
];

/** Those an engine has the type for: Spark has VARIANT from version 4 on. */
export const typedValuesFor = ({ dialect, name }: Engine): readonly TypedValue[] =>
  typedValues
    .filter(({ only }) => only?.includes(dialect) ?? true)
    .filter(({ type }) => !(type === 'VARIANT' && name.startsWith('Spark 3')));

/** What an engine makes of a value: a status, or the codes of its issues without repetitions. */
export async function answerToTyped(engine: Engine, { rule, type, value }: TypedValue): Promise<string> {
  const { dialect } = engine;
  const named = dialect === 'spark' && type === 'DOUBLE PRECISION' ? 'DOUBLE' : type;
  const facts = sqlRules.find((one) => one.rule === rule)?.facts ?? [];
  // Beside it stand a year and two numbers of persons.
  const isBeside = (fact: SqlFact) => fact === 'contributionYear' || fact.endsWith('Headcount');
  const columns = Object.fromEntries(facts.map((fact) => [fact, isBeside(fact) ? 'beside' : 'it'])) as {
    [Fact in SqlFact]?: string;
  };
  await engine.execute('DROP TABLE IF EXISTS typed');
  await engine.execute(`CREATE TABLE typed (id INTEGER, beside INTEGER, it ${named})`);
  // Spark makes no day of a text by itself.
  const held = dialect === 'spark' ? `CAST(${value} AS ${named})` : value;
  await engine.execute(`INSERT INTO typed VALUES (1, 2020, ${held})`);
  const [answer = {}] = await engine.select(sqlFor({ dialect, table: 'typed', key: 'id', rules: [rule], columns }));
  const { [`${snake(rule)}_status`]: status, [`${snake(rule)}_issues`]: issues } = answer;
  const codes = String(issues)
    .split(',')
    .map((issue) => issue.slice(issue.indexOf(':') + 1));
  return status === 'malformed' ? [...new Set(codes)].join(',') : String(status);
}
