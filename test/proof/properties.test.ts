import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readingOf } from '../../src/engine/determiner.js';
import { recordCopy, recordSchema } from '../../src/facts/record-field.js';
import {
  adopt,
  ageOn,
  contributionStatement,
  type Decimal,
  type Determination,
  type Determiner,
  determineAgeSupplement,
  determineEach,
  determineLongContributionBonus,
  determineMunicipalSubsidy,
  determineOwnPayment,
  type Edition,
  InvalidFactsError,
  type Money,
  pensionStatement,
  type ReadingId,
  readings,
  type SettledRow,
} from '../../src/index.js';
import { determinerFor } from '../cases.js';
import { dayBetween, facts, hardshipGroups } from './arbitraries.js';
import { anyVariant } from './editions.js';
import { mutant } from './fuzz/mutant.js';
import { randomFor } from './fuzz/random.js';
import { holds, holdsInTime, tally } from './holds.js';
import { type AnyDetermination, type AnyResult, partsOf } from './parts.js';
import { seed } from './seed.js';

afterAll(() => console.log(`properties: ${tally.properties}, runs: ${tally.runs} (PROOF_SEED=${seed})`));

const nouns = Object.keys(facts);
const factsOf = (noun: string) => facts[noun] as fc.Arbitrary<object>;
const determinerOf = (noun: string) => determinerFor(noun) as unknown as Determiner<unknown, AnyResult>;
const json = (result: unknown) => JSON.stringify(result);
/** What facts become with something wrong in them, more often than not. fast-check itself could not hold them. */
interface Spoiling {
  readonly given: object;
  readonly number: number;
}
const spoiling = (noun: string): fc.Arbitrary<Spoiling> => fc.record({ given: factsOf(noun), number: fc.nat() });
const spoilt = ({ given, number }: Spoiling) => mutant(given, given, randomFor(number, 0));

/** The same, unless it shows something else at each look. */
function steady(facts: Spoiling): unknown {
  const { given, unsure } = spoilt(facts);
  return unsure ? null : given;
}

const isDecimal = (value: unknown): value is Decimal =>
  typeof value === 'object' && value !== null && 'toFixed' in value && 'eq' in value;

/** Whether parsed JSON says exactly what a result says, figure by figure. */
function saysTheSame(parsed: unknown, result: unknown): boolean {
  if (isDecimal(result)) return typeof parsed === 'string' && result.eq(parsed) && !/\.\d*0$|[^\d.]|\.$/.test(parsed);
  if (typeof result !== 'object' || result === null) return Object.is(parsed, result);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed) !== Array.isArray(result)) return false;
  const [keys, others] = [Object.keys(result), Object.keys(parsed)];
  return (
    json(keys) === json(others) && keys.every((key) => saysTheSame(Reflect.get(parsed, key), Reflect.get(result, key)))
  );
}

/** One wide record with the facts of all rules, whichever of them is asked. */
const wide = fc.tuple(...nouns.map(factsOf)).map((all): object => Object.assign({}, ...all));

/** A record with more in it than is asked for, inside and out. */
function withExtras(given: unknown, extras: object): unknown {
  if (Array.isArray(given)) return given.map((entry) => withExtras(entry, extras));
  if (typeof given !== 'object' || given === null) return given;
  const more = Object.fromEntries(Object.entries(given).map(([key, part]) => [key, withExtras(part, extras)]));
  return { ...extras, ...more };
}

const settledOptions = (id: ReadingId): readonly string[] =>
  readings
    .flatMap((reading) => (reading.id === id ? reading.options.map((option) => option.id) : []))
    .filter((option) => option !== 'unsettled');

const partNamed = (name: string, result: AnyResult) => new Map(partsOf(result)).get(name) as AnyDetermination;

