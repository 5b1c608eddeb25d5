/**
 * What the working of a rule calls its figures, each with its unit. The words for them stand with the texts. Here is no
 * figure itself: the rules name them where they work them out.
 */
export const unitOf = {
  // 参保范围
  age: 'years',
  deferralAge: 'years',
  upperAge: 'years',
  isUnderAge: 'truth',
  isOverAge: 'truth',
  mayDefer: 'truth',

  // 缴费
  tier: 'CNY/year',
  chosenTier: 'CNY/year',
  listedTiers: 'CNY/year',
  reservedFor: 'group',
  total: 'CNY',
  maximum: 'CNY',
  isOverMaximum: 'truth',
  payments: 'count',
  governmentShare: 'CNY',
  totalWithShare: 'CNY',
  headroom: 'CNY',
  ownPayment: 'CNY',
  governmentPayment: 'CNY',
  subsidy: 'CNY',
  credited: 'CNY',
  timing: 'timing',
  windowFrom: 'day',
  windowUntil: 'day',

  // 困难群体
  grade: 'grade',
  cardGeneration: 'generation',
  isSevere: 'truth',
  hasThreeNos: 'truth',
  groups: 'group',

  // 养老金
  standard: 'CNY',
  isRaised: 'truth',
  nextAdjustmentBy: 'day',
  consecutiveYears: 'years',
  requiredYears: 'years',
  pensionAge: 'years',
  isOfPensionAge: 'truth',
  bonus: 'CNY',
  ageReachedOn: 'day',
  countsFrom: 'day',
  isCounted: 'truth',
  ageBefore: 'years',
  countedAge: 'years',
  supplement: 'CNY',
  supplementAge: 'years',
  supplementAgeReachedOn: 'day',
  supplementFrom: 'day',
  firstDay: 'day',
  nextMonth: 'day',
  lastDayOfMonth: 'day',
  decidingDay: 'day',
  agedOn: 'day',
  isBorn: 'truth',
  diedOn: 'day',
  aliveFrom: 'day',
  isDead: 'truth',
  pensionAgeReachedOn: 'day',
  monthly: 'CNY',

  // 丧葬补助金
  lastDayCounted: 'day',
  deadline: 'day',
  isInTime: 'truth',
  deregisteredOn: 'day',
  daysLate: 'days',
  grant: 'CNY',

  // 征缴
  neededHeadcount: 'persons',
  neededAmount: 'CNY',
  headcountRate: 'rate',
  amountRate: 'rate',
  headcountMet: 'truth',
  amountMet: 'truth',
  countedHeadcount: 'persons',
  countedAmount: 'CNY',
  headcountShortfall: 'persons',
  amountShortfall: 'CNY',
  met: 'truth',
  daysMet: 'day',
  lastDayMet: 'day',
  isAfter: 'truth',
  daysAfter: 'day',
  reachedOn: 'day',
  lostOn: 'day',
  bestHeadcount: 'persons',
  bestAmount: 'CNY',

  // 千分制考核
  done: 'day',
  stageLastDay: 'day',
  isInStage: 'truth',
  missedAfter: 'day',
  isMissed: 'truth',
  points: 'points',
  pointsAhead: 'points',
  pointsMissed: 'points',
  highest: 'points',
  scale: 'points',
  openUntil: 'day',
} as const;

/** What a working calls a figure. */
export type FigureName = keyof typeof unitOf;

/** What a figure counts. */
export type Unit = (typeof unitOf)[FigureName];
