import type { Bilingual, ClauseId, Reliability } from '../notice/clauses.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { atLeast30, optionsOf, provincial142, type ReadingId, type ReadingOptionOf, under60 } from './options.js';

/** One option of a reading. */
export interface ReadingOption<Id extends string = string> {
  readonly id: Id;
  readonly meaning: Bilingual;
  /** The figures the option brings from its own source, where it brings any. The notice does not state them. */
  readonly figures?: Readonly<Record<string, number | string>>;
  /** Where those figures stand. */
  readonly source?: Bilingual;
  /** How far that source can be trusted. */
  readonly reliability?: Reliability;
}

/**
 * What settles the default of a reading. `text`: the words of the notice. `law`: a law, or a rule of a higher authority.
 * `practice`: a practice that the grounds name. `nothing`: the default is `unsettled`.
 */
export type SettledBy = 'text' | 'law' | 'practice' | 'nothing';

/** One reading (口径): a point the notice leaves open, and the options for it. */
export interface Reading<Id extends ReadingId = ReadingId> {
  readonly id: Id;
  /** The clauses in which the point arises. */
  readonly clauses: readonly ClauseId[];
  readonly question: Bilingual;
  /** The default first. */
  readonly options: readonly ReadingOption<ReadingOptionOf<Id>>[];
  readonly default: ReadingOptionOf<Id>;
  readonly settledBy: SettledBy;
  /** Why there are these options, and why the default is the default. */
  readonly grounds: Bilingual;
  /** Where the grounds come from. */
  readonly source: Bilingual;
  /** How far that source can be trusted; where there are several, the weakest decides. */
  readonly reliability: Reliability;
}

/** One entry of the register. Its options are those of `optionsOf`, in that order, or it does not compile. */
interface Entry<Id extends ReadingId> extends Omit<Reading<Id>, 'id' | 'options' | 'default' | 'settledBy'> {
  readonly options: Options<(typeof optionsOf)[Id]>;
  readonly settledBy: (typeof optionsOf)[Id][0] extends 'unsettled' ? 'nothing' : Exclude<SettledBy, 'nothing'>;
}

type Options<Ids extends readonly string[]> = { readonly [At in keyof Ids]: ReadingOption<Ids[At]> };

const unsettled: ReadingOption<'unsettled'> = {
  id: 'unsettled',
  meaning: {
    en: 'Nobody has settled it. The rule is worked out under each of the other options; where they differ, every outcome is listed.',
    'zh-CN': '尚无定论：按其余各项口径分别计算，结果一致的予以认定，不一致的逐一列明。',
  },
};

const noSource: Bilingual = { en: 'No source was found.', 'zh-CN': '未查到依据。' };