describe.each(nouns)('%s', (noun) => {
  const determine = determinerOf(noun);

  test('extra keys never change a result, nor an error', () => {
    const extras = fc.dictionary(
      fc.string().map((key) => `zebra ${key}`),
      fc.anything({ withBigInt: true, withDate: true }),
    );
    const hostile = fc.constantFrom(
      {},
      JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":null,"status":"x"}'),
    );
    holds(
      fc.property(factsOf(noun), anyVariant, extras, hostile, wide, (given, { edition }, more, others, facts) => {
        expect(json(determine(withExtras(given, { ...more, ...others, ...facts }), edition))).toBe(
          json(determine(given, edition)),
        );
      }),
    );
  });

  test('a reading that a part does not list never changes it', () => {
    holds(
      fc.property(
        factsOf(noun),
        anyVariant,
        fc.constantFrom(...readings),
        fc.nat(),
        (given, { edition }, reading, at) => {
          const option = reading.options[at % reading.options.length]?.id;
          const other = determine(given, adopt(edition, { [reading.id]: option }));
          for (const [name, part] of partsOf(determine(given, edition))) {
            if (!part.readings.includes(reading.id))
              expect([name, json(partNamed(name, other))]).toEqual([name, json(part)]);
          }
        },
      ),
      300,
    );
  });

  test('the JSON of a result parses back to the same figures', () => {
    holds(
      fc.property(factsOf(noun), anyVariant, (given, { edition }) => {
        const result = determine(given, edition);
        expect(saysTheSame(JSON.parse(json(result)), result)).toBe(true);
      }),
      200,
    );
  });

  test('an unsettled result holds exactly the outcomes of its options', () => {
    holds(
      fc.property(factsOf(noun), anyVariant, (given, { edition }) => {
        for (const [name, part] of partsOf(determine(given, edition))) {
          for (const open of part.status === 'undetermined' ? part.open : []) {
            if (open.why !== 'unsettled-reading') continue;
            expect(edition.readings[open.reading]).toBe('unsettled');
            // A part's open point stands in the total as it stands in the part.
            const [rule] = Object.values(open.outcomes).map((outcome) => outcome.rule);
            const outcomes = settledOptions(open.reading).map((option) => {
              const settled = determine(given, adopt(edition, { [open.reading]: option }));
              const [, owner] = partsOf(settled).find(([, one]) => one.rule === rule) ?? [];
              return [option, owner];
            });
            expect(json(open.outcomes), name).toBe(json(Object.fromEntries(outcomes)));
            expect(new Set(outcomes.map(([, outcome]) => json(outcome))).size).toBeGreaterThan(1);
          }
        }
      }),
      300,
    );
  });

  test('where every option of an unsettled reading gives one answer, that is the answer', () => {
    holds(
      fc.property(factsOf(noun), anyVariant, (given, { edition }) => {
        for (const [name, part] of partsOf(determine(given, edition))) {
          const reading = part.readings.find((id) => edition.readings[id] === 'unsettled');
          if (reading === undefined) continue;
          const outcomes = settledOptions(reading).map((option) =>
            json(partNamed(name, determine(given, adopt(edition, { [reading]: option })))),
          );
          if (new Set(outcomes).size === 1) expect(json(part)).toBe(outcomes[0]);
          else expect(part.status).not.toBe('determined');
        }
      }),
      300,
    );
  });

  test('its fields and their schema accept the same facts', () => {
    const reading = readingOf(determine);
    if (reading === undefined) throw new Error('expected a rule of the library');
    const schema = recordSchema(reading);
    const isRead = (given: unknown) => {
      try {
        reading(given as never);
        return true;
      } catch {
        return false;
      }
    };
    holds(
      fc.property(spoiling(noun), (facts) => {
        const { given, unsure } = spoilt(facts);
        if (unsure || typeof given !== 'object' || given === null || isList(given)) return;
        expect(isRead(given)).toBe(schema.safeParse(recordCopy(reading, given)).success);
      }),
      500,
    );
  });

  test('rows give exactly what one call a row gives, and rows in another order the same in that order', async () => {
    const rows = fc.array(fc.tuple(spoiling(noun), fc.boolean()), { maxLength: 6 });
    const shuffled = rows.chain((given) =>
      fc.tuple(
        fc.constant(given),
        fc.shuffledSubarray(
          given.map((_, at) => at),
          { minLength: given.length },
        ),
      ),
    );
    await holdsInTime(
      fc.asyncProperty(shuffled, anyVariant, async ([drawn, order], { edition }) => {
        const given = drawn.map(([facts, isSpoilt]) => (isSpoilt ? steady(facts) : facts.given));
        const one = (row: unknown, index: number) => json(settledByHand(determine, row, index, edition));
        const each = [...determineEach(determine, given, edition)];
        expect(each.map((row) => json(spelt(row)))).toEqual(given.map(one));
        const inOrder = order.map((at) => given[at]);
        const permuted = [...determineEach(determine, inOrder, edition)];
        expect(permuted.map((row) => json(spelt({ ...row, index: 0 })))).toEqual(
          order.map((at) => json(spelt({ ...(each[at] as SettledRow<AnyResult>), index: 0 }))),
        );
        const later: string[] = [];
        for await (const row of determineEach(determine, inTurn(given), edition)) later.push(json(spelt(row)));
        expect(later).toEqual(given.map(one));
      }),
    );
  });
});

