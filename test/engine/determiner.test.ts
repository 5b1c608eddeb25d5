import { expect, test } from 'vitest';
import { definitionOf } from '../../src/engine/determiner.js';
import {
  collectionStatement,
  determineCollectionTiming,
  determineMonthlyPension,
  pensionStatement,
} from '../../src/index.js';

// The SQL is written by it.
test('a rule and a statement can be asked what governs them, and which of their days come in order', () => {
  expect(definitionOf(determineMonthlyPension)).toMatchObject({
    governedBy: ['month'],
    nouns: ['basicPension', 'pensionAge'],
    nounsIfAny: ['longContributionBonus', 'ageSupplement'],
    inOrder: [
      ['birthDate', 'month'],
      ['birthDate', 'diedOn'],
    ],
  });
  expect(definitionOf(determineCollectionTiming)).toMatchObject({ nounsIfAny: [], inOrder: [] });
  expect(definitionOf(pensionStatement)).toMatchObject({ governedBy: [], nouns: [], nounsIfAny: [] });
  expect(definitionOf(collectionStatement)).toMatchObject({ inOrder: [['materialsSubmittedOn', 'asOf']] });
});
