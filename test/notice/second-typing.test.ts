import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { adopt, clauses, defineEdition, lingcheng2020 } from '../../src/index.js';
import { document, notice } from '../../src/notice/notice.js';

/** The rows of a table of the second typing, every cell a text. Some begin with a byte-order mark, for spreadsheets. */
function table(name: string): Record<string, string>[] {
  const text = readFileSync(new URL(`../../fixtures/notice/${name}.csv`, import.meta.url), 'utf8').replace(
    /^\uFEFF/,
    '',
  );
  const [head = '', ...lines] = text.trim().split('\n');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(head.split(',').map((column, at) => [column, cells[at] ?? '']));
  });
}

const asTexts = (rows: readonly object[]) =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value)])));

test('the shipped edition is the notice', () => {
  expect(lingcheng2020).toMatchObject({ id: 'lingcheng-2020', document, clauses, notice });
});

describe('the second typing of the notice agrees with the first', () => {
  test('clauses', () => {
    expect(table('clauses')).toEqual(clauses.map(({ id, label }) => ({ id, label })));
  });

  test('tiers', () => {
    const { tiers, reserved } = notice.contributionTier;
    const rows = tiers.map((tier) => ({
      tier,
      reserved: reserved.some((one) => one.tier === tier) ? 'yes' : 'no',
    }));
    expect(table('tiers')).toEqual(asTexts(rows));
    const groups = table('hardship-groups').map(({ group }) => group);
    expect(reserved.map((one) => one.for)).toEqual([groups]);
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
});

// In one test, so that a wrong row is one failure: it names the row as typed both times, and the total it breaks.
test('the annex: 50 villages and a row named 城镇, at 300 yuan a head, that add up to the totals printed', () => {
  const { rows, total } = notice.collectionTargets;
  const typed = table('collection-targets');
  const sum = (measure: 'headcount' | 'amount') => rows.reduce((added, row) => added + row[measure], 0);
  expect({
    differing: asTexts(rows).flatMap((row, at) =>
      JSON.stringify(row) === JSON.stringify(typed[at]) ? [] : [{ inNotice: row, inTable: typed[at] }],
    ),
    rows: [rows.length, typed.length, new Set(rows.map(({ name }) => name)).size],
    notInOrder: rows.filter(({ number }, at) => number !== at + 1),
    notAt300AHead: rows.filter(({ headcount, amount }) => (amount as number) !== headcount * 300),
    townspeople: rows.flatMap(({ number, name }) => (name === '城镇' ? [number] : [])),
    total: { headcount: sum('headcount'), amount: sum('amount') },
    printed: { ...total },
  }).toEqual({
    differing: [],
    rows: [51, 51, 51],
    notInOrder: [],
    notAt300AHead: [],
    townspeople: [51],
    total: { headcount: 25284, amount: 7585200 },
    printed: { headcount: 25284, amount: 7585200 },
  });
  // The shipped data passes for an edition, with whatever readings.
  for (const edition of [lingcheng2020, adopt(lingcheng2020, { deadlineDay: 'excluded' })]) {
    expect(defineEdition(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
  }
});

/** Every figure, name and day of some data, as the path to it. */
const leavesOf = (data: object, path = ''): string[] =>
  Object.entries(data).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leavesOf(value, `${path}${key}.`) : [`${path}${key}`],
  );

test('the government pays for the same groups', () => {
  expect(notice.governmentPayment.payments.map(({ groups }) => groups)).toEqual([notice.hardshipGroups.groups]);
});

test('no figure of the notice is without a second typing', () => {
  const tables = [
    /^contributionTier\.(tiers|reserved)\./,
    /^(municipalSubsidy|longContributionBonus|ageSupplement)\.(bands\.\d+\.|per$|bound$)/,
    /^hardshipGroups\.groups\./,
    /^governmentPayment\.payments\.0\.groups\./,
    /^assessmentScore\.(stages\.\d+|last)\./,
    /^collectionTargets\.rows\./,
    // The notice says nothing of it.
    /^collectionReward$/,
  ];
  const single = new Set(table('single-figures').map(({ figure }) => figure));
  const clauseless = leavesOf(notice).filter((leaf) => !leaf.endsWith('.clause'));
  expect(clauseless.filter((leaf) => !single.has(leaf) && !tables.some((one) => one.test(leaf)))).toEqual([]);
  expect(
    Object.entries(notice).flatMap(([noun, part]) =>
      part === null || table('single-figures').some((row) => row.figure?.startsWith(`${noun}.`)) ? [] : [noun],
    ),
  ).toEqual([]);
  expect(document).toEqual({
    number: '陵政发〔2020〕11号',
    issuedOn: '2020-05-01',
    issuer: '陵城镇人民政府',
    contributionYear: 2020,
  });
});
