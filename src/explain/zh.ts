import { isRange, type Tiers } from '../notice/tiers.js';
import type { TierNotListed } from '../rules/contribution-tier.js';
import type { Money } from '../values/money.js';
import { own } from '../values/own.js';
import { chineseData } from './data-zh.js';
import {
  decimals,
  entries,
  figure,
  isMonth,
  isZero,
  partsOfDay,
  partsOfMonth,
  percentage,
  shortText,
  truth,
  under,
} from './figures.js';
import type { ClauseWords, Moment, Texts } from './texts.js';

// Words shared by the rules

export const yuan = (amount: string): string => `${decimals(amount, 0)}元`;
export const percent = (rate: string): string => `${percentage(rate)}%`;
const tierNamed = (tier: number): string => `${figure(tier)}元`;

/** 2020年5月31日. */
export function day(text: string): string {
  const [year, month, date] = partsOfDay(text);
  return `${year}年${month}月${date}日`;
}

/** A day, a month (2020年5月) or a year (2020年). */
function moment(given: Moment): string {
  if (typeof given === 'number') return `${figure(given)}年`;
  if (!isMonth(given)) return day(given);
  const [year, month] = partsOfMonth(given);
  return `${year}年${month}月`;
}

function period(from: Moment | null, until: Moment | null): string {
  // Nothing lies outside a period that has neither end.
  if (from === null) return `${moment(until as Moment)}及以前`;
  if (until === null) return `${moment(from)}及以后`;
  // A part in force for less than a year covers no year.
  if (from > until) return typeof from === 'number' ? '无完整年度' : '无完整月份';
  return from === until ? moment(from) : `${moment(from)}至${moment(until)}`;
}

const per = { year: '每年', month: '每月', once: '一次性', person: '每人' } as const satisfies Record<
  Money['per'],
  string
>;
const bound = { exact: '', 'at-least': '不低于' } as const satisfies Record<Money['bound'], string>;
const amountOf = (value: Money): string => `${under(bound, value.bound)}${yuan(value.amount)}`;
const money = (value: Money): string => `${under(per, value.per)}${amountOf(value)}`;

/** The six groups of the notice; a group that another edition names is named by its own id. */
const groups: Readonly<Record<string, string>> = {
  'severe-disability': '重度残疾人',
  'minimum-living-guarantee': '低保对象',
  'rural-five-guarantees': '农村五保对象',
  'urban-three-nos': '城镇“三无”人员',
  'special-care-recipient': '抚恤定补优抚对象',
  'registered-poor': '建档立卡贫困人员',
};
export const groupNamed = (id: string): string =>
  Object.hasOwn(groups, id) ? `${groups[id]}` : nameOrQuoted(shortText(id));

/** A name in Chinese reads as one; any other stands in quotation marks. */
const nameOrQuoted = (id: string): string => (/^[\u4e00-\u9fff（）]+$/.test(id) ? id : `“${id}”`);

/** A clause by its printed label, and its source where that is not the notice. */
export const clauseCited = (clause: ClauseWords): string => `“${clause.label}”${sourceCited(clause)}`;

function sourceCited(clause: ClauseWords): string {
  const [source, reliability] = [own(clause, 'source'), own(clause, 'reliability')];
  if (source === undefined) return '';
  // A repost may say so itself.
  const named = reliability === 'repost' ? source.replace(/（转载）$/, '') : source;
  return `（见${named}${reliability === undefined ? '' : `，${texts.reliability[reliability]}`}）`;
}

