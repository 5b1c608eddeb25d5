import { describe, expect, test } from 'vitest';
import { recordOf } from '../src/audit/record.js';
import { definitionOf } from '../src/engine/determiner.js';
import { explain, issueText, type Language, labels, type StandardIssue } from '../src/explain/explain.js';
import * as library from '../src/index.js';
import {
  adopt,
  collectionStatement,
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineAnnualPayment,
  determineAssessmentScore,
  determineBasicPension,
  determineCompletion,
  determineConsecutiveYears,
  determineContributionTier,
  determineFuneralGrant,
  determineLongContributionBonus,
  determineMonthlyPension,
  determineMunicipalSubsidy,
  determineOwnPayment,
  determineParticipation,
  determineTargetMet,
  determineThresholdDate,
  editionSeries,
  type InvalidFactsError,
  lingcheng2020,
  pensionStatement,
  readings,
} from '../src/index.js';
import { allCases, answer, editionOf } from './cases.js';

/** Words with a hyphen that are not ours: codes, ids of rules, groups and options. */
const codes = /\b[a-z0-9]+(-[a-z0-9]+)+\b/g;
const ourWords =
  /\b(year-month|year-month-day|back-paid|long-contribution|second-generation|third-generation|non-default|five-year|under-16s)\b|\d{4}-\d{2}(-\d{2})?/gi;

