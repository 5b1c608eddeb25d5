import type { Bilingual, Notice } from 'resident-pension-rules';
import { labels } from 'resident-pension-rules/explain';

const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

/** A day: as it stands in the data, in Chinese by year, month and day. */
function dayWords(day: string): Bilingual {
  const [year, month, date] = day.split('-').map(Number);
  return both(day, `${year}年${month}月${date}日`);
}

const groupIn = (language: 'en' | 'zh-CN', group: string): string =>
  labels(language).facts.hardshipGroups.options?.[group] ?? group;
const groupName = (group: string): Bilingual => both(groupIn('en', group), groupIn('zh-CN', group));

/** One figure of the notice, in words. */
export interface Figure {
  readonly label: Bilingual;
  readonly value: Bilingual;
}

type Stated = { readonly [Noun in keyof Notice]: NonNullable<Notice[Noun]> };
type Figures = { readonly [Noun in keyof Stated]: (entry: Stated[Noun]) => readonly Figure[] };
type MoneyFigure = Omit<Stated['governmentPayment'], 'clause' | 'effective' | 'payments' | 'per'> & {
  readonly amount: number;
  readonly per: keyof typeof per;
};
type BonusPerYear = Exclude<Stated['longContributionBonus'], { readonly bands: unknown }>;
type MonthsOfBasicPension = Exclude<Stated['funeralGrant']['grant'], { readonly amount: unknown }>;
type MoneyBands = Omit<MoneyFigure, 'amount'> & Pick<Stated['ageSupplement'], 'bands'>;

const figure = (label: Bilingual, value: Bilingual): Figure => ({ label, value });
const same = (text: string | number): Bilingual => both(String(text), String(text));
const listed = (all: readonly (string | number)[]): Bilingual => both(all.join(', '), all.join('、'));
const joined = (all: readonly Bilingual[]): Bilingual =>
  both(all.map(({ en }) => en).join('; '), all.map((one) => one['zh-CN']).join('、'));

const per = {
  year: both('a year', '每年'),
  month: both('a month', '每月'),
  once: both('once', '一次性'),
  person: both('a person', '每人'),
} as const;
const bound = { exact: both('', ''), 'at-least': both('at least ', '不低于') } as const;

const money = ({ amount, per: rhythm, bound: limit }: Omit<MoneyFigure, 'currency'>): Bilingual =>
  both(
    `${bound[limit].en}CNY ${amount.toFixed(2)} ${per[rhythm].en}`,
    `${per[rhythm]['zh-CN']}${bound[limit]['zh-CN']}${amount}元`,
  );

/** One figure a band: from its lower bound up to the next band's, or without an end. */
function subsidies(entry: Stated['municipalSubsidy']): Figure[] {
  if ('percentOfTier' in entry) {
    const { en, 'zh-CN': zh } = bound[entry.bound];
    const share = both(`${en}${entry.percentOfTier} %`, `${zh}${entry.percentOfTier}%`);
    return [figure(both('Share of the tier', '按缴费档次的比例'), share)];
  }
  if (entry.bands === null) return [figure(both('By tier', '各档次补贴'), both('not known', '不详'))];
  return bands({ ...entry, bands: entry.bands }, both('yuan a year', '元'));
}

function bands(entry: MoneyBands, unit: Bilingual): Figure[] {
  return entry.bands.map(({ from, amount }, at) => {
    const next = entry.bands[at + 1]?.from;
    const zh = unit['zh-CN'];
    const label =
      next === undefined
        ? both(`${from} ${unit.en} and over`, `${from}${zh}及以上`)
        : both(`${from} to under ${next} ${unit.en}`, `${from}${zh}至不满${next}${zh}`);
    return figure(label, money({ amount, per: entry.per, bound: entry.bound }));
  });
}

/** One figure a segment: what each year in it adds. */
const segments = (entry: BonusPerYear): Figure[] =>
  entry.segments.map(({ over, perYear }, at) => {
    const next = entry.segments[at + 1]?.over;
    const label =
      next === undefined
        ? both(`Each year beyond ${over}`, `满${over}年后，每多1年`)
        : both(`Each year beyond ${over}, up to ${next}`, `满${over}年后至${next}年，每多1年`);
    return figure(label, money({ ...entry, amount: perYear }));
  });

