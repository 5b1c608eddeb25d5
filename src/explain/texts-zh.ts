import { type Decimal, type Money, roundDown } from '../money.js';
import type { CompletionOf } from '../rules/completion.js';
import type { Texts } from './texts.js';

const yuan = (amount: Decimal | number): string => `${amount.toFixed(2)} 元`;
// Rounded down, so that what falls short never reads as enough.
const percent = (rate: Decimal): string => `${rate.times(100).toFixed(2, roundDown)}%`;

const per = { year: '每年', month: '每月', once: '一次性' } as const satisfies Record<Money['per'], string>;
const bound = { exact: '', 'at-least': '不低于 ' } as const satisfies Record<Money['bound'], string>;
const money = (value: Money): string => `${per[value.per]}${bound[value.bound] || ' '}${yuan(value.amount)}`;

const timing = { before: '早于', within: '在', after: '晚于' } as const;
const grounds = { 'under-16': '未满16周岁', student: '在校就读' } as const;

const groups: Texts['groups'] = {
  'severe-disability': '重度残疾人',
  'minimum-living-guarantee': '低保对象',
  'rural-five-guarantees': '农村五保对象',
  'urban-three-nos': '城镇“三无”人员',
  'special-care-recipient': '优抚对象',
  'registered-poor': '建档立卡贫困人员',
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
        : `可以参保，也可暂缓，因其${deferralGrounds.map((ground) => grounds[ground]).join('、')}`,
    'hardship-groups': (value) =>
      value.groups.length === 0 ? '不属于任何一类' : `属于${value.groups.map((group) => groups[group]).join('、')}`,
    'contribution-tier': ({ tier }) => `可以选择每年 ${yuan(tier)}`,
    'annual-payment': ({ total, headroom }) => `已缴 ${yuan(total)}，当年还可缴 ${yuan(headroom)}`,
    'municipal-subsidy': money,
    'government-payment': money,
    'own-payment': money,
    'basic-pension': money,
    'next-adjustment': ({ dueBy }) => `不迟于 ${dueBy}`,
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
  reasons: {
    'not-township-resident': () => '不是本镇居民。',
    'employee-pension-member': () => '已参加职工养老保险。',
    'over-enrolment-age': ({ age, limit }) => `已 ${age} 周岁，参保须在 ${limit} 周岁以前。`,
    'tier-not-listed': ({ tier, listed }) => `没有 ${tier} 元这一档；各档为 ${listed.join('、')} 元。`,
    'tier-reserved': ({ tier, for: named }) => `${tier} 元档只限${named.map((group) => groups[group]).join('、')}。`,
    'over-annual-maximum': ({ total, maximum }) => `共 ${yuan(total)}，超过全年上限 ${yuan(maximum)}。`,
    'second-payment': ({ payments }) => `共缴 ${payments} 次，一年限一次。`,
    'in-no-hardship-group': () => '不属于困难群体。',
    'not-a-recipient': () => '不是待遇领取人。',
    'below-pension-age': ({ age, required }) => `现 ${age} 周岁，须满 ${required} 周岁。`,
    'too-few-years': ({ years, required }) => `连续缴费 ${years} 年，须满 ${required} 年。`,
    'below-supplement-age': ({ age, required, dueFrom }) =>
      age >= required
        ? `已满 ${required} 周岁，自 ${dueFrom} 起发放。`
        : `现 ${age} 周岁，须满 ${required} 周岁；自 ${dueFrom} 起发放。`,
    'deregistered-late': ({ deadline, deregisteredOn, daysLate }) =>
      `注销日为 ${deregisteredOn}，截止日为 ${deadline}，逾期 ${daysLate} 天。`,
    'not-deregistered-in-time': ({ deadline }) => `截至 ${deadline} 仍未办理注销。`,
    'threshold-not-reached': ({ best }) => `至今最高为人数 ${percent(best.headcount)}、金额 ${percent(best.amount)}。`,
  },
  issues: {
    missing: '缺失',
    'wrong-type': '类型不符',
    'not-finite': '不是有限的数',
    'not-whole': '不是整数',
    'not-a-day': '不是完整的日期',
    'not-an-amount': '不是至多两位小数的金额',
    'out-of-range': '超出范围',
    'unknown-value': '不在可选之列',
    'unknown-key': '是多余的字段',
    duplicate: '重复',
    'not-ascending': '没有排在前一项之后',
    contradiction: '与其他事实矛盾',
    unreadable: '无法读取',
  },
  groups,
  colon: '：',
  refused: '否。',
  undetermined: '待定。',
  notStated: (clause) => `通知未作规定（${clause}）。`,
  outsideCoverage: (on, from, until) => {
    if (from === null && until === null) return `没有涵盖 ${on} 的休息日表。`;
    return `${on} 不在适用期内（适用期为${from === null ? '' : ` ${from} 起`}${until === null ? '' : `至 ${until} 止`}）。`;
  },
  pending: (until) => `情况尚未齐备，截至 ${until}（含当日）可能为：`,
  unsettled: (question) => `取决于尚无定论的一点：${question}`,
  clauses: (labels) => `依据通知${labels.map((label) => `“${label}”`).join('')}。`,
  restsOn: (questions) => `涉及的理解问题：${questions.join('')}`,
  malformed: (count) => `输入数据有误，共 ${count} 处。`,
  issue: (path, problem, received) => `${path} ${problem}；收到：${received}。`,
  wholeRecord: '整条记录',
};
