import type { ReadingId, ReadingOptionOf } from './register.js';

/**
 * The options of each reading, its default first, and the figures that an option brings from its own source. They stand
 * apart from the register and its sentences, so that an app of one rule need not carry those.
 */
export const optionsOf = {
  ageAttained: ['birthday', 'day-after-birthday'],
  leapDayBirthday: ['february-28', 'march-1'],
  supplementStart: ['on-attaining', 'following-month'],
  upperEnrolmentAge: ['none', 'under-60'],
  hundredTierSubsidy: ['not-stated', 'at-least-30'],
  secondPayment: ['unsettled', 'allowed', 'one-payment-only'],
  hardshipTopUp: ['unsettled', 'additive', 'difference'],
  backPaidYears: ['unsettled', 'excluded', 'counted'],
  consecutiveRun: ['unsettled', 'longest', 'trailing'],
  laterProvincialRate: ['as-stated', 'provincial-142'],
  funeralDeadlineRestDay: ['calendar-days', 'rolls-forward'],
  deadlineDay: ['included', 'excluded'],
  completionMeasure: ['unsettled', 'headcount', 'amount', 'both'],
  thresholdAfterRefund: ['first-reached', 'kept'],
  assessmentGap: ['unsettled', 'zero', 'eight'],
} as const satisfies { readonly [Id in ReadingId]: readonly ReadingOptionOf<Id>[] };

/** Jining's guides: only those under this age may enrol. */
export const under60 = { limit: 60 } as const;
/** Jining's guides: tier 100 is subsidised as tier 300 is. */
export const atLeast30 = { amount: 30 } as const;
/** The province: yuan a month, from a later day on. */
export const provincial142 = { amount: 142, from: '2020-07-01' } as const;
