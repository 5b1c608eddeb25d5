import { dayNumber, dayText } from './days.js';
import { resident } from './residents.js';

const firstDayOf2020 = dayNumber('2020-01-01');
const firstCount = dayNumber('2020-04-01');

function yearsPaid({ from, chance }) {
  const first = from(2005, 2020);
  return Array.from({ length: 2021 - first }, (_, at) => first + at)
    .filter(() => chance(0.95))
    .map((year) => ({ year, backPaid: chance(0.1) }));
}

function payments({ from, chance, pick }) {
  if (chance(0.1)) return [];
  const first = pick([200, 300, 500, 800, 1000, 3000]);
  return chance(0.2) ? [first, from(1, 40) * 50] : [first];
}

/** A village's collection from spring on: up to six counts, some of them lower than the one before because of refunds. */
function progressOf({ from, chance }, target, lastDay) {
  const progress = [];
  let headcount = 0;
  for (let day = firstCount + from(0, 30); day <= lastDay && progress.length < 6; day += from(3, 20)) {
    const paid = chance(0.05) ? -from(1, 5) : from(0, Math.ceil(target.headcount / 2));
    headcount = Math.max(0, Math.min(target.headcount, headcount + paid));
    progress.push({ on: dayText(day), headcount, amount: headcount * 300 });
  }
  return progress;
}

/** One wide record that feeds every rule: the resident, the facts of the other rules, and columns no rule reads. */
export function wideRecord(random, strays) {
  const { from, chance, pick } = random;
  const person = resident(random, strays);
  const asOf = dayNumber(person.asOf);
  const headcount = from(80, 1500);
  const target = { headcount, amount: headcount * 300 };
  const collected = from(Math.floor(headcount * 0.9), headcount);
  const onceBefore = (share) => (chance(share) ? dayText(Math.max(firstDayOf2020, asOf - from(0, 250))) : null);
  return {
    name: `Resident ${from(1, 99_999)}`,
    village: `Village ${from(1, 51)}`,
    ...person,
    household: `${from(1, 51)}-${from(1, 400)}`,
    student: chance(0.1),
    townshipResident: chance(0.95),
    employeePensionMember: chance(0.1),
    disability: chance(0.1) ? { cardGeneration: pick([1, 2, 2, 2]), grade: from(1, 4) } : null,
    minimumLivingGuarantee: chance(0.05),
    ruralFiveGuarantees: chance(0.02),
    urbanThreeNos: chance(0.02)
      ? { noIncomeSource: true, noWorkingAbility: true, noLegalSupporter: chance(0.5) }
      : null,
    specialCareRecipient: chance(0.02),
    registeredPoor: chance(0.05),
    payments: payments(random),
    years: yearsPaid(random),
    through: 2020,
    paidOn: dayText(from(firstDayOf2020, firstDayOf2020 + 365)),
    channel: pick(['counter', 'online', 'mobile', 'self-service']),
    month: `2020-${String(from(1, 12)).padStart(2, '0')}`,
    lastAdjustedOn: dayText(firstDayOf2020 - from(0, 730)),
    target,
    collected: { headcount: collected, amount: collected * 300 },
    progress: progressOf(random, target, Math.min(asOf, firstDayOf2020 + 365)),
    thresholdReachedOn: asOf < firstDayOf2020 ? null : onceBefore(0.8),
    materialsSubmittedOn: asOf < firstDayOf2020 ? null : onceBefore(0.8),
    remark: chance(0.3) ? `seen ${from(1, 9)} times` : '',
    updatedBy: `clerk ${from(1, 20)}`,
  };
}
