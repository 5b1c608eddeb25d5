import { expect, test } from 'vitest';
import { definitionOf } from '../../src/engine/determiner.js';
import {
  collectionStatement,
  determineCollectionTiming,
  determineMonthlyPension,
  lingcheng2020,
  pensionStatement,
} from '../../src/index.js';

// The SQL is written by it.
test('a rule and a statement can be asked what governs them, and which of their days come in order', () => {
  const nouns = ['basicPension', 'pensionAge'];
  expect(definitionOf(determineMonthlyPension)?.nounsIn(lingcheng2020.notice)).toEqual([
    ...nouns,
    'longContributionBonus',
    'ageSupplement',
  ]);
  expect(definitionOf(determineMonthlyPension)).toMatchObject({
    governedBy: ['month'],
    nouns,
    inOrder: [
      ['birthDate', 'month'],
      ['birthDate', 'diedOn'],
    ],
  });
  expect(definitionOf(determineCollectionTiming)).toMatchObject({ inOrder: [] });
  expect(definitionOf(pensionStatement)).toMatchObject({ governedBy: [], nouns: [] });
  expect(definitionOf(pensionStatement)?.nounsIn(lingcheng2020.notice)).toEqual([]);
  expect(definitionOf(collectionStatement)).toMatchObject({ inOrder: [['materialsSubmittedOn', 'asOf']] });
});
