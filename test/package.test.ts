import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as audit from '../src/audit/audit.js';
import * as explanation from '../src/explain/explain.js';
import * as library from '../src/index.js';
import * as sql from '../src/sql/sql.js';
import { packedIn, root } from './packed.js';

const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
let installed: string;
let packed: readonly string[];
beforeAll(() => {
  ({ installed, files: packed } = packedIn(consumer));
});
afterAll(() => rmSync(consumer, { recursive: true }));

/** What a script prints that is run beside the installed package. */
function run(name: string, script: string): unknown {
  writeFileSync(join(consumer, name), script);
  return JSON.parse(execFileSync(process.execPath, [name], { cwd: consumer, encoding: 'utf8' }));
}

const asEsm = `import * as rules from 'resident-pension-rules';
  import * as explanation from 'resident-pension-rules/explain';
  import * as audit from 'resident-pension-rules/audit';
  import * as sql from 'resident-pension-rules/sql';`;
const asCommonJs = `const rules = require('resident-pension-rules');
  const explanation = require('resident-pension-rules/explain');
  const audit = require('resident-pension-rules/audit');
  const sql = require('resident-pension-rules/sql');`;

/** Calls of what is public, each by its name. */
const program = `
  const { adopt, defineEdition, lingcheng2020 } = rules;
  const asOf = '2020-05-01';
  const person = { recipient: true, birthDate: '1950-05-01', consecutiveYears: 16 };
  const raised = adopt(lingcheng2020, { laterProvincialRate: 'provincial-142', hundredTierSubsidy: 'at-least-30' });
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  data.id = 'silent';
  Object.assign(data.notice, { collectionTargets: null });
  const noRestDays = defineEdition({ ...data, id: 'no-rest-days', restDays: null });
  Object.assign(data.notice, { longContributionBonus: null, funeralGrant: null, municipalSubsidy: null });
  const silent = defineEdition({ ...data, restDays: null });
  const death = { recipient: true, diedOn: '2020-05-01', deregisteredOn: null, asOf: '2020-12-31' };
  const task = { target: { headcount: 100, amount: null }, collected: { headcount: 96, amount: null } };
  const timing = { contributionYear: 2020, paidOn: asOf };
  const names = (exported) => Object.keys(exported).filter((name) => name !== 'default').sort();
  let error;
  try { rules.ageOn('0045-05-02', 'x'); } catch (caught) { error = caught; }
  const results = {
    basicPension: rules.determineBasicPension({ asOf }),
    elsewhere: rules.determineBasicPension({ asOf: '2020-07-01' }, raised),
    open: rules.determineBasicPension({ asOf: '2020-07-01' }),
    without: rules.pensionStatement({ ...person, asOf }, silent),
    silent: rules.determineFuneralGrant(death, silent),
    late: rules.determineFuneralGrant(death),
    restDays: rules.determineFuneralGrant({ ...death, diedOn: '2020-12-31', asOf: '2021-03-01' }, noRestDays),
    monthly: rules.determineMonthlyPension({ ...person, diedOn: null, month: '2020-05' }),
    outside: rules.determineMonthlyPension({ ...person, diedOn: null, month: '2021-01' }),
    annual: rules.determineAnnualPayment({ contributionYear: 2020, payments: [300, 200], hardshipGroups: ['registered-poor'] }),
    heads: rules.determineCompletion(task),
    timing: rules.determineCollectionTiming(timing),
  };
  const facts = rules.determineCollectionTiming.facts['~standard'];
  const answers = {
    names: [names(rules), names(explanation), names(audit), names(sql)],
    results,
    copies: Object.values(results).map((result) => rules.sameOutcome(result, structuredClone(result))),
    ids: [raised.id, silent.id, results.without.monthly.edition],
    differences: rules.differences(silent).map(({ path }) => path.join('.')),
    compared: rules.compareReadings(rules.pensionStatement, { ...person, asOf }),
    registers: [rules.readings.length, rules.clauses.length, rules.openQuestions.length],
    rows: [...rules.determineEach(rules.determineCollectionTiming, [timing, null, { ...timing, paidOn: '2020-5-1' }])],
    village: rules.findCollectionTarget('玄帝庙'),
    error: [error instanceof rules.InvalidFactsError, error.code, error.toJSON()],
    record: audit.recordOf(rules.determineMonthlyPension, { ...person, diedOn: null, month: '2020-07' }, silent),
    year: audit.timeline(rules.determineMonthlyPension, { ...person, diedOn: '2020-11-03' }, { from: '2020-05', until: '2020-12' }),
    ledger: audit.summarise(audit.reconcile(rules.determineMonthlyPension, ['2020-05', '2020-07', 'never'].map((month) => ({ facts: { ...person, diedOn: null, month }, paid: '148' })))),
    sheet: explanation.explain(JSON.parse(JSON.stringify(audit.recordOf(rules.determineFuneralGrant, death))), 'zh'),
    schema: [facts.validate({ ...timing, extra: 1 }), facts.validate({}), facts.jsonSchema.input({ target: 'draft-07' }), rules.determineCollectionTiming.facts.fields],
    explained: ['en', 'zh-CN', 'zh'].map((language) => [
      ...Object.entries(results).map(([name, result]) => explanation.explain(JSON.parse(JSON.stringify(result)), language, { edition: name === 'restDays' ? noRestDays : ['without', 'silent'].includes(name) ? silent : name === 'elsewhere' ? raised : lingcheng2020 })),
      explanation.explain(error, language),
      explanation.issueText(error.issues[0], language),
      explanation.labels(language),
    ]),
    sql: sql.sqlFor({ edition: raised, dialect: 'spark', table: 't', key: 'k', rules: ['basic-pension'], columns: { asOf: 'd' } }),
  };`;

