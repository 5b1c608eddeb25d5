/**
 * The floor: what these answers cost at the least. Plain whole numbers; days are read without a look at whether they
 * are real, no fact is checked, nothing says why, by which clause or on which reading; three small objects, not frozen.
 * `null` is an amount that is refused or open. Nobody could use it in place of an answer.
 */

const twoDigits = (text, at) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528;
const yearOf = (text) => twoDigits(text, 0) * 100 + twoDigits(text, 2);
const monthOf = (text) => twoDigits(text, 5);
const dayOfMonthOf = (text) => twoDigits(text, 8);

/** Days from a fixed day, in years that begin in March, so that a leap day ends one. */
function dayNumber(text) {
  const month = monthOf(text);
  const year = yearOf(text) - (month > 2 ? 0 : 1);
  const monthFromMarch = month > 2 ? month - 3 : month + 9;
  const leapDays = ((year / 4) | 0) - ((year / 100) | 0) + ((year / 400) | 0);
  return year * 365 + leapDays + (((153 * monthFromMarch + 2) / 5) | 0) + dayOfMonthOf(text);
}

function wholeYears(birthDate, asOf) {
  const year = yearOf(asOf);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const born = monthOf(birthDate) * 100 + dayOfMonthOf(birthDate);
  const birthday = born === 229 && !isLeap ? 228 : born;
  const today = monthOf(asOf) * 100 + dayOfMonthOf(asOf);
  return year - yearOf(birthDate) - (today >= birthday ? 0 : 1);
}

function bonusFor(years) {
  if (years >= 25) return 40;
  if (years >= 20) return 30;
  return years >= 16 ? 20 : null;
}

function supplementFor(age) {
  if (age >= 75) return 10;
  return age >= 65 ? 5 : null;
}

function pension({ recipient, birthDate, asOf, consecutiveYears }) {
  const governed = yearOf(asOf) === 2020;
  const age = wholeYears(birthDate, asOf);
  const draws = governed && recipient && age >= 60;
  const bonus = draws ? bonusFor(consecutiveYears) : null;
  const supplement = draws ? supplementFor(age) : null;
  const monthly = draws ? 118 + (bonus ?? 0) + (supplement ?? 0) : null;
  return { basicPension: governed ? 118 : null, bonus, supplement, monthly };
}

function isTier(tier) {
  switch (tier) {
    case 100:
    case 300:
    case 500:
    case 600:
    case 800:
    case 1000:
    case 1500:
    case 2000:
    case 2500:
    case 3000:
    case 4000:
    case 5000:
      return true;
    default:
      return false;
  }
}

function subsidyFor(tier) {
  if (tier >= 800) return 80;
  if (tier >= 500) return 60;
  return tier >= 300 ? 30 : null;
}

function contribution({ tier, hardshipGroups }) {
  const inHardship = hardshipGroups.length > 0;
  const governmentPayment = inHardship ? 100 : null;
  if (!isTier(tier)) return { ownPayment: null, governmentPayment, municipalSubsidy: null, credited: null };
  const municipalSubsidy = subsidyFor(tier);
  if (tier === 100 && !inHardship) return { ownPayment: null, governmentPayment, municipalSubsidy, credited: null };
  // What a hardship group pays above the lowest tier depends on a reading nobody has settled.
  let ownPayment = tier;
  if (inHardship) ownPayment = tier === 100 ? 0 : null;
  const isOpen = ownPayment === null || municipalSubsidy === null;
  const credited = isOpen ? null : ownPayment + (governmentPayment ?? 0) + municipalSubsidy;
  return { ownPayment, governmentPayment, municipalSubsidy, credited };
}

function funeral({ recipient, diedOn, deregisteredOn }) {
  const inTime =
    recipient &&
    yearOf(diedOn) === 2020 &&
    deregisteredOn !== null &&
    dayNumber(deregisteredOn) - dayNumber(diedOn) <= 30;
  return { grant: inTime ? 600 : null };
}

export const floor = {
  name: 'floor: plain integers, nothing checked',
  answer: (record) => ({ pension: pension(record), contribution: contribution(record), funeral: funeral(record) }),
  amounts: ({ pension, contribution, funeral }) => ({ ...pension, ...contribution, ...funeral }),
};
