import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  contributionStatement,
  type Determination,
  determineAgeSupplement,
  determineEach,
  determineLongContributionBonus,
  determineMunicipalSubsidy,
  lingcheng2020,
  type Money,
  pensionStatement,
  readings,
} from '../../src/index.js';
import { determinerFor, outcomeOf } from '../cases.js';
import { dayBetween, facts } from './arbitraries.js';

const nouns = Object.keys(facts);
const factsOf = (noun: string) => facts[noun] as fc.Arbitrary<object>;
const json = (result: unknown) => JSON.stringify(result);
const amountOf = (determination: Determination<Money, unknown>) =>
  determination.status === 'determined' ? determination.value.amount.toNumber() : 0;

/** One option for every reading. */
const anyEdition = fc
  .record(
    Object.fromEntries(readings.map(({ id, options }) => [id, fc.constantFrom(...options.map((option) => option.id))])),
  )
  .map((choices) => adopt(lingcheng2020, choices as never));

describe.each(nouns)('%s', (noun) => {
  const determine = determinerFor(noun) as ReturnType<typeof determinerFor> & { readings: readonly string[] };

  test('extra keys never change a result', () => {
    fc.assert(
      fc.property(factsOf(noun), (given) => {
        expect(json(determine({ ...given, zebra: 1, status: null }))).toBe(json(determine(given)));
      }),
    );
  });

  test('a reading it does not list never changes a result, and the JSON of a result parses back to it', () => {
    fc.assert(
      fc.property(factsOf(noun), anyEdition, fc.constantFrom(...readings), fc.nat(), (given, edition, reading, at) => {
        const result = json(determine(given, edition));
        expect(json(JSON.parse(result))).toBe(result);
        if (determine.readings.includes(reading.id)) return;
        const option = reading.options[at % reading.options.length]?.id;
        expect(json(determine(given, adopt(edition, { [reading.id]: option })))).toBe(result);
      }),
      { numRuns: 300 },
    );
  });

  test('an unsettled result holds exactly the outcomes of its options', () => {
    fc.assert(
      fc.property(factsOf(noun), anyEdition, (given, edition) => {
        const result = determine(given, edition) as Determination<unknown, unknown>;
        if (result.status !== 'undetermined') return;
        for (const open of result.open) {
          if (open.why !== 'unsettled-reading') continue;
          for (const [option, outcome] of Object.entries(open.outcomes)) {
            expect(json(outcome)).toBe(json(determine(given, adopt(edition, { [open.reading]: option }))));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('rows give what one call a row gives, in any order', () => {
    fc.assert(
      fc.property(fc.array(factsOf(noun), { maxLength: 6 }), (rows) => {
        const one = (given: object) => outcomeOf(determine(given));
        const settled = (given: readonly object[]) =>
          [...determineEach(determine as never, given)].map((row) => outcomeOf((row as { value?: unknown }).value));
        expect(settled(rows)).toEqual(rows.map(one));
        expect(settled([...rows].reverse())).toEqual(rows.map(one).reverse());
      }),
      { numRuns: 50 },
    );
  });
});

describe('amounts never fall', () => {
  const person = fc.record({
    recipient: fc.boolean(),
    birthDate: dayBetween('1900-01-01', '2019-12-31'),
    asOf: dayBetween('2020-01-01', '2020-12-31'),
  });

  test('as the years rise', () => {
    fc.assert(
      fc.property(person, fc.nat({ max: 99 }), (given, consecutiveYears) => {
        const bonus = (years: number) =>
          amountOf(determineLongContributionBonus({ ...given, consecutiveYears: years }));
        expect(bonus(consecutiveYears + 1)).toBeGreaterThanOrEqual(bonus(consecutiveYears));
      }),
    );
  });

  test('as the person gets older, nor does the age a day later', () => {
    fc.assert(
      fc.property(person, dayBetween('2020-01-01', '2020-12-31'), anyEdition, (given, other, edition) => {
        const [asOf, later] = [given.asOf, other].sort() as [string, string];
        const supplement = (on: string) => amountOf(determineAgeSupplement({ ...given, asOf: on }, edition));
        expect(supplement(later)).toBeGreaterThanOrEqual(supplement(asOf));
        expect(ageOn(given.birthDate, later, edition)).toBeGreaterThanOrEqual(ageOn(given.birthDate, asOf, edition));
      }),
    );
  });

  test('as the tier rises', () => {
    const subsidies = lingcheng2020.notice.contributionTier.tiers.map((tier) =>
      amountOf(determineMunicipalSubsidy({ tier })),
    );
    expect(subsidies).toEqual([...subsidies].sort((one, other) => one - other));
  });
});

test('bands cover every number of years and every age, each once', () => {
  const amounts = (bands: readonly { from: number; amount: number }[], reached: number) =>
    bands
      .filter(({ from }, at) => reached >= from && reached < (bands[at + 1]?.from ?? Number.POSITIVE_INFINITY))
      .map(({ amount }) => amount);
  for (let number = 0; number <= 100; number++) {
    const pensioner = { recipient: true, birthDate: '1900-01-01', asOf: '2020-01-01' };
    const bonus = amounts(lingcheng2020.notice.longContributionBonus.bands, number);
    expect(bonus.length).toBe(number < 16 ? 0 : 1);
    expect(amountOf(determineLongContributionBonus({ ...pensioner, consecutiveYears: number }))).toBe(bonus[0] ?? 0);
    const supplement = amounts(lingcheng2020.notice.ageSupplement.bands, number);
    expect(amountOf(determineAgeSupplement({ ...pensioner, birthDate: `${2020 - number}-01-01` }))).toBe(
      supplement[0] ?? 0,
    );
  }
});

describe('each part of a statement is what its own rule answers', () => {
  const parts = {
    'pension-statement': ['basicPension', 'longContributionBonus', 'ageSupplement'],
    'contribution-statement': ['tier:contribution-tier', 'ownPayment', 'governmentPayment', 'municipalSubsidy'],
  } as const;
  const ruleOf = (part: string) => part.split(':')[1] ?? part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  test.each(Object.entries(parts))('%s', (noun, names) => {
    // A few editions for many records, so that what is remembered of earlier records is asked for.
    const editions = fc.sample(anyEdition, { numRuns: 20, seed: 1 });
    fc.assert(
      fc.property(factsOf(noun), fc.constantFrom(...editions), (given, edition) => {
        const statement = determinerFor(noun)(given, edition) as Record<string, unknown>;
        for (const name of names) {
          const part = statement[name.split(':')[0] as string];
          expect(json(part)).toBe(json(determinerFor(ruleOf(name))(given, edition)));
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('a pension with an open part has an open total', () => {
    const born = dayBetween('1900-01-01', '2017-12-01');
    const asked = dayBetween('2017-12-01', '2021-01-31');
    fc.assert(
      fc.property(factsOf('pension-statement'), born, asked, anyEdition, (given, birthDate, asOf, edition) => {
        const { statement: _, monthly, ...parts } = pensionStatement({ ...given, birthDate, asOf } as never, edition);
        const isOpen = Object.values(parts).some(({ status }) => status === 'undetermined');
        expect(monthly.status === 'undetermined').toBe(isOpen);
      }),
    );
  });
});

describe("a statement's total is the sum of its parts", () => {
  const granted = (parts: readonly Determination<Money, unknown>[]) =>
    parts.map(amountOf).reduce((sum, amount) => sum + amount, 0);

  test('pension', () => {
    fc.assert(
      fc.property(factsOf('pension-statement'), anyEdition, (given, edition) => {
        const { basicPension, longContributionBonus, ageSupplement, monthly } = pensionStatement(
          given as never,
          edition,
        );
        if (monthly.status === 'determined')
          expect(amountOf(monthly)).toBe(granted([basicPension, longContributionBonus, ageSupplement]));
      }),
    );
  });

  test('contribution', () => {
    fc.assert(
      fc.property(factsOf('contribution-statement'), anyEdition, (given, edition) => {
        const { ownPayment, governmentPayment, municipalSubsidy, credited } = contributionStatement(
          given as never,
          edition,
        );
        if (credited.status === 'determined')
          expect(amountOf(credited)).toBe(granted([ownPayment, governmentPayment, municipalSubsidy]));
      }),
    );
  });
});