function isList(given: object): boolean {
  try {
    return Array.isArray(given);
  } catch {
    return true;
  }
}

/** A settled row with an error's issues spelt out, since JSON leaves an error's message away. */
function spelt(row: SettledRow<unknown>): unknown {
  return row.status === 'fulfilled'
    ? row
    : { ...row, reason: { message: row.reason.message, issues: row.reason.issues } };
}

function settledByHand(
  determine: Determiner<unknown, unknown>,
  row: unknown,
  index: number,
  edition: Edition,
): unknown {
  try {
    return spelt({ status: 'fulfilled', index, value: determine(row, edition) });
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    return spelt({ status: 'rejected', index, reason: error });
  }
}

/** Rows that come one by one. An async generator would look at each row itself, for a promise. */
function inTurn<Row>(rows: readonly Row[]): AsyncIterable<Row> {
  return {
    [Symbol.asyncIterator]: () => {
      const each = rows[Symbol.iterator]();
      return { next: async () => each.next() };
    },
  };
}

/** What is granted; nothing where nothing is, and `undefined` while that is open. */
function granted(determination: Determination<Money, unknown>): Decimal | number | undefined {
  if (determination.status === 'determined') return determination.value.amount;
  return determination.status === 'refused' ? 0 : undefined;
}

/** Whether no amount falls as something rises. What is open is neither more nor less. */
function neverFalls(lower: Determination<Money, unknown>, higher: Determination<Money, unknown>): void {
  const [less, more] = [granted(lower), granted(higher)];
  if (less !== undefined && more !== undefined) expect(Number(more)).toBeGreaterThanOrEqual(Number(less));
}

