import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Schema } from './definitions.js';

/** What every determination of one rule carries, and where its schema stands. */
export interface Place {
  readonly ref: string;
  /** What stands before the names of the definitions of its three outcomes. */
  readonly prefix: string;
  readonly authority: Readonly<Record<'rule' | 'clauses' | 'readings', unknown>>;
}

/** What a type cannot say of its property. */
const beyondTypes: Readonly<Record<string, Schema>> = { possible: { minItems: 2 } };

const root = fileURLToPath(new URL('../../', import.meta.url));
const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram([`${root}src/index.ts`], options);
const checker = program.getTypeChecker();
const entry = program.getSourceFile(`${root}src/index.ts`) as ts.SourceFile;
const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(entry) as ts.Symbol);

function exportedSymbol(name: string): ts.Symbol {
  const found = exported.find((symbol) => symbol.name === name);
  if (!found) throw new Error(`src/index.ts exports no ${name}`);
  return found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found;
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
  const [first] = Object.values((schema.properties ?? {}) as Record<string, Schema>);
  return JSON.stringify(first ?? schema);
}

const byTelling = (one: Schema, other: Schema): number => (telling(one) < telling(other) ? -1 : 1);
const ascending = (one: string | number, other: string | number): number => (one < other ? -1 : 1);

/** Refused for no reason there is: by a rule that refuses nobody. */
function isImpossible(type: ts.Type): boolean {
  const [reason] = type.symbol?.name === 'Refused' ? checker.getTypeArguments(type as ts.TypeReference) : [];
  return reason !== undefined && (reason.flags & ts.TypeFlags.Never) !== 0;
}

function unionSchema(members: readonly ts.Type[], written: string, place: Place | undefined): Schema {
  const literals = members.filter((member): member is ts.LiteralType => member.isLiteral());
  const truths = members.filter((member) => member.flags & ts.TypeFlags.BooleanLiteral);
  const others = members.filter(
    (member) => !member.isLiteral() && !(truths.length === 2 && truths.includes(member)) && !isImpossible(member),
  );
  const schemas = [
    ...(literals.length > 0 ? [{ enum: literals.map(({ value }) => value as string | number).sort(ascending) }] : []),
    ...(truths.length === 2 ? [{ type: 'boolean' }] : []),
    ...others.map((member) => schemaOf(member, written, place)).sort(byTelling),
  ];
  return schemas.length === 1 ? (schemas[0] as Schema) : { anyOf: schemas };
}

function listSchema(type: ts.Type, place: Place | undefined): Schema {
  const [first, ...rest] = checker.getTypeArguments(type as ts.TypeReference);
  const fixed = checker.isTupleType(type) ? ((type as ts.TypeReference).target as ts.TupleType).minLength : 0;
  const items = schemaOf(rest[0] ?? (first as ts.Type), '', place);
  return { type: 'array', ...(fixed > 0 ? { minItems: fixed } : {}), items };
}

function recordSchema(type: ts.Type, place: Place | undefined): Schema {
  const index = checker.getIndexInfoOfType(type, ts.IndexKind.String);
  if (index) return { type: 'object', minProperties: 1, additionalProperties: schemaOf(index.type, '', place) };
  const properties = checker.getPropertiesOfType(type);
  const isDetermination = properties.some(({ name }) => name === 'status');
  const schemas = properties.map((property) => {
    const written = writtenType(property);
    const known = isDetermination && place ? (place.authority as Schema)[property.name] : undefined;
    const schema = known === undefined ? schemaOf(checker.getTypeOfSymbol(property), written, place) : { const: known };
    return [property.name, { ...documentation(property), ...schema, ...beyondTypes[property.name] }] as const;
  });
  return {
    type: 'object',
    required: properties.map(({ name }) => name),
    properties: Object.fromEntries(schemas),
    additionalProperties: false,
  };
}

/** The types that are definitions of their own, in every schema that needs them. */
const named: Readonly<Record<string, string>> = {
  ClauseId: 'clauseId',
  Decimal: 'decimal',
  Money: 'money',
  NotStated: 'notStated',
  OutsideCoverage: 'outsideCoverage',
  ReadingId: 'readingId',
};
const arms: Readonly<Record<string, string>> = {
  Determined: 'determined',
  Refused: 'refused',
  Undetermined: 'undetermined',
};

