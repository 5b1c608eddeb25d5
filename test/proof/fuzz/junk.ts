import { createRequire } from 'node:module';
import { runInContext } from 'node:vm';
import { Decimal as ModuleDecimal } from 'decimal.js';
import { determineCompletion, lingcheng2020 } from '../../../src/index.js';
import { loaderIn, newRealm } from '../realm.js';
import type { Random } from './random.js';

/** A value that throws as soon as anybody looks at it. */
export const broken = Symbol('broken');
/** A value that is another at each look: nobody can say what will be seen. */
export const changing = Symbol('changing');

/** What is put in a record, and the plain value it amounts to: what a reader of good will sees in it. */
export interface Junk {
  readonly given: unknown;
  readonly plain: unknown;
}

const asItIs = (given: unknown): Junk => ({ given, plain: given });

/** Stands for a property that works out what it holds each time. */
export class Getter {
  constructor(readonly get: () => unknown) {}
}

/** The library holds the module's copy of decimal.js; this is the other one, with another class. */
const { Decimal: OtherDecimal } = createRequire(import.meta.url)('decimal.js') as { Decimal: typeof ModuleDecimal };
if ((OtherDecimal as unknown) === ModuleDecimal) throw new Error('expected two copies of decimal.js');

const realm = newRealm();
const { Decimal: DecimalElsewhere } = loaderIn(realm)(createRequire(import.meta.url).resolve('decimal.js')) as {
  Decimal: typeof ModuleDecimal;
};
const elsewhere = runInContext(
  `({
    date: new Date(0), array: (items) => Array.from(items), record: (entries) => Object.fromEntries(entries),
    number: new Number(1), error: new Error('elsewhere'), map: new Map(), proxy: new Proxy({}, {}),
  })`,
  realm,
) as {
  array(items: Iterable<unknown>): unknown[];
  record(entries: Iterable<readonly [string, unknown]>): Record<string, unknown>;
  readonly [other: string]: unknown;
};

/** A record of another realm, or a list of one. */
export const fromElsewhere = (plain: object): object =>
  Object.defineProperties(
    Array.isArray(plain) ? elsewhere.array([]) : elsewhere.record([]),
    Object.getOwnPropertyDescriptors(plain),
  );

const money = { amount: new DecimalElsewhere(300), currency: 'CNY', per: 'year', bound: 'exact' };
const resultElsewhere = fromElsewhere({ status: 'determined', rule: 'own-payment', value: fromElsewhere(money) });

/** The mark by which an echo of a long text is found in a message. */
export const longMark = '▓';
const lengths = [41, 1000, 100_000] as const;

function fails(): never {
  throw new TypeError('no looking');
}
const failing = new Proxy({}, { get: () => fails }) as ProxyHandler<object>;

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): unknown[] {
  const list: unknown[] = [];
  list.push(list, { list });
  return list;
}

/** Says another length, or another entry, each time it is asked; it never tires. */
function growing(entry: unknown): unknown[] {
  let length = 1;
  return new Proxy([], {
    get(list, key) {
      if (key === 'length') return { valueOf: () => ++length };
      return typeof key === 'string' && /^[0-9]+$/.test(key) ? entry : Reflect.get(list, key);
    },
  });
}

const withLength = (length: unknown, entry: unknown = '1') =>
  new Proxy([entry], { get: (list, key) => (key === 'length' ? length : Reflect.get(list, key)) });

const entries = [1, '0.01', 'registered-poor', { year: 2020, backPaid: false }] as const;

/** Neither day nor number nor text nor record nor list, for any field. */
const hostile: readonly ((random: Random) => Junk)[] = [
  () => ({ given: revoked({}), plain: broken }),
  () => ({ given: revoked([]), plain: broken }),
  () => ({ given: new Proxy({}, failing), plain: broken }),
  () => ({ given: new Proxy([], failing), plain: broken }),
  (random) => ({ given: growing(random.pick(entries)), plain: changing }),
  (random) => {
    const length = random.pick([
      longMark.repeat(1000),
      '9'.repeat(1000),
      2 ** 32,
      Number.NaN,
      -1,
      1.5,
      10n,
      Symbol('length'),
      { toString: fails },
      null,
    ]);
    return { given: withLength(length, random.pick(entries)), plain: changing };
  },
  (random) => {
    const values = [true, 1, '2020-05-01', 300, '300', null, undefined, [], {}];
    return { given: new Proxy({}, { get: () => random.pick(values) }), plain: changing };
  },
  () => ({ given: new Getter(fails), plain: broken }),
  (random) => {
    const value = random.pick(entries);
    return { given: new Getter(() => value), plain: value };
  },
  () => {
    let looks = 0;
    return { given: new Getter(() => (++looks % 2 === 0 ? '2020-05-01' : looks)), plain: changing };
  },
  () => ({ given: new Proxy(() => 1, {}), plain: fails }),
  () => asItIs(cyclic()),
  () => asItIs({ valueOf: () => 300, toString: () => '2020-05-01' }),
  () => asItIs({ valueOf: fails, toString: fails, toJSON: fails, [Symbol.toPrimitive]: fails }),
  () => asItIs(Object.create(null)),
];

/** Long texts and lists. */
const large: readonly ((random: Random) => Junk)[] = [
  (random) => asItIs(longMark.repeat(random.pick(lengths))),
  (random) => asItIs('9'.repeat(random.pick(lengths))),
  (random) => asItIs(`2020-05-01${' '.repeat(random.pick(lengths))}`),
  (random) => asItIs(Array.from({ length: random.pick(lengths) }, () => random.pick(entries))),
  (random) => asItIs(new Array(random.pick([10_001, 2 ** 32 - 1]))),
  (random) => asItIs([longMark.repeat(random.pick(lengths))]),
  (random) =>
    asItIs(Object.fromEntries(Array.from({ length: 300 }, (_, at) => [longMark.repeat(random.below(99)) + at, at]))),
  (random) => asItIs(BigInt('9'.repeat(random.pick(lengths)))),
  (random) => asItIs(Symbol(longMark.repeat(random.pick(lengths)))),
];

