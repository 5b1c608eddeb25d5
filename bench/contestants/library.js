import { contributionStatement, determineFuneralGrant, pensionStatement } from '../../dist/index.js';

const amountOf = ({ status, value }) => (status === 'determined' ? value.amount.toNumber() : null);

/** This library, as it is published. */
export const library = {
  name: 'this library',
  answer: (record) => ({
    pension: pensionStatement(record),
    contribution: contributionStatement(record),
    funeral: determineFuneralGrant(record),
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
};
