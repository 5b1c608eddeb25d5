import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Schema, Schemas } from './definitions.js';
import { shared } from './sharing.js';

/** Where the schema of a determination stands, and what all determinations of its rule carry. */
export interface Place {
  /** The reference to the whole determination. */
  readonly ref: string;
  /** The reference to one of its outcomes: `determined`, `refused` or `undetermined`. */
  readonly outcome: (status: string) => string;
  /** What it consults: more in an edition where one part of the notice refers to another. */
  readonly readings: readonly (readonly string[])[];
  /** The rule named on it. Left out, the determination is without its legal basis, as the cases write it. */
  readonly rule?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram([`${root}src/index.ts`], options);
const checker = program.getTypeChecker();
const entry = program.getSourceFile(`${root}src/index.ts`) as ts.SourceFile;

const exported = new Map(
  checker
    .getExportsOfModule(checker.getSymbolAtLocation(entry) as ts.Symbol)
    .map((symbol) => [symbol.name, symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol]),
);

function exportedSymbol(name: string): ts.Symbol {
  const found = exported.get(name);
  if (!found) throw new Error(`src/index.ts exports no ${name}`);
  return found;
}

const documentation = (symbol: ts.Symbol): Schema => {
  const text = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  return text === '' ? {} : { description: text };
};

/** The type a property is declared with, as written: the only place where a day differs from any text. */
function writtenType(property: ts.Symbol): string {
  const declared = property.valueDeclaration;
  return declared && ts.isPropertySignature(declared) ? (declared.type?.getText() ?? '') : '';
}

/** What tells the members of a union apart comes first in each; by it they are put in order, whatever the compiler's. */
function telling(schema: Schema): string {
  const [first] = Object.values((schema.properties ?? {}) as Schemas);
  return JSON.stringify(first ?? schema);
}

const byTelling = (one: Schema, other: Schema): number => (telling(one) < telling(other) ? -1 : 1);
const ascending = (one: string | number, other: string | number): number => (one < other ? -1 : 1);

const nameOf = (type: ts.Type): string => type.aliasSymbol?.name ?? type.symbol?.name ?? '';

/** Refused for no reason there is, or open for a reading where none is consulted. */
function isImpossible(type: ts.Type, place: Place | undefined): boolean {
  if (nameOf(type) === 'UnsettledReading') return place?.readings.flat().length === 0;
  const [reason] = nameOf(type) === 'Refused' ? checker.getTypeArguments(type as ts.TypeReference) : [];
  return reason !== undefined && (reason.flags & ts.TypeFlags.Never) !== 0;
}

/** `string & {}`, which stands beside some texts that are well known. */
const isAnyText = (type: ts.Type): boolean =>
  type.isIntersection() && type.types.some((member) => member.flags & ts.TypeFlags.String);

/** Some texts or numbers and no others, or any text, for instance these. */
function textsSchema(values: readonly (string | number)[], isAny: boolean): Schema[] {
  if (isAny) return [{ type: 'string', examples: values }];
  return values.length > 0 ? [{ enum: values }] : [];
}

function unionSchema(members: readonly ts.Type[], written: string, place: Place | undefined): Schema {
  const literals = members.filter((member): member is ts.LiteralType => member.isLiteral());
  const values = literals.map(({ value }) => value as string | number).sort(ascending);
  const truths = members.filter((member) => member.flags & ts.TypeFlags.BooleanLiteral);
  const others = members.filter(
    (member) =>
      !member.isLiteral() &&
      !(member.flags & ts.TypeFlags.Undefined) &&
      !isAnyText(member) &&
      !(truths.length === 2 && truths.includes(member)) &&
      !isImpossible(member, place),
  );
  const schemas = [
    ...textsSchema(values, members.some(isAnyText)),
    ...(truths.length === 2 ? [{ type: 'boolean' }] : []),
    ...others.map((member) => schemaOf(member, written, place)).sort(byTelling),
  ];
  return schemas.length === 1 ? (schemas[0] as Schema) : { anyOf: schemas };
}

function listSchema(type: ts.Type, place: Place | undefined): Schema {
  const [first, ...rest] = checker.getTypeArguments(type as ts.TypeReference);
  const fewest = checker.isTupleType(type) ? ((type as ts.TypeReference).target as ts.TupleType).minLength : 0;
  const items = schemaOf(rest[0] ?? (first as ts.Type), 'string', place);
  return { type: 'array', ...(fewest > 0 ? { minItems: fewest } : {}), items };
}

/** What a type cannot say of its property. */
const beyondTypes: Schemas = {
  clauses: { uniqueItems: true },
  edition: { minLength: 1 },
  elsewhere: { minItems: 1, uniqueItems: true },
  outcomes: { minProperties: 2 },
  possible: { minItems: 2, uniqueItems: true },
  without: { minItems: 1, uniqueItems: true },
};

/** The shared definitions that the answers need, found on the way. */
const found = new Map<string, Schema>();

/** Written once and referred to afterwards; an empty one holds the place, since a type may contain itself. */
function define(name: string, schema: () => Schema): Schema {
  if (!found.has(name)) {
    found.set(name, {});
    found.set(name, schema());
  }
  return shared(name);
}

/** The order of the keys in an outcome. The cases leave out all of the legal basis, which stands after the status. */
const legalBasis = ['rule', 'edition', 'clauses', 'readings'];
function positionOf(name: string): number {
  if (name === 'status') return 0;
  return legalBasis.includes(name) ? 1 : 2;
}
const sharedProperties = new Set(['edition', 'clauses', 'elsewhere', 'without']);

/** A property of an outcome or of an open point that is the same for all determinations of a rule. */
function known(name: string, owner: string, place: Place): Schema | undefined {
  if (owner === 'UnsettledReading')
    return name === 'reading' ? { enum: [...new Set(place.readings.flat())] } : undefined;
  const [only, ...others] = place.readings;
  // Where notices settle some readings themselves, any of them may be left out.
  const some = { type: 'array', items: { enum: [...new Set(place.readings.flat())] }, uniqueItems: true };
  const readings = others.length === 0 ? { const: only } : some;
  return { rule: { const: place.rule }, readings }[name];
}

/** Of all the numbers in answers, tiers alone may have a fraction or be below zero. */
const whole = (name: string, owner: string, schema: Schema): Schema =>
  schema.type === 'number' && name !== 'tier' && owner !== 'TierRange' ? { type: 'integer', minimum: 0 } : schema;

function propertySchema(property: ts.Symbol, owner: string, place: Place | undefined): Schema {
  const { name } = property;
  const schema = () => ({
    ...(place && !place.rule ? {} : documentation(property)),
    ...whole(name, owner, schemaOf(checker.getTypeOfSymbol(property), writtenType(property), place)),
    ...(place ? beyondTypes[name] : undefined),
  });
  if (!place) return schema();
  return known(name, owner, place) ?? (sharedProperties.has(name) ? define(name, schema) : schema());
}

function outcomeProperties(all: readonly ts.Symbol[], { rule }: Place): readonly ts.Symbol[] {
  const properties = [...all].sort((one, other) => positionOf(one.name) - positionOf(other.name));
  return rule === undefined ? properties.filter(({ name }) => !legalBasis.includes(name)) : properties;
}

function recordSchema(type: ts.Type, place: Place | undefined): Schema {
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) return { type: 'object', additionalProperties: schemaOf(index.type, '', place) };
  const all = checker.getPropertiesOfType(type);
  const isOutcome = all.some(({ name }) => name === 'status');
  const properties = isOutcome && place ? outcomeProperties(all, place) : all;
  const isRequired = ({ flags }: ts.Symbol) => !(flags & ts.SymbolFlags.Optional);
  return {
    type: 'object',
    required: properties.filter(isRequired).map(({ name }) => name),
    properties: Object.fromEntries(properties.map((one) => [one.name, propertySchema(one, nameOf(type), place)])),
    additionalProperties: false,
  };
}

