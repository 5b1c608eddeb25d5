import fc from 'fast-check';
import type { FactDescription, FieldDescription } from '../../src/index.js';

/*
 * Well-formed facts of any rule, drawn from what the rule says of its facts. So that little is wasted, days, years and
 * amounts crowd about those that the notice names.
 */

/** A day between two. */
export const dayBetween = (from: string, until: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.parse(from) / 864e5, max: Date.parse(until) / 864e5 })
    .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));

const turnsOfYears = ['2017-12-31', '2018-01-01', '2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'];
const turnsOf2020 = ['2020-02-28', '2020-02-29', '2020-03-01', '2020-06-30', '2020-07-01', '2020-05-25', '2020-05-30'];

const anyDay = fc.oneof(
  { arbitrary: dayBetween('2020-05-10', '2020-07-05'), weight: 8 },
  { arbitrary: dayBetween('2020-01-01', '2020-12-31'), weight: 4 },
  { arbitrary: fc.constantFrom(...turnsOf2020), weight: 2 },
  { arbitrary: fc.constantFrom(...turnsOfYears), weight: 1 },
  { arbitrary: dayBetween('2017-06-01', '2021-06-30'), weight: 1 },
);

/** Births whose ages of 16, 60, 65 and 75 are reached about the days above. */
const anyBirth = fc.oneof(
  {
    arbitrary: fc
      .tuple(fc.constantFrom(16, 60, 65, 75), anyDay)
      .map(([age, day]) => `${Number(day.slice(0, 4)) - age}${day.slice(4)}`)
      .filter((day) => !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)),
    weight: 6,
  },
  { arbitrary: dayBetween('1900-01-01', '2021-03-01'), weight: 3 },
  { arbitrary: fc.constantFrom('1956-02-29', '1960-02-29', '1944-02-29', '2004-02-29', '1955-02-28'), weight: 1 },
);

const anyMonth = fc.oneof(
  { arbitrary: fc.constantFrom('2020-05', '2020-06', '2020-07', '2020-02', '2020-03'), weight: 8 },
  { arbitrary: anyDay.map((day) => day.slice(0, 7)), weight: 3 },
);

const anyYear = fc.oneof({ arbitrary: fc.constant(2020), weight: 12 }, fc.integer({ min: 2018, max: 2022 }));
const anyYearOfMany = fc.integer({ min: 2003, max: 2020 });

const tiers = [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000];

const within = ({ minimum = -1e12, maximum = 1e12, exclusiveMinimum = -1e13 }: FieldDescription) => {
  return (figure: number) => figure >= minimum && figure <= maximum && figure > exclusiveMinimum;
};

function anyTier(field: FieldDescription): fc.Arbitrary<number> {
  const odd = fc.constantFrom(-300, 0, 99.99, 300.5, 700, 5000.01, 1e12, 400, 200);
  return fc
    .oneof(
      { arbitrary: fc.constantFrom(...tiers), weight: 6 },
      { arbitrary: fc.oneof(odd, fc.integer({ min: -10, max: 6000 })), weight: 1 },
    )
    .filter(within(field));
}

function anyAmount(field: FieldDescription): fc.Arbitrary<number | string> {
  const known = [...tiers, 50, 200, 400, 4900, 24, 25, 96, 7_585_200, 7_281_792];
  const near = fc
    .tuple(fc.constantFrom(...known), fc.constantFrom(0, 0, 0, 0, -0.01, 0.01, 1))
    .map(([figure, off]) => Number((figure + off).toFixed(2)));
  const fen = fc.integer({ min: 0, max: 12_000 }).map((cents) => cents / 100);
  const whole = fc.integer({ min: 0, max: 60 });
  return fc
    .tuple(fc.oneof({ arbitrary: near, weight: 3 }, fen, whole).filter(within(field)), fc.boolean())
    .map(([figure, asText]) => (asText ? figure.toFixed(2) : figure));
}

function anyCount(field: FieldDescription): fc.Arbitrary<number> {
  const known = [15, 16, 19, 20, 24, 25, 48, 50, 95, 96, 97, 100, 24_272, 24_273, 25_284];
  return fc
    .oneof(fc.constantFrom(...known), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 110 }))
    .filter(within(field));
}

/** How facts of one record are drawn. */
interface Drawn {
  /** Amounts that may be `null` are so together. */
  readonly hasAmounts: boolean;
  /** Whether the fact is one of many. */
  readonly inList?: boolean;
}

type Entry = Readonly<Record<string, unknown>>;

function anyList({ entry, distinct }: FieldDescription, drawn: Drawn): fc.Arbitrary<unknown[]> {
  const { fields = [], options } = entry as FieldDescription;
  if (options) return fc.oneof(fc.constant<unknown[]>([]), fc.shuffledSubarray<unknown>([...options]));
  const dayKey = fields.find(({ kind }) => kind === 'day')?.key;
  const key = typeof distinct === 'string' ? distinct : dayKey;
  const entries = anyValue(entry as FieldDescription, { ...drawn, inList: true }) as fc.Arbitrary<Entry>;
  if (key === undefined) return fc.array(entries, { maxLength: 3 });
  const list = fc.uniqueArray(entries, { maxLength: 8, selector: (one) => one[key] });
  // The days of a course of events ascend.
  return list.map((all) =>
    dayKey === undefined ? all : all.sort((one, other) => (String(one[dayKey]) < String(other[dayKey]) ? -1 : 1)),
  );
}

function presentValue(field: FieldDescription, drawn: Drawn): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'flag':
      return fc.boolean();
    case 'day':
      return field.longestAge === undefined ? anyDay : anyBirth;
    case 'month':
      return anyMonth;
    case 'year':
      return drawn.inList ? anyYearOfMany : anyYear;
    case 'count':
      return anyCount(field);
    case 'yuan':
      return field.unit === 'CNY/year' ? anyTier(field) : anyAmount(field);
    case 'choice':
      return fc.constantFrom(...(field.options ?? []));
    case 'list':
      return anyList(field, drawn);
    case 'record':
      return anyRecord(field.fields ?? [], drawn);
  }
}

function anyValue(field: FieldDescription, drawn: Drawn): fc.Arbitrary<unknown> {
  const value = presentValue(field, drawn);
  if (!field.nullable) return value;
  if (field.kind === 'yuan') return drawn.hasAmounts ? value : fc.constant(null);
  return fc.option(value, { freq: 2 });
}

const anyRecord = (fields: readonly FactDescription[], drawn: Drawn): fc.Arbitrary<Entry> =>
  fc.record(Object.fromEntries(fields.map((field) => [field.key, anyValue(field, drawn)])));

/** What has facts. */
interface WithFacts {
  readonly facts: {
    readonly fields: readonly FactDescription[];
    readonly '~standard': { readonly validate: (value: unknown) => { readonly issues?: unknown } };
  };
}

/** Well-formed facts for a rule or statement. */
export function factsOf({ facts }: WithFacts): fc.Arbitrary<object> {
  const isWellFormed = (given: object) => facts['~standard'].validate(given).issues === undefined;
  const ofFields = (hasAmounts: boolean) => anyRecord(facts.fields, { hasAmounts });
  return fc.oneof({ arbitrary: ofFields(true), weight: 4 }, ofFields(false)).filter(isWellFormed);
}
