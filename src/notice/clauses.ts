import { deepFreeze } from '../values/deep-freeze.js';

/** A text in both languages of the library. */
export interface Bilingual {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** How far a source can be trusted, best first. */
export type Reliability = 'law-text' | 'official' | 'news' | 'repost' | 'background';

/** One clause of a notice: where it stands and what it fixes. */
export interface Clause {
  readonly id: string;
  /** The label as printed. */
  readonly label: string;
  /** What the clause is about, in two to six words. */
  readonly heading: Bilingual;
  /** What it fixes, in our own words; where nothing is computed from it, why not. */
  readonly summary: Bilingual;
  /** Where the text of the clause was read, if not in the document itself. */
  readonly source?: string;
  /** How far that source can be trusted. */
  readonly reliability?: Reliability;
}

/** Every clause of the notice, in its order. */
export const clauses = /* @__PURE__ */ deepFreeze([
  {
    id: '1.1',
    label: '一（一）',
    heading: { en: 'Who may enrol', 'zh-CN': '参保范围' },
    summary: {
      en: 'Residents of the town outside the employees’ basic pension insurance may enrol. Those under 16 and students may stay out for now.',
      'zh-CN': '陵城镇居民未参加职工养老保险的可以参保；未满16周岁的人员和在校学生可以暂缓。',
    },
  },
  {
    id: '1.2',
    label: '一（二）',
    heading: { en: 'Contribution tiers', 'zh-CN': '缴费档次' },
    summary: {
      en: 'Twelve yearly tiers from 100 to 5000 yuan; 100 only for the six hardship groups, as their lowest choice. Nobody pays more in a year than the highest tier.',
      'zh-CN': '每年100元至5000元共12个档次；100元档次仅供六类缴费困难群体作最低选择。个人全年缴费不得高于最高档次。',
    },
  },
  {
    id: '2.1',
    label: '二、1',
    heading: { en: 'Contribution subsidy', 'zh-CN': '政府缴费补贴' },
    summary: {
      en: 'The city adds each year at least 30 yuan at the tier of 300, 60 at 500 and 600, 80 from 800 upwards. The tier of 100 is not mentioned.',
      'zh-CN': '每年补贴：300元档次至少30元，500元、600元档次至少60元，800元及以上档次至少80元。对100元档次未作规定。',
    },
  },
  {
    id: '2.2',
    label: '二、2',
    heading: { en: 'Long-contribution bonus', 'zh-CN': '增发基础养老金（长缴多得）' },
    summary: {
      en: 'From drawing the pension at 60: 20 yuan a month more from 16 consecutive contribution years, 30 from 20, 40 from 25.',
      'zh-CN': '年满60周岁领取养老金的，按连续缴费年限每月增发基础养老金：满16年20元，满20年30元，满25年40元。',
    },
  },
  {
    id: '2.3',
    label: '二、3',
    heading: { en: 'Payment for hardship groups', 'zh-CN': '困难群体代缴' },
    summary: {
      en: 'The government pays for six hardship groups at the lowest standard, 100 yuan a year. Severely disabled: grade 1 or 2 on a second-generation card.',
      'zh-CN':
        '对六类缴费困难群体，由政府按每年100元的最低标准代缴保险费。重度残疾人限于持第二代残疾人证的一级、二级残疾人。',
    },
  },
  {
    id: '2.4',
    label: '二、4',
    heading: { en: 'Base pension and its adjustment', 'zh-CN': '基础养老金及其调整' },
    summary: {
      en: '118 yuan a month since January 2018; the minimum is adjusted at least once every five years.',
      'zh-CN': '自2018年1月起，基础养老金为每月118元；最低标准至少每5年调整一次。',
    },
  },
  {
    id: '2.5',
    label: '二、5',
    heading: { en: 'Age supplement', 'zh-CN': '高龄倾斜养老金' },
    summary: {
      en: 'Recipients aged 65 to 74 get 5 yuan a month above the minimum base pension, from 75 on 10, not both.',
      'zh-CN': '待遇领取人员65至74周岁的，每月比最低基础养老金多5元；75周岁及以上的，多10元。两项不叠加。',
    },
  },
  {
    id: '2.6',
    label: '二、6',
    heading: { en: 'Funeral grant', 'zh-CN': '丧葬补助金' },
    summary: {
      en: '600 yuan once, if a recipient who died is deregistered within 30 days.',
      'zh-CN': '待遇领取人死亡，30日内办完注销登记的，发给一次性丧葬补助金600元。',
    },
  },
  {
    id: '3',
    label: '三',
    heading: { en: 'Collection window', 'zh-CN': '集中缴费期' },
    summary: {
      en: 'Contributions are collected from 1 May to 25 May 2020, both days included.',
      'zh-CN': '集中缴费期自2020年5月1日起，至5月25日止，首尾两日均在内。',
    },
  },
  {
    id: '4',
    label: '四',
    heading: { en: 'Organisation and aims', 'zh-CN': '任务目标' },
    summary: {
      en: 'How the offices work together in collecting, and to what end. Sets no figure: nothing to compute.',
      'zh-CN': '规定各部门协同征缴的分工和目标，未设数额，不作计算。',
    },
  },
  {
    id: '5.1',
    label: '五（一）',
    heading: { en: 'Channels and methods of payment', 'zh-CN': '征缴方式' },
    summary: {
      en: 'Lists channels and methods of payment, and names back-payment without a condition. No result turns on them.',
      'zh-CN': '列举缴费渠道和缴费方式，提到补缴工作，未附条件，不作计算。',
    },
  },
  {
    id: '5.2',
    label: '五（二）',
    heading: { en: 'Information sharing', 'zh-CN': '信息支撑' },
    summary: {
      en: 'The offices share information and reconcile their accounts. Sets no figure: nothing to compute.',
      'zh-CN': '规定部门之间共享信息、核对账目，未设数额，不作计算。',
    },
  },
  {
    id: '6.1',
    label: '六（一）',
    heading: { en: 'Leadership and responsibility', 'zh-CN': '组织领导' },
    summary: {
      en: 'Who leads the work and who answers for it. Sets no figure: nothing to compute.',
      'zh-CN': '规定由谁牵头、由谁负责，未设数额，不作计算。',
    },
  },
  {
    id: '6.2',
    label: '六（二）',
    heading: { en: 'Publicity work', 'zh-CN': '宣传工作' },
    summary: {
      en: 'The policy is to be explained to every household. Sets no figure: nothing to compute.',
      'zh-CN': '要求向村民宣传、解释政策，未设数额，不作计算。',
    },
  },
  {
    id: '6.3',
    label: '六（三）',
    heading: { en: 'Handling of collected money', 'zh-CN': '基金管理' },
    summary: {
      en: 'Duties of those who handle collected money, and what follows a breach. It turns on findings of fact: nothing to compute.',
      'zh-CN': '规定经手保险费人员的纪律及违反的后果，是否适用取决于事实认定，不作计算。',
    },
  },
  {
    id: '6.4',
    label: '六（四）',
    heading: { en: 'Assessment of the town', 'zh-CN': '督查考核' },
    summary: {
      en: 'Of a thousand points, the town scores 10 if at least 96 % of the task is done and the materials are in by 25 May 2020, 8 by 30 May, and none if 96 % is missed by 30 June.',
      'zh-CN':
        '年度考核实行千分制：2020年5月25日前任务完成96%以上且材料上报齐全的，计10分；5月30日前的，计8分；6月30日前仍未达到96%的，不计分。',
    },
  },
  {
    id: 'annex',
    label: '附表',
    heading: { en: 'Collection targets', 'zh-CN': '任务分配表' },
    summary: {
      en: 'Targets of 50 villages and of a row named 城镇, which is not explained: 25,284 persons, 7,585,200 yuan.',
      'zh-CN': '列出50个村和“城镇”一行（通知未作说明）的任务人数和金额，合计25284人、7585200元。',
    },
  },
] as const satisfies readonly Clause[]);

/** The id of a clause of the shipped notice. */
type ShippedClauseId = (typeof clauses)[number]['id'];

/** The id of a clause: one of the shipped notice's, or any text, since another edition names its own. */
export type ClauseId = ShippedClauseId | (string & {});
