import { describe, expect, test } from 'vitest';
import { explain, type Language } from '../src/explain/explain.js';
import {
  adopt,
  defineEdition,
  determineCompletion,
  determineFuneralGrant,
  determineMunicipalSubsidy,
  determineOwnPayment,
  InvalidFactsError,
  lingcheng2020,
  readings,
} from '../src/index.js';
import { allCases, answer, editionOf } from './cases.js';

/** Words with a hyphen that are not ours: codes, ids of rules, groups and options. */
const codes = /(?!back-paid)\b[a-z0-9]+(-[a-z0-9]+)+\b/g;
const ours = new Set<string>([...readings.map(({ id }) => id)]);

/** What no sentence has: doubled marks, blanks lost or doubled, one of many, a value that was never put in words. */
const slips =
  /\[object|[.,;:。，；：、]{2}|\S {2,}|,\S|\b1 (days|years|persons|points|faults|payments)\b|[\u4e00-\u9fff] +[\u4e00-\u9fff]/;

/** A text without the keys of the facts and the texts received, which stand as they are in the data. */
const withoutData = (text: string): string =>
  text
    .replace(/［[^］]*］/g, '［］')
    .replace(/\([\w.]+\)/g, '()')
    .replace(/"[^"\n]*"…?/g, '""');

describe('every case is explained', () => {
  const cases = allCases();
  test.each(cases)('$rule/$id', (one) => {
    const result = answer(one) as never;
    for (const edition of [undefined, editionOf(one)]) {
      const [inEnglish, inChinese] = [explain(result, 'en', edition), explain(result, 'zh-CN', edition)].map(
        withoutData,
      ) as [string, string];
      for (const text of [inEnglish, inChinese]) {
        expect(text).not.toMatch(slips);
        expect([...ours].filter((id) => text.includes(id))).toEqual([]);
      }
      expect(inEnglish).not.toMatch(/undefined|\bnull\b|NaN/);
      expect(inEnglish.replace(/\d{4}-\d{2}-\d{2}/g, '').match(codes) ?? []).toEqual([]);
      expect(inChinese).not.toMatch(/[A-Za-z]/);
      if (!('error' in one.expected)) expect(inEnglish).toMatch(/clause |the annex/);
    }
  });
});

test('a determined amount', () => {
  expect(explain(granted, 'en')).toBe(
    'Funeral grant: CNY 600.00 once.\n  The notice deals with this in clause 2.6 (二、6).\n  It rests on how the notice is read: What if the last day for deregistration is a rest day?',
  );
  expect(explain(granted, 'zh-CN')).toBe(
    '丧葬补助金：一次性 600.00 元。\n  依据通知“二、6”。\n  涉及对通知的理解：注销期限的最后一日遇休息日，如何处理？',
  );
});

test('with its edition, the way each point is read', () => {
  expect(explain(granted, 'en', lingcheng2020)).toMatch(/is a rest day\? It stays the last day\.$/);
  const rolling = adopt(lingcheng2020, { funeralDeadlineRestDay: 'rolls-forward' });
  expect(explain(granted, 'zh-CN', rolling)).toMatch(/如何处理？顺延至下一工作日；需提供休息日表。$/);
  expect(() => explain(granted, 'en', { ...lingcheng2020 })).toThrow(InvalidFactsError);
});

test('a refusal: the outcome, the figures compared, how late', () => {
  const facts = { recipient: true, diedOn: '2020-05-01', deregisteredOn: '2020-06-01', asOf: '2020-06-01' };
  const [outcome, figures] = explain(determineFuneralGrant(facts), 'en').split('\n');
  expect(outcome).toBe('Funeral grant: it is not paid.');
  expect(figures).toBe('  The person was deregistered on 2020-06-01, 1 day after the last day, 2020-05-31.');
});

test('a tier that is no amount is told as it came', () => {
  const refused = determineMunicipalSubsidy({ tier: 300.001 });
  expect(explain(refused, 'en')).toContain('CNY 300.001 is none of the tiers');
  expect(explain(refused, 'zh-CN')).toContain('没有 300.001 元这一档');
});

test('what is short by less than a fen does not read as nothing', () => {
  const short = determineCompletion({
    target: { headcount: 3, amount: '0.15' },
    collected: { headcount: 2, amount: '0.14' },
  });
  expect(explain(short, 'en')).toContain('CNY 0.004 short');
  expect(explain(short, 'zh-CN')).toContain('尚差 0.004 元');
});

describe('an error', () => {
  const saidOf = (facts: unknown, language: Language) => {
    try {
      determineFuneralGrant(facts as never);
    } catch (error) {
      return explain(error as InvalidFactsError, language)
        .split('\n')
        .slice(1);
    }
    throw new Error('the facts were accepted');
  };
  const facts = { recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-05-01', asOf: '2020-06-01' };

  test('names the facts that contradict each other', () => {
    expect(saidOf(facts, 'en')).toEqual([
      '  Day of death (diedOn): contradicts another fact; received "2020-05-02"; day of deregistration (deregisteredOn) is 2020-05-01.',
    ]);
    expect(saidOf(facts, 'zh-CN')).toEqual([
      '  死亡日期［diedOn］：与另一项事实矛盾；填的是："2020-05-02"；注销登记日［deregisteredOn］为 2020-05-01。',
    ]);
  });

  const unreadable = () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    return proxy;
  };
  const words: unknown[] = [
    null,
    undefined,
    true,
    false,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  const things: unknown[] = [1n, Symbol('s'), () => 1, {}, [1, 2]];
  const received = [...words, ...things].map((value) => () => value);
  test.each([...received, unreadable])('puts what was received in words (%#)', (make) => {
    const diedOn = saidOf({ ...facts, diedOn: make() }, 'zh-CN').filter((line) => line.includes('diedOn'));
    expect(diedOn).toHaveLength(1);
    expect(withoutData(diedOn.join())).not.toMatch(/[A-Za-z]/);
  });

  test('of something that is no fact keeps its keys', () => {
    const fault = new InvalidFactsError('x', [{ path: ['notice', 0], code: 'unreadable', message: '', received: '1' }]);
    expect(explain(fault, 'en').split('\n')[1]).toBe('  “notice.0”: cannot be read; received 1.');
    const whole = new InvalidFactsError('x', [{ path: [], code: 'wrong-type', message: '', received: '1' }]);
    expect(explain(whole, 'zh-CN').split('\n')[1]).toBe('  整条记录：类型不符；填的是：1。');
  });

  test('shortens a long key', () => {
    const path = ['readings', 'k'.repeat(50)];
    const fault = new InvalidFactsError('x', [{ path, code: 'unreadable', message: '', received: '1' }]);
    expect(explain(fault, 'en').split('\n')[1]).toBe(`  “readings.${'k'.repeat(40)}”: cannot be read; received 1.`);
  });
});

test('an open point of a silent clause', () => {
  expect(explain(determineMunicipalSubsidy({ tier: 100 }), 'en')).toContain(
    'City subsidy: not decided.\n  The notice does not say; clause 2.1 (二、1) is silent.',
  );
});

test('the outcome under each option', () => {
  const open = determineOwnPayment({ tier: 500, hardshipGroups: ['registered-poor'] });
  expect(explain(open, 'zh-CN').split('\n').slice(0, 6)).toEqual([
    '个人缴费：待定。',
    '  取决于一个尚无定论的问题：困难群体选较高档次时本人缴多少？',
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
    'The notice governs this up to 2020-12-31 only, and not on 2021-01-01.',
    '规定不适用于 2021-01-01，只适用于 2020-12-31 及以前。',
  ],
  [
    '2021-01-02',
    null,
    'The notice governs this from 2021-01-02 on only, and not on 2021-01-01.',
    '规定不适用于 2021-01-01，只适用于 2021-01-02 及以后。',
  ],
  [
    '2020-01-01',
    '2020-12-31',
    'The notice governs this from 2020-01-01 to 2020-12-31 only, and not on 2021-01-01.',
    '规定不适用于 2021-01-01，只适用于 2020-01-01 至 2020-12-31。',
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
  { ...granted, rule: 'x', status: 'refused', reasons: [{ code: 'not-a-recipient' }] },
  { ...granted, status: 'refused', reasons: [{ code: 'x' }] },
  { ...granted, rule: 'x', status: 'undetermined', open: [] },
  { code: 'INVALID_FACTS', issues: [{ path: [], code: 'x', received: '1' }] },
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
