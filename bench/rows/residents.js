import { dayNumber, dayText } from './days.js';

/** The six hardship groups. */
export const groups = [
  'severe-disability',
  'minimum-living-guarantee',
  'rural-five-guarantees',
  'urban-three-nos',
  'special-care-recipient',
  'registered-poor',
];
const tiers = [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000];

const firstBirth = dayNumber('1920-01-01');
const [firstAsked, lastAsked] = [dayNumber('2020-01-01'), dayNumber('2020-12-31')];

function hardshipGroups({ from, chance }) {
  if (!chance(0.15)) return [];
  const first = from(0, 5);
  return [...new Set([groups[first], groups[(first + from(0, 3)) % 6]])];
}

/**
 * What the pension, contribution and funeral of one made-up resident are worked out from. Births over eighty-four
 * years; every day of 2020 asked about; every tier; none to two hardship groups. One row in so many (`strays`) asks
 * about a day or a year outside 2020.
 */
export function resident(random, strays) {
  const { from, chance, pick } = random;
  const birth = from(firstBirth, dayNumber('2003-12-31'));
  const asOf = from(firstAsked, lastAsked) + (chance(strays) ? pick([-365, 365]) : 0);
  const lastDeath = Math.min(asOf, lastAsked);
  const diedOn = chance(strays) ? lastDeath - 365 : from(Math.min(lastDeath, firstAsked), lastDeath);
  const isSixty = asOf - birth > 60 * 365.25;
  const inHardship = hardshipGroups(random);
  return {
    recipient: chance(isSixty ? 0.95 : 0.02),
    birthDate: dayText(birth),
    asOf: dayText(asOf),
    consecutiveYears: from(0, 30),
    contributionYear: chance(strays) ? pick([2019, 2021]) : 2020,
    // One in twenty asks for a tier that is none; one in twelve of those without a group for the tier reserved to groups.
    tier: chance(0.05) ? from(1, 60) * 100 : pick(tiers),
    hardshipGroups: inHardship,
    diedOn: dayText(diedOn),
    deregisteredOn: chance(0.1) ? null : dayText(Math.min(diedOn + from(0, 45), asOf)),
  };
}
