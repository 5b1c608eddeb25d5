import { describe, expect, test } from 'vitest';
import sentencesInChinese from '../../fixtures/sentences-zh.json' with { type: 'json' };
import { clauses, readings } from '../../src/index.js';
import { allCases, type RuleCase } from '../cases.js';
import { audited } from './audit.js';
import { sentenceOf } from './names.js';
import { reportPage } from './page.js';
import { partsBeside } from './parts.js';
import { seeded } from './seeded.js';

const cases = allCases();
const pageOf = (all: readonly RuleCase[]) =>
  reportPage({ audit: audited(all), madeOn: '2020-05-01', ...partsBeside() });
const page = pageOf(cases);
/** The page without the marks that keep a day on one line. */
const words = (text: string) => text.replace(/<span class="day">([^<]*)<\/span>/g, '$1');
const said = words(page);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const placeOf = (text: string) => page.indexOf(text);

describe('the page', () => {
  test.each(cases)('has $rule/$id once, in both languages', (one) => {
    expect(page.split(`id="case-${one.rule}-${one.id}"`)).toHaveLength(2);
    for (const sentence of Object.values(sentenceOf(one))) expect(said).toContain(escaped(sentence));
  });

  test('has every clause, in the notice’s order, with its label and summary', () => {
    const places = clauses.map(({ id }) => placeOf(`id="clause-${id}"`));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places).not.toContain(-1);
    for (const { label, summary, whyNot } of clauses) {
      for (const text of [label, ...Object.values(summary), ...Object.values(whyNot ?? {})]) {
        expect(said).toContain(escaped(text));
      }
    }
  });

  test('has every reading with its options, grounds and reliability', () => {
    for (const { id, question, options, grounds, source } of readings) {
      expect(page.split(`id="reading-${id}"`)).toHaveLength(2);
      const meanings = options.flatMap(({ meaning }) => Object.values(meaning));
      for (const text of [...Object.values(question), ...Object.values(grounds), source, ...meanings]) {
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
    expect(pageOf(cases)).toBe(page);
  });
});

describe('a case that fails', () => {
  const failing = pageOf(seeded());

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
    for (const text of ['CNY 1000.00 once', '一次性 1000.00 元', 'CNY 600.00 once', '一次性 600.00 元']) {
      expect(words(entry)).toContain(text);
    }
  });

  test('is counted', () => {
    expect(failing).toContain(`1 of ${cases.length} case does not give the expected outcome.`);
    expect(page).toContain(`All ${cases.length} cases give the outcome they expect.`);
  });

  test('is one whose rule breaks down, and the report goes on', () => {
    const broken = { ...(cases[0] as RuleCase), id: 'broken', restDays: { days: 'none' } };
    const report = pageOf([broken]);
    expect(report).toContain('id="failing-case-age-supplement-broken"');
  });
});

test('whatever a case says is text', () => {
  const hostile = '<script>alert("&")</script>';
  const one = { ...(cases[0] as RuleCase), id: 'hostile', sentence: hostile, facts: { [hostile]: hostile } };
  const report = pageOf([one]);
  expect(report).not.toContain('<script>alert');
  expect(report).toContain('&lt;script>alert(&quot;&amp;&quot;)&lt;/script>');
});

test('every case has its sentence in Chinese, and no sentence is of a case that is gone', () => {
  const translated = Object.entries(sentencesInChinese).flatMap(([rule, ofRule]) =>
    Object.keys(ofRule).map((id) => `${rule}/${id}`),
  );
  expect(translated.sort()).toEqual(cases.map(({ rule, id }) => `${rule}/${id}`).sort());
  const untranslated = Object.values(sentencesInChinese).flatMap((ofRule) =>
    Object.values(ofRule).filter((sentence) => !/[\u4e00-\u9fff].*。$/.test(sentence)),
  );
  expect(untranslated).toEqual([]);
});
