import { expect, test } from 'vitest';
import { adopt, ageOn, findCollectionTarget, InvalidFactsError, lingcheng2020 } from '../src/index.js';

test('an age follows the readings', () => {
  expect(ageOn('1960-02-29', '2019-02-28')).toBe(59);
  expect(ageOn('1960-02-29', '2019-02-28', adopt(lingcheng2020, { leapDayBirthday: 'march-1' }))).toBe(58);
  expect(ageOn('1960-05-01', '2020-05-01', adopt(lingcheng2020, { ageAttained: 'day-after-birthday' }))).toBe(59);
  expect(ageOn('2020-05-01', '2020-05-01', adopt(lingcheng2020, { ageAttained: 'day-after-birthday' }))).toBe(0);
  expect(ageOn('0001-01-01', '9999-12-31')).toBe(9998);
});

test('an age of malformed days is refused', () => {
  expect(() => ageOn('2020-05-02', '2020-05-01')).toThrow(InvalidFactsError);
  expect(() => ageOn('2020-5-2', null as never)).toThrow(/birthDate.*asOf/);
});

test('a village is found whatever the spaces', () => {
  expect(findCollectionTarget(' 玄 帝庙\u3000')).toMatchObject({ number: 9, headcount: 390, amount: 117000 });
  expect(findCollectionTarget('')).toBeUndefined();
  expect(() => findCollectionTarget(9 as never)).toThrow(InvalidFactsError);
});
