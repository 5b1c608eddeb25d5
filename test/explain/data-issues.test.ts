import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chineseData } from '../../src/explain/data-zh.js';
import { explain, issueText, type Language } from '../../src/explain/explain.js';
import {
  adopt,
  defineEdition,
  determineAgeSupplement,
  editionSeries,
  extendEdition,
  lingcheng2020,
} from '../../src/index.js';
import { type Data, editable } from '../editions/data.js';
import { errorOf } from '../thrown.js';

const told = (call: () => unknown, language: Language) =>
  errorOf(call).issues.map((issue) => issueText(issue, language));

const defining = (change: (data: Data) => void) => () => {
  const data = editable();
  data.id = 'ours';
  change(data);
  return defineEdition(data);
};

describe('a fault in the data of an edition, in Chinese', () => {
  test.each<[(data: Data) => void, string]>([
    [
      (data) => {
        data.notice.ageSupplement.bands[0].amount = '5元';
      },
      '高龄倾斜养老金［notice.ageSupplement.bands.0.amount］：填写形式不符，应为以元为单位的数字，至多两位小数，不加引号和单位；现填“5元”。',
    ],
    [
      (data) => {
        data.notice.ageSupplement.bands.reverse();
      },
      '高龄倾斜养老金［notice.ageSupplement.bands.1.from］：没有从小到大排列，应大于前一项的75；现填65。',
    ],
    [
      (data) => {
        data.notice.ageSupplement.bands[0].until = 74;
      },
      '高龄倾斜养老金［notice.ageSupplement.bands.0.until］：是多余的字段。',
    ],
    [
      (data) => {
        data.readings.hardshipTopUp = '差额';
      },
      '口径［readings.hardshipTopUp］：填写内容不符，应为下列之一：unsettled、additive、difference；现填“差额”。',
    ],
    [
      (data) => {
        data.notice.collectionTiming.window.from = '2002-05-01';
      },
      '集中缴费期［notice.collectionTiming.window.from］：与规则数据的其他内容不一致，应为2020年或者前后一年的日期；现填“2002-05-01”。',
    ],
    [
      (data) => {
        data.notice.contributionTier.tiers = 300;
      },
      '缴费档次［notice.contributionTier.tiers］：填写形式不符，应为缴费档次的列表，或者from、until、step三项；现填300。',
    ],
    [
      (data) => {
        data.clauses[0].heading = { 'zh-CN': '参保范围' };
      },
      '条款［clauses.0.heading.en］：缺失，应填文字，不得空白。',
    ],
    [
      (data) => {
        data.notice.supplement = null;
      },
      '“notice.supplement”：是多余的字段。',
    ],
  ])('%#', (change, said) => {
    expect(told(defining(change), 'zh')).toEqual([said]);
  });

  test('in a series names the edition, and the other one by its id', () => {
    const silent = Object.fromEntries(Object.keys(lingcheng2020.notice).map((noun) => [noun, null]));
    const { funeralGrant } = lingcheng2020.notice;
    const effective = { from: '2020-12-01', until: null };
    const other = extendEdition(lingcheng2020, {
      id: '新标准',
      notice: { ...silent, funeralGrant: { ...funeralGrant, effective } },
    });
    expect(told(() => editionSeries([lingcheng2020, other]), 'zh')).toEqual([
      '第2份规则数据，丧葬补助金［editions.1.notice.funeralGrant.effective］：与规则数据的其他内容不一致，规则数据“lingcheng-2020”在相同日期已有这一部分，适用期不得重叠；现填2020-12-01至不限；第1份规则数据，丧葬补助金［editions.0.notice.funeralGrant.effective］为2020-01-01至2020-12-31。',
    ]);
    expect(told(() => editionSeries([lingcheng2020, other]), 'en')).toEqual([
      '“editions.1.notice.funeralGrant.effective”: at odds with the rest of the data; expected days on which lingcheng-2020 does not have this part of the notice; received 2020-12-01 to any day; “editions.0.notice.funeralGrant.effective” is 2020-01-01 to 2020-12-31.',
    ]);
  });

  test('of readings adopted lists the options', () => {
    expect(told(() => adopt(lingcheng2020, { hardshipTopUp: '差额' } as never), 'zh')).toEqual([
      '“hardshipTopUp”：不在可选范围之内，应为下列之一：unsettled、additive、difference；现填“差额”。',
    ]);
    expect(told(() => adopt(lingcheng2020, 1 as never), 'zh')).toEqual([
      '整条记录：类型不符，应为花括号“{ }”括起的口径及其选项；现填1。',
    ]);
  });

  test('is headed as one of data, and not of facts', () => {
    const error = errorOf(defining((data) => Object.assign(data, { document: null })));
    expect(explain(error, 'zh').split('\n')[0]).toBe('规则数据有误，共1处。');
    expect(explain(error, 'en').split('\n')[0]).toBe('The data of the edition cannot be used: 1 fault.');
    const two = errorOf(defining((data) => Object.assign(data, { document: null, notice: null })));
    expect(explain(two, 'en').split('\n')[0]).toBe('The data of the edition cannot be used: 2 faults.');
    expect(explain(two, 'zh')).toContain(
      '通知内容［notice］：填写形式不符，应为花括号“{ }”括起的一组内容；现填空值（null）。',
    );
    const facts = { recipient: 1, birthDate: '1945-03-01', asOf: '2020-05-01' };
    const mixed = errorOf(() => determineAgeSupplement(facts as never, {} as never));
    expect(explain(mixed, 'zh').split('\n')[0]).toBe('填报有误，共2处。');
  });
});

