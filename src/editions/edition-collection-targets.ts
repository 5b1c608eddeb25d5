import * as z from 'zod/mini';
import { notice as shipped } from '../notice/notice.js';
import { distinct, faults, nameIn, numberIn, part } from './edition-faults.js';
import { amount, atLeastOne, noun, one, strict, text, wholeFrom } from './edition-parts.js';

/** The villages of the annex, whose figures must add up to the total. */
export const collectionTargets = () =>
  noun(shipped.collectionTargets, {
    units: strict({ headcount: one('persons'), amount: one('CNY/year') }),
    rows: z
      .array(strict({ number: wholeFrom(1, 1e6), name: text(), headcount: wholeFrom(1, 1e9), amount: amount() }), {
        error: 'expected a list of rows',
      })
      .check(atLeastOne(), distinct(numberIn, ['number']), distinct(nameIn, ['name'])),
    total: strict({ headcount: wholeFrom(1, 1e9), amount: amount() }),
  }).check(
    faults((targets, report) => {
      const rows = part(targets, 'rows');
      if (!Array.isArray(rows)) return;
      for (const measure of ['headcount', 'amount']) {
        const figures = rows.map((row) => numberIn(part(row, measure)));
        const total = numberIn(part(part(targets, 'total'), measure));
        if (total === undefined || figures.includes(undefined)) continue;
        // In fen, so that the sum is one of whole numbers.
        const sum = figures.reduce<number>((added, figure = 0) => added + Math.round(figure * 100), 0);
        if (sum !== Math.round(total * 100)) {
          report(['total', measure], 'contradiction', `expected the sum of the rows, ${sum / 100}`);
        }
      }
    }),
  );
