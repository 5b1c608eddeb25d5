import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { defineEdition } from '../../src/index.js';
import { allCases, editionData } from '../cases.js';

const root = new URL('../../', import.meta.url);
const names = readdirSync(new URL('fixtures/editions/policies/', root)).map((name) => name.replace(/\.json$/, ''));
const cases = allCases();

describe.each(names)('the policy %s', (name) => {
  const { notice, clauses } = defineEdition(editionData(`policies/${name}`));
  const own = cases.filter(({ edition }) => edition?.id === editionData(`policies/${name}`).id);
  const stated = Object.values(notice).filter((part) => part !== null);

  test('has a case about each clause that a part of it stands under', () => {
    const asked = new Set(own.map(({ clause }) => clause));
    // The pension age is the national rule’s, and shows in the cases on the bonus.
    const unasked = stated.map(({ clause }) => clause).filter((clause) => clause !== 'age' && !asked.has(clause));
    expect(unasked).toEqual([]);
    expect(own.length).toBeGreaterThan(0);
  });

  test('tells of each clause where it was read, and how far that can be trusted', () => {
    const untold = clauses.filter(({ source, reliability }) => source === undefined || reliability === undefined);
    expect(untold).toEqual([]);
  });

  test('is among those whose gaps are listed', () => {
    const listed = readFileSync(new URL('docs/other-places.md', root), 'utf8');
    expect(listed).toContain(`\n| ${name.slice(0, 2)} `);
  });
});