/** What no sentence has: doubled marks, blanks lost or doubled, one of many, a value that was never put in words. */
const slips =
  /\[object|[.,;:。，；：、]{2}|\S {2,}|,\S|\b1 (days|years|persons|points|faults|payments)\b|[\u4e00-\u9fff] +[\u4e00-\u9fff]/;

/** A text without what stands in it as it is in the data: keys of facts, texts received, the name of a web site. */
const withoutData = (text: string): string =>
  text
    .replace(/［[^］]*］/g, '［］')
    .replace(/（(true|false|null|NaN|true／false)）/g, '')
    .replace(/\((\w+[\w.]*)\)/g, '()')
    .replace(/; or null: /g, '; or: ')
    .replace(/“[^”\n]*”/g, '“”')
    .replace(/iqilu\.com/g, '');

const throughJson = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

/** The shipped edition with other parts, under an id of its own. */
const editionWith = (id: string, parts: object) => defineEdition({ ...lingcheng2020, ...parts, id });

/** The lines of an explanation without the indent. */
const linesOf = (...args: Parameters<typeof explain>) =>
  explain(...args)
    .split('\n')
    .map((line) => line.trim());

describe('every case is explained', () => {
  test.each(allCases())('$rule/$id', (one) => {
    const edition = editionOf(one);
    const result = answer(one) as never;
    const inEnglish = explain(result, 'en', { edition });
    const inChinese = explain(result, 'zh-CN', { edition });
    const inOurWords = (text: string) =>
      edition.clauses.reduce(
        (rest, { source }) => (source === undefined ? rest : rest.replaceAll(source, '某处')),
        withoutData(text),
      );
    for (const text of [inEnglish, inChinese].map(inOurWords)) {
      expect(text).not.toMatch(slips);
      expect(readings.map(({ id }) => id).filter((id) => text.includes(id))).toEqual([]);
    }
    expect(inOurWords(inEnglish)).not.toMatch(/undefined|\bnull\b|NaN/);
    expect(inOurWords(inEnglish).replace(ourWords, '').match(codes) ?? []).toEqual([]);
    expect(inOurWords(inChinese)).not.toMatch(/[A-Za-z]|读法|身故/);
  });
});

// The thirtieth day is 1 June, a Monday.
const funeral = { recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-06-01', asOf: '2020-06-30' };
const granted = determineFuneralGrant(funeral);
const late = determineFuneralGrant({ ...funeral, deregisteredOn: '2020-06-03' });

describe('read aloud', () => {
  test('a determined amount', () => {
    expect(explain(granted, 'en')).toBe(
      'Funeral grant: CNY 600.00 once.\n  The notice deals with this in clause 2.6 (二、6).\n  It rests on 1 point that the notice leaves open (see the register of readings): What if the last day for the deregistration is a rest day?',
    );
    expect(explain(granted, 'zh')).toBe(
      '丧葬补助金：一次性600元。\n  依据：通知“二、6”。\n  涉及通知未明确的事项1项（适用口径见待明确事项登记表）：办理注销登记期限的最后一日是休息日的，是否顺延？',
    );
  });

  test('a refusal: the figures compared, how late', () => {
    expect(linesOf(late, 'en').slice(0, 2)).toEqual([
      'Funeral grant: it is not paid.',
      'The person was deregistered on 2020-06-03, 2 calendar days after the last day, 2020-06-01.',
    ]);
  });

  test('the outcome under each option', () => {
    const open = determineOwnPayment({ contributionYear: 2020, tier: 500, hardshipGroups: ['registered-poor'] });
    expect(linesOf(open, 'zh').slice(0, 6)).toEqual([
      '个人缴费：尚无结论。',
      '取决于一项待明确事项：缴费困难群体所选档次高于政府代缴标准的，个人应缴多少？',
      '- 个人按所选档次全额缴费，政府代缴部分另计。',
      '每年500元。',
      '- 个人缴纳所选档次扣除政府代缴后的差额。',
      '每年400元。',
    ]);
  });

  test('which points the progress of a collection rests on, and not their number alone', () => {
    const progress = [{ on: '2020-05-20', headcount: 96, amount: 28800 }];
    const target = { headcount: 100, amount: 30000 };
    const facts = { target, progress, materialsSubmittedOn: '2020-05-25', asOf: '2020-06-01' };
    const lines = linesOf(collectionStatement(facts), 'zh');
    expect(lines).toContain(
      '涉及通知未明确的事项2项（适用口径见待明确事项登记表）：缴费任务完成率按人数还是按金额计算？达到规定比例后因退费又降至该比例以下的，是否仍视为达到？',
    );
    expect(linesOf(collectionStatement(facts), 'en')).toContain(
      'It rests on 1 point that the notice leaves open (see the register of readings): Is the completion of the task measured in persons or in yuan?',
    );
  });

  test('why a month brings nothing to a person who comes of age in it', () => {
    const facts = { recipient: true, birthDate: '1960-05-15', consecutiveYears: 0, diedOn: null, month: '2020-05' };
    const ofFirstDay = determineMonthlyPension(facts, adopt(lingcheng2020, { monthReckoning: 'first-day' }));
    expect(linesOf(ofFirstDay, 'zh')[1]).toBe(
      '本人于2020年5月15日年满60周岁，当月待遇按该日之前的年龄核定，当时尚未达到领取年龄。',
    );
    expect(linesOf(ofFirstDay, 'en')[1]).toBe(
      'The person reaches the pension age of 60 on 2020-05-15; the month is reckoned by the age on an earlier day, so nothing is due for it.',
    );
    // Born on the first, the age counts from the month after: it goes by the last day of April.
    const following = adopt(lingcheng2020, { monthReckoning: 'following-month' });
    const onTheFirst = determineMonthlyPension({ ...facts, birthDate: '1960-05-01' }, following);
    expect(linesOf(onTheFirst, 'zh')[1]).toContain('本人于2020年5月1日年满60周岁，当月待遇按该日之前的年龄核定');
  });

  test('by which reading a second payment is refused', () => {
    const once = adopt(lingcheng2020, { secondPayment: 'one-payment-only' });
    const refused = determineAnnualPayment({ contributionYear: 2020, payments: [300, 200], hardshipGroups: [] }, once);
    expect(linesOf(refused, 'zh')[1]).toBe('当年已缴费2次；按“每年只缴一次”的口径，不得多次缴费。');
    expect(linesOf(refused, 'en')[1]).toBe(
      '2 payments were made; under the reading “one payment a year” only one may be.',
    );
    // It is called as the register calls it.
    const named = readings
      .find(({ id }) => id === 'secondPayment')
      ?.options.find(({ id }) => id === 'one-payment-only');
    expect(named?.meaning['zh-CN']).toContain('每年只缴一次');
    expect(named?.meaning.en).toContain('one payment a year');
  });

  test('of a tier refused that its subsidy is the tier’s and not the person’s', () => {
    const facts = { contributionYear: 2020, tier: 100, hardshipGroups: [] as string[] };
    const edition = adopt(lingcheng2020, { hundredTierSubsidy: 'at-least-30' });
    const lines = (of: typeof facts, language: Language) => linesOf(contributionStatement(of, edition), language);
    expect(lines(facts, 'zh')).toContain('政府缴费补贴（以可选择该档次为前提）：每年不低于30元。');
    expect(lines(facts, 'en')).toContain(
      'Contribution subsidy, if the tier could be chosen: at least CNY 30.00 a year.',
    );
    expect(explain(recordOf(contributionStatement, facts, edition), 'zh')).toContain(
      '政府缴费补贴（以可选择该档次为前提）：每年不低于30元。',
    );
    expect(linesOf(contributionStatement(facts), 'zh')).toContain('政府缴费补贴（以可选择该档次为前提）：尚无结论。');
    // Open to the person, or granted to nobody: nothing is supposed.
    const poor = { ...facts, hardshipGroups: ['registered-poor'] };
    expect(lines(poor, 'zh')).toContain('政府缴费补贴：每年不低于30元。');
    expect(lines({ ...facts, tier: 200 }, 'zh')).toContain('政府缴费补贴：不享受补贴。');
  });

  test('a clause that is silent', () => {
    const silent = determineMunicipalSubsidy({ contributionYear: 2020, tier: 100 });
    expect(linesOf(silent, 'en')[1]).toBe('Clause 2.1 (二、1) does not state the contribution subsidy at this tier.');
    expect(linesOf(silent, 'zh')[1]).toBe('通知第二部分第1项未规定该档次的缴费补贴。');
  });

  test('a clause of which the data leave out the figures is not silent', () => {
    const { bands: _, ...subsidy } = lingcheng2020.notice.municipalSubsidy as { readonly bands: unknown };
    const edition = editionWith('unread', {
      notice: { ...lingcheng2020.notice, municipalSubsidy: { ...subsidy, bands: null } },
    });
    const facts = { contributionYear: 2020, tier: 300, hardshipGroups: [] };
    const unread = determineMunicipalSubsidy(facts, edition);
    expect(linesOf(unread, 'en', { edition })[1]).toBe(
      'The data leave out what clause 2.1 (二、1) says of the contribution subsidy at this tier.',
    );
    expect(linesOf(unread, 'zh', { edition })[1]).toBe('通知第二部分第1项关于该档次的缴费补贴的规定，规则数据未录入。');
    expect(linesOf(contributionStatement(facts, edition), 'en', { edition })).toContain(
      'The data leave out what clause 2.1 (二、1) says of the figures that this total needs.',
    );
  });

  test('a year outside', () => {
    const outside = determineMunicipalSubsidy({ contributionYear: 2021, tier: 300 });
    expect(linesOf(outside, 'en')[1]).toBe(
      '2021 (contribution year) is outside the time that the notice governs (2020 only).',
    );
    expect(linesOf(outside, 'zh')[1]).toBe('缴费年度（2021年）不在通知的适用期（2020年）之内。');
  });
});

describe('a part the notice does not have', () => {
  const edition = editionWith('no-subsidy', { notice: { ...lingcheng2020.notice, municipalSubsidy: null } });
  const statement = contributionStatement({ contributionYear: 2020, tier: 300, hardshipGroups: [] }, edition);

  test('is said to be none, and is left out of the total by name', () => {
    expect(linesOf(statement, 'en', { edition })).toContain('The notice has no part on the contribution subsidy.');
    expect(linesOf(statement, 'zh', { edition })).toContain('合计不含下列各项，通知中没有相应规定：政府缴费补贴。');
  });
});

describe('a part that a rule rests on besides its own', () => {
  const without = (...nouns: readonly string[]) =>
    editionWith(`without-${nouns.join('-')}`, {
      notice: { ...lingcheng2020.notice, ...Object.fromEntries(nouns.map((noun) => [noun, null])) },
    });
  const facts = { recipient: true, birthDate: '1950-01-01', asOf: '2020-05-01', consecutiveYears: 16 };

  test('is named where the notice does not have it, in a part and in the total', () => {
    const edition = without('pensionAge');
    const lines = linesOf(pensionStatement(facts, edition), 'en', { edition });
    const said = 'The notice has no part on the pension age, without which this cannot be worked out.';
    expect(lines.slice(lines.indexOf('Long-contribution bonus: not decided.')).slice(1, 2)).toEqual([said]);
    expect(lines.slice(lines.indexOf('Monthly pension in all: not decided.')).slice(1, 2)).toEqual([said]);
    expect(linesOf(determineLongContributionBonus(facts, edition), 'zh', { edition }).slice(0, 2)).toEqual([
      '增发基础养老金（长缴多得）：尚无结论。',
      '通知中没有关于待遇领取年龄的规定，本项无从计算。',
    ]);
    const sheet = explain(recordOf(determineLongContributionBonus, facts, edition), 'zh');
    expect(sheet).toContain('通知中没有关于待遇领取年龄的规定，本项无从计算。');
    expect(sheet).not.toContain('没有关于增发基础养老金');
  });

  test('is not named where the notice does not have what was asked about either', () => {
    const edition = without('pensionAge', 'longContributionBonus');
    expect(linesOf(determineLongContributionBonus(facts, edition), 'en', { edition })[1]).toBe(
      'The notice has no part on the long-contribution bonus.',
    );
  });

  test('is named with the other where the notice has neither', () => {
    const edition = without('pensionAge', 'basicPension');
    const monthly = determineMonthlyPension(
      { recipient: true, birthDate: '1950-01-01', consecutiveYears: 16, diedOn: null, month: '2020-05' },
      edition,
    );
    expect(linesOf(monthly, 'en', { edition })[1]).toBe(
      'The notice has no part on the base pension or the pension age, without which this cannot be worked out.',
    );
    expect(linesOf(monthly, 'zh', { edition })[1]).toBe('通知中没有关于基础养老金、待遇领取年龄的规定，本项无从计算。');
  });

  const silent = Object.fromEntries(Object.keys(lingcheng2020.notice).map((noun) => [noun, null]));
  const { pensionAge, longContributionBonus, basicPension } = lingcheng2020.notice;
  const saying = (id: string, parts: object) => editionWith(id, { notice: { ...silent, ...parts } });
  const later = { from: '2021-01-01', until: '2021-12-31' };
  const ofAge = saying('of-age', { pensionAge: { ...pensionAge, effective: later } });

  test('is in one notice of a series, and what was asked about in another', () => {
    const edition = editionSeries([saying('of-bonus', { longContributionBonus }), ofAge]);
    const bonus = determineLongContributionBonus(facts, edition);
    expect(linesOf(bonus, 'en', { edition })[1]).toBe(
      'None of the notices has parts on all of these, without which this cannot be worked out: long-contribution bonus; pension age.',
    );
    expect(linesOf(bonus, 'zh', { edition })[1]).toBe(
      '本项须同时依据增发基础养老金（长缴多得）、待遇领取年龄的规定，各份通知均不齐备。',
    );
    const ofPension = editionSeries([saying('of-pension', { basicPension }), ofAge]);
    expect(linesOf(pensionStatement(facts, ofPension), 'en', { edition: ofPension })).toContain(
      'None of the notices has parts on all of these, without which this cannot be worked out: base pension; pension age.',
    );
  });

  test('of which another notice of a series has all it takes: the day is outside that, in a statement too', () => {
    const bonusOfLater = saying('bonus-of-2021', {
      pensionAge: { ...pensionAge, effective: later },
      longContributionBonus: { ...longContributionBonus, effective: later },
    });
    const edition = editionSeries([saying('of-2020', { pensionAge, basicPension }), bonusOfLater]);
    const before = { ...facts, asOf: '2019-12-31' };
    const { longContributionBonus: bonus } = pensionStatement(before, edition);
    expect(linesOf(bonus, 'en', { edition })[1]).toBe(
      '2019-12-31 (day asked about) is outside the times that the notices govern (one of them: 2021-01-01 to 2021-12-31).',
    );
    expect(linesOf(bonus, 'zh', { edition })[1]).toBe(
      '查询日（2019年12月31日）不在各份通知的适用期之内（其中一份：2021年1月1日至2021年12月31日）。',
    );
  });

  test('is one that the part asked about refers to', () => {
    const { notice } = lingcheng2020;
    const grant = { monthsOfBasicPension: 10, currency: 'CNY', per: 'once', bound: 'exact' };
    const months = editionWith('months-of-nothing', {
      notice: { ...notice, basicPension: null, funeralGrant: { ...notice.funeralGrant, grant } },
    });
    const death = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-05-02', asOf: '2020-05-02' };
    const lines = linesOf(library.determineFuneralGrant(death, months), 'zh', { edition: months });
    expect(lines[1]).toBe('通知中没有关于基础养老金的规定，本项无从计算。');
    const payments = [{ groups: ['registered-poor'], percentOfLowest: 50 }];
    const shares = editionWith('share-of-nothing', {
      notice: { ...notice, contributionTier: null, governmentPayment: { ...notice.governmentPayment, payments } },
    });
    const asked = { contributionYear: 2020, hardshipGroups: ['registered-poor'] };
    const said = linesOf(library.determineGovernmentPayment(asked, shares), 'en', { edition: shares });
    expect(said[1]).toBe('The notice has no part on the contribution tiers, without which this cannot be worked out.');
  });

  const rules = Object.values(library).flatMap((one) => {
    const known = typeof one === 'function' ? definitionOf(one) : undefined;
    return known?.nouns.map((noun) => [known.caller, noun] as const) ?? [];
  });
  const totals = [
    ['pension-statement', 'basicPension'],
    ['pension-statement', 'pensionAge'],
    ['contribution-statement', 'contributionTier'],
    ['assessment-score', 'completion'],
  ] as const;
  // No tier is reserved for groups, and none of them is paid for, where there are none.
  const { contributionTier } = lingcheng2020.notice;
  const withoutGroups = { contributionTier: { ...contributionTier, reserved: [] }, governmentPayment: null };
  test.each([...rules, ...totals])('%s without %s', (rule, noun) => {
    const notice = { ...lingcheng2020.notice, ...(noun === 'hardshipGroups' ? withoutGroups : {}), [noun]: null };
    const edition = editionWith(`no-${noun}`, { notice });
    const open = [{ why: 'not-stated', clause: null }] as const;
    const result = { status: 'undetermined', rule, edition: edition.id, clauses: [], readings: [], open } as never;
    const isItsOwn = noun === rule.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    expect(linesOf(result, 'en', { edition })[1]?.includes('without which')).toBe(!isItsOwn);
  });
});

describe('another edition in words', () => {
  const { notice } = lingcheng2020;

  test.each([
    [null, '2019-12-31', 'up to 2019', '2019年及以前'],
    ['2021-01-01', null, 'from 2021 on', '2021年及以后'],
    ['2020-02-01', '2020-11-30', 'no whole year', '无完整年度'],
  ])('years covered by the days %s to %s', (from, until, english, chinese) => {
    const effective = { from, until };
    const municipalSubsidy = { ...notice.municipalSubsidy, effective };
    const contributionTier = { ...notice.contributionTier, effective };
    const edition = editionWith('years', { notice: { ...notice, contributionTier, municipalSubsidy } });
    const outside = determineMunicipalSubsidy({ contributionYear: 2020, tier: 300 }, edition);
    expect(linesOf(outside, 'en', { edition })[1]).toBe(
      `2020 (contribution year) is outside the time that the notice governs (${english}).`,
    );
    expect(linesOf(outside, 'zh', { edition })[1]).toBe(`缴费年度（2020年）不在通知的适用期（${chinese}）之内。`);
  });

  test('days that hold no month', () => {
    const effective = { from: '2020-05-02', until: '2020-05-30' };
    const edition = editionWith('month', {
      notice: { ...notice, basicPension: { ...notice.basicPension, effective } },
    });
    const facts = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 16, diedOn: null, month: '2020-05' };
    const outside = determineMonthlyPension(facts, edition);
    expect(linesOf(outside, 'en', { edition })[1]).toBe(
      '2020-05 (month asked about) is outside the time that the notice governs (no whole month).',
    );
    expect(linesOf(outside, 'zh', { edition })[1]).toBe('查询月份（2020年5月）不在通知的适用期（无完整月份）之内。');
  });

  test.each([
    [{}, 'clause 2.4 (二、4).', '“二、4”。'],
    [{ source: 'a.cn' }, 'clause 2.4 (二、4), as in a.cn.', '“二、4”（见a.cn）。'],
    [
      { source: 'a.cn', reliability: 'repost' },
      'clause 2.4 (二、4), as in a.cn (repost, original not seen).',
      '“二、4”（见a.cn，转载，未见原文）。',
    ],
  ])('a clause with %j', (parts, english, chinese) => {
    const clauses = lingcheng2020.clauses.map((one) => (one.id === '2.4' ? { ...one, ...parts } : one));
    const edition = editionWith('sourced', { clauses });
    const result = determineBasicPension({ asOf: '2020-05-01' }, edition);
    expect(linesOf(result, 'en', { edition })).toContain(`The notice deals with this in ${english}`);
    expect(linesOf(result, 'zh', { edition })).toContain(`依据：通知${chinese}`);
  });

  const fromElsewhere = { source: 'a.cn（转载）', reliability: 'repost' };
  test.each([
    [{ '2.2': fromElsewhere, '2.4': fromElsewhere }, '“二、2”“二、4”（均见a.cn，转载，未见原文）、“二、5”。'],
    [
      { '2.2': fromElsewhere, '2.4': { source: 'a.cn（转载）' } },
      '“二、2”（见a.cn，转载，未见原文）、“二、4”（见a.cn（转载））、“二、5”。',
    ],
    [{ '2.2': { source: 'a.cn' }, '2.4': { source: 'b.cn' } }, '“二、2”（见a.cn）、“二、4”（见b.cn）、“二、5”。'],
    [{}, '“二、2”“二、4”“二、5”。'],
  ])('clauses of one source name it once (%#)', (parts, chinese) => {
    const sources: Readonly<Record<string, object>> = parts;
    const clauses = lingcheng2020.clauses.map((one) => ({ ...one, ...sources[one.id] }));
    const edition = editionWith('sourced', { clauses });
    const facts = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 16, diedOn: null, month: '2020-05' };
    expect(linesOf(determineMonthlyPension(facts, edition), 'zh', { edition })).toContain(`依据：通知${chinese}`);
  });

  test.each([
    ['三', '第三部分'],
    ['十一、12', '第十一部分第12项'],
    ['一（二）', '第一部分第（二）项'],
    ['附件', '附件'],
    ['第五条', '“第五条”'],
  ])('a clause labelled %s read out', (label, readOut) => {
    const clauses = lingcheng2020.clauses.map((one) => (one.id === '2.1' ? { ...one, label } : one));
    const edition = editionWith('labelled', { clauses });
    const silent = determineMunicipalSubsidy({ contributionYear: 2020, tier: 100 }, edition);
    expect(linesOf(silent, 'zh', { edition })[1]).toBe(`通知${readOut}未规定该档次的缴费补贴。`);
  });

  const { hardshipGroups, contributionTier } = notice;
  test.each([
    [
      ['registered-poor', 'miners'],
      'The tier of CNY 100 is reserved for these groups: registered impoverished persons; “miners”.',
      '100元档次只限下列人员选择：建档立卡贫困人员、“miners”。',
    ],
    [
      [],
      'The tier of CNY 100 is reserved, and the notice names no group for it.',
      '100元档次限特定人员选择，通知未列明人员类别。',
    ],
  ])('a reserved tier (%#)', (named, english, chinese) => {
    const groups = { ...hardshipGroups, groups: named };
    const tiers = { ...contributionTier, reserved: [{ tier: 100, for: named }] };
    const edition = editionWith('reserved', {
      notice: { ...notice, hardshipGroups: groups, contributionTier: tiers, governmentPayment: null },
    });
    const refused = determineContributionTier({ contributionYear: 2020, tier: 100, hardshipGroups: [] }, edition);
    expect(linesOf(refused, 'en', { edition })[1]).toBe(english);
    expect(linesOf(refused, 'zh', { edition })[1]).toBe(chinese);
  });

  test('a score out of another number of points', () => {
    const edition = editionWith('hundred', {
      notice: { ...notice, assessmentScore: { ...notice.assessmentScore, scale: 100 } },
    });
    const facts = { thresholdReachedOn: '2020-05-20', materialsSubmittedOn: '2020-05-20', asOf: '2020-06-01' };
    const score = determineAssessmentScore(facts, edition);
    expect(linesOf(score, 'en', { edition })[0]).toBe(
      'Assessment score: 10 points (at most 10 for this item, out of 100 in all).',
    );
    expect(linesOf(score, 'zh', { edition })[0]).toBe('考核得分：计10分（本项最高10分，总分100分）。');
  });
});