test('in English what was expected follows', () => {
  const change = (data: Data) => {
    data.notice.ageSupplement.clause = '二、5';
    data.notice.unknown = 1;
  };
  expect(told(defining(change), 'en').sort()).toEqual([
    '“notice.ageSupplement.clause”: not one of the possible values; expected the id of one of the clauses; received “二、5”.',
    '“notice.unknown”: a key that does not belong here.',
  ]);
});

/** Every "expected …" that a file of data and of editions can say, its figures put in. */
const expectations = ['notice', 'editions'].flatMap((folder) => {
  const root = new URL(`../../src/${folder}/`, import.meta.url);
  return readdirSync(root).flatMap((name) => {
    const code = readFileSync(new URL(name, root), 'utf8').replace(/\$\{[^}]*\}/g, '2');
    return [...code.matchAll(/'expected ([^'\n]+)'|`expected ([^`\n]+)`|"expected ([^"\n]+)"/g)].map(
      ([, one, two, three]) => one ?? two ?? (three as string),
    );
  });
});

test('every expectation is said in Chinese', () => {
  expect(expectations.length).toBeGreaterThan(40);
  const untold = expectations.filter((words) => chineseData.expected(words) === undefined);
  expect([...new Set(untold)]).toEqual(['no such key']);
});

test.each([
  ['zh', '现填不限至2020-01-31；'],
  ['en', 'received any day to 2020-01-31;'],
] as const)('days in force without a beginning, in %s', (language, said) => {
  const issue = {
    path: ['editions', 0, 'notice', 'basicPension', 'effective'],
    code: 'contradiction',
    message: 'expected days on which other does not have this part of the notice',
    received: 'any day to 2020-01-31',
    against: { path: ['editions', 1, 'notice', 'basicPension', 'effective'], value: '2020-01-01 to any day' },
  } as const;
  expect(issueText(issue, language)).toContain(said);
});

test('every part of an edition and of a notice has a name in Chinese', () => {
  const parts = [...Object.keys(lingcheng2020), ...Object.keys(lingcheng2020.notice)];
  expect(parts.filter((part) => !Object.hasOwn(chineseData.places, part))).toEqual([]);
});
