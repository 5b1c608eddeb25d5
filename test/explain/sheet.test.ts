import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../src/audit/record.js';
import { explain, type Language } from '../../src/explain/explain.js';
import {
  adopt,
  contributionStatement,
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  determineCollectionTiming,
  determineCompletion,
  determineConsecutiveYears,
  determineFuneralGrant,
  determineLongContributionBonus,
  determineMonthlyPension,
  determineNextAdjustment,
  determineThresholdDate,
  type Edition,
  editionSeries,
  extendEdition,
  InvalidFactsError,
  lingcheng2020,
  pensionStatement,
  readings,
} from '../../src/index.js';
import { allCases, determinerFor, editionData, editionOf, revived } from '../cases.js';
import { isFull, sampled } from '../proof/extent.js';

const languages: readonly Language[] = ['en', 'zh'];
const cases = allCases().filter(({ expected }) => !('error' in expected));

/** What JSON makes of the record of a case. */
const recordOfCase = (one: (typeof cases)[number]) =>
  JSON.parse(JSON.stringify(recordOf(determinerFor(one.rule) as never, revived(one.facts) as never, editionOf(one))));

/** The line that names the edition and the program stands in the data's own words, and so does where a clause was read. */
const withoutData = (sheet: string, { clauses }: Edition): string =>
  clauses.reduce(
    (text, { source }) => (source === undefined ? text : text.replaceAll(source, '')),
    sheet.replace(/^ *(?:规则数据版本|Edition ).*$/m, ''),
  );

