import type { SqlFact } from '../../src/sql/sql.js';
import { factNames, kindOf, type Row } from './row.js';

/** Numbers from 0 to below 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Random = () => number;
type Value = string | number | boolean | null;

export const whole = (random: Random, least: number, most: number) => least + Math.floor(random() * (most - least + 1));
export const pick = <Item>(random: Random, items: readonly Item[]): Item =>
  items[Math.floor(random() * items.length)] as Item;
const firstDay = Date.parse('0001-01-01') / 864e5;
export const dayAt = (number: number) =>
  new Date(Math.min(Math.max(number, firstDay), Date.parse('9999-12-31') / 864e5) * 864e5).toISOString().slice(0, 10);
export const numberOf = (day: string) => Date.parse(day) / 864e5;

/** Days a figure of the notice turns on, those of a leap year, and the ends of the calendar. */
const turningDays = [
  '2017-12-31 2018-01-01 2019-12-31 2020-01-01 2020-02-28 2020-02-29 2020-03-01 2020-05-01 2020-05-24 2020-05-25',
  '2020-05-26 2020-05-29 2020-05-30 2020-05-31 2020-06-29 2020-06-30 2020-07-01 2020-12-31 2021-01-01 2016-02-29',
].flatMap((days) => days.split(' '));
const ends = ['0001-01-01', '9994-12-31', '9995-01-01', '9999-12-31'];
const malformedDays = [
  ...['', ' ', '2020-5-1', '2020-02-30', '2019-02-29', '1900-02-29', '2020-13-01', '2020-00-10', '2020-05-00'],
  ...['0000-01-01', '10000-01-01', '2020-05-01 ', ' 2020-05-01', '2020-05-01T00:00:00Z', '20200501', '2020/05/01'],
  ...['2020-05-01\n', '２０２０-05-01', '-020-05-01', '2020-05-0a', "2020-05-01' OR '1'='1", 'NULL', '2020-04-31'],
];
const ages = [0, 1, 15, 16, 17, 59, 60, 61, 64, 65, 66, 74, 75, 76, 100];

const dayIn2020 = (random: Random) => dayAt(numberOf('2020-01-01') + whole(random, 0, 365));

function anyDay(random: Random): string {
  const chance = random();
  if (chance < 0.4) return pick(random, turningDays);
  if (chance < 0.42) return pick(random, ends);
  return chance < 0.9 ? dayIn2020(random) : dayAt(numberOf('1990-01-01') + whole(random, 0, 15_000));
}

/** A birth so long before a day that an age is near, with the 29th of February well represented. */
function birthBefore(random: Random, asOf: string): string {
  if (random() < 0.15) return pick(random, ['1960-02-29', '1956-02-29', '1944-02-29', '2004-02-29', '1955-12-31']);
  if (random() < 0.3) return dayAt(numberOf('1900-01-01') + whole(random, 0, 43_800));
  const years = Number(asOf.slice(0, 4)) - pick(random, ages);
  const near = numberOf(`${String(Math.max(years, 1)).padStart(4, '0')}${asOf.slice(4)}`.replace('02-29', '02-28'));
  return dayAt(near + whole(random, -2, 2) + (random() < 0.2 ? whole(random, -31, 31) : 0));
}

const malformedNumbers = [
  ...[300.1, 0.001, 300.125, 1e12, 1e12 + 1, 0, 10_000],
  null,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  0.5,
  1e300,
  -1e300,
];
const malformedYuan = [
  null,
  '',
  '-1',
  '-0.01',
  '1.005',
  '1e3',
  '+5',
  ' 5',
  '05',
  '5.',
  '1_000',
  'NaN',
  '1000000000000.01',
  '96\n',
];
const tiers = [
  100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000, 0, -300, 300.5, 700, 99, 101, 299, 5001,
];

const near96 = (random: Random, target: number) => Math.max(0, Math.ceil(target * 0.96) + whole(random, -2, 2));

