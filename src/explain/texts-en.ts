import type { CompletionOf } from '../rules/completion.js';
import type { Decimal, Money } from '../values/money.js';
import { decimals, percentage, tierFigure } from './figures.js';
import type { Texts } from './texts.js';

const cny = (amount: Decimal | number): string => `CNY ${decimals(amount)}`;
const percent = (rate: Decimal): string => `${percentage(rate)} %`;
const tierNamed = (tier: number): string => `CNY ${tierFigure(tier)}`;

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** "a, b and c". */
const listed = (items: readonly string[], last: 'and' | 'or'): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const per = { year: 'a year', month: 'a month', once: 'once' } as const satisfies Record<Money['per'], string>;
const bound = { exact: '', 'at-least': 'at least ' } as const satisfies Record<Money['bound'], string>;
const money = (value: Money): string => `${bound[value.bound]}${cny(value.amount)} ${per[value.per]}`;

const timing = { before: 'before', within: 'within', after: 'after' } as const;
const grounds = { 'under-16': 'under 16', student: 'a student' } as const;

const groups: Texts['groups'] = {
  'severe-disability': 'severely disabled',
  'minimum-living-guarantee': 'on the minimum living guarantee',
  'rural-five-guarantees': 'under the rural five guarantees',
  'urban-three-nos': 'an urban person without income, working ability or supporter',
  'special-care-recipient': 'a recipient of special care',
  'registered-poor': 'registered as poor',
};

const measure = (whole: string, { rate, met }: CompletionOf<unknown>, missing: string): string =>
  `${percent(rate)} of the ${whole}, ${met ? 'enough' : `${missing} short`}`;

const covered = (from: string | null, until: string | null): string => {
  if (until === null) return `from ${from} on`;
  return from === null ? `up to ${until}` : `from ${from} to ${until}`;
};

