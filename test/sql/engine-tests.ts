import { beforeAll, expect, test } from 'vitest';
import { defineEdition, lingcheng2020 } from '../../src/index.js';
import { type SqlDialect, sqlFor, sqlTexts } from '../../src/sql/sql.js';
import { answerToTyped, statusesOfJunk, typedValuesFor } from './column-types.js';
import { answersTo, canHold, caseDifferences, differences } from './compare.js';
import { documented } from './documented.js';
import { editions } from './editions.js';
import { type Engine, rulesOver, tableOf } from './engine.js';
import { faults } from './faults.js';
import { rowCases } from './fitting-cases.js';
import { hostileIds, namesIn, underHostileNames } from './hostile-names.js';
import { randomEdition } from './random-editions.js';
import { randomRows } from './random-rows.js';
import { emptyRow } from './row.js';
import { sessions } from './sessions.js';

/** How much is tried. */
export interface Extent {
  /** Random rows in each of the editions made on purpose. */
  readonly rows: number;
  /** Editions from a seed, and random rows in each. */
  readonly randomEditions: number;
  readonly rowsInEach: number;
  /**
   * Where a query takes seconds, the rules alone: of the cases those of editions with twelve or more, of the editions
   * made on purpose the first, no setting and no name.
   */
  readonly isBrief?: boolean;
}