/** The JSON Schema of what JSON carries of a type. */
function schemaOf(type: ts.Type, written: string, place: Place | undefined): Schema {
  const typeName = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
  const [arm, name] = [arms[typeName], named[typeName] ?? named[written]];
  if (place && typeName === 'Determination') return { $ref: place.ref };
  if (place && arm) return { $ref: `#/$defs/${place.prefix}${arm}` };
  if (name) return { $ref: `#/$defs/${name}` };
  if (type.isUnion()) return unionSchema(type.types, written, place);
  if (type.isLiteral()) return { const: type.value };
  if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === 'true' };
  if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
  if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
  if (type.flags & ts.TypeFlags.String)
    return /\bCivilDate\b/.test(written) ? { $ref: '#/$defs/day' } : { type: 'string' };
  if (type.flags & ts.TypeFlags.Never) return { not: {} };
  if (checker.isArrayType(type) || checker.isTupleType(type)) return listSchema(type, place);
  if (type.flags & ts.TypeFlags.Object) return recordSchema(type, place);
  throw new Error(`no schema for ${checker.typeToString(type)}`);
}

const signatureOf = (name: string): ts.Signature => {
  const type = checker.getTypeOfSymbol(exportedSymbol(name));
  return type.getCallSignatures()[0] as ts.Signature;
};

const declaredType = (name: string): ts.Type => checker.getDeclaredTypeOfSymbol(exportedSymbol(name));

/** The type itself, not a reference to it. */
const spelledOut = (type: ts.Type, place?: Place): Schema =>
  type.isUnion() ? unionSchema(type.types, '', place) : recordSchema(type, place);

/** The schema of an exported interface or type. */
export const typeSchema = (name: string): Schema => spelledOut(declaredType(name));

/** The definitions of the types that results name. */
export const namedTypes = (): Record<string, Schema> =>
  Object.fromEntries(
    Object.entries(named)
      .filter(([name]) => name !== 'Decimal')
      .map(([name, definition]) => [definition, typeSchema(name)]),
  );

/** A determination, and the definitions of its outcomes. */
export interface DeterminationSchema {
  readonly schema: Schema;
  readonly outcomes: Readonly<Record<string, Schema>>;
}

function determinationOf(type: ts.Type, place: Place): DeterminationSchema {
  const members = (type as ts.UnionType).types.filter((member) => !isImpossible(member));
  const outcomes = members.map((member) => [
    `${place.prefix}${arms[member.symbol.name]}`,
    { ...documentation(member.symbol), ...recordSchema(member, place) },
  ]);
  return { schema: unionSchema(members, '', place), outcomes: Object.fromEntries(outcomes) };
}

/** The schema of what a rule answers. */
export const determinationSchema = (name: string, place: Place): DeterminationSchema =>
  determinationOf(signatureOf(name).getReturnType(), place);

/** The schemas of a statement's parts, by name, each at the place given. */
export function partSchemas(name: string, placeOf: (part: string) => Place): Record<string, DeterminationSchema> {
  const parts = checker
    .getPropertiesOfType(signatureOf(name).getReturnType())
    .filter((part) => part.name !== 'statement');
  return Object.fromEntries(
    parts.map((part) => {
      const { schema, outcomes } = determinationOf(checker.getTypeOfSymbol(part), placeOf(part.name));
      return [part.name, { schema: { ...documentation(part), ...schema }, outcomes }];
    }),
  );
}

/** What the doc comment of a rule or statement says first. */
export const summaryOf = (name: string): string =>
  String(documentation(exportedSymbol(name)).description ?? '').split('\n\n')[0] ?? '';

function described(schema: Schema, type: ts.Type): Schema {
  const { properties, items, anyOf } = schema as {
    properties?: Record<string, Schema>;
    items?: Schema;
    anyOf?: Schema[];
  };
  const present = checker.getNonNullableType(type);
  if (items)
    return { ...schema, items: described(items, checker.getTypeArguments(present as ts.TypeReference)[0] as ts.Type) };
  if (anyOf) return { ...schema, anyOf: anyOf.map((one) => described(one, type)) };
  if (!properties) return schema;
  const entries = Object.entries(properties).map(([name, one]) => {
    const property = checker.getPropertyOfType(present, name);
    if (!property) throw new Error(`${checker.typeToString(type)} has no ${name}`);
    return [name, { ...documentation(property), ...described(one, checker.getTypeOfSymbol(property)) }] as const;
  });
  return { ...schema, properties: Object.fromEntries(entries) };
}

/** The schema of a rule's facts with what the doc comments say of each. */
export function describedFacts(name: string, schema: Schema): Schema {
  const [facts] = signatureOf(name).getParameters();
  return described(schema, checker.getTypeOfSymbol(facts as ts.Symbol));
}
