import type { ReconciledRow, Reconciliation } from 'resident-pension-rules/audit';

/** The words around the tables of `lingcheng-2020.ts`. The library itself has those of the answers. */
interface Words {
  readonly title: string;
  readonly or: string;
  readonly resident: string;
  readonly born: string;
  readonly pensions: string;
  readonly may: string;
  readonly july: string;
  readonly whyOpen: (may: string, july: string) => string;
  readonly contributions: string;
  readonly tier: string;
  readonly own: string;
  readonly government: string;
  readonly city: string;
  readonly notStated: string;
  readonly inAll: string;
  readonly oneAnswer: string;
  readonly onceDecided: string;
  readonly collection: (met: number, all: number) => string;
  readonly village: string;
  readonly target: string;
  readonly paid: string;
  readonly rate: string;
  readonly missing: string;
  readonly town: string;
  readonly year: string;
  readonly from: string;
  readonly until: string;
  readonly due: string;
  readonly change: string;
  readonly ledger: string;
  readonly month: string;
  readonly paidOut: string;
  readonly compared: string;
  readonly statuses: Readonly<Record<ReconciledRow<unknown>['status'], string>>;
  readonly summary: (summary: Reconciliation) => string;
  readonly sheet: string;
  readonly end: string;
}

export const english: Words = {
  title:
    '陵政发〔2020〕11号: the basic pension in Lingcheng, 2020. People and collections are made up; the table of villages is real.',
  or: ' or ',
  resident: 'resident',
  born: 'born',
  pensions: '1. What is due for a month, in yuan, without the individual account',
  may: 'May 2020',
  july: 'July 2020',
  whyOpen: (may, july) => `Two amounts: the notice does not decide. In May: ${may} In July: ${july}`,
  contributions: '2. A year’s contribution, in yuan (≥: at least; –: refused)',
  tier: 'tier',
  own: 'own payment',
  government: 'government pays',
  city: 'city adds',
  notStated: 'not stated',
  inAll: 'in all',
  oneAnswer: '3. Any answer in sentences: what 黄丽 pays',
  onceDecided: 'The same, once the office has decided (hardshipTopUp: additive)',
  collection: (met, all) =>
    `4. Collection on 26 May 2020: ${met} of ${all} rows have 96 % of their persons; the town, and the five furthest behind`,
  village: 'village',
  target: 'persons',
  paid: 'paid',
  rate: 'rate',
  missing: 'missing to 96 %',
  town: 'the town',
  year: '5. A year of 张秀英, who turns 65 on 26 May: what is due for each month, in yuan',
  from: 'from',
  until: 'until',
  due: 'due',
  change: 'what changed',
  ledger: '6. Twelve payments of pensions, compared with what was due, in yuan',
  month: 'month',
  paidOut: 'paid',
  compared: 'result',
  statuses: {
    agrees: 'as due',
    over: 'too much',
    under: 'too little',
    undecided: 'not decided',
    rejected: 'not readable',
  },
  summary: ({ rows, agrees, over, under, undecided, rejected, overBy, underBy }) =>
    `${rows} payments: ${agrees} as due, ${over} too much (${overBy} in all), ${under} too little (${underBy} in all), ${undecided} not decided, ${rejected} not readable.`,
  sheet: '7. An answer that can be filed: a funeral grant',
  end: 'Next: change a figure in examples/roster.json and run this again, or read README.md.',
};

export const chinese: Words = {
  title: '陵政发〔2020〕11号：陵城镇2020年度居民基本养老保险。人员和缴费进度均为虚构，各村任务数为通知附表所列。',
  or: '或',
  resident: '姓名',
  born: '出生日期',
  pensions: '1. 当月应发（元，不含个人账户养老金）',
  may: '2020年5月',
  july: '2020年7月',
  whyOpen: (may, july) => `列有两个金额的，系通知未明确：5月涉及“${may}”；7月涉及“${july}”。`,
  contributions: '2. 一年的缴费（元；≥：不低于；–：不符合条件）',
  tier: '缴费档次',
  own: '个人缴费',
  government: '政府代缴',
  city: '政府缴费补贴',
  notStated: '未规定',
  inAll: '全年合计',
  oneAnswer: '3. 结果的文字说明：黄丽的个人缴费',
  onceDecided: '本单位选定口径之后（hardshipTopUp: additive）',
  collection: (met, all) => `4. 2020年5月26日征缴进度：${all}行中有${met}行人数达到96%；全镇及进度最慢的五行`,
  village: '村名',
  target: '任务人数',
  paid: '已缴人数',
  rate: '完成率',
  missing: '距96%尚差',
  town: '全镇',
  year: '5. 张秀英全年各月应发（元），5月26日年满65周岁',
  from: '起',
  until: '止',
  due: '应发',
  change: '变化',
  ledger: '6. 十二笔养老金发放核对（元）',
  month: '月份',
  paidOut: '实发',
  compared: '核对结果',
  statuses: { agrees: '相符', over: '多发', under: '少发', undecided: '尚无结论', rejected: '填报有误' },
  summary: ({ rows, agrees, over, under, undecided, rejected, overBy, underBy }) =>
    `共${rows}笔：相符${agrees}笔，多发${over}笔（合计${overBy}元），少发${under}笔（合计${underBy}元），尚无结论${undecided}笔，填报有误${rejected}笔。`,
  sheet: '7. 可以归档的计算书：丧葬补助金',
  end: '修改 examples/roster.json 中的数据后再次运行，即可看到新的结果；说明见 README.zh-CN.md。',
};