describe('the edition', () => {
  const additive = adopt(lingcheng2020, { hardshipTopUp: 'additive' });
  const facts = { contributionYear: 2020, tier: 500, hardshipGroups: ['registered-poor'] } as const;
  const result = determineOwnPayment(facts, additive);

  test('of a shipped id is known from the id, with the readings adopted', () => {
    expect(explain(result, 'en')).toBe(explain(result, 'en', { edition: additive }));
    expect(linesOf(result, 'en').at(-1)).toBe(
      'Adopted instead of the default: What does a member of a hardship group pay for a tier above what the government pays? The full tier. The government’s payment comes on top.',
    );
  });

  test('that is not the result’s is refused', () => {
    const difference = adopt(lingcheng2020, { hardshipTopUp: 'difference' });
    expect(() => explain(result, 'en', { edition: difference })).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: ['edition'], code: 'contradiction', received: `"${difference.id}"` })],
      }),
    );
  });

  const other = editionWith('other', {});
  test('of any other id is asked for', () => {
    const stored = throughJson(determineOwnPayment(facts, other));
    expect(() => explain(stored, 'en')).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: ['edition'], code: 'missing' })] }),
    );
    expect(explain(stored, 'en', { edition: other })).toContain('CNY 500.00 a year.');
  });

  test.each(['lingcheng-2020+x=y', 'lingcheng-2020+hardshipTopUp=x', 'lingcheng-2020+hardshipTopUp', 'lingcheng-2021'])(
    'with the id %s is not shipped',
    (id) => {
      expect(() => explain({ ...result, edition: id }, 'en')).toThrow(/^explain: edition: expected the edition that/);
    },
  );

  test('was made by this library', () => {
    expect(() => explain(result, 'en', { edition: { ...additive } })).toThrow(/^explain: edition: [^|]*$/);
    expect(() => explain(result, 'en', additive as never)).toThrow(/^explain: options: [^|]*$/);
  });
});