const lowerFirst = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** Every exported type without parameters is a definition of its own. */
function isNamed(type: ts.Type, name: string): boolean {
  const parameters = type.aliasTypeArguments ?? checker.getTypeArguments(type as ts.TypeReference) ?? [];
  return exported.has(name) && parameters.length === 0;
}

/** A day, or a text as it is; every other named text is an exact decimal. */
function textSchema(written: string): Schema {
  if (/\bCivilDate\b/.test(written)) return shared('day');
  return written === 'string' ? { type: 'string' } : shared('decimal');
}

/** The JSON Schema of what JSON carries of a type. */
function schemaOf(type: ts.Type, written: string, place: Place | undefined): Schema {
  if (type.flags & ts.TypeFlags.String) return textSchema(written);
  const name = exported.has(written) ? written : nameOf(type);
  if (place && name === 'Determination') return { $ref: place.ref };
  if (place && ['Determined', 'Refused', 'Undetermined'].includes(name)) {
    return { $ref: place.outcome(lowerFirst(name)) };
  }
  if (isNamed(type, name)) return typeReference(name, type);
  if (type.isUnion()) return unionSchema(type.types, written, place);
  if (type.isLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
  if (checker.isArrayType(type) || checker.isTupleType(type)) return listSchema(type, place);
  if (type.flags & ts.TypeFlags.Object) return recordSchema(type, place);
  throw new Error(`no schema for ${checker.typeToString(type)}`);
}

const typeReference = (name: string, type: ts.Type): Schema =>
  define(lowerFirst(name), () => ({
    ...documentation(exportedSymbol(name)),
    ...(type.isUnion() ? unionSchema(type.types, '', undefined) : recordSchema(type, undefined)),
  }));

/** The schema of an exported type, as a reference to its definition. */
export const typeSchema = (name: string): Schema =>
  typeReference(name, checker.getDeclaredTypeOfSymbol(exportedSymbol(name)));

/** The definitions of the types met so far. */
export const typeDefinitions = (): Schemas => Object.fromEntries(found);

const signatureOf = (name: string): ts.Signature =>
  checker.getTypeOfSymbol(exportedSymbol(name)).getCallSignatures()[0] as ts.Signature;

/** The schemas of a determination's outcomes by their names, and of the whole, which is one of them. */
export interface DeterminationSchema {
  readonly whole: Schema;
  readonly outcomes: Schemas;
}

function determinationOf(type: ts.Type, place: Place): DeterminationSchema {
  const members = (type as ts.UnionType).types.filter((member) => !isImpossible(member, place));
  const outcomes = members.map((member) => [lowerFirst(nameOf(member)), recordSchema(member, place)]);
  return {
    whole: { anyOf: members.map((member) => ({ $ref: place.outcome(lowerFirst(nameOf(member))) })) },
    outcomes: Object.fromEntries(outcomes),
  };
}

/** The schema of what a rule answers. */
export const determinationSchema = (name: string, place: Place): DeterminationSchema =>
  determinationOf(signatureOf(name).getReturnType(), place);

/** One part of a statement: what its doc comment says, and its schema at a place. */
export interface PartSchema {
  readonly name: string;
  readonly description: Schema;
  readonly at: (place: Place) => DeterminationSchema;
}

/** The parts of a statement. */
export const partsOf = (name: string): readonly PartSchema[] =>
  checker
    .getPropertiesOfType(signatureOf(name).getReturnType())
    .filter((part) => part.name !== 'statement')
    .map((part) => ({
      name: part.name,
      description: documentation(part),
      at: (place) => determinationOf(checker.getTypeOfSymbol(part), place),
    }));

/** What the doc comment of a rule or statement says first. */
export const summaryOf = (name: string): string =>
  String(documentation(exportedSymbol(name)).description ?? '').split('\n\n')[0] ?? '';

/** The schema of a rule's facts with what the doc comment of each says. */
export function describedFacts(name: string, schema: Schema): Schema {
  const [facts] = signatureOf(name).getParameters();
  const type = checker.getTypeOfSymbol(facts as ts.Symbol);
  const entries = Object.entries(schema.properties as Schemas).map(([key, one]) => {
    const property = checker.getPropertyOfType(type, key);
    if (!property) throw new Error(`${checker.typeToString(type)} has no ${key}`);
    return [key, { ...documentation(property), ...one }] as const;
  });
  return { ...schema, properties: Object.fromEntries(entries) };
}
