import { describe, expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  compareReadings,
  defineEdition,
  determineBasicPension,
  determineCollectionTiming,
  determineEach,
  type Edition,
  findCollectionTarget,
  type InvalidFactsError,
  lingcheng2020,
  pensionStatement,
} from '../../src/index.js';
import { editable } from './data.js';

const asOf = '2020-05-01';
const mark = Symbol.for('resident-pension-rules/edition/2');
const editionOnly = expect.objectContaining({
  code: 'INVALID_FACTS',
  issues: [expect.objectContaining({ path: ['edition'], code: 'wrong-type' })],
});

const isDeeplyFrozen = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen));

const made: readonly [string, Edition][] = [
  ['shipped', lingcheng2020],
  ['adopted', adopt(lingcheng2020, { hardshipTopUp: 'additive' })],
  ['defined', defineEdition(editable())],
];

describe.each(made)('an edition %s', (_, edition) => {
  test('is plain data, frozen all the way down, and its mark is not enumerable', () => {
    expect(isDeeplyFrozen(edition)).toBe(true);
    expect(JSON.parse(JSON.stringify(edition))).toStrictEqual({ ...edition });
    expect(structuredClone(edition)).toStrictEqual({ ...edition });
    expect(Object.keys(edition)).toEqual(['id', 'document', 'clauses', 'notice', 'readings', 'decisions', 'restDays']);
    expect(Object.getOwnPropertyDescriptor(edition, mark)).toMatchObject({ enumerable: false, writable: false });
  });

  test('is taken by every function', () => {
    const facts = { recipient: true, birthDate: '1950-01-01', asOf, consecutiveYears: 0 };
    expect(determineBasicPension({ asOf }, edition).edition).toBe(edition.id);
    expect(pensionStatement(facts, edition).monthly.edition).toBe(edition.id);
    expect(adopt(edition, {}).id).toBe(edition.id);
    expect(ageOn('1950-01-01', asOf, edition)).toBe(70);
    expect(findCollectionTarget('陵北', edition)?.number).toBe(1);
    expect([...determineEach(determineBasicPension, [{ asOf }], edition)][0]?.status).toBe('fulfilled');
    expect(compareReadings(determineBasicPension, { asOf }, edition)).toHaveLength(1);
  });
});

describe('an edition that this library did not make is refused, and the message says what to do', () => {
  const unfrozen = () => Object.defineProperty({ ...lingcheng2020 }, mark, { value: true });
  const { proxy: revoked, revoke } = Proxy.revocable({}, {});
  revoke();
  const frozenBut = (change: object) =>
    Object.freeze(Object.defineProperty({ ...lingcheng2020, ...change }, mark, { value: true }));

  test.each<[string, unknown]>([
    ['a copy without the mark', { ...lingcheng2020 }],
    ['what JSON made of it', JSON.parse(JSON.stringify(lingcheng2020))],
    ['a structured clone', structuredClone(lingcheng2020)],
    ['a frozen copy without the mark', Object.freeze({ ...lingcheng2020 })],
    ['one that is marked and not frozen', unfrozen()],
    ['one that is marked and not frozen further down', frozenBut({ readings: { ...lingcheng2020.readings } })],
    [
      'one that is marked, with a getter in it',
      frozenBut({
        readings: Object.freeze(Object.defineProperty({}, 'ageAttained', { enumerable: true, get: () => 'birthday' })),
      }),
    ],
    ['one whose mark is inherited', Object.freeze(Object.create(lingcheng2020))],
    ['one that cannot be looked at', revoked],
    ['null', null],
    ['its id', 'lingcheng-2020'],
  ])('%s', (_, edition) => {
    const refused = () => determineBasicPension({ asOf }, edition as Edition);
    expect(refused).toThrow(editionOnly);
    expect(refused).toThrow(/lingcheng2020.*adopt.*defineEdition.*pass data through defineEdition first/);
    // Asked again, since what was refused once must not be known by then.
    expect(refused).toThrow(editionOnly);
  });

  test('as one issue beside those of all else', () => {
    const forged = { ...lingcheng2020 };
    const pathsOf = (call: () => unknown) => {
      try {
        return call();
      } catch (error) {
        return (error as InvalidFactsError).issues.map(({ path }) => path.join('.'));
      }
    };
    const timing = determineCollectionTiming;
    const facts = { contributionYear: 2020, paidOn: '2020-5-1' };
    const notARule = 1 as never;
    expect(pathsOf(() => timing(facts, forged))).toEqual(['paidOn', 'edition']);
    expect(pathsOf(() => pensionStatement({} as never, forged))).toHaveLength(5);
    expect(pathsOf(() => determineEach(notARule, 1 as never, forged))).toEqual(['rule', 'rows', 'edition']);
    expect(pathsOf(() => compareReadings(notARule, {}, forged))).toEqual(['rule', 'edition']);
    expect(pathsOf(() => compareReadings(timing, facts, forged))).toEqual(['paidOn', 'edition']);
    expect(pathsOf(() => adopt(forged, { deadlineDay: 'x' as never }))).toEqual(['deadlineDay', 'edition']);
    expect(pathsOf(() => ageOn('x', '2020-01-01', forged))).toEqual(['birthDate', 'edition']);
    expect(pathsOf(() => findCollectionTarget(1 as never, forged))).toEqual(['name', 'edition']);
  });
});