test('a result as JSON keeps its money (fault 4)', () => {
  expect(explain(throughJson(determineBasicPension({ asOf: '2020-05-01' })), 'en')).toMatch(/CNY 118\.00 a month/);
});

test('a list of rest days that ends is told as that (fault 17)', () => {
  const edition = editionWith('short-list', {
    readings: { ...lingcheng2020.readings, funeralDeadlineRestDay: 'rolls-forward' },
    restDays: { from: '2020-01-01', until: '2020-10-31', days: [] },
  });
  const facts = { recipient: true, diedOn: '2020-10-04', deregisteredOn: null, asOf: '2020-11-30' };
  const open = determineFuneralGrant(facts, edition);
  expect(linesOf(open, 'en', { edition })[1]).toBe(
    'It is not known whether 2020-11-03 is a rest day: the list of rest days ends on 2020-10-31.',
  );
  expect(linesOf(open, 'zh', { edition })[1]).toBe('无法确定2020年11月3日是否为休息日：休息日表只列到2020年10月31日。');
});

test('a threshold reached and lost again is told with both days (fault 18)', () => {
  const target = { headcount: 100, amount: 30000 };
  const progress = [
    { on: '2020-05-10', headcount: 98, amount: 29400 },
    { on: '2020-05-20', headcount: 90, amount: 27000 },
  ];
  const lost = determineThresholdDate({ target, progress }, adopt(lingcheng2020, { thresholdAfterRefund: 'kept' }));
  expect(linesOf(lost, 'en')[1]).toBe(
    'The required share was reached on 2020-05-10 and lost on 2020-05-20; now it is 90.00 % of the persons and 90.00 % of the yuan.',
  );
  expect(linesOf(lost, 'zh')[1]).toBe(
    '2020年5月10日达到规定比例，2020年5月20日降至规定比例以下；目前完成率为人数90.00%、金额90.00%。',
  );
});

