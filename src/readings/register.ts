import type { Bilingual, ClauseId } from '../notice/clauses.js';
import { atLeast30, provincial142, under60 } from './options.js';

/** How far a source can be trusted, best first. */
export type Reliability = 'law-text' | 'official' | 'news' | 'repost' | 'background';

/** One way to read an open point. */
export interface ReadingOption {
  readonly id: string;
  readonly meaning: Bilingual;
  /** What the option brings from its own source, where it brings a figure. */
  readonly figures?: Readonly<Record<string, number | string>>;
}

/** One point the notice leaves open, and the ways to read it. */
export interface Reading {
  readonly id: string;
  readonly clauses: readonly ClauseId[];
  readonly question: Bilingual;
  /** The default first. */
  readonly options: readonly ReadingOption[];
  readonly default: string;
  /** Why the options exist and why the default is the default. */
  readonly grounds: Bilingual;
  /** Where the grounds come from. */
  readonly source: string;
  readonly reliability: Reliability;
}

const unsettled = {
  id: 'unsettled',
  meaning: {
    en: 'Nobody has decided: every other option is worked out.',
    'zh-CN': '尚无定论：逐一按其余读法推算。',
  },
} as const satisfies ReadingOption;

/** Every point the notice leaves open, in its order. The earlier entry is worked out first. */
export const readings = [
  {
    id: 'ageAttained',
    clauses: ['1.1', '2.2', '2.5'],
    question: { en: 'When is an age reached?', 'zh-CN': '何日满某周岁？' },
    options: [
      { id: 'birthday', meaning: { en: 'On the birthday.', 'zh-CN': '生日当天。' } },
      { id: 'day-after-birthday', meaning: { en: 'On the day after the birthday.', 'zh-CN': '生日次日。' } },
    ],
    default: 'birthday',
    grounds: {
      en: 'Civil and administrative practice counts from the birthday; the day after comes from an interpretation for criminal cases.',
      'zh-CN': '民事与行政惯例以生日当天为满；次日之说出自刑事司法解释。',
    },
    source: '法释〔2006〕1号 art. 2 (for the day after)',
    reliability: 'background',
  },
  {
    id: 'leapDayBirthday',
    clauses: ['1.1', '2.2', '2.5'],
    question: {
      en: 'When is the birthday of a person born on 29 February in a common year?',
      'zh-CN': '2月29日出生者，平年以何日为生日？',
    },
    options: [
      { id: 'february-28', meaning: { en: '28 February.', 'zh-CN': '2月28日。' } },
      { id: 'march-1', meaning: { en: '1 March.', 'zh-CN': '3月1日。' } },
    ],
    default: 'february-28',
    grounds: {
      en: 'Where a month has no corresponding day, a period ends on the last day of that month.',
      'zh-CN': '期间届满之月无对应日的，以该月最后一日为准。',
    },
    source: 'Civil Code (民法典) art. 202',
    reliability: 'law-text',
  },
  {
    id: 'supplementStart',
    clauses: ['2.5'],
    question: { en: 'From when is an age supplement due?', 'zh-CN': '高龄倾斜从何时起发？' },
    options: [
      { id: 'on-attaining', meaning: { en: 'From the day the age is reached.', 'zh-CN': '自年满当日起。' } },
      {
        id: 'following-month',
        meaning: { en: 'From the first day of the next month.', 'zh-CN': '自年满次月1日起。' },
      },
    ],
    default: 'on-attaining',
    grounds: {
      en: 'The text speaks of the age alone; several Guangdong cities pay from the month after.',
      'zh-CN': '条文只说年龄；广东数市自次月起发。',
    },
    source: 'notices of Guangdong cities, as reposted',
    reliability: 'repost',
  },
  {
    id: 'upperEnrolmentAge',
    clauses: ['1.1'],
    question: { en: 'May a person of 60 or over enrol?', 'zh-CN': '60周岁及以上可否参保？' },
    options: [
      { id: 'none', meaning: { en: 'Yes: there is no upper age.', 'zh-CN': '可以：无年龄上限。' } },
      {
        id: 'under-60',
        meaning: { en: 'No: only those under 60.', 'zh-CN': '不可：限60周岁以下。' },
        figures: under60,
      },
    ],
    default: 'none',
    grounds: {
      en: 'The notice sets no upper age; guides from Jining say 16 to under 60.',
      'zh-CN': '本通知未设上限；济宁办事指南称16至60周岁以下。',
    },
    source: 'Jining service guides, as reposted',
    reliability: 'repost',
  },
  {
    id: 'hundredTierSubsidy',
    clauses: ['2.1'],
    question: { en: 'What does the city add at tier 100?', 'zh-CN': '100元档市级补多少？' },
    options: [
      { id: 'not-stated', meaning: { en: 'The notice does not say.', 'zh-CN': '未规定。' } },
      {
        id: 'at-least-30',
        meaning: { en: 'At least 30 yuan a year, as for tier 300.', 'zh-CN': '与300元档同，每年至少30元。' },
        figures: atLeast30,
      },
    ],
    default: 'not-stated',
    grounds: {
      en: 'The notice starts at 300; Jining has granted at least 30 for 300 and below since 2015.',
      'zh-CN': '本通知自300元起列；济宁2015年起对300元及以下至少补30元。',
    },
    source: 'Jining policy of 2015, as reposted',
    reliability: 'repost',
  },
  {
    id: 'secondPayment',
    clauses: ['1.2'],
    question: { en: 'May a person pay more than once in a year?', 'zh-CN': '一年内可否多次缴费？' },
    options: [
      unsettled,
      { id: 'allowed', meaning: { en: 'Yes, up to the annual maximum.', 'zh-CN': '可以，以年度上限为限。' } },
      { id: 'one-payment-only', meaning: { en: 'No: one payment a year.', 'zh-CN': '不可：一年一次。' } },
    ],
    default: 'unsettled',
    grounds: {
      en: 'The notice caps the year’s total and is silent on the number; Jinan allows a top-up only from 2024.',
      'zh-CN': '本通知只限全年总额，未及次数；济南2024年起方可补差。',
    },
    source: 'Jinan policy of 2024, as reposted',
    reliability: 'repost',
  },
  {
    id: 'hardshipTopUp',
    clauses: ['2.3'],
    question: {
      en: 'What does a person in a hardship group pay for a tier above the lowest?',
      'zh-CN': '困难群体选较高档次时本人缴多少？',
    },
    options: [
      unsettled,
      {
        id: 'additive',
        meaning: {
          en: 'The full tier; the government’s payment comes on top.',
          'zh-CN': '全额自缴，政府代缴另加。',
        },
      },
      {
        id: 'difference',
        meaning: { en: 'The tier less the government’s payment.', 'zh-CN': '只缴扣除政府代缴后的差额。' },
      },
    ],
    default: 'unsettled',
    grounds: {
      en: 'Guides from Jining add the two; Chongqing and Guangdong let the person pay the difference.',
      'zh-CN': '济宁指南为叠加；重庆、广东为补差。',
    },
    source: 'guides from Jining, Chongqing and Guangdong, as reposted',
    reliability: 'repost',
  },
  {
    id: 'backPaidYears',
    clauses: ['2.2'],
    question: { en: 'Do back-paid years count as contribution years?', 'zh-CN': '补缴年度是否计入连续缴费？' },
    options: [
      unsettled,
      { id: 'excluded', meaning: { en: 'No: they break a run.', 'zh-CN': '不计入，且中断连续。' } },
      { id: 'counted', meaning: { en: 'Yes.', 'zh-CN': '计入。' } },
    ],
    default: 'unsettled',
    grounds: {
      en: 'The city’s rules of 2014 leave them out; this notice dropped those words, and names back-payment elsewhere without a condition.',
      'zh-CN': '济宁市2014年文件排除补缴，本通知未沿用；另处提到补缴而未附条件。',
    },
    source: '济政发〔2014〕7号, as reposted',
    reliability: 'repost',
  },
  {
    id: 'consecutiveRun',
    clauses: ['2.2'],
    question: { en: 'After a gap, which run of years counts?', 'zh-CN': '中断之后以哪一段连续年限为准？' },
    options: [
      unsettled,
      { id: 'longest', meaning: { en: 'The longest run.', 'zh-CN': '最长的一段。' } },
      { id: 'trailing', meaning: { en: 'The run up to the last year.', 'zh-CN': '截至末年的一段。' } },
    ],
    default: 'unsettled',
    grounds: {
      en: 'No text that was found defines it.',
      'zh-CN': '所见文件均无界定。',
    },
    source: 'none found',
    reliability: 'background',
  },
  {
    id: 'laterProvincialRate',
    clauses: ['2.4'],
    question: { en: 'What is the basic pension from 1 July 2020?', 'zh-CN': '2020年7月起基础养老金为多少？' },
    options: [
      { id: 'as-stated', meaning: { en: 'What the notice states.', 'zh-CN': '以本通知为准。' } },
      {
        id: 'provincial-142',
        meaning: { en: 'The later provincial minimum, 142 yuan a month.', 'zh-CN': '省定新标准每月142元。' },
        figures: provincial142,
      },
    ],
    default: 'as-stated',
    grounds: {
      en: 'Shandong raised its minimum to 142 from that day, after the notice was issued.',
      'zh-CN': '通知印发之后，山东自该日起将最低标准提至142元。',
    },
    source: 'iqilu.com, 2021-07-03',
    reliability: 'news',
  },
  {
    id: 'funeralDeadlineRestDay',
    clauses: ['2.6'],
    question: {
      en: 'What if the last day for deregistration is a rest day?',
      'zh-CN': '注销期限的最后一日遇休息日，如何处理？',
    },
    options: [
      { id: 'calendar-days', meaning: { en: 'It stays the last day.', 'zh-CN': '不顺延，该日仍为最后一日。' } },
      {
        id: 'rolls-forward',
        meaning: {
          en: 'The next working day is the last; needs the edition’s list of rest days.',
          'zh-CN': '顺延至下一工作日；需提供休息日表。',
        },
      },
    ],
    default: 'calendar-days',
    grounds: {
      en: 'The Civil Code moves the end of a period past a rest day; no source applies that to this grant.',
      'zh-CN': '民法典有顺延之例；未见用于此项补助。',
    },
    source: 'Civil Code (民法典) art. 203, by analogy',
    reliability: 'law-text',
  },
  {
    id: 'deadlineDay',
    clauses: ['6.4'],
    question: { en: 'Is the day a deadline names still in time?', 'zh-CN': '期限当日是否算在内？' },
    options: [
      { id: 'included', meaning: { en: 'Yes.', 'zh-CN': '算。' } },
      { id: 'excluded', meaning: { en: 'No: the day before is the last.', 'zh-CN': '不算：以前一日为止。' } },
    ],
    default: 'included',
    grounds: {
      en: 'The collection window itself runs through the first of these days.',
      'zh-CN': '集中收缴期本身即含首个期限当日。',
    },
    source: 'clause 3 of the notice',
    reliability: 'official',
  },
  {
    id: 'completionMeasure',
    clauses: ['6.4', 'annex'],
    question: { en: 'Is completion counted in persons or in yuan?', 'zh-CN': '完成率按人数还是按金额？' },
    options: [
      unsettled,
      { id: 'headcount', meaning: { en: 'In persons.', 'zh-CN': '按人数。' } },
      { id: 'amount', meaning: { en: 'In yuan.', 'zh-CN': '按金额。' } },
      { id: 'both', meaning: { en: 'Both must reach the threshold.', 'zh-CN': '两项均须达到。' } },
    ],
    default: 'unsettled',
    grounds: {
      en: 'Other townships count persons; the annex gives both figures.',
      'zh-CN': '其他乡镇按人数计；附表两项并列。',
    },
    source: 'notices of other townships, as reposted',
    reliability: 'repost',
  },
  {
    id: 'thresholdAfterRefund',
    clauses: ['6.4'],
    question: {
      en: 'Is the threshold still reached if refunds take it back?',
      'zh-CN': '达标后因退费回落，是否仍算达标？',
    },
    options: [
      { id: 'first-reached', meaning: { en: 'Yes: the first day counts.', 'zh-CN': '算：以首次达到之日为准。' } },
      { id: 'kept', meaning: { en: 'Only from when it is kept.', 'zh-CN': '不算：以此后一直保持之日为准。' } },
    ],
    default: 'first-reached',
    grounds: { en: 'The notice is silent.', 'zh-CN': '本通知未提。' },
    source: 'none found',
    reliability: 'background',
  },
  {
    id: 'assessmentGap',
    clauses: ['6.4'],
    question: {
      en: 'What does a town score between the branches of the clause: done after the second deadline and by the last, or the task in time and the materials late or never?',
      'zh-CN': '各档均未涵盖时如何计分：第二期限之后、最后期限之前完成；或任务按期完成而材料迟交、未交？',
    },
    options: [
      unsettled,
      { id: 'zero', meaning: { en: 'Nothing.', 'zh-CN': '得0分。' } },
      { id: 'eight', meaning: { en: 'What the second deadline gives.', 'zh-CN': '按第二期限计分。' } },
    ],
    default: 'unsettled',
    grounds: { en: 'No branch of the clause covers it.', 'zh-CN': '条文各档均未涵盖。' },
    source: 'none found',
    reliability: 'background',
  },
] as const satisfies readonly Reading[];

type Register = (typeof readings)[number];

/** The id of an open point. */
export type ReadingId = Register['id'];

/** The options of an open point. */
export type ReadingOptionOf<Id extends ReadingId> = Extract<Register, { id: Id }>['options'][number]['id'];

/** One option adopted for every open point. */
export type AdoptedReadings = { readonly [Id in ReadingId]: ReadingOptionOf<Id> };

/** The entry of the register with this id. */
export function readingById<Id extends ReadingId>(id: Id): Extract<Register, { id: Id }> {
  return readings.find((reading) => reading.id === id) as Extract<Register, { id: Id }>;
}