const tiersWords = (tiers: Stated['contributionTier']['tiers']): Bilingual =>
  'step' in tiers
    ? both(
        `${tiers.from} to ${tiers.until} in steps of ${tiers.step}`,
        `${tiers.from}至${tiers.until}，每档相差${tiers.step}`,
      )
    : listed(tiers);

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

const channels = (ids: readonly string[]): Bilingual => joined(ids.map((id) => channelNames[id] ?? same(id)));
const years = (value: number): Bilingual => both(`${value} years`, `${value}年`);
const age = (value: number): Bilingual => both(`${value} years`, `${value}周岁`);
const months = ({ monthsOfBasicPension: count, bound: limit }: MonthsOfBasicPension): Bilingual =>
  both(`${bound[limit].en}${count} months of the base pension`, `${bound[limit]['zh-CN']}${count}个月基础养老金`);
const deadlineWords = (deadline: Stated['funeralGrant']['deregistration']): Bilingual => {
  if (deadline === null) return both('no deadline', '未规定期限');
  return deadline.unit === 'days'
    ? both(`${deadline.value} days of the death`, `死亡后${deadline.value}日内`)
    : both(`${deadline.value} working days of the death`, `死亡后${deadline.value}个工作日内`);
};
const points = (value: number): Bilingual => both(`${value} points`, `计${value}分`);
const before = (day: string, en: string, zh: string): Bilingual =>
  both(`${en} before ${day}`, `${dayWords(day)['zh-CN']}前${zh}`);