test('the age under which one may wait is the edition’s (fault 19)', () => {
  const edition = editionWith('eighteen', {
    notice: {
      ...lingcheng2020.notice,
      participation: { ...lingcheng2020.notice.participation, lowerAge: { value: 18, unit: 'years' } },
    },
  });
  const facts = { birthDate: '2003-01-01', student: false, townshipResident: true, employeePensionMember: false };
  const result = determineParticipation({ ...facts, asOf: '2020-05-01' }, edition);
  expect(linesOf(result, 'en', { edition })[0]).toContain('being under 18.');
  expect(linesOf(result, 'zh', { edition })[0]).toBe('参保：可以参保；因未满18周岁，也可暂不参保。');
});

describe('a figure from elsewhere is cited with its source (fault 21)', () => {
  const provincial = adopt(lingcheng2020, { laterProvincialRate: 'provincial-142' });

  test('and never with the clause alone', () => {
    expect(linesOf(determineBasicPension({ asOf: '2020-10-01' }, provincial), 'en').slice(0, 3)).toEqual([
      'Base pension: CNY 142.00 a month.',
      'It rests on a figure that is not in the notice. From 1 July 2020, the higher of 142 yuan a month and what the notice states. Source (news report): iqilu.com, 3 July 2021.',
      'The notice deals with this in clause 2.4 (二、4), without stating that figure.',
    ]);
  });

  test('under the option that brings it', () => {
    const lines = linesOf(determineBasicPension({ asOf: '2020-10-01' }), 'zh');
    const at = lines.indexOf('每月142元。');
    expect(lines[at + 1]).toMatch(/^采用通知以外的标准。来源（新闻报道）：.*2021年7月3日/);
  });

  test('in a statement of the option adopted', () => {
    const [, source, clauses] = linesOf(determineBasicPension({ asOf: '2020-10-01' }, provincial), 'zh');
    expect(source).toMatch(/^采用通知以外的标准（自2020年7月1日起，按[^。？]*）。来源（新闻报道）：/);
    expect(clauses).toBe('通知“二、4”对本事项有规定，但未载明上述标准。');
  });

  test('where the age of 60 keeps a person out', () => {
    const under60 = adopt(lingcheng2020, { upperEnrolmentAge: 'under-60' });
    const facts = { birthDate: '1950-01-01', student: false, townshipResident: true, employeePensionMember: false };
    const refused = determineParticipation({ ...facts, asOf: '2020-05-01' }, under60);
    expect(explain(refused, 'en')).toMatch(/not in the notice.*\n.*without stating that figure/);
  });
});

