/** The readings in the order of the register, each with its options, the default first: typed from the contract. */
export const optionsOf = {
  ageAttained: ['birthday', 'day-after-birthday'],
  leapDayBirthday: ['february-28', 'march-1'],
  supplementStart: ['on-attaining', 'following-month'],
  upperEnrolmentAge: ['none', 'under-60'],
  hundredTierSubsidy: ['not-stated', 'at-least-30'],
  secondPayment: ['unsettled', 'allowed', 'one-payment-only'],
  hardshipTopUp: ['unsettled', 'additive', 'difference'],
  backPaidYears: ['unsettled', 'excluded', 'bridging', 'counted'],
  consecutiveRun: ['unsettled', 'longest', 'trailing'],
  laterProvincialRate: ['unsettled', 'as-stated', 'provincial-142'],
  funeralDeadlineRestDay: ['unsettled', 'calendar-days', 'rolls-forward'],
  deadlineDay: ['included', 'excluded'],
  completionMeasure: ['unsettled', 'headcount', 'amount', 'both'],
  thresholdAfterRefund: ['unsettled', 'first-reached', 'kept'],
  thirdGenerationCard: ['unsettled', 'counts', 'does-not-count'],
  monthReckoning: ['unsettled', 'first-day', 'last-day', 'following-month'],
  monthOfDeath: ['due', 'not-due'],
  minorsAndStudents: ['may-enrol', 'excluded'],
  assessmentGap: ['unsettled', 'zero', 'eight'],
} as const;

export type ReadingId = keyof typeof optionsOf;

/** One option for every reading. */
export type Readings = Readonly<Record<ReadingId, string>>;
