import { type FieldDescription, requiredOf } from './field.js';

/** A JSON Schema. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Which form of a fact: what a caller may give, or what comes out of reading it. */
export type SchemaSide = 'input' | 'output';

// Not `$` at the end: in some validators it also stands before a line break.
const end = '(?![\\s\\S])';
const longMonth = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const shortMonth = '(0[469]|11)-(0[1-9]|[12][0-9]|30)';
const february = '02-(0[1-9]|1[0-9]|2[0-8])';
const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)';
const dayPattern = `^(?!0000)([0-9]{4}-(${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)${end}`;
const monthPattern = `^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])${end}`;
const yuanPattern = (isPositive: boolean) =>
  `^${isPositive ? `(?!0(\\.0{1,2})?${end})` : ''}((0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?|1000000000000(\\.0{1,2})?)${end}`;
const outputPattern = `^((0|[1-9][0-9]{0,11})(\\.[0-9]?[1-9])?|1000000000000)${end}`;

/** Bounds under the words JSON Schema has for them. */
function boundsOf({ minimum, maximum, exclusiveMinimum }: FieldDescription): JsonSchema {
  return {
    ...(minimum === undefined ? {} : { minimum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    maximum,
  };
}

function amountSchema(description: FieldDescription, side: SchemaSide): JsonSchema {
  if (description.unit === 'CNY/year') return { type: 'number', ...boundsOf(description) };
  if (side === 'output') return { type: 'string', pattern: outputPattern };
  const text = { type: 'string', pattern: yuanPattern(description.exclusiveMinimum === 0) };
  return { anyOf: [{ type: 'number', ...boundsOf(description) }, text] };
}

function listSchema({ entry, most, distinct }: FieldDescription, side: SchemaSide): JsonSchema {
  return {
    type: 'array',
    items: schemaOf(entry as FieldDescription, side),
    maxItems: most,
    ...(distinct === undefined ? {} : { uniqueItems: true }),
  };
}

/** A record: every key is required that is not optional, and others are ignored. */
export function recordSchema(
  fields: NonNullable<FieldDescription['fields']>,
  side: SchemaSide,
  describe: (path: readonly string[]) => JsonSchema = () => ({}),
): JsonSchema {
  const properties = fields.map(
    ({ key, ...field }) => [key, { ...describe([key]), ...schemaOf(field, side) }] as const,
  );
  return { type: 'object', properties: Object.fromEntries(properties), required: requiredOf(fields) };
}

function presentSchema(description: FieldDescription, side: SchemaSide): JsonSchema {
  const { kind, options, fields } = description;
  if (kind === 'flag') return { type: 'boolean' };
  if (kind === 'day') return { type: 'string', pattern: dayPattern };
  if (kind === 'month') return { type: 'string', pattern: monthPattern };
  if (kind === 'yuan') return amountSchema(description, side);
  if (kind === 'choice') return { enum: options };
  if (kind === 'list') return listSchema(description, side);
  if (kind === 'record') return recordSchema(fields as NonNullable<typeof fields>, side);
  return { type: 'integer', ...boundsOf(description) };
}

/** The JSON Schema of a fact. */
export function schemaOf(description: FieldDescription, side: SchemaSide): JsonSchema {
  const schema = presentSchema(description, side);
  return description.nullable ? { anyOf: [schema, { type: 'null' }] } : schema;
}
