import { type AdoptedReadings, defaultReadings, optionsOf, type ReadingId } from '../readings/options.js';

/*
 * 'lingcheng-2020+hardshipTopUp=additive+consecutiveRun=longest': the id of a base, then the choices that are not the
 * default, in the order of the register. So no other id may contain '+', '=' or ' & ', which joins those of a series.
 */

/** The id of the edition that readings were adopted in. */
export const baseOf = (id: string): string => id.split('+')[0] as string;

/** The id of an edition with these readings. */
export function idWith(id: string, readings: AdoptedReadings): string {
  const chosen = (Object.keys(optionsOf) as ReadingId[]).filter(
    (reading) => readings[reading] !== defaultReadings[reading],
  );
  return [baseOf(id), ...chosen.map((reading) => `${reading}=${readings[reading]}`)].join('+');
}

/** The readings that an id names, the others at their default; `undefined` for an id that `idWith` did not make. */
export function readingsIn(id: string): AdoptedReadings | undefined {
  const choices = id.split('+').slice(1);
  const readings = { ...defaultReadings, ...Object.fromEntries(choices.map((choice) => choice.split('='))) };
  const isKnown = Object.entries(readings).every(
    ([reading, option]) =>
      Object.hasOwn(optionsOf, reading) &&
      (optionsOf[reading as ReadingId] as readonly string[]).includes(String(option)),
  );
  return isKnown && idWith(id, readings as AdoptedReadings) === id ? (readings as AdoptedReadings) : undefined;
}
