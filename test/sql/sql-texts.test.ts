import { describe, expect, test } from 'vitest';
import { defineEdition, type Edition, InvalidFactsError, lingcheng2020 } from '../../src/index.js';
import { type SqlRequest, sqlRules, sqlTexts } from '../../src/sql/sql.js';
import { sampled } from '../proof/extent.js';
import { editions } from './editions.js';
import { casesByEdition } from './fitting-cases.js';
import { randomEdition } from './random-editions.js';
import { randomRows } from './random-rows.js';
import { expectedAnswers, type Row } from './row.js';

const everyFact = Object.fromEntries(sqlRules.flatMap(({ facts }) => facts.map((fact) => [fact, fact])));
const everyRule: SqlRequest = {
  dialect: 'duckdb',
  table: 'residents',
  key: 'id',
  rules: sqlRules.map(({ rule }) => rule),
  columns: everyFact,
};

/** The table by rule and code. */
function sentences(request: SqlRequest): Map<string, { readonly en: string; readonly zh: string }> {
  const rows = [...sqlTexts(request).matchAll(/'([^']*)'[^']*'([^']*)'[^']*'([^']*)'[^']*'([^']*)'/g)];
  return new Map(rows.map(([, rule, code, en = '', zh = '']) => [`${rule} ${code}`, { en, zh }]));
}

/** The codes in the rules' own answers to rows. */
const codesIn = (rows: readonly Row[], edition: Edition, rules = everyRule.rules) =>
  new Set(
    rules.flatMap((rule) =>
      expectedAnswers(rule, rows, edition).flatMap(({ reasons, open, issues }) =>
        [reasons, open, issues].flatMap((codes) => (codes ? codes.split(',').map((code) => `${rule} ${code}`) : [])),
      ),
    ),
  );

/** The codes answered that have no sentence. */
function untold(rows: readonly Row[], edition: Edition, rules = everyRule.rules): string[] {
  const told = sentences({ ...everyRule, rules, edition });
  return [...codesIn(rows, edition, rules)].filter((code) => !told.has(code));
}

describe('every code of an answer has its sentences', () => {
  test.each(editions)('%s', (_, edition) => {
    const rows = sampled(randomRows(16, 100), 2);
    expect(codesIn(rows, edition).size).toBeGreaterThan(30);
    expect(untold(rows, edition)).toEqual([]);
  });

  test('random editions', () => {
    for (const seed of sampled([...Array(20).keys()], 4)) {
      expect([seed, untold(randomRows(seed, 30), randomEdition(seed))]).toEqual([seed, []]);
    }
  });

  test('the editions of the cases', () => {
    for (const { edition, cases } of casesByEdition()) {
      expect([
        edition.id,
        untold(
          cases.map(({ row }) => row),
          edition,
          [...new Set(cases.map(({ rule }) => rule))],
        ),
      ]).toEqual([edition.id, []]);
    }
  });
});

test('no code has its sentences twice, and every rule has some', () => {
  const text = sqlTexts(everyRule);
  const told = sentences(everyRule);
  expect(text.split('SELECT').length - 1).toBe(told.size);
  expect(new Set([...told.keys()].map((code) => code.split(' ')[0]))).toEqual(new Set(everyRule.rules));
});

const silent = editions.find(([name]) => name.startsWith('silent on additions'))?.[1];

test.each([
  [
    'a reason that has no figures',
    'participation student-excluded',
    'The person is a student, and students may not enrol.',
    '本人系在校学生，不在参保范围之内。',
  ],
  [
    'a reason whatever its figures are',
    'long-contribution-bonus too-few-years',
    'Too few contribution years count.',
    '计入的缴费年限不足。',
  ],
  [
    'a reading that is unsettled',
    'own-payment unsettled-reading:hardshipTopUp',
    'It turns on a point nobody has settled: What does a member of a hardship group pay for a tier above what the government pays?',
    '取决于一项待明确事项：缴费困难群体所选档次高于政府代缴标准的，个人应缴多少？',
  ],
  [
    'what a clause does not state',
    'municipal-subsidy not-stated:2.1',
    'Clause 2.1 (二、1) does not state the contribution subsidy at this tier.',
    '通知第二部分第1项未规定该档次的缴费补贴。',
  ],
  [
    'a part that the notice does not have',
    'municipal-subsidy not-stated',
    'The notice has no part on the contribution subsidy.',
    '通知中没有关于政府缴费补贴的规定。',
    silent,
  ],
  [
    'an open point whatever its days are',
    'funeral-grant pending',
    'The matter is still pending, and the answer can change.',
    '有关事项尚未办结，结果尚未确定。',
  ],
  [
    'a fact that is wrong',
    'completion target.headcount:not-whole',
    'Target, persons (target.headcount): not a whole number; fill in a whole number from 1 to 1000000000.',
    '缴费任务，人数［target.headcount］：不是整数，应填1至1000000000的整数。',
  ],
  [
    'the flag of a hardship group',
    'own-payment severeDisability:wrong-type',
    'Severely disabled persons (severeDisability): of the wrong kind; fill in yes or no (true or false).',
    '重度残疾人［severeDisability］：类型不符，应填“是／否”（true／false）。',
  ],
  [
    'a contradiction',
    'funeral-grant diedOn:contradiction',
    'Day of death (diedOn): contradicts another fact.',
    '死亡日期［diedOn］：与另一项填报信息矛盾。',
  ],
])('%s', (_, code, en, zh, edition = lingcheng2020) => {
  expect(sentences({ ...everyRule, edition }).get(code)).toEqual({ en, zh });
});

test('nothing is said of a day that is the same for every row', () => {
  const { asOf: _, ...columns } = everyFact;
  const told = sentences({ ...everyRule, rules: ['basic-pension'], columns, asOf: '2020-05-01' });
  expect([...told.keys()]).toEqual([
    'basic-pension outside-coverage',
    'basic-pension unsettled-reading:laterProvincialRate',
  ]);
});

const issuesOf = (ask: () => unknown): unknown => {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    return error.issues.map(({ path, code }) => `${path.join('.')}:${code}`);
  }
};

test.each(["二'1", '二\\1', '二\u00001'])('a clause labelled %j is refused', (label) => {
  const clauses = lingcheng2020.clauses.map((clause) => (clause.id === '2.1' ? { ...clause, label } : clause));
  const edition = defineEdition({ ...lingcheng2020, id: 'other-labels', clauses });
  expect(issuesOf(() => sqlTexts({ ...everyRule, edition, rules: ['municipal-subsidy'] }))).toEqual([
    'edition.clauses:unknown-value',
    'edition.clauses:unknown-value',
  ]);
  expect(sqlTexts({ ...everyRule, edition, rules: ['basic-pension'] })).toContain('outside-coverage');
});

test('a request that is not sound', () => {
  expect(issuesOf(() => sqlTexts({ ...everyRule, table: '' }))).toEqual(['table:unknown-value']);
});
