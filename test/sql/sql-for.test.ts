import { describe, expect, test, vi } from 'vitest';
import { makeEdition } from '../../src/editions/edition.js';
import { defineEdition, type Edition, extendEdition, InvalidFactsError, lingcheng2020 } from '../../src/index.js';
import { unknownShapes } from '../../src/sql/known-shapes.js';
import { type SqlRequest, sqlDialects, sqlFor, sqlRules } from '../../src/sql/sql.js';
import { allCases, editionOf as editionOfCase } from '../cases.js';
import { editions } from './editions.js';
import { nameIn, rulesOver } from './engine.js';
import { rowCases, unfitCases } from './fitting-cases.js';
import { hostileNames } from './hostile-names.js';
import { randomRows } from './random-rows.js';
import { factNames } from './row.js';

const request: SqlRequest = {
  dialect: 'duckdb',
  table: 'residents',
  key: 'id',
  rules: ['age-supplement'],
  columns: { recipient: 'r', birthDate: 'b', asOf: 'd' },
};

/** The issues of a request with some of it changed. */
function issuesOf(changes: Record<string, unknown>): unknown {
  try {
    return sqlFor({ ...request, ...changes } as SqlRequest);
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw error;
    return error.issues.map(({ path, code }) => `${path.join('.')}:${code}`);
  }
}

type Noun = keyof typeof lingcheng2020.notice;

/** A part of the notice that it has. */
const noun = <Name extends Noun>(name: Name) => lingcheng2020.notice[name] as NonNullable<Edition['notice'][Name]>;

/** An edition of other figures. */
const editionOf = (figures: { readonly [Name in Noun]?: Edition['notice'][Name] }) =>
  defineEdition({ ...lingcheng2020, id: 'other-figures', notice: { ...lingcheng2020.notice, ...figures } });

