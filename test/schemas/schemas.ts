import { definitionOf } from '../../src/engine/determiner.js';
import type { Determiner } from '../../src/index.js';
import * as library from '../../src/index.js';
import { consultedIn } from '../../src/readings/consulted.js';
import { allCases, editionOf, functionName, revived } from '../cases.js';
import { casesSchema } from './cases-schema.js';
import { definitions, editionJsonSchema, factsJsonSchema, type Schema, type Schemas } from './definitions.js';
import {
  describedFacts,
  determinationSchema,
  type Place,
  partsOf,
  summaryOf,
  typeDefinitions,
  typeSchema,
} from './from-types.js';
import { recordSchema } from './record-schema.js';
import { shared, sharing, withinDefinitions } from './sharing.js';

const { clauses, readings } = library;

type Named = Determiner<unknown, unknown> & {
  readonly rule?: string;
  readonly statement?: string;
  readonly clauses?: readonly string[];
};

const determiners = Object.values(library as unknown as Record<string, Named>).filter(
  (one) => definitionOf(one) !== undefined,
);
const nounOf = ({ rule, statement }: Named): string => rule ?? `${statement}-statement`;
const isStatement = (noun: string): boolean => noun.endsWith('-statement');

/** The nouns of all rules and statements, each with its function. */
const byNoun = new Map(
  determiners.map((one) => [nounOf(one), one] as const).sort(([one], [other]) => (one < other ? -1 : 1)),
);

/** The name of the file with the schema of a rule's determinations, or of a statement. */
export const resultFile = (noun: string): string => (isStatement(noun) ? `${noun}.json` : `${noun}.determination.json`);
export const factsFile = (noun: string): string => `${noun}.facts.json`;

/** What a schema refers to within its file, and itself. */
interface Result {
  readonly whole: Schema;
  readonly defs: Schemas;
}

const eachOnce = (lists: Place['readings']): Place['readings'] => [
  ...new Map(lists.map((list) => [list.join(), list])).values(),
];

/** A notice that says nothing, and so leaves nothing to the readings of any part. */
const silent = library.defineEdition({ ...library.lingcheng2020, id: 'silent', notice: {} });

/** The lists of readings that a rule, or the total of a statement, consults in the editions of the cases and in that one. */
function readingsOf(noun: string): Place['readings'] {
  const editions = allCases()
    .filter(({ rule, expected }) => rule === noun && !('error' in expected))
    .map(editionOf);
  const consulted = editions.map((edition) => definitionOf(byNoun.get(noun))?.readingsIn(edition) ?? []);
  const lists = [...consulted, ...consulted.map((all) => consultedIn(all, silent))];
  return eachOnce(lists);
}

function ruleResult(noun: string): Result {
  const place = { ref: '#', outcome: (status: string) => `#/$defs/${status}`, readings: readingsOf(noun), rule: noun };
  const { whole, outcomes } = determinationSchema(functionName(noun), place);
  return { whole, defs: outcomes };
}

/** A determination under a name of its own within a file, its outcomes under names that begin with it. */
const placeNamed = (name: string, basis: Pick<Place, 'readings' | 'rule'>): Place => ({
  ref: `#/$defs/${name}`,
  outcome: (status) => `#/$defs/${name}.${status}`,
  ...basis,
});

const outcomesNamed = (name: string, outcomes: Schemas): Schemas =>
  Object.fromEntries(Object.entries(outcomes).map(([status, schema]) => [`${name}.${status}`, schema]));

interface Basis {
  readonly rule: string;
  readonly readings: readonly string[];
}

/** The rule of each part and what it consults, in each case there is; the first of them is of the shipped edition. */
function basesOf(noun: string, determine: Named): Record<string, Basis>[] {
  const sound = allCases().filter(({ rule, expected }) => rule === noun && !('error' in expected));
  return sound.map((one) => determine(revived(one.facts), editionOf(one)) as never);
}

/** Whether a part is all that the rule of its name answers, and not a total, which consults what its parts do. */
const isOwnRule = ({ rule, readings }: Basis): boolean =>
  byNoun.get(rule)?.rule === rule && String(byNoun.get(rule)?.readings) === String(readings);

/** A statement from its parts, each the schema of its rule or one of its own. `isBare`: as the cases write it. */
function statementResult(noun: string, determine: Named, isBare: boolean): Result {
  const bases = basesOf(noun, determine);
  const parts = partsOf(functionName(noun)).map(({ name, description, at }) => {
    const [{ rule, readings }, ...others] = bases.map((parts) => parts[name]) as [Basis, ...Basis[]];
    const own = isBare ? `#/$defs/${rule}` : resultFile(rule);
    if (isOwnRule({ rule, readings })) return { name, schema: { ...description, $ref: own }, defs: {} };
    const all = eachOnce([readings, ...others.map((one) => one.readings), ...readingsOf(noun)]);
    const place = placeNamed(isBare ? `${noun}.${name}` : name, isBare ? { readings: all } : { readings: all, rule });
    const { whole, outcomes } = at(place);
    const defined = place.ref.replace('#/$defs/', '');
    return {
      name,
      schema: { ...description, $ref: place.ref },
      defs: { [defined]: whole, ...outcomesNamed(defined, outcomes) },
    };
  });
  const properties = parts.map(({ name, schema }) => [name, schema] as const);
  return {
    whole: {
      type: 'object',
      required: ['statement', ...parts.map(({ name }) => name)],
      properties: { statement: { const: determine.statement }, ...Object.fromEntries(properties) },
      additionalProperties: false,
    },
    defs: Object.fromEntries(parts.flatMap(({ defs }) => Object.entries(defs))),
  };
}

