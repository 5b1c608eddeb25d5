import { describe, expect, test } from 'vitest';
import { clauses, readings } from '../../src/index.js';
import { allCases, type RuleCase } from '../cases.js';
import { audited } from './audit.js';
import { sentenceOf } from './names.js';
import { reportPage } from './page.js';
import { partsBeside } from './parts.js';
import { seeded } from './seeded.js';
import { percentage } from './villages.js';

const cases = allCases();
const pageOf = (all: readonly RuleCase[]) =>
  reportPage({ audit: audited(all), madeOn: '2020-05-01', ...partsBeside() });
const page = pageOf(cases);
const grants = cases.filter(({ rule }) => rule === 'funeral-grant');
/** The page without the marks that keep a day on one line. */
const words = (text: string) => text.replace(/<span class="day">([^<]*)<\/span>/g, '$1');
const said = words(page);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const placeOf = (text: string) => page.indexOf(text);

describe('the page', () => {
  test('has every case once, in both languages', () => {
    const places = new Map([...page.matchAll(/ id="case-([^"]+)"/g)].map(([, name], at) => [name, at]));
    expect(places.size).toBe(cases.length);
    expect(cases.filter(({ rule, id }) => !places.has(`${rule}-${id}`))).toEqual([]);
    const sentences = cases.flatMap((one) => Object.values(sentenceOf(one)).map(escaped));
    expect(sentences.filter((sentence) => !said.includes(sentence))).toEqual([]);
  });

  test('has every clause, in the notice’s order, with its label and summary', () => {
    const places = clauses.map(({ id }) => placeOf(`id="clause-${id}"`));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    for (const { label, heading, summary } of clauses) {
      for (const text of [label, ...Object.values(heading), ...Object.values(summary)]) {
        expect(said).toContain(escaped(text));
      }
    }
  });

  test('has every reading with its options, grounds and reliability', () => {
    for (const { id, question, options, grounds, source } of readings) {
      expect(page.split(`id="reading-${id}"`)).toHaveLength(2);
      const meanings = options.flatMap(({ meaning }) => Object.values(meaning));
      for (const text of [
        ...Object.values(question),
        ...Object.values(grounds),
        ...Object.values(source),
        ...meanings,
      ]) {
        expect(said).toContain(escaped(text));
      }
    }
  });

  test('has as much English as Chinese, and no text is missing', () => {
    expect(page.split('lang="zh-CN"').length).toBeGreaterThan(cases.length);
    expect(page.split('class="en').length).toBe(
      page.split('class="zh').length + page.split('class="en printed"').length - 1,
    );
    expect(page).not.toMatch(/\[object|>undefined<\/(?!code)|>null<|>NaN<\/(?!code)/);
    expect(page).not.toMatch(/<span class="(en|zh)" lang="[a-zA-Z-]+"><\/span>/);
  });

  test('needs nothing from elsewhere', () => {
    expect(page).not.toMatch(/<(link|img|iframe|object|embed)|src=|url\(|@import|https?:/);
    expect(page).toContain(`default-src 'none'`);
  });

  test('has no place twice and no link that leads nowhere', () => {
    const places = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(places).size).toBe(places.length);
    expect(links.filter((link) => !places.includes(link))).toEqual([]);
  });

  test('is the same for the same cases', () => {
    expect(pageOf(grants)).toBe(pageOf(grants));
  });
});

describe('a case that fails', () => {
  const failing = pageOf(seeded(grants));

  test('comes first, and first under its rule', () => {
    const first = failing.search(/class="case /);
    expect(failing.slice(first)).toMatch(/^class="case fails" id="failing-case-funeral-grant-thirtieth-day" open/);
    const ofRule = failing.slice(failing.indexOf('id="rule-2.6-funeral-grant"'));
    expect(ofRule.slice(ofRule.indexOf('class="case '))).toMatch(
      /^class="case fails" id="case-funeral-grant-thirtieth-day" open/,
    );
  });

  test('says what was expected and what came', () => {
    const entry = failing.slice(
      failing.indexOf('id="failing-case'),
      failing.indexOf('</details>', failing.indexOf('id="failing-case')),
    );
    for (const text of ['CNY 1000.00 once', '一次性1000元', 'CNY 600.00 once', '一次性600元']) {
      expect(words(entry)).toContain(text);
    }
  });

  test('is counted', () => {
    expect(failing).toContain(`1 of ${grants.length} case does not hold.`);
    expect(page).toContain(`All ${cases.length} cases give the outcome they expect.`);
  });

  const deep = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);
  const right = cases.find(({ rule }) => rule === 'basic-pension') as RuleCase;
  const { expected: _, ...unfinished } = right;

  test.each<[string, RuleCase, string]>([
    ['an unknown clause', { ...right, clause: '2.66' }, 'There is no clause 2.66.'],
    ['a clause that is no text', { ...right, clause: 2.4 as never }, 'There is no clause 2.4.'],
    ['an unknown rule', { ...right, rule: 'basic-pensions' }, 'no rule or statement for basic-pensions'],
    ['an unknown edition', { ...right, edition: { id: 'of-1890' } }, 'defineEdition:'],
    ['an unknown reading', { ...right, readings: { laterRate: 'x' } }, 'adopt: laterRate'],
    ['rest days that are none', { ...right, restDays: { days: 'none' } }, 'defineEdition:'],
    ['nothing expected', unfinished as RuleCase, 'The case expects nothing.'],
    ['no sentence', { ...right, sentence: {} }, 'The case has no sentence.'],
    ['no facts', { ...right, facts: null }, 'The whole record: of the wrong kind'],
    ['deep facts', { ...right, facts: { asOf: deep(50_000) } }, 'Maximum call stack size exceeded'],
    ['a deep expectation', { ...right, expected: { status: deep(50_000) } }, 'CNY 118.00 a month'],
    ['an expectation of another kind', { ...right, expected: { issues: [null, null] } }, 'TypeError'],
  ])('is one with %s: it comes first, in red, and the page is written', (_name, one, said) => {
    const audit = audited([...cases.slice(0, 3), { ...one, id: 'seeded' }]);
    expect(audit.cases.filter(({ passes }) => !passes).map(({ case: { id } }) => id)).toEqual(['seeded']);
    const report = reportPage({ audit, madeOn: '2020-05-01', ...partsBeside() });
    const entry = report.slice(report.search(/class="case /));
    expect(entry).toMatch(/^class="case fails" id="failing-case-basic-pensions?-seeded" open/);
    expect(words(entry.slice(0, entry.indexOf('</details>')))).toContain(said);
    expect(report).toContain('1 of 4 case does not hold.');
    expect(report).toMatch(/ id="case-basic-pensions?-seeded"/);
  });

  test('is each of two with one id, at places of their own', () => {
    const report = pageOf([right, { ...right, facts: { asOf: '2020-06-01' } }]);
    for (const place of ['', '-2'])
      expect(report).toContain(`id="failing-case-basic-pension-${right.id}${place}" open`);
    expect(report).toContain(`Another case has the id ${right.id} too.`);
  });
});

test('a village below the threshold is not shown at it: rates are rounded down', () => {
  const row = said.slice(said.indexOf('lang="zh-CN">曹庄</th>'));
  expect(row.slice(0, row.indexOf('</tr>'))).toMatch(/>90\.02 %</);
  expect(percentage('0.95999')).toBe('95.99');
});

test('a case in one language says the same in both', () => {
  const one = cases[0] as RuleCase;
  expect(sentenceOf({ ...one, sentence: { 'zh-CN': '某。' } })).toEqual({ en: '某。', 'zh-CN': '某。' });
  expect(sentenceOf({ ...one, sentence: { en: 'X.' } })).toEqual({ en: 'X.', 'zh-CN': 'X.' });
});

test('whatever a case says is text', () => {
  const hostile = '<script>alert("&")</script>';
  const one = { ...(cases[0] as RuleCase), id: hostile, sentence: { en: hostile }, facts: { [hostile]: hostile } };
  const report = pageOf([one]);
  expect(report).not.toContain('<script>alert');
  expect(report).toContain('&lt;script>alert(&quot;&amp;&quot;)&lt;/script>');
});
