import { describe, expect, test } from 'vitest';
import {
  adopt,
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  InvalidFactsError,
  lingcheng2020,
  readings,
} from '../../src/index.js';

const last = readings.map(({ id, options }) => [id, options.at(-1)?.id] as const);

describe('adopt', () => {
  test('takes every option it is given, and leaves the others', () => {
    const most = Object.fromEntries(last.slice(1));
    expect(adopt(lingcheng2020, most).readings).toEqual({ ...lingcheng2020.readings, ...most });
    expect(adopt(adopt(lingcheng2020, most), {}).readings).toEqual({ ...lingcheng2020.readings, ...most });
    expect(adopt(lingcheng2020, Object.fromEntries(last)).readings).toEqual(Object.fromEntries(last));
  });

  test('leaves the edition it starts from', () => {
    adopt(lingcheng2020, { completionMeasure: 'amount' });
    expect(lingcheng2020.readings.completionMeasure).toBe('unsettled');
    expect(lingcheng2020.id).toBe('lingcheng-2020');
  });

  test.each<[string, Parameters<typeof adopt>[1][], string]>([
    ['nothing', [{}], 'lingcheng-2020'],
    ['a default', [{ deadlineDay: 'included' }], 'lingcheng-2020'],
    ['one choice', [{ hardshipTopUp: 'additive' }], 'lingcheng-2020+hardshipTopUp=additive'],
    [
      'two, whatever their order',
      [{ deadlineDay: 'excluded', ageAttained: 'day-after-birthday' }],
      'lingcheng-2020+ageAttained=day-after-birthday+deadlineDay=excluded',
    ],
    [
      'two, one after the other',
      [{ deadlineDay: 'excluded' }, { ageAttained: 'day-after-birthday' }],
      'lingcheng-2020+ageAttained=day-after-birthday+deadlineDay=excluded',
    ],
    ['a choice taken back', [{ hardshipTopUp: 'additive' }, { hardshipTopUp: 'unsettled' }], 'lingcheng-2020'],
    [
      'a choice in place of another',
      [{ hardshipTopUp: 'additive' }, { hardshipTopUp: 'difference' }],
      'lingcheng-2020+hardshipTopUp=difference',
    ],
  ])('%s: the id is the base and what is not the default, in register order', (_, choices, id) => {
    const edition = choices.reduce(adopt, lingcheng2020);
    expect(edition.id).toBe(id);
    expect(determineBasicPension({ asOf: '2020-05-01' }, edition).edition).toBe(id);
  });

  test('an id can be told apart for every choice', () => {
    const adopted = readings.flatMap(({ id, options }) =>
      options.map((option) => adopt(lingcheng2020, { [id]: option.id })),
    );
    expect(new Set(adopted.map(({ id }) => id)).size).toBe(adopted.length - readings.length + 1);
  });

  test('names the readings and options there are', () => {
    const wrong = { deadlineDay: 'maybe', nonsense: 'x' } as never;
    expect(() => adopt(lingcheng2020, wrong)).toThrow(/included, excluded.*ageAttained, leapDayBirthday/);
  });

  const hostile = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('no');
      },
    },
  );
  test.each([
    ['null', null],
    ['a number', 1],
    ['a list', []],
    ['a text', 'x'],
    // It would adopt nothing, without a word.
    ['a Map', new Map([['completionMeasure', 'headcount']])],
    ['what cannot be read', hostile],
  ])('refuses %s for choices', (_, choices) => {
    expect(() => adopt(lingcheng2020, choices as never)).toThrow(InvalidFactsError);
  });
});

test('a reading that the notice settles is adopted, and no answer turns on it', () => {
  const { notice } = lingcheng2020;
  const ageSupplement = { ...notice.ageSupplement, paidFrom: 'month-of-attaining' };
  const paying = defineEdition({ ...lingcheng2020, id: 'paying-from-the-month', notice: { ...notice, ageSupplement } });
  const edition = adopt(paying, { supplementStart: 'following-month' });
  expect(edition.id).toBe('paying-from-the-month+supplementStart=following-month');
  // Born on 15 June, the supplement is paid from 1 June, and neither from 15 June nor from July.
  const ofJune = determineAgeSupplement({ recipient: true, birthDate: '1955-06-15', asOf: '2020-06-01' }, edition);
  expect(ofJune).toMatchObject({ status: 'determined', value: { amount: '5' } });
  expect(ofJune.readings).toEqual(['ageAttained', 'leapDayBirthday']);
});

test('a thousand editions are a thousand answers, and the first is still right', () => {
  const amounts = Array.from({ length: 100 }, (_, at) => 200 + at);
  const choices = readings.flatMap(({ id, options }) => options.map((option) => ({ [id]: option.id }))).slice(0, 10);
  const editions = amounts.flatMap((amount) => {
    const data = JSON.parse(JSON.stringify(lingcheng2020));
    Object.assign(data, { id: `with-${amount}`, notice: { ...data.notice, collectionTargets: null } });
    data.notice.basicPension.steps[0].amount = amount;
    const defined = defineEdition(data);
    return choices.map((choice) => ({ amount, edition: adopt(defined, choice) }));
  });
  const answers = () =>
    editions.map(({ edition }) => {
      const pension = determineBasicPension({ asOf: '2020-05-01' }, edition);
      return { amount: pension.status === 'determined' && Number(pension.value.amount), edition: pension.edition };
    });
  const expected = editions.map(({ amount, edition }) => ({ amount, edition: edition.id }));
  expect(expected.length).toBe(1000);
  expect([answers(), answers()]).toEqual([expected, expected]);
  expect(determineBasicPension({ asOf: '2020-05-01' })).toMatchObject({ value: { amount: '118' } });
});
