import { describe, expect, test } from 'vitest';
import { type DeterminationRecord, recordOf } from '../../src/audit/audit.js';
import { determineAgeSupplement, lingcheng2020 } from '../../src/index.js';
import { lazy } from '../../src/values/lazy.js';
import { allCases, answer, determinerFor, editionOf, revived } from '../cases.js';
import { type Replayed, replay } from './replay.js';
import { withoutAStep } from './worked-out.js';

type AnyRecord = DeterminationRecord<unknown, object>;

const cases = allCases().filter(({ expected }) => !('error' in expected));

describe.each(cases.map((one) => [`${one.rule}: ${one.id}`, one] as const))('%s', (_, one) => {
  const edition = editionOf(one);
  const recordOfCase = lazy(
    () => recordOf(determinerFor(one.rule) as never, revived(one.facts) as never, edition) as AnyRecord,
  );
  const asJson = lazy(() => JSON.parse(JSON.stringify(recordOfCase())));

  test('is recorded: plain data, and the answer itself', () => {
    const record = recordOfCase();
    expect(asJson()).toEqual(record);
    expect(record.result).toEqual(answer(one));
    expect(record).toMatchObject({ rule: one.rule, document: edition.document, edition: { id: edition.id } });
  });

  test('is redone step by step', () => {
    expect(replay(asJson() as Replayed, edition as never)).toEqual([]);
  });

  test('each figure of it is the value of some step', () => {
    expect(recordOfCase().workings.flatMap(withoutAStep)).toEqual([]);
  });
});

describe('a step made another', () => {
  const facts = { recipient: true, birthDate: '1945-05-01', asOf: '2020-06-01', consecutiveYears: 16 };
  const record = recordOf(determinerFor('pension-statement') as never, facts as never) as AnyRecord;
  const [working] = record.workings;
  const steps = working?.steps ?? [];

  const replayWith = (at: number, change: object) => {
    const changed = steps.map((step, index) => (index === at ? { ...step, ...change } : step));
    return replay({ ...record, workings: [{ ...working, steps: changed }] } as never, lingcheng2020 as never);
  };

  test.each(steps.map((step, at) => [step.figure, at] as const))('%s is noticed', (_, at) => {
    expect(replayWith(at, { value: 'another' })).not.toEqual([]);
    expect(replayWith(at, { operation: 'another' })).not.toEqual([]);
  });
});

test('facts that change between two looks are read once', () => {
  let looks = 0;
  const facts = {
    recipient: true,
    birthDate: '1955-06-15',
    get asOf() {
      looks += 1;
      return looks === 1 ? '2020-06-14' : '2020-06-15';
    },
  };
  const record = recordOf(determineAgeSupplement, facts);
  expect(record.facts).toMatchObject({ asOf: '2020-06-14' });
  expect(record.result.status).toBe('refused');
  expect(record.workings.map(({ result }) => result.status)).toEqual(['refused']);
});

test('an edition of elsewhere is refused, beside what is wrong with the facts', () => {
  const facts = { recipient: true, birthDate: '1955-06-15', asOf: 'x' };
  expect(() => recordOf(determineAgeSupplement, facts, {} as never)).toThrow(/asOf: .*\n?.*edition/s);
});

test('what is no rule is refused under the name of this function', () => {
  expect(() => recordOf((() => ({})) as never, {})).toThrow(/^recordOf: rule: expected a rule or a statement/);
});
