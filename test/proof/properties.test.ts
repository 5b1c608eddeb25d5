import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adopt, determineEach, type FactDescription, InvalidFactsError, readings } from '../../src/index.js';
import { factsOf } from './arbitraries.js';
import { determinerOf, nouns } from './determiners.js';
import { anyVariant } from './editions.js';
import { mutant } from './fuzz/mutant.js';
import { randomFor } from './fuzz/random.js';
import { holds, holdsInTime, tells } from './holds.js';
import { partsOf } from './parts.js';
import { deepFrozen, pollutions, scribbleOn, withPollutedPrototype } from './scribble.js';

tells(({ properties, runs }) => `properties: ${properties}, runs: ${runs}`);

const json = (result: unknown) => JSON.stringify(result);

/** What facts become with something wrong in them, more often than not. fast-check itself could not hold them. */
const spoilt = (given: object, number: number) => mutant(given, given, randomFor(number, 0));

/** What comes of a call, an error by what is worth sending of it. */
/** The keys of what is read of some facts: an optional one that is not known is left out. */
const keysGiven = (fields: readonly FactDescription[], given: object): string[] =>
  fields
    .filter(({ key, isOptional }) => !isOptional || (Object.hasOwn(given, key) && Reflect.get(given, key) != null))
    .map(({ key }) => key);

function outcomeOf(call: () => unknown): unknown {
  try {
    return call();
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    return error.toJSON();
  }
}

/** A record with more in it than is asked for, inside and out. */
function withExtras(given: unknown, extras: object): unknown {
  if (Array.isArray(given)) return given.map((entry) => withExtras(entry, extras));
  if (typeof given !== 'object' || given === null) return given;
  const more = Object.fromEntries(Object.entries(given).map(([key, part]) => [key, withExtras(part, extras)]));
  return { ...extras, ...more };
}