describe('amounts never fall', () => {
  const person = fc.record({
    recipient: fc.boolean(),
    birthDate: dayBetween('1900-01-01', '2019-12-31'),
    asOf: dayBetween('2020-01-01', '2020-12-31'),
  });
  const years = fc
    .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }))
    .map((two) => two.sort((one, other) => one - other));

  test('as the years rise', () => {
    holds(
      fc.property(person, years, anyVariant, (given, [fewer, more], { edition }) => {
        const [lower, higher] = [fewer, more].map((consecutiveYears) => ({
          ...given,
          consecutiveYears: Number(consecutiveYears),
        })) as [never, never];
        neverFalls(determineLongContributionBonus(lower, edition), determineLongContributionBonus(higher, edition));
        neverFalls(pensionStatement(lower, edition).monthly, pensionStatement(higher, edition).monthly);
      }),
      1000,
    );
  });

  test('as the person gets older', () => {
    holds(
      fc.property(
        person,
        dayBetween('1900-01-01', '2019-12-31'),
        fc.nat({ max: 100 }),
        anyVariant,
        (given, other, consecutiveYears, { edition }) => {
          const births = [given.birthDate, other].sort() as [string, string];
          const [older, younger] = births.map((birthDate) => ({ ...given, birthDate, consecutiveYears })) as [
            never,
            never,
          ];
          neverFalls(determineAgeSupplement(younger, edition), determineAgeSupplement(older, edition));
          neverFalls(determineLongContributionBonus(younger, edition), determineLongContributionBonus(older, edition));
          neverFalls(pensionStatement(younger, edition).monthly, pensionStatement(older, edition).monthly);
        },
      ),
      1000,
    );
  });

  test('as the days go by', () => {
    holds(
      fc.property(person, dayBetween('2020-01-01', '2020-12-31'), anyVariant, (given, other, { edition }) => {
        const [asOf, later] = [given.asOf, other].sort() as [string, string];
        neverFalls(
          determineAgeSupplement({ ...given, asOf }, edition),
          determineAgeSupplement({ ...given, asOf: later }, edition),
        );
      }),
      1000,
    );
  });

  test('as the tier rises', () => {
    holds(
      fc.property(hardshipGroups, fc.nat(), fc.nat(), anyVariant, (groups, one, other, { edition }) => {
        const { tiers } = edition.notice.contributionTier;
        const [tier, higher] = [one, other]
          .map((at) => tiers[at % tiers.length] as number)
          .sort((less, more) => less - more) as [number, number];
        const [low, high] = [tier, higher].map((of) => ({ tier: of, hardshipGroups: groups })) as [never, never];
        neverFalls(determineMunicipalSubsidy({ tier }, edition), determineMunicipalSubsidy({ tier: higher }, edition));
        neverFalls(determineOwnPayment(low, edition), determineOwnPayment(high, edition));
        neverFalls(contributionStatement(low, edition).credited, contributionStatement(high, edition).credited);
      }),
      1000,
    );
  });
});

test('a day later never lowers an age', () => {
  const day = dayBetween('0001-01-01', '9998-10-01');
  // Day by day through every turn of month and year.
  const days = Array.from({ length: 400 }, (_, at) => at);
  holds(
    fc.property(day, day, anyVariant, (one, other, { edition }) => {
      const [born, first] = [one, other].sort() as [string, string];
      const dayAt = (at: number) => new Date(Date.parse(first) + at * 864e5).toISOString().slice(0, 10);
      const ages = days.map((at) => ageOn(born, dayAt(at), edition));
      const steps = ages.slice(1).map((age, at) => age - Number(ages[at]));
      expect(steps.filter((step) => step !== 0 && step !== 1)).toEqual([]);
      expect(Number(ages.at(-1)) - Number(ages[0])).toBeOneOf([1, 2]);
    }),
    2000,
  );
});

test('bands cover every whole number and never overlap', () => {
  const inBands = (bands: readonly { from: number; amount: number }[], reached: number) =>
    bands.filter(({ from }, at) => reached >= from && reached < (bands[at + 1]?.from ?? Number.POSITIVE_INFINITY));
  holds(
    fc.property(anyVariant, ({ edition }) => {
      const { longContributionBonus, ageSupplement, municipalSubsidy, contributionTier } = edition.notice;
      const plainly = adopt(edition, {
        ageAttained: 'birthday',
        supplementStart: 'on-attaining',
        hundredTierSubsidy: 'not-stated',
      });
      const oldest = { recipient: true, birthDate: '1900-01-01', asOf: '2020-01-01' };
      for (let number = 0; number <= 120; number++) {
        const [bonus, ...overlapping] = inBands(longContributionBonus.bands, number);
        expect([overlapping, bonus === undefined]).toEqual([[], number < Number(longContributionBonus.bands[0]?.from)]);
        if (number <= 100) {
          const determined = determineLongContributionBonus({ ...oldest, consecutiveYears: number }, plainly);
          expect(Number(granted(determined))).toBe(bonus?.amount ?? 0);
        }
        const birthDate = `${2020 - number}-01-01`;
        const [supplement] = inBands(ageSupplement.bands, number);
        expect(Number(granted(determineAgeSupplement({ ...oldest, birthDate }, plainly)))).toBe(
          supplement?.amount ?? 0,
        );
      }
      for (const tier of contributionTier.tiers) {
        const [subsidy] = inBands(municipalSubsidy.bands, tier);
        expect(granted(determineMunicipalSubsidy({ tier }, plainly))?.toString()).toBe(subsidy?.amount.toString());
      }
    }),
    60,
  );
});

