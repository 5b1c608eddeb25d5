import { describe, expect, test } from 'vitest';
import { type Authority, type Determination, type Open, says } from '../src/engine/outcome.js';
import { workOut } from '../src/engine/resolve-readings.js';
import { lingcheng2020 } from '../src/index.js';
import { outcomeOf } from './cases.js';

// What no rule of this notice needs yet, and the next may: the outcomes under "zero" and "eight" are given here.
type Outcome = Determination<number, { code: string }>;

const authority: Authority = { rule: 'assessment-score', clauses: ['6.4'], readings: ['assessmentGap'] };
const say = says<number, { code: string }>(authority);

const agreed = (zero: Outcome, eight: Outcome, pools = false) =>
  outcomeOf(
    workOut<object, number, { code: string }>(
      authority,
      lingcheng2020,
      ({ readings }) =>
        () =>
          readings.assessmentGap === 'zero' ? zero : eight,
      pools ? 'assessmentGap' : null,
    )({}),
  );

const [one, two, three] = [say.determined(1), say.determined(2), say.determined(3)];
const pending = (until: string, ...possible: (typeof one)[]) => say.undetermined([{ why: 'pending', until, possible }]);
const silent: Open<never, never> = { why: 'not-stated', clause: '6.4' };
const said = (...values: number[]) => values.map((value) => ({ status: 'determined', value }));

describe('an unsettled reading', () => {
  test('is not named where all options agree', () => {
    expect(agreed(one, say.determined(1))).toEqual({ status: 'determined', value: 1 });
  });

  test('refuses where all options refuse, for the reasons of all, each once', () => {
    const refusal = agreed(say.refused([{ code: 'a' }, { code: 'b' }]), say.refused([{ code: 'b' }, { code: 'c' }]));
    expect(refusal).toEqual({ status: 'refused', reasons: [{ code: 'a' }, { code: 'b' }, { code: 'c' }] });
  });

  test('is open where only one option refuses', () => {
    const refusal = say.refused([{ code: 'a' }]);
    const outcomes = { zero: outcomeOf(refusal), eight: outcomeOf(one) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(agreed(refusal, one)).toEqual({ status: 'undetermined', open });
  });

  test('does not join what is possible unless the rule says so', () => {
    const outcomes = { zero: outcomeOf(pending('2020-05-30', one, two)), eight: outcomeOf(three) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(agreed(pending('2020-05-30', one, two), three)).toEqual({ status: 'undetermined', open });
  });
});

describe('facts to come are waited for before a reading is', () => {
  const joined = (until: string, ...values: number[]) => ({
    status: 'undetermined',
    open: [{ why: 'pending', until, possible: said(...values) }],
  });

  test('to the later of the days, whichever option has it', () => {
    expect(agreed(pending('2020-06-30', one, two), pending('2020-05-30', one), true)).toEqual(
      joined('2020-06-30', 1, 2),
    );
    expect(agreed(pending('2020-05-30', one), pending('2020-06-30', one, two), true)).toEqual(
      joined('2020-06-30', 1, 2),
    );
  });

  test('what an option has decided stays possible', () => {
    expect(agreed(three, pending('2020-06-30', one, two), true)).toEqual(joined('2020-06-30', 1, 2, 3));
  });

  test('the wider list comes first', () => {
    expect(agreed(pending('2020-05-30', three), pending('2020-05-30', one, two), true)).toEqual(
      joined('2020-05-30', 1, 2, 3),
    );
    expect(agreed(pending('2020-05-30', one, two), pending('2020-05-30', three), true)).toEqual(
      joined('2020-05-30', 1, 2, 3),
    );
  });

  test('and other open points after them', () => {
    expect(agreed(say.undetermined([silent]), pending('2020-06-30', one, two), true)).toEqual(
      joined('2020-06-30', 1, 2),
    );
  });

  test('where nothing is to come, the reading is open', () => {
    const outcomes = { zero: outcomeOf(one), eight: outcomeOf(two) };
    const open = [{ why: 'unsettled-reading', reading: 'assessmentGap', outcomes }];
    expect(agreed(one, two, true)).toEqual({ status: 'undetermined', open });
  });
});
