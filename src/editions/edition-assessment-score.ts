import * as z from 'zod/mini';
import { notice as shipped } from '../notice/notice.js';
import { ascending, compared, dayIn, entriesOf, faults, numberIn, part } from './edition-faults.js';
import { atLeastOne, civilDay, noun, one, strict, wholeFrom } from './edition-parts.js';

const stage = () => strict({ by: civilDay(), points: wholeFrom(0, 1e6) });

/** The points by day of completion: later days, and none worth more than there are. */
export const assessmentScore = () =>
  noun(shipped.assessmentScore, {
    unit: one('points'),
    outOf: wholeFrom(1, 1e6),
    stages: z.array(stage(), { error: 'expected a list of stages' }).check(atLeastOne(), ascending(dayIn, ['by'])),
    last: stage(),
  }).check(
    faults((score, report) => {
      const outOf = numberIn(part(score, 'outOf')) ?? Number.POSITIVE_INFINITY;
      const stages = entriesOf(part(score, 'stages'));
      const last = part(score, 'last');
      const tooMany = (path: (string | number)[], stage: unknown) => {
        const points = numberIn(part(stage, 'points')) ?? 0;
        if (points > outOf) report([...path, 'points'], 'contradiction', `expected at most ${outOf} points`);
      };
      for (const [at, entry] of stages.entries()) tooMany(['stages', at], entry);
      tooMany(['last'], last);
      const [before, by] = [dayIn(part(stages.at(-1), 'by')), dayIn(part(last, 'by'))];
      if (compared(before, by) >= 0) {
        report(['last', 'by'], 'not-ascending', `expected a day after ${before}`);
      }
    }),
  );