const resultOf = (noun: string, determine: Named): Result =>
  isStatement(noun) ? statementResult(noun, determine, false) : ruleResult(noun);

/** The same as the cases write it: without rule, edition, clauses and readings. */
function bareResultOf(noun: string, determine: Named): Result {
  if (isStatement(noun)) return statementResult(noun, determine, true);
  const place = placeNamed(noun, { readings: readingsOf(noun) });
  const { whole, outcomes } = determinationSchema(functionName(noun), place);
  return { whole, defs: outcomesNamed(noun, outcomes) };
}

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });

/** A fact that lies outside has the unit of the fact. */
function outsideCoverage(described: Schema): Schema {
  const units = new Map<string, string>();
  for (const determine of determiners) {
    const { governedBy = [], fields = [] } = definitionOf(determine) ?? {};
    for (const fact of governedBy) {
      units.set(fact, fields.find(({ key }) => key === fact)?.kind ?? '');
    }
  }
  // Progress is listed by day.
  const isOf = (unit: string) => (fact: string) => (units.get(fact) === 'list' ? 'day' : units.get(fact)) === unit;
  const branches = ['day', 'month', 'year'].map((unit) => ({
    properties: {
      fact: { enum: [...units.keys()].filter(isOf(unit)).sort() },
      given: shared(unit),
      from: orNull(shared(unit)),
      until: orNull(shared(unit)),
    },
  }));
  const { description, properties, ...rest } = described;
  const names = Object.entries(properties as Schemas).map(([name, { description, ...schema }]) => [
    name,
    { ...(description === undefined ? {} : { description }), ...(name === 'why' ? schema : {}) },
  ]);
  return { description, ...rest, properties: Object.fromEntries(names), anyOf: branches };
}

/** What the types say, and what they cannot. */
function allDefinitions(): Schemas {
  const types = typeDefinitions();
  const clash = Object.keys(types).find((name) => name in definitions);
  if (clash !== undefined) throw new Error(`two definitions of ${clash}`);
  const beyond = { outsideCoverage: outsideCoverage(types.outsideCoverage as Schema) };
  const sorted = Object.entries({ ...definitions, ...types, ...beyond }).sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  return Object.fromEntries(sorted);
}

const factsSchemaOf = (noun: string, { facts }: Named): Schema =>
  describedFacts(functionName(noun), factsJsonSchema(facts));

const computedClauses = (): string[] => {
  const computed = new Set(determiners.flatMap((one) => one.clauses ?? []));
  return clauses.map(({ id }) => id).filter((id) => computed.has(id));
};

/** Every published schema, by the name of its file. */
export function allSchemas(): Record<string, Schema> {
  const files: Record<string, { title: string; description: string; schema: Schema }> = {};
  for (const [noun, determine] of byNoun) {
    const description = summaryOf(functionName(noun));
    const { whole, defs } = resultOf(noun, determine);
    files[factsFile(noun)] = { title: `Facts of ${noun}`, description, schema: factsSchemaOf(noun, determine) };
    const schema = Object.keys(defs).length > 0 ? { ...whole, $defs: defs } : whole;
    files[resultFile(noun)] = { title: `What ${noun} answers`, description, schema };
  }
  files['edition.json'] = {
    title: 'An edition',
    description: 'The figures of a notice, the readings adopted, the rest days.',
    schema: editionJsonSchema,
  };
  files['record.json'] = {
    title: 'A record',
    description: 'A determination with all that it rests on; fixtures/README.md tells more.',
    schema: recordSchema(
      [...byNoun.keys()].map((noun) => ({ noun, facts: factsFile(noun), result: resultFile(noun) })),
    ),
  };
  files['cases.json'] = {
    title: 'Cases of one rule or statement',
    description: 'A file of fixtures/cases; fixtures/README.md tells more.',
    schema: casesSchema({
      results: Object.fromEntries([...byNoun].map(([noun, determine]) => [noun, bareResultOf(noun, determine)])),
      clauses: computedClauses(),
      readings,
      codes: typeSchema('IssueCode'),
    }),
  };
  const all = allDefinitions();
  const share = sharing(all);
  const definitionsOnly = Object.fromEntries(
    Object.entries(all).map(([name, schema]) => [name, withinDefinitions(share(schema))]),
  );
  const head = (name: string, title: string, description: string): Schema => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: name,
    title,
    description,
  });
  return {
    'definitions.json': {
      ...head('definitions.json', 'Definitions', 'What the other schemas of this folder share and refer to.'),
      $defs: definitionsOnly,
    },
    ...Object.fromEntries(
      Object.entries(files).map(([name, { title, description, schema }]) => [
        name,
        { ...head(name, title, description), ...share(schema) },
      ]),
    ),
  };
}

export { written } from './sharing.js';
