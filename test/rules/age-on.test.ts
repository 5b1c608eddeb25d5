import { describe, expect, test } from 'vitest';
import { adopt, ageOn, InvalidFactsError, lingcheng2020 } from '../../src/index.js';

describe('ageOn', () => {
  const inMarch = adopt(lingcheng2020, { leapDayBirthday: 'march-1' });
  const dayAfter = adopt(lingcheng2020, { ageAttained: 'day-after-birthday' });

  test.each([
    ['1960-05-02', '2020-05-01', lingcheng2020, 59],
    ['1960-05-02', '2020-05-02', lingcheng2020, 60],
    ['1960-05-02', '2020-05-02', dayAfter, 59],
    ['1960-05-02', '2020-05-03', dayAfter, 60],
    ['1960-02-29', '2019-02-28', lingcheng2020, 59],
    ['1960-02-29', '2019-02-28', inMarch, 58],
    ['2020-05-01', '2020-05-01', dayAfter, 0],
    ['1870-05-01', '2020-05-01', lingcheng2020, 150],
  ])('born on %s, on %s', (birthDate, asOf, edition, age) => {
    expect(ageOn(birthDate, asOf, edition)).toBe(age);
  });

  test.each([
    ['days that are none', 'x', '2020-13-01', ['birthDate not-a-day', 'asOf not-a-day']],
    ['no days', undefined, null, ['birthDate missing', 'asOf wrong-type']],
    ['a birth afterwards', '2020-05-02', '2020-05-01', ['birthDate contradiction']],
    ['a birth over 150 years before', '1870-04-30', '2020-05-01', ['birthDate out-of-range']],
    ['a birth in the first years of the calendar', '0045-05-02', '2020-05-01', ['birthDate out-of-range']],
  ])('refuses %s', (_, birthDate, asOf, issues) => {
    try {
      ageOn(birthDate as never, asOf as never);
      expect.unreachable();
    } catch (error) {
      if (!(error instanceof InvalidFactsError)) throw error;
      expect(error.rule).toBe('ageOn');
      expect(error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(issues);
    }
  });
});
