import { describe, expect, test, vi } from 'vitest';
import {
  adopt,
  determineCollectionTiming,
  determineEach,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
} from '../../src/index.js';

const on = (paidOn: string) => ({ contributionYear: 2020, paidOn });
const rows = [on('2020-04-30'), on('2020-5-1'), null as never, on('2020-05-26')];
const shapes = ['fulfilled', 'rejected', 'rejected', 'fulfilled'];

async function* later<Row>(source: readonly Row[]) {
  yield* source;
}

async function gathered<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

describe('determineEach', () => {
  test('settles every row in order, a bad one among them', () => {
    const settled = [...determineEach(determineCollectionTiming, rows)];
    expect(settled.map(({ status }) => status)).toEqual(shapes);
    expect(settled.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
    expect(settled.map(({ row }) => row)).toEqual(rows);
    expect(settled[0]).toMatchObject({ value: determineCollectionTiming(on('2020-04-30')) });
    expect(settled[1]).toHaveProperty('reason', expect.any(InvalidFactsError));
  });

  test('takes an async iterable and gives one', async () => {
    const settled = await gathered(determineEach(determineCollectionTiming, later(rows)));
    expect(settled).toEqual([...determineEach(determineCollectionTiming, rows)]);
  });

  test('takes statements, and an edition', () => {
    const edition = adopt(lingcheng2020, { laterProvincialRate: 'provincial-142' });
    const facts = { recipient: true, birthDate: '1950-01-01', asOf: '2020-07-01', consecutiveYears: 0 };
    const [row] = [...determineEach(pensionStatement, [facts], edition)];
    expect(row).toMatchObject({ status: 'fulfilled', value: pensionStatement(facts, edition) });
  });

  test.each([null, undefined, 1, {}])('refuses %s for rows at once', (none) => {
    expect(() => determineEach(determineCollectionTiming, none as never)).toThrow(InvalidFactsError);
  });

  test('refuses rows that throw when asked for their iterator', () => {
    const hostile = {
      get [Symbol.iterator](): never {
        throw new TypeError('no');
      },
    };
    expect(() => determineEach(determineCollectionTiming, hostile as never)).toThrow(InvalidFactsError);
  });

  test('refuses a rule or an edition that is not of this library at once', () => {
    expect(() => determineEach((() => 1) as never, [])).toThrow(InvalidFactsError);
    expect(() => determineEach(determineCollectionTiming, [], {} as never)).toThrow(InvalidFactsError);
  });
});

/** A source that counts what it was asked for, and knows whether it was closed. */
function watched() {
  const seen = { asked: 0, closed: 0 };
  const next = () => {
    seen.asked += 1;
    return { done: false, value: on('2020-05-01') } as const;
  };
  const close = () => {
    seen.closed += 1;
    return { done: true, value: undefined } as const;
  };
  const sync = { next, return: close, [Symbol.iterator]: () => sync };
  const async = { next: async () => next(), return: async () => close(), [Symbol.asyncIterator]: () => async };
  return { seen, sync, async };
}

/** A row whose facts are in order only if the host lets them be written. */
const born = { recipient: true, birthDate: '2021-01-01', asOf: '2020-01-01', consecutiveYears: 0 };
const exhausted = new RangeError('out of memory');
const withoutMemory = <Result>(call: () => Result): Result => {
  const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
    throw exhausted;
  });
  try {
    return call();
  } finally {
    stringify.mockRestore();
  }
};

describe('the source is asked for a row only when one is wanted, and closed once, however the rows end', () => {
  const timing = determineCollectionTiming;
  type Items = IterableIterator<{ readonly index: number }>;

  test.each<[string, number, (items: Items) => unknown]>([
    [
      'by a break',
      3,
      (items) => {
        for (const { index } of items) if (index === 2) break;
      },
    ],
    [
      'by an error of the caller',
      1,
      (items) => {
        for (const _ of items) throw new Error('stop');
      },
    ],
    ['by return after a row', 1, (items) => [items.next(), items.return?.(), items.return?.()]],
    ['by throw after a row', 1, (items) => [items.next(), items.throw?.(new Error('stop'))]],
    ['by return before the first', 0, (items) => [items.return?.(), items.return?.(), items.next()]],
    ['by throw before the first', 0, (items) => items.throw?.(new Error('stop'))],
    [
      'by taking one apart',
      1,
      (items) => {
        const [_first] = items;
      },
    ],
  ])('%s', (_, asked, end) => {
    const { seen, sync } = watched();
    try {
      end(determineEach(timing, sync));
    } catch (error) {
      expect(error).toEqual(new Error('stop'));
    }
    expect(seen).toEqual({ asked, closed: 1 });
  });

  type AsyncItems = AsyncIterableIterator<unknown>;
  test.each<[string, number, (items: AsyncItems) => Promise<unknown>]>([
    [
      'by a break',
      1,
      async (items) => {
        for await (const _ of items) break;
      },
    ],
    [
      'by an error of the caller',
      1,
      async (items) => {
        for await (const _ of items) throw new Error('stop');
      },
    ],
    ['by return after a row', 1, async (items) => [await items.next(), await items.return?.(), await items.return?.()]],
    ['by return while a row is waited for', 1, (items) => Promise.all([items.next(), items.return?.()])],
    ['by throw after a row', 1, async (items) => [await items.next(), await items.throw?.(new Error('stop'))]],
    [
      'by return before the first',
      0,
      async (items) => [await items.return?.(), await items.return?.(), await items.next()],
    ],
    ['by throw before the first', 0, async (items) => items.throw?.(new Error('stop'))],
  ])('%s, waited for', async (_, asked, end) => {
    const { seen, async } = watched();
    await end(determineEach(timing, async)).catch((error) => expect(error).toEqual(new Error('stop')));
    expect(seen).toEqual({ asked, closed: 1 });
  });

  test('by a fault of the host, which is not taken for a bad row', async () => {
    const [source, awaited] = [watched(), watched()];
    const [first, firstAwaited] = [source.sync.next, awaited.async.next];
    Object.assign(source.sync, { next: () => ({ ...first(), value: born }) });
    Object.assign(awaited.async, { next: async () => ({ ...(await firstAwaited()), value: born }) });
    expect(() => withoutMemory(() => [...determineEach(pensionStatement, source.sync)])).toThrow(exhausted);
    expect(source.seen).toEqual({ asked: 1, closed: 1 });

    const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw exhausted;
    });
    const ended = determineEach(pensionStatement, awaited.async).next();
    await ended.catch((error) => expect(error).toBe(exhausted)).finally(() => stringify.mockRestore());
    expect(awaited.seen).toEqual({ asked: 1, closed: 1 });
  });

  test('a source without a way to close, or without anyone asking, is left alone', async () => {
    expect(determineEach(timing, [on('2020-05-01')]).return?.()).toEqual({ done: true, value: undefined });
    const { return: _, ...withoutEnd } = watched().async;
    const awaited = { ...withoutEnd, [Symbol.asyncIterator]: () => withoutEnd };
    expect(await determineEach(timing, awaited).return?.()).toEqual({ done: true, value: undefined });
    const { seen, sync } = watched();
    determineEach(timing, sync);
    expect(seen).toEqual({ asked: 0, closed: 0 });
  });
});