const printed = `${program} console.log(JSON.stringify(answers));`;

/** Every file there is to publish. The names of chunks carry a hash of what is in them. */
const published = [
  ...[
    'LICENSE',
    'README.md',
    'README.zh-CN.md',
    'CHANGELOG.md',
    'package.json',
    'fixtures/README.md',
    'fixtures/run.py',
    'fixtures/replay.py',
    'fixtures/lingcheng-2020.json',
  ],
  ...[
    'audit',
    'contributing',
    'forms',
    'open-questions',
    'other-languages',
    'other-places',
    'speed',
    'sql',
    'your-own-notice',
    'your-own-notice.zh-CN',
  ].map((name) => `docs/${name}.md`),
  'docs/workbench.png',
  ...['fixtures/authority.csv', 'fixtures/rest-days.csv', 'dist/workbench.html'],
  ...['index', 'explain', 'audit', 'sql'].flatMap((entry) =>
    ['js', 'cjs', 'd.ts', 'd.cts'].map((extension) => `dist/${entry}.${extension}`),
  ),
]
  .map((path) => new RegExp(`^${path.replaceAll('.', '\\.')}$`))
  .concat([
    /^dist\/chunk-[0-9A-Z]{8}\.js$/,
    /^dist\/chunk-[0-9A-Z]{8}\.cjs$/,
    /^dist\/[a-z-]+-[\w-]{8}\.d\.ts$/,
    /^dist\/[a-z-]+-[\w-]{8}\.d\.cts$/,
    /^examples\/editions\/[a-z0-9-]+\.(json|ts)$/,
    /^fixtures\/cases\/[a-z-]+\.json$/,
    /^fixtures\/editions\/(policies\/)?[a-z0-9-]+\.json$/,
    /^fixtures\/notice\/[a-z-]+\.csv$/,
    /^fixtures\/records\/[a-z-]+\.json$/,
    /^fixtures\/schemas\/[a-z-]+(\.facts|\.determination)?\.json$/,
    /^fixtures\/sql\/(duckdb|mysql|postgresql|spark)\/[a-z-]+\.sql$/,
    /^fixtures\/sql\/texts\.sql$/,
  ]);

describe('the packed package', () => {
  const here = new Function('rules', 'explanation', 'audit', 'sql', `${program} return JSON.stringify(answers);`);
  const expected = () => JSON.parse(here(library, explanation, audit, sql));

  test('is imported, and answers all that the sources do', () => {
    expect(run('esm.mjs', `${asEsm} ${printed}`)).toEqual(expected());
  });

  test('is required, and answers the same', () => {
    expect(run('cjs.cjs', `${asCommonJs} ${printed}`)).toEqual(expected());
  });

  test('carries the files it lists, each of them, and no other', () => {
    expect(packed.filter((path) => !published.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(published.filter((pattern) => !packed.some((path) => pattern.test(path)))).toEqual([]);
  });

  test('carries nothing of the machine it was built on', () => {
    const named = packed.filter((path) => readFileSync(join(installed, path), 'utf8').includes(root));
    expect(named).toEqual([]);
  });
});

/** Both copies in one program: as ESM imports the package, and as CommonJS does. */
const both = `import * as esm from 'resident-pension-rules';
  import * as esmExplanation from 'resident-pension-rules/explain';
  import * as esmSql from 'resident-pension-rules/sql';
  import { createRequire } from 'node:module';
  const require = createRequire(import.meta.url);
  const cjs = require('resident-pension-rules');
  const cjsExplanation = require('resident-pension-rules/explain');
  const cjsSql = require('resident-pension-rules/sql');
  const later = { asOf: '2020-07-01' };
  const choice = { laterProvincialRate: 'provincial-142' };
  const print = (value) => console.log(JSON.stringify(value));`;
const raised = library.adopt(library.lingcheng2020, { laterProvincialRate: 'provincial-142' });
const later = library.determineBasicPension({ asOf: '2020-07-01' }, raised);
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value));