/** Clauses by their printed labels; those of one source, which is named once, stand together. */
function clausesCited(clauses: readonly ClauseWords[]): string {
  const groups: ClauseWords[][] = [];
  for (const clause of clauses) {
    const last = groups.at(-1)?.[0];
    if (
      last &&
      own(last, 'source') === own(clause, 'source') &&
      own(last, 'reliability') === own(clause, 'reliability')
    ) {
      groups.at(-1)?.push(clause);
    } else groups.push([clause]);
  }
  const cited = groups.map((group) => {
    const labels = group.map(({ label }) => `“${label}”`).join('');
    const source = sourceCited(group[0] as ClauseWords);
    return group.length > 1 ? `${labels}${source.replace('（', '（均')}` : `${labels}${source}`;
  });
  // Quotation marks alone part what stands in them; brackets between do not.
  return cited.join(cited.some((one) => one.endsWith('）')) ? '、' : '');
}

/** A clause as it is read out: “二、1” is 第二部分第1项. */
function clauseReadOut({ label }: ClauseWords): string {
  const [, part, item = ''] = label.match(/^([一二三四五六七八九十]+)(?:、(\d+)|（[一二三四五六七八九十]+）)?$/) ?? [];
  if (part === undefined) return /^附/.test(label) ? label : `“${label}”`;
  const inBrackets = label.slice(part.length);
  if (inBrackets === '') return `第${part}部分`;
  return `第${part}部分第${item === '' ? inBrackets : item}项`;
}

// Reasons that several rules give

export const rangeNamed = (from: string, until: string, step: string): string => `${from}至${until}，每档相差${step}`;
const tiersListed = (tiers: Tiers): string =>
  isRange(tiers)
    ? rangeNamed(tierNamed(tiers.from), tierNamed(tiers.until), tierNamed(tiers.step))
    : entries(tiers).map(tierNamed).join('、');
const tierNotListed = {
  inGeneral: '所填金额不属于规定的缴费档次。',
  withFigures: ({ tier, listed }: TierNotListed) =>
    `${tierNamed(tier)}不属于规定的缴费档次，规定的档次为${tiersListed(listed)}。`,
};
const tierReserved = {
  inGeneral: '该档次只限特定人员选择，本人不在其列。',
  withFigures: ({ tier, for: named }: { readonly tier: number; readonly for: readonly string[] }) =>
    named.length === 0
      ? `${tierNamed(tier)}档次限特定人员选择，通知未列明人员类别。`
      : `${tierNamed(tier)}档次只限下列人员选择：${entries(named).map(groupNamed).join('、')}。`,
};
// Not “查询日本人…”, which reads as another people.
const atAge = (age: number): string => `截至查询日，本人${figure(age)}周岁`;
const notARecipient = '本人不是待遇领取人员。';
const belowPensionAge = {
  inGeneral: '本人尚未达到领取年龄。',
  withFigures: ({ age, required }: { readonly age: number; readonly required: number }) =>
    `${atAge(age)}，须年满${figure(required)}周岁。`,
};
const notGranted = '通知未设此项待遇。';

// Hints that several facts share

const dayHint = '“年-月-日”，如2020-05-01';
const monthHint = '“年-月”，如2020-05';
const yearHint = '1至9999的整数年份，如2020';
const countHint = '0至1000000000的整数';
const yuanHint = '以元为单位的金额，至多两位小数，如300或300.5';
const flag = { hint: '“是／否”（true／false）', options: { true: '是', false: '否' } } as const;

const rates = ({ headcount, amount }: { readonly headcount: string; readonly amount: string | null }): string =>
  amount === null ? `人数${percent(headcount)}` : `人数${percent(headcount)}、金额${percent(amount)}`;

interface Measure {
  readonly rate: string;
  readonly met: boolean;
}

const measure = (name: string, { rate, met }: Measure, missing: string): string =>
  `${name}完成${percent(rate)}，${truth(met) ? '已达标' : `距达标尚差${missing}`}`;

