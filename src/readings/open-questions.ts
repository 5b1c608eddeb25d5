import type { Bilingual, ClauseId } from '../notice/clauses.js';
import { deepFreeze } from '../values/deep-freeze.js';

/** A question that the notice leaves open and that no option decides. */
export interface OpenQuestion {
  readonly id: string;
  /** The clauses in which it arises; none where it concerns the notice as a whole. */
  readonly clauses: readonly ClauseId[];
  readonly question: Bilingual;
  /** How the library treats it: which fact the caller settles, or what is assumed. */
  readonly treatment: Bilingual;
}

/** Every question the notice leaves open and no option decides, in the order of the notice. */
export const openQuestions: readonly OpenQuestion[] = /* @__PURE__ */ deepFreeze([
  {
    id: 'period-of-validity',
    clauses: [],
    question: {
      en: 'From which day and until which day do the benefits hold? The title names the year 2020, and the notice is dated 1 May.',
      'zh-CN': '各项待遇自何日起、至何日止执行？通知标题为2020年度，落款日期为5月1日。',
    },
    treatment: {
      en: 'The calendar year of the title is assumed. Days that the notice prints are kept apart from days derived from the title.',
      'zh-CN': '按标题所指年度的全年执行；通知载明的日期与据标题推定的日期分别注明。',
    },
  },
  {
    id: 'residence',
    clauses: ['1.1'],
    question: {
      en: 'Does a resident of the town need to be registered there, or is it enough to live there?',
      'zh-CN': '“辖区内”居民以户籍为准，还是以居住地为准？',
    },
    treatment: {
      en: 'The caller settles it with the fact `townshipResident`.',
      'zh-CN': '由经办机构认定，填入 `townshipResident`。',
    },
  },
  {
    id: 'other-pension-insurance',
    clauses: ['1.1'],
    question: {
      en: 'May members of the pension insurance of government organs and public institutions enrol, or persons who already draw another pension?',
      'zh-CN': '参加机关事业单位养老保险的人员、已领取其他养老待遇的人员可否参保？',
    },
    treatment: {
      en: 'The clause does not name them. The caller settles it with the fact `employeePensionMember`.',
      'zh-CN': '条文未提及上述人员，由经办机构认定，填入 `employeePensionMember`。',
    },
  },
  {
    id: 'paying-after-pension-age',
    clauses: ['1.1'],
    question: {
      en: 'May a person who already draws the pension, or who is 60 or over, go on paying?',
      'zh-CN': '已领取待遇或者已年满60周岁的人员，可否继续缴费？',
    },
    treatment: {
      en: 'Only enrolment is decided, by the reading `upperEnrolmentAge`. Nothing is said of going on paying.',
      'zh-CN': '仅按 `upperEnrolmentAge` 口径判断可否参保，对继续缴费不作判断。',
    },
  },
  {
    id: 'what-counts-towards-the-maximum',
    clauses: ['1.2'],
    question: {
      en: 'Do the government’s payment and back-payments count towards the most a person may pay in a year?',
      'zh-CN': '政府代缴和补缴金额是否计入个人年缴费额上限？',
    },
    treatment: {
      en: 'Only the person’s own payments for the year count.',
      'zh-CN': '只计个人当年度缴费，政府代缴和补缴均不计入。',
    },
  },
  {
    id: 'day-of-hardship-status',
    clauses: ['1.2', '2.3'],
    question: {
      en: 'Which day decides whether a person belongs to a hardship group for the year, and what follows if that ends after the tier of 100 was chosen?',
      'zh-CN': '困难群体身份以当年度哪一日为准？选择100元档次后身份终止的，如何处理？',
    },
    treatment: {
      en: 'The caller settles it by stating the groups that hold for the year.',
      'zh-CN': '由经办机构认定，填报当年度适用的困难群体类别。',
    },
  },
  {
    id: 'subsidised-years',
    clauses: ['2.1'],
    question: {
      en: 'Is a year subsidised that was back-paid, paid late or paid by the government?',
      'zh-CN': '补缴、逾期缴费或者由政府代缴的年度，是否享受政府缴费补贴？',
    },
    treatment: {
      en: 'It is treated as any other year, by its tier.',
      'zh-CN': '与其他年度相同，按缴费档次确定。',
    },
  },
  {
    id: 'which-years-are-consecutive',
    clauses: ['2.2'],
    question: {
      en: 'Does the bonus go to persons who drew the pension before 2020? Do years after the age of 60, years paid by the government and years of the older rural scheme count?',
      'zh-CN':
        '2020年以前已领取待遇的人员是否增发？60周岁以后的缴费年度、政府代缴年度、老农保缴费年度是否计入连续缴费年限？',
    },
    treatment: {
      en: 'The caller settles it with the fact `consecutiveYears`.',
      'zh-CN': '由经办机构认定，填入 `consecutiveYears`。',
    },
  },
  {
    id: 'month-the-bonus-begins',
    clauses: ['2.2'],
    question: { en: 'In which month does the bonus begin?', 'zh-CN': '增发的基础养老金从哪个月开始享受？' },
    treatment: { en: 'It begins with the pension.', 'zh-CN': '与养老金同时开始享受。' },
  },
  {
    id: 'later-names-of-groups',
    clauses: ['2.3'],
    question: {
      en: 'Do persons lifted out of poverty still count as registered impoverished persons? Do 特困人员, who since 2014 have taken the place of 农村五保 and 城镇“三无”, belong to the groups?',
      'zh-CN':
        '已脱贫人员是否仍按建档立卡贫困人员对待？2014年以来取代农村五保、城镇“三无”人员的特困人员，是否属于所列困难群体？',
    },
    treatment: {
      en: 'The caller settles it with the facts of hardship. The documentation names the later terms beside the older ones.',
      'zh-CN': '由经办机构在困难群体有关事项中认定；文档已将新旧名称对照列出。',
    },
  },
  {
    id: 'for-whom-the-government-pays',
    clauses: ['2.3'],
    question: {
      en: 'Does the government also pay for an infant, a student or a person who already draws the pension?',
      'zh-CN': '困难群体中的婴幼儿、在校学生或者已领取待遇的人员，政府是否代缴？',
    },
    treatment: {
      en: 'It does, since the clause names the groups and sets no other condition.',
      'zh-CN': '条文只规定困难群体类别，未附其他条件，按属于代缴范围处理。',
    },
  },
  {
    id: 'last-day-for-adjustment',
    clauses: ['2.4'],
    question: {
      en: 'If the minimum is adjusted at least every five years, is the last day for it the same day five years on, or the day before?',
      'zh-CN': '最低标准至少每5年调整一次，期限的最后一日是满5年的对应日，还是其前一日？',
    },
    treatment: { en: 'The same day five years on.', 'zh-CN': '以满5年的对应日为最后一日。' },
  },
  {
    id: 'minimum-or-local-amount',
    clauses: ['2.4', '2.5'],
    question: {
      en: 'Is the city’s 118 yuan the minimum base pension above which clause 2.5 pays?',
      'zh-CN': '市定118元标准是否就是第二部分第5项所称的最低基础养老金？',
    },
    treatment: {
      en: 'It makes no difference: by the notice, both are 118 yuan a month.',
      'zh-CN': '按通知所列标准，两者均为每月118元，不影响结果。',
    },
  },
  {
    id: 'supplement-beside-bonus',
    clauses: ['2.2', '2.5'],
    question: {
      en: 'Is the age supplement paid on top of a bonus, or is a base pension with a bonus already far enough above the minimum?',
      'zh-CN': '高龄倾斜养老金是在增发基础养老金之外另行发放，还是增发后已高于最低标准的即不再发放？',
    },
    treatment: {
      en: 'On top. Other cities of Shandong pay it so, according to reposts.',
      'zh-CN': '另行发放；据转载，山东其他城市亦如此执行。',
    },
  },
  {
    id: 'special-cases-of-death',
    clauses: ['2.6'],
    question: {
      en: 'What of a death before the first payment, of recipients whose payment is suspended, of a death declared by a court? And to whom is the grant paid?',
      'zh-CN': '首次发放前死亡、暂停发放期间死亡、法院宣告死亡的，如何处理？补助金发给何人？',
    },
    treatment: {
      en: 'The caller settles the first three with the facts `recipient` and `diedOn`. To whom the grant is paid is not determined.',
      'zh-CN': '前三种情形由经办机构认定，填入 `recipient` 和 `diedOn`；对发给何人不作判断。',
    },
  },
  {
    id: 'weekends-as-rest-days',
    clauses: ['2.6'],
    question: {
      en: 'Do the legal holidays of article 203 of the General Provisions of the Civil Law include ordinary Saturdays and Sundays?',
      'zh-CN': '《民法总则》第二百零三条所称法定休假日，是否包括一般的星期六、星期日？',
    },
    treatment: {
      en: 'Under the option `rolls-forward` they do: the list of rest days contains them, unless they are worked.',
      'zh-CN': '按 `rolls-forward` 口径包括在内：休息日日期表列有星期六、星期日，调休上班的除外。',
    },
  },
  {
    id: 'payment-outside-the-window',
    clauses: ['3'],
    question: {
      en: 'Is a payment outside the collection window valid?',
      'zh-CN': '在集中缴费期以外缴费的，是否有效？',
    },
    treatment: {
      en: 'The clause does not say. Only the timing is determined: before, within or after the window.',
      'zh-CN': '条文未作规定；只判断缴费在集中缴费期之前、期间还是之后。',
    },
  },
  {
    id: 'government-payments-in-the-task',
    clauses: ['6.4'],
    question: {
      en: 'Do persons for whom the government pays count in the completion of the task?',
      'zh-CN': '由政府代缴的人员是否计入缴费任务完成数？',
    },
    treatment: {
      en: 'The caller settles it with the figures collected.',
      'zh-CN': '由经办机构认定，以填报的完成数为准。',
    },
  },
  {
    id: 'score-of-a-village',
    clauses: ['6.4', 'annex'],
    question: {
      en: 'May a single village be scored? The assessment is of towns.',
      'zh-CN': '考核对象为镇街，可否对单个村计分？',
    },
    treatment: {
      en: 'The score of a village is a projection, and says so.',
      'zh-CN': '村的得分仅为测算，并予注明。',
    },
  },
  {
    id: 'row-that-is-no-village',
    clauses: ['annex'],
    question: {
      en: 'What is the last row of the table, named 城镇 and without a village?',
      'zh-CN': '任务分配表最后一行“城镇”不是村，指何种人员？',
    },
    treatment: {
      en: 'Its target is kept as a row like any other, and counts in the totals.',
      'zh-CN': '与其他各行同样列为任务指标，并计入合计。',
    },
  },
]);
