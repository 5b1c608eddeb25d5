import type { Bilingual } from '../notice/clauses.js';

/** What a figure counts. */
export type Unit =
  | 'CNY'
  | 'CNY/year'
  | 'age'
  | 'count'
  | 'day'
  | 'days'
  | 'generation'
  | 'grade'
  | 'group'
  | 'months'
  | 'percent'
  | 'persons'
  | 'points'
  | 'rate'
  | 'timing'
  | 'truth'
  | 'working-days'
  | 'years';

/** What a figure of a working counts, and what it is called. */
interface FigureWords extends Bilingual {
  readonly unit: Unit;
}

/**
 * The figures of every working, each named once. No figure itself stands here: the rules name them where they work them
 * out. Only the types of this register reach an app of one rule.
 */
export const figures = {
  // 参保范围
  age: { unit: 'age', en: 'Age', 'zh-CN': '周岁年龄' },
  lowerAge: { unit: 'age', en: 'Lower age limit of enrolment', 'zh-CN': '参保年龄下限' },
  upperAge: { unit: 'age', en: 'Age from which enrolment ends', 'zh-CN': '参保年龄上限' },
  isUnderAge: { unit: 'truth', en: 'Under that age', 'zh-CN': '是否未满该界限' },
  isOverAge: { unit: 'truth', en: 'At or over that age', 'zh-CN': '是否达到该年龄' },
  mayDefer: { unit: 'truth', en: 'Enrolment may wait', 'zh-CN': '是否可暂不参保' },

  // 缴费
  tier: { unit: 'CNY/year', en: 'Contribution tier', 'zh-CN': '缴费档次' },
  chosenTier: { unit: 'CNY/year', en: 'Tier given', 'zh-CN': '填报的缴费档次' },
  listedTiers: { unit: 'CNY/year', en: 'Tiers of the notice', 'zh-CN': '规定的缴费档次' },
  reservedFor: { unit: 'group', en: 'Groups the tier is reserved for', 'zh-CN': '该档次的适用对象' },
  total: { unit: 'CNY', en: 'Own payments in all', 'zh-CN': '个人缴费合计' },
  maximum: { unit: 'CNY', en: 'Highest tier', 'zh-CN': '最高缴费档次' },
  isOverMaximum: { unit: 'truth', en: 'Over the highest tier', 'zh-CN': '是否超过最高缴费档次' },
  payments: { unit: 'count', en: 'Number of payments', 'zh-CN': '缴费次数' },
  lowestTier: { unit: 'CNY/year', en: 'Lowest tier', 'zh-CN': '最低缴费档次' },
  shareOfLowest: { unit: 'rate', en: 'Share of it that is paid', 'zh-CN': '代缴比例' },
  governmentShare: { unit: 'CNY', en: 'Paid by the government', 'zh-CN': '政府代缴部分' },
  totalWithShare: { unit: 'CNY', en: 'Own payments with the government’s', 'zh-CN': '个人缴费与政府代缴合计' },
  headroom: { unit: 'CNY', en: 'Left up to the highest tier', 'zh-CN': '距最高缴费档次的余额' },
  ownPayment: { unit: 'CNY', en: 'Own payment', 'zh-CN': '个人缴费' },
  governmentPayment: { unit: 'CNY', en: 'Payment by the government', 'zh-CN': '政府代缴' },
  backPaid: { unit: 'truth', en: 'Paid back', 'zh-CN': '是否补缴' },
  subsidisedYears: { unit: 'years', en: 'Years subsidised before', 'zh-CN': '此前已享受补贴年数' },
  mostSubsidisedYears: { unit: 'years', en: 'Most years that are subsidised', 'zh-CN': '最多补贴年数' },
  areYearsUsedUp: { unit: 'truth', en: 'All of them used', 'zh-CN': '补贴年数是否用完' },
  subsidyRate: { unit: 'rate', en: 'Subsidy as a share of the tier', 'zh-CN': '补贴比例' },
  subsidy: { unit: 'CNY', en: 'Contribution subsidy', 'zh-CN': '政府缴费补贴' },
  credited: { unit: 'CNY', en: 'Credited', 'zh-CN': '全年合计' },
  timing: { unit: 'timing', en: 'Where the payment lies', 'zh-CN': '缴费日期所处时段' },
  windowFrom: { unit: 'day', en: 'First day of the window', 'zh-CN': '集中缴费期首日' },
  windowUntil: { unit: 'day', en: 'Last day of the window', 'zh-CN': '集中缴费期末日' },

  // 困难群体
  grade: { unit: 'grade', en: 'Grade that counts', 'zh-CN': '符合规定的残疾等级' },
  cardGeneration: { unit: 'generation', en: 'Card that counts', 'zh-CN': '符合规定的残疾人证代次' },
  isSevere: { unit: 'truth', en: 'Severely disabled', 'zh-CN': '是否重度残疾人' },
  hasThreeNos: { unit: 'truth', en: 'All three “nos” hold', 'zh-CN': '“三无”是否齐备' },
  groups: { unit: 'group', en: 'Hardship groups', 'zh-CN': '所属困难群体' },

  // 养老金
  standard: { unit: 'CNY', en: 'Base pension', 'zh-CN': '基础养老金标准' },
  isInForce: { unit: 'truth', en: 'That standard is in force', 'zh-CN': '是否已执行该标准' },
  isRaised: { unit: 'truth', en: 'The later provincial standard is in force', 'zh-CN': '是否已执行省定新标准' },
  nextAdjustmentBy: { unit: 'day', en: 'Next adjustment due by', 'zh-CN': '最迟调整日期' },
  consecutiveYears: { unit: 'years', en: 'Consecutive contribution years', 'zh-CN': '连续缴费年限' },
  yearsPaid: { unit: 'years', en: 'Years contributed for', 'zh-CN': '已缴费年限' },
  yearsBackPaid: { unit: 'count', en: 'Years paid back', 'zh-CN': '补缴的年度' },
  backPaidCount: { unit: 'years', en: 'Number of years paid back', 'zh-CN': '补缴年限' },
  countedYears: { unit: 'years', en: 'Years that count', 'zh-CN': '累计缴费年限' },
  requiredYears: { unit: 'years', en: 'Years required', 'zh-CN': '要求的连续缴费年限' },
  pensionAge: { unit: 'age', en: 'Pension age', 'zh-CN': '领取待遇年龄' },
  isOfPensionAge: { unit: 'truth', en: 'Of pension age', 'zh-CN': '是否达到领取待遇年龄' },
  bonus: { unit: 'CNY', en: 'Long-contribution bonus', 'zh-CN': '增发基础养老金' },
  ageReachedOn: { unit: 'day', en: 'This age reached on', 'zh-CN': '年满该年龄之日' },
  countsFrom: { unit: 'day', en: 'It counts from', 'zh-CN': '开始计算之日' },
  isCounted: { unit: 'truth', en: 'It counts already', 'zh-CN': '是否已开始计算' },
  ageBefore: { unit: 'age', en: 'Age of the year before', 'zh-CN': '上一周岁年龄' },
  countedAge: { unit: 'age', en: 'Age that counts for the age supplement', 'zh-CN': '核定高龄倾斜养老金的年龄' },
  supplement: { unit: 'CNY', en: 'Age supplement', 'zh-CN': '高龄倾斜养老金' },
  supplementAge: { unit: 'age', en: 'Age required', 'zh-CN': '要求年龄' },
  supplementAgeReachedOn: { unit: 'day', en: 'Age required is reached on', 'zh-CN': '年满要求年龄之日' },
  supplementFrom: { unit: 'day', en: 'Supplement due from', 'zh-CN': '开始享受之日' },
  firstDay: { unit: 'day', en: 'First day of the month', 'zh-CN': '当月首日' },
  nextMonth: { unit: 'day', en: 'First day of the next month', 'zh-CN': '次月首日' },
  lastDayOfMonth: { unit: 'day', en: 'Last day of the month', 'zh-CN': '当月末日' },
  lastDayAlive: { unit: 'day', en: 'That day, or the death before', 'zh-CN': '当月末日（之前死亡的为死亡日期）' },
  decidingDay: { unit: 'day', en: 'Day that decides', 'zh-CN': '认定日' },
  agedOn: { unit: 'day', en: 'Day on which ages are taken', 'zh-CN': '年龄计算日' },
  diedOn: { unit: 'day', en: 'Day of death', 'zh-CN': '死亡日期' },
  aliveFrom: { unit: 'day', en: 'Day from which to be alive', 'zh-CN': '应生存至之日' },
  isDead: { unit: 'truth', en: 'Dead before it', 'zh-CN': '是否在该日之前死亡' },
  pensionAgeReachedOn: { unit: 'day', en: 'Pension age is reached on', 'zh-CN': '达到领取待遇年龄之日' },
  monthly: { unit: 'CNY', en: 'Monthly pension', 'zh-CN': '月养老金合计' },

  // 丧葬补助金
  lastDayCounted: { unit: 'day', en: 'Last of the days counted', 'zh-CN': '期限届满日' },
  deadline: { unit: 'day', en: 'The same, past rest days', 'zh-CN': '顺延后的期限届满日' },
  earliestLastDay: {
    unit: 'day',
    en: 'Earliest last day there can be (every day that the list of rest days does not cover counted as worked)',
    'zh-CN': '期限届满日最早可能的日期（休息日表未涵盖的日子均按工作日计）',
  },
  isPending: { unit: 'truth', en: 'Still in time', 'zh-CN': '期限是否尚未届满' },
  isInTime: { unit: 'truth', en: 'Deregistered in time', 'zh-CN': '是否按期办理注销登记' },
  deregisteredOn: { unit: 'day', en: 'Day of deregistration', 'zh-CN': '注销登记日期' },
  daysLate: { unit: 'days', en: 'Days late (calendar days)', 'zh-CN': '逾期天数（自然日）' },
  grant: { unit: 'CNY', en: 'Funeral grant', 'zh-CN': '丧葬补助金' },

  // 征缴
  neededHeadcount: { unit: 'persons', en: 'Persons needed', 'zh-CN': '达标所需人数' },
  neededAmount: { unit: 'CNY', en: 'Yuan needed', 'zh-CN': '达标所需金额' },
  collectedHeadcount: { unit: 'persons', en: 'Persons so far', 'zh-CN': '已缴费人数' },
  collectedAmount: { unit: 'CNY', en: 'Yuan so far', 'zh-CN': '已缴费金额' },
  headcountRate: { unit: 'rate', en: 'Completion in persons', 'zh-CN': '按人数完成率' },
  amountRate: { unit: 'rate', en: 'Completion in yuan', 'zh-CN': '按金额完成率' },
  headcountMet: { unit: 'truth', en: 'Reached in persons', 'zh-CN': '人数是否达标' },
  amountMet: { unit: 'truth', en: 'Reached in yuan', 'zh-CN': '金额是否达标' },
  countedHeadcount: { unit: 'persons', en: 'Persons counted towards it', 'zh-CN': '计入的人数' },
  countedAmount: { unit: 'CNY', en: 'Yuan counted towards it', 'zh-CN': '计入的金额' },
  headcountShortfall: { unit: 'persons', en: 'Persons missing', 'zh-CN': '尚差人数' },
  amountShortfall: { unit: 'CNY', en: 'Yuan missing', 'zh-CN': '尚差金额' },
  met: { unit: 'truth', en: 'Task done', 'zh-CN': '是否完成任务' },
  daysMet: { unit: 'day', en: 'Days on which it is reached', 'zh-CN': '达标的各日' },
  lastDayMet: { unit: 'day', en: 'Last of those days', 'zh-CN': '最后达标之日' },
  isAfter: { unit: 'truth', en: 'Listed after that day', 'zh-CN': '是否在该日之后' },
  daysAfter: { unit: 'day', en: 'Days after it', 'zh-CN': '此后的各日' },
  reachedOn: { unit: 'day', en: 'Reached on', 'zh-CN': '达标日期' },
  lostOn: { unit: 'day', en: 'Lost on', 'zh-CN': '降至标准以下之日' },
  bestHeadcount: { unit: 'persons', en: 'Most persons', 'zh-CN': '最高人数' },
  bestAmount: { unit: 'CNY', en: 'Most yuan', 'zh-CN': '最高金额' },

  // 千分制考核
  done: { unit: 'day', en: 'Both done on', 'zh-CN': '两项均完成之日' },
  stageLastDay: { unit: 'day', en: 'Last day of the stage', 'zh-CN': '该档截止日' },
  isInStage: { unit: 'truth', en: 'Done within the stage', 'zh-CN': '是否在该档期限内完成' },
  missedAfter: { unit: 'day', en: 'Last day for any points', 'zh-CN': '计分截止日' },
  isMissed: { unit: 'truth', en: 'Later than that', 'zh-CN': '是否晚于计分截止日' },
  points: { unit: 'points', en: 'Points', 'zh-CN': '得分' },
  pointsAhead: { unit: 'points', en: 'Points still possible', 'zh-CN': '仍可能得分' },
  pointsMissed: { unit: 'points', en: 'Points if it is missed', 'zh-CN': '未达标得分' },
  highest: { unit: 'points', en: 'Most points', 'zh-CN': '本项最高分' },
  scale: { unit: 'points', en: 'Scale of the assessment', 'zh-CN': '考核总分' },
  openUntil: { unit: 'day', en: 'Open until', 'zh-CN': '可办理至' },

  // 征缴奖励
  headcountPercent: { unit: 'percent', en: 'Completion in persons', 'zh-CN': '按人数完成率' },
  reward: { unit: 'CNY', en: 'Reward a person', 'zh-CN': '每人奖励' },
} as const satisfies Readonly<Record<string, FigureWords>>;

/** What a working calls a figure. */
export type FigureName = keyof typeof figures;
