import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInYears } from 'date-fns/differenceInYears';
import { parseISO } from 'date-fns/parseISO';

/**
 * What rule engines are given beside the record, worked out before any clock runs, since most of them cannot count
 * days or ages: a present to them.
 */
export function derived(record) {
  const { birthDate, asOf, diedOn, deregisteredOn, hardshipGroups } = record;
  return {
    recipient: record.recipient,
    age: differenceInYears(parseISO(asOf), parseISO(birthDate)),
    years: record.consecutiveYears,
    tier: record.tier,
    inHardship: hardshipGroups.length > 0,
    // A year of days stands for "not deregistered".
    days: deregisteredOn === null ? 366 : differenceInCalendarDays(parseISO(deregisteredOn), parseISO(diedOn)),
  };
}