/** Written as an office of human resources and social security writes. */
const texts: Texts = {
  rules: {
    participation: {
      name: '参保',
      value: ({ deferralGrounds }) => {
        const grounds = deferralGrounds.map((ground) =>
          ground.code === 'student' ? '系在校学生' : `未满${figure(ground.limit)}周岁`,
        );
        return grounds.length === 0 ? '可以参保' : `可以参保；因${grounds.join('、')}，也可暂不参保`;
      },
      refused: '不符合参保条件',
      reasons: {
        'not-township-resident': '本人不是本镇居民。',
        'employee-pension-member': '本人已参加城镇职工基本养老保险。',
        'over-enrolment-age': {
          inGeneral: '本人年龄已超出参保范围。',
          withFigures: ({ age, limit }) => `${atAge(age)}，参保须未满${figure(limit)}周岁。`,
        },
        'under-enrolment-age': {
          inGeneral: '本人尚未达到参保年龄。',
          withFigures: ({ age, required }) => `${atAge(age)}，参保须年满${figure(required)}周岁。`,
        },
        'student-excluded': '本人系在校学生，不在参保范围之内。',
      },
    },

    'hardship-groups': {
      name: '困难群体',
      unstated: '据填报信息认定各类困难群体的条件',
      value: (value) =>
        value.groups.length === 0 ? '不属于任何一类' : `属于${value.groups.map(groupNamed).join('、')}`,
    },

    'contribution-tier': {
      name: '缴费档次',
      value: ({ tier }) => `可以选择每年${tierNamed(tier)}档次`,
      refused: '不能选择该档次',
      reasons: { 'tier-not-listed': tierNotListed, 'tier-reserved': tierReserved },
    },

    'annual-payment': {
      name: '全年缴费',
      value: ({ total, tier, headroom }) =>
        `个人缴费共${yuan(total)}，即${tierNamed(tier)}档次的个人应缴额；距个人年缴费上限还差${yuan(headroom)}`,
      refused: '不符合缴费规定',
      reasons: {
        'over-annual-maximum': {
          inGeneral: '个人缴费超过个人年缴费上限。',
          withFigures: ({ total, maximum }) => `个人缴费共${yuan(total)}，超过个人年缴费上限${yuan(maximum)}。`,
        },
        'second-payment': {
          inGeneral: '当年缴费超过一次；按“每年只缴一次”的口径，不得多次缴费。',
          withFigures: ({ payments }) => `当年已缴费${figure(payments)}次；按“每年只缴一次”的口径，不得多次缴费。`,
        },
        'not-a-tier': {
          inGeneral: '个人缴费合计与任何缴费档次的个人应缴额均不符。',
          withFigures: ({ total, listed }) =>
            `个人缴费共${yuan(total)}，与任何缴费档次的个人应缴额均不符；规定的档次为${tiersListed(listed)}。`,
        },
        'tier-reserved': tierReserved,
      },
    },

    'municipal-subsidy': {
      name: '政府缴费补贴',
      unstated: '该档次的缴费补贴',
      value: money,
      refused: '不享受补贴',
      reasons: {
        'tier-not-listed': tierNotListed,
        'not-granted': notGranted,
        'back-paid-year': '该年度系补缴，补缴年度不享受缴费补贴。',
        'subsidised-years-used-up': {
          inGeneral: '此前享受缴费补贴的年数已达到规定的最多年数。',
          withFigures: ({ years, limit }) => `此前已享受缴费补贴${figure(years)}年，最多享受${figure(limit)}年。`,
        },
      },
    },

    'government-payment': {
      name: '政府代缴',
      value: money,
      refused: '不属于政府代缴范围',
      reasons: {
        'in-no-hardship-group': '本人不属于任何一类缴费困难群体。',
        'in-no-paid-group': '本人所属的困难群体均不在政府代缴之列。',
      },
    },

    'own-payment': {
      name: '个人缴费',
      value: money,
      refused: '不能按该档次缴费',
      reasons: { 'tier-not-listed': tierNotListed, 'tier-reserved': tierReserved },
    },

    'contribution-statement': {
      name: '全年合计（个人缴费、政府代缴与缴费补贴）',
      unstated: '合计所需标准',
      value: money,
      refused: '无可计入金额',
      reasons: { 'tier-not-listed': tierNotListed, 'tier-reserved': tierReserved },
    },

    'basic-pension': {
      name: '基础养老金',
      part: '现行基础养老金',
      value: money,
    },

    'next-adjustment': {
      name: '基础养老金下次调整',
      value: ({ dueBy }) => `不迟于${day(dueBy)}`,
    },

    'consecutive-years': {
      name: '连续缴费年限',
      value: ({ years }) => `${figure(years)}年`,
    },

    'long-contribution-bonus': {
      name: '增发基础养老金（长缴多得）',
      value: money,
      refused: '不增发',
      reasons: {
        'not-a-recipient': notARecipient,
        'below-pension-age': belowPensionAge,
        'too-few-years': {
          inGeneral: '计入的缴费年限不足。',
          withFigures: ({ years, required }) => `计入的缴费年限为${figure(years)}年，须满${figure(required)}年。`,
        },
        'not-granted': notGranted,
      },
    },

    'age-supplement': {
      name: '高龄倾斜养老金',
      value: money,
      refused: '不享受',
      reasons: {
        'not-a-recipient': notARecipient,
        'below-supplement-age': {
          inGeneral: '按本人年龄，尚未到开始享受的时间。',
          withFigures: ({ age, required, dueFrom }) =>
            age >= required
              ? `${atAge(age)}，自${day(dueFrom)}起开始享受。`
              : `${atAge(age)}，须年满${figure(required)}周岁，最早自${day(dueFrom)}起开始享受。`,
        },
        'not-granted': notGranted,
      },
    },

    'monthly-pension': {
      name: '当月应发（不含个人账户养老金）',
      value: amountOf,
      refused: '当月不发放',
      reasons: {
        dead: {
          inGeneral: '待遇领取人已死亡。',
          withFigures: ({ diedOn }) => `待遇领取人已于${day(diedOn)}死亡。`,
        },
        'not-a-recipient': notARecipient,
        'below-pension-age': {
          inGeneral: '按核定当月待遇的时点，本人尚未达到领取年龄。',
          withFigures: ({ required, reachedOn }) =>
            `本人于${day(reachedOn)}年满${figure(required)}周岁，当月待遇按该日之前的年龄核定，当时尚未达到领取年龄。`,
        },
      },
    },

    'pension-statement': {
      name: '每月合计',
      value: money,
      refused: '不发放',
      reasons: { 'not-a-recipient': notARecipient, 'below-pension-age': belowPensionAge },
    },

    'funeral-grant': {
      name: '丧葬补助金',
      value: money,
      refused: '不发放',
      reasons: {
        'not-a-recipient': '死者生前不是待遇领取人员。',
        'deregistered-late': {
          inGeneral: '逾期办理注销登记。',
          withFigures: ({ deadline, deregisteredOn, daysLate }) =>
            `逾期${figure(daysLate)}日办理注销登记：期限至${day(deadline)}，实际于${day(deregisteredOn)}办理，逾期天数自期限届满次日起按自然日计算。`,
        },
        'not-deregistered-in-time': {
          inGeneral: '期限届满仍未办理注销登记。',
          withFigures: ({ deadline }) => `截至${day(deadline)}期限届满仍未办理注销登记。`,
        },
      },
    },

    'collection-timing': {
      name: '集中缴费期',
      value: ({ timing, from, until }) =>
        under(
          {
            before: `缴费日早于集中缴费期（${day(from)}至${day(until)}）`,
            within: `缴费日在集中缴费期（${day(from)}至${day(until)}）之内`,
            after: `缴费日晚于集中缴费期（${day(from)}至${day(until)}）`,
          },
          timing,
        ),
    },

    completion: {
      name: '完成率',
      value: ({ headcount, amount }) =>
        [
          measure('人数', headcount, `${figure(headcount.shortfall)}人`),
          ...(amount === null ? [] : [measure('金额', amount, yuan(amount.shortfall))]),
        ].join('；'),
    },

    'target-met': {
      name: '缴费任务',
      value: ({ met }) => (truth(met) ? '已完成' : '未完成'),
    },

    'threshold-date': {
      name: '达标日期',
      value: ({ reachedOn }) => day(reachedOn),
      refused: '目前未达标',
      reasons: {
        'threshold-not-reached': {
          inGeneral: '尚未达到规定比例。',
          withFigures: ({ best }) =>
            isZero(best.headcount) && (best.amount === null || isZero(best.amount))
              ? '仍无任何进度。'
              : `截至目前，最高完成率为${rates(best)}。`,
        },
        'threshold-lost': {
          inGeneral: '曾达到规定比例，其后降至规定比例以下。',
          withFigures: ({ reachedOn, lostOn, current }) =>
            `${day(reachedOn)}达到规定比例，${day(lostOn)}降至规定比例以下；目前完成率为${rates(current)}。`,
        },
      },
    },

    'assessment-score': {
      name: '考核得分',
      value: ({ points, highest, scale }) =>
        `计${figure(points)}分（本项最高${figure(highest)}分，${String(scale) === '1000' ? '实行千分制' : `总分${figure(scale)}分`}）`,
    },

    'collection-reward': {
      name: '征缴奖励',
      value: money,
    },
  },

  statements: {
    contribution: '全年缴费明细',
    pension: '月养老金明细（不含个人账户养老金）',
    collection: '征缴进度',
  },

  facts: {
    amount: {
      label: '金额（元）',
      hint: yuanHint,
      ofTarget: '大于0、以元为单位的金额，至多两位小数，如300或300.5',
      absent: '任务表只列人数，未列金额',
    },
    asOf: { label: '查询日', hint: dayHint },
    backPaid: { label: '是否补缴', ...flag, absent: '不清楚，或者通知未作此要求' },
    birthDate: { label: '出生日期', hint: dayHint, range: '查询日之前150年以内的日期' },
    cardGeneration: {
      label: '残疾人证代次',
      hint: '1、2或3',
      options: { '1': '第一代', '2': '第二代', '3': '第三代' },
    },
    collected: { label: '已缴费情况', hint: '人数和金额' },
    consecutiveYears: { label: '连续缴费年限', hint: '0至100的整数，按开始领取待遇时计' },
    contributionYear: { label: '缴费年度', hint: yearHint },
    deregisteredOn: { label: '注销登记日期', hint: dayHint, absent: '尚未办理注销登记' },
    diedOn: { label: '死亡日期', hint: dayHint, absent: '截至当月末未死亡' },
    disability: { label: '残疾人证', hint: '残疾人证代次和残疾等级', absent: '无残疾人证' },
    employeePensionMember: { label: '是否参加城镇职工基本养老保险', ...flag },
    grade: {
      label: '残疾等级',
      hint: '1、2、3或4',
      options: { '1': '一级', '2': '二级', '3': '三级', '4': '四级' },
    },
    hardshipGroups: {
      label: '困难群体',
      hint: '逐项列出本人所属困难群体，不属于任何一类的留空（[]）',
      entry: '规定的困难群体之一',
      options: groups,
    },
    headcount: { label: '人数', hint: countHint, ofTarget: '1至1000000000的整数' },
    lastAdjustedOn: { label: '上次调整日期', hint: dayHint },
    materialsSubmittedOn: { label: '材料上报日期', hint: dayHint, absent: '材料尚未上报' },
    minimumLivingGuarantee: { label: '是否低保对象', ...flag },
    month: { label: '查询月份', hint: monthHint },
    noIncomeSource: { label: '是否无生活来源', ...flag },
    noLegalSupporter: { label: '是否无法定赡养人', ...flag },
    noWorkingAbility: { label: '是否无劳动能力', ...flag },
    on: { label: '日期', hint: dayHint },
    paidOn: { label: '缴费日期', hint: dayHint },
    payments: { label: '当年历次个人缴费（元）', hint: '逐项列出当年历次个人缴费金额', entry: yuanHint },
    progress: {
      label: '征缴进度',
      hint: '逐项列出日期及截至该日的人数和金额',
      entry: '日期及截至该日的人数和金额',
    },
    recipient: { label: '是否待遇领取人员', ...flag, hint: `${flag.hint}；死亡的，填死亡前是否领取` },
    registeredPoor: { label: '是否建档立卡贫困人员', ...flag },
    ruralFiveGuarantees: { label: '是否农村五保对象', ...flag },
    specialCareRecipient: { label: '是否抚恤定补优抚对象', ...flag },
    student: { label: '是否在校学生', ...flag },
    subsidisedYears: { label: '此前已享受缴费补贴的年数', hint: '0至100的整数', absent: '不清楚，或者通知未作此要求' },
    target: { label: '缴费任务', hint: '人数和金额' },
    thresholdReachedOn: { label: '达标日期', hint: dayHint, absent: '尚未达标' },
    through: { label: '计算截至年度', hint: yearHint },
    tier: { label: '缴费档次（元／年）', hint: '至多两位小数的数字，如300' },
    townshipResident: { label: '是否本镇居民', ...flag },
    urbanThreeNos: {
      label: '城镇“三无”情况',
      hint: '是否无法定赡养人、无劳动能力、无生活来源（三项均须填报）',
      absent: '不属于城镇“三无”人员',
    },
    year: { label: '年度', hint: yearHint },
    years: {
      label: '已缴费年度',
      hint: '逐项列出各缴费年度及其是否补缴',
      entry: '缴费年度及其是否补缴',
    },
  },

  ofAllYears: (words) => words.replace('连续缴费年限', '累计缴费年限'),

  outcomes: { determined: '有明确结果', refused: '不符合条件', undetermined: '尚无结论' },
  undetermined: '尚无结论',
  ifTierWereOpen: (name) => `${name}（以可选择该档次为前提）`,
  headline: (name, outcome) => `${name}：${outcome}。`,
  sentence: (outcome) => `${outcome}。`,

  notStated: (clause, unstated) => `通知${clauseReadOut(clause)}未规定${unstated}。`,
  unread: (clause, unstated) => `通知${clauseReadOut(clause)}关于${unstated}的规定，规则数据未录入。`,
  noSuchPart: (unstated) => `通知中没有关于${unstated}的规定。`,
  lacksWhatItRestsOn: (parts) => `通知中没有关于${parts.join('、')}的规定，本项无从计算。`,
  noneHasAll: (parts) => `本项须同时依据${parts.join('、')}的规定，各份通知均不齐备。`,
  parts: {
    basicPension: '基础养老金',
    completion: '缴费任务完成比例',
    contributionTier: '缴费档次',
    longContributionBonus: '增发基础养老金',
    pensionAge: '待遇领取年龄',
  },
  outsideCoverage: (fact, given, from, until) =>
    `${fact}（${moment(given)}）不在通知的适用期（${period(from, until)}）之内。`,
  outsideEach: (fact, given, from, until) =>
    `${fact}（${moment(given)}）不在各份通知的适用期之内（其中一份：${period(from, until)}）。`,
  restDaysUnknown: (on, from, until) => {
    const unknown = `无法确定${day(on)}是否为休息日`;
    if (until !== null && until < on) return `${unknown}：休息日表只列到${day(until)}。`;
    return from === null ? `${unknown}：没有休息日表。` : `${unknown}：休息日表自${day(from)}起编列。`;
  },
  factUnknown: (fact) => `结果取决于一项未填报的信息：${fact}。`,
  pending: (until) => `有关事项尚未办结。截至${day(until)}（含当日），结果可能为下列之一：`,
  unsettled: (question) => `取决于一项待明确事项：${question}`,
  openInGeneral: {
    'outside-coverage': '所问时间不在通知的适用期之内。',
    'rest-days-unknown': '无法确定期限届满日是否为休息日。',
    'fact-unknown': '结果取决于未填报的信息。',
    pending: '有关事项尚未办结，结果尚未确定。',
  },

  clauses: (clauses) => `依据：通知${clausesCited(clauses)}。`,
  clausesWithoutTheFigure: (clauses) => `通知${clausesCited(clauses)}对本事项有规定，但未载明上述标准。`,
  elsewhere: (meaning, source, reliability) => {
    const adopted = meaning === undefined ? '' : `（${meaning.replace(/。$/, '')}）`;
    return `采用通知以外的标准${adopted}。来源（${under(texts.reliability, reliability)}）：${source}`;
  },
  without: (names) => `合计不含下列各项，通知中没有相应规定：${names.join('、')}。`,
  withoutOutside: (names) => `合计不含下列各项，所询时间不在相应通知的适用期之内：${names.join('、')}。`,
  restsOn: (questions) =>
    `涉及通知未明确的事项${questions.length}项（适用口径见待明确事项登记表）：${questions.join('')}`,
  adopted: (question, meaning) => `其中由本单位选定的口径：${question}${meaning}`,
  reliability: {
    'law-text': '法律条文',
    official: '官方文件',
    news: '新闻报道',
    repost: '转载，未见原文',
    background: '背景知识',
  },

  editionOfResult: (id, given) =>
    `该结果由规则数据${id}得出，请一并提供该规则数据${given === undefined ? '' : `；现提供的是${given}`}。`,
  malformed: (issues) => `填报有误，共${figure(issues)}处。`,
  issues: {
    missing: '缺失',
    'wrong-type': '类型不符',
    'not-finite': '不是有效数字',
    'not-whole': '不是整数',
    'not-a-day': '日期不存在或格式不符',
    'not-a-month': '月份不存在或格式不符',
    'not-an-amount': '金额不符合填写要求',
    'out-of-range': '超出范围',
    'unknown-value': '不在可选范围之内',
    'unknown-key': '是多余的字段',
    duplicate: '重复填写',
    'not-ascending': '日期须晚于前一项',
    contradiction: '与另一项填报信息矛盾',
    unreadable: '无法读取',
  },
  issue: (place, problem, hint, details) => `${place}：${[[problem, ...hint].join('，'), ...details].join('；')}。`,
  // “逐项列出…” says itself what to do.
  fillIn: (hint) => (hint.startsWith('逐项') ? `应${hint}` : `应填${hint}`),
  orNull: (absent) => `没有的填空值（null）：${absent}`,
  data: chineseData,
  received: (value) => `现填${value}`,
  against: (place, value) => `${place}为${value}`,
  // The word alone: “空值（null）” would stand in brackets twice.
  contradicts: (names, value) => `与${names.join('')}（${value.replace(/（.*$/, '')}）不一致`,
  receivedWords: {
    null: '空值（null）',
    undefined: '空白',
    true: '“是”（true）',
    false: '“否”（false）',
    NaN: '非数字（NaN）',
    Infinity: '无穷大',
    '-Infinity': '负无穷大',
    'a bigint': '大整数',
    'a symbol': '符号',
    'a function': '函数',
    'an object': '一组数据',
    'an unreadable object': '无法读取的对象',
    'an unreadable value': '无法读取的内容',
    'an amount': '具体金额',
  },
  receivedList: (length) => `${length}项`,
  receivedOther: '其他内容',
  quoted: (text) => `“${text}”`,
  moment,
  wholeRecord: '整条记录',
  entry: (position) => `第${position}项`,
  place: (names, keys) => `${names.join('，')}［${keys}］`,
  heading: (label) => label,
};

export { texts as chinese };