describe('two copies of the package in one program', () => {
  test('are two', () => {
    expect(run('two.mjs', `${both} print([esm === cjs, esm.lingcheng2020 === cjs.lingcheng2020]);`)).toEqual([
      false,
      false,
    ]);
  });

  test('take each other’s editions, shipped, adopted and defined', () => {
    const script = `${both}
      const shipped = JSON.parse(JSON.stringify(esm.lingcheng2020));
      const data = { ...shipped, id: 'other', notice: { ...shipped.notice, collectionTargets: null } };
      const of = (mine, theirs) => [
        mine.determineBasicPension(later, theirs.lingcheng2020),
        mine.determineBasicPension(later, theirs.adopt(theirs.lingcheng2020, choice)),
        mine.determineBasicPension(later, mine.adopt(theirs.lingcheng2020, choice)),
        mine.determineBasicPension(later, mine.adopt(theirs.defineEdition(data), choice)).edition,
        mine.differences(theirs.adopt(theirs.lingcheng2020, choice)).length,
        [...mine.determineEach(mine.determineBasicPension, [later], theirs.lingcheng2020)][0].status,
      ];
      print([of(esm, cjs), of(cjs, esm)]);`;
    const expected = [
      ...[library.determineBasicPension({ asOf: '2020-07-01' }), later, later],
      ...['other+laterProvincialRate=provincial-142', 1, 'fulfilled'],
    ];
    expect(run('editions.mjs', script)).toEqual([expected, expected]);
  });

  test('explain and write in SQL what the other gives, and know its errors', () => {
    const script = `${both}
      const thrown = (call) => { try { call(); } catch (error) { return error; } };
      const request = (edition) => ({ edition, dialect: 'spark', table: 't', key: 'k', rules: ['basic-pension'], columns: { asOf: 'd' } });
      const of = (mine, explanation, sql, theirs) => {
        const edition = theirs.adopt(theirs.lingcheng2020, choice);
        const error = thrown(() => theirs.determineBasicPension({}));
        return [
          explanation.explain(theirs.determineBasicPension(later, edition), 'en', { edition }),
          error instanceof mine.InvalidFactsError, explanation.explain(error, 'en'),
          sql.sqlFor(request(edition)) === sql.sqlFor(request(mine.adopt(mine.lingcheng2020, choice))),
        ];
      };
      print([of(esm, esmExplanation, esmSql, cjs), of(cjs, cjsExplanation, cjsSql, esm)]);`;
    const expected = [
      explanation.explain(later, 'en', { edition: raised }),
      true,
      expect.stringContaining('asOf'),
      true,
    ];
    expect(run('explained.mjs', script)).toEqual([expected, expected]);
  });

  test('a result crosses to a worker and comes back, and an edition does as data', () => {
    const script = `${both}
      import { Worker } from 'node:worker_threads';
      const worker = new Worker(\`
        const { parentPort } = require('node:worker_threads');
        const rules = require('resident-pension-rules');
        parentPort.once('message', ({ result, edition, facts }) => parentPort.postMessage({
          result, again: rules.determineBasicPension(facts, rules.defineEdition(edition)),
          same: rules.sameOutcome(result, rules.determineBasicPension(facts, rules.defineEdition(edition))),
        }));\`, { eval: true });
      const edition = esm.adopt(esm.lingcheng2020, choice);
      worker.postMessage({ result: esm.determineBasicPension(later, edition), edition, facts: later });
      worker.once('message', (message) => print([message, esmExplanation.explain(message.result, 'en')]));`;
    expect(run('worker.mjs', script)).toEqual([
      { result: asJson(later), again: asJson(later), same: true },
      explanation.explain(later, 'en'),
    ]);
  });
});