/** The tests that every engine must pass. */
export function testsOf(dialect: SqlDialect, engine: () => Engine, extent: Extent): void {
  const { rows, randomEditions, rowsInEach, isBrief = false } = extent;
  const finite = dialect === 'mysql';
  const timeout = 600_000;

  const leastCases = isBrief ? 12 : 1;
  const some = isBrief ? 'fitting cases, of editions that have twelve' : 'every fitting case';
  test(`answers ${some} as the rules do`, { timeout }, async () => {
    const { tried, found } = await caseDifferences(engine(), leastCases);
    const held = rowCases.filter((one) => canHold(dialect, one)).length;
    expect({ found, isAll: tried === held }).toEqual({ found: [], isAll: !isBrief });
    expect(tried).toBeGreaterThan(550);
  });

  test.each(isBrief ? editions.slice(0, 1) : editions)(
    'answers random rows as the rules do: %s',
    { timeout },
    async (_, edition) => {
      expect(await differences(engine(), randomRows(2020, rows, { finite }), edition)).toEqual([]);
    },
  );

  test(`answers as the rules do in ${randomEditions} random editions`, { timeout: timeout }, async () => {
    for (let seed = 0; seed < randomEditions; seed++) {
      const found = await differences(engine(), randomRows(seed, rowsInEach, { finite }), randomEdition(seed));
      expect({ seed, found }).toEqual({ seed, found: [] });
    }
  });

  test.each(isBrief ? [] : [...sessions[dialect]])(
    'answers as the rules do whatever is set: $name',
    { timeout },
    async (session) => {
      await engine().execute(session.begin);
      try {
        expect(await differences(engine(), randomRows(7, 60, { finite }), lingcheng2020)).toEqual([]);
      } finally {
        await engine().execute(session.end);
      }
    },
  );

  if (dialect === 'postgresql') {
    beforeAll(() => engine().execute('CREATE DOMAIN yuan AS numeric(14, 4)'));

    test('never misreads a day that is written in another order', async () => {
      await engine().execute('SET DateStyle = German; ALTER ROLE CURRENT_USER SET DateStyle = German');
      const day = { rule: 'basic-pension', type: 'DATE', value: "'2020-05-01'", answered: 'not-a-day' } as const;
      const answered = await answerToTyped(engine(), day);
      await engine().execute('SET DateStyle = ISO; ALTER ROLE CURRENT_USER RESET DateStyle');
      expect(answered).toBe(day.answered);
    });
  }

  if (dialect === 'spark') {
    test('needs spark.sql.optimizer.collapseProjectAlwaysInline off, or the plan of one rule is ten times as long', async () => {
      await engine().execute(`DROP TABLE IF EXISTS residents;\n${tableOf(dialect, 'residents')}`);
      const explained = `EXPLAIN ${rulesOver(dialect, 'residents', lingcheng2020, ['age-supplement'])}`;
      const planned = async () => JSON.stringify(await engine().select(explained)).length;
      const usual = await planned();
      await engine().execute('SET spark.sql.optimizer.collapseProjectAlwaysInline = true');
      const inlined = await planned();
      await engine().execute('RESET spark.sql.optimizer.collapseProjectAlwaysInline');
      expect(inlined).toBeGreaterThan(10 * usual);
    });
  }

  test('says in sentences what the codes of its answers mean, as the documentation joins them', async () => {
    const columns = { recipient: 'recipient', birthDate: 'birthDate', asOf: 'asOf' };
    const request = { dialect, table: 'residents', key: 'id', rules: ['age-supplement'], columns } as const;
    for (const table of ['residents', 'answers', 'texts']) await engine().execute(`DROP TABLE IF EXISTS ${table}`);
    await engine().execute(tableOf(dialect, 'residents'));
    await engine().load('residents', [
      { ...emptyRow, recipient: true, birthDate: '1950-01-01', asOf: '2020-05-01' },
      { ...emptyRow, recipient: false, birthDate: '1960-01-01', asOf: '2020-05-01' },
      { ...emptyRow, recipient: true, birthDate: '1950-01-01', asOf: '2021-05-01' },
      { ...emptyRow, recipient: true, birthDate: '1950-02-30', asOf: '2020-05-01' },
    ]);
    await engine().execute(`CREATE TABLE answers AS ${sqlFor(request)}`);
    await engine().execute(`CREATE TABLE texts AS ${sqlTexts(request)}`);
    const joined = await engine().select(documented('texts.code'));
    expect(joined).toEqual([
      { id: '1', en: 'At the person’s age the supplement is not due yet.', zh: '按本人年龄，尚未到开始享受的时间。' },
      { id: '1', en: 'The person does not draw the pension.', zh: '本人不是待遇领取人员。' },
      {
        id: '2',
        en: 'It is asked about a time that the notice does not govern.',
        zh: '所问时间不在通知的适用期之内。',
      },
      {
        id: '3',
        en: 'Date of birth (birthDate): no such day, or not written as it should be; fill in a day as year-month-day, such as 2020-05-01.',
        zh: '出生日期［birthDate］：日期不存在或格式不符，应填“年-月-日”，如2020-05-01。',
      },
    ]);
  });

  test.each(faults)('answers what 0.1 did not: $fault', async ({ edition, rule, rows, answered }) => {
    const answers = await answersTo(engine(), rows, edition, [rule]);
    const found = rows.map((_, at) =>
      Object.fromEntries(Object.keys(answered[at] ?? {}).map((column) => [column, answers.get(at)?.[column]])),
    );
    expect(found).toEqual(answered);
  });

  test('hands out a key under its very name, line break, blanks and all (fault 29)', async () => {
    expect(await underHostileNames(engine(), 'a\n  b')).toBe('118.00');
  });

  test('answers junk in every column, and never gives', { timeout }, async () => {
    expect(await statusesOfJunk(engine())).toEqual(['malformed']);
  });

  test.each([...typedValuesFor(engine())])('answers $answered to $value in a column of $type', async (typed) => {
    expect(await answerToTyped(engine(), typed)).toBe(typed.answered);
  });

  test.each(isBrief ? [] : [...namesIn(dialect)])('takes %j for a name', async (name) => {
    expect(await underHostileNames(engine(), name)).toBe('118.00');
  });

  test.each(isBrief ? [] : hostileIds)('leaves %j in a comment', async (id) => {
    expect(await underHostileNames(engine(), 'people', defineEdition({ ...lingcheng2020, id }))).toBe('118.00');
  });
}
