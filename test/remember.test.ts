import { describe, expect, test } from 'vitest';
import { remembering, rememberingLatest, rememberingList } from '../src/remember.js';

const room = 2 ** 15;

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

  test('is kept for so many keys and no more', () => {
    const { asked, answer } = counting<number>();
    const remembered = remembering((number) => number, answer);
    for (let number = 0; number <= room; number++) remembered(number);
    expect(asked.length).toBe(room + 1);
    remembered(room - 1);
    expect(asked.length).toBe(room + 1);
    expect(remembered(room)).toEqual({ question: room });
    expect(asked.length).toBe(room + 2);
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

describe('what was answered for a list', () => {
  const [one, two] = [{ id: 1 }, { id: 2 }];

  test('is answered again for the same items in the same order', () => {
    const { asked, answer } = counting<readonly object[]>();
    const remembered = rememberingList(answer);
    for (const items of [[one, two], [one, two], [two, one], [one], [], [one, { id: 2 }], [one, two], []]) {
      expect(remembered(items)).toEqual({ question: items });
    }
    expect(asked).toEqual([[one, two], [two, one], [one], [], [one, { id: 2 }]]);
  });

  test('is kept for so many items and no more', () => {
    const { asked, answer } = counting<readonly object[]>();
    const remembered = rememberingList(answer);
    const lists = Array.from({ length: room + 1 }, (_, id) => [{ id }]);
    for (const items of lists) remembered(items);
    for (const items of lists.slice(-2)) expect(remembered(items)).toEqual({ question: items });
    expect(asked.length).toBe(room + 2);
  });
});
