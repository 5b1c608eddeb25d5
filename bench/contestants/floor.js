/**
 * The floor: what the same amounts cost at the least. Plain whole numbers; days are read without a look at whether they
 * are real, no fact is checked, nothing says why, by which clause or on which reading; three small objects, not frozen.
 * `null` is an amount that is refused or not stated; where a reading is unsettled, the amount under each option is
 * given, as the library gives it. Nobody could use it in place of an answer.
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

function subsidyFor(tier, atHundred) {
  if (tier >= 800) return 80;
  if (tier >= 500) return 60;
  return tier >= 300 ? 30 : atHundred;
}

/** A pension as of a day: from July 2020 the basic pension may be 118 or 142, where nobody has settled it. */
const pensionUnder = ({ laterProvincialRate }) => {
  const isUnsettled = laterProvincialRate === 'unsettled';
  const later = laterProvincialRate === 'provincial-142' ? 142 : 118;
  return ({ recipient, birthDate, asOf, consecutiveYears }) => {
    const year = yearOf(asOf);
    const isLater = year === 2020 && monthOf(asOf) >= 7;
    const isOpen = isLater && isUnsettled;
    const age = wholeYears(birthDate, asOf);
    const draws = year === 2020 && recipient && age >= 60;
    const bonus = draws ? bonusFor(consecutiveYears) : null;
    const supplement = draws ? supplementFor(age) : null;
    const additions = (bonus ?? 0) + (supplement ?? 0);
    if (isOpen) {
      const monthly = draws ? { 'as-stated': 118 + additions, 'provincial-142': 142 + additions } : null;
      return { basicPension: { 'as-stated': 118, 'provincial-142': 142 }, bonus, supplement, monthly };
    }
    const basicPension = isLater ? later : 118;
    const isCovered = year >= 2018 && year <= 2020;
    return {
      basicPension: isCovered ? basicPension : null,
      bonus,
      supplement,
      monthly: draws ? basicPension + additions : null,
    };
  };
};

/** A contribution: what a hardship group pays above the lowest tier may be open, the tier or 100 less. */
const contributionUnder = ({ hardshipTopUp, hundredTierSubsidy }) => {
  const atHundred = hundredTierSubsidy === 'at-least-30' ? 30 : null;
  const isUnsettled = hardshipTopUp === 'unsettled';
  const less = hardshipTopUp === 'difference' ? 100 : 0;
  return ({ contributionYear, tier, hardshipGroups }) => {
    if (contributionYear !== 2020) {
      return { ownPayment: null, governmentPayment: null, municipalSubsidy: null, credited: null };
    }
    const inHardship = hardshipGroups.length > 0;
    const governmentPayment = inHardship ? 100 : null;
    if (!isTier(tier)) return { ownPayment: null, governmentPayment, municipalSubsidy: null, credited: null };
    const municipalSubsidy = subsidyFor(tier, atHundred);
    if (!inHardship) {
      const ownPayment = tier === 100 ? null : tier;
      const credited = ownPayment === null ? null : tier + municipalSubsidy;
      return { ownPayment, governmentPayment, municipalSubsidy, credited };
    }
    if (tier === 100) {
      const credited = municipalSubsidy === null ? null : 100 + municipalSubsidy;
      return { ownPayment: 0, governmentPayment, municipalSubsidy, credited };
    }
    const added = 100 + municipalSubsidy;
    if (isUnsettled) {
      const ownPayment = { additive: tier, difference: tier - 100 };
      const credited = { additive: tier + added, difference: tier - 100 + added };
      return { ownPayment, governmentPayment, municipalSubsidy, credited };
    }
    const ownPayment = tier - less;
    return { ownPayment, governmentPayment, municipalSubsidy, credited: ownPayment + added };
  };
};

/** A funeral grant: whether a deadline on a rest day moves to the next working day may be open. */
const funeralUnder = ({ funeralDeadlineRestDay }, restDays) => {
  const rest = new Set(restDays?.days.map(dayNumber));
  return ({ recipient, diedOn, deregisteredOn }) => {
    if (!recipient || yearOf(diedOn) !== 2020 || deregisteredOn === null) return { grant: null };
    const deregistered = dayNumber(deregisteredOn);
    let lastDay = dayNumber(diedOn) + 30;
    if (deregistered <= lastDay) return { grant: 600 };
    if (funeralDeadlineRestDay === 'calendar-days') return { grant: null };
    while (rest.has(lastDay)) lastDay += 1;
    if (deregistered > lastDay) return { grant: null };
    return { grant: funeralDeadlineRestDay === 'unsettled' ? { 'calendar-days': null, 'rolls-forward': 600 } : 600 };
  };
};

/** The floor under the readings and rest days of an edition. */
export function floorUnder({ readings, restDays }) {
  const [pension, contribution] = [pensionUnder(readings), contributionUnder(readings)];
  const funeral = funeralUnder(readings, restDays);
  return {
    name: 'floor: plain integers, nothing checked',
    answer: (record) => ({ pension: pension(record), contribution: contribution(record), funeral: funeral(record) }),
    amounts: ({ pension, contribution, funeral }) => ({ ...pension, ...contribution, ...funeral }),
  };
}
