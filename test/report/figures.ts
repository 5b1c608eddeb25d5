import { english } from '../../src/explain/texts-en.js';
import { chinese } from '../../src/explain/texts-zh.js';
import type { Bilingual, Notice } from '../../src/index.js';
import type { MoneyBands, MoneyFigure } from '../../src/notice/figures.js';
import { both } from './texts.js';

/** One figure of the notice, in words. */
export interface Figure {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

type Figures = { readonly [Noun in Exclude<keyof Notice, 'document'>]: (entry: Notice[Noun]) => readonly Figure[] };

const figure = (label: Bilingual, value: Bilingual): Figure => ({ label, value });
const same = (text: string | number): Bilingual => both(String(text), String(text));
const listed = (all: readonly (string | number)[]): Bilingual => both(all.join(', '), all.join('、'));

const per = { year: both('a year', '每年'), month: both('a month', '每月'), once: both('once', '一次性') } as const;
const bound = { exact: both('', ''), 'at-least': both('at least ', '不低于') } as const;

function money({ amount, per: rhythm, bound: limit }: MoneyFigure): Bilingual {
  const yuan = amount.toFixed(2);
  return both(
    `${bound[limit].en}CNY ${yuan} ${per[rhythm].en}`,
    `${per[rhythm]['zh-CN']}${bound[limit]['zh-CN']} ${yuan} 元`,
  );
}

/** One figure a band: from its lower bound up to the next band's, or without an end. */
function bands(entry: MoneyBands<string>, unit: Bilingual): Figure[] {
  return entry.bands.map(({ from, amount }, at) => {
    const next = entry.bands[at + 1]?.from;
    const label =
      next === undefined
        ? both(`${from} ${unit.en} and over`, `${from}${unit['zh-CN']}及以上`)
        : both(`${from} to under ${next} ${unit.en}`, `满${from}不满${next}${unit['zh-CN']}`);
    return figure(label, money({ amount, currency: entry.currency, per: entry.per, bound: entry.bound }));
  });
}

const channelNames: Readonly<Record<string, Bilingual>> = {
  counter: both('counter', '实体'),
  online: both('online', '网上'),
  mobile: both('mobile', '掌上'),
  'self-service': both('self-service', '自助'),
  cash: both('cash', '现金'),
  'bank-card': both('bank card', '银行卡'),
  'wechat-pay': both('WeChat Pay', '微信'),
  alipay: both('Alipay', '支付宝'),
  'standing-agreement': both('standing agreement', '协议'),
};

function namedIn(ids: readonly string[]): Bilingual {
  const names = ids.map((id) => channelNames[id] ?? same(id));
  return both(names.map(({ en }) => en).join(', '), names.map((name) => name['zh-CN']).join('、'));
}

const years = (value: number): Bilingual => both(`${value} years`, `${value}年`);
const age = (value: number): Bilingual => both(`${value} years`, `${value}周岁`);

/** The words for every entry of the notice. A new entry without words does not compile. */
const figures: Figures = {
  participation: ({ deferralAge }) => [
    figure(both('May wait under the age of', '可暂缓：不满'), age(deferralAge.value)),
  ],
  contributionTier: ({ tiers, reserved }) => [
    figure(both('Tiers, CNY a year', '档次（元／年）'), listed(tiers)),
    figure(both('For hardship groups only', '仅限困难群体'), listed(reserved)),
  ],
  municipalSubsidy: (entry) => bands(entry, both('a year', '元档')),
  longContributionBonus: (entry) => [
    ...bands(entry, both('years', '年')),
    figure(both('Drawn from the age of', '领取年龄'), age(entry.pensionAge.value)),
  ],
  hardshipGroups: ({ groups, severeDisability }) => [
    figure(
      both('Hardship groups', '困难群体'),
      both(
        groups.map((group) => english.groups[group]).join('; '),
        groups.map((group) => chinese.groups[group]).join('、'),
      ),
    ),
    figure(
      both('Severe disability: generation of the card', '重度残疾：证件代次'),
      same(severeDisability.cardGeneration),
    ),
    figure(both('Severe disability: grades', '重度残疾：等级'), listed(severeDisability.grades)),
  ],
  governmentPayment: ({ payment }) => [figure(both('Paid by the government', '政府代缴'), money(payment))],
  basicPension: ({ pension }) => [figure(both('Basic pension', '基础养老金'), money(pension))],
  nextAdjustment: ({ interval }) => [
    figure(both('Adjusted at least every', '至少调整一次的间隔'), years(interval.value)),
  ],
  ageSupplement: (entry) => bands(entry, both('years of age', '周岁')),
  funeralGrant: ({ grant, deregistration }) => [
    figure(both('Grant', '补助金'), money(grant)),
    figure(
      both('Deregistration within', '注销登记期限'),
      both(`${deregistration.value} days after the death`, `死亡后${deregistration.value}日内`),
    ),
  ],
  collectionTiming: ({ window }) => [
    figure(
      both('Window, both days included', '时限（含首末两日）'),
      both(`${window.from} to ${window.until}`, `${window.from} 至 ${window.until}`),
    ),
  ],
  paymentChannels: ({ channels, methods }) => [
    figure(both('Channels', '渠道'), namedIn(channels)),
    figure(both('Methods', '方式'), namedIn(methods)),
  ],
  completion: ({ threshold }) => [
    figure(both('Share that counts as done', '达标比例'), both(`${threshold.value} %`, `${threshold.value}%`)),
  ],
  assessmentScore: ({ stages, last, outOf }) => [
    ...stages.map(({ by, points }) =>
      figure(both(`Task and materials by ${by}`, `${by} 前完成并报齐`), both(`${points} points`, `${points} 分`)),
    ),
    figure(
      both(`Task not done by ${last.by}`, `至 ${last.by} 仍未完成`),
      both(`${last.points} points`, `${last.points} 分`),
    ),
    figure(both('Out of', '总分'), both(`${outOf} points`, `${outOf} 分`)),
  ],
  collectionTargets: ({ rows, total }) => [
    figure(both('Villages', '村数'), same(rows.length)),
    figure(both('Persons in all', '总人数'), same(total.headcount)),
    figure(both('CNY in all', '总金额（元）'), same(total.amount)),
  ],
};

const periodWords = ({ from, until }: { from: string | null; until: string | null }): Bilingual =>
  both(`${from ?? '…'} to ${until ?? 'no end'}`, `${from ?? '…'} 至 ${until ?? '无截止'}`);

/** The figures a clause fixes, each entry with the days it is in force. */
export function figuresOf(clause: string, { document: _, ...entries }: Notice): readonly Figure[] {
  return Object.entries(entries).flatMap(([noun, entry]) => {
    if (entry.clause !== clause) return [];
    const named = (figures[noun as keyof Figures] as (entry: never) => readonly Figure[])(entry as never);
    return 'effective' in entry
      ? [...named, figure(both('In force', '适用期间'), periodWords(entry.effective))]
      : named;
  });
}
