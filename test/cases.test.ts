import { describe, expect, test } from 'vitest';
import { explain } from '../src/explain/explain.js';
import { clauses, InvalidFactsError } from '../src/index.js';
import { answer, asWritten, type Case, caseFiles, editionOf, expectedOf, type RuleCase, ruleCase } from './cases.js';

/** What makes a file of cases unfit to be run one by one. */
const repeated = (cases: readonly Case[]) => {
  const ids = cases.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
};

/** Holds the library to a case, and the case to its form. */
function hold(one: RuleCase): void {
  expect(Object.keys(one.sentence)).not.toEqual([]);
  expect(one.expected, 'expected').toBeDefined();
  const edition = editionOf(one);
  const known = [...clauses, ...edition.clauses].map(({ id }) => id);
  expect(known, 'clauses').toContain(one.clause);
  const answered = answer(one, edition);
  expect(asWritten(answered)).toStrictEqual(expectedOf(one));

  // What JSON, a structured clone, a cache or a server component makes of it is the same answer.
  const sendable = answered instanceof InvalidFactsError ? answered.toJSON() : answered;
  const copy = JSON.parse(JSON.stringify(answered));
  expect(copy).toStrictEqual(sendable);
  expect(structuredClone(sendable)).toStrictEqual(sendable);
  for (const language of ['en', 'zh-CN'] as const) {
    expect(explain(copy, language, { edition })).toBe(explain(answered as typeof copy, language, { edition }));
  }
}

describe.each(caseFiles())('$name', ({ name, file: { rule, cases } }) => {
  test('is named after its rule, and names no two cases alike', () => {
    expect(`${rule}.json`).toBe(name);
    expect(repeated(cases)).toEqual([]);
  });

  test.each(cases.map((one) => [one.id, one.sentence?.en ?? one.sentence?.['zh-CN'], one] as const))(
    '%s: %s',
    (_id, _sentence, one) => hold(ruleCase(rule, one)),
  );
});

describe('a wrong case fails and says why', () => {
  const right: Case = {
    id: 'x',
    sentence: { en: 'X.' },
    clause: '2.4',
    facts: { asOf: '2020-05-01' },
    expected: { status: 'determined', value: { amount: '118', currency: 'CNY', per: 'month', bound: 'exact' } },
  };
  const { expected: _, ...unfinished } = right;

  test('a right one does not, with a sentence in either language', () => {
    hold(ruleCase('basic-pension', right));
    hold(ruleCase('basic-pension', { ...right, sentence: { 'zh-CN': '某。' } }));
  });

  test.each<[string, string, Case, RegExp]>([
    ['an unknown clause', 'basic-pension', { ...right, clause: '2.66' }, /2\.66/],
    ['an unknown rule', 'basic-pensions', right, /no rule or statement for basic-pensions/],
    ['an unknown edition', 'basic-pension', { ...right, edition: 'of-1890' }, /defineEdition: .*clauses/],
    ['an unknown reading', 'basic-pension', { ...right, readings: { laterRate: 'x' } }, /adopt: laterRate/],
    ['nothing expected', 'basic-pension', unfinished as Case, /expected/],
    ['no sentence', 'basic-pension', { ...right, sentence: {} }, /\[\]/],
    [
      'another outcome',
      'basic-pension',
      { ...right, expected: { status: 'refused', reasons: [] } },
      /to strictly equal/,
    ],
    ['facts of another kind', 'basic-pension', { ...right, facts: [[[]]] }, /INVALID_FACTS/],
  ])('%s', (_name, rule, one, said) => {
    expect(() => hold(ruleCase(rule, one))).toThrow(said);
  });

  test('an id twice', () => {
    expect(repeated([right, right])).toEqual(['x']);
  });
});
