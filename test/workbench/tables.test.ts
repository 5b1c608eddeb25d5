import {
  determineFuneralGrant,
  determineHardshipGroups,
  type FieldDescription,
  lingcheng2020,
} from 'resident-pension-rules';
import { labels } from 'resident-pension-rules/explain';
import { describe, expect, test } from 'vitest';
import { addressFrom, hashOf } from '../../examples/workbench/address.js';
import {
  decoded,
  isPayable,
  parsed,
  type RowResult,
  resultsAsCsv,
  rowRunner,
  totalsOf,
} from '../../examples/workbench/batch.js';
import { readCell } from '../../examples/workbench/cells.js';
import { pastedFigures, percent, progressOf } from '../../examples/workbench/collected.js';
import { factsOf, keyOf, leavesOf, type Mapping, proposedColumn } from '../../examples/workbench/columns.js';

const field = (kind: FieldDescription['kind'], more: Partial<FieldDescription> = {}): FieldDescription => ({
  kind,
  nullable: false,
  ...more,
});
const groups = field('list', { entry: field('choice', { options: ['severe-disability', 'urban-three-nos'] }) });
const names = { 'severe-disability': '重度残疾人', 'urban-three-nos': '城镇“三无”人员' };

describe('a cell', () => {
  test.each<[string, FieldDescription, string, unknown]>([
    ['1955-05-02', field('day'), 'iso', '1955-05-02'],
    ['1955/5/2', field('day'), 'slashes', '1955-05-02'],
    ['1955.05.02', field('day'), 'slashes', '1955-05-02'],
    ['1955/5/2 0:00', field('day'), 'slashes', '1955-05-02'],
    ['1955年5月2日', field('day'), 'chinese', '1955-05-02'],
    ['19550502', field('day'), 'digits', '1955-05-02'],
    ['１９５５０５０２', field('day'), 'digits', '1955-05-02'],
    // Excel shows 36526 as 2000-01-01, and 20211 as 1955-05-02.
    ['36526', field('day'), 'excel', '2000-01-01'],
    ['20211', field('day'), 'excel', '1955-05-02'],
    ['2020-05', field('month'), 'plain', '2020-05'],
    ['2020/5', field('month'), 'slashes', '2020-05'],
    ['2020年5月', field('month'), 'chinese', '2020-05'],
    ['202005', field('month'), 'digits', '2020-05'],
    ['2020年', field('year'), 'unit', 2020],
    ['１６', field('count'), 'plain', 16],
    ['16年', field('count'), 'unit', 16],
    ['1,000.00', field('yuan', { unit: 'CNY' }), 'thousands', '1000'],
    ['￥3,000.50', field('yuan', { unit: 'CNY' }), 'thousands', '3000.5'],
    ['300元', field('yuan', { unit: 'CNY/year' }), 'unit', 300],
    ['0.10', field('yuan', { unit: 'CNY' }), 'plain', '0.1'],
    ['是', field('flag'), 'words', true],
    ['否', field('flag'), 'words', false],
    ['No', field('flag'), 'words', false],
    ['1', field('flag'), 'one-zero', true],
    ['×', field('flag'), 'ticks', false],
    ['无', groups, 'nothing', []],
    ['重度残疾人、城镇三无人员', groups, 'list', ['severe-disability', 'urban-three-nos']],
    ['urban-three-nos', groups, 'list', ['urban-three-nos']],
    ['300、1,200.5', field('list', { entry: field('yuan', { unit: 'CNY' }) }), 'list', ['300', '1200.5']],
  ])('%s is read as it is written', (text, kind, form, value) => {
    expect(readCell(text, kind, names)).toMatchObject({ form, value });
  });

  // Two ways to read it, or none: nobody guesses.
  test.each<[string, FieldDescription]>([
    ['5/2/1955', field('day')],
    ['55/5/2', field('day')],
    ['1955-02-29', field('day')],
    ['1955/13/1', field('day')],
    ['99999', field('day')],
    ['16', field('day')],
    ['2020年', field('month')],
    ['2020-13', field('month')],
    ['有', field('flag')],
    ['2', field('flag')],
    ['1,00', field('yuan', { unit: 'CNY' })],
    ['1.000,00', field('yuan', { unit: 'CNY' })],
    ['三百', field('yuan', { unit: 'CNY' })],
    ['低保', groups],
    ['重度残疾人、低保', groups],
    ['=1+1', field('count')],
    ['{}', field('record')],
  ])('%s is not read', (text, kind) => {
    expect(readCell(text, kind, names)).toEqual({ form: 'unreadable' });
  });

  test('a blank is a blank, and full width is told', () => {
    expect(readCell('　 ', field('day'))).toEqual({ form: 'blank' });
    expect(readCell('１６', field('count'))).toMatchObject({ isWide: true });
    expect(readCell(' 16 ', field('count'))).toMatchObject({ isWide: false });
  });
});

