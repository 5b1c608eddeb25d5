import type { CompletionOf } from '../rules/completion.js';
import type { Decimal, Money } from '../values/money.js';
import { decimals, percentage, tierFigure } from './figures.js';
import type { Texts } from './texts.js';

const yuan = (amount: Decimal | number): string => `${decimals(amount)} 元`;
const percent = (rate: Decimal): string => `${percentage(rate)}%`;
const tierNamed = (tier: number): string => `${tierFigure(tier)} 元`;

const per = { year: '每年', month: '每月', once: '一次性' } as const satisfies Record<Money['per'], string>;
const bound = { exact: '', 'at-least': '不低于 ' } as const satisfies Record<Money['bound'], string>;
const money = (value: Money): string => `${per[value.per]}${bound[value.bound] || ' '}${yuan(value.amount)}`;

const timing = { before: '早于', within: '在', after: '晚于' } as const;
const grounds = { 'under-16': '未满16周岁', student: '在校学生' } as const;

const groups: Texts['groups'] = {
  'severe-disability': '重度残疾人',
  'minimum-living-guarantee': '低保对象',
  'rural-five-guarantees': '农村五保对象',
  'urban-three-nos': '城镇“三无”人员',
  'special-care-recipient': '优抚对象',
  'registered-poor': '建档立卡贫困人员',
};

const covered = (from: string | null, until: string | null): string => {
  if (until === null) return `${from} 及以后`;
  return from === null ? `${until} 及以前` : `${from} 至 ${until}`;
};

const measure = (name: string, { rate, met }: CompletionOf<unknown>, missing: string): string =>
  `${name}完成 ${percent(rate)}，${met ? '已达标' : `尚差 ${missing}`}`;

