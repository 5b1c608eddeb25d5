import { type Labels, labels } from '../../src/explain/explain.js';
import { type Bilingual, clauses, readings } from '../../src/index.js';
import type { RuleCase } from '../cases.js';
import { both } from './texts.js';

const [english, chinese] = [labels('en'), labels('zh-CN')];

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A word of the library's labels; `undefined` where they have none. */
function labelled<Entry>(table: (from: Labels) => object, key: string, word: (entry: Entry) => string | undefined) {
  if (!Object.hasOwn(table(english), key)) return undefined;
  const said = (from: Labels) => word((table(from) as Readonly<Record<string, Entry>>)[key] as Entry) ?? key;
  return both(capitalised(said(english)), said(chinese));
}

const itself = (text: string): string => text;

/** What a rule or statement is called; one that does not exist, by its noun. */
export function ruleName(noun: string): Bilingual {
  const statement = labelled((from) => from.statements, noun.replace(/-statement$/, ''), itself);
  if (noun.endsWith('-statement') && statement) return statement;
  return labelled((from) => from.rules, noun, itself) ?? both(noun, noun);
}

/** What a fact is called; `undefined` where the library has no such fact. */
export const factName = (key: string): Bilingual | undefined =>
  labelled<Labels['facts'][keyof Labels['facts']]>(
    (from) => from.facts,
    key,
    ({ label }) => label,
  );

/** What a hardship group is called; `undefined` where the library has no such group. */
export const groupName = (id: string): Bilingual | undefined =>
  labelled((from) => from.facts.hardshipGroups?.options ?? {}, id, itself);

/** What an outcome is called. */
export const outcomeName = (status: keyof Labels['outcomes']): Bilingual =>
  both(capitalised(english.outcomes[status]), chinese.outcomes[status]);

/** How far a source can be trusted. */
export const reliabilityName = (reliability: keyof Labels['reliability']): Bilingual =>
  both(english.reliability[reliability], chinese.reliability[reliability]);

/** How a clause is referred to: by its number and printed label, in Chinese by the label alone. */
export function clauseReference(id: string): Bilingual {
  const label = clauses.find((clause) => clause.id === id)?.label ?? id;
  return both(`${id} (${label})`, label);
}

/** What a reading asks. */
export const readingQuestion = (id: string): Bilingual =>
  readings.find((reading) => reading.id === id)?.question ?? both(id, id);

/** What an option of a reading means. */
export function optionMeaning(reading: string, option: string): Bilingual {
  const options = readings.find(({ id }) => id === reading)?.options ?? [];
  return options.find(({ id }) => id === option)?.meaning ?? both(String(option), String(option));
}

/** A case's sentence. In one language alone, that is what both show; without any, its id. */
export function sentenceOf({ id, sentence }: RuleCase): Bilingual {
  const [en, zh] = [sentence?.en, sentence?.['zh-CN']];
  return both(String(en ?? zh ?? id), String(zh ?? en ?? id));
}
