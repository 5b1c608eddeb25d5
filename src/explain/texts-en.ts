import { type Decimal, type Money, roundDown } from '../money.js';
import type { CompletionOf } from '../rules/completion.js';
import type { Texts } from './texts.js';

const cny = (amount: Decimal | number): string => `CNY ${amount.toFixed(2)}`;
// Rounded down, so that what falls short never reads as enough.
const percent = (rate: Decimal): string => `${rate.times(100).toFixed(2, roundDown)} %`;

const per = { year: 'a year', month: 'a month', once: 'once' } as const satisfies Record<Money['per'], string>;
const bound = { exact: '', 'at-least': 'at least ' } as const satisfies Record<Money['bound'], string>;
const money = (value: Money): string => `${bound[value.bound]}${cny(value.amount)} ${per[value.per]}`;

const timing = { before: 'before', within: 'within', after: 'after' } as const;
const grounds = { 'under-16': 'is under 16', student: 'is a student' } as const;

const groups: Texts['groups'] = {
  'severe-disability': 'severely disabled',
  'minimum-living-guarantee': 'on the minimum living guarantee',
  'rural-five-guarantees': 'under the rural five guarantees',
  'urban-three-nos': 'an urban person without income, working ability or supporter',
  'special-care-recipient': 'a recipient of special care',
  'registered-poor': 'registered as poor',
};

const measure = (name: string, { rate, met }: CompletionOf<unknown>, missing: string): string =>
  `${name} stand at ${percent(rate)}, ${met ? 'enough' : `${missing} short`}`;

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
        ? 'The person may enrol'
        : `The person may enrol, and may wait because he or she ${deferralGrounds.map((ground) => grounds[ground]).join(' and ')}`,
    'hardship-groups': (value) =>
      value.groups.length === 0
        ? 'The person is in none'
        : `The person is ${value.groups.map((group) => groups[group]).join('; ')}`,
    'contribution-tier': ({ tier }) => `The person may choose ${cny(tier)} a year`,
    'annual-payment': ({ total, headroom }) => `${cny(total)} paid; the year still allows ${cny(headroom)}`,
    'municipal-subsidy': money,
    'government-payment': money,
    'own-payment': money,
    'basic-pension': money,
    'next-adjustment': ({ dueBy }) => `Due by ${dueBy}`,
    'consecutive-years': ({ years }) => `${years} ${years === 1 ? 'year' : 'years'}`,
    'long-contribution-bonus': money,
    'age-supplement': money,
    'funeral-grant': money,
    'collection-timing': (value) =>
      `The payment is ${timing[value.timing]} the window from ${value.from} to ${value.until}`,
    completion: ({ headcount, amount }) =>
      `${measure('persons', headcount, String(headcount.shortfall))}; ${measure('yuan', amount, cny(amount.shortfall))}`,
    'target-met': ({ met }) => (met ? 'Done' : 'Not done'),
    'threshold-date': ({ reachedOn }) => reachedOn,
    'assessment-score': ({ points, outOf }) => `${points} points of ${outOf}`,
    'contribution-statement': money,
    'pension-statement': money,
  },
  reasons: {
    'not-township-resident': () => 'The person is not a resident of the township.',
    'employee-pension-member': () => 'The person is a member of the employees’ pension.',
    'over-enrolment-age': ({ age, limit }) => `The person is ${age}; enrolment ends before ${limit}.`,
    'tier-not-listed': ({ tier, listed }) => `${tier} is no tier; the tiers are ${listed.join(', ')}.`,
    'tier-reserved': ({ tier, for: named }) =>
      `Tier ${tier} is only for a person who is ${named.map((group) => groups[group]).join('; or ')}.`,
    'over-annual-maximum': ({ total, maximum }) => `${cny(total)} is more than the year’s maximum of ${cny(maximum)}.`,
    'second-payment': ({ payments }) => `There were ${payments} payments; a year takes one.`,
    'in-no-hardship-group': () => 'The person is in none of the hardship groups.',
    'not-a-recipient': () => 'The person does not draw the pension.',
    'below-pension-age': ({ age, required }) => `The person is ${age}; ${required} is required.`,
    'too-few-years': ({ years, required }) => `There are ${years} consecutive years; ${required} are required.`,
    'below-supplement-age': ({ age, required, dueFrom }) =>
      age >= required
        ? `A supplement is due from ${dueFrom}.`
        : `The person is ${age}; ${required} is required. A supplement is first due on ${dueFrom}.`,
    'deregistered-late': ({ deadline, deregisteredOn, daysLate }) =>
      `Deregistered on ${deregisteredOn}; the last day was ${deadline}. Days late: ${daysLate}.`,
    'not-deregistered-in-time': ({ deadline }) => `Not deregistered by the last day, ${deadline}.`,
    'threshold-not-reached': ({ best }) =>
      `The best so far is ${percent(best.headcount)} of the persons and ${percent(best.amount)} of the yuan.`,
  },
  issues: {
    missing: 'is missing',
    'wrong-type': 'is of the wrong kind',
    'not-finite': 'is not a finite number',
    'not-whole': 'is not a whole number',
    'not-a-day': 'is not a calendar day in full',
    'not-an-amount': 'is not an amount of yuan with at most two decimals',
    'out-of-range': 'is out of range',
    'unknown-value': 'is none of the values there are',
    'unknown-key': 'is no key there is',
    duplicate: 'is there twice',
    'not-ascending': 'does not come after the one before it',
    contradiction: 'contradicts another fact',
    unreadable: 'cannot be read',
  },
  groups,
  colon: ': ',
  refused: 'No.',
  undetermined: 'Not decided.',
  notStated: (clause) => `The notice does not say (${clause}).`,
  outsideCoverage: (on, from, until) => {
    if (from === null && until === null) return `No list of rest days covers ${on}.`;
    return `${on} is not covered: only days ${from === null ? '' : `from ${from} `}${until === null ? 'on' : `to ${until}`} are.`;
  },
  pending: (until) => `Facts are still to come; until ${until}, that day included, the answer can be any of these:`,
  unsettled: (question) => `It turns on a point nobody has settled: ${question}`,
  clauses: (labels) => `By the notice, ${labels.join('; ')}.`,
  restsOn: (questions) => `Questions of reading it consults: ${questions.join(' ')}`,
  malformed: (count) => `The facts cannot be used. Faults: ${count}.`,
  issue: (path, problem, received) => `${path} ${problem}; received: ${received}.`,
  wholeRecord: 'The record',
};
