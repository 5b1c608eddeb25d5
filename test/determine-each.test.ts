import { describe, expect, test, vi } from 'vitest';
import { determineCollectionTiming, determineEach, InvalidFactsError, pensionStatement } from '../src/index.js';

const rows = [{ paidOn: '2020-04-30' }, { paidOn: '2020-5-1' }, null as never, { paidOn: '2020-05-26' }];
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
    expect(settled[0]).toMatchObject({ value: determineCollectionTiming({ paidOn: '2020-04-30' }) });
    expect(settled[1]).toHaveProperty('reason', expect.any(InvalidFactsError));
  });

  test('takes an async iterable and gives one', async () => {
    const settled = await gathered(determineEach(determineCollectionTiming, later(rows)));
    expect(settled.map(({ status }) => status)).toEqual(shapes);
  });

  test('takes statements', () => {
    const [row] = [
      ...determineEach(pensionStatement, [
        { recipient: true, birthDate: '1950-01-01', asOf: '2020-01-01', consecutiveYears: 0 },
      ]),
    ];
    expect(row).toMatchObject({ status: 'fulfilled', value: { statement: 'pension' } });
  });

  test('asks for a row only when one is wanted, and closes the source when stopped', () => {
    let asked = 0;
    let closed = false;
    function* source() {
      try {
        for (;;) {
          asked += 1;
          yield { paidOn: '2020-05-01' };
        }
      } finally {
        closed = true;
      }
    }
    for (const { index } of determineEach(determineCollectionTiming, source())) if (index === 2) break;
    expect([asked, closed]).toEqual([3, true]);
  });

  test.each([null, undefined, 1, {}])('refuses %s for rows at once', (none) => {
    expect(() => determineEach(determineCollectionTiming, none as never)).toThrow(InvalidFactsError);
  });

  test('refuses a rule or an edition that is not of this library at once', () => {
    expect(() => determineEach((() => 1) as never, [])).toThrow(InvalidFactsError);
    expect(() => determineEach(determineCollectionTiming, [], {} as never)).toThrow(InvalidFactsError);
  });

  test('does not take a fault of the host for a bad row', () => {
    const exhausted = new RangeError('out of memory');
    const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw exhausted;
    });
    try {
      expect(() => [...determineEach(determineCollectionTiming, [{ paidOn: 'x' }])]).toThrow(exhausted);
    } finally {
      stringify.mockRestore();
    }
  });
});
