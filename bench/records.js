/** Whole records of made-up residents, the same ones for the same seed. */

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

/** mulberry32: a small generator of uniform numbers from 0 to 1. */
function uniform(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const msPerDay = 864e5;
const dayNumber = (text) => Date.parse(text) / msPerDay;
/** A text made like any that is read from a file: flat, and no two rows share one. */
const textOf = (number) => new Date(number * msPerDay).toISOString().slice(0, 10);

const [firstBirth, lastBirth] = [dayNumber('1920-01-01'), dayNumber('2003-12-31')];
const [firstDeath, lastDeath] = [dayNumber('2020-01-01'), dayNumber('2020-08-31')];
const asOf = dayNumber('2020-09-30');

/** So many records: births over eighty-four years, every tier, none to two groups, deaths and deregistrations of 2020. */
export function* residents(count, seed = 20200501) {
  const random = uniform(seed);
  const from = (least, most) => least + Math.floor(random() * (most - least + 1));
  for (let at = 0; at < count; at++) {
    const birth = from(firstBirth, lastBirth);
    const sixty = asOf - birth > 60 * 365.25;
    const diedOn = from(firstDeath, lastDeath);
    const inHardship = random() < 0.15;
    const first = from(0, 5);
    const second = (first + from(0, 3)) % 6;
    yield {
      recipient: sixty ? random() < 0.95 : random() < 0.02,
      birthDate: textOf(birth),
      asOf: textOf(asOf),
      consecutiveYears: from(0, 30),
      // One in ten asks for a tier that is none, or that is closed to them.
      tier: random() < 0.05 ? from(1, 60) * 100 : tiers[from(inHardship ? 0 : 1, 11)],
      hardshipGroups: inHardship ? [...new Set([groups[first], groups[second]])] : [],
      diedOn: textOf(diedOn),
      deregisteredOn: random() < 0.1 ? null : textOf(Math.min(diedOn + from(0, 45), asOf)),
    };
  }
}
