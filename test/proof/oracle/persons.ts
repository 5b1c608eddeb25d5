import type {
  AgeSupplementFacts,
  HardshipGroupsFacts,
  LongContributionBonusFacts,
  MonthlyPensionFacts,
  ParticipationFacts,
} from '../../../src/index.js';
import { anniversary, firstOf, lastOf, monthOf, nextMonth, plusDays, yearOf } from './days.js';
import { type Bands, type Figures, groups } from './figures.js';
import { fen, yuan } from './numbers.js';
import { determined, type Outcome, refused } from './outcome.js';
import type { Readings } from './readings.js';

/** The day an age is reached. */
export function reachedOn(birthDate: string, age: number, readings: Readings): string {
  const instead = readings.leapDayBirthday === 'march-1' ? '03-01' : '02-28';
  const birthday = anniversary(birthDate, yearOf(birthDate) + age, instead);
  return readings.ageAttained === 'birthday' ? birthday : plusDays(birthday, 1);
}

/** The ages reached by a day, the last of them; nobody is younger than 0. */
export function ageOn(birthDate: string, day: string, readings: Readings): number {
  const most = yearOf(day) - yearOf(birthDate);
  return Math.max(0, reachedOn(birthDate, most, readings) <= day ? most : most - 1);
}

/** The amount of the last band whose bound is met. */
export const amountIn = (bands: Bands, isMet: (bound: number) => boolean): number | undefined =>
  bands.findLast(([from]) => isMet(from))?.[1];

export const money = (amount: unknown, per: string, bound = 'exact') => ({
  amount: yuan(fen(amount)),
  currency: 'CNY',
  per,
  bound,
});

export function participation(facts: ParticipationFacts, figures: Figures, readings: Readings): Outcome {
  const { lowerAge, areYoungOut, upperAge } = figures;
  const { birthDate, asOf, student } = facts;
  const age = ageOn(birthDate, asOf, readings);
  const limit = upperAge ?? (readings.upperEnrolmentAge === 'under-60' ? 60 : 999);
  const isTooOld = age >= limit;
  const isYoung = age < lowerAge;
  const areOut = areYoungOut || readings.minorsAndStudents === 'excluded';
  const reasons = [
    ...(facts.townshipResident ? [] : [{ code: 'not-township-resident' }]),
    ...(facts.employeePensionMember ? [{ code: 'employee-pension-member' }] : []),
    ...(isTooOld ? [{ code: 'over-enrolment-age', age, limit }] : []),
    ...(areOut && isYoung ? [{ code: 'under-enrolment-age', age, required: lowerAge }] : []),
    ...(areOut && student ? [{ code: 'student-excluded' }] : []),
  ];
  if (reasons.length > 0) {
    return refused(
      reasons,
      isTooOld && upperAge === null ? [{ reading: 'upperEnrolmentAge', option: 'under-60' }] : [],
    );
  }
  const deferralGrounds = [
    ...(isYoung ? [{ code: 'under-age', limit: lowerAge }] : []),
    ...(student ? [{ code: 'student' }] : []),
  ];
  return determined({ mayEnrol: true, mayDefer: isYoung || student, deferralGrounds });
}

export function hardshipGroups(facts: HardshipGroupsFacts, _: Figures, readings: Readings): Outcome {
  const { disability, urbanThreeNos: nos } = facts;
  const generations = readings.thirdGenerationCard === 'counts' ? [2, 3] : [2];
  const isIn = [
    disability !== null && generations.includes(disability.cardGeneration) && disability.grade <= 2,
    facts.minimumLivingGuarantee,
    facts.ruralFiveGuarantees,
    nos !== null && Object.values(nos).every(Boolean),
    facts.specialCareRecipient,
    facts.registeredPoor,
  ];
  return determined({ groups: groups.filter((_, at) => isIn[at]) });
}

/** From when a supplement for an age is due. */
function supplementFrom(birthDate: string, age: number, { isPaidFromMonth }: Figures, readings: Readings): string {
  const reached = reachedOn(birthDate, age, readings);
  if (isPaidFromMonth) return firstOf(monthOf(reached));
  return readings.supplementStart === 'following-month' ? nextMonth(reached) : reached;
}

export function ageSupplement(facts: AgeSupplementFacts, figures: Figures, readings: Readings): Outcome {
  const { recipient, birthDate, asOf } = facts;
  const { supplement } = figures;
  const amount = amountIn(supplement, (age) => supplementFrom(birthDate, age, figures, readings) <= asOf);
  if (recipient && amount !== undefined) return determined(money(amount, 'month'));
  const reasons: { code: string }[] = recipient ? [] : [{ code: 'not-a-recipient' }];
  const [lowest] = supplement;
  if (lowest === undefined) reasons.push({ code: 'not-granted' });
  else if (amount === undefined) {
    const [required] = lowest;
    const [age, dueFrom] = [ageOn(birthDate, asOf, readings), supplementFrom(birthDate, required, figures, readings)];
    reasons.push({ code: 'below-supplement-age', age, required, dueFrom } as never);
  }
  return refused(reasons);
}

