import { describe, expect, test } from 'vitest';
import * as library from '../../src/index.js';
import { type Bilingual, clauses, lingcheng2020, openQuestions, readings } from '../../src/index.js';
import { atLeast30, defaultReadings, optionsOf, provincial142, under60 } from '../../src/readings/options.js';
import { allCases } from '../cases.js';

const cases = allCases();
const clauseIds: readonly string[] = clauses.map(({ id }) => id);
const determiners = Object.entries(library).flatMap(([name, value]) =>
  typeof value === 'function' && 'readings' in value ? [{ name, readings: value.readings }] : [],
);

describe('the register of readings', () => {
  test('has each with its options, the default first, in the order that the rules know', () => {
    const inRegister = readings.map(({ id, options }) => [id, options.map((option) => option.id)]);
    expect(Object.entries(optionsOf)).toEqual(inRegister);
    expect(inRegister.length).toBe(19);
    const defaults = readings.map(({ id, default: byDefault }) => [id, byDefault]);
    expect(inRegister.map(([id, options]) => [id, options?.[0]])).toEqual(defaults);
    expect(Object.entries(defaultReadings)).toEqual(defaults);
    expect(lingcheng2020.readings).toEqual(defaultReadings);
  });

  test.each(determiners)('has every reading of $name, in its order', ({ readings: consulted }) => {
    expect(consulted).toEqual(readings.map(({ id }) => id).filter((id) => consulted.includes(id)));
  });

  test('has no reading that nothing consults, and no clause that is not one', () => {
    const consulted = new Set(determiners.flatMap((one) => one.readings));
    expect(readings.filter(({ id }) => !consulted.has(id))).toEqual([]);
    expect(readings.flatMap((one) => one.clauses.filter((clause) => !clauseIds.includes(clause)))).toEqual([]);
    expect(readings.filter((one) => one.clauses.length === 0)).toEqual([]);
  });

  test('settles a default by nothing exactly where it is unsettled', () => {
    const open = readings.filter((one) => one.default === 'unsettled').map(({ id }) => id);
    expect(readings.filter(({ settledBy }) => settledBy === 'nothing').map(({ id }) => id)).toEqual(open);
  });

  test('gives the figures that are not the notice’s at the option that brings them', () => {
    const withFigures = readings.flatMap(({ id, options }) =>
      options.flatMap((option) => (option.figures ? [[id, option.id, option.figures]] : [])),
    );
    expect(withFigures).toEqual([
      ['upperEnrolmentAge', 'under-60', under60],
      ['hundredTierSubsidy', 'at-least-30', atLeast30],
      ['laterProvincialRate', 'provincial-142', provincial142],
    ]);
  });
});

describe('every option', () => {
  const options = readings.flatMap(({ id, options: all }) => all.map((option) => [id, option.id] as const));
  test.each(options.filter(([id, option]) => option !== defaultReadings[id]))('%s: %s has a case', (id, option) => {
    expect(cases.some(({ readings: adopted }) => adopted?.[id] === option)).toBe(true);
  });
});

describe('what is said is said in both languages', () => {
  const said: [string, Bilingual][] = [
    ...readings.flatMap(({ id, question, grounds, source, options }): [string, Bilingual][] => [
      [`${id}.question`, question],
      [`${id}.grounds`, grounds],
      [`${id}.source`, source],
      ...options.map((option): [string, Bilingual] => [`${id}.${option.id}`, option.meaning]),
    ]),
    ...clauses.flatMap(({ id, heading, summary }): [string, Bilingual][] => [
      [`clause ${id}, heading`, heading],
      [`clause ${id}, summary`, summary],
    ]),
    ...openQuestions.flatMap(({ id, question, treatment }): [string, Bilingual][] => [
      [`${id}.question`, question],
      [`${id}.treatment`, treatment],
    ]),
  ];

  test('English without Chinese but for names, Chinese in Chinese, none twice the same', () => {
    const wrong = said.filter(([, { en, 'zh-CN': chinese }]) => {
      const chineseInEnglish = en.replace(/[^\u4e00-\u9fff]/g, '').length;
      return en.trim().length < 3 || chineseInEnglish > en.length / 3 || !/[\u4e00-\u9fff]/.test(chinese);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the register of clauses', () => {
  test('has every clause once, with its printed label, and every noun that the notice has under one', () => {
    expect(new Set(clauseIds).size).toBe(clauseIds.length);
    expect(clauses.filter(({ label }) => label.trim() === '')).toEqual([]);
    const cited = Object.values(lingcheng2020.notice).flatMap((noun) => (noun === null ? [] : [noun.clause]));
    expect(cited.filter((id) => !clauseIds.includes(id as never))).toEqual([]);
    expect(lingcheng2020.clauses).toEqual(clauses);
  });
});

describe('the open questions', () => {
  test('have ids of their own, clauses that exist, and nothing that a reading already asks', () => {
    const ids = openQuestions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id in optionsOf)).toEqual([]);
    expect(openQuestions.flatMap((one) => one.clauses).filter((id) => !clauseIds.includes(id as never))).toEqual([]);
  });

  // The notice says nothing of a payment after the window, and does not explain the last row of the annex.
  test('tell what the notice does not say of a late payment and of the row that is no village', () => {
    const asked = (id: string) => openQuestions.find((one) => one.id === id)?.question.en;
    expect(asked('payment-outside-the-window')).toMatch(/valid/);
    expect(asked('row-that-is-no-village')).toMatch(/城镇/);
    const sentences = JSON.stringify(cases.map(({ sentence }) => sentence));
    expect(sentences).not.toMatch(/less valid|51 villages|51个村/);
  });
});

test('the law of 2020 is cited, and not only the code that followed it', () => {
  const source = (reading: string) => readings.find(({ id }) => id === reading)?.source;
  expect(source('leapDayBirthday')?.en).toMatch(/General Provisions of the Civil Law.*article 202/);
  expect(source('funeralDeadlineRestDay')?.en).toMatch(/General Provisions of the Civil Law.*article 203/);
  expect(source('funeralDeadlineRestDay')?.['zh-CN']).toContain('民法总则');
});

test.each([
  ['readings', readings],
  ['clauses', clauses],
  ['open questions', openQuestions],
])('%s are frozen', (_, list) => {
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
  expect(isFrozen(list)).toBe(true);
});
