import { figures } from '../../src/engine/figures.js';
import { operations, relations } from '../audit/operations.js';
import type { Schema } from './definitions.js';

/** What the rule or the statement of a record takes and answers. */
export interface RecordOf {
  readonly noun: string;
  readonly facts: string;
  readonly result: string;
}

const text: Schema = { type: 'string' };
const record = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  properties,
  additionalProperties: false,
});
const list = (items: Schema, least = 0): Schema => ({
  type: 'array',
  items,
  ...(least === 0 ? {} : { minItems: least }),
});

const bilingual = record({ en: text, 'zh-CN': text });
const scalar = ['string', 'number', 'boolean', 'null'];
const range = record({ from: { type: 'number' }, until: { type: 'number' }, step: { type: 'number' } });
const units = [...new Set(Object.values(figures).map(({ unit }) => unit))].sort();

const step = record(
  {
    figure: text,
    label: bilingual,
    operation: { enum: [...operations] },
    relation: { enum: [...relations] },
    from: list({ type: ['string', 'number'] }),
    value: { anyOf: [{ type: scalar }, range, list({ type: scalar })] },
    unit: { enum: units },
    clause: text,
    source: record({ reading: text, option: text }),
  },
  ['relation', 'clause', 'source'],
);

/** The JSON Schema of a record: what every record has, and what each rule takes and answers. */
export const recordSchema = (rules: readonly RecordOf[]): Schema => ({
  ...record({
    document: record({
      number: { type: ['string', 'null'] },
      issuer: text,
      issuedOn: { type: ['string', 'null'] },
      contributionYear: { type: ['integer', 'null'] },
    }),
    edition: record({
      id: text,
      differences: list(record({ path: list({ type: ['string', 'integer'] }), from: {}, to: {} })),
    }),
    library: text,
    rule: { enum: rules.map(({ noun }) => noun) },
    facts: { type: 'object' },
    workings: list(record({ under: { type: 'object', additionalProperties: text }, steps: list(step), result: {} }), 1),
    result: { type: 'object' },
    turnsOn: list(record({ reading: text, outcomes: { type: 'object' } })),
    sources: list(
      record({
        reading: text,
        option: text,
        figures: { type: 'object', additionalProperties: { type: ['number', 'string'] } },
        source: bilingual,
        reliability: text,
      }),
    ),
  }),
  allOf: rules.map(({ noun, facts, result }) => {
    const ofRule = { $ref: result };
    const each = (properties: Schema) => ({ type: 'array', items: { type: 'object', properties } });
    return {
      if: { type: 'object', properties: { rule: { const: noun } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: {
        type: 'object',
        properties: {
          facts: { $ref: facts },
          result: ofRule,
          workings: each({ result: ofRule }),
          turnsOn: each({ outcomes: { type: 'object', additionalProperties: ofRule } }),
        },
      },
    };
  }),
});
