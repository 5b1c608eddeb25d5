import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordOf } from '../../src/audit/audit.js';
import { type Replayed, replay } from '../audit/replay.js';
import { withoutAStep } from '../audit/worked-out.js';
import { factsOf } from './arbitraries.js';
import { determinerOf, nouns } from './determiners.js';
import { anyVariant } from './editions.js';
import { holds, tells } from './holds.js';

tells(({ properties, runs }) => `records: ${properties} rules, ${runs} redone`);

test.each(nouns)(
  'every record of %s is redone from its facts and its edition, and has a step for each figure',
  (noun) => {
    const determine = determinerOf(noun);
    holds(
      fc.property(factsOf(determine), anyVariant, (facts, { edition }) => {
        const record = JSON.parse(JSON.stringify(recordOf(determine, facts, edition)));
        expect(replay(record as Replayed, edition as never)).toEqual([]);
        expect(record.workings.flatMap(withoutAStep)).toEqual([]);
      }),
      1_000,
      30,
    );
  },
  3_600_000,
);