/** The words for every entry of the notice. A new entry without words does not compile. */
const figures: Figures = {
  participation: ({ lowerAge, minorsAndStudents, upperAge }) => [
    minorsAndStudents === 'may-wait'
      ? figure(both('May stay out under the age of', '可以暂缓参保：未满'), age(lowerAge.value))
      : figure(both('Enrols from the age of, and no student', '参保年龄下限（不含在校学生）'), age(lowerAge.value)),
    ...(upperAge === null ? [] : [figure(both('Enrols under the age of', '参保须未满'), age(upperAge.value))]),
  ],
  contributionTier: ({ tiers, reserved }) => [
    figure(both('Tiers, CNY a year', '缴费档次（元／年）'), tiersWords(tiers)),
    ...reserved.map(({ tier, for: groups }) =>
      figure(
        both(`For some groups only: ${tier}`, `${tier}元档次限下列人员`),
        groups.length === 0 ? both('not named', '未列明') : joined(groups.map(groupName)),
      ),
    ),
  ],
  municipalSubsidy: (entry) => [
    ...subsidies(entry),
    ...(entry.backPaidYears === undefined
      ? []
      : [figure(both('Back-paid years', '补缴年度'), both('not subsidised', '不享受补贴'))]),
    ...(entry.mostYears === undefined
      ? []
      : [
          figure(
            both('Years subsidised in a life, at most', '最多享受补贴'),
            both(`${entry.mostYears}`, `${entry.mostYears}年`),
          ),
        ]),
  ],
  pensionAge: ({ age: { value } }) => [figure(both('Pension age', '领取年龄'), age(value))],
  longContributionBonus: (entry) => [
    figure(
      both('Years counted', '缴费年限'),
      entry.counted === 'consecutive' ? both('in a row', '连续计算') : both('in all', '累计计算'),
    ),
    ...('bands' in entry ? bands(entry, both('years', '年')) : segments(entry)),
  ],
  hardshipGroups: ({ groups, severeDisability }) => [
    figure(both('Hardship groups', '困难群体'), joined(groups.map((group) => groupName(group)))),
    ...(severeDisability === null
      ? []
      : [
          figure(
            both('Severe disability: generation of the card', '重度残疾：残疾人证代次'),
            same(severeDisability.cardGeneration),
          ),
          figure(both('Severe disability: grades', '重度残疾：残疾等级'), listed(severeDisability.grades)),
        ]),
  ],
  governmentPayment: ({ payments, ...yearly }) =>
    payments.map((payment) => {
      const groups = joined(payment.groups.map(groupName));
      const paid =
        'amount' in payment
          ? money({ ...yearly, amount: payment.amount })
          : both(`${payment.percentOfLowest} % of the lowest tier`, `最低缴费档次的${payment.percentOfLowest}%`);
      return figure(both(`Paid by the government for ${groups.en}`, `政府代缴（${groups['zh-CN']}）`), paid);
    }),
  basicPension: ({ steps, ...terms }) =>
    steps.map(({ from, amount }) =>
      figure(both(`Base pension from ${from}`, `基础养老金（自${from}起）`), money({ ...terms, amount })),
    ),
  nextAdjustment: ({ interval }) => [
    figure(both('Adjusted at least every', '至少调整一次的间隔'), years(interval.value)),
  ],
  ageSupplement: (entry) => bands(entry, both('years of age', '周岁')),
  funeralGrant: ({ for: whose, grant, deregistration }) => [
    figure(
      both('At the death of', '适用对象'),
      whose === 'recipients'
        ? both('a person who drew the pension', '待遇领取人员')
        : both('any insured person', '参保人员'),
    ),
    figure(both('Grant', '丧葬补助金'), 'amount' in grant ? money(grant) : months(grant)),
    figure(both('Deregistration within', '注销登记期限'), deadlineWords(deregistration)),
  ],
  collectionTiming: ({ window }) => [
    figure(both('Window, both days included', '集中缴费期（含首末两日）'), periodWords(window)),
  ],
  paymentChannels: (entry) => [
    figure(both('Channels', '缴费渠道'), channels(entry.channels)),
    figure(both('Methods', '缴费方式'), channels(entry.methods)),
  ],
  completion: ({ threshold }) => [
    figure(both('Share that counts as done', '达标比例'), both(`${threshold.value} %`, `${threshold.value}%`)),
  ],
  assessmentScore: ({ stages, last, scale }) => [
    ...stages.map((stage) =>
      figure(before(stage.by, 'Task and materials done', '完成任务并报齐材料'), points(stage.points)),
    ),
    figure(before(last.by, 'Task not done', '仍未完成任务'), points(last.points)),
    figure(both('All points of the assessment', '考核总分'), both(`${scale} points`, `${scale}分`)),
  ],
  collectionTargets: ({ rows, total }) => [
    figure(both('Rows: the villages and 城镇', '行数（各村及“城镇”）'), same(rows.length)),
    figure(both('Persons in all', '人数合计'), same(total.headcount)),
    ...(total.amount === null ? [] : [figure(both('CNY in all', '金额合计（元）'), same(total.amount))]),
  ],
  collectionReward: (entry) => bands(entry, both('% of the persons', '%')),
};

function periodWords({ from, until }: { from: string | null; until: string | null }): Bilingual {
  const [first, last] = [from && dayWords(from), until && dayWords(until)];
  if (!first) return last ? both(`until ${last.en}`, `至${last['zh-CN']}`) : both('without limit', '不限');
  if (!last) return both(`from ${first.en} on`, `自${first['zh-CN']}起`);
  return both(`${first.en} to ${last.en}`, `${first['zh-CN']}至${last['zh-CN']}`);
}

/** The figures a clause fixes, with the days they are in force: once at the end where these are the same for all. */
export function figuresOf(clause: string, notice: Notice): readonly Figure[] {
  const entries = Object.entries(notice).flatMap(([noun, entry]: [string, Notice[keyof Notice]]) => {
    if (entry?.clause !== clause) return [];
    const named = (figures[noun as keyof Figures] as (entry: never) => readonly Figure[])(entry as never);
    return [{ named, period: 'effective' in entry ? periodWords(entry.effective) : undefined }];
  });
  const inForce = (period: Bilingual | undefined) => (period ? [figure(both('In force', '适用期间'), period)] : []);
  return entries.flatMap(({ named, period }, at) =>
    period?.en === entries[at + 1]?.period?.en ? named : [...named, ...inForce(period)],
  );
}
