import { describe, expect, test } from 'vitest';
import { Remembered, remembering, rememberingLatest } from '../src/engine/remember.js';

/** A function that answers with something new each time, and counts. */
function counting<Asked>() {
  const asked: Asked[] = [];
  const answer = (question: Asked) => {
    asked.push(question);
    return { question };
  };
  return { asked, answer };
}

describe('what was answered for a key', () => {
  test('is answered again without asking', () => {
    const { asked, answer } = counting<number>();
    const remembered = remembering((number) => number % 2, answer);
    expect(remembered(2)).toBe(remembered(4));
    expect(remembered(3)).not.toBe(remembered(4));
    expect(asked).toEqual([2, 3]);
  });

  test('is asked anew without a key', () => {
    const { asked, answer } = counting<number>();
    const remembered = remembering(() => undefined, answer);
    expect(remembered(1)).not.toBe(remembered(1));
    expect(asked).toEqual([1, 1]);
  });
});

describe('answers by whole numbers', () => {
  const most = 2 ** 31 - 1;
  const named = (key: number) => ({ key });

  test.each([
    ['one after another', (at: number) => at],
    ['far apart', (at: number) => at * 200],
    ['below zero', (at: number) => -at],
    ['at the end of the numbers', (at: number) => most - at],
  ])('are found again, and for no other key: %s', (_, keyAt) => {
    const answers = new Remembered<{ key: number }>();
    const keys = Array.from({ length: 1000 }, (_, at) => keyAt(at));
    for (const key of keys) {
      expect(answers.at(key)).toBeUndefined();
      expect(answers.keep(key, named(key))).toEqual(named(key));
      expect(answers.at(key)).toEqual(named(key));
    }
    const found = keys.map((key) => answers.at(key)).filter((answer) => answer !== undefined);
    expect(found).toEqual(found.map(({ key }) => named(key)));
    // Some are displaced by a neighbour, few.
    expect(found.length).toBeGreaterThan(900);
  });

  test('stay known when more room is made', () => {
    const answers = new Remembered<{ key: number }>();
    const keys = Array.from({ length: 100 }, (_, at) => at);
    for (const key of keys) answers.keep(key, named(key));
    expect(keys.map((key) => answers.at(key))).toEqual(keys.map(named));
  });

  test('stay known, the keys of a population too: ages by years by two kinds of person', () => {
    const answers = new Remembered<{ key: number }>();
    const ages = Array.from({ length: 16 }, (_, at) => 60 + at);
    const keys = ages.flatMap((age) => Array.from({ length: 52 }, (_, at) => age * 202 + at));
    const unknown = () => keys.filter((key) => answers.at(key) === undefined);
    for (let round = 0; round < 3; round++) for (const key of unknown()) answers.keep(key, named(key));
    expect(unknown().length).toBeLessThan(keys.length * 0.02);
  });

  test('are replaced by a later answer for the same key', () => {
    const answers = new Remembered<{ key: number }>();
    answers.keep(7, named(1));
    expect(answers.keep(7, named(2))).toEqual(named(2));
    expect(answers.at(7)).toEqual(named(2));
  });

  test('take no more room past so many, and the latest stays known', () => {
    const answers = new Remembered<{ key: number }>();
    const count = 2 ** 19;
    for (let key = 0; key < count; key++) {
      answers.keep(key, named(key));
      if (answers.at(key)?.key !== key) throw new Error(`lost ${key}`);
    }
    const known = Array.from({ length: count }, (_, key) => answers.at(key)).filter((answer) => answer !== undefined);
    expect(known.length).toBeLessThanOrEqual(2 ** 17 + 4);
    expect(known.length).toBeGreaterThan(2 ** 16);
  });
});

test('the latest answer is kept until another is asked for', () => {
  const { asked, answer } = counting<string>();
  const remembered = rememberingLatest(answer);
  expect([remembered('a'), remembered('a'), remembered('b'), remembered('a')]).toEqual(
    ['a', 'a', 'b', 'a'].map((question) => ({ question })),
  );
  expect(asked).toEqual(['a', 'b', 'a']);
});
