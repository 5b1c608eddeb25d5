import { readFileSync } from 'node:fs';
import type { Language } from '../../src/explain/explain.js';
import { labels } from '../../src/explain/explain.js';
import type { FactDescription } from '../../src/index.js';
import * as library from '../../src/index.js';
import { sqlRules } from '../../src/sql/sql.js';
import { enginesOf } from './engines.js';

/*
 * The tables of the documents, made from what the library itself says, so that they cannot differ from it.
 * `npm run readme` writes them anew.
 */

/** What a rule and a statement both are. */
interface Documented {
  readonly name: string;
  readonly id: string;
  readonly isStatement: boolean;
  readonly clauses: readonly string[];
  readonly facts: readonly FactDescription[];
}

type Exported = Partial<Record<'rule' | 'statement', string>> & {
  readonly name: string;
  readonly clauses?: readonly string[];
  readonly facts?: { readonly fields: readonly FactDescription[] };
};

const columns = {
  en: {
    rules: ['function', 'clause', 'facts', '`value`, or the parts', 'refuses with'],
    facts: ['fact', '中文', 'what it is', 'what to give', '`null` means'],
    readings: ['reading', 'clause', 'question', 'options, the default first', 'why this default'],
    questions: ['clause', 'question', 'what the library does'],
    groups: ['id', '中文', 'English'],
    sql: ['rule', 'columns it needs', 'columns of its value'],
    engines: ['`dialect`', 'run in'],
  },
  'zh-CN': {
    rules: ['函数', '条款', '填报字段', '结果（`value`）或明细各部分', '不符合条件的原因代码'],
    facts: ['字段', '名称', '填写内容', '填 `null` 表示'],
    readings: ['口径', '条款', '待明确事项', '选项（第一项为默认）', '默认口径的依据'],
    questions: ['条款', '问题', '本库的处理'],
    groups: ['代码', '类别'],
    sql: ['规则', '需要的列', '结果的列'],
    engines: ['`dialect`', '实际运行过的数据库及版本'],
  },
} as const;

const ofEachPart = { en: 'those of each part', 'zh-CN': '见各部分' } as const;

const settledBy = {
  en: { text: 'the words of the notice', law: 'law', practice: 'practice', nothing: 'nothing: left open' },
  'zh-CN': { text: '通知文字', law: '法律或上级规定', practice: '通行做法', nothing: '尚无依据，不设默认' },
} as const;

type Spoken = keyof typeof columns;

/** Where alone a fact may be `null`, if it may not be everywhere. */
const only = {
  en: (rules: string) => ` (only for ${rules})`,
  'zh-CN': (rules: string) => `（仅限 ${rules}）`,
} as const satisfies Readonly<Record<Spoken, (rules: string) => string>>;

/** What else holds where one fact is `null`. */
const besides: Readonly<Record<Spoken, Readonly<Record<string, string>>>> = {
  en: { amount: ' (only then, and then every `amount` of the record is `null`)' },
  'zh-CN': { amount: '（仅限此种情形，且同一填报信息中各处 `amount` 均填 `null`）' },
};

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|');
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const inOrder = Object.keys(labels('en').rules);
const place = (id: string): number => inOrder.indexOf(id);

const documented: readonly Documented[] = Object.values(library as unknown as Record<string, Exported>)
  .flatMap(({ name, rule, statement, clauses = [], facts }): Documented[] => {
    const id = rule ?? (statement && `${statement}-statement`);
    if (id === undefined || facts === undefined) return [];
    return [{ name, id, isStatement: rule === undefined, clauses, facts: facts.fields }];
  })
  .sort((one, other) => Number(one.isStatement) - Number(other.isStatement) || place(one.id) - place(other.id));

type Outcome = Readonly<Record<string, unknown>>;
type Expected = Readonly<Record<string, unknown>>;

/** Every outcome within an answer of a case: that of a part, of an option, and of what is still possible. */
function outcomesIn(expected: unknown): Outcome[] {
  if (typeof expected !== 'object' || expected === null) return [];
  const within = Object.values(expected).flatMap(outcomesIn);
  return 'status' in expected ? [expected as Outcome, ...within] : within;
}

/** What the cases of a rule or statement expect, which hold every kind of value and every reason there is. */
function expectedOf(id: string): Expected[] {
  const file = new URL(`../../fixtures/cases/${id}.json`, import.meta.url);
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: { expected: Expected }[] };
  return cases.map(({ expected }) => expected);
}

const keysIn = (value: object): string => code(`{ ${Object.keys(value).join(', ')} }`);

function valuesOf(id: string): string {
  const values = expectedOf(id)
    .flatMap(outcomesIn)
    .filter(({ status }) => status === 'determined');
  const value = values[0]?.value as object;
  return 'currency' in value ? 'Money' : keysIn(value);
}

function partsOf(id: string): string {
  const { statement: _, ...parts } = expectedOf(id).find((expected) => 'statement' in expected) as Expected;
  return keysIn(parts);
}

function reasonsOf(id: string): string {
  const refused = expectedOf(id)
    .flatMap(outcomesIn)
    .flatMap(({ reasons }) => (reasons as { code: string }[] | undefined) ?? []);
  const codes = [...new Set(refused.map((reason) => reason.code))];
  return codes.sort().map(code).join(', ') || '–';
}