const register: { readonly [Id in ReadingId]: Entry<Id> } = {
  ageAttained: {
    clauses: ['1.1', '2.2', '2.5'],
    question: { en: 'On which day is an age reached?', 'zh-CN': '年满某一周岁，自哪一日起算？' },
    options: [
      { id: 'birthday', meaning: { en: 'On the birthday.', 'zh-CN': '自生日当日起算。' } },
      { id: 'day-after-birthday', meaning: { en: 'On the day after the birthday.', 'zh-CN': '自生日次日起算。' } },
    ],
    settledBy: 'practice',
    grounds: {
      en: 'In civil and administrative practice an age is reached on the birthday. The day after comes from an interpretation for criminal cases.',
      'zh-CN': '民事和行政实践一般以生日当日为年满，作为默认口径；以生日次日为年满，出自刑事司法解释。',
    },
    source: {
      en: 'Civil and administrative practice, as background knowledge. For the day after: 法释〔2006〕1号, article 2, read in a repost.',
      'zh-CN': '民事和行政实践（背景知识）；以生日次日为年满的说法见法释〔2006〕1号第二条（转载）。',
    },
    reliability: 'background',
  },
  leapDayBirthday: {
    clauses: ['1.1', '2.2', '2.5'],
    question: {
      en: 'In a common year, which day is the birthday of a person born on 29 February?',
      'zh-CN': '2月29日出生的人员，平年以哪一日为生日？',
    },
    options: [
      { id: 'february-28', meaning: { en: '28 February.', 'zh-CN': '2月28日。' } },
      { id: 'march-1', meaning: { en: '1 March.', 'zh-CN': '3月1日。' } },
    ],
    settledBy: 'law',
    grounds: {
      en: 'Where a period of months or years ends in a month without the corresponding day, its last day is the last day of that month. In 2020 the General Provisions of the Civil Law say so, and since 1 January 2021 the Civil Code.',
      'zh-CN':
        '按年、月计算期间，到期月没有对应日的，以该月末日为准。2020年适用《民法总则》，自2021年1月1日起适用《民法典》，规定相同。',
    },
    source: {
      en: 'General Provisions of the Civil Law (民法总则, 2017), article 202; since 1 January 2021, Civil Code (民法典), article 202.',
      'zh-CN':
        '《中华人民共和国民法总则》（2017年）第二百零二条；自2021年1月1日起为《中华人民共和国民法典》第二百零二条。',
    },
    reliability: 'law-text',
  },
  supplementStart: {
    clauses: ['2.5'],
    question: { en: 'From when is an age supplement due?', 'zh-CN': '高龄倾斜养老金从何时开始享受？' },
    options: [
      { id: 'on-attaining', meaning: { en: 'From the day the age is reached.', 'zh-CN': '自年满规定年龄当日开始。' } },
      {
        id: 'following-month',
        meaning: {
          en: 'From the first day of the month after the age is reached.',
          'zh-CN': '自年满规定年龄的次月1日开始。',
        },
      },
    ],
    settledBy: 'text',
    grounds: {
      en: 'The clause names the age and nothing else, so the supplement begins on the day the age is reached. Several cities of Guangdong pay from the month after.',
      'zh-CN': '条文只规定年龄，故默认自年满当日开始；广东数市自次月起发放。',
    },
    source: {
      en: 'Clause 2.5 of the notice. For the month after: notices of several cities of Guangdong, read in reposts.',
      'zh-CN': '通知“二、5”；次月起发放见广东数市有关通知（转载）。',
    },
    reliability: 'repost',
  },
  upperEnrolmentAge: {
    clauses: ['1.1'],
    question: { en: 'May a person aged 60 or over enrol?', 'zh-CN': '60周岁及以上人员可否参保？' },
    options: [
      { id: 'none', meaning: { en: 'Yes. There is no upper age.', 'zh-CN': '可以，不设年龄上限。' } },
      {
        id: 'under-60',
        meaning: { en: 'Only persons under 60 may enrol.', 'zh-CN': '参保限未满60周岁人员。' },
        figures: under60,
        source: { en: 'Service guides of Jining.', 'zh-CN': '济宁市办事指南。' },
        reliability: 'repost',
      },
    ],
    settledBy: 'text',
    grounds: {
      en: 'The notice sets no upper age. Guides of Jining say from 16 to under 60, so the age of 60 rests on them and not on the notice.',
      'zh-CN':
        '通知未设参保年龄上限，故默认不限；济宁市办事指南规定为年满16周岁、未满60周岁，该上限出自指南，并非通知规定。',
    },
    source: {
      en: 'Clause 1.1 of the notice.',
      'zh-CN': '通知“一（一）”。',
    },
    reliability: 'official',
  },
  hundredTierSubsidy: {
    clauses: ['2.1'],
    question: {
      en: 'Which contribution subsidy is due at the tier of 100?',
      'zh-CN': '100元档次的政府缴费补贴是多少？',
    },
    options: [
      { id: 'not-stated', meaning: { en: 'The notice does not say.', 'zh-CN': '通知未规定。' } },
      {
        id: 'at-least-30',
        meaning: {
          en: 'At least 30 yuan a year, the floor of Jining for the tiers of 300 and below.',
          'zh-CN': '每年不低于30元，即济宁市对300元及以下档次规定的下限。',
        },
        figures: atLeast30,
        source: { en: 'A Jining policy of 2015.', 'zh-CN': '济宁市2015年政策。' },
        reliability: 'repost',
      },
    ],
    settledBy: 'text',
    grounds: {
      en: 'The notice lists subsidies from the tier of 300 upwards. Jining has granted at least 30 yuan for 300 and below since 2015. The option takes that floor for tiers below the lowest band; at the lowest band itself the notice states the same floor.',
      'zh-CN':
        '通知自300元档次起规定补贴，未提及100元档次，故默认为未规定。济宁市自2015年起对300元及以下档次每年至少补贴30元，与通知对最低补贴档次规定的下限相同，该口径据此取值。',
    },
    source: {
      en: 'Clause 2.1 of the notice.',
      'zh-CN': '通知“二、1”。',
    },
    reliability: 'official',
  },
  secondPayment: {
    clauses: ['1.2'],
    question: {
      en: 'May a person make more than one payment of their own in a year?',
      'zh-CN': '个人在同一年度内可否多次缴费？',
    },
    options: [
      unsettled,
      {
        id: 'allowed',
        meaning: {
          en: 'Yes. The payments of the year are added up.',
          'zh-CN': '可以，全年各次缴费合并计算。',
        },
      },
      {
        id: 'one-payment-only',
        meaning: { en: 'No. There is one payment a year.', 'zh-CN': '不可以，每年只缴一次。' },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'The clause limits what a person pays in a year and does not say in how many payments. Jinan allows a top-up only from 2024, with the subsidy of the final tier.',
      'zh-CN': '条文只限定全年缴费额，未规定缴费次数；济南市自2024年起才允许补差提档，补贴按最终档次确定。',
    },
    source: { en: 'A Jinan policy of 2024, read in a repost.', 'zh-CN': '济南市2024年政策（转载）。' },
    reliability: 'repost',
  },
  hardshipTopUp: {
    clauses: ['2.3'],
    question: {
      en: 'What does a member of a hardship group pay for a tier above what the government pays?',
      'zh-CN': '缴费困难群体所选档次高于政府代缴标准的，个人应缴多少？',
    },
    options: [
      unsettled,
      {
        id: 'additive',
        meaning: {
          en: 'The full tier. The government’s payment comes on top.',
          'zh-CN': '个人按所选档次全额缴费，政府代缴部分另计。',
        },
      },
      {
        id: 'difference',
        meaning: {
          en: 'The tier less the government’s payment.',
          'zh-CN': '个人缴纳所选档次扣除政府代缴后的差额。',
        },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'The notice does not say. Guides of Jining add the two; Chongqing and Guangdong let the person pay the difference.',
      'zh-CN': '通知未作规定。济宁市办事指南为两者叠加，重庆、广东为个人补足差额。',
    },
    source: {
      en: 'Guides and policies of Jining, Chongqing and Guangdong, read in reposts.',
      'zh-CN': '济宁、重庆、广东有关指南和政策（转载）。',
    },
    reliability: 'repost',
  },
  backPaidYears: {
    clauses: ['2.2'],
    question: {
      en: 'Do back-paid years count as consecutive contribution years?',
      'zh-CN': '补缴年度是否计入连续缴费年限？',
    },
    options: [
      unsettled,
      { id: 'excluded', meaning: { en: 'No, and they break a run.', 'zh-CN': '不计入，且视为中断。' } },
      { id: 'bridging', meaning: { en: 'No, but they do not break a run.', 'zh-CN': '不计入，也不影响连续。' } },
      { id: 'counted', meaning: { en: 'Yes.', 'zh-CN': '计入。' } },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'A document of 2014, 济政发〔2014〕7号, leaves back-paid years out. This notice has dropped those words, and clause 5.1 names back-payment without saying whether it counts.',
      'zh-CN': '济政发〔2014〕7号文件明确不含补缴年限；本通知未沿用该表述，“五（一）”提到补缴，也未说明是否计入。',
    },
    source: { en: '济政发〔2014〕7号, read in a repost.', 'zh-CN': '济政发〔2014〕7号（转载）。' },
    reliability: 'repost',
  },
  consecutiveRun: {
    clauses: ['2.2'],
    question: {
      en: 'After a gap, which run of contribution years counts?',
      'zh-CN': '缴费中断后，连续缴费年限按哪一段计算？',
    },
    options: [
      unsettled,
      { id: 'longest', meaning: { en: 'The longest run.', 'zh-CN': '按最长的一段。' } },
      {
        id: 'trailing',
        meaning: { en: 'The run that ends with the last year.', 'zh-CN': '按截至最后年度的一段。' },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'No text that was found defines the consecutive years.',
      'zh-CN': '所查文件均未界定连续缴费年限。',
    },
    source: noSource,
    reliability: 'background',
  },
  laterProvincialRate: {
    clauses: ['2.4'],
    question: { en: 'What is the base pension from 1 July 2020?', 'zh-CN': '2020年7月1日起的基础养老金标准是多少？' },
    options: [
      unsettled,
      { id: 'as-stated', meaning: { en: 'What the notice states.', 'zh-CN': '按通知所列标准。' } },
      {
        id: 'provincial-142',
        meaning: {
          en: 'From 1 July 2020, the higher of 142 yuan a month and what the notice states.',
          'zh-CN': '自2020年7月1日起，按每月142元执行，通知所列标准更高的从其规定。',
        },
        figures: provincial142,
        source: { en: 'iqilu.com, 3 July 2021.', 'zh-CN': '齐鲁网（iqilu.com）2021年7月3日报道。' },
        reliability: 'news',
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'After the notice was issued, Shandong raised the provincial minimum to 142 yuan a month from 1 July 2020. The notice could not take account of that.',
      'zh-CN': '通知印发后，山东省自2020年7月1日起将最低标准提高到每月142元，通知未涉及。',
    },
    source: { en: 'iqilu.com, 3 July 2021.', 'zh-CN': '齐鲁网（iqilu.com）2021年7月3日报道。' },
    reliability: 'news',
  },
  funeralDeadlineRestDay: {
    clauses: ['2.6'],
    question: {
      en: 'What if the last day for the deregistration is a rest day?',
      'zh-CN': '办理注销登记期限的最后一日是休息日的，是否顺延？',
    },
    options: [
      unsettled,
      { id: 'calendar-days', meaning: { en: 'It stays the last day.', 'zh-CN': '不顺延，该日仍为最后一日。' } },
      {
        id: 'rolls-forward',
        meaning: {
          en: 'The next working day is the last, by the edition’s list of rest days.',
          'zh-CN': '顺延至下一个工作日，休息日以规则数据所附日期表为准。',
        },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'The clause counts 30 days and does not speak of rest days. The General Provisions of the Civil Law (since 1 January 2021 the Civil Code) move the last day of a period past a rest day. They would apply by analogy, and no source applies them to this grant. The point matters only where the last day is a rest day.',
      'zh-CN':
        '条文按30日计算，未提及休息日。《民法总则》（自2021年1月1日起为《民法典》）规定，期间的最后一日是法定休假日的顺延；用于本项补助属于类推，未查到依据。只有期限最后一日恰逢休息日时，本项才影响结果。',
    },
    source: {
      en: 'General Provisions of the Civil Law (民法总则, 2017), article 203, by analogy; since 1 January 2021, Civil Code (民法典), article 203.',
      'zh-CN':
        '《中华人民共和国民法总则》（2017年）第二百零三条（类推）；自2021年1月1日起为《中华人民共和国民法典》第二百零三条。',
    },
    reliability: 'law-text',
  },
  deadlineDay: {
    clauses: ['6.4'],
    question: { en: 'Is the day that a deadline names still in time?', 'zh-CN': '考核期限是否包括所列日期当日？' },
    options: [
      { id: 'included', meaning: { en: 'Yes.', 'zh-CN': '包括当日。' } },
      {
        id: 'excluded',
        meaning: { en: 'No. The day before is the last.', 'zh-CN': '不包括当日，以前一日为最后一日。' },
      },
    ],
    settledBy: 'text',
    grounds: {
      en: 'The collection window of clause 3 runs to 25 May and includes that day. This bears out 25 May alone; the other two deadlines are worded alike and are read alike.',
      'zh-CN':
        '“三”所列集中缴费期截至5月25日且包括当日，可以佐证5月25日这一期限；另外两个期限表述相同，按同一口径处理。',
    },
    source: { en: 'Clauses 3 and 6.4 of the notice.', 'zh-CN': '通知“三”“六（四）”。' },
    reliability: 'official',
  },
  completionMeasure: {
    clauses: ['6.4', 'annex'],
    question: {
      en: 'Is the completion of the task measured in persons or in yuan?',
      'zh-CN': '缴费任务完成率按人数还是按金额计算？',
    },
    options: [
      unsettled,
      { id: 'headcount', meaning: { en: 'In persons.', 'zh-CN': '按人数计算。' } },
      { id: 'amount', meaning: { en: 'In yuan.', 'zh-CN': '按金额计算。' } },
      {
        id: 'both',
        meaning: { en: 'In both. Each must reach the threshold.', 'zh-CN': '人数和金额均须达到规定比例。' },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'The annex sets targets in persons and in yuan, and the clause does not choose. Other towns count persons.',
      'zh-CN': '附表同时列明人数和金额，条文未指明以哪一项为准；其他乡镇按人数计算。',
    },
    source: { en: 'Notices of other towns, read in reposts.', 'zh-CN': '其他乡镇有关通知（转载）。' },
    reliability: 'repost',
  },
  thresholdAfterRefund: {
    clauses: ['6.4'],
    question: {
      en: 'Does a threshold still count as reached if refunds undo it?',
      'zh-CN': '达到规定比例后因退费又降至该比例以下的，是否仍视为达到？',
    },
    options: [
      unsettled,
      {
        id: 'first-reached',
        meaning: {
          en: 'Yes. The first day on which it was reached counts.',
          'zh-CN': '视为达到，以首次达到之日为准。',
        },
      },
      {
        id: 'kept',
        meaning: {
          en: 'No. What counts is the day from which it is kept to the end.',
          'zh-CN': '不视为达到，以此后持续达标的第一日为准。',
        },
      },
    ],
    settledBy: 'nothing',
    grounds: { en: 'The notice does not speak of refunds.', 'zh-CN': '通知未提及退费。' },
    source: noSource,
    reliability: 'background',
  },
  thirdGenerationCard: {
    clauses: ['2.3'],
    question: {
      en: 'Is the holder of a third-generation disability card severely disabled in the sense of the clause?',
      'zh-CN': '持第三代残疾人证的，是否属于条文所称重度残疾人？',
    },
    options: [
      unsettled,
      { id: 'counts', meaning: { en: 'Yes, with the same grades.', 'zh-CN': '属于，残疾等级要求相同。' } },
      {
        id: 'does-not-count',
        meaning: { en: 'No. Only a second-generation card counts.', 'zh-CN': '不属于，限于持第二代残疾人证的人员。' },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'The clause names the second generation. By October 2020, third-generation cards were being issued in some cities.',
      'zh-CN': '条文只列第二代残疾人证；至2020年10月，部分城市已在发放第三代残疾人证。',
    },
    source: {
      en: 'News reports on third-generation disability cards.',
      'zh-CN': '有关第三代残疾人证的新闻报道。',
    },
    reliability: 'news',
  },
  monthReckoning: {
    clauses: ['2.2', '2.4', '2.5'],
    question: {
      en: 'Which day decides what is due for a month?',
      'zh-CN': '当月应发金额以哪一日的情况为准？',
    },
    options: [
      unsettled,
      { id: 'first-day', meaning: { en: 'The first day of the month.', 'zh-CN': '以当月第一日为准。' } },
      { id: 'last-day', meaning: { en: 'The last day of the month.', 'zh-CN': '以当月最后一日为准。' } },
      {
        id: 'following-month',
        meaning: {
          en: 'The first day of the month, and an age counts from the month after it is reached.',
          'zh-CN': '以当月第一日为准，年龄自年满次月起计算。',
        },
      },
    ],
    settledBy: 'nothing',
    grounds: {
      en: 'Amounts are due by the month, while ages are reached on a day. The notice does not say how the two meet. Many places pay from the month after.',
      'zh-CN': '待遇按月计发，年龄按日计满，两者如何衔接，通知未作规定；不少地方自次月起发放。',
    },
    source: { en: 'Rules of other places, read in reposts.', 'zh-CN': '其他地方有关规定（转载）。' },
    reliability: 'repost',
  },
  monthOfDeath: {
    clauses: ['2.4', '2.6'],
    question: { en: 'Is the pension due for the month of death?', 'zh-CN': '死亡当月的养老金是否发放？' },
    options: [
      {
        id: 'due',
        meaning: { en: 'Yes. It stops from the month after the death.', 'zh-CN': '发放，自死亡次月起停发。' },
      },
      { id: 'not-due', meaning: { en: 'No.', 'zh-CN': '不发放。' } },
    ],
    settledBy: 'law',
    grounds: {
      en: 'By the national rule, payment stops from the month after the death. The official text of the rule was not seen.',
      'zh-CN': '国家规定自死亡次月起停止支付养老金；所见为转载，未见文件正式文本。',
    },
    source: { en: '国发〔2014〕8号, read in a repost.', 'zh-CN': '国发〔2014〕8号（转载）。' },
    reliability: 'repost',
  },
  minorsAndStudents: {
    clauses: ['1.1'],
    question: {
      en: 'May persons under 16 and students enrol?',
      'zh-CN': '未满16周岁人员和在校学生可否参保？',
    },
    options: [
      {
        id: 'may-enrol',
        meaning: { en: 'Yes, and they may also wait.', 'zh-CN': '可以参保，也可以暂缓。' },
      },
      { id: 'excluded', meaning: { en: 'No.', 'zh-CN': '不可以参保。' } },
    ],
    settledBy: 'text',
    grounds: {
      en: 'The clause lets them stay out for the time being, so they may come in. The national rule and guides of Jining exclude persons under 16 and students.',
      'zh-CN':
        '条文允许其暂缓参保，可见并未排除，故默认可以参保；国家规定和济宁市办事指南均不含未满16周岁人员和在校学生。',
    },
    source: {
      en: 'Clause 1.1 of the notice. For the exclusion: the national rule and guides of Jining, read in reposts.',
      'zh-CN': '通知“一（一）”；不含上述人员见国家规定和济宁市办事指南（转载）。',
    },
    reliability: 'repost',
  },
  assessmentGap: {
    clauses: ['6.4'],
    question: {
      en: 'What does the town score where the clause has no branch: everything done after the second deadline and by the last, or the threshold reached in time and the materials late or never?',
      'zh-CN':
        '条文未涵盖的情形如何计分：在第二个期限之后、最后期限之前完成的；或者任务按期完成，材料逾期上报或者未上报的？',
    },
    options: [
      unsettled,
      { id: 'zero', meaning: { en: 'Nothing.', 'zh-CN': '不计分。' } },
      { id: 'eight', meaning: { en: 'The points of the second deadline.', 'zh-CN': '按第二个期限的分值计分。' } },
    ],
    settledBy: 'nothing',
    grounds: { en: 'No branch of the clause covers these cases.', 'zh-CN': '条文所列各档均未涵盖上述情形。' },
    source: noSource,
    reliability: 'background',
  },
};

function readingOf(id: ReadingId): Reading {
  const { clauses, question, options, ...authority }: Entry<ReadingId> = register[id];
  return { id, clauses, question, options, default: optionsOf[id][0], ...authority };
}

// In one call, which a bundler leaves out with the whole register where no one reads it.
const inOrder = () => deepFreeze((Object.keys(optionsOf) as ReadingId[]).map(readingOf));

/** The register of readings (待明确事项登记表): every point that the notice leaves open and an option decides. */
export const readings: readonly Reading[] = /* @__PURE__ */ inOrder();