describe('a table', () => {
  const bytes = (...codes: number[]) => Uint8Array.from(codes);

  test('is decoded by what its bytes are', () => {
    const utf8 = new TextEncoder().encode('\uFEFF姓名');
    expect(decoded(utf8, null)).toEqual({ text: '姓名', encoding: 'utf-8' });
    // 姓名 in GBK, as Excel writes a CSV on a Chinese Windows.
    expect(decoded(bytes(0xd0, 0xd5, 0xc3, 0xfb), null)).toEqual({ text: '姓名', encoding: 'gbk' });
    expect(decoded(bytes(0xff, 0xfe, 0xd3, 0x59), null)).toEqual({ text: '姓', encoding: 'utf-16le' });
    expect(decoded(bytes(0xd0, 0xd5), 'gbk').text).toBe('姓');
  });

  test.each([
    ['a,b\r\n1,"x, y"\r\n\r\n', ',', [['1', 'x, y']]],
    ['a\tb\n1\t2', '\t', [['1', '2']]],
    ['a，b\n1，2', '，', [['1', '2']]],
  ])('is taken apart: %j', (text, separator, rows) => {
    expect(parsed(text)).toEqual({ table: { header: ['a', 'b'], rows }, separator });
  });

  const grant = leavesOf(determineFuneralGrant.facts.fields) ?? [];
  const inBoth = [labels('zh-CN'), labels('en')];

  test('is matched by headings that are a fact’s own name, and by no other', () => {
    const header = ['姓名', '死亡日期', 'Deregistered', 'deregisteredOn', '是否待遇领取人员'];
    const found = grant.map((leaf) => [keyOf(leaf), proposedColumn(leaf, header, inBoth)]);
    expect(Object.fromEntries(found)).toEqual({ recipient: 4, diedOn: 1, deregisteredOn: 3, asOf: null });
  });

  const column = (at: number | null, same = '', blank: 'missing' | 'absent' | 'none' = 'missing') => ({
    column: at,
    same,
    blank,
  });

  test('a blank is missing until a person says what it means', () => {
    const mapping: Mapping = {
      recipient: column(0),
      diedOn: column(1),
      deregisteredOn: column(2),
      asOf: column(null, '2020/12/31'),
    };
    const row = ['是', '2020/5/3', ''];
    expect(factsOf(grant, mapping, row, () => ({}))).toEqual({
      recipient: true,
      diedOn: '2020-05-03',
      asOf: '2020-12-31',
    });
    const absent = { ...mapping, deregisteredOn: column(2, '', 'absent') };
    expect(factsOf(grant, absent, row, () => ({}))).toHaveProperty('deregisteredOn', null);
  });

  test('a record is absent only where all of its parts are', () => {
    const leaves = leavesOf(determineHardshipGroups.facts.fields) ?? [];
    const mapping = Object.fromEntries(leaves.map((leaf, at) => [keyOf(leaf), column(at, '', 'absent')]));
    const facts = (row: string[]) => factsOf(leaves, mapping, row, () => ({}));
    expect(facts(['', '', '是'])).toMatchObject({ disability: null, minimumLivingGuarantee: true });
    expect(facts(['2', '1'])).toMatchObject({ disability: { cardGeneration: 2, grade: 1 } });
  });

  const mapping: Mapping = {
    recipient: column(1),
    diedOn: column(2),
    deregisteredOn: column(3, '', 'absent'),
    asOf: column(null, '2020-12-31'),
    paid: column(4),
  };
  const table = {
    header: ['姓名', '领取', '死亡', '注销', '已付'],
    rows: [
      ['王五', '是', '2020/5/3', '2020/6/2', '600'],
      ['=cmd()', '否', '2020/5/3', '20200602', '600.00'],
      ['370881195505020011', '是', '5/3/2020', '', '0'],
    ],
  };

  test('is worked out row by row, and nothing in it becomes a formula', () => {
    const run = rowRunner({ rule: 'funeral-grant', kind: 'due', mapping, language: 'zh-CN' }, lingcheng2020);
    const results = table.rows.map(run);
    expect(results.map(({ status }) => status)).toEqual(['determined', 'refused', 'malformed']);
    expect(results[2]?.text).toContain('5/3/2020');
    expect(totalsOf(results)).toEqual({
      counts: { determined: 1, refused: 1, malformed: 1 },
      payments: null,
      sums: [{ per: 'once', amount: '600.00', isFloor: false }],
    });
    const statuses = {
      determined: '有',
      refused: '无',
      undetermined: '',
      malformed: '误',
      agrees: '',
      over: '',
      under: '',
      undecided: '',
    };
    const csv = resultsAsCsv(table, results, { columns: ['结论', '金额', '理由'], statuses }).join('');
    expect(csv.startsWith('\uFEFF姓名,领取,死亡,注销,已付,结论,金额,理由\r\n王五,')).toBe(true);
    expect(csv).toContain("\r\n'=cmd(),");
    expect(csv).toContain('\r\n\t370881195505020011,');
  });

  test('payments are compared with what is due', () => {
    const run = rowRunner({ rule: 'funeral-grant', kind: 'paid', mapping, language: 'en' }, lingcheng2020);
    const results: RowResult[] = table.rows.map(run);
    expect(results.map(({ status, amounts }) => [status, ...amounts])).toEqual([
      ['agrees', '600', '0'],
      ['over', '0', '600'],
      ['malformed', '', ''],
    ]);
    expect(totalsOf(results).payments).toMatchObject({ agrees: 1, over: 1, overBy: '600', underBy: '0' });
    expect(isPayable('funeral-grant')).toBe(true);
    expect(isPayable('basic-pension')).toBe(false);
  });
});

