import { describe, expect, test } from 'vitest';
import {
  adopt,
  clauses,
  compareReadings,
  determineCollectionTiming,
  determineMunicipalSubsidy,
  determineTargetMet,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
  readings,
} from '../src/index.js';
import { optionsOf } from '../src/readings/options.js';
import { outcomeOf } from './cases.js';

describe('the register', () => {
  test('has the fifteen open points, each with its default first', () => {
    expect(readings.map(({ id }) => id)).toEqual([
      'ageAttained',
      'leapDayBirthday',
      'supplementStart',
      'upperEnrolmentAge',
      'hundredTierSubsidy',
      'secondPayment',
      'hardshipTopUp',
      'backPaidYears',
      'consecutiveRun',
      'laterProvincialRate',
      'funeralDeadlineRestDay',
      'deadlineDay',
      'completionMeasure',
      'thresholdAfterRefund',
      'assessmentGap',
    ]);
    for (const { options, default: byDefault, id } of readings) {
      expect(options[0].id).toBe(byDefault);
      expect(lingcheng2020.readings[id]).toBe(byDefault);
    }
  });

  test('and the one of clauses says everything in both languages', () => {
    const said = [
      ...readings.flatMap(({ question, options, grounds }) => [
        question,
        grounds,
        ...options.map(({ meaning }) => meaning),
      ]),
      ...clauses.flatMap(({ summary, whyNot }) => (whyNot ? [summary, whyNot] : [summary])),
    ];
    for (const { en, 'zh-CN': chinese } of said) {
      expect(en).toMatch(/^[^\u4e00-\u9fff]{3,}$/);
      expect(chinese).toMatch(/[\u4e00-\u9fff]/);
    }
  });

  test('is deeply frozen', () => {
    expect(readings.every((reading) => Object.isFrozen(reading.options[0].meaning))).toBe(true);
  });
});

describe('adopt', () => {
  test('takes every option it is given, and leaves the others', () => {
    const last = readings.map(({ id, options }) => [id, options.at(-1)?.id]);
    const most = Object.fromEntries(last.slice(1));
    expect(adopt(lingcheng2020, most).readings).toEqual({ ...lingcheng2020.readings, ...most });
    expect(adopt(adopt(lingcheng2020, most), {}).readings).toEqual({ ...lingcheng2020.readings, ...most });
    expect(adopt(lingcheng2020, Object.fromEntries(last)).readings).toEqual(Object.fromEntries(last));
  });

  test('leaves the edition it starts from', () => {
    adopt(lingcheng2020, { completionMeasure: 'amount' });
    expect(lingcheng2020.readings.completionMeasure).toBe('unsettled');
  });

  test('names the readings and options there are', () => {
    const wrong = { deadlineDay: 'maybe', nonsense: 'x' } as never;
    expect(() => adopt(lingcheng2020, wrong)).toThrow(/included, excluded.*ageAttained, leapDayBirthday/);
  });

  test.each([null, 1, [], 'x'])('refuses %s for choices', (choices) => {
    expect(() => adopt(lingcheng2020, choices as never)).toThrow(InvalidFactsError);
  });

  test('refuses choices that cannot be read', () => {
    const hostile = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no');
        },
      },
    );
    expect(() => adopt(lingcheng2020, hostile)).toThrow(InvalidFactsError);
  });
});

describe('compareReadings', () => {
  test('puts the readings that change the outcome first', () => {
    const born = { recipient: true, birthDate: '1955-05-01', asOf: '2020-05-01', consecutiveYears: 0 };
    const comparisons = compareReadings(pensionStatement, born);
    expect(comparisons.map(({ reading, changes }) => [reading, changes])).toEqual([
      ['ageAttained', true],
      ['supplementStart', true],
      ['leapDayBirthday', false],
      ['laterProvincialRate', false],
    ]);
  });

  test('gives the outcome under every option', () => {
    const facts = { target: { headcount: 100, amount: 100 }, collected: { headcount: 96, amount: 0 } };
    const [{ adopted, outcomes }] = compareReadings(determineTargetMet, facts) as [never];
    expect(adopted).toBe('unsettled');
    expect(outcomeOf(outcomes)).toMatchObject({
      unsettled: { status: 'undetermined' },
      headcount: { value: { met: true } },
      amount: { value: { met: false } },
      both: { value: { met: false } },
    });
  });

  test('refuses malformed facts though no reading is consulted', () => {
    expect(() => compareReadings(determineCollectionTiming, { paidOn: 'x' })).toThrow(InvalidFactsError);
    expect(compareReadings(determineCollectionTiming, { paidOn: '2020-05-01' })).toEqual([]);
  });

  test('refuses a function that is not of this library', () => {
    const own = Object.assign(() => 1, { readings: [] });
    expect(() => compareReadings(own, {})).toThrow(InvalidFactsError);
    expect(() => compareReadings(determineMunicipalSubsidy, { tier: 300 }, {} as never)).toThrow(InvalidFactsError);
  });
});

test('the options the rules know are those of the register, the default first', () => {
  const inRegister = readings.map(({ id, options }) => [id, options.map((option) => option.id)]);
  expect(Object.entries(optionsOf)).toEqual(inRegister);
  for (const reading of readings) expect(reading.default).toBe(reading.options[0].id);
});
