import { lingcheng2020 } from '../editions/edition.js';
import type { Issue } from '../errors.js';
import { deepFreeze } from '../values/deep-freeze.js';
import type { FactDescription } from './field.js';
import { type JsonSchema, recordSchema, type SchemaSide } from './json-schema.js';

/** An issue as Standard Schema has it: the library's own, whole. */
export type FactsIssue = Issue;

/** What validation gives: the facts apart from the caller's object, or every issue. */
export type FactsResult<Given> =
  | { readonly value: Given; readonly issues?: undefined }
  | { readonly issues: readonly FactsIssue[] };

/** Which draft of JSON Schema to write. */
export interface JsonSchemaOptions {
  readonly target: string;
}

/**
 * The facts of a rule as a Standard Schema and a Standard JSON Schema (https://standardschema.dev): forms, routers and
 * API frameworks take it as it is. `fields` describes each fact as data, without words; those come from `labels` of the
 * explain entry.
 */
export interface FactsSchema<Given> {
  readonly fields: readonly FactDescription<keyof Given & string>[];
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'resident-pension-rules';
    readonly types?: { readonly input: Given; readonly output: Given } | undefined;
    /** Never throws; extra keys are left out. Checked against the shipped edition's hardship groups. */
    readonly validate: (value: unknown) => FactsResult<Given>;
    readonly jsonSchema: {
      /** What a caller may give, for 'draft-2020-12' or 'draft-07'; any other target throws, as the standard asks. */
      readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
      /** What `validate` gives: the same, every amount a decimal text. */
      readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
    };
  };
}

const dialects: Readonly<Record<string, string>> = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
};

/** Makes the schema of a rule's facts. */
export function factsSchema<Given, Parsed>(
  described: readonly FactDescription[],
  parse: (value: unknown, issues: Issue[], edition: typeof lingcheng2020) => Parsed | undefined,
  give: (parsed: Parsed) => Given,
): FactsSchema<Given> {
  const fields = deepFreeze([...described]) as unknown as FactsSchema<Given>['fields'];
  const jsonSchema = (side: SchemaSide) =>
    function schemaFor({ target }: JsonSchemaOptions): Record<string, unknown> {
      const $schema = Object.hasOwn(dialects, target) ? dialects[target] : undefined;
      // The standard asks to throw for a target that is not supported.
      if ($schema === undefined)
        throw new RangeError(`expected one of ${Object.keys(dialects).join(', ')} as a target`);
      const schema: JsonSchema = recordSchema(fields, side);
      return { $schema, ...structuredCopy(schema) };
    };
  return deepFreeze({
    fields,
    '~standard': {
      version: 1,
      vendor: 'resident-pension-rules',
      validate(value) {
        const issues: Issue[] = [];
        const parsed = parse(value, issues, lingcheng2020);
        return issues.length > 0 || parsed === undefined ? { issues } : { value: give(parsed) };
      },
      jsonSchema: { input: jsonSchema('input'), output: jsonSchema('output') },
    },
  });
}

/** The descriptions are frozen and shared; a schema handed out is the caller's. */
const structuredCopy = (schema: JsonSchema): Record<string, unknown> => JSON.parse(JSON.stringify(schema));
