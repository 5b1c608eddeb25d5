import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { differenceInYears } from 'date-fns/differenceInYears';
import { parseISO } from 'date-fns/parseISO';
import { Decimal } from 'decimal.js';
import * as z from 'zod';
import { groups } from '../rows/residents.js';

/** The obvious code: a schema at the edge, dates parsed, a Decimal for every amount. No clauses, reasons or readings. */
const Record = z.object({
  recipient: z.boolean(),
  birthDate: z.iso.date(),
  asOf: z.iso.date(),
  consecutiveYears: z.number().int().min(0).max(100),
  tier: z.number(),
  hardshipGroups: z.array(z.enum(groups)),
  diedOn: z.iso.date(),
  deregisteredOn: z.iso.date().nullable(),
});

const tiers = [100, 300, 500, 600, 800, 1000, 1500, 2000, 2500, 3000, 4000, 5000];

function bonusFor(years) {
  if (years >= 25) return new Decimal(40);
  if (years >= 20) return new Decimal(30);
  return years >= 16 ? new Decimal(20) : null;
}

function supplementFor(age) {
  if (age >= 75) return new Decimal(10);
  return age >= 65 ? new Decimal(5) : null;
}

function subsidyFor(tier) {
  if (!tiers.includes(tier)) return null;
  if (tier >= 800) return new Decimal(80);
  if (tier >= 500) return new Decimal(60);
  return new Decimal(30);
}

function ownPaymentFor(tier, inHardship) {
  if (!tiers.includes(tier) || (tier === 100 && !inHardship)) return null;
  return new Decimal(tier === 100 ? 0 : tier);
}

const sum = (amounts) => amounts.reduce((total, amount) => total.plus(amount ?? 0), new Decimal(0));

function answer(given) {
  const record = Record.parse(given);
  const asOf = parseISO(record.asOf);
  const age = differenceInYears(asOf, parseISO(record.birthDate));
  const draws = record.recipient && age >= 60;
  const basicPension = new Decimal(118);
  const bonus = draws ? bonusFor(record.consecutiveYears) : null;
  const supplement = draws ? supplementFor(age) : null;
  const inHardship = record.hardshipGroups.length > 0;
  const ownPayment = ownPaymentFor(record.tier, inHardship);
  const governmentPayment = inHardship ? new Decimal(100) : null;
  const municipalSubsidy = subsidyFor(record.tier);
  const isOpen = ownPayment === null || municipalSubsidy === null;
  const inTime =
    record.recipient &&
    record.deregisteredOn !== null &&
    differenceInCalendarDays(parseISO(record.deregisteredOn), parseISO(record.diedOn)) <= 30;
  return {
    basicPension,
    bonus,
    supplement,
    monthly: draws ? sum([basicPension, bonus, supplement]) : null,
    ownPayment,
    governmentPayment,
    municipalSubsidy,
    credited: isOpen ? null : sum([ownPayment, governmentPayment, municipalSubsidy]),
    grant: inTime ? new Decimal(600) : null,
  };
}

export const obvious = {
  name: 'the obvious code: zod, date-fns, new Decimal',
  answer,
  amounts: (answered) =>
    Object.fromEntries(Object.entries(answered).map(([name, amount]) => [name, amount?.toNumber() ?? null])),
};