describe('collected figures', () => {
  const rows = lingcheng2020.notice.collectionTargets?.rows ?? [];
  const caozhuang = rows.find(({ name }) => name === '曹庄');

  test('a rate is rounded down, wherever it stands (fault 23)', () => {
    // 352 of 391 persons are 90.0255… %.
    const progress = caozhuang && progressOf(caozhuang, { headcount: '352', amount: '112608' }, lingcheng2020);
    expect(progress && percent(progress.headcount.rate)).toBe('90.02');
    expect(['0.9599999', '0.96', '1', '0', '1.23456', '0.005'].map(percent)).toEqual([
      '95.99',
      '96.00',
      '100.00',
      '0.00',
      '123.45',
      '0.50',
    ]);
  });

  test('nothing is assumed for what is not filled in', () => {
    expect(caozhuang && progressOf(caozhuang, { headcount: '352', amount: '' }, lingcheng2020)).toBeUndefined();
    expect(caozhuang && progressOf(caozhuang, { headcount: 'x', amount: '1' }, lingcheng2020)).toBeUndefined();
    expect(caozhuang && progressOf(caozhuang, { headcount: '0', amount: '0' }, lingcheng2020)).toBeDefined();
  });

  test('a pasted table is read by village or number; what names no row is handed back', () => {
    const { read, left } = pastedFigures('曹  庄\t352\t1,000.00\n2，3，4\n不存在\t1\t1\n陵南\tx\t1', rows);
    expect([...read]).toEqual([
      [5, { headcount: '352', amount: '1,000.00' }],
      [2, { headcount: '3', amount: '4' }],
    ]);
    expect(left).toEqual(['不存在\t1\t1', '陵南\tx\t1']);
  });
});

describe('an address', () => {
  test('tells what it was written from', () => {
    const address = {
      view: 'try',
      rule: 'funeral-grant',
      facts: { diedOn: '2020-05-03', x: '<b>' },
      choices: { deadlineDay: 'excluded' },
      find: '',
      language: 'en',
    } as const;
    expect(addressFrom(hashOf(address))).toEqual(address);
  });

  test.each(['', '#', '#nowhere', '#try/x?facts=%', '#try?facts=[1]', '#try?readings=a:b:c,d', '#try?facts=%7B'])(
    '%j gives a page',
    (hash) => {
      expect(addressFrom(hash)).toMatchObject({ view: 'try', facts: null, language: 'zh-CN' });
    },
  );
});