/** Why nothing is drawn. */
export function drawsNothing(facts: LongContributionBonusFacts, { pensionAge }: Figures, readings: Readings) {
  const age = ageOn(facts.birthDate, facts.asOf, readings);
  return [
    ...(facts.recipient ? [] : [{ code: 'not-a-recipient' }]),
    ...(age < pensionAge ? [{ code: 'below-pension-age', age, required: pensionAge }] : []),
  ];
}

/** What some years add: by bands, or each year by itself. */
function bonusFor(years: number, { bonus, bonusPerYear }: Figures): unknown {
  if (bonusPerYear === null) return amountIn(bonus, (from) => years >= from);
  const added = Array.from({ length: years }, (_, before) => amountIn(bonusPerYear, (over) => before >= over));
  const amounts = added.filter((amount) => amount !== undefined);
  return amounts.length === 0 ? undefined : yuan(amounts.reduce((sum, amount) => sum + fen(amount), 0n));
}

export function longContributionBonus(
  facts: LongContributionBonusFacts,
  figures: Figures,
  readings: Readings,
): Outcome {
  const { consecutiveYears: years } = facts;
  const amount = bonusFor(years, figures);
  const reasons = drawsNothing(facts, figures, readings);
  const [[over] = []] = figures.bonusPerYear ?? [];
  const fewest = over === undefined ? figures.bonus[0]?.[0] : over + 1;
  if (fewest === undefined) reasons.push({ code: 'not-granted' });
  else if (amount === undefined) reasons.push({ code: 'too-few-years', years, required: fewest } as never);
  return reasons.length > 0 ? refused(reasons) : determined(money(amount, 'month'));
}

/** The standard of a day, and whether it is the province's. */
export function standardOn(asOf: string, { pension }: Figures, readings: Readings) {
  const stated = pension.findLast(([from]) => from <= asOf)?.[1] ?? 0;
  const isRaised = readings.laterProvincialRate === 'provincial-142' && asOf >= '2020-07-01' && stated < 142;
  return { amount: isRaised ? 142 : stated, isRaised };
}

export const fromProvince = (isRaised: boolean) =>
  isRaised ? [{ reading: 'laterProvincialRate' as const, option: 'provincial-142' }] : [];

export function basicPension({ asOf }: { asOf: string }, figures: Figures, readings: Readings): Outcome {
  const { amount, isRaised } = standardOn(asOf, figures, readings);
  return determined(money(amount, 'month'), fromProvince(isRaised));
}

/** The three amounts of a month together. `isDue` tells whether the supplement of an age is. */
function monthly(
  asOf: string,
  consecutiveYears: number,
  isDue: (age: number) => boolean,
  figures: Figures,
  readings: Readings,
): Outcome {
  const { amount, isRaised } = standardOn(asOf, figures, readings);
  const additions = [
    ['longContributionBonus', 'long-contribution-bonus', bonusFor(consecutiveYears, figures)],
    ['ageSupplement', 'age-supplement', amountIn(figures.supplement, isDue)],
  ] as const;
  const has = additions.filter(([part]) => !figures.silent.includes(part));
  const without = additions.filter(([part]) => figures.silent.includes(part)).map(([, rule]) => rule);
  const total = has.reduce((sum, [, , addition = 0]) => sum + fen(addition), fen(amount));
  return determined(money(yuan(total), 'month'), fromProvince(isRaised), without);
}

/** The total of the pension statement. */
export function monthlyTotal(facts: LongContributionBonusFacts, figures: Figures, readings: Readings): Outcome {
  const reasons = drawsNothing(facts, figures, readings);
  if (reasons.length > 0) return refused(reasons);
  const { birthDate, asOf, consecutiveYears } = facts;
  const isDue = (age: number) => supplementFrom(birthDate, age, figures, readings) <= asOf;
  return monthly(asOf, consecutiveYears, isDue, figures, readings);
}

export function monthlyPension(facts: MonthlyPensionFacts, figures: Figures, readings: Readings): Outcome {
  const { recipient, birthDate, consecutiveYears, diedOn, month } = facts;
  const { monthReckoning, monthOfDeath } = readings;
  const dayOfMonth = monthReckoning === 'last-day' ? lastOf(month) : firstOf(month);
  const day = diedOn !== null && diedOn < dayOfMonth ? diedOn : dayOfMonth;
  const agedOn = monthReckoning === 'following-month' ? plusDays(day, -1) : day;

  const required = figures.pensionAge;
  const reached = reachedOn(birthDate, required, readings);
  const diedIn = diedOn === null ? '9999-99' : monthOf(diedOn);
  const isDead = diedIn < month || (diedIn === month && monthOfDeath === 'not-due');
  const reasons = [
    ...(isDead ? [{ code: 'dead', diedOn }] : []),
    ...(recipient ? [] : [{ code: 'not-a-recipient' }]),
    ...(agedOn < reached ? [{ code: 'below-pension-age', required, reachedOn: reached }] : []),
  ];
  if (reasons.length > 0) return refused(reasons);
  const isDue = (age: number) => {
    const ageReachedOn = reachedOn(birthDate, age, readings);
    if (figures.isPaidFromMonth) return monthOf(ageReachedOn) <= month && (diedOn === null || ageReachedOn <= diedOn);
    return supplementFrom(birthDate, age, figures, readings) <= day && ageReachedOn <= agedOn;
  };
  return monthly(day, consecutiveYears, isDue, figures, readings);
}
