import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clauses, defineEdition, InvalidFactsError, lingcheng2020 } from '../src/index.js';

const { notice } = lingcheng2020;

/** The rows of a table of the second typing, every cell a text. */
function table(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../fixtures/notice/${name}.csv`, import.meta.url), 'utf8');
  const [head = '', ...lines] = text.trim().split('\n');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(head.split(',').map((column, at) => [column, cells[at] ?? '']));
  });
}

const asTexts = (rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)])));

describe('the second typing of the notice agrees with the first', () => {
  test('clauses', () => {
    expect(table('clauses')).toEqual(clauses.map(({ id, label }) => ({ id, label })));
  });

  test('tiers', () => {
    const { tiers, reserved } = notice.contributionTier;
    const rows = tiers.map((tier) => ({ tier, reserved: reserved.includes(tier) ? 'yes' : 'no' }));
    expect(table('tiers')).toEqual(asTexts(rows));
  });

  test.each([
    ['municipal-subsidy', notice.municipalSubsidy],
    ['long-contribution-bonus', notice.longContributionBonus],
    ['age-supplement', notice.ageSupplement],
  ])('%s', (name, { bands, per, bound }) => {
    expect(table(name)).toEqual(asTexts(bands.map((band) => ({ ...band, per, bound }))));
  });

  test('hardship groups', () => {
    expect(table('hardship-groups').map(({ group }) => group)).toEqual(notice.hardshipGroups.groups);
  });

  test('assessment score', () => {
    const { stages, last } = notice.assessmentScore;
    const rows = [...stages.map((stage) => ({ ...stage, what: 'stage' })), { ...last, what: 'last' }];
    expect(table('assessment-score')).toEqual(asTexts(rows));
  });

  test.each(table('single-figures'))('$figure is $value $unit', ({ figure = '', value, clause }) => {
    const path = figure.split('.');
    const found = path.reduce((at: unknown, key) => (at as Record<string, unknown>)[key], notice);
    expect(String(found)).toBe(value);
    expect(notice[path[0] as 'completion'].clause).toBe(clause);
  });

  test('collection targets', () => {
    expect(table('collection-targets')).toEqual(asTexts(notice.collectionTargets.rows));
  });
});

/** Every figure, name and day of some data, as the path to it. */
const leavesOf = (data: object, path = ''): string[] =>
  Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${path}${key}.`) : [`${path}${key}`],
  );

test('no figure of the notice is without a second typing', () => {
  const tables = [
    /^contributionTier\.(tiers|reserved)\./,
    /^(municipalSubsidy|longContributionBonus|ageSupplement)\.(bands\.\d+\.|per$|bound$)/,
    /^hardshipGroups\.groups\./,
    /^assessmentScore\.(stages\.\d+|last)\./,
    /^collectionTargets\.rows\./,
  ];
  const single = new Set(table('single-figures').map(({ figure }) => figure));
  const { document, ...figures } = notice;
  const clauseless = leavesOf(figures).filter((leaf) => !leaf.endsWith('.clause'));
  expect(clauseless.filter((leaf) => !single.has(leaf) && !tables.some((one) => one.test(leaf)))).toEqual([]);
  expect(
    Object.keys(figures).filter((noun) => !table('single-figures').some((row) => row.figure?.startsWith(`${noun}.`))),
  ).toEqual([]);
  expect(document).toEqual({
    number: '陵政发〔2020〕11号',
    issuedOn: '2020-05-01',
    issuer: '陵城镇人民政府',
    year: 2020,
  });
});

describe('the annex', () => {
  const { rows, total } = notice.collectionTargets;
  const sum = (measure: 'headcount' | 'amount') => rows.reduce((added, row) => added + row[measure], 0);

  test('adds up to 25 284 persons and 7 585 200 yuan, as printed', () => {
    expect([sum('headcount'), sum('amount')]).toEqual([25284, 7585200]);
    expect(total).toEqual({ headcount: 25284, amount: 7585200 });
  });

  test('has 51 villages, each once, at 300 yuan a head', () => {
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 51 }, (_, at) => at + 1));
    expect(new Set(rows.map(({ name }) => name)).size).toBe(51);
    expect(rows.filter(({ headcount, amount }) => amount !== headcount * 300)).toEqual([]);
  });

  test.each(rows.map(({ name }, at) => [name, at] as const))('with a figure of %s changed it is refused', (_, at) => {
    for (const measure of ['headcount', 'amount'] as const) {
      const data = JSON.parse(JSON.stringify(lingcheng2020));
      data.notice.collectionTargets.rows[at][measure] += 1;
      expect(() => defineEdition(data)).toThrow(InvalidFactsError);
      expect(() => defineEdition(data)).toThrow(new RegExp(`collectionTargets.total.${measure}`));
    }
  });
});
