import type { DataTexts } from './data-texts.js';

/** Of data, in English: its keys are English words, and so is what was expected. */
export const englishData: DataTexts = {
  malformed: (issues) => `The data of the edition cannot be used: ${issues === 1 ? '1 fault' : `${issues} faults`}.`,
  issues: {
    'not-ascending': 'not above the one before it',
    contradiction: 'at odds with the rest of the data',
  },
  places: {},
  member: () => '',
  expected: (words) => (words === 'no such key' ? undefined : `expected ${words}`),
  period: (from = 'any day', until = 'any day') => `${from} to ${until}`,
};
