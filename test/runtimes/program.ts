import { explain } from 'resident-pension-rules/explain';
import { sqlDialects, sqlFor, sqlRules } from 'resident-pension-rules/sql';
import { answer, asWritten, editionOf, type RuleCase } from '../case.js';

/** What a runtime answers: by case as the cases write it and explained in both languages, and the SQL of every rule. */
export interface Answers {
  readonly cases: Readonly<Record<string, { readonly written: unknown; readonly en: string; readonly zh: string }>>;
  readonly sql: Readonly<Record<string, string>>;
}

type Explainable = Parameters<typeof explain>[0];

/** How a case is named among all. */
export const nameOf = ({ rule, id }: RuleCase): string => `${rule}/${id}`;

/** What is run in each runtime: every case, from the packed library. */
export function answers(cases: readonly RuleCase[]): Answers {
  return { cases: Object.fromEntries(cases.map((one) => [nameOf(one), answerTo(one)])), sql: everySql() };
}

function answerTo(one: RuleCase) {
  const edition = editionOf(one);
  const answered = answer(one, edition) as Explainable;
  const said = (language: 'en' | 'zh-CN') => explain(answered, language, { edition });
  return { written: asWritten(answered), en: said('en'), zh: said('zh-CN') };
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

function everySql(): Record<string, string> {
  const texts = sqlDialects.flatMap((dialect) =>
    sqlRules.map(({ rule, facts }) => {
      const columns = Object.fromEntries(facts.map((fact) => [fact, snake(fact)]));
      return [`${dialect}/${rule}`, sqlFor({ dialect, table: 'residents', key: 'id', rules: [rule], columns })];
    }),
  );
  return Object.fromEntries(texts);
}
