import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { library } from '../../src/audit/library.js';

test('a record names the package and its version', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(library).toBe(`${name} ${version}`);
});
