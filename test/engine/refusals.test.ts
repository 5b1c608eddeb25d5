import { describe, expect, test } from 'vitest';
import {
  adopt,
  ageOn,
  compareReadings,
  defineEdition,
  determineAnnualPayment,
  determineBasicPension,
  determineCollectionTiming,
  determineCompletion,
  determineConsecutiveYears,
  determineContributionTier,
  determineEach,
  determineLongContributionBonus,
  differences,
  findCollectionTarget,
  InvalidFactsError,
  lingcheng2020,
} from '../../src/index.js';

/** What is thrown, as who refused it and where and why. */
function refusal(call: () => unknown): string[] {
  try {
    call();
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    return error.issues.map(({ path, code, received }) => `${error.rule}: ${path.join('.')} ${code}, ${received}`);
  }
  return [];
}

const timing = determineCollectionTiming;
const contributionYear = 2020;
const noEdition = { id: 'mine' } as never;
const noRule = (() => 1) as never;
const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

describe('every function says who refuses, where and why', () => {
  test.each<[string, () => unknown, string[]]>([
    ['adopt, no edition', () => adopt(noEdition, {}), ['adopt: edition wrong-type, an object']],
    ['adopt, the edition null', () => adopt(null as never, {}), ['adopt: edition wrong-type, null']],
    ['adopt, the edition a text', () => adopt('x' as never, {}), ['adopt: edition wrong-type, "x"']],
    ['adopt, no choices', () => adopt(lingcheng2020, [] as never), ['adopt:  wrong-type, an array of 0']],
    [
      'adopt, what there is not',
      () => adopt(lingcheng2020, { deadlineDay: 'maybe', ageAttained: 1, nonsense: 'x' } as never),
      [
        'adopt: deadlineDay unknown-value, "maybe"',
        'adopt: ageAttained unknown-value, 1',
        'adopt: nonsense unknown-key, "nonsense"',
      ],
    ],
    ['defineEdition, a cycle', () => defineEdition(cyclic), ['defineEdition:  unreadable, an object']],
    ['defineEdition, nothing', () => defineEdition(undefined), ['defineEdition:  unreadable, undefined']],
    ['defineEdition, a number', () => defineEdition(1), ['defineEdition:  wrong-type, 1']],
    ['determineEach, no rule', () => determineEach(noRule, []), ['determineEach: rule wrong-type, a function']],
    ['determineEach, a text', () => determineEach('x' as never, []), ['determineEach: rule wrong-type, "x"']],
    [
      'determineEach, no edition',
      () => determineEach(timing, [], noEdition),
      ['determineEach: edition wrong-type, an object'],
    ],
    ['determineEach, no rows', () => determineEach(timing, 7 as never), ['determineEach: rows wrong-type, 7']],
    ['compareReadings, no rule', () => compareReadings(noRule, {}), ['compareReadings: rule wrong-type, a function']],
    [
      'compareReadings, no edition',
      () => compareReadings(timing, { contributionYear, paidOn: '2020-05-01' }, noEdition),
      ['collection-timing: edition wrong-type, an object'],
    ],
    [
      'findCollectionTarget, no edition',
      () => findCollectionTarget('陵北', noEdition),
      ['collection-targets: edition wrong-type, an object'],
    ],
    [
      'findCollectionTarget, no name',
      () => findCollectionTarget(9 as never),
      ['collection-targets: name wrong-type, 9'],
    ],
    ['ageOn, no edition', () => ageOn('1960-05-01', '2020-05-01', noEdition), ['ageOn: edition wrong-type, an object']],
    ['differences, no edition', () => differences(noEdition), ['differences: edition wrong-type, an object']],
    [
      'a rule, no edition',
      () => timing({ contributionYear, paidOn: '2020-05-01' }, noEdition),
      ['collection-timing: edition wrong-type, an object'],
    ],
  ])('%s', (_, call, expected) => {
    expect(refusal(call)).toEqual(expected);
  });
});

describe('values that only look right', () => {
  const nothing = { headcount: 0, amount: 0 };
  const callable = Object.assign(() => 1, nothing) as never;

  test.each<[string, () => unknown, string[]]>([
    [
      'a text object',
      () => timing({ contributionYear, paidOn: new String('2020-05-01') as never }),
      ['collection-timing: paidOn wrong-type, an object'],
    ],
    [
      'a text object for the day asked about',
      () => determineBasicPension({ asOf: new String('2020-05-01') as never }),
      ['basic-pension: asOf wrong-type, an object'],
    ],
    [
      'a function with the right keys',
      () => determineCompletion({ target: { headcount: 1, amount: 1 }, collected: callable }),
      ['completion: collected wrong-type, a function'],
    ],
    [
      'a getter that throws',
      () =>
        timing({
          contributionYear,
          get paidOn(): never {
            throw new Error('no');
          },
        }),
      ['collection-timing: paidOn unreadable, an unreadable value'],
    ],
  ])('%s is refused', (_, call, expected) => {
    expect(refusal(call)).toEqual(expected);
  });

  test('a list of exactly the most entries is looked at entry by entry', () => {
    const payments = Array.from({ length: 10_000 }, (_, i) => (i === 9_999 ? 'x' : 1));
    expect(refusal(() => determineAnnualPayment({ contributionYear, payments, hardshipGroups: [] }))).toEqual([
      'annual-payment: payments.9999 not-an-amount, "x"',
    ]);
  });

  test('an entry that is at fault is no entry twice', () => {
    const years = [2020, 2019.5, 2019.5].map((year) => ({ year, backPaid: false }));
    expect(refusal(() => determineConsecutiveYears({ years, through: 2020 }))).toEqual([
      'consecutive-years: years.1.year not-whole, 2019.5',
      'consecutive-years: years.2.year not-whole, 2019.5',
    ]);
  });

  test('minus zero is zero', () => {
    expect(determineContributionTier({ contributionYear, tier: -0, hardshipGroups: [] })).toMatchObject({
      reasons: [{ tier: 0 }],
    });
    const young = { recipient: true, birthDate: '1955-01-01', asOf: '2020-05-01', consecutiveYears: -0 };
    expect(determineLongContributionBonus(young)).toMatchObject({ reasons: [{ years: 0 }] });
  });
});
