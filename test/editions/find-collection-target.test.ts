import { describe, expect, test } from 'vitest';
import { defineEdition, findCollectionTarget, InvalidFactsError, lingcheng2020 } from '../../src/index.js';
import { editable } from './data.js';

describe('findCollectionTarget', () => {
  test('finds every row by its name, whatever the spaces', () => {
    const rows = lingcheng2020.notice.collectionTargets?.rows ?? [];
    expect(rows.length).toBe(51);
    for (const row of rows) {
      const spaced = ` ${[...row.name].join('\u3000 ')}\n`;
      expect([findCollectionTarget(row.name), findCollectionTarget(spaced)]).toEqual([row, row]);
    }
  });

  test('finds nothing for another name, or where the edition has no annex', () => {
    const data = editable();
    data.notice.collectionTargets = null;
    expect([findCollectionTarget(''), findCollectionTarget('曲阜')]).toEqual([undefined, undefined]);
    expect(findCollectionTarget('陵北', defineEdition(data))).toBeUndefined();
  });

  test('takes nothing but a text', () => {
    expect(() => findCollectionTarget(9 as never)).toThrow(InvalidFactsError);
  });
});
