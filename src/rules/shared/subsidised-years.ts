import type { FactUnknown } from '../../engine/outcome.js';
import type { Working } from '../../engine/working.js';
import type { ParsedOf } from '../../facts/field.js';
import { flag, optional, years } from '../../facts/fields.js';
import type { SubsidisedYears } from '../../notice/municipal-subsidy.js';
import { own } from '../../values/own.js';

// By names of their own, since bundlers keep a call whose arguments are put together from another object.
export const backPaid = /* @__PURE__ */ optional(flag);
export const subsidisedYears = /* @__PURE__ */ optional(years);

type YearFacts = ParsedOf<{ backPaid: typeof backPaid; subsidisedYears: typeof subsidisedYears }>;

/** Why a year is not subsidised. `years`: subsidised before. */
export type UnsubsidisedYearReason =
  | { readonly code: 'back-paid-year' }
  | { readonly code: 'subsidised-years-used-up'; readonly years: number; readonly limit: number };

const unknown = (fact: keyof YearFacts): FactUnknown => ({ why: 'fact-unknown', fact });

const everyYear = { reasons: [], open: [] };

/** Whether a year is one that the notice subsidises: what speaks against it, and which facts would have to be known. */
export function subsidisedYearIn(figures: SubsidisedYears, working: Working) {
  const backPaidYears = own(figures, 'backPaidYears');
  const mostYears = own(figures, 'mostYears');
  if (backPaidYears === undefined && mostYears === undefined) return () => everyYear;

  return ({ backPaid, subsidisedYears }: YearFacts) => {
    const reasons: UnsubsidisedYearReason[] = [];
    const open: FactUnknown[] = [];
    if (backPaidYears !== undefined) {
      if (backPaid === null) open.push(unknown('backPaid'));
      else if (working('backPaid', 'fact', backPaid, 'facts.backPaid')) reasons.push({ code: 'back-paid-year' });
    }
    if (mostYears !== undefined) {
      if (subsidisedYears === null) open.push(unknown('subsidisedYears'));
      else {
        const years = working('subsidisedYears', 'fact', subsidisedYears, 'facts.subsidisedYears');
        const limit = working('mostSubsidisedYears', 'figure', mostYears, 'notice.municipalSubsidy.mostYears');
        const areUsedUp = years >= limit;
        working('areYearsUsedUp', 'compare', areUsedUp, 'subsidisedYears', '>=', 'mostSubsidisedYears');
        if (areUsedUp) reasons.push({ code: 'subsidised-years-used-up', years, limit });
      }
    }
    return { reasons, open };
  };
}
