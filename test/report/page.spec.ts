import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { allCases, type RuleCase } from '../cases.js';
import { audited } from './audit.js';
import { browserPath, startBrowser } from './browser.js';
import { reportPage } from './page.js';
import { partsBeside } from './parts.js';
import { seeded } from './seeded.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const cases = allCases();

describe.skipIf(browserPath === undefined)('the report in a browser', () => {
  let folder: string;
  const written = (name: string, all: readonly RuleCase[]): string => {
    const path = join(folder, name);
    writeFileSync(path, reportPage({ audit: audited(all), madeOn: '2020-05-01', ...partsBeside() }));
    return pathToFileURL(path).href;
  };
  let passing: string;
  let failing: string;

  let browser: Browser;
  let page: Page;
  /** What the page must not do: complain, break, or ask for anything. */
  let faults: string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-'));
    [passing, failing] = [written('passing.html', cases), written('failing.html', seeded())];
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });
  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
    faults = [];
    page.on('console', (message) => faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => request.url().startsWith('file:') || faults.push(request.url()));
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  const visible = (selector: string, within = page): Promise<number> =>
    within.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].filter((element) => element.checkVisibility()).length,
      selector,
    );
  const shownCases = (within = page) => visible('#clauses .case', within);
  const expectText = async (selector: string, text: string) =>
    expect((await page.locator(selector).first().innerText()).trim()).toBe(text);

  test('speaks English, then Chinese, then English', async () => {
    await page.goto(passing);
    expect([await visible('.zh'), await page.title()]).toEqual([0, expect.stringContaining('Audit report')]);
    await page.getByLabel('中文').check();
    expect([await visible('.en'), await page.title()]).toEqual([0, expect.stringContaining('审核报告')]);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await expectText('.verdict', `全部${cases.length}个测试用例的结果与预期一致。`);
    await page.getByLabel('English').check();
    expect([await visible('.zh'), await page.getAttribute('html', 'lang')]).toEqual([0, 'en']);
  });

  test('begins in Chinese for a Chinese browser', async () => {
    const chinese = await browser.newPage({ locale: 'zh-CN' });
    await chinese.goto(passing);
    expect(await chinese.getAttribute('html', 'lang')).toBe('zh-CN');
    await chinese.close();
  });

  test('changes language and shows every case without its script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(passing);
    await still.getByLabel('中文').check();
    expect(await visible('.en', still)).toBe(0);
    expect(await shownCases(still)).toBe(cases.length);
    expect(await visible('#search', still)).toBe(0);
    await context.close();
  });

  test('shows the failing case first, in red, open', async () => {
    await page.goto(failing);
    const first = page.locator('.case').first();
    expect(await first.getAttribute('id')).toBe('failing-case-funeral-grant-thirtieth-day');
    expect(await first.locator('.columns').isVisible()).toBe(true);
    const colours = await first.evaluate((element) => [
      getComputedStyle(element.querySelector('.mark') as Element).color,
      getComputedStyle(element).borderLeftColor,
      getComputedStyle(document.querySelector('.verdict') as Element).color,
    ]);
    for (const colour of colours) {
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
      expect(red).toBeGreaterThan(2 * Math.max(green, blue));
    }
  });

  test('filters to the failures', async () => {
    await page.goto(failing);
    expect(await shownCases()).toBe(cases.length);
    await page.getByLabel('Failures only').check();
    expect([await shownCases(), await visible('#clauses .clause')]).toEqual([1, 1]);
    await expectText('.shown', `1 / ${cases.length} cases shown`);
    await page.getByLabel('Failures only').uncheck();
    expect(await shownCases()).toBe(cases.length);
  });

  test('says so where no case fails', async () => {
    await page.goto(passing);
    await page.getByLabel('Failures only').check();
    expect(await shownCases()).toBe(0);
    await expectText('#no-failure', 'No case fails.');
  });

  test('finds cases by words of either language, and says when there is none', async () => {
    await page.goto(passing);
    const search = page.getByLabel('Search');
    await search.fill('Thirtieth TIME');
    const found = await shownCases();
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(40);
    await search.fill('第30日');
    expect(await page.locator('#case-funeral-grant-thirtieth-day').isVisible()).toBe(true);
    await search.fill('二、6');
    const grants = cases.filter(({ clause }) => clause === '2.6');
    expect([await shownCases(), await visible('#clauses .clause')]).toEqual([grants.length, 1]);
    await search.fill('玄帝庙');
    expect(await page.locator('#clause-annex').isVisible()).toBe(true);
    expect(await page.locator('#nothing-found').isVisible()).toBe(false);
    await search.fill('no case has this');
    expect(await shownCases()).toBe(0);
    await expectText('#nothing-found', 'Nothing has these words.');
  });

  test('opens and closes every case, and a link opens its own', async () => {
    await page.goto(passing);
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.locator('#clauses .case[open]').count()).toBe(cases.length);
    await page.getByRole('button', { name: 'Close all' }).click();
    expect(await page.locator('.case[open]').count()).toBe(0);
    await page.locator('#reading-funeralDeadlineRestDay .changed > summary').click();
    await page.locator('#reading-funeralDeadlineRestDay .changed a').first().click();
    await page.waitForFunction(() => document.querySelectorAll('.case[open]').length === 1);
    expect(await page.evaluate(() => document.querySelector('.case[open]')?.id)).toBe(
      new URL(page.url()).hash.slice(1),
    );
  });

  test('is reached by keyboard: skip link, language, filter, search, a case', async () => {
    await page.goto(passing);
    const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.className);
    const reached: unknown[] = [];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('Tab');
      reached.push(await focused());
    }
    expect(reached).toEqual(['skip', 'language-en', 'failures-only', 'search', 'open-all', 'close-all', 'print']);
    await page.locator('#language-en').focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    const summary = page.locator('#case-funeral-grant-thirtieth-day > summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#case-funeral-grant-thirtieth-day .columns').isVisible()).toBe(true);
    expect(await summary.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none');
  });

  test.each([1280, 768, 390, 320])('fits a width of %i', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(failing);
    await page.getByRole('button', { name: 'Open all' }).click();
    for (const language of ['English', '中文']) {
      await page.getByLabel(language).check();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });

  test('is printed without its controls, in one language, as it is open', async () => {
    await page.goto(failing);
    await page.getByLabel('中文').check();
    await page.emulateMedia({ media: 'print' });
    expect([await visible('.toolbar'), await visible('.contents'), await visible('.en')]).toEqual([0, 0, 0]);
    expect(await shownCases()).toBe(cases.length);
    expect(await visible('#failing .columns')).toBe(1);
    const closed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = (pdf: string) => pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages(closed)).toBeGreaterThan(5);
    await page.evaluate(() => {
      for (const one of document.querySelectorAll('details')) one.open = true;
    });
    expect(pages((await page.pdf({ preferCSSPageSize: true })).toString('latin1'))).toBeGreaterThan(pages(closed));
  });

  // Of each sixth case alone: axe takes minutes over the whole page, whose cases are all built alike.
  test.each([
    ['light', 'English'],
    ['dark', '中文'],
  ] as const)('has no fault of accessibility that axe finds, in %s and %s', async (colorScheme, language) => {
    const sample = seeded().filter(({ id }, at) => at % 6 === 0 || id === 'thirtieth-day');
    await page.emulateMedia({ colorScheme });
    await page.goto(written('sample.html', sample));
    await page.getByLabel(language).check();
    await page.getByRole('button').first().click();
    for (const id of ['completion', 'pension']) await page.locator(`.${id} .as-table > summary`).click();
    expect(await accessibilityFaults(page)).toEqual([]);
  });

  async function accessibilityFaults(audited: Page): Promise<string[]> {
    const session = await audited.context().newCDPSession(audited);
    await session.send('Runtime.evaluate', { expression: readFileSync(axe, 'utf8') });
    const { result } = await session.send('Runtime.evaluate', {
      expression: `axe.run().then(({ violations }) => JSON.stringify(violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map(({ html }) => id + ': ' + html))))`,
      awaitPromise: true,
    });
    return JSON.parse(String(result.value));
  }
});
