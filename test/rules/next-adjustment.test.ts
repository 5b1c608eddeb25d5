import { expect, test } from 'vitest';
import { defineEdition, determineNextAdjustment } from '../../src/index.js';
import { editable } from '../editions/data.js';

test('an adjustment that would fall due after the calendar ends is out of range', () => {
  const data = editable();
  data.notice.nextAdjustment.effective = { from: null, until: null };
  const edition = defineEdition(data);
  expect(determineNextAdjustment({ lastAdjustedOn: '9994-12-31' }, edition)).toMatchObject({
    value: { dueBy: '9999-12-31' },
  });
  expect(() => determineNextAdjustment({ lastAdjustedOn: '9995-01-01' }, edition)).toThrow(
    expect.objectContaining({ issues: [expect.objectContaining({ path: ['lastAdjustedOn'], code: 'out-of-range' })] }),
  );
});