describe('a request that is not sound', () => {
  test.each([
    ['another dialect', { dialect: 'oracle' }, ['dialect:unknown-value']],
    ['no dialect', { dialect: undefined }, ['dialect:missing']],
    ['an empty table', { table: '' }, ['table:unknown-value']],
    ['an empty part of a table', { table: ['a', ''] }, ['table.1:unknown-value']],
    ['no part of a table', { table: [] }, ['table:wrong-type']],
    ['a table that is no name', { table: 7 }, ['table:wrong-type']],
    ['a name with a NUL', { key: 'a\0b' }, ['key:unknown-value']],
    ['a name with half a surrogate pair', { key: 'a\ud83d' }, ['key:unknown-value']],
    ['a name that is no text', { columns: { ...request.columns, asOf: null } }, ['columns.asOf:wrong-type']],
    ['no key', { key: undefined }, ['key:missing']],
    ['a key named like an answer', { key: 'Age_Supplement_Status' }, ['key:duplicate']],
    ['a key named like the column of the edition', { key: 'EDITION' }, ['key:duplicate']],
    ['carried columns outside a list', { carry: 'village' }, ['carry:wrong-type']],
    ['a carried column that is no name', { carry: ['village', 7] }, ['carry.1:wrong-type']],
    [
      'a carried column named like the key, another or an answer',
      { carry: ['ID', 'village', 'Village', 'age_supplement_amount'] },
      ['carry.0:duplicate', 'carry.2:duplicate', 'carry.3:duplicate'],
    ],
    [
      'an edition whose id no text can hold',
      { edition: defineEdition({ ...lingcheng2020, id: 'a\ud83d' }) },
      ['edition.id:unknown-value'],
    ],
    ['an empty list of rules', { rules: [] }, ['rules:wrong-type']],
    ['rules with a gap', { rules: new Array(1) }, ['request:unreadable']],
    ['a table’s path with a gap', { table: new Array(1) }, ['request:unreadable']],
    [
      'keys that no request has',
      { editon: lingcheng2020, where: '1 = 1' },
      ['editon:unknown-key', 'where:unknown-key'],
    ],
    ['no rules', { rules: undefined }, ['rules:missing']],
    ['a rule outside a list', { rules: 'age-supplement' }, ['rules:wrong-type']],
    ['another rule', { rules: ['age-supplement', 'threshold-date'] }, ['rules.1:unknown-value']],
    ['a rule twice', { rules: ['age-supplement', 'age-supplement'] }, ['rules.1:duplicate']],
    ['no columns', { columns: undefined }, ['columns:missing']],
    ['columns in a list', { columns: ['r', 'b', 'd'] }, ['columns:wrong-type']],
    ['a missing column', { columns: { recipient: 'r', asOf: 'd' } }, ['columns.birthDate:missing']],
    ['an empty column', { columns: { ...request.columns, asOf: '' } }, ['columns.asOf:unknown-value']],
    ['another fact', { columns: { ...request.columns, born: 'b' } }, ['columns.born:unknown-key']],
    ['both a day and a column', { asOf: '2020-05-01' }, ['asOf:contradiction']],
    ['a day that is none', { asOf: '2020-02-30', columns: { recipient: 'r', birthDate: 'b' } }, ['asOf:not-a-day']],
    ['no day', { asOf: null, columns: { recipient: 'r', birthDate: 'b' } }, ['asOf:wrong-type']],
    ['no edition', { edition: null }, ['edition:wrong-type']],
    ['a foreign edition', { edition: { ...lingcheng2020 } }, ['edition:wrong-type']],
    [
      'several at once',
      { edition: null, dialect: 'x', table: '', rules: ['y'], columns: { z: 1 } },
      [
        'edition:wrong-type',
        'dialect:unknown-value',
        'table:unknown-value',
        'rules.0:unknown-value',
        'columns.z:unknown-key',
      ],
    ],
  ])('%s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  const withGroups = (groups: readonly string[]) =>
    editionOf({
      hardshipGroups: { ...noun('hardshipGroups'), groups: [...groups] },
      contributionTier: { ...noun('contributionTier'), reserved: [{ tier: 100, for: [...groups] }] },
      governmentPayment: { ...noun('governmentPayment'), payments: [{ groups: [...groups], amount: 100 }] },
    });
  const flags = sqlRules.find(({ rule }) => rule === 'government-payment')?.facts ?? [];
  const byFlags = { rules: ['government-payment'], columns: Object.fromEntries(flags.map((flag) => [flag, flag])) };

  test('an edition with a hardship group that has no column', () => {
    const edition = withGroups(['registered-poor', 'orphan']);
    expect(issuesOf({ ...byFlags, edition })).toEqual(['edition.notice.hardshipGroups.groups:unknown-value']);
    expect(typeof issuesOf({ edition })).toBe('string');
  });

  test('an edition with fewer hardship groups', () => {
    const text = String(issuesOf({ ...byFlags, edition: withGroups(['registered-poor']) }));
    expect(text).toContain("WHEN severe_disability THEN 'severeDisability:unknown-value'");
    expect(text).not.toContain('registeredPoor:unknown-value');
  });

  test.each(["2'5", '2\\5', '2\n5'])('an edition with %j for a clause', (id) => {
    const cited = { ...lingcheng2020.clauses[0], id };
    const ageSupplement = { ...noun('ageSupplement'), clause: id };
    const edition = defineEdition({
      ...lingcheng2020,
      id: 'other-clauses',
      clauses: [...lingcheng2020.clauses, cited],
      notice: { ...lingcheng2020.notice, ageSupplement },
    });
    expect(issuesOf({ edition })).toEqual([`edition.clauses.${lingcheng2020.clauses.length}.id:unknown-value`]);
    expect(typeof issuesOf({ edition, rules: ['basic-pension'], columns: { asOf: 'd' } })).toBe('string');
  });

  test('a fault of the host is not one of the request', () => {
    const exhausted = new RangeError('out of memory');
    const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw exhausted;
    });
    try {
      expect(() => sqlFor({ ...request, edition: 'x' as never })).toThrow(exhausted);
    } finally {
      stringify.mockRestore();
    }
  });

  test.each([
    [
      'a getter that throws',
      { rules: Object.defineProperty([], 0, { get: () => JSON.parse('') }) },
      ['request:unreadable'],
    ],
    ['columns that throw', { columns: new Proxy({}, { ownKeys: () => JSON.parse('') }) }, ['request:unreadable']],
    ['a table with no end', { table: new Array(2 ** 32 - 1) }, ['request:unreadable']],
    [
      'rules whose length is no number',
      { rules: new Proxy([], { get: () => ({ valueOf: () => 1 }) }) },
      ['request:unreadable'],
    ],
  ])('%s', (_, changes, issues) => {
    expect(issuesOf(changes)).toEqual(issues);
  });

  test('a request that can no longer be looked at', () => {
    const { proxy, revoke } = Proxy.revocable(request, {});
    revoke();
    expect(() => sqlFor(proxy)).toThrow(InvalidFactsError);
  });

  test('anything but an object', () => {
    expect(() => sqlFor(null as unknown as SqlRequest)).toThrow(InvalidFactsError);
  });
});

