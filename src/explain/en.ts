import { isRange, type Tiers } from '../notice/tiers.js';
import type { TierNotListed } from '../rules/contribution-tier.js';
import type { Money } from '../values/money.js';
import { own } from '../values/own.js';
import { englishData } from './data-en.js';
import {
  decimals,
  entries,
  figure,
  isMonth,
  isZero,
  partsOfDay,
  partsOfMonth,
  percentage,
  shortText,
  truth,
  under,
} from './figures.js';
import type { ClauseWords, Moment, Texts } from './texts.js';

// Words shared by the rules

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

export const cny = (amount: string): string => `CNY ${decimals(amount, 2)}`;
export const percent = (rate: string): string => `${percentage(rate)} %`;
const tierNamed = (tier: number): string => `CNY ${figure(tier)}`;
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${figure(count)} ${count === 1 ? one : many}`;

/** "a, b and c". */
export const listed = (items: readonly string[], last: 'and' | 'or' = 'and'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** 2020-05-31, as it stands in the data. */
export function day(text: string): string {
  partsOfDay(text);
  return text;
}

/** A day or a month as it stands in the data, a year as its number. */
function moment(given: Moment): string {
  if (typeof given === 'number') return String(figure(given));
  if (isMonth(given)) return partsOfMonth(given) && given;
  return day(given);
}

function period(from: Moment | null, until: Moment | null): string {
  // Nothing lies outside a period that has neither end.
  if (from === null) return `up to ${moment(until as Moment)}`;
  if (until === null) return `from ${moment(from)} on`;
  // A part in force for less than a year covers no year.
  if (from > until) return typeof from === 'number' ? 'no whole year' : 'no whole month';
  return from === until ? `${moment(from)} only` : `${moment(from)} to ${moment(until)}`;
}

const per = { year: 'a year', month: 'a month', once: 'once', person: 'a person' } as const satisfies Record<
  Money['per'],
  string
>;
const bound = { exact: '', 'at-least': 'at least ' } as const satisfies Record<Money['bound'], string>;
const amountOf = (value: Money): string => `${under(bound, value.bound)}${cny(value.amount)}`;
const money = (value: Money): string => `${amountOf(value)} ${under(per, value.per)}`;

/** The six groups of the notice; a group that another edition names is named by its own id. */
const groups: Readonly<Record<string, string>> = {
  'severe-disability': 'severely disabled persons',
  'minimum-living-guarantee': 'recipients of the subsistence allowance (dibao)',
  'rural-five-guarantees': 'persons under the rural five guarantees',
  'urban-three-nos': 'urban persons without income source, working ability or legal supporter',
  'special-care-recipient': 'entitled persons drawing regular pensions or subsidies',
  'registered-poor': 'registered impoverished persons',
};
export const groupNamed = (id: string): string => (Object.hasOwn(groups, id) ? `${groups[id]}` : `“${shortText(id)}”`);

/** A clause by its number and its printed label, and its source where that is not the notice. */
export function clauseNamed(clause: ClauseWords): string {
  const { id, label } = clause;
  const [source, reliability] = [own(clause, 'source'), own(clause, 'reliability')];
  const named = /^\d+(\.\d+)*$/.test(id) ? `clause ${id} (${label})` : `clause “${label}”`;
  const cited = id === 'annex' ? `the annex (${label})` : named;
  if (source === undefined) return cited;
  return `${cited}, as in ${source}${reliability === undefined ? '' : ` (${texts.reliability[reliability]})`}`;
}

// Reasons that several rules give

export const rangeNamed = (from: string, until: string, step: string): string =>
  `${from} to ${until} in steps of ${step}`;
const tiersListed = (tiers: Tiers): string =>
  isRange(tiers)
    ? rangeNamed(tierNamed(tiers.from), tierNamed(tiers.until), tierNamed(tiers.step))
    : listed(entries(tiers).map(tierNamed));
const tierNotListed = {
  inGeneral: 'This is none of the tiers.',
  withFigures: ({ tier, listed: tiers }: TierNotListed) =>
    `${tierNamed(tier)} is none of the tiers, which are ${tiersListed(tiers)}.`,
};
const tierReserved = {
  inGeneral: 'The tier is reserved for groups that the person is not in.',
  withFigures: ({ tier, for: named }: { readonly tier: number; readonly for: readonly string[] }) =>
    named.length === 0
      ? `The tier of ${tierNamed(tier)} is reserved, and the notice names no group for it.`
      : `The tier of ${tierNamed(tier)} is reserved for these groups: ${entries(named).map(groupNamed).join('; ')}.`,
};
const notARecipient = 'The person does not draw the pension.';
const belowPensionAge = {
  inGeneral: 'The person is below the pension age.',
  withFigures: ({ age, required }: { readonly age: number; readonly required: number }) =>
    `The person is ${counted(age, 'year')} old; the pension age is ${figure(required)}.`,
};
const notGranted = 'The notice grants nothing here.';

// Hints that several facts share

const dayHint = 'a day as year-month-day, such as 2020-05-01';
const monthHint = 'a month as year-month, such as 2020-05';
const yearHint = 'a year as a whole number from 1 to 9999, such as 2020';
const countHint = 'a whole number from 0 to 1000000000';
const yuanHint = 'an amount in yuan with at most two decimals, such as 300 or 300.5';
const flag = { hint: 'yes or no (true or false)', options: { true: 'yes', false: 'no' } } as const;

const rates = ({ headcount, amount }: { readonly headcount: string; readonly amount: string | null }): string =>
  amount === null
    ? `${percent(headcount)} of the persons`
    : `${percent(headcount)} of the persons and ${percent(amount)} of the yuan`;

interface Measure {
  readonly rate: string;
  readonly met: boolean;
}

const measure = (whole: string, { rate, met }: Measure, missing: string): string =>
  `${percent(rate)} of the ${whole}, ${truth(met) ? 'enough' : `${missing} short`}`;

/** Plain English, in the terms of specialists of social security. */
const texts: Texts = {
  rules: {
    participation: {
      name: 'Enrolment',
      value: ({ deferralGrounds }) => {
        const grounds = deferralGrounds.map((ground) =>
          ground.code === 'student' ? 'a student' : `under ${figure(ground.limit)}`,
        );
        return grounds.length === 0
          ? 'the person may enrol'
          : `the person may enrol, and may also stay out for the time being, being ${listed(grounds)}`;
      },
      refused: 'the person may not enrol',
      reasons: {
        'not-township-resident': 'The person is not a resident of the town.',
        'employee-pension-member': 'The person is a member of the employees’ basic pension insurance.',
        'over-enrolment-age': {
          inGeneral: 'The person is too old to enrol.',
          withFigures: ({ age, limit }) =>
            `The person is ${counted(age, 'year')} old; enrolment is for those under ${figure(limit)}.`,
        },
        'under-enrolment-age': {
          inGeneral: 'The person is too young to enrol.',
          withFigures: ({ age, required }) =>
            `The person is ${counted(age, 'year')} old; enrolment is for those of ${figure(required)} and over.`,
        },
        'student-excluded': 'The person is a student, and students may not enrol.',
      },
    },

    'hardship-groups': {
      name: 'Hardship groups',
      unstated: 'conditions by which these facts would tell each of its hardship groups',
      value: (value) => (value.groups.length === 0 ? 'none' : value.groups.map(groupNamed).join('; ')),
    },

    'contribution-tier': {
      name: 'Contribution tier',
      value: ({ tier }) => `the person may choose the tier of ${tierNamed(tier)} a year`,
      refused: 'the person may not choose this tier',
      reasons: { 'tier-not-listed': tierNotListed, 'tier-reserved': tierReserved },
    },

    'annual-payment': {
      name: 'Payments of the year',
      value: ({ total, tier, headroom }) =>
        `${cny(total)} in all, the own payment for the tier of ${tierNamed(tier)}; ${cny(headroom)} below the most that one may pay in a year`,
      refused: 'these payments do not follow the rules',
      reasons: {
        'over-annual-maximum': {
          inGeneral: 'More was paid than one may pay in a year.',
          withFigures: ({ total, maximum }) =>
            `${cny(total)} in all is more than the ${cny(maximum)} that one may pay in a year.`,
        },
        'second-payment': {
          inGeneral: 'More than one payment was made; under the reading “one payment a year” only one may be.',
          withFigures: ({ payments }) =>
            `${counted(payments, 'payment')} were made; under the reading “one payment a year” only one may be.`,
        },
        'not-a-tier': {
          inGeneral: 'What was paid is not what the person pays for any tier.',
          withFigures: ({ total, listed: tiers }) =>
            `${cny(total)} in all is not what the person pays for any tier; the tiers are ${tiersListed(tiers)}.`,
        },
        'tier-reserved': tierReserved,
      },
    },

    'municipal-subsidy': {
      name: 'Contribution subsidy',
      unstated: 'contribution subsidy at this tier',
      value: money,
      refused: 'there is none',
      reasons: {
        'tier-not-listed': tierNotListed,
        'not-granted': notGranted,
        'back-paid-year': 'The year is back-paid (paid after it had ended); such a year is not subsidised.',
        'subsidised-years-used-up': {
          inGeneral: 'As many years as are subsidised in a life have been subsidised before.',
          withFigures: ({ years, limit }) =>
            `${counted(years, 'year')} were subsidised before; in a life no more than ${figure(limit)} are.`,
        },
      },
    },

    'government-payment': {
      name: 'Contribution paid on the person’s behalf',
      value: money,
      refused: 'the government pays nothing on the person’s behalf',
      reasons: {
        'in-no-hardship-group': 'The person belongs to none of the hardship groups.',
        'in-no-paid-group': 'The government pays for none of the person’s hardship groups.',
      },
    },

    'own-payment': {
      name: 'Own payment',
      value: money,
      refused: 'the person may not pay at this tier',
      reasons: { 'tier-not-listed': tierNotListed, 'tier-reserved': tierReserved },
    },

    'contribution-statement': {
      name: 'Total for the year (own payment, payment on the person’s behalf and subsidy)',
      unstated: 'figures that this total needs',
      value: money,
      refused: 'nothing can be credited',
      reasons: { 'tier-not-listed': tierNotListed, 'tier-reserved': tierReserved },
    },

    'basic-pension': {
      name: 'Base pension',
      part: 'Base pension in force',
      value: money,
    },

    'next-adjustment': {
      name: 'Next adjustment of the base pension',
      value: ({ dueBy }) => `due by ${day(dueBy)}`,
    },

    'consecutive-years': {
      name: 'Consecutive contribution years',
      value: ({ years }) => counted(years, 'year'),
    },

    'long-contribution-bonus': {
      name: 'Long-contribution bonus',
      value: money,
      refused: 'none is due',
      reasons: {
        'not-a-recipient': notARecipient,
        'below-pension-age': belowPensionAge,
        'too-few-years': {
          inGeneral: 'Too few contribution years count.',
          withFigures: ({ years, required }) =>
            `The years that count are ${figure(years)}; at least ${figure(required)} are required.`,
        },
        'not-granted': notGranted,
      },
    },

    'age-supplement': {
      name: 'Age supplement',
      value: money,
      refused: 'none is due',
      reasons: {
        'not-a-recipient': notARecipient,
        'below-supplement-age': {
          inGeneral: 'At the person’s age the supplement is not due yet.',
          withFigures: ({ age, required, dueFrom }) =>
            age >= required
              ? `The person is ${counted(age, 'year')} old; the supplement is due from ${day(dueFrom)}.`
              : `The person is ${counted(age, 'year')} old; the age required is ${figure(required)}, and the first day a supplement can be due is ${day(dueFrom)}.`,
        },
        'not-granted': notGranted,
      },
    },

    'monthly-pension': {
      name: 'Pension due for the month (without the individual account)',
      value: amountOf,
      refused: 'nothing is due',
      reasons: {
        dead: {
          inGeneral: 'The recipient has died.',
          withFigures: ({ diedOn }) => `The recipient died on ${day(diedOn)}.`,
        },
        'not-a-recipient': notARecipient,
        'below-pension-age': {
          inGeneral: 'The person is below the pension age at the time that counts for this month.',
          withFigures: ({ required, reachedOn }) =>
            `The person reaches the pension age of ${figure(required)} on ${day(reachedOn)}; the month is reckoned by the age on an earlier day, so nothing is due for it.`,
        },
      },
    },

    'pension-statement': {
      name: 'Monthly pension in all',
      value: money,
      refused: 'nothing is paid',
      reasons: { 'not-a-recipient': notARecipient, 'below-pension-age': belowPensionAge },
    },

    'funeral-grant': {
      name: 'Funeral grant',
      value: money,
      refused: 'it is not paid',
      reasons: {
        'not-a-recipient': 'The person did not draw the pension.',
        'deregistered-late': {
          inGeneral: 'The person was deregistered after the last day for it.',
          withFigures: ({ deadline, deregisteredOn, daysLate }) =>
            `The person was deregistered on ${day(deregisteredOn)}, ${counted(daysLate, 'calendar day')} after the last day, ${day(deadline)}.`,
        },
        'not-deregistered-in-time': {
          inGeneral: 'The person was not deregistered by the last day for it.',
          withFigures: ({ deadline }) => `The person was not deregistered by the last day, ${day(deadline)}.`,
        },
      },
    },

    'collection-timing': {
      name: 'Collection window',
      value: ({ timing, from, until }) =>
        `the day of payment is ${under({ before: 'before', within: 'within', after: 'after' }, timing)} the window from ${day(from)} to ${day(until)}`,
    },

    completion: {
      name: 'Completion',
      value: ({ headcount, amount }) =>
        [
          measure('persons', headcount, counted(headcount.shortfall, 'person')),
          ...(amount === null ? [] : [measure('yuan', amount, cny(amount.shortfall))]),
        ].join('; '),
    },

    'target-met': {
      name: 'Collection task',
      value: ({ met }) => (truth(met) ? 'done' : 'not done'),
    },

    'threshold-date': {
      name: 'Day the task was done',
      value: ({ reachedOn }) => day(reachedOn),
      refused: 'the task is not done',
      reasons: {
        'threshold-not-reached': {
          inGeneral: 'The required share has not been reached.',
          withFigures: ({ best }) =>
            isZero(best.headcount) && (best.amount === null || isZero(best.amount))
              ? 'Nothing has been collected yet.'
              : `The best so far is ${rates(best)}.`,
        },
        'threshold-lost': {
          inGeneral: 'The required share was reached and lost again.',
          withFigures: ({ reachedOn, lostOn, current }) =>
            `The required share was reached on ${day(reachedOn)} and lost on ${day(lostOn)}; now it is ${rates(current)}.`,
        },
      },
    },

    'assessment-score': {
      name: 'Assessment score',
      value: ({ points, highest, scale }) =>
        `${counted(points, 'point')} (at most ${figure(highest)} for this item, out of ${figure(scale)} in all)`,
    },

    'collection-reward': {
      name: 'Reward for collection',
      value: money,
    },
  },

  statements: {
    contribution: 'Contribution for the year',
    pension: 'Monthly pension (without the individual account)',
    collection: 'Progress of collection',
  },

  facts: {
    amount: {
      label: 'amount in yuan',
      hint: yuanHint,
      ofTarget: 'an amount in yuan of more than zero with at most two decimals, such as 300 or 300.5',
      absent: 'the annex gives persons alone',
    },
    asOf: { label: 'day asked about', hint: dayHint },
    backPaid: {
      label: 'back-paid (paid after the year had ended)',
      ...flag,
      absent: 'not known, or not asked for by the notice',
    },
    birthDate: {
      label: 'date of birth',
      hint: dayHint,
      range: 'a day not more than 150 years before the day asked about',
    },
    cardGeneration: {
      label: 'generation of the disability card',
      hint: '1, 2 or 3',
      options: { '1': 'first generation', '2': 'second generation', '3': 'third generation' },
    },
    collected: { label: 'collected so far', hint: 'persons and yuan' },
    consecutiveYears: {
      label: 'consecutive contribution years',
      hint: 'a whole number from 0 to 100, as they stood when drawing began',
    },
    contributionYear: { label: 'contribution year', hint: yearHint },
    deregisteredOn: { label: 'day of deregistration', hint: dayHint, absent: 'not deregistered yet' },
    diedOn: { label: 'day of death', hint: dayHint, absent: 'no death by the end of the month' },
    disability: { label: 'disability card', hint: 'generation and grade of the card', absent: 'no disability card' },
    employeePensionMember: { label: 'member of the employees’ basic pension insurance', ...flag },
    grade: {
      label: 'grade of disability',
      hint: '1, 2, 3 or 4',
      options: { '1': 'grade 1', '2': 'grade 2', '3': 'grade 3', '4': 'grade 4' },
    },
    hardshipGroups: {
      label: 'hardship groups',
      hint: 'a list of the groups the person belongs to, empty ([]) for none',
      entry: 'one of the groups of the edition',
      options: groups,
    },
    headcount: {
      label: 'persons',
      hint: countHint,
      ofTarget: 'a whole number from 1 to 1000000000',
    },
    lastAdjustedOn: { label: 'day of the last adjustment', hint: dayHint },
    materialsSubmittedOn: { label: 'day the materials were handed in', hint: dayHint, absent: 'not handed in yet' },
    minimumLivingGuarantee: { label: 'recipient of the subsistence allowance (dibao)', ...flag },
    month: { label: 'month asked about', hint: monthHint },
    noIncomeSource: { label: 'no income source', ...flag },
    noLegalSupporter: { label: 'no legal supporter', ...flag },
    noWorkingAbility: { label: 'no working ability', ...flag },
    on: { label: 'day', hint: dayHint },
    paidOn: { label: 'day of payment', hint: dayHint },
    payments: { label: 'own payments in yuan', hint: 'a list of the own payments of the year', entry: yuanHint },
    progress: {
      label: 'progress of collection',
      hint: 'a list of days, each with the persons and yuan collected up to then',
      entry: 'a day with the persons and yuan collected up to then',
    },
    recipient: {
      label: 'draws the pension',
      ...flag,
      hint: `${flag.hint}; for a death, whether the person drew before it`,
    },
    registeredPoor: { label: 'registered impoverished person', ...flag },
    ruralFiveGuarantees: { label: 'under the rural five guarantees', ...flag },
    specialCareRecipient: { label: 'entitled person drawing a regular pension or subsidy', ...flag },
    student: { label: 'student', ...flag },
    subsidisedYears: {
      label: 'years subsidised before this one',
      hint: 'a whole number from 0 to 100',
      absent: 'not known, or not asked for by the notice',
    },
    target: { label: 'target', hint: 'persons and yuan' },
    thresholdReachedOn: { label: 'day the task was done', hint: dayHint, absent: 'not done yet' },
    through: { label: 'last year counted', hint: yearHint },
    tier: {
      label: 'contribution tier in yuan a year',
      hint: 'a number with at most two decimals, such as 300',
    },
    townshipResident: { label: 'resident of the town', ...flag },
    urbanThreeNos: {
      label: 'urban “three nos”',
      hint: 'yes or no to no income source, no working ability and no legal supporter',
      absent: 'not a case of the urban three nos',
    },
    year: { label: 'year', hint: yearHint },
    years: {
      label: 'years contributed for',
      hint: 'a list of years, each with whether it was back-paid (paid after the year had ended)',
      entry: 'a year with whether it was back-paid (paid after the year had ended)',
    },
  },

  ofAllYears: (words) =>
    words.replace('Consecutive contribution', 'Contribution').replace('consecutive contribution', 'contribution'),

  outcomes: { determined: 'decided', refused: 'conditions not met', undetermined: 'not decided' },
  undetermined: 'not decided',
  ifTierWereOpen: (name) => `${name}, if the tier could be chosen`,
  headline: (name, outcome) => `${name}: ${outcome}.`,
  sentence: (outcome) => `${capitalised(outcome)}.`,

  notStated: (clause, unstated) => `${capitalised(clauseNamed(clause))} does not state the ${uncapitalised(unstated)}.`,
  unread: (clause, unstated) =>
    `The data leave out what ${clauseNamed(clause)} says of the ${uncapitalised(unstated)}.`,
  noSuchPart: (unstated) => `The notice has no part on the ${uncapitalised(unstated)}.`,
  lacksWhatItRestsOn: (parts) =>
    `The notice has no part on ${listed(
      parts.map((part) => `the ${part}`),
      'or',
    )}, without which this cannot be worked out.`,
  noneHasAll: (parts) =>
    `None of the notices has parts on all of these, without which this cannot be worked out: ${parts.map(uncapitalised).join('; ')}.`,
  parts: {
    basicPension: 'base pension',
    completion: 'completion of the collection task',
    contributionTier: 'contribution tiers',
    longContributionBonus: 'long-contribution bonus',
    pensionAge: 'pension age',
  },
  outsideCoverage: (fact, given, from, until) =>
    `${moment(given)} (${fact}) is outside the time that the notice governs (${period(from, until)}).`,
  outsideEach: (fact, given, from, until) =>
    `${moment(given)} (${fact}) is outside the times that the notices govern (one of them: ${period(from, until)}).`,
  restDaysUnknown: (on, from, until) => {
    const unknown = `It is not known whether ${day(on)} is a rest day`;
    if (until !== null && until < on) return `${unknown}: the list of rest days ends on ${day(until)}.`;
    return from === null
      ? `${unknown}: there is no list of rest days.`
      : `${unknown}: the list of rest days begins on ${day(from)}.`;
  },
  factUnknown: (fact) => `The answer depends on a fact that was not given: ${fact}.`,
  pending: (until) =>
    `The matter is still pending. Until ${day(until)}, that day included, the answer can become any of these:`,
  unsettled: (question) => `It turns on a point nobody has settled: ${question}`,
  openInGeneral: {
    'outside-coverage': 'It is asked about a time that the notice does not govern.',
    'rest-days-unknown': 'It is not known whether the last day is a rest day.',
    'fact-unknown': 'The answer depends on a fact that was not given.',
    pending: 'The matter is still pending, and the answer can change.',
  },

  clauses: (clauses) => `The notice deals with this in ${listed(clauses.map(clauseNamed))}.`,
  clausesWithoutTheFigure: (clauses) =>
    `The notice deals with this in ${listed(clauses.map(clauseNamed))}, without stating that figure.`,
  elsewhere: (meaning, source, reliability) =>
    [
      'It rests on a figure that is not in the notice.',
      ...(meaning === undefined ? [] : [meaning]),
      `Source (${under(texts.reliability, reliability)}):`,
      source,
    ].join(' '),
  without: (names) => `The total leaves out what the notice has no part for: ${names.join('; ')}.`,
  withoutOutside: (names) => `The total leaves out what no notice governs at that time: ${names.join('; ')}.`,
  restsOn: (questions) =>
    `It rests on ${counted(questions.length, 'point')} that the notice leaves open (see the register of readings): ${questions.join(' ')}`,
  adopted: (question, meaning) => `Adopted instead of the default: ${question} ${meaning}`,
  reliability: {
    'law-text': 'text of the law',
    official: 'official document',
    news: 'news report',
    repost: 'repost, original not seen',
    background: 'background knowledge',
  },

  editionOfResult: (id, given) =>
    `The result comes from the edition ${id}; give that edition along with it${given === undefined ? '' : `, not ${given}`}.`,
  malformed: (issues) => `The facts cannot be used: ${counted(issues, 'fault')}.`,
  issues: {
    missing: 'missing',
    'wrong-type': 'of the wrong kind',
    'not-finite': 'not a finite number',
    'not-whole': 'not a whole number',
    'not-a-day': 'no such day, or not written as it should be',
    'not-a-month': 'no such month, or not written as it should be',
    'not-an-amount': 'not an amount that fits here',
    'out-of-range': 'out of range',
    'unknown-value': 'not one of the possible values',
    'unknown-key': 'a key that does not belong here',
    duplicate: 'there twice',
    'not-ascending': 'not after the one before it',
    contradiction: 'contradicts another fact',
    unreadable: 'cannot be read',
  },
  issue: (place, problem, hint, details) => `${capitalised(place)}: ${[problem, ...hint, ...details].join('; ')}.`,
  fillIn: (hint) => `fill in ${hint}`,
  orNull: (absent) => `or null: ${absent}`,
  data: englishData,
  received: (value) => `received ${value}`,
  against: (place, value) => `${place} is ${value}`,
  contradicts: (names, value) => `contradicts the ${names.join(', ')} (${value.replace(/ \(.*$/, '')})`,
  receivedWords: {
    null: 'nothing (null)',
    undefined: 'nothing',
    true: 'yes (true)',
    false: 'no (false)',
    NaN: 'no number (NaN)',
    Infinity: 'infinity',
    '-Infinity': 'minus infinity',
    'a bigint': 'a bigint',
    'a symbol': 'a symbol',
    'a function': 'a function',
    'an object': 'an object',
    'an unreadable object': 'an unreadable object',
    'an unreadable value': 'an unreadable value',
    'an amount': 'given',
  },
  receivedList: (length) => `a list of ${length}`,
  receivedOther: 'something else',
  quoted: (text) => `“${text}”`,
  moment,
  wholeRecord: 'the whole record',
  entry: (position) => `entry ${position}`,
  place: (names, keys) => `${names.join(', ')} (${keys})`,
  heading: capitalised,
};

export { texts as english };
