import { determineTargetMet } from '../../rules/target-met.js';
import { and, firstOf } from '../expression.js';
import { always, determined, rowRule } from '../row-rule.js';
import { amountOnOneSide, exactFigures, isMet } from './completion.js';

export const targetMet = rowRule<'completion'>({
  determiner: determineTargetMet,
  value: { met: 'flag' },
  contradictions: [amountOnOneSide],
  forEdition({ notice, readings }, dialect) {
    const headcount = isMet('headcount', notice.completion);
    const amount = isMet('amount', notice.completion);
    // Of a task of heads only, persons decide by every measure.
    const inYuan = firstOf([['target_amount IS NULL', headcount]], amount);
    const byMeasure: Readonly<Record<string, string>> = {
      headcount,
      amount: inYuan,
      both: and(headcount, inYuan),
    };
    return {
      derived: exactFigures(dialect),
      branches: [determined(always, { met: byMeasure[readings.completionMeasure] as string })],
    };
  },
});