describe('a shape of the notice that the text does not know', () => {
  const bands = noun('ageSupplement').bands;
  test.each<[name: string, changes: object, unknown?: string]>([
    [
      'other figures, no figures, an open period',
      { bands: [], bound: 'at-least', effective: { from: null, until: null } },
    ],
    ['another key', { counting: 'cumulative' }, 'counting'],
    ['another key in a band', { bands: [{ ...bands[0], percent: 1 }] }, 'bands'],
    ['another word', { unit: 'months' }, 'unit'],
    ['no figure in place of one', { bands: null }, 'bands'],
    ['a record in place of a figure', { bands: [{ from: 65, amount: { percentOfLowest: 1 } }] }, 'bands'],
  ])('%s', (_, changes, unknown) => {
    const ageSupplement = { ...noun('ageSupplement'), ...changes };
    const edition = { ...lingcheng2020, notice: { ...lingcheng2020.notice, ageSupplement } } as unknown as Edition;
    expect(unknownShapes(edition, ['ageSupplement', 'hardshipGroups'])).toEqual(
      unknown === undefined ? [] : [{ noun: 'ageSupplement', path: ['ageSupplement', unknown] }],
    );
    expect(unknownShapes(edition, ['basicPension'])).toEqual([]);
  });
});

test('a part that our notice does not have is one that SQL was written for too', () => {
  const lacking = Object.entries(lingcheng2020.notice).flatMap(([noun, part]) =>
    part === null ? [noun as never] : [],
  );
  expect(lacking.length).toBeGreaterThan(0);
  const stated = allCases().map(editionOfCase);
  for (const noun of lacking) {
    const having = stated.filter(({ notice }) => notice[noun] !== null);
    expect(having.length, noun).toBeGreaterThan(0);
    expect(having.flatMap((edition) => unknownShapes(edition, [noun]))).toEqual([]);
  }
});

describe('what Spark would replace before it reads a text, quoted or not', () => {
  const replaced = ['a$', '{b}'].join('');
  const spark = { ...request, dialect: 'spark' } as const;
  test.each<[string, object, string]>([
    ['a table', { table: replaced }, 'table'],
    ['a part of a table’s path', { table: ['a', replaced] }, 'table.1'],
    ['a key', { key: replaced }, 'key'],
    ['a column handed through', { carry: ['c', replaced] }, 'carry.1'],
    ['a column of a fact', { columns: { ...request.columns, asOf: replaced } }, 'columns.asOf'],
    ['the id of an edition', { edition: extendEdition(lingcheng2020, { id: replaced }) }, 'edition.id'],
  ])('%s', (_, changes, path) => {
    expect(issuesOf({ ...spark, ...changes })).toEqual([`${path}:unknown-value`]);
    expect(typeof issuesOf({ ...request, ...changes })).toBe('string');
  });

  test('the id of a clause', () => {
    const { clause } = noun('ageSupplement');
    const data = JSON.stringify({ ...lingcheng2020, id: 'ids' }).replaceAll(`"${clause}"`, `"${replaced}"`);
    const at = lingcheng2020.clauses.findIndex(({ id }) => id === clause);
    const edition = defineEdition(JSON.parse(data));
    expect(issuesOf({ ...spark, edition })).toEqual([`edition.clauses.${at}.id:unknown-value`]);
    expect(typeof issuesOf({ edition })).toBe('string');
  });
});

