import type { Edition } from '../editions/edition.js';
import { insideOf } from '../engine/outcome.js';
import { Remembered } from '../engine/remember.js';
import { workedRule } from '../engine/rule.js';
import type { Read } from '../facts/field.js';
import { determineAgeSupplement } from '../rules/age-supplement.js';
import { determineBasicPension } from '../rules/basic-pension.js';
import { standingOf } from '../rules/long-contribution-bonus.js';
import { highestBound, lowestBound } from '../values/bands.js';
import { wholeYears } from '../values/calendar.js';
import type { PensionStatement, PensionStatementFacts } from './pension.js';

type State = (facts: Read<PensionStatementFacts>) => PensionStatement;

/** Written out, since engines copy an object's parts slowly. */
function withSupplement(
  { statement, basicPension, longContributionBonus, monthly }: PensionStatement,
  ageSupplement: PensionStatement['ageSupplement'],
): PensionStatement {
  return Object.freeze({ statement, basicPension, longContributionBonus, ageSupplement, monthly });
}

/**
 * The same statements, each made once for all who stand alike. On a day that all its figures govern, a person's
 * standing decides everything but the supplement; that one looks at the birth date again, since a refusal says when
 * it is first due. Adding up and freezing would otherwise cost more than all else.
 */
export function sharedByStanding(edition: Edition, state: State): State {
  const { basicPension, longContributionBonus, ageSupplement } = edition.notice;
  const basicPensionOf = workedRule(determineBasicPension)(edition);
  const ageSupplementOf = workedRule(determineAgeSupplement)(edition);

  const isGoverned = insideOf([basicPension.effective, longContributionBonus.effective, ageSupplement.effective]);
  const firstAge = lowestBound(ageSupplement.bands);
  const lastAge = Math.max(longContributionBonus.pensionAge.value, highestBound(ageSupplement.bands));
  const mostYears = highestBound(longContributionBonus.bands);
  const known = new Remembered<PensionStatement>();

  return (facts) => {
    const { recipient, birthDate, asOf, consecutiveYears } = facts;
    // What is open on another day is never kept beside what is known on these.
    if (!isGoverned(asOf)) return state(facts);
    const age = wholeYears(birthDate, asOf, edition.readings);
    const standing = standingOf(recipient, Math.min(age, lastAge), Math.min(consecutiveYears, mostYears));
    const like = known.at(standing);
    if (like !== undefined && like.basicPension === basicPensionOf(facts)) {
      const supplement = ageSupplementOf(facts);
      if (supplement === like.ageSupplement) return like;
      if (age < firstAge) return withSupplement(like, supplement);
    }
    return known.keep(standing, state(facts));
  };
}
