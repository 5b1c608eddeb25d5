import { describe, expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  compareReadings,
  type Determiner,
  defineEdition,
  determineLongContributionBonus,
  determineParticipation,
  type Edition,
  lingcheng2020,
  pensionStatement,
  type ReadingId,
  readings,
} from '../../src/index.js';
import { allCases, determinerFor, editionOf, type RuleCase, revived } from '../cases.js';
import { type AnyResult, partsOf } from './parts.js';

const wellFormed = allCases().filter(({ expected }) => !('error' in expected));
const nouns = [...new Set(wellFormed.map(({ rule }) => rule))];
const determinerOf = (noun: string) => determinerFor(noun) as unknown as Determiner<unknown, AnyResult>;

/** Many cases share an edition, and rules are worked out once for each. */
function onceFor<Key, Made>(keyOf: (key: Key) => string, make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<string, Made>();
  return (key) => {
    const found = made.get(keyOf(key)) ?? make(key);
    made.set(keyOf(key), found);
    return found;
  };
}

const editionFor = onceFor(({ readings, restDays }: RuleCase) => JSON.stringify([readings, restDays]), editionOf);

const settledEditions = onceFor(
  ({ edition, id }: { readonly edition: Edition; readonly id: ReadingId }) =>
    JSON.stringify([edition.readings, edition.restDays, id]),
  ({ edition, id }) =>
    readings
      .filter((reading) => reading.id === id)
      .flatMap(({ options }) => options.map((option) => adopt(edition, { [id]: option.id }))),
);

interface PartSensitivity {
  readonly name: string;
  /** The readings the part says it rests on. */
  readonly listed: readonly ReadingId[];
  /** The readings that change it. */
  readonly changing: readonly ReadingId[];
}

/** What each of all the readings does to each part of a case's result. */
const sensitivityOf = onceFor(
  ({ rule, id }: RuleCase) => `${rule}/${id}`,
  (one): PartSensitivity[] => {
    const determine = determinerOf(one.rule);
    const facts = revived(one.facts);
    const edition = editionFor(one);
    const others = readings.map(({ id }) => ({
      id,
      results: settledEditions({ edition, id }).map((settled) => new Map(partsOf(determine(facts, settled)))),
    }));
    return partsOf(determine(facts, edition)).map(([name, part]) => {
      const said = JSON.stringify(part);
      const changes = others.filter(({ results }) => results.some((parts) => JSON.stringify(parts.get(name)) !== said));
      return { name, listed: part.readings, changing: changes.map(({ id }) => id) };
    });
  },
);

describe('no reading outside those a result lists changes it', () => {
  test.each(wellFormed)('$rule/$id', (one) => {
    for (const { name, listed, changing } of sensitivityOf(one)) {
      expect([name, changing.filter((id) => !listed.includes(id))]).toEqual([name, []]);
    }
  });
});

/** What no case can show: 2020 has a 29 February, and nothing but the age on a day of 2020 counts here. */
const onlyInOtherYears = [
  'long-contribution-bonus leapDayBirthday',
  'participation leapDayBirthday',
  'pension-statement longContributionBonus leapDayBirthday',
  'pension-statement monthly leapDayBirthday',
];

test('each reading a result lists changes some case', () => {
  const listed = new Set<string>();
  const changing = new Set<string>();
  for (const one of wellFormed) {
    for (const part of sensitivityOf(one)) {
      const place = part.name === '' ? one.rule : `${one.rule} ${part.name}`;
      for (const id of part.listed) listed.add(`${place} ${id}`);
      for (const id of part.changing) changing.add(`${place} ${id}`);
    }
  }
  expect([...listed].filter((pair) => !changing.has(pair))).toEqual(onlyInOtherYears);
});

test.each(nouns)('compareReadings finds every reading of %s that changes a case', (noun) => {
  for (const one of wellFormed.filter(({ rule }) => rule === noun)) {
    const found = compareReadings(determinerOf(noun), revived(one.facts), editionFor(one));
    const changing = new Set(sensitivityOf(one).flatMap((part) => part.changing));
    expect(new Set(found.flatMap(({ reading, changes }) => (changes ? [reading] : [])))).toEqual(changing);
  }
});

describe('a birthday on 29 February', () => {
  const leapYears = Array.from({ length: 30 }, (_, at) => 1904 + at * 4);
  const of2020 = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10));
  const march1 = adopt(lingcheng2020, { leapDayBirthday: 'march-1' });

  test('is the same on every day of 2020 under both readings', () => {
    const births = leapYears.map((year) => `${year}-02-29`);
    const pairs = births.flatMap((born) => of2020.filter((day) => day >= born).map((day) => [born, day] as const));
    expect(pairs.filter(([born, day]) => ageOn(born, day) !== ageOn(born, day, march1))).toEqual([]);
  });

  // The same notice with every 2020 of its data a 2021, which has no 29 February.
  const for2021 = defineEdition(JSON.parse(JSON.stringify(lingcheng2020).replaceAll('2020', '2021')));
  const person = { birthDate: '2000-02-29', asOf: '2021-02-28' };
  const changes = (comparisons: readonly { readonly reading: ReadingId; readonly changes: boolean }[]) =>
    comparisons.find(({ reading }) => reading === 'leapDayBirthday')?.changes;

  test('is not in 2021', () => {
    const under60 = adopt(for2021, { upperEnrolmentAge: 'under-60' });
    const enrolling = { student: false, townshipResident: true, employeePensionMember: false };
    const sixty = { ...person, birthDate: '1956-02-29', ...enrolling };
    expect(changes(compareReadings(determineParticipation, sixty, under60))).toBe(true);
    const drawing = { ...person, recipient: true, consecutiveYears: 16 };
    expect(changes(compareReadings(determineLongContributionBonus, drawing, for2021))).toBe(true);
    expect(changes(compareReadings(pensionStatement, drawing, for2021))).toBe(true);
    const [one, other] = (['february-28', 'march-1'] as const).map((leapDayBirthday) =>
      pensionStatement(drawing, adopt(for2021, { leapDayBirthday })),
    );
    expect(one?.longContributionBonus).toMatchObject({ reasons: [{ code: 'below-pension-age', age: 21 }] });
    expect(other?.longContributionBonus).toMatchObject({ reasons: [{ code: 'below-pension-age', age: 20 }] });
    expect(one?.monthly).toMatchObject({ reasons: [{ code: 'below-pension-age', age: 21 }] });
    expect(other?.monthly).toMatchObject({ reasons: [{ code: 'below-pension-age', age: 20 }] });
  });
});
