import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { isFull } from '../proof/extent.js';
import { publishedFiles, recordsOfCases } from './records.js';

const fixtures = new URL('../../fixtures/', import.meta.url);
const files = publishedFiles();

test.each([...files])('fixtures/%s is current (npm run records)', (name, text) => {
  expect(readFileSync(new URL(name, fixtures), 'utf8')).toBe(text);
});

test('no other records are published', () => {
  const names = readdirSync(new URL('records/', fixtures)).map((name) => `records/${name}`);
  expect(names.filter((name) => !files.has(name))).toEqual([]);
});

// As they are published: another test holds the files to the sources.
const schemas = readdirSync(new URL('schemas/', fixtures)).map((name) =>
  JSON.parse(readFileSync(new URL(`schemas/${name}`, fixtures), 'utf8')),
);
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, schemas });

describe('the schema of a record', () => {
  const records = recordsOfCases(4);

  test('accepts the record of every case', () => {
    const validate = ajv.getSchema('record.json');
    expect(records.length).toBeGreaterThan(isFull ? 800 : 200);
    const asJson: unknown[] = JSON.parse(JSON.stringify(records.map(({ record }) => record)));
    expect(asJson.filter((record) => validate?.(record) !== true)).toEqual([]);
  });

  test('refuses a step with an operation that there is not, and a record of another rule', () => {
    const text = JSON.stringify(records[0]?.record);
    const validate = ajv.getSchema('record.json');
    expect(validate?.(JSON.parse(text.replace('"operation":"', '"operation":"un')))).toBe(false);
    expect(validate?.({ ...JSON.parse(text), rule: 'basic-pension' })).toBe(false);
  });
});