export const english: Texts = {
  rules: {
    participation: 'Enrolment',
    'hardship-groups': 'Hardship groups',
    'contribution-tier': 'Contribution tier',
    'annual-payment': 'Payments of the year',
    'municipal-subsidy': 'City subsidy',
    'government-payment': 'Government payment',
    'own-payment': 'Own payment',
    'basic-pension': 'Basic pension',
    'next-adjustment': 'Next adjustment',
    'consecutive-years': 'Consecutive years',
    'long-contribution-bonus': 'Bonus for a long record',
    'age-supplement': 'Age supplement',
    'funeral-grant': 'Funeral grant',
    'collection-timing': 'Collection window',
    completion: 'Completion',
    'target-met': 'Collection task',
    'threshold-date': 'Day the task was done',
    'assessment-score': 'Assessment score',
    'contribution-statement': 'Credited in all',
    'pension-statement': 'Monthly pension in all',
  },
  statements: {
    contribution: 'Contribution for a year',
    pension: 'Monthly pension under this notice',
    collection: 'Collection',
  },
  parts: {
    tier: 'Contribution tier',
    ownPayment: 'Own payment',
    governmentPayment: 'Government payment',
    municipalSubsidy: 'City subsidy',
    credited: 'Credited in all',
    basicPension: 'Basic pension in force',
    longContributionBonus: 'Bonus for a long record',
    ageSupplement: 'Age supplement',
    monthly: 'Monthly pension in all',
    completion: 'Completion',
    targetMet: 'Collection task',
    thresholdDate: 'Day the task was done',
    score: 'Assessment score',
  },
  values: {
    participation: ({ deferralGrounds }) =>
      deferralGrounds.length === 0
        ? 'the person may enrol'
        : `the person may enrol now or wait, being ${listed(
            deferralGrounds.map((ground) => grounds[ground]),
            'and',
          )}`,
    'hardship-groups': (value) =>
      value.groups.length === 0
        ? 'the person is in none'
        : `the person is ${value.groups.map((group) => groups[group]).join('; ')}`,
    'contribution-tier': ({ tier }) => `the person may choose ${tierNamed(tier)} a year`,
    'annual-payment': ({ total, headroom }) => `${cny(total)} paid; the year still allows ${cny(headroom)}`,
    'municipal-subsidy': money,
    'government-payment': money,
    'own-payment': money,
    'basic-pension': money,
    'next-adjustment': ({ dueBy }) => `due by ${dueBy}`,
    'consecutive-years': ({ years }) => counted(years, 'year'),
    'long-contribution-bonus': money,
    'age-supplement': money,
    'funeral-grant': money,
    'collection-timing': (value) =>
      `the payment is ${timing[value.timing]} the window from ${value.from} to ${value.until}`,
    completion: ({ headcount, amount }) =>
      `${measure('persons', headcount, counted(headcount.shortfall, 'person'))}; ${measure('yuan', amount, cny(amount.shortfall))}`,
    'target-met': ({ met }) => (met ? 'done' : 'not done'),
    'threshold-date': ({ reachedOn }) => reachedOn,
    'assessment-score': ({ points, outOf }) => `${counted(points, 'point')} out of ${outOf}`,
    'contribution-statement': money,
    'pension-statement': money,
  },
  refusals: {
    participation: 'the person may not enrol',
    'contribution-tier': 'the person may not choose this tier',
    'annual-payment': 'these payments are not allowed',
    'municipal-subsidy': 'there is none',
    'government-payment': 'the government pays nothing for the person',
    'own-payment': 'the person may not pay at this tier',
    'long-contribution-bonus': 'none is due',
    'age-supplement': 'none is due',
    'funeral-grant': 'it is not paid',
    'threshold-date': 'the task is not done',
    'contribution-statement': 'nothing can be credited',
    'pension-statement': 'nothing is paid',
  },
  reasons: {
    'not-township-resident': () => 'The person is not a resident of the township.',
    'employee-pension-member': () => 'The person is a member of the employees’ pension.',
    'over-enrolment-age': ({ age, limit }) =>
      `The person is ${counted(age, 'year')} old; enrolment is for those under ${limit}.`,
    'tier-not-listed': ({ tier, listed: tiers }) =>
      `${tierNamed(tier)} is none of the tiers, which are ${listed(tiers.map(cny), 'and')}.`,
    'tier-reserved': ({ tier, for: named }) =>
      `${tierNamed(tier)} a year is only for a person who is ${named.map((group) => groups[group]).join('; or ')}.`,
    'over-annual-maximum': ({ total, maximum }) => `${cny(total)} is more than the year’s maximum of ${cny(maximum)}.`,
    'second-payment': ({ payments }) => `${counted(payments, 'payment')} were made; a year allows one.`,
    'in-no-hardship-group': () => 'The person is in none of the hardship groups.',
    'not-a-recipient': () => 'The person does not draw the pension.',
    'below-pension-age': ({ age, required }) =>
      `The person is ${counted(age, 'year')} old; the age required is ${required}.`,
    'too-few-years': ({ years, required }) =>
      `The person has ${counted(years, 'consecutive year')}; at least ${required} are required.`,
    'below-supplement-age': ({ age, required, dueFrom }) =>
      age >= required
        ? `The person is ${counted(age, 'year')} old; the first supplement is due from ${dueFrom}.`
        : `The person is ${counted(age, 'year')} old; the age required is ${required}, and the first day a supplement can be due is ${dueFrom}.`,
    'deregistered-late': ({ deadline, deregisteredOn, daysLate }) =>
      `The person was deregistered on ${deregisteredOn}, ${counted(daysLate, 'day')} after the last day, ${deadline}.`,
    'not-deregistered-in-time': ({ deadline }) => `The person was not deregistered by the last day, ${deadline}.`,
    'threshold-not-reached': ({ best }) =>
      `The best so far is ${percent(best.headcount)} of the persons and ${percent(best.amount)} of the yuan.`,
  },
  groups,
  undetermined: 'not decided',
  headline: (name, outcome) => `${name}: ${outcome}.`,
  sentence: (outcome) => `${capitalised(outcome)}.`,
  notStated: (clause) => `The notice does not say; ${clause} is silent.`,
  outsideCoverage: (on, from, until) =>
    from === null && until === null
      ? `No list of rest days covers ${on}.`
      : `The notice governs this ${covered(from, until)} only, and not on ${on}.`,
  pending: (until) => `Facts are still to come. Until ${until}, that day included, the answer can become any of these:`,
  unsettled: (question) => `It turns on a point nobody has settled: ${question}`,
  clauses: (labels) => `The notice deals with this in ${listed(labels, 'and')}.`,
  restsOn: (points) => `It rests on how the notice is read: ${points.join(' ')}`,
  malformed: (count) => `The facts cannot be used: ${counted(count, 'fault')}.`,
  facts: {
    amount: 'amount in yuan',
    asOf: 'day asked about',
    backPaid: 'back-paid',
    birthDate: 'birth date',
    cardGeneration: 'generation of the card',
    collected: 'collected',
    consecutiveYears: 'consecutive contribution years',
    deregisteredOn: 'day of deregistration',
    diedOn: 'day of death',
    disability: 'disability card',
    employeePensionMember: 'in the employees’ pension',
    grade: 'grade',
    hardshipGroups: 'hardship groups',
    headcount: 'persons',
    lastAdjustedOn: 'day of the last adjustment',
    materialsSubmittedOn: 'day the materials were handed in',
    minimumLivingGuarantee: 'on the minimum living guarantee',
    noIncomeSource: 'no income source',
    noLegalSupporter: 'no legal supporter',
    noWorkingAbility: 'no working ability',
    on: 'day',
    paidOn: 'day of payment',
    payments: 'payments in yuan',
    progress: 'progress',
    recipient: 'draws the pension',
    registeredPoor: 'registered as poor',
    ruralFiveGuarantees: 'under the rural five guarantees',
    specialCareRecipient: 'recipient of special care',
    student: 'student',
    target: 'target',
    thresholdReachedOn: 'day the task was done',
    through: 'last year counted',
    tier: 'contribution tier',
    townshipResident: 'resident of the township',
    urbanThreeNos: 'three lacks of an urban person',
    year: 'year',
    years: 'contribution years',
  },
  wholeRecord: 'the whole record',
  entry: (position) => `entry ${position}`,
  place: (names, keys) => `${names.join(', ')} (${keys})`,
  issues: {
    missing: 'missing',
    'wrong-type': 'of the wrong kind',
    'not-finite': 'not a finite number',
    'not-whole': 'not a whole number',
    'not-a-day': 'not a calendar day written in full, such as 2001-02-03',
    'not-an-amount': 'not an amount that fits here, in yuan with at most two decimals',
    'out-of-range': 'out of range',
    'unknown-value': 'not one of the possible values',
    'unknown-key': 'a key that does not belong here',
    duplicate: 'there twice',
    'not-ascending': 'not after the one before it',
    contradiction: 'contradicts another fact',
    unreadable: 'cannot be read',
  },
  issue: (place, problem, details) => `${capitalised(place)}: ${[problem, ...details].join('; ')}.`,
  against: (place, value) => `${place} is ${value}`,
  received: (value) => `received ${value}`,
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
  },
  receivedList: (length) => `a list of ${length}`,
};