describe('each part of a statement is what its own rule answers', () => {
  const parts = {
    'pension-statement': ['basicPension', 'longContributionBonus', 'ageSupplement'],
    'contribution-statement': ['tier:contribution-tier', 'ownPayment', 'governmentPayment', 'municipalSubsidy'],
  } as const;
  const ruleOf = (part: string) => part.split(':')[1] ?? part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  test.each(Object.entries(parts))('%s', (noun, names) => {
    // A few editions for many records, so that what is remembered of earlier records is asked for.
    const few = fc.sample(anyVariant, { numRuns: 20, seed });
    holds(
      fc.property(factsOf(noun), fc.constantFrom(...few), (given, { edition }) => {
        const statement = determinerFor(noun)(given, edition) as Record<string, unknown>;
        for (const name of names) {
          const part = statement[name.split(':')[0] as string];
          expect(json(part)).toBe(json(determinerFor(ruleOf(name))(given, edition)));
        }
      }),
      3000,
    );
  });

  test('a pension with an open part has an open total', () => {
    const born = dayBetween('1900-01-01', '2017-12-01');
    const asked = dayBetween('2017-12-01', '2021-01-31');
    holds(
      fc.property(factsOf('pension-statement'), born, asked, anyVariant, (given, birthDate, asOf, { edition }) => {
        const { statement: _, monthly, ...parts } = pensionStatement({ ...given, birthDate, asOf } as never, edition);
        const isOpen = Object.values(parts).some(({ status }) => status === 'undetermined');
        expect(monthly.status === 'undetermined').toBe(isOpen);
      }),
    );
  });
});

describe("a statement's total is the sum of its parts", () => {
  /** In fen, as whole numbers. */
  const fen = (part: Determination<Money, unknown>) =>
    part.status === 'determined' ? BigInt(part.value.amount.times(100).toFixed(0)) : 0n;

  const isOpen = ({ status }: Determination<Money, unknown>) => status === 'undetermined';

  function addsUp(total: Determination<Money, unknown>, parts: readonly Determination<Money, unknown>[]): void {
    if (total.status === 'determined') {
      expect(fen(total)).toBe(parts.map(fen).reduce((sum, part) => sum + part, 0n));
      const floors = parts.some((part) => part.status === 'determined' && part.value.bound === 'at-least');
      expect(total.value.bound).toBe(floors ? 'at-least' : 'exact');
    }
  }

  test('pension', () => {
    holds(
      fc.property(factsOf('pension-statement'), anyVariant, (given, { edition }) => {
        const { basicPension, longContributionBonus, ageSupplement, monthly } = pensionStatement(
          given as never,
          edition,
        );
        const reasons = longContributionBonus.status === 'refused' ? longContributionBonus.reasons : [];
        const drawsNone = reasons.some(({ code }) => code !== 'too-few-years');
        const parts = [basicPension, longContributionBonus, ageSupplement];
        const due = drawsNone ? 'refused' : 'determined';
        expect(monthly.status).toBe(parts.some(isOpen) ? 'undetermined' : due);
        addsUp(monthly, parts);
      }),
      1000,
    );
  });

  test('contribution', () => {
    holds(
      fc.property(factsOf('contribution-statement'), anyVariant, (given, { edition }) => {
        const { tier, ownPayment, governmentPayment, municipalSubsidy, credited } = contributionStatement(
          given as never,
          edition,
        );
        const parts = [ownPayment, governmentPayment, municipalSubsidy];
        const due = parts.some(isOpen) ? 'undetermined' : 'determined';
        // Nothing is paid on a tier that is not open, whatever the notice says of its subsidy.
        expect(credited.status).toBe(tier.status === 'refused' ? 'refused' : due);
        addsUp(credited, parts);
      }),
      1000,
    );
  });
});