describe('a rate below the threshold never shows as the threshold (fault 23)', () => {
  test.each([
    [1_000_000, 959_999, '95.99'],
    [1_000_000, 960_000, '96.00'],
    [391, 352, '90.02'],
  ])('%d: %d', (target, collected, shown) => {
    const facts = { target: { headcount: target, amount: null }, collected: { headcount: collected, amount: null } };
    const result = determineCompletion(facts);
    expect(linesOf(result, 'en')[0]).toMatch(new RegExp(`^Completion: ${shown} % of the persons, [^;]*$`));
    expect(linesOf(result, 'zh')[0]).toContain(`人数完成${shown}%`);
  });
});

describe('what is no result', () => {
  const twice = (depth: number) => {
    let list: unknown = ['x'];
    for (let at = 0; at < depth; at++) list = [list, list];
    return list;
  };
  const nested = (depth: number) => {
    let record: unknown = {};
    for (let at = 0; at < depth; at++) record = { x: record };
    return record;
  };
  const throwing = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new TypeError('no');
      },
    },
  );
  const circular: { self?: unknown } = {};
  circular.self = circular;
  const open = determineOwnPayment({ contributionYear: 2020, tier: 500, hardshipGroups: ['registered-poor'] });
  const unsettled = { why: 'unsettled-reading', reading: 'hardshipTopUp' };

  const everyone = { headcount: 100, amount: null };
  const done = determineTargetMet({ target: everyone, collected: everyone });
  const years = determineConsecutiveYears({ years: [{ year: 2020, backPaid: false }], through: 2020 });
  const outside = determineMunicipalSubsidy({ contributionYear: 2021, tier: 300 });

  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'x'],
    ['an empty object', {}],
    ['a status alone', { status: 'determined' }],
    ['another statement', { statement: 'x' }],
    ['no edition', { ...granted, edition: undefined }],
    ['another clause', { ...granted, clauses: ['9.9'] }],
    ['another reading', { ...granted, readings: ['x'] }],
    ['another rule', { ...granted, rule: 'x' }],
    ['an inherited rule', { ...granted, rule: 'constructor' }],
    ['an amount that is none', { ...granted, value: { amount: 'x', currency: 'CNY', per: 'once', bound: 'exact' } }],
    ['a value of another rule', { ...granted, value: { met: true } }],
    ['another status', { ...late, status: 'x' }],
    ['a refusal of a rule that never refuses', { ...done, status: 'refused', reasons: [{ code: 'dead' }] }],
    ['a yes that is none', { ...done, value: { met: 'yes' } }],
    ['a count that is a text', { ...years, value: { years: '16' } }],
    ['a count without end', { ...years, value: { years: Number.POSITIVE_INFINITY } }],
    ['an amount that is no text', { ...granted, value: { amount: 600, currency: 'CNY', per: 'once', bound: 'exact' } }],
    [
      'outside a period without ends',
      {
        ...outside,
        open: [{ why: 'outside-coverage', fact: 'contributionYear', given: 2021, from: null, until: null }],
      },
    ],
    ['no reasons', { ...late, reasons: [] }],
    ['another reason', { ...late, reasons: [{ code: 'x' }] }],
    ['no open points', { ...open, open: [] }],
    ['another open point', { ...open, open: [{ why: 'x' }] }],
    ['another unsettled reading', { ...open, open: [{ ...unsettled, reading: 'x', outcomes: {} }] }],
    ['another option', { ...open, open: [{ ...unsettled, outcomes: { x: granted } }] }],
    ['an error without issues', { code: 'INVALID_FACTS', issues: [] }],
    ['another issue', { code: 'INVALID_FACTS', issues: [{ path: [], code: 'x', received: '1' }] }],
    ['lists doubly nested (fault 11)', { ...granted, value: twice(25) }],
    ['a depth without end', { ...granted, value: nested(100_000) }],
    ['a circle', { ...granted, value: circular }],
    ['a list of a billion', { ...granted, clauses: new Array(1e9) }],
    ['a proxy that throws', { ...granted, value: throwing }],
  ])('is refused: %s', (_, result) => {
    const started = Date.now();
    expect(() => explain(result as never, 'en')).toThrow(/^explain: result: expected a result of this library[^|]*$/);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  test('is refused with another language and another edition at once', () => {
    expect(() => explain(throwing as never, 'fr' as never, { edition: throwing as never })).toThrow(
      expect.objectContaining({
        issues: ['result', 'language', 'edition'].map((key) => expect.objectContaining({ path: [key] })),
      }),
    );
  });

  test.each(['fr', null, 'constructor', Symbol('en'), Object.create(null), ['en']])('language %#', (language) => {
    const issue = { path: [], code: 'missing', message: '', received: 'undefined' } as const;
    for (const call of [explain.bind(null, granted), issueText.bind(null, issue), labels]) {
      expect(() => call(language as never)).toThrow(
        expect.objectContaining({ code: 'INVALID_FACTS', issues: [expect.objectContaining({ path: ['language'] })] }),
      );
    }
  });
});

