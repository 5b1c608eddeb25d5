import { describe, expect, test } from 'vitest';
import { definitionOf } from '../../src/engine/determiner.js';
import {
  adopt,
  ageOn,
  compareReadings,
  defineEdition,
  type Edition,
  lingcheng2020,
  readings,
} from '../../src/index.js';
import { allCases, editionOf, type RuleCase, revived } from '../cases.js';
import { determinerOf, nouns } from './determiners.js';
import { type AnyResult, partsOf } from './parts.js';

const wellFormed = allCases().filter(({ expected }) => !('error' in expected));

const optionsOf = (id: string): readonly string[] =>
  readings.flatMap((reading) => (reading.id === id ? reading.options.map((option) => option.id) : []));

/** Keys that do not count when two outcomes are compared. */
const authority = ['edition', 'readings', 'elsewhere', 'without', 'given'];

/** What a result says, figures within reasons left out. */
const saidIn = (result: AnyResult): Map<string, string> =>
  new Map(
    partsOf(result).map(([name, part]) => [
      name,
      JSON.stringify(part, (key, value) => {
        if (key === 'reasons') return value.map(({ code }: { code: string }) => code);
        return authority.includes(key) ? undefined : value;
      }),
    ]),
  );

/** The parts of a case's result that one reading changes. */
function partsChanged(one: RuleCase, id: string): string[] {
  const edition = editionOf(one);
  const said = optionsOf(id).map((option) =>
    saidIn(determinerOf(one.rule)(revived(one.facts), adopt(edition, { [id]: option }))),
  );
  const [first = new Map(), ...others] = said;
  return [...first.keys()].filter((name) => others.some((other) => other.get(name) !== first.get(name)));
}

test.each(nouns)('each reading that %s lists changes some case, and compareReadings finds which', (noun) => {
  const determine = determinerOf(noun);
  const listed = new Set<string>();
  const changing = new Set<string>();
  for (const one of wellFormed.filter(({ rule }) => rule === noun)) {
    const facts = revived(one.facts);
    const edition = editionOf(one);
    for (const [name, part] of partsOf(determine(facts, edition)))
      for (const id of part.readings) listed.add(`${name} ${id}`);
    const found = new Set<string>();
    for (const id of definitionOf(determine)?.readingsIn(edition) ?? []) {
      const parts = partsChanged(one, id);
      for (const name of parts) changing.add(`${name} ${id}`);
      if (parts.length > 0) found.add(id);
    }
    const compared = compareReadings(determine, facts, edition).filter(({ changes }) => changes);
    expect([one.id, new Set(compared.map(({ reading }) => reading))]).toEqual([one.id, found]);
  }
  expect([...listed].filter((pair) => !changing.has(pair))).toEqual(onlyInOtherYears[noun] ?? []);
});

/** What no case can show: 2020 has a 29 February, so that no outcome of that year turns on it, the figures of reasons apart. */
const onlyInOtherYears: Readonly<Record<string, readonly string[]>> = {
  'age-supplement': [' leapDayBirthday'],
  'monthly-pension': [' leapDayBirthday'],
  'long-contribution-bonus': [' leapDayBirthday'],
  participation: [' leapDayBirthday'],
  'pension-statement': ['longContributionBonus', 'ageSupplement', 'monthly'].map((part) => `${part} leapDayBirthday`),
};

describe('a birthday on 29 February', () => {
  const leapYears = Array.from({ length: 30 }, (_, at) => 1904 + at * 4);
  const of2020 = Array.from({ length: 366 }, (_, at) => new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10));
  const march1 = adopt(lingcheng2020, { leapDayBirthday: 'march-1' });

  test('is the same on every day of 2020 under both readings', () => {
    const births = leapYears.map((year) => `${year}-02-29`);
    const pairs = births.flatMap((born) => of2020.filter((day) => day >= born).map((day) => [born, day] as const));
    expect(pairs.filter(([born, day]) => ageOn(born, day) !== ageOn(born, day, march1))).toEqual([]);
  });

  /** The same notice with every 2020 of its data a 2021, which has no 29 February. */
  const for2021: Edition = defineEdition({
    ...JSON.parse(JSON.stringify(lingcheng2020).replaceAll('2020', '2021')),
    restDays: null,
  });
  const asked = { birthDate: '1956-02-29', asOf: '2021-02-28', month: '2021-02', diedOn: null };
  const person = { ...asked, recipient: true, consecutiveYears: 16 };
  const enrolling = { student: false, townshipResident: true, employeePensionMember: false };
  const under60 = adopt(for2021, { upperEnrolmentAge: 'under-60', monthReckoning: 'last-day' });

  // 65 on 28 February, or on 1 March.
  test.each<[string, object]>([
    ['age-supplement', { changes: true }],
    ['monthly-pension', { changes: true }],
    ['pension-statement', { changes: true }],
    ['participation', { changes: false, changesFiguresAlone: true }],
  ])('is not in 2021: %s', (noun, difference) => {
    const compared = compareReadings(determinerOf(noun), { ...person, ...enrolling }, under60);
    expect(compared.find(({ reading }) => reading === 'leapDayBirthday')).toMatchObject(difference);
  });
});