/** Objects and primitives of other kinds. */
const others: readonly unknown[] = [
  ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0, 0, 1, -1, 0.1 + 0.2, 1e-7],
  ...[2 ** 31, 2 ** 53, -(2 ** 53), 1e9, 1e9 + 1, 1e12, 1e12 + 0.01, 1e21, 1e308, 5e-324, 100.5, 9999, 10_000],
  ...[true, false, 'true', 0n, 1n, 300n, Symbol('x'), Symbol.iterator, () => true, class {}, async () => {}],
  ...['', ' ', '0', '-0', '-1', '1', '300', '0300', '300.', '.5', '300.5', '300.50', '300.505', '1_000', '1,000'],
  ...['0x10', '1e3', '+1', '１２', 'NaN', 'Infinity', '1000000000000', '1000000000000.01', '9999999999999'],
  ...['2020-05-01', '2020-02-29', '2020-02-30', '2019-02-29', '1900-02-29', '2000-02-29', '0000-01-01', '0001-01-01'],
  ...['9999-12-31', '9995-01-01', '10000-01-01', '2020-5-1', '2020-05-1', '2020-13-01', '2020-00-10', '2020-04-31'],
  ...['2020-05-00', '2020-05-32', '2020/05/01', '20200501', '2020-05-01 ', ' 2020-05-01', '2020-05-01T00:00:00Z'],
  ...['2020-05-01\n', '２０２０-05-01', '2020-W01-1', '-2020-05-01', '+002020-05-01', '2020-05-0１', 'today', '2020'],
  ...[
    'severe-disability',
    'rural-five-guarantees',
    'Registered-poor',
    '__proto__',
    'constructor',
    'toString',
    '\ud800',
  ],
  ...[
    new Date(0),
    new Date(Number.NaN),
    /x/,
    new Error('x'),
    new Map(),
    new Set(['x']),
    new WeakMap(),
    Promise.resolve(),
  ],
  ...[
    Object(1),
    Object('2020-05-01'),
    Object(true),
    Object(1n),
    Object(Symbol('x')),
    new Uint8Array(3),
    new ArrayBuffer(8),
  ],
  ...[{}, [], [[]], [null], [undefined], { length: 1, 0: 'x' }, [1, 2, 3], ['registered-poor', 'registered-poor']],
  ...[Math, JSON, Reflect, Object.prototype, Function.prototype, Array.prototype, lingcheng2020],
  ...[elsewhere.date, elsewhere.number, elsewhere.error, elsewhere.map, elsewhere.array(['x'])],
  ...[elsewhere.proxy, resultElsewhere],
  determineCompletion({ target: { headcount: 1, amount: 1 }, collected: { headcount: 1, amount: 1 } }),
];

const manyDigits = new Array(1e6).fill(1);

/** Amounts as Decimals of the library's own copy of decimal.js and of another, and things that look like one. */
const decimals: readonly ((random: Random) => Junk)[] = [
  (random) => {
    const text = random.pick(['0', '0.01', '0.1', '1', '300', '300.5', '12345.67', '999999999999.99', '1000000000000']);
    const Copy = random.pick([ModuleDecimal, OtherDecimal, OtherDecimal.clone({ precision: 3 }), DecimalElsewhere]);
    return { given: new Copy(text), plain: text };
  },
  (random) => {
    const text = random.pick(['-1', '0.001', '1e13', '1e400', 'NaN', 'Infinity', '-0.01', '1e-400', '300.123456789']);
    return asItIs(new (random.pick([ModuleDecimal, OtherDecimal]))(text));
  },
  (random) => {
    const part = () =>
      random.pick([1, -1, 0, Number.NaN, 1e9, -1e9, '1', null, undefined, [], [300], [1e8], [-1], {}, 7n]);
    return asItIs({ s: part(), e: part(), d: part() });
  },
  () => asItIs({ s: 1, e: 2, d: manyDigits }),
  () => ({ given: { s: 1, e: 0, d: withLength({ valueOf: () => 1 }) }, plain: changing }),
  () => ({ given: { s: 1, e: 0, d: growing(1) }, plain: changing }),
  () => ({ given: Object.defineProperty({ s: 1, e: 0 }, 'd', { get: fails }), plain: broken }),
];

const aDay = (random: Random): Junk => {
  const part = (most: number, length: number) => String(random.below(most)).padStart(length, '0');
  return asItIs(`${random.pick([part(3000, 4), '2020', '2020', '1955', '1945'])}-${part(15, 2)}-${part(34, 2)}`);
};
const aNumber = (random: Random): Junk => {
  const number = random.pick([random.below(12), random.below(120), random.below(6000), random.next() * 1e4]);
  return asItIs(random.pick([number, -number, String(number), number.toFixed(2)]));
};

/** Any junk at all; the long kinds are rare, since they take long to make. */
export function junk(random: Random): Junk {
  const kind = random.next();
  if (kind < 0.5) return asItIs(random.pick(others));
  if (kind < 0.65) return aDay(random);
  if (kind < 0.8) return aNumber(random);
  if (kind < 0.9) return random.pick(decimals)(random);
  if (kind < 0.998) return random.pick(hostile)(random);
  return random.pick(large)(random);
}

export { failing, fails };