describe('an error', () => {
  const errorOf = (facts: unknown): InvalidFactsError => {
    try {
      determineFuneralGrant(facts as never);
    } catch (error) {
      return error as InvalidFactsError;
    }
    throw new Error('the facts were accepted');
  };
  const textsIn = (error: InvalidFactsError, language: Language) =>
    error.issues.map((issue) => issueText(issue, language));

  test('says what to fill in, issue by issue', () => {
    const error = errorOf({ recipient: 'yes', diedOn: '2020-5-1', deregisteredOn: null });
    expect(textsIn(error, 'zh').sort()).toEqual([
      '是否待遇领取人员［recipient］：类型不符，应填“是／否”（true／false）；死亡的，填死亡前是否领取；现填“yes”。',
      '查询日［asOf］：缺失，应填“年-月-日”，如2020-05-01。',
      '死亡日期［diedOn］：日期不存在或格式不符，应填“年-月-日”，如2020-05-01；现填“2020-5-1”。',
    ]);
    expect(textsIn(error, 'en').sort()).toEqual([
      'Day asked about (asOf): missing; fill in a day as year-month-day, such as 2020-05-01.',
      'Day of death (diedOn): no such day, or not written as it should be; fill in a day as year-month-day, such as 2020-05-01; received “2020-5-1”.',
      'Draws the pension (recipient): of the wrong kind; fill in yes or no (true or false); for a death, whether the person drew before it; received “yes”.',
    ]);
    for (const form of [error, throughJson(error)]) {
      expect(linesOf(form, 'en')).toEqual(['The facts cannot be used: 3 faults.', ...textsIn(error, 'en')]);
    }
  });

  test('names the facts that contradict each other', () => {
    const error = errorOf({ ...funeral, deregisteredOn: '2020-04-30' });
    expect(textsIn(error, 'en')).toEqual([
      'Day of death (diedOn): contradicts the day of deregistration (2020-04-30); received 2020-05-02.',
    ]);
    expect(textsIn(error, 'zh')).toEqual([
      '死亡日期［diedOn］：与注销登记日期（2020年4月30日）不一致；现填2020年5月2日。',
    ]);
  });

  /** What every issue of the facts that a call refuses says, in both languages. */
  const told = (call: () => unknown): string[] => {
    try {
      call();
    } catch (error) {
      return (['zh', 'en'] as const).flatMap((language) => textsIn(error as InvalidFactsError, language));
    }
    throw new Error('the facts were accepted');
  };

  test('names a fact that contradicts by its place, and an amount by a word', () => {
    const target = { headcount: 100, amount: null };
    const progress = [{ on: '2020-05-10', headcount: 1, amount: 300 }];
    expect(told(() => determineThresholdDate({ target, progress }))).toEqual([
      '征缴进度，第1项，金额（元）［progress.0.amount］：与缴费任务金额（元）（空值）不一致；现填“300”。',
      'Progress of collection, entry 1, amount in yuan (progress.0.amount): contradicts the target, amount in yuan (nothing); received “300”.',
    ]);
  });

  test('says of a day out of range what it is set against', () => {
    expect(told(() => ageSupplement({ birthDate: '1850-01-01' }))).toEqual([
      '出生日期［birthDate］：超出范围，应填查询日之前150年以内的日期；现填1850年1月1日；查询日［asOf］为2020年5月1日。',
      'Date of birth (birthDate): out of range; fill in a day not more than 150 years before the day asked about; received 1850-01-01; day asked about (asOf) is 2020-05-01.',
    ]);
  });
  const ageSupplement = (facts: object) =>
    determineAgeSupplement({ recipient: true, birthDate: '1950-01-01', asOf: '2020-05-01', ...facts });

  test('says what null would mean where the fact may be null, and only there', () => {
    const month = { recipient: true, birthDate: '1950-01-01', consecutiveYears: 16, month: '2020-05' };
    expect(told(() => determineMonthlyPension(month as never))).toEqual([
      '死亡日期［diedOn］：缺失，应填“年-月-日”，如2020-05-01；没有的填空值（null）：截至当月末未死亡。',
      'Day of death (diedOn): missing; fill in a day as year-month-day, such as 2020-05-01; or null: no death by the end of the month.',
    ]);
    expect(told(() => determineFuneralGrant({ ...funeral, deregisteredOn: '' }))[0]).toBe(
      '注销登记日期［deregisteredOn］：日期不存在或格式不符，应填“年-月-日”，如2020-05-01；没有的填空值（null）：尚未办理注销登记；现填“”。',
    );
    expect(told(() => determineFuneralGrant({ ...funeral, diedOn: undefined as never })).join('')).not.toMatch(/null/);
    const ofAnEdition = { path: ['notice', 'amount'], code: 'missing', message: '', received: 'undefined' } as const;
    expect(issueText(ofAnEdition, 'en')).not.toMatch(/null/);
  });

  test('asks for one person at least of a target, and not of what is collected', () => {
    const none = { headcount: -1, amount: null };
    expect(told(() => determineCompletion({ target: none, collected: none })).slice(0, 2)).toEqual([
      '缴费任务，人数［target.headcount］：超出范围，应填1至1000000000的整数；现填-1。',
      '已缴费情况，人数［collected.headcount］：超出范围，应填0至1000000000的整数；现填-1。',
    ]);
  });

  test('of a result without its edition names the edition', () => {
    const mine = editionWith('mine', {});
    const result = determineFuneralGrant(funeral, mine);
    const without = () => explain(result, 'zh');
    expect(told(without)).toEqual([
      '该结果由规则数据“mine”得出，请一并提供该规则数据。',
      'The result comes from the edition “mine”; give that edition along with it.',
    ]);
    expect(told(() => explain(result, 'zh', { edition: lingcheng2020 }))).toEqual([
      '该结果由规则数据“mine”得出，请一并提供该规则数据；现提供的是“lingcheng-2020”。',
      'The result comes from the edition “mine”; give that edition along with it, not “lingcheng-2020”.',
    ]);
    expect(without).toThrow(
      expect.toSatisfy((error: InvalidFactsError) => linesOf(error, 'zh')[1] === told(without)[0]),
    );
  });

  test('is told of an issue as Standard Schema types it', () => {
    const { issues = [] } = determineFuneralGrant.facts['~standard'].validate({ ...funeral, diedOn: '2020-5-1' });
    const asTyped: readonly StandardIssue[] = issues;
    expect(asTyped.map((issue) => issueText(issue, 'zh'))).toEqual(issues.map((issue) => issueText(issue, 'zh')));
    expect(() => issueText({ message: 'Required', path: [{ key: 'diedOn' }] }, 'zh')).toThrow(
      /^issueText: issue: [^|]*$/,
    );
  });

  const words: unknown[] = [null, undefined, true, false, Number.NaN, Number.POSITIVE_INFINITY, -0, 1.5];
  const things: unknown[] = [1n, Symbol('s'), () => 1, {}, [1, 2], 'x'.repeat(1000), 'a\nb'];
  test.each([...words, ...things])('puts what was received in words (%#)', (diedOn) => {
    const [line = ''] = textsIn(errorOf({ ...funeral, diedOn }), 'zh');
    expect(line).toMatch(/^死亡日期.*。$/);
    expect(withoutData(line)).not.toMatch(/[A-Za-z]/);
  });

  test('of something that is no fact keeps its keys', () => {
    const issue = { path: ['notice', 0, 'k'.repeat(50)], code: 'unreadable', message: '', received: '1' } as const;
    expect(issueText(issue, 'en')).toBe(`“notice.0.${'k'.repeat(40)}”: cannot be read; received 1.`);
    expect(issueText({ ...issue, path: [], code: 'wrong-type' }, 'zh')).toBe('整条记录：类型不符；现填1。');
    expect(issueText({ ...issue, path: [], received: 'a date' }, 'zh')).toBe('整条记录：无法读取；现填其他内容。');
    const nested = (depth: number) => ({ ...issue, path: Array(depth).fill(0) });
    expect(issueText(nested(64), 'en')).toMatch(/^Entry 1, .* \(0\.0.*\): cannot be read;/);
    expect(() => issueText(nested(65), 'en')).toThrow(/^issueText: issue: [^|]*$/);
  });

  test.each([null, {}, { path: 'x', code: 'missing', received: '' }, { path: [], code: 'x', received: '' }])(
    'is not made of %j',
    (issue) => {
      expect(() => issueText(issue as never, 'en')).toThrow(/^issueText: issue: [^|]*$/);
    },
  );
});