function fen(random: Random, yuan: number): string {
  const cents = whole(random, 0, 3) * pick(random, [0, 1, 25]);
  return cents === 0 ? String(yuan) : `${yuan}.${String(cents).padStart(2, '0')}`;
}

const dayOrNull = (random: Random, day: string) => (random() < 0.25 ? null : day);
const after = (random: Random, day: string, most: number) => dayAt(numberOf(day) + whole(random, -1, most));

const monthOf = (random: Random, asOf: string) => (random() < 0.6 ? dayIn2020(random) : asOf).slice(0, 7);

/** Facts that mostly agree with each other, at and about every boundary. */
function wellFormed(random: Random): Record<SqlFact, Value> {
  const asOf = anyDay(random);
  const diedOn = random() < 0.5 ? dayAt(numberOf(asOf) - whole(random, 0, 40)) : anyDay(random);
  const headcount = whole(random, 1, 30_000);
  const amount = whole(random, 1, 9_000_000);
  const isOfHeads = random() < 0.15;
  const flag = () => random() < 0.5;
  const rarely = () => random() < 0.2;
  return {
    birthDate: birthBefore(random, asOf),
    asOf,
    student: flag(),
    townshipResident: random() < 0.8,
    employeePensionMember: rarely(),
    recipient: random() < 0.8,
    consecutiveYears: whole(random, 0, 30),
    contributionYear: random() < 0.8 ? 2020 : whole(random, 2015, 2025),
    month: monthOf(random, asOf),
    tier: random() < 0.8 ? pick(random, tiers) : whole(random, -10, 6000),
    severeDisability: rarely(),
    minimumLivingGuarantee: rarely(),
    ruralFiveGuarantees: rarely(),
    urbanThreeNos: rarely(),
    specialCareRecipient: rarely(),
    registeredPoor: rarely(),
    lastAdjustedOn: random() < 0.1 ? pick(random, [...ends, '9996-02-29', '0096-02-29']) : anyDay(random),
    diedOn: random() < 0.3 ? null : diedOn,
    deregisteredOn: dayOrNull(random, after(random, diedOn, 40)),
    paidOn: anyDay(random),
    targetHeadcount: headcount,
    targetAmount: isOfHeads ? null : fen(random, amount),
    collectedHeadcount: random() < 0.6 ? near96(random, headcount) : whole(random, 0, 2 * headcount),
    collectedAmount: isOfHeads
      ? null
      : fen(random, random() < 0.6 ? near96(random, amount) : whole(random, 0, 2 * amount)),
    thresholdReachedOn: dayOrNull(random, random() < 0.5 ? after(random, asOf, 0) : anyDay(random)),
    materialsSubmittedOn: dayOrNull(random, random() < 0.5 ? after(random, asOf, 0) : anyDay(random)),
  };
}

const malformedMonths = [
  '',
  '2020-5',
  '2020-13',
  '2020-00',
  '0000-01',
  '2020-05-01',
  '2020-05 ',
  '2020-05\n',
  '202005',
  '２０２０-05',
];

function spoilt(random: Random, fact: SqlFact, numbers: readonly (number | null)[]): Value {
  if (kindOf(fact) === 'flag') return null;
  if (kindOf(fact) === 'number') return pick(random, numbers);
  if (fact.endsWith('Amount')) return pick(random, malformedYuan);
  if (fact === 'month') return pick(random, [null, ...malformedMonths]);
  return random() < 0.2 ? null : pick(random, malformedDays);
}

/** Rows from a seed: three in ten have facts that are malformed, one in five of them each. */
export function randomRows(seed: number, many: number, { finite = false } = {}): Row[] {
  const random = seeded(seed);
  const numbers = malformedNumbers.filter((value) => value === null || !finite || Number.isFinite(value));
  return Array.from({ length: many }, () => {
    const row = wellFormed(random);
    if (random() < 0.7) return row;
    for (const fact of factNames) if (random() < 0.2) row[fact] = spoilt(random, fact, numbers);
    return row;
  });
}