test('a shape that the text does not know is refused by its key', () => {
  const ageSupplement = { ...noun('ageSupplement'), counting: 'cumulative' };
  const edition = makeEdition({ ...lingcheng2020, notice: { ...lingcheng2020.notice, ageSupplement } });
  expect(issuesOf({ edition })).toEqual(['edition.notice.ageSupplement.counting:unknown-value']);
  expect(typeof issuesOf({ edition, rules: ['basic-pension'], columns: { asOf: 'd' } })).toBe('string');
});

test.each([{ backPaidYears: 'not-subsidised' } as const, { mostYears: 15 }])(
  'a subsidy for some years only: %o',
  (some) => {
    const edition = extendEdition(lingcheng2020, { id: 'some-years', notice: { municipalSubsidy: some } });
    const columns = Object.fromEntries(sqlRules.flatMap(({ facts }) => facts).map((fact) => [fact, fact]));
    expect(issuesOf({ edition, columns, rules: ['municipal-subsidy'] })).toEqual([
      `edition.notice.municipalSubsidy.${Object.keys(some)[0]}:unknown-value`,
    ]);
    expect(typeof issuesOf({ edition, columns, rules: ['contribution-tier'] })).toBe('string');
  },
);

describe('a text', () => {
  test('hands columns through beside the key, and the edition’s id', () => {
    const edition = defineEdition({ ...lingcheng2020, id: "陵城 2020’s 'x'" });
    const text = sqlFor({ ...request, edition, carry: ['village', 'a b'] });
    const last = text.slice(text.lastIndexOf('SELECT'));
    expect(last).toContain(
      `  row_key AS "id",\n  carried_1 AS "village",\n  carried_2 AS "a b",\n  '${encodeURI(edition.id).replaceAll("'", '%27')}' AS edition,`,
    );
    expect(last).toMatch(/^[\n\x20-\x7e]*$/);
  });

  test('is the same every time', () => {
    expect(sqlFor(request)).toBe(sqlFor(structuredClone(request)));
  });

  test('holds one day for every row when it is given', () => {
    const text = sqlFor({ ...request, columns: { recipient: 'r', birthDate: 'b' }, asOf: '2020-05-02' });
    expect(text).toContain('20200502 AS as_of');
    expect(text).not.toContain('as_of_issue');
  });

  test('asks for no column where a day is all there is', () => {
    const text = sqlFor({ ...request, rules: ['basic-pension'], columns: {}, asOf: '2020-05-02' });
    expect(text).toContain("CONCAT_WS(',', NULL) AS basic_pension_issues");
  });

  test('keeps an edition’s name in its comment, whatever it contains', () => {
    const id = 'a\n; DROP TABLE residents; --\u2028\u0085*/';
    const edition = defineEdition({ ...lingcheng2020, id });
    const [first] = sqlFor({ ...request, edition }).split('\n');
    expect(first).toBe('-- Edition "a\\n; DROP TABLE residents; --??*/", written for duckdb');
  });

  test('holds no text of an edition but its id and its clauses', () => {
    const mark = "'; DROP TABLE residents; --";
    const rows = noun('collectionTargets').rows.map((row) => ({ ...row, name: `${mark}${row.name}` }));
    const edition = defineEdition({
      ...lingcheng2020,
      id: 'hostile',
      document: { ...lingcheng2020.document, number: mark, issuer: mark },
      clauses: lingcheng2020.clauses.map((clause) => ({ ...clause, label: mark, source: mark, reliability: 'repost' })),
      notice: {
        ...lingcheng2020.notice,
        paymentChannels: { ...noun('paymentChannels'), channels: [mark], methods: [mark] },
        collectionTargets: { ...noun('collectionTargets'), rows },
      },
    });
    for (const dialect of sqlDialects) expect(rulesOver(dialect, 'residents', edition)).not.toContain('DROP');
  });

  test.each([...sqlDialects])(
    'is plain ASCII, so that every client and every database can send and read it: %s',
    (dialect) => {
      const edition = defineEdition({ ...lingcheng2020, id: '陵城二〇二〇' });
      expect(rulesOver(dialect, 'residents', edition)).toMatch(/^[\n\x20-\x7e]*$/);
    },
  );

  test.each(editions)('has no gap that a missing figure left: %s', (_, edition) => {
    for (const dialect of sqlDialects) {
      expect(rulesOver(dialect, 'residents', edition)).not.toMatch(/undefined|NaN|Infinity|null|\[object/);
    }
  });

  test.each(['a\n    b', ...hostileNames])('keeps the very name %j', (name) => {
    for (const dialect of ['duckdb', 'mysql'] as const) {
      const named = nameIn(dialect, name);
      const text = sqlFor({ ...request, dialect, table: [name, 't'], key: name });
      expect(text).toContain(`FROM ${named}.`);
      expect(text).toContain(`${named} AS row_key,`);
      expect(text).toContain(`row_key AS ${named},`);
    }
  });

  test('says of a rule that the notice is silent on nothing but that', () => {
    const text = sqlFor({ ...request, edition: editionOf({ ageSupplement: null }) });
    expect(text).toContain("ELSE 'undetermined'");
    expect(text).toContain("'not-stated' AS age_supplement_open");
    expect(text).toContain("CONCAT_WS(',', NULL) AS age_supplement_clauses");
  });

  test('rests on the years and the clause of the tiers for those alone who may be paid a share of one', () => {
    const payments = [
      { groups: ['registered-poor' as const], percentOfLowest: 50 },
      { groups: ['urban-three-nos' as const], amount: 80 },
    ];
    const effective = { from: '2020-01-01', until: '2021-12-31' };
    const edition = editionOf({ governmentPayment: { ...noun('governmentPayment'), effective, payments } });
    const groups = ['severeDisability', 'minimumLivingGuarantee', 'ruralFiveGuarantees', 'urbanThreeNos'] as const;
    const named = [...groups, 'specialCareRecipient', 'registeredPoor', 'contributionYear'] as const;
    const columns = Object.fromEntries(named.map((fact) => [fact, fact]));
    const text = sqlFor({ ...request, rules: ['government-payment'], columns, edition });
    expect(text).toContain(
      'contribution_year < 2020 OR contribution_year > 2021 OR registered_poor AND (contribution_year < 2020 OR contribution_year > 2020) THEN',
    );
    expect(text).toContain("CASE WHEN registered_poor THEN '1.2,2.3' ELSE '2.3' END AS government_payment_clauses");
  });

  test('names a table by its path', () => {
    expect(sqlFor({ ...request, dialect: 'spark', table: ['a.b', 'c`d'] })).toContain('FROM `a.b`.`c``d`');
  });

  const figures = editionOf({
    funeralGrant: { ...noun('funeralGrant'), grant: { ...noun('funeralGrant').grant, amount: 6789 } },
  });
  test.each([...sqlDialects])('carries the figures of its edition: %s', (dialect) => {
    const funeral = { recipient: 'a', diedOn: 'b', deregisteredOn: 'c', asOf: 'd' };
    const text = sqlFor({ ...request, dialect, edition: figures, rules: ['funeral-grant'], columns: funeral });
    expect(text).toMatch(/\b6789\b/);
  });
});

test('what is listed is frozen', () => {
  expect(Object.isFrozen(sqlDialects) && Object.isFrozen(sqlRules) && sqlRules.every(Object.isFrozen)).toBe(true);
});

test('every case fits a row or has a reason not to', () => {
  expect(rowCases.length + unfitCases.length).toBe(allCases().length);
  expect(rowCases.length).toBeGreaterThan(600);
});

test('every fact that has a type has a column, and every column a type', () => {
  const [row = {}] = randomRows(1, 1);
  expect(Object.keys(row).sort()).toEqual([...factNames].sort());
});