describe.each<Language>(['en', 'zh'])('the labels in %s', (language) => {
  const words = labels(language);

  test('are plain, deeply frozen data without an empty word', () => {
    expect(throughJson(words)).toEqual(words);
    const parts = (value: unknown): unknown[] =>
      typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(parts)] : [value];
    expect(parts(words).filter((part) => !Object.isFrozen(part) || part === '')).toEqual([]);
  });

  interface FactDescription {
    readonly key: string;
    readonly nullable: boolean;
    readonly options?: readonly (string | number)[];
    readonly fields?: readonly FactDescription[];
    readonly entry?: Omit<FactDescription, 'key'>;
  }
  const described = (facts: readonly FactDescription[]): FactDescription[] =>
    facts.flatMap((fact) => [fact, ...described(fact.fields ?? []), ...described(fact.entry?.fields ?? [])]);
  const ofRules = Object.values(library as Readonly<Record<string, unknown>>).flatMap((rule) => {
    const { facts } = (rule ?? {}) as { readonly facts?: { readonly fields?: readonly FactDescription[] } };
    return described(facts?.fields ?? []);
  });

  test('say of every fact that may be null what that means, and name every option', () => {
    expect(ofRules.length).toBeGreaterThan(50);
    for (const { key, nullable, options = [], entry } of ofRules) {
      const { absent, options: named = {}, ...fact } = words.facts[key as keyof typeof words.facts];
      if (nullable) expect([key, absent]).toEqual([key, expect.any(String)]);
      expect(Object.keys(named)).toEqual(expect.arrayContaining([...options, ...(entry?.options ?? [])].map(String)));
      if (entry !== undefined) expect([key, fact.entry]).toEqual([key, expect.any(String)]);
    }
  });

  test('name every reading with its options, in the register’s order', () => {
    const expected = readings.map(({ id, options }) => [id, options.map((option) => option.id)]);
    expect(Object.entries(words.readings).map(([id, { options }]) => [id, Object.keys(options)])).toEqual(expected);
  });
});
