import { sqlFor, sqlRules } from '../../src/sql/sql.js';
import { type Engine, everyRule } from './engine.js';
import { factNames } from './row.js';

const junk = [
  ...['', ' ', 'abc', '-', '.', 'NaN', 'Infinity', '-inf', 'NULL', '1e308', '1e999', '-9e999', '1e-999', '1_000'],
  ...['9'.repeat(90), `${'9'.repeat(90)}.${'9'.repeat(5)}`, '99999999999999999999', '-1', '0x10', '１２', '2020-13-45'],
  ...['yes', 'T', '2.5', '\\', "''", '9999999999999.99', '0000-00-00', '5-5'],
];

const texts = (engine: Engine) => (engine.dialect === 'mysql' ? 'VARCHAR(100)' : 'VARCHAR');
const quote = (engine: Engine, name: string) => (engine.dialect === 'mysql' ? `\`${name}\`` : `"${name}"`);

/** The statuses over a table of text columns that hold the same junk each. */
export async function statusesOfJunk(engine: Engine): Promise<string[]> {
  const columns = factNames.map((fact) => `${quote(engine, fact)} ${texts(engine)}`);
  await engine.execute('DROP TABLE IF EXISTS junk');
  await engine.execute(`CREATE TABLE junk (id INTEGER, ${columns.join(', ')})`);
  for (const [at, one] of junk.entries()) {
    const backslashed = engine.dialect === 'mysql' ? one.replaceAll('\\', '\\\\') : one;
    const literal = `'${backslashed.replaceAll("'", "''")}'`;
    await engine.execute(`INSERT INTO junk VALUES (${[at, ...factNames.map(() => literal)].join(', ')})`);
  }
  const answers = await engine.select(everyRule(engine.dialect, 'junk', undefined));
  await engine.execute('DROP TABLE junk');
  if (answers.length !== junk.length) throw new Error(`${answers.length} answers to ${junk.length} rows`);
  const statuses = sqlRules.map(({ rule }) => `${rule.replaceAll('-', '_')}_status`);
  return [...new Set(answers.flatMap((answer) => statuses.map((status) => String(answer[status]))))].sort();
}

/** What is answered to a row in columns of the types a database would have. */
export async function answerUnderOwnTypes(engine: Engine): Promise<Record<string, string | null>> {
  const types = 'born DATE, today DATE, recipient BOOLEAN, years SMALLINT, tier INTEGER';
  const figures = 'heads BIGINT, yuan DECIMAL(20, 6), paid_heads DECIMAL(12, 2), paid_yuan INTEGER';
  await engine.execute('DROP TABLE IF EXISTS typed');
  await engine.execute(`CREATE TABLE typed (id VARCHAR(9), ${types}, ${figures})`);
  await engine.execute(
    "INSERT INTO typed VALUES ('a', '1945-05-01', '2020-05-01', TRUE, 16, 500, 668, 200400, 642, 192600)",
  );
  const { dialect } = engine;
  const rules = ['municipal-subsidy', 'pension-statement', 'target-met'] as const;
  const person = { birthDate: 'born', asOf: 'today', recipient: 'recipient', consecutiveYears: 'years', tier: 'tier' };
  const target = { targetHeadcount: 'heads', targetAmount: 'yuan' };
  const columns = { ...person, ...target, collectedHeadcount: 'paid_heads', collectedAmount: 'paid_yuan' };
  const [answer = {}] = await engine.select(sqlFor({ dialect, table: 'typed', key: 'id', rules, columns }));
  await engine.execute('DROP TABLE typed');
  return answer;
}
