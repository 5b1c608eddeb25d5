import { describe, expect, test } from 'vitest';
import {
  type Determination,
  type FromElsewhere,
  type LegalBasis,
  type Open,
  outcomesOf,
} from '../../src/engine/outcome.js';
import { unite } from '../../src/engine/resolve-readings.js';
import { lingcheng2020 } from '../../src/index.js';
import { outcomeOf } from '../cases.js';

// What no rule of this notice needs yet, and the next may: the outcomes under "zero" and "eight" are given here.
type Outcome = Determination<number, { code: string }>;

const basis: LegalBasis = {
  rule: 'assessment-score',
  edition: lingcheng2020.id,
  clauses: ['6.4'],
  readings: ['assessmentGap'],
};
const say = outcomesOf<number, { code: string }>(basis);

const united = (zero: Outcome, eight: Outcome, mergesPending = false) =>
  outcomeOf(unite(say, 'assessmentGap', ['zero', 'eight'], [zero, eight], mergesPending));

const [one, two, three] = [say.determined(1), say.determined(2), say.determined(3)];
const pending = (until: string, ...possible: (typeof one)[]) => say.undetermined([{ why: 'pending', until, possible }]);
const silent: Open<never, never> = { why: 'not-stated', clause: '6.4' };
const said = (...values: number[]) => values.map((value) => ({ status: 'determined', value }));

describe('an unsettled reading', () => {
  test('is not named where all options agree', () => {
    expect(united(one, say.determined(1))).toEqual({ status: 'determined', value: 1 });
  });

  test('refuses where all options refuse, for the reasons of all, each once', () => {
    const refusal = united(say.refused([{ code: 'a' }, { code: 'b' }]), say.refused([{ code: 'b' }, { code: 'c' }]));
    expect(refusal).toEqual({ status: 'refused', reasons: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] });
  });

  test('is open where only one option refuses', () => {
    const refusal = say.refused([{ code: 'a' }]);
    const outcomes = { zero: outcomeOf(refusal), eight: outcomeOf(one) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(united(refusal, one)).toEqual({ status: 'undetermined', open });
  });

  test('stays open where all refuse, but for one reason with other figures', () => {
    const [early, late] = [1, 2].map((days) => say.refused([{ code: 'late', days } as { code: string }]));
    const outcomes = { zero: outcomeOf(early), eight: outcomeOf(late) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(united(early as Outcome, late as Outcome)).toEqual({ status: 'undetermined', open });
  });

  test('rests elsewhere only where all its options do', () => {
    const [one142, one60]: FromElsewhere[] = [
      { reading: 'laterProvincialRate', option: 'provincial-142' },
      { reading: 'upperEnrolmentAge', option: 'under-60' },
    ] as never;
    const from = (...elsewhere: (FromElsewhere | undefined)[]) => say.determined(1, { elsewhere: elsewhere as never });
    expect(united(from(one142, one60), from(one60, one142))).toHaveProperty('elsewhere', [one142, one60]);
    expect(united(from(one142, one60), from(one60))).toEqual({ status: 'determined', value: 1, elsewhere: [one60] });
    expect(united(from(one142), one)).toEqual({ status: 'determined', value: 1 });
    expect(united(one, from(one142))).toEqual({ status: 'determined', value: 1 });
  });

  test('does not join what is possible unless the rule says so', () => {
    const outcomes = { zero: outcomeOf(pending('2020-05-30', one, two)), eight: outcomeOf(three) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(united(pending('2020-05-30', one, two), three)).toEqual({ status: 'undetermined', open });
  });
});

describe('facts to come are waited for before a reading is', () => {
  const joined = (until: string, ...values: number[]) => ({
    status: 'undetermined',
    open: [{ why: 'pending', until, possible: said(...values) }],
  });

  test('to the later of the days, whichever option has it', () => {
    expect(united(pending('2020-06-30', one, two), pending('2020-05-30', one), true)).toEqual(
      joined('2020-06-30', 1, 2),
    );
    expect(united(pending('2020-05-30', one), pending('2020-06-30', one, two), true)).toEqual(
      joined('2020-06-30', 1, 2),
    );
  });

  test('what an option has decided stays possible', () => {
    expect(united(three, pending('2020-06-30', one, two), true)).toEqual(joined('2020-06-30', 1, 2, 3));
  });

  test('the wider list comes first', () => {
    expect(united(pending('2020-05-30', three), pending('2020-05-30', one, two), true)).toEqual(
      joined('2020-05-30', 1, 2, 3),
    );
    expect(united(pending('2020-05-30', one, two), pending('2020-05-30', three), true)).toEqual(
      joined('2020-05-30', 1, 2, 3),
    );
  });

  test('and other open points after them', () => {
    expect(united(say.undetermined([silent]), pending('2020-06-30', one, two), true)).toEqual(
      joined('2020-06-30', 1, 2),
    );
  });

  test('where nothing is to come, the reading is open', () => {
    const outcomes = { zero: outcomeOf(one), eight: outcomeOf(two) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(united(one, two, true)).toEqual({ status: 'undetermined', open });
  });
});
