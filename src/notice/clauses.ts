/** How far a source can be trusted, best first. */
export type Reliability = 'law-text' | 'official' | 'news' | 'repost' | 'background';

/** A text in both languages of the library. */
export interface Bilingual {
  readonly en: string;
  readonly 'zh-CN': string;
}

/** One clause of the notice: where it stands, what it fixes, and what becomes of it here. */
export interface Clause {
  readonly id: string;
  /** The label as printed. */
  readonly label: string;
  /** What it fixes, in our own words. */
  readonly summary: Bilingual;
  /** The rules that compute it; empty where nothing is computed. */
  readonly computedBy: readonly string[];
  /** Why nothing is computed; `null` where something is. */
  readonly whyNot: Bilingual | null;
}

const noFigure: Bilingual = {
  en: 'It sets no figure and no condition.',
  'zh-CN': '未设数额或条件。',
};

/** Every clause of the notice, in its order. */
export const clauses = [
  {
    id: '1.1',
    label: '一（一）',
    summary: {
      en: 'Residents of the township outside the employees’ pension may enrol; those under 16 and students may wait.',
      'zh-CN': '辖区居民凡不在职工养老保险之内的可以参保；不满16周岁者及在校学生可以暂缓。',
    },
    computedBy: ['participation'],
    whyNot: null,
  },
  {
    id: '1.2',
    label: '一（二）',
    summary: {
      en: 'Twelve yearly tiers from 100 to 5000 yuan; 100 only for the six hardship groups; nobody pays more in a year than the top tier.',
      'zh-CN': '每年100元至5000元共十二档；100元档限六类困难群体；本人全年缴费以最高档为限。',
    },
    computedBy: ['contribution-tier', 'annual-payment', 'municipal-subsidy', 'own-payment'],
    whyNot: null,
  },
  {
    id: '2.1',
    label: '二、1',
    summary: {
      en: 'The city adds, by tier, at least 30, 60 or 80 yuan a year; it says nothing of tier 100.',
      'zh-CN': '市级按档次每年至少补30元、60元或80元；未提及100元档。',
    },
    computedBy: ['municipal-subsidy'],
    whyNot: null,
  },
  {
    id: '2.2',
    label: '二、2',
    summary: {
      en: 'From drawing the pension at 60: 20, 30 or 40 yuan a month more for 16, 20 or 25 consecutive contribution years.',
      'zh-CN': '年满60周岁领取时，连续缴费达16年、20年、25年的，每月依次多发20元、30元、40元。',
    },
    computedBy: ['consecutive-years', 'long-contribution-bonus'],
    whyNot: null,
  },
  {
    id: '2.3',
    label: '二、3',
    summary: {
      en: 'Names six hardship groups and has the government pay the lowest contribution, 100 yuan a year, for them.',
      'zh-CN': '列明六类困难群体，由政府按最低档每年100元代为缴费。',
    },
    computedBy: ['hardship-groups', 'government-payment', 'own-payment'],
    whyNot: null,
  },
  {
    id: '2.4',
    label: '二、4',
    summary: {
      en: 'The basic pension is 118 yuan a month since January 2018; its minimum is adjusted at least once every five years.',
      'zh-CN': '基础养老金自2018年1月起每月118元；最低标准至少五年一调。',
    },
    computedBy: ['basic-pension', 'next-adjustment'],
    whyNot: null,
  },
  {
    id: '2.5',
    label: '二、5',
    summary: {
      en: 'Recipients aged 65 to 74 get 5 yuan a month more, those of 75 and over 10; one or the other.',
      'zh-CN': '领取人65至74岁每月多5元，75岁起每月多10元，二者择一。',
    },
    computedBy: ['age-supplement'],
    whyNot: null,
  },
  {
    id: '2.6',
    label: '二、6',
    summary: {
      en: 'A grant of 600 yuan, once, if a deceased recipient is deregistered within 30 days.',
      'zh-CN': '领取人身故，30日内注销登记的，发给600元，一次为限。',
    },
    computedBy: ['funeral-grant'],
    whyNot: null,
  },
  {
    id: '3',
    label: '三',
    summary: {
      en: 'Contributions are collected from 1 to 25 May 2020.',
      'zh-CN': '2020年5月1日至25日为集中收缴期。',
    },
    computedBy: ['collection-timing'],
    whyNot: null,
  },
  {
    id: '4',
    label: '四',
    summary: {
      en: 'How the offices organise collection together, and to what end.',
      'zh-CN': '各部门协同征收的组织方式与目标。',
    },
    computedBy: [],
    whyNot: noFigure,
  },
  {
    id: '5.1',
    label: '五（一）',
    summary: {
      en: 'Channels and methods of payment; back-payment is named as part of the work, without a condition.',
      'zh-CN': '缴费渠道与方式；提到补缴工作，但未附条件。',
    },
    computedBy: [],
    whyNot: {
      en: 'Lists channels and methods, which are data here; no outcome turns on them.',
      'zh-CN': '仅列举渠道与方式，作为数据收录，不影响任何结果。',
    },
  },
  {
    id: '5.2',
    label: '五（二）',
    summary: {
      en: 'Offices share information and reconcile their accounts.',
      'zh-CN': '部门之间共享信息、核对账目。',
    },
    computedBy: [],
    whyNot: noFigure,
  },
  {
    id: '6.1',
    label: '六（一）',
    summary: {
      en: 'Who leads the work and who answers for it.',
      'zh-CN': '由谁牵头、由谁负责。',
    },
    computedBy: [],
    whyNot: noFigure,
  },
  {
    id: '6.2',
    label: '六（二）',
    summary: { en: 'Publicity in the villages.', 'zh-CN': '面向村户的宣传。' },
    computedBy: [],
    whyNot: noFigure,
  },
  {
    id: '6.3',
    label: '六（三）',
    summary: {
      en: 'Duties in handling collected money, and what follows a breach.',
      'zh-CN': '经手保费的纪律及违反的后果。',
    },
    computedBy: [],
    whyNot: {
      en: 'It turns on findings of fact that no calculation makes.',
      'zh-CN': '取决于事实认定，非计算所能得出。',
    },
  },
  {
    id: '6.4',
    label: '六（四）',
    summary: {
      en: 'Of a thousand points: 10 for 96 % of the task and the materials by 25 May, 8 by 30 May, none if 96 % is missed by 30 June.',
      'zh-CN': '千分制：5月25日前完成96%且材料报齐得10分，5月30日前得8分，至6月30日仍未达到则为0分。',
    },
    computedBy: ['completion', 'target-met', 'threshold-date', 'assessment-score'],
    whyNot: null,
  },
  {
    id: 'annex',
    label: '附表',
    summary: {
      en: 'What each of 51 villages is asked to collect: persons and yuan, 25284 and 7585200 in all.',
      'zh-CN': '51个村的任务人数与金额，合计25284人、7585200元。',
    },
    computedBy: ['completion', 'target-met', 'threshold-date'],
    whyNot: null,
  },
] as const satisfies readonly Clause[];

/** The id of a clause of the notice. */
export type ClauseId = (typeof clauses)[number]['id'];
