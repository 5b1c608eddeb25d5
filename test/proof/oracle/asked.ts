import type { Figures, Part } from './figures.js';
import type { ReadingId } from './readings.js';

/** Whether figures leave anything to a reading: they may say it themselves, or be silent on what asks. */
export function isAsked(reading: ReadingId, figures: Figures): boolean {
  const states = (part: Part) => !figures.silent.includes(part);
  const { subsidy, tiers, pension } = figures;
  switch (reading) {
    case 'upperEnrolmentAge':
      return states('participation') && figures.upperAge === null;
    case 'minorsAndStudents':
      return states('participation') && !figures.areYoungOut;
    case 'hundredTierSubsidy': {
      const lowest = 'step' in tiers ? tiers.from : (tiers[0] as number);
      const isByBands = states('municipalSubsidy') && figures.subsidyShare === null && subsidy !== null;
      return states('contributionTier') && isByBands && subsidy.length > 0 && subsidy.every(([from]) => from > lowest);
    }
    case 'hardshipTopUp':
      return states('governmentPayment') && figures.paid.some(([whom]) => whom.length > 0);
    case 'consecutiveRun':
      return states('longContributionBonus') && !figures.countsAllYears;
    case 'laterProvincialRate': {
      if (!states('basicPension')) return false;
      const [, until] = figures.inForce('basicPension');
      const later = pension.filter(([from]) => from > '2020-07-01');
      const inJuly = pension.filter(([from]) => from <= '2020-07-01').at(-1);
      const isLower = [inJuly, ...later].some((standard) => standard !== undefined && standard[1] < 142);
      return (until === null || until >= '2020-07-01') && isLower;
    }
    case 'funeralDeadlineRestDay':
      return states('funeralGrant') && figures.daysToDeregister !== null;
    case 'thirdGenerationCard':
      return states('hardshipGroups');
    case 'supplementStart':
      return states('ageSupplement') && figures.supplement.length > 0 && !figures.isPaidFromMonth;
    default:
      return true;
  }
}
