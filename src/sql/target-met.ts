import { type CompletionMeasure, determineTargetMet } from '../rules/target-met.js';
import { completionFacts, exactFigures, isMet } from './completion.js';
import type { Sql } from './dialects/dialect.js';
import { and } from './expression.js';
import { always, determined, type RowRule } from './row-rule.js';

export const targetMet: RowRule = {
  authority: determineTargetMet,
  facts: completionFacts,
  inOrder: [],
  value: { met: 'flag' },
  under({ notice, readings }, dialect) {
    const headcount = isMet('headcount', notice.completion);
    const amount = isMet('amount', notice.completion);
    const met: Record<CompletionMeasure, Sql> = { headcount, amount, both: and(headcount, amount) };
    return {
      derived: exactFigures(dialect),
      branches: [determined(always, { met: met[readings.completionMeasure as CompletionMeasure] })],
    };
  },
};
