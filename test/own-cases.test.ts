import { readdirSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Case, type EditionData, expectedOf, run } from './case.js';

/** The edition and the cases that a guide shows, as JSON. */
function shownIn(guide: string): readonly [edition: EditionData, cases: Case[]] {
  const text = readFileSync(new URL(`../docs/${guide}`, import.meta.url), 'utf8');
  const [edition = '', cases = ''] = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => json);
  return [JSON.parse(edition), JSON.parse(cases)];
}

const folder = new URL('../fixtures/schemas/', import.meta.url);
const schemas = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')));

const [edition, cases] = shownIn('your-own-notice.md');

describe('the cases that the guide shows', () => {
  test.each(cases.map((one) => [one.id, one] as const))('%s', (_id, one) => {
    expect(one.edition).toBe(edition.id);
    expect(run({ ...one, rule: 'age-supplement', edition })).toStrictEqual(expectedOf(one));
  });

  test('are written as cases are', () => {
    const ajv = new Ajv2020({ schemas, allowUnionTypes: true });
    expect(ajv.validate('cases.json', { rule: 'age-supplement', cases }), ajv.errorsText()).toBe(true);
    expect(cases.length).toBeGreaterThan(2);
  });

  test('are the same in Chinese', () => {
    expect(shownIn('your-own-notice.zh-CN.md')).toStrictEqual([edition, cases]);
  });
});