/** The same with its keys, and its lists unless they are a course of events, the other way round. */
function turnedRound(given: unknown): unknown {
  if (Array.isArray(given)) {
    const parts = given.map(turnedRound);
    return parts.some((part) => Object.hasOwn(Object(part), 'on')) ? parts : parts.reverse();
  }
  if (typeof given !== 'object' || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .reverse()
      .map(([key, part]) => [key, turnedRound(part)]),
  );
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

describe.each(nouns)('%s', (noun) => {
  const determine = determinerOf(noun);
  const facts = factsOf(determine);

  test('extra keys never change a result', () => {
    const extras = fc.dictionary(
      fc.string().map((key) => `zebra ${key}`),
      fc.anything({ withBigInt: true, withDate: true }),
    );
    const hostile = JSON.parse('{"__proto__":{"x":1},"constructor":1,"toString":null,"status":"x"}');
    holds(
      fc.property(facts, anyVariant, extras, fc.constantFrom({}, hostile), (given, { edition }, more, others) => {
        const wide = withExtras(given, { ...more, ...others });
        expect(json(determine(wide, edition))).toBe(json(determine(given, edition)));
      }),
    );
  });

  test('neither the order of keys nor that of groups, years and payments changes a result', () => {
    holds(
      fc.property(facts, anyVariant, (given, { edition }) => {
        expect(json(determine(turnedRound(given), edition))).toBe(json(determine(given, edition)));
      }),
    );
  });

  test('a reading that a part does not list never changes it', () => {
    const change = fc
      .constantFrom(...readings)
      .chain(({ id, options }) => fc.constantFrom(...options).map((option) => [id, option.id] as const));
    holds(
      fc.property(facts, anyVariant, change, (given, { edition }, [id, option]) => {
        const under = adopt(edition, { [id]: option });
        const others = new Map(partsOf(determine(given, under)));
        for (const [name, part] of partsOf(determine(given, edition))) {
          // The id of the edition tells every choice.
          const elsewhere = json(others.get(name)).replaceAll(json(under.id), json(edition.id));
          if (!part.readings.includes(id)) expect([name, elsewhere]).toEqual([name, json(part)]);
        }
      }),
      1_500,
    );
  });

  test('a result is plain data, the same each time, for frozen facts and as JSON or a structured clone', () => {
    holds(
      fc.property(facts, anyVariant, (given, { edition }) => {
        const result = determine(given, edition);
        expect(determine(deepFrozen(given), edition)).toStrictEqual(result);
        expect(JSON.parse(json(result))).toStrictEqual(result);
        expect(structuredClone(result)).toStrictEqual(result);
      }),
    );
  });

  test('whatever is done to one answer, no other changes, nor does the edition', () => {
    holds(
      fc.property(facts, facts, anyVariant, (one, other, { edition }) => {
        const [spoiling, kept] = [determine(one, edition), determine(other, edition)];
        const before = json([spoiling, kept, edition, determine.readings]);
        scribbleOn(spoiling);
        expect(json([determine(one, edition), kept, edition, determine.readings])).toBe(before);
        expect(json(determine(other, edition))).toBe(json(kept));
      }),
    );
  });

  test('its schema accepts what it accepts, names the same issues, and its output gives the same answer', () => {
    const { validate } = determine.facts['~standard'];
    holds(
      fc.property(facts, fc.nat(), fc.boolean(), (sound, number, isSpoilt) => {
        const { given, unsure } = isSpoilt ? spoilt(sound, number) : { given: sound, unsure: false };
        const validated = validate(given);
        if (unsure) return;
        const outcome = outcomeOf(() => determine(given));
        if (validated.issues) expect(validated.issues).toEqual((outcome as InvalidFactsError).issues);
        else {
          expect(validated.value === given).toBe(false);
          expect(Object.keys(Object(validated.value))).toEqual(keysGiven(determine.facts.fields, given as object));
          expect(determine(validated.value)).toEqual(outcome);
        }
      }),
      1_000,
    );
  });

  test('a polluted Object.prototype changes no answer and raises no other error', () => {
    const keys = fc.constantFrom(...pollutions(determine.facts.fields.map(({ key }) => key)));
    const any = fc.constantFrom(1, 'x', { polluted: true });
    holds(
      fc.property(facts, keys, any, fc.boolean(), anyVariant, (sound, key, value, isMissing, { edition }) => {
        const { [key]: fact, ...others } = sound as Record<string, unknown>;
        const call = () => outcomeOf(() => determine(isMissing ? others : sound, edition));
        const polluted = withPollutedPrototype(key, fact ?? value, call);
        expect([key, json(polluted)]).toEqual([key, json(call())]);
      }),
      1_000,
    );
  });

  test('rows give exactly what one call a row gives', async () => {
    const rows = fc.array(fc.tuple(facts, fc.nat(), fc.boolean()), { maxLength: 6 });
    await holdsInTime(
      fc.asyncProperty(rows, anyVariant, async (drawn, { edition }) => {
        const given = drawn.map(([sound, number, isSpoilt]) => {
          const { given: row, unsure } = spoilt(sound, number);
          return isSpoilt && !unsure ? row : sound;
        });
        const told = (row: { status: string; index: number; value?: unknown; reason?: unknown }) =>
          json([row.status, row.index, row.value ?? row.reason]);
        const byHand = given.map((row, index) => {
          const outcome = outcomeOf(() => determine(row, edition));
          return json([Object.hasOwn(Object(outcome), 'issues') ? 'rejected' : 'fulfilled', index, outcome]);
        });
        const each = [...determineEach(determine, given, edition)];
        expect(each.map(told)).toEqual(byHand);
        expect(each.every(({ row }, at) => Object.is(row, given[at]))).toBe(true);
        const later: string[] = [];
        for await (const row of determineEach(determine, inTurn(given), edition)) later.push(told(row));
        expect(later).toEqual(byHand);
      }),
      300,
    );
  });
});
