import { editionSchema } from '../../src/editions/edition-schema.js';
import { askedMonth, calendarYear, day, persons, positiveYuan, tier, years, yuan } from '../../src/facts/fields.js';
import { schemaOf } from '../../src/facts/json-schema.js';
import {
  collectionStatement,
  determineCompletion,
  determineContributionTier,
  type FactsSchema,
} from '../../src/index.js';
import { fromZod } from './from-zod.js';

/** A JSON Schema, or a part of one. */
export type Schema = { [keyword: string]: unknown };

/** By their names. */
export type Schemas = Readonly<Record<string, Schema>>;

// Not `$` at the end: in Python it also stands before a line break.
export const end = '(?![\\s\\S])';

const field = ({ description }: Pick<typeof day, 'description'> | typeof years): Schema => ({
  ...schemaOf(description, 'input'),
});

type Described = { readonly facts: { readonly fields: readonly { readonly key: string }[] } };

/** A fact of a rule that other rules ask for as well. */
function factOf({ facts }: Described, key: string): Schema {
  const found = facts.fields.find((one) => one.key === key);
  if (!found) throw new Error(`no fact ${key}`);
  const { key: _, ...description } = found;
  return { ...schemaOf(description as typeof day.description, 'input') };
}

/** Which groups there are, an edition says: a schema for all of them takes any. */
const ofAnyEdition = (list: Schema): Schema => ({ ...list, items: { $ref: 'definitions.json#/$defs/hardshipGroup' } });

/** The JSON Schema of the facts of a rule or statement, in whatever edition. */
export function factsJsonSchema(facts: FactsSchema<unknown>): Schema {
  const { $schema, ...schema } = facts['~standard'].jsonSchema.input({ target: 'draft-2020-12' });
  const { hardshipGroups, ...others } = schema.properties as { readonly [fact: string]: Schema };
  return hardshipGroups
    ? { ...schema, properties: { ...others, hardshipGroups: ofAnyEdition(hardshipGroups) } }
    : schema;
}

/** The JSON Schema of an edition. */
export const editionJsonSchema: Schema = fromZod(editionSchema());

/** A part of it that stands in other places as well. */
function partOfEdition(...keywords: readonly (string | number)[]): Schema {
  const found = keywords.reduce<unknown>((at, keyword) => (at as Schema | undefined)?.[keyword], editionJsonSchema);
  if (found === undefined) throw new Error(`no ${keywords.join('.')} in the schema of an edition`);
  return found as Schema;
}

/** What the facts, the answers and the editions are made of. The types of the answers are added to it. */
export const definitions: Schemas = {
  day: { description: "A real Gregorian day, 'YYYY-MM-DD', 0001-01-01 to 9999-12-31.", ...field(day) },
  month: { description: "A calendar month, 'YYYY-MM'.", ...field({ description: askedMonth.description }) },
  year: { description: 'A calendar year.', ...field(calendarYear) },
  years: { description: 'A number of whole years.', ...field(years) },
  persons: { description: 'A number of persons, possibly none.', ...field(persons(0)) },
  positivePersons: { description: 'A number of persons, at least one.', ...field(persons(1)) },
  yuan: {
    description: 'An amount of yuan, at most two decimals: a number, or better its decimal digits.',
    ...field({ description: yuan.description }),
  },
  positiveYuan: {
    description: 'An amount of yuan, more than 0, at most two decimals.',
    ...field({ description: positiveYuan.description }),
  },
  tier: { description: 'Yuan a year, at most two decimals.', ...field(tier) },
  decimal: {
    description: 'An exact decimal, 0 or more, in digits without an exponent, a sign or a trailing zero.',
    type: 'string',
    pattern: `^(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?${end}`,
  },
  hardshipGroups: {
    description: 'Groups that the edition names, none twice.',
    ...ofAnyEdition(factOf(determineContributionTier, 'hardshipGroups')),
  },
  target: { description: 'What is to be collected.', ...factOf(determineCompletion, 'target') },
  collected: { description: 'What has been collected.', ...factOf(determineCompletion, 'collected') },
  progress: {
    description: 'What had been collected by each of some days.',
    ...factOf(collectionStatement, 'progress'),
  },
  text: {
    description: 'A text that is not blank.',
    ...partOfEdition('properties', 'document', 'properties', 'issuer'),
  },
  bilingual: {
    description: 'A text in both languages of the library.',
    ...partOfEdition('properties', 'clauses', 'items', 'properties', 'heading'),
  },
  period: {
    description: 'The days something is in force; null has no end in that direction.',
    ...partOfEdition('properties', 'notice', 'properties', 'participation', 'anyOf', 0, 'properties', 'effective'),
  },
  restDays: {
    description: 'The rest days of a stretch of the calendar, all of it known.',
    ...partOfEdition('properties', 'restDays', 'anyOf', 0),
  },
};
