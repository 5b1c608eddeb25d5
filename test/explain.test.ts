import { describe, expect, test } from 'vitest';
import { explain } from '../src/explain/explain.js';
import {
  defineEdition,
  determineFuneralGrant,
  determineMunicipalSubsidy,
  determineOwnPayment,
  InvalidFactsError,
  lingcheng2020,
  readings,
} from '../src/index.js';
import { allCases, answer } from './cases.js';

/** Words with a hyphen that are not ours: codes, ids of rules, groups and options. */
const codes = /(?!back-paid)\b[a-z0-9]+(-[a-z0-9]+)+\b/g;
const ours = new Set<string>([...readings.map(({ id }) => id)]);

describe('every case is explained', () => {
  const cases = allCases();
  test.each(cases)('$rule/$id', (one) => {
    const result = answer(one) as never;
    const [inEnglish, inChinese] = [explain(result, 'en'), explain(result, 'zh-CN')];
    for (const text of [inEnglish, inChinese]) {
      expect(text).not.toMatch(/\[object|NaN,|: \.|：。/);
      expect([...ours].filter((id) => text.includes(id))).toEqual([]);
    }
    if ('error' in one.expected) return;
    expect(inEnglish).toMatch(/clause |the annex/);
    expect(inEnglish).not.toMatch(/undefined|null/);
    expect(inEnglish.replace(/\d{4}-\d{2}-\d{2}/g, '').match(codes) ?? []).toEqual([]);
    expect(inChinese).not.toMatch(/[A-Za-z]/);
  });
});

test('a determined amount', () => {
  expect(explain(granted, 'en')).toBe(
    'Funeral grant: CNY 600.00 once.\n  By the notice, clause 2.6 (二、6).\n  Questions of reading it consults: What if the last day for deregistration is a rest day?',
  );
  expect(explain(granted, 'zh-CN')).toBe(
    '丧葬补助金：一次性 600.00 元。\n  依据通知“二、6”。\n  涉及的理解问题：注销期限的最后一日遇休息日，如何处理？',
  );
});

test('an open point of a silent clause', () => {
  expect(explain(determineMunicipalSubsidy({ tier: 100 }), 'en')).toContain(
    'City subsidy: Not decided.\n  The notice does not say (clause 2.1 (二、1)).',
  );
});

test('the outcome under each option', () => {
  const open = determineOwnPayment({ tier: 500, hardshipGroups: ['registered-poor'] });
  expect(explain(open, 'zh-CN').split('\n').slice(0, 6)).toEqual([
    '个人缴费：待定。',
    '  取决于尚无定论的一点：困难群体选较高档次时本人缴多少？',
    '  - 全额自缴，政府代缴另加。',
    '    每年 500.00 元。',
    '  - 只缴扣除政府代缴后的差额。',
    '    每年 400.00 元。',
  ]);
});

test.each([
  [
    null,
    '2020-12-31',
    '2021-01-01 is not covered: only days to 2020-12-31 are.',
    '2021-01-01 不在适用期内（适用期为至 2020-12-31 止）。',
  ],
  [
    '2021-01-02',
    null,
    '2021-01-01 is not covered: only days from 2021-01-02 on are.',
    '2021-01-01 不在适用期内（适用期为 2021-01-02 起）。',
  ],
  [
    '2020-01-01',
    '2020-12-31',
    '2021-01-01 is not covered: only days from 2020-01-01 to 2020-12-31 are.',
    '2021-01-01 不在适用期内（适用期为 2020-01-01 起至 2020-12-31 止）。',
  ],
])('a day outside %s to %s', (from, until, inEnglish, inChinese) => {
  const { notice, ...rest } = lingcheng2020;
  const funeralGrant = { ...notice.funeralGrant, effective: { from, until } };
  const edition = defineEdition({ ...rest, notice: { ...notice, funeralGrant } });
  const facts = { recipient: true, diedOn: '2021-01-01', deregisteredOn: null, asOf: '2021-01-01' };
  const open = determineFuneralGrant(facts, edition);
  expect(explain(open, 'en')).toContain(`\n  ${inEnglish}\n`);
  expect(explain(open, 'zh-CN')).toContain(`\n  ${inChinese}\n`);
});

const granted = determineFuneralGrant({
  recipient: true,
  diedOn: '2020-05-01',
  deregisteredOn: '2020-05-31',
  asOf: '2020-05-31',
});
const unsettled = determineOwnPayment({ tier: 500, hardshipGroups: ['registered-poor'] });

test.each([
  null,
  undefined,
  1,
  'x',
  {},
  { status: 'determined' },
  { statement: 'x' },
  { ...granted, clauses: ['9.9'] },
  { ...granted, readings: ['x'] },
  { ...granted, rule: 'x' },
  { ...unsettled, open: [{ why: 'unsettled-reading', reading: 'x', outcomes: {} }] },
  { ...unsettled, open: [{ why: 'unsettled-reading', reading: 'hardshipTopUp', outcomes: { x: granted } }] },
])('refuses %s for a result', (result) => {
  expect(() => explain(result as never, 'en')).toThrow(InvalidFactsError);
});

test.each(['fr', null, 'constructor', Symbol('en'), Object.create(null), ['en']])(
  'refuses %o for a language',
  (language) => {
    expect(() => explain(determineMunicipalSubsidy({ tier: 300 }), language as never)).toThrow(InvalidFactsError);
  },
);