describe('the sheet of every case', () => {
  test.each(sampled(cases, 3).map((one) => [one.rule, one.id, one] as const))('%s: %s', (_rule, _id, one) => {
    const record = recordOfCase(one);
    for (const language of languages) {
      const sheet = withoutData(explain(record, language), editionOf(one));
      expect(sheet).not.toMatch(/undefined|NaN|\[object|null|true|false/);
      // No code: in Chinese no Latin word but what an edition or a source names itself, in English none with a hyphen
      // or a capital in its middle but those of the language.
      if (language === 'zh') expect(sheet.replace(/iqilu\.com|“[^”]*”/g, '')).not.toMatch(/[A-Za-z]{2,}/);
      else expect(sheet.replace(/iqilu\.com|“[^”]*”/g, '')).not.toMatch(/[a-z][A-Z]|[a-z]+-[a-z]+-[a-z]+/);
    }
  });
});

test.each([
  ['granted', pensionStatement, { recipient: true, birthDate: '1945-05-01', asOf: '2020-06-01', consecutiveYears: 16 }],
  [
    'refused',
    determineFuneralGrant,
    { recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-06-03', asOf: '2020-06-30' },
  ],
  [
    'undetermined',
    determineMonthlyPension,
    { recipient: true, birthDate: '1955-05-15', consecutiveYears: 16, diedOn: null, month: '2020-05' },
  ],
] as const)('a sheet that was read aloud: %s', (name, rule, facts) => {
  const record = recordOf(rule as never, facts as never);
  for (const language of languages) {
    const file = new URL(`sheets/${name}.${language}.txt`, import.meta.url);
    expect(`${explain(record, language)}\n`).toBe(readFileSync(file, 'utf8'));
  }
});

describe('a sheet of an edition with long texts', () => {
  const facts = { asOf: '2020-05-01' };
  test('whose office has settled every reading', () => {
    const settled = Object.fromEntries(
      readings
        .filter(({ id }) => lingcheng2020.readings[id] === 'unsettled')
        .map(({ id, options }) => [id, options.find((option) => option.id !== 'unsettled')?.id]),
    );
    const edition = adopt(lingcheng2020, settled);
    expect(edition.id.length).toBeGreaterThan(200);
    expect(explain(recordOf(determineBasicPension, facts, edition), 'zh')).toContain(edition.id);
  });

  test('whose document has a long number on two lines', () => {
    const number = `${'长'.repeat(300)}\n第二行`;
    const edition = defineEdition({ ...lingcheng2020, id: 'long', document: { ...lingcheng2020.document, number } });
    expect(explain(recordOf(determineBasicPension, facts, edition), 'en')).toContain(`${'长'.repeat(300)} 第二行`);
  });
});

test('a document whose number and day are not known is named by its issuer', () => {
  const document = { ...lingcheng2020.document, number: null, issuedOn: null };
  const edition = defineEdition({ ...lingcheng2020, id: 'without-a-number', document });
  const record = recordOf(determineBasicPension, { asOf: '2020-05-01' }, edition);
  expect(explain(record, 'en')).toContain('Notice without a known number, 陵城镇人民政府, day not known');
  expect(explain(record, 'zh')).toContain('政策文号：不详（陵城镇人民政府，印发日期不详）');
  expect(explain(record, 'zh')).toMatch(/^ *陵城镇人民政府文件，文号不详。$/m);
  expect(explain(record, 'en')).toMatch(/^ *陵城镇人民政府, number not known\.$/m);
});

test('a record is not explained by another edition than its own', () => {
  const record = recordOf(determineBasicPension, { asOf: '2020-05-01' });
  const another = adopt(lingcheng2020, { deadlineDay: 'excluded' });
  expect(() => explain(record, 'en', { edition: another })).toThrow(/expected the edition that gave the result/);
  expect(explain(record, 'en', { edition: lingcheng2020 })).toBe(explain(record, 'en'));
});

/** The sheet of a case of the fixtures. */
function sheetOfCase(id: string, language: Language): string {
  const one = cases.find((candidate) => candidate.id === id);
  if (one === undefined) throw new Error(`no case ${id}`);
  return explain(recordOfCase(one), language);
}

describe('a sheet of another edition', () => {
  test('whose bonus counts all years does not call them consecutive', () => {
    const [chinese, english] = [
      sheetOfCase('changsha-2022-years-16', 'zh'),
      sheetOfCase('changsha-2022-years-16', 'en'),
    ];
    expect(chinese).toMatch(/^ *累计缴费年限：16年$/m);
    expect(chinese).toContain('增发基础养老金：16年，其中1年每年计2元，共2元（');
    expect(chinese).toMatch(/^增发基础养老金（长缴多得）计算书$/m);
    expect(chinese).not.toContain('连续缴费年限');
    expect(english).toMatch(/^ *Contribution years: 16 years$/m);
    expect(english).not.toMatch(/consecutive/i);
  });

  test('nor in the steps and the name of what is counted', () => {
    const { notice } = lingcheng2020;
    const longContributionBonus = { ...notice.longContributionBonus, counted: 'cumulative' };
    const edition = defineEdition({ ...lingcheng2020, id: 'all-years', notice: { ...notice, longContributionBonus } });
    const facts = { recipient: true, birthDate: '1950-01-01', asOf: '2020-05-01', consecutiveYears: 15 };
    const bonus = recordOf(determineLongContributionBonus, facts, edition);
    expect(explain(bonus, 'zh')).toMatch(/^ *\d．累计缴费年限：15年/m);
    expect(explain(bonus, 'zh')).toMatch(/^ *\d．要求的累计缴费年限：16年/m);
    expect(explain(bonus, 'zh')).toContain('填入“累计缴费年限”');
    const years = recordOf(
      determineConsecutiveYears,
      { years: [{ year: 2020, backPaid: false }], through: 2020 },
      edition,
    );
    expect(explain(years, 'zh').split('\n')[0]).toBe('累计缴费年限计算书');
    expect(explain(years.result, 'en', { edition }).split('\n')[0]).toBe('Contribution years: 1 year.');
  });

  test('tells the day a standard was made known, where the edition says it', () => {
    const said = (language: Language) => sheetOfCase('jining-2022-pension-first-day', language);
    expect(said('zh')).toContain('基础养老金标准：160元（“基础养老金”，2022年9月29日公布）。');
    expect(said('en')).toContain('CNY 160.00 (基础养老金, made known on 2022-09-29).');
    expect(explain(recordOf(determineBasicPension, { asOf: '2020-05-01' }), 'zh')).not.toContain('公布');
  });

  test('calls a group by its own name in Chinese, and does not say that facts decide what is open', () => {
    expect(sheetOfCase('beijing-2024-paid-destitute', 'zh')).toMatch(/^ *困难群体：特困人员$/m);
    expect(sheetOfCase('jining-2022-groups-of-its-own', 'zh')).toMatch(/^ *无从计算，原因见“四”。$/m);
    expect(sheetOfCase('jining-2022-groups-of-its-own', 'en')).toMatch(
      /^ *Nothing can be worked out, for the reason in 4\.$/m,
    );
  });
});

describe('a sheet says', () => {
  const supplement = { recipient: true, birthDate: '1945-05-01', asOf: '2020-06-01' };
  const sheetOf = (rule: unknown, facts: unknown, edition?: Edition, language: Language = 'zh') =>
    explain(recordOf(rule as never, facts as never, edition), language);

  test('by what an office settled a reading', () => {
    const adopted = adopt(lingcheng2020, { hardshipTopUp: 'difference' });
    const decision = {
      reading: 'hardshipTopUp',
      option: 'difference',
      document: '曲人社函〔2020〕1号',
      date: '2020-03-02',
      signatory: '某某',
    } as const;
    const edition = defineEdition({ ...adopted, id: 'decided', decisions: [decision] });
    const ofHardship = { contributionYear: 2020, tier: 300, hardshipGroups: ['registered-poor'] };
    const sheet = sheetOf(contributionStatement, ofHardship, edition);
    expect(sheet).toContain('现用口径：个人缴纳所选档次扣除政府代缴后的差额。');
    expect(sheet).toContain('确定依据：曲人社函〔2020〕1号，2020年3月2日，签发人某某。');
    expect(sheet).toContain('个人缴费：300元－100元＝200元');
    const english = sheetOf(determinerFor('own-payment'), ofHardship, edition, 'en');
    expect(english).toContain('Decided by 曲人社函〔2020〕1号, 2020-03-02, signed 某某.');
  });

  test('an edition’s own clauses, from the record alone', () => {
    const [clause, ...others] = lingcheng2020.clauses;
    const renamed = { ...clause, label: '第一条' };
    const edition = defineEdition({ ...lingcheng2020, id: 'own-clauses', clauses: [renamed, ...others] });
    expect(sheetOf(determineAgeSupplement, supplement, edition)).toContain('通知“二、5”');
    const facts = {
      birthDate: '2010-01-01',
      asOf: '2020-06-01',
      student: true,
      townshipResident: true,
      employeePensionMember: false,
    };
    expect(sheetOf(determinerFor('participation'), facts, edition)).toContain('“第一条”');
  });

  test('a supplement from the month of the age: the month’s first day, and two ages told apart', () => {
    const edition = defineEdition(editionData('policies/17-chongqing-2020'));
    const person = { recipient: true, birthDate: '1955-06-15' };
    const before = { ...person, asOf: '2020-05-31' };
    expect(sheetOf(determineAgeSupplement, before, edition)).toContain('2020年6月15日的当月首日，2020年6月1日');
    const english = sheetOf(determineAgeSupplement, before, edition, 'en');
    expect(english).toContain('the first day of the month of 2020-06-15: 2020-06-01');
    const june = { ...person, consecutiveYears: 0, diedOn: null, month: '2020-06' };
    expect(sheetOf(determineMonthlyPension, june, edition)).toContain(
      '理由：年满64周岁；核定高龄倾斜养老金的年龄：65周岁；',
    );
    // Which age that is, and where it is said to count: not the clause of the pension age, which stands first.
    const line = '核定高龄倾斜养老金的年龄：1955年6月15日出生，至2020年6月30日为65周岁（“高龄倾斜养老金”）。';
    expect(sheetOf(determineMonthlyPension, june, edition)).toContain(line);
    expect(sheetOf(determineMonthlyPension, june, edition, 'en')).toContain(
      'Age that counts for the age supplement: born on 1955-06-15, 65 years old on 2020-06-30 (高龄倾斜养老金).',
    );
  });

  test('a supplement from the month after: the age that counts, and its clause', () => {
    const edition = adopt(lingcheng2020, { supplementStart: 'following-month' });
    const facts = { recipient: true, birthDate: '1955-06-15', asOf: '2020-06-20' };
    expect(sheetOf(determineAgeSupplement, facts, edition)).toContain(
      '6．核定高龄倾斜养老金的年龄：64周岁（“二、5”）。',
    );
  });

  test('where the rest days come from, where a step counts with them', () => {
    const rolling = adopt(lingcheng2020, { funeralDeadlineRestDay: 'rolls-forward' });
    const facts = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-01', asOf: '2020-06-30' };
    expect(sheetOf(determineFuneralGrant, facts, rolling)).toContain(
      '休息日：国务院办公厅有关节假日安排的通知（国办发明电〔2019〕16号、国办发明电〔2020〕1号、国办发明电〔2020〕27号）。',
    );
    expect(sheetOf(determineFuneralGrant, facts, rolling, 'en')).toContain(
      'Rest days: holiday arrangements of the General Office of the State Council (国办发明电〔2019〕16号, 国办发明电〔2020〕1号 and 国办发明电〔2020〕27号).',
    );
    // Under one of the options they are counted with.
    expect(sheetOf(determineFuneralGrant, facts)).toContain('休息日：国务院');
    const calendar = adopt(lingcheng2020, { funeralDeadlineRestDay: 'calendar-days' });
    expect(sheetOf(determineFuneralGrant, facts, calendar)).not.toContain('休息日：');

    const restDays = { from: '2020-05-01', until: '2020-12-31', days: ['2020-05-31'] };
    const own = defineEdition({ ...rolling, id: 'own-rest-days', restDays });
    expect(sheetOf(determineFuneralGrant, facts, own)).toContain(
      '休息日：本规则数据所列休息日表（2020年5月1日至2020年12月31日），未注明出处。',
    );
    expect(sheetOf(determineFuneralGrant, facts, own, 'en')).toContain(
      'Rest days: the edition’s own list (2020-05-01 to 2020-12-31), which names no source.',
    );
  });

  test('of days late under working days that they are calendar days, and from which on', () => {
    const { notice } = lingcheng2020;
    const funeralGrant = { ...notice.funeralGrant, deregistration: { value: 20, unit: 'working-days' } };
    const edition = defineEdition({ ...lingcheng2020, id: 'in-working-days', notice: { ...notice, funeralGrant } });
    // 20 working days from 6 May, past the Saturday worked on 9 May, end on 1 June.
    const facts = { recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-06-08', asOf: '2020-06-30' };
    const sheet = sheetOf(determineFuneralGrant, facts, edition);
    expect(sheet).toContain('逾期天数（自然日）：自2020年6月1日次日起至2020年6月8日，共7日。');
    expect(sheet).toContain(
      '逾期7日办理注销登记：期限至2020年6月1日，实际于2020年6月8日办理，逾期天数自期限届满次日起按自然日计算。',
    );
    const english = sheetOf(determineFuneralGrant, facts, edition, 'en');
    expect(english).toContain('Days late (calendar days): from the day after 2020-06-01 to 2020-06-08, 7 days.');
    expect(english).toContain('on 2020-06-08, 7 calendar days after the last day, 2020-06-01.');
  });

  test('a long progress by its first and its last day', () => {
    const progress = Array.from({ length: 20 }, (_, at) => ({
      on: `2020-05-${String(at + 1).padStart(2, '0')}`,
      headcount: at * 5,
      amount: null,
    }));
    const facts = { target: { headcount: 100, amount: null }, progress };
    expect(sheetOf(determineThresholdDate, facts)).toContain('（共20项）');
    expect(sheetOf(determineThresholdDate, facts, lingcheng2020, 'en')).toContain('(20 in all)');
  });

  test('what is rounded up, what is not, and where a payment lies', () => {
    const completion = { target: { headcount: 25284, amount: null }, collected: { headcount: 24272, amount: null } };
    expect(sheetOf(determineCompletion, completion)).toContain('96%×25284人＝24273人（不足1人的按1人计）');
    const timing = { contributionYear: 2020, paidOn: '2020-05-26' };
    expect(sheetOf(determineCollectionTiming, timing)).toContain('在集中缴费期之后（2020年5月1日至2020年5月25日）');
    expect(sheetOf(determineNextAdjustment, { lastAdjustedOn: '2018-01-01' })).toContain('自2018年1月1日起满5年');
  });
});

describe('what is no record of the library', () => {
  const record = JSON.parse(
    JSON.stringify(
      recordOf(
        determineFuneralGrant,
        { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-01', asOf: '2020-06-30' },
        adopt(lingcheng2020, { supplementStart: 'following-month' }),
      ),
    ),
  );

  /** Every copy of some data with one of its parts made another. */
  function* broken(data: unknown): Generator<unknown> {
    if (typeof data !== 'object' || data === null) return;
    for (const [key, part] of Object.entries(data)) {
      for (const other of [null, 'x', 7, true, [], {}, '\n', [{}]]) {
        yield Array.isArray(data) ? data.with(Number(key), other) : { ...data, [key]: other };
      }
      for (const within of broken(part)) {
        yield Array.isArray(data) ? data.with(Number(key), within) : { ...data, [key]: within };
      }
    }
  }

  test('has its workings numbered past ten', () => {
    const workings = Array.from({ length: 11 }, () => record.workings[0]);
    expect(explain({ ...record, workings }, 'zh')).toContain('（11）按下列口径计算');
  });

  test('is refused by one issue, or told without a gap', () => {
    let refused = 0;
    let told = 0;
    const all = languages.flatMap((language) => [...broken(record)].map((made) => ({ made, language })));
    for (const { made, language } of sampled(all, 5)) {
      try {
        expect(explain(made as never, language)).not.toMatch(/undefined|\[object/);
        told += 1;
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidFactsError);
        expect((error as InvalidFactsError).issues).toHaveLength(1);
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(isFull ? 500 : 100);
    expect(told).toBeGreaterThan(isFull ? 50 : 10);
  });
});

describe('the sheet of a series', () => {
  const { notice } = lingcheng2020;
  const later = { from: '2021-01-01', until: '2021-12-31' };
  const silent = Object.fromEntries(Object.keys(notice).map((noun) => [noun, null]));
  const ofPerson = extendEdition(lingcheng2020, { id: 'of-2020', notice: { longContributionBonus: null } });
  const ofBonus = extendEdition(lingcheng2020, {
    id: 'of-2021',
    notice: { ...silent, pensionAge: { effective: later }, longContributionBonus: { effective: later } },
  });
  const series = editionSeries([ofPerson, ofBonus]);
  const facts = { recipient: true, birthDate: '1950-05-15', asOf: '2020-05-01', consecutiveYears: 20 };
  const sheetIn = (rule: unknown, language: Language) =>
    explain(recordOf(rule as never, facts as never, series), language)
      .split('\n')
      .map((line) => line.trim());

  test('says outside its notices that none of them governs that time, as the answer does', () => {
    const english = sheetIn(determineLongContributionBonus, 'en');
    expect(english[english.indexOf('1. Basis') + 1]).toBe('No notice governs the time asked about; see 4.');
    expect(english).toContain(
      '2020-05-01 (day asked about) is outside the times that the notices govern (one of them: 2021-01-01 to 2021-12-31).',
    );
    const chinese = sheetIn(determineLongContributionBonus, 'zh');
    expect(chinese[chinese.indexOf('一、依据') + 1]).toBe('所询时间不在各份通知的适用期之内，见“四”。');
    expect(chinese).toContain(
      '查询日（2020年5月1日）不在各份通知的适用期之内（其中一份：2021年1月1日至2021年12月31日）。',
    );
  });

  test('says of a part left out for its time that no notice governs it, and so does the statement', () => {
    const statement = pensionStatement(facts, series);
    const told = (language: Language) =>
      explain(statement, language, { edition: series })
        .split('\n')
        .map((line) => line.trim());
    for (const lines of [sheetIn(pensionStatement, 'en'), told('en')]) {
      expect(lines).toContain('The total leaves out what no notice governs at that time: Long-contribution bonus.');
    }
    for (const lines of [sheetIn(pensionStatement, 'zh'), told('zh')]) {
      expect(lines).toContain('合计不含下列各项，所询时间不在相应通知的适用期之内：增发基础养老金（长缴多得）。');
    }
  });
});

describe('the sheet of a deadline that the list of rest days does not reach', () => {
  const within = (restDays: Edition['restDays']) =>
    extendEdition(lingcheng2020, {
      id: 'thirty-working-days',
      notice: { funeralGrant: { deregistration: { value: 30, unit: 'working-days' } } },
      restDays,
    });

  test('tells the earliest there can be, and no other, where nothing is deregistered', () => {
    const facts = { recipient: true, diedOn: '2020-05-05', deregisteredOn: null, asOf: '2020-05-10' };
    const sheet = explain(recordOf(determineFuneralGrant, facts, within(null)), 'en');
    expect(sheet).toContain('It is not known whether 2020-05-06 is a rest day: there is no list of rest days.');
    expect(sheet).toContain(
      'Earliest last day there can be (every day that the list of rest days does not cover counted as worked): 30 working days, counted from the day after 2020-05-05: 2020-06-04 (二、6).',
    );
    expect(sheet).not.toContain('Rest days:');
  });

  test('tells the earliest there can be where that is in time, and from which list', () => {
    const restDays = {
      from: '2020-05-05',
      until: '2020-05-17',
      days: ['2020-05-09', '2020-05-10', '2020-05-16', '2020-05-17'],
    };
    // Of the twelve days listed after the death four are off: eight are worked up to 17 May, and the 22 left end on 8 June.
    const facts = { recipient: true, diedOn: '2020-05-05', deregisteredOn: '2020-06-08', asOf: '2020-06-30' };
    const sheet = explain(recordOf(determineFuneralGrant, facts, within(restDays)), 'zh');
    expect(sheet).toContain(
      '期限届满日最早可能的日期（休息日表未涵盖的日子均按工作日计）：自2020年5月5日次日起第30个工作日，2020年6月8日',
    );
    expect(sheet).toContain('休息日：本规则数据所列休息日表（2020年5月5日至2020年5月17日），未注明出处。');
  });
});
