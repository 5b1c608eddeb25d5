import { published } from '../package-under-test.js';

const { adopt, contributionStatement, determineFuneralGrant, lingcheng2020, pensionStatement } = published;

/** The shipped edition, in which open points stay open. */
export const shipped = lingcheng2020;

/** The shipped edition with every reading settled that the three answers turn on, for those who can give one amount only. */
export const settled = adopt(lingcheng2020, {
  hardshipTopUp: 'additive',
  hundredTierSubsidy: 'at-least-30',
  laterProvincialRate: 'as-stated',
  funeralDeadlineRestDay: 'calendar-days',
});

/** A number; what each option of an unsettled reading gives; `null` for what is refused or open otherwise. */
function amountOf({ status, value, open }) {
  if (status === 'determined') return Number(value.amount);
  if (status === 'refused' || open[0].why !== 'unsettled-reading') return null;
  const amounts = Object.entries(open[0].outcomes).map(([option, outcome]) => [option, amountOf(outcome)]);
  // Open for another reason as well, under every option.
  return amounts.every(([, amount]) => amount === null) ? null : Object.fromEntries(amounts);
}

/** This library, as it is published, under an edition. */
export const libraryUnder = (edition, name = 'this library') => ({
  name,
  answer: (record) => ({
    pension: pensionStatement(record, edition),
    contribution: contributionStatement(record, edition),
    funeral: determineFuneralGrant(record, edition),
  }),
  amounts: ({ pension, contribution, funeral }) => ({
    basicPension: amountOf(pension.basicPension),
    bonus: amountOf(pension.longContributionBonus),
    supplement: amountOf(pension.ageSupplement),
    monthly: amountOf(pension.monthly),
    ownPayment: amountOf(contribution.ownPayment),
    governmentPayment: amountOf(contribution.governmentPayment),
    municipalSubsidy: amountOf(contribution.municipalSubsidy),
    credited: amountOf(contribution.credited),
    grant: amountOf(funeral),
  }),
});