export const chinese: Texts = {
  rules: {
    participation: '参保',
    'hardship-groups': '困难群体',
    'contribution-tier': '缴费档次',
    'annual-payment': '全年缴费',
    'municipal-subsidy': '市级补贴',
    'government-payment': '政府代缴',
    'own-payment': '个人缴费',
    'basic-pension': '基础养老金',
    'next-adjustment': '下次调整',
    'consecutive-years': '连续缴费年限',
    'long-contribution-bonus': '长期缴费增发',
    'age-supplement': '高龄倾斜',
    'funeral-grant': '丧葬补助金',
    'collection-timing': '集中收缴期',
    completion: '完成率',
    'target-met': '缴费任务',
    'threshold-date': '达标日期',
    'assessment-score': '考核得分',
    'contribution-statement': '全年合计（个人、代缴与补贴）',
    'pension-statement': '每月合计',
  },
  statements: { contribution: '全年缴费明细', pension: '按本通知每月领取明细', collection: '征缴进度' },
  parts: {
    tier: '缴费档次',
    ownPayment: '个人缴费',
    governmentPayment: '政府代缴',
    municipalSubsidy: '市级补贴',
    credited: '全年合计（个人、代缴与补贴）',
    basicPension: '现行基础养老金',
    longContributionBonus: '长期缴费增发',
    ageSupplement: '高龄倾斜',
    monthly: '每月合计',
    completion: '完成率',
    targetMet: '缴费任务',
    thresholdDate: '达标日期',
    score: '考核得分',
  },
  values: {
    participation: ({ deferralGrounds }) =>
      deferralGrounds.length === 0
        ? '可以参保'
        : `可以参保，也可暂缓，理由：${deferralGrounds.map((ground) => grounds[ground]).join('、')}`,
    'hardship-groups': (value) =>
      value.groups.length === 0 ? '不属于任何一类' : `属于${value.groups.map((group) => groups[group]).join('、')}`,
    'contribution-tier': ({ tier }) => `可以选择每年 ${tierNamed(tier)}这一档`,
    'annual-payment': ({ total, headroom }) => `已缴 ${yuan(total)}，当年还可缴 ${yuan(headroom)}`,
    'municipal-subsidy': money,
    'government-payment': money,
    'own-payment': money,
    'basic-pension': money,
    'next-adjustment': ({ dueBy }) => `不得迟于 ${dueBy}`,
    'consecutive-years': ({ years }) => `${years} 年`,
    'long-contribution-bonus': money,
    'age-supplement': money,
    'funeral-grant': money,
    'collection-timing': (value) =>
      `缴费日${timing[value.timing]}收缴期（${value.from} 至 ${value.until}）${value.timing === 'within' ? '之内' : ''}`,
    completion: ({ headcount, amount }) =>
      `${measure('人数', headcount, `${headcount.shortfall} 人`)}；${measure('金额', amount, yuan(amount.shortfall))}`,
    'target-met': ({ met }) => (met ? '已完成' : '未完成'),
    'threshold-date': ({ reachedOn }) => reachedOn,
    'assessment-score': ({ points, outOf }) => `${points} 分（总分 ${outOf} 分）`,
    'contribution-statement': money,
    'pension-statement': money,
  },
  refusals: {
    participation: '不能参保',
    'contribution-tier': '不能选择这一档',
    'annual-payment': '不能这样缴费',
    'municipal-subsidy': '没有补贴',
    'government-payment': '政府不代缴',
    'own-payment': '不能按这一档缴费',
    'long-contribution-bonus': '不增发',
    'age-supplement': '不加发',
    'funeral-grant': '不发放',
    'threshold-date': '尚未达标',
    'contribution-statement': '没有可计入的金额',
    'pension-statement': '不发放',
  },
  reasons: {
    'not-township-resident': () => '本人不是本镇居民。',
    'employee-pension-member': () => '本人已参加城镇职工基本养老保险。',
    'over-enrolment-age': ({ age, limit }) => `本人现 ${age} 周岁，参保须未满 ${limit} 周岁。`,
    'tier-not-listed': ({ tier, listed }) => `没有 ${tierNamed(tier)}这一档，各档为 ${listed.map(yuan).join('、')}。`,
    'tier-reserved': ({ tier, for: named }) =>
      `${tierNamed(tier)}这一档只限下列人员：${named.map((group) => groups[group]).join('、')}。`,
    'over-annual-maximum': ({ total, maximum }) => `共缴 ${yuan(total)}，超过全年上限 ${yuan(maximum)}。`,
    'second-payment': ({ payments }) => `共缴 ${payments} 次，一年只能缴一次。`,
    'in-no-hardship-group': () => '本人不属于任何一类困难群体。',
    'not-a-recipient': () => '不是待遇领取人员。',
    'below-pension-age': ({ age, required }) => `本人现 ${age} 周岁，须满 ${required} 周岁。`,
    'too-few-years': ({ years, required }) => `连续缴费 ${years} 年，至少须满 ${required} 年。`,
    'below-supplement-age': ({ age, required, dueFrom }) =>
      age >= required
        ? `本人现 ${age} 周岁，自 ${dueFrom} 起才加发。`
        : `本人现 ${age} 周岁，须满 ${required} 周岁，最早自 ${dueFrom} 起加发。`,
    'deregistered-late': ({ deadline, deregisteredOn, daysLate }) =>
      `${deregisteredOn} 才办理注销登记，期限为 ${deadline}，迟了 ${daysLate} 天。`,
    'not-deregistered-in-time': ({ deadline }) => `到期限 ${deadline} 为止没有办理注销登记。`,
    'threshold-not-reached': ({ best }) =>
      `目前最高完成人数的 ${percent(best.headcount)}、金额的 ${percent(best.amount)}。`,
  },
  groups,
  undetermined: '待定',
  headline: (name, outcome) => `${name}：${outcome}。`,
  sentence: (outcome) => `${outcome}。`,
  notStated: (clause) => `通知未作规定，“${clause}”没有提到。`,
  outsideCoverage: (on, from, until) =>
    from === null && until === null
      ? `现有休息日表没有涵盖 ${on}。`
      : `规定不适用于 ${on}，只适用于 ${covered(from, until)}。`,
  pending: (until) => `情况尚未齐备。到 ${until} 为止（含当日），结果可能是下列之一：`,
  unsettled: (question) => `取决于一个尚无定论的问题：${question}`,
  clauses: (labels) => `依据通知${labels.map((label) => `“${label}”`).join('')}。`,
  restsOn: (points) => `涉及对通知的理解：${points.join('')}`,
  malformed: (count) => `输入的事实有误，共 ${count} 处。`,
  facts: {
    amount: '金额（元）',
    asOf: '查询日',
    backPaid: '是否补缴',
    birthDate: '出生日期',
    cardGeneration: '残疾人证代次',
    collected: '已收',
    consecutiveYears: '连续缴费年限',
    deregisteredOn: '注销登记日',
    diedOn: '死亡日期',
    disability: '残疾人证',
    employeePensionMember: '是否参加城镇职工基本养老保险',
    grade: '残疾等级',
    hardshipGroups: '困难群体',
    headcount: '人数',
    lastAdjustedOn: '上次调整日',
    materialsSubmittedOn: '材料上报日',
    minimumLivingGuarantee: '是否低保对象',
    noIncomeSource: '是否无生活来源',
    noLegalSupporter: '是否无法定赡养人',
    noWorkingAbility: '是否无劳动能力',
    on: '日期',
    paidOn: '缴费日',
    payments: '历次缴费（元）',
    progress: '收缴进度',
    recipient: '是否待遇领取人员',
    registeredPoor: '是否建档立卡贫困人员',
    ruralFiveGuarantees: '是否农村五保对象',
    specialCareRecipient: '是否优抚对象',
    student: '是否在校学生',
    target: '任务',
    thresholdReachedOn: '达标日期',
    through: '计至年度',
    tier: '缴费档次',
    townshipResident: '是否本镇居民',
    urbanThreeNos: '城镇“三无”情况',
    year: '年度',
    years: '缴费年度',
  },
  wholeRecord: '整条记录',
  entry: (position) => `第 ${position} 项`,
  place: (names, keys) => `${names.join('，')}［${keys}］`,
  issues: {
    missing: '缺失',
    'wrong-type': '类型不符',
    'not-finite': '不是有限的数',
    'not-whole': '不是整数',
    'not-a-day': '不是完整的日期（应写作 2001-02-03 之类）',
    'not-an-amount': '不是此处可用的金额（以元为单位，至多两位小数）',
    'out-of-range': '超出范围',
    'unknown-value': '不在可选之列',
    'unknown-key': '是多余的字段',
    duplicate: '重复',
    'not-ascending': '没有晚于前一项',
    contradiction: '与另一项事实矛盾',
    unreadable: '无法读取',
  },
  issue: (place, problem, details) => `${place}：${[problem, ...details].join('；')}。`,
  against: (place, value) => `${place}为 ${value}`,
  received: (value) => `填的是：${value}`,
  receivedWords: {
    null: '空值',
    undefined: '空白',
    true: '“是”',
    false: '“否”',
    NaN: '非数',
    Infinity: '无穷大',
    '-Infinity': '负无穷大',
    'a bigint': '大整数',
    'a symbol': '符号',
    'a function': '函数',
    'an object': '一组字段',
    'an unreadable object': '无法读取的对象',
    'an unreadable value': '无法读取的值',
  },
  receivedList: (length) => `共 ${length} 项的列表`,
};
