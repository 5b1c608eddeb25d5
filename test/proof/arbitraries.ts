import fc from 'fast-check';
import { hardshipGroupNames } from '../../src/notice/hardship-groups.js';

/** A day between two, those about the turns of years and months well represented. */
export const dayBetween = (from: string, until: string): fc.Arbitrary<string> =>
  fc
    .integer({ min: Date.parse(from) / 864e5, max: Date.parse(until) / 864e5 })
    .map((day) => new Date(day * 864e5).toISOString().slice(0, 10));

const born = dayBetween('1900-01-01', '2020-01-01');
const in2020 = dayBetween('2020-01-01', '2020-12-31');
const about2020 = dayBetween('2017-06-01', '2021-06-30');
const tier = fc.oneof(
  fc.constantFrom(100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000),
  fc.integer({ min: -10, max: 6000 }),
);
export const hardshipGroups = fc.subarray([...hardshipGroupNames]);
const cents = (max: number) =>
  fc.integer({ min: 0, max: max * 100 }).map((fen) => (fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)));
const target = fc.record({
  headcount: fc.integer({ min: 1, max: 30_000 }),
  amount: fc.integer({ min: 1, max: 9_000_000 }),
});
const near = (figure: number) =>
  fc.oneof(
    fc.integer({ min: 0, max: 2 * figure }),
    fc.integer({ min: -3, max: 3 }).map((off) => Math.max(0, Math.ceil(figure * 0.96) + off)),
  );
const nearTarget = target.chain((aim) =>
  fc.record({
    target: fc.constant(aim),
    collected: fc.record({ headcount: near(aim.headcount), amount: near(aim.amount) }),
  }),
);
const progressTo = (aim: { headcount: number; amount: number }) =>
  fc
    .uniqueArray(
      fc.record({
        on: dayBetween('2020-04-25', '2020-07-05'),
        headcount: near(aim.headcount),
        amount: near(aim.amount),
      }),
      { maxLength: 5, selector: ({ on }) => on },
    )
    .map((entries) => entries.sort((one, other) => (one.on < other.on ? -1 : 1)));
const person = {
  recipient: fc.boolean(),
  birthDate: fc.oneof(born, fc.constantFrom('1960-02-29', '1956-02-29', '1944-02-29', '1955-05-01', '1945-05-01')),
  asOf: in2020,
};

/** Well-formed facts for every rule and statement, by its noun. */
export const facts: Readonly<Record<string, fc.Arbitrary<object>>> = {
  participation: fc.record({
    birthDate: born,
    asOf: about2020.filter((day) => day > '2020-01-01' || day < '2017-01-01'),
    student: fc.boolean(),
    townshipResident: fc.boolean(),
    employeePensionMember: fc.boolean(),
  }),
  'hardship-groups': fc.record({
    disability: fc.option(fc.record({ cardGeneration: fc.constantFrom(1, 2), grade: fc.constantFrom(1, 2, 3, 4) })),
    minimumLivingGuarantee: fc.boolean(),
    ruralFiveGuarantees: fc.boolean(),
    urbanThreeNos: fc.option(
      fc.record({ noIncomeSource: fc.boolean(), noWorkingAbility: fc.boolean(), noLegalSupporter: fc.boolean() }),
    ),
    specialCareRecipient: fc.boolean(),
    registeredPoor: fc.boolean(),
  }),
  'contribution-tier': fc.record({ tier, hardshipGroups }),
  'annual-payment': fc.record({
    payments: fc.array(
      cents(3000).filter((amount) => Number(amount) > 0),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  'municipal-subsidy': fc.record({ tier }),
  'government-payment': fc.record({ hardshipGroups }),
  'own-payment': fc.record({ tier, hardshipGroups }),
  'basic-pension': fc.record({ asOf: about2020 }),
  'next-adjustment': fc.record({ lastAdjustedOn: dayBetween('1990-01-01', '2030-01-01') }),
  'consecutive-years': fc.record({
    years: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2005, max: 2020 }), backPaid: fc.boolean() }), {
      selector: ({ year }) => year,
    }),
    through: fc.constantFrom(2020, 2021),
  }),
  'long-contribution-bonus': fc.record({ ...person, consecutiveYears: fc.integer({ min: 0, max: 40 }) }),
  'age-supplement': fc.record(person),
  'funeral-grant': fc
    .record({
      recipient: fc.boolean(),
      diedOn: in2020,
      later: fc.option(fc.integer({ min: 0, max: 45 })),
      wait: fc.integer({ min: 0, max: 45 }),
    })
    .map(({ recipient, diedOn, later, wait }) => {
      const after = (days: number) => new Date(Date.parse(diedOn) + days * 864e5).toISOString().slice(0, 10);
      return {
        recipient,
        diedOn,
        deregisteredOn: later === null ? null : after(later),
        asOf: after(Math.max(wait, later ?? 0)),
      };
    }),
  'collection-timing': fc.record({ paidOn: dayBetween('2020-04-20', '2020-06-05') }),
  completion: nearTarget,
  'target-met': nearTarget,
  'threshold-date': target.chain((aim) => fc.record({ target: fc.constant(aim), progress: progressTo(aim) })),
  'assessment-score': fc
    .record({
      thresholdReachedOn: fc.option(dayBetween('2020-05-01', '2020-07-05')),
      materialsSubmittedOn: fc.option(dayBetween('2020-05-01', '2020-07-05')),
      asOf: dayBetween('2020-05-01', '2020-07-10'),
    })
    .map((given) => ({
      ...given,
      asOf: [given.asOf, given.thresholdReachedOn ?? '', given.materialsSubmittedOn ?? ''].sort().at(-1),
    })),
  'contribution-statement': fc.record({ tier, hardshipGroups }),
  'pension-statement': fc.record({ ...person, consecutiveYears: fc.integer({ min: 0, max: 40 }) }),
  'collection-statement': target.chain((aim) =>
    fc.record({
      target: fc.constant(aim),
      progress: progressTo(aim),
      materialsSubmittedOn: fc.option(dayBetween('2020-05-01', '2020-07-05')),
      asOf: fc.constant('2020-07-10'),
    }),
  ),
};