function rules(language: Spoken): string {
  const { rules: ofRules, statements: ofStatements } = labels(language);
  return table(
    columns[language].rules,
    documented.map(({ name, id, isStatement, clauses, facts }) => {
      const key = id.replace('-statement', '') as library.StatementId;
      const words = isStatement ? ofStatements[key] : ofRules[id as library.RuleId];
      const keys = facts.map(({ key, isOptional }) => code(isOptional ? `${key}?` : key)).join(', ');
      const value = isStatement ? partsOf(id) : valuesOf(id);
      const reasons = isStatement ? ofEachPart[language] : reasonsOf(id);
      return [`${code(name)}<br>${words}`, clauses.join(' '), keys, value, reasons];
    }),
  );
}

/** Every fact once, its parts after it, in the order in which the rules ask for them. */
function everyFact(): FactDescription[] {
  const found = new Map<string, FactDescription>();
  const add = (fact: FactDescription) => {
    // A fact that one rule takes as absent and another does not is shown with what `null` means.
    if (!found.has(fact.key) || fact.nullable) found.set(fact.key, fact);
    for (const part of fact.fields ?? fact.entry?.fields ?? []) add(part);
  };
  for (const { facts } of documented) for (const fact of facts) add(fact);
  return [...found.values()];
}

/** Facts, each with its own parts after it. */
const withParts = (facts: readonly FactDescription[]): FactDescription[] =>
  facts.flatMap((fact) => [fact, ...withParts(fact.fields ?? fact.entry?.fields ?? [])]);

/** The functions that ask for a fact by this name, and take `null` for it or do not. */
const askingFor = (fact: string, takesNull: boolean): string[] =>
  documented
    .filter(({ facts }) => withParts(facts).some(({ key, nullable }) => key === fact && nullable === takesNull))
    .map(({ name }) => code(name));

/** What `null` means, and where it may be given. */
function ofNull(key: string, absent: string, language: Spoken): string {
  const isEverywhere = askingFor(key, false).length === 0;
  return `${absent}${isEverywhere ? '' : only[language](askingFor(key, true).join(', '))}${besides[language][key] ?? ''}`;
}

function facts(language: Spoken): string {
  const words = labels(language).facts;
  const chinese = labels('zh').facts;
  return table(
    columns[language].facts,
    everyFact().map(({ key, nullable }) => {
      const { label, hint, absent } = words[key as keyof typeof words];
      const names = language === 'en' ? [chinese[key as keyof typeof chinese].label, label] : [label];
      return [code(key), ...names, hint, nullable ? ofNull(key, absent ?? '', language) : ''];
    }),
  );
}

const readings = (language: Spoken): string =>
  table(
    columns[language].readings,
    library.readings.map(({ id, clauses, question, options, settledBy: by }) => {
      const meanings = options.map((option) =>
        option.id === 'unsettled' ? code(option.id) : `${code(option.id)} ${option.meaning[language]}`,
      );
      return [code(id), clauses.join(' '), question[language], meanings.join('<br>'), settledBy[language][by]];
    }),
  );

const questions = (language: Spoken): string =>
  table(
    columns[language].questions,
    library.openQuestions.map(({ clauses, question, treatment }) => [
      clauses.join(' ') || '–',
      question[language],
      treatment[language],
    ]),
  );

function groups(language: Spoken): string {
  const inWords = (of: Language) => labels(of).facts.hardshipGroups.options ?? {};
  return table(
    columns[language].groups,
    Object.entries(inWords('zh')).map(([id, chinese]) => [
      code(id),
      chinese,
      ...(language === 'en' ? [inWords('en')[id] ?? ''] : []),
    ]),
  );
}

/** The columns of a rule as SQL that hold its value: those between its status and its reasons. */
function sql(language: Spoken): string {
  const words = labels(language);
  return table(
    columns[language].sql,
    sqlRules.map(({ rule, facts, columns: given }) => {
      const [first = '', ...others] = given;
      const value = others.slice(0, others.indexOf(first.replace('_status', '_reasons')));
      const name = rule === 'pension-statement' ? words.statements.pension : words.rules[rule];
      return [`${code(rule)}<br>${name}`, facts.map(code).join(', '), value.map(code).join(', ')];
    }),
  );
}

/** What each dialect was run in. */
const engines = (language: Spoken): string =>
  table(
    columns[language].engines,
    Object.entries(enginesOf).map(([dialect, names]) => [code(dialect), names.join('<br>')]),
  );

const tables = { rules, facts, readings, questions, groups, sql, engines } as const;

/** The documents with tables, by language. Together those of a language have every table. */
export const documents = {
  en: ['README.md', 'docs/open-questions.md', 'docs/sql.md'],
  'zh-CN': ['README.zh-CN.md'],
} as const satisfies Readonly<Record<Spoken, readonly string[]>>;

/** The text with every table made anew between `<!-- table: name -->` and `<!-- /table -->`. */
export function withTables(text: string, language: Spoken): string {
  return text.replace(
    /(<!-- table: (\w+) -->\n)[\s\S]*?(\n<!-- \/table -->)/g,
    (_, start: string, name: string, end: string) => {
      const make = tables[name as keyof typeof tables];
      if (make === undefined) throw new Error(`There is no table named ${name}.`);
      return `${start}\n${make(language)}\n${end}`;
    },
  );
}

/** Every table there is. */
export const tableNames = Object.keys(tables);
