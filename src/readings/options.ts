/**
 * The options of each reading (口径), in the order of the register, the default first. `unsettled` is not a way to read
 * the notice: under it a rule is worked out for each of the other options. These ids stand apart from the register and
 * its texts, so that an app of one rule need not carry those.
 */
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

/** The id of a reading: one point that the notice leaves open. */
// With `never` beside it the union keeps its name, and an editor shows `ReadingId` in place of every id there is.
export type ReadingId = keyof typeof optionsOf | never;

/** The id of one option of a reading. */
export type ReadingOptionOf<Id extends ReadingId> = (typeof optionsOf)[Id][number];

/** The ways to read the notice at one of its points: the options but `unsettled`. */
export const settledOptions = (reading: ReadingId): readonly string[] =>
  optionsOf[reading].filter((option) => option !== 'unsettled');

/** One option adopted for every reading. */
export type AdoptedReadings = { readonly [Id in ReadingId]: ReadingOptionOf<Id> };

type DefaultReadings = { readonly [Id in ReadingId]: (typeof optionsOf)[Id][0] };

/** The default of every reading: the first of its options. */
export const defaultReadings = /* @__PURE__ */ Object.freeze(
  /* @__PURE__ */ Object.fromEntries(
    /* @__PURE__ */ Object.entries(optionsOf).map(([reading, options]) => [reading, options[0]]),
  ),
) as DefaultReadings;

/**
 * What a notice from elsewhere adopts of the readings that it leaves out: the default, but its own amount of the base
 * pension. Whether Shandong's later rate holds is a question to our notice alone.
 */
export const readingsLeftOut = /* @__PURE__ */ Object.freeze({
  ...defaultReadings,
  laterProvincialRate: 'as-stated',
} as const satisfies AdoptedReadings);

/** `upperEnrolmentAge: 'under-60'`: only persons below this age may enrol. The figure is from guides of Jining. */
export const under60 = { limit: 60 } as const;

/** `hundredTierSubsidy: 'at-least-30'`: yuan a year, as a floor. The figure is from a Jining policy of 2015. */
export const atLeast30 = { amount: 30, bound: 'at-least' } as const;

/** `laterProvincialRate: 'provincial-142'`: yuan a month from this day on. The figure is the province's. */
export const provincial142 = { amount: 142, from: '2020-07-01' } as const;
