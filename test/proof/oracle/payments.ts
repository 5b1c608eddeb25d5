import type {
  AnnualPaymentFacts,
  CollectionTimingFacts,
  ConsecutiveYearsFacts,
  ContributionStatementFacts,
  ContributionTierFacts,
  FuneralGrantFacts,
  GovernmentPaymentFacts,
  MunicipalSubsidyFacts,
  NextAdjustmentFacts,
} from '../../../src/index.js';
import { anniversary, dayNumber, plusDays, yearOf } from './days.js';
import type { Figures } from './figures.js';
import { fen, yuan } from './numbers.js';
import { determined, type Outcome, open, openIn, refused } from './outcome.js';
import { amountIn, fromProvince, money, standardOn } from './persons.js';
import type { Readings } from './readings.js';

/** Every tier, one by one. */
function everyTier({ tiers }: Figures): readonly number[] {
  if (!('step' in tiers)) return tiers;
  const [from, until, step] = [tiers.from, tiers.until, tiers.step].map(fen) as [bigint, bigint, bigint];
  const length = Number((until - from) / step) + 1;
  return Array.from({ length }, (_, at) => Number(yuan(from + step * BigInt(at))));
}

const notListed = (tier: number, figures: Figures) =>
  everyTier(figures).includes(tier)
    ? []
    : [{ code: 'tier-not-listed', tier: tier === 0 ? 0 : tier, listed: figures.tiers }];

const reserved = (tier: number, hardshipGroups: readonly string[], { reserved: all }: Figures) =>
  all
    .filter(([one, whom]) => one === tier && !whom.some((group) => hardshipGroups.includes(group)))
    .map(([, whom]) => ({ code: 'tier-reserved', tier, for: whom }));

export function contributionTier({ tier, hardshipGroups }: ContributionTierFacts, figures: Figures): Outcome {
  const reasons = [...notListed(tier, figures), ...reserved(tier, hardshipGroups, figures)];
  return reasons.length > 0 ? refused(reasons) : determined({ tier });
}

/** The fen that the government pays for a person, the most of all that it pays for the groups; -1 where it pays for none. */
function paidByGovernment(hardshipGroups: readonly string[], figures: Figures): bigint {
  const lowest = fen(everyTier(figures)[0]);
  const paid = figures.paid
    .filter(([whom]) => whom.some((group) => hardshipGroups.includes(group)))
    .map(([, figure, unit]) => (unit === 'yuan' ? fen(figure) : (lowest * BigInt(figure)) / 100n));
  return figures.silent.includes('governmentPayment')
    ? -1n
    : paid.reduce((most, one) => (one > most ? one : most), -1n);
}

/** What a person pays for a tier. */
function paidFor(tier: number, hardshipGroups: readonly string[], figures: Figures, readings: Readings): number {
  const paid = paidByGovernment(hardshipGroups, figures);
  if (fen(tier) <= paid) return 0;
  return readings.hardshipTopUp === 'difference' && paid > 0n ? Number(yuan(fen(tier) - paid)) : tier;
}

export function ownPayment(facts: ContributionTierFacts, figures: Figures, readings: Readings): Outcome {
  const allowed = contributionTier(facts, figures);
  if (allowed.status === 'refused') return allowed;
  return determined(money(paidFor(facts.tier, facts.hardshipGroups, figures, readings), 'year'));
}

export function annualPayment(facts: AnnualPaymentFacts, figures: Figures, readings: Readings): Outcome {
  const { payments, hardshipGroups } = facts;
  const paid = payments.map(fen).reduce((sum, payment) => sum + payment, 0n);
  const tiers = everyTier(figures);
  const maximum = fen(tiers.at(-1));
  const total = yuan(paid);
  if (paid > maximum) return refused([{ code: 'over-annual-maximum', total, maximum: yuan(maximum) } as never]);
  const made = tiers.filter((one) => fen(paidFor(one, hardshipGroups, figures, readings)) === paid);
  // Of several that cost nothing, the one that the government pays; but first of all one that is open to the person.
  const open = made.filter((one) => reserved(one, hardshipGroups, figures).length === 0);
  const best = open.length > 0 ? open : made;
  const tier = best.find((one) => fen(one) === paidByGovernment(hardshipGroups, figures)) ?? best[0];
  const isSecond = payments.length > 1 && readings.secondPayment === 'one-payment-only';
  const reasons = [
    ...(isSecond ? [{ code: 'second-payment', payments: payments.length }] : []),
    ...(tier === undefined
      ? [{ code: 'not-a-tier', total, listed: figures.tiers }]
      : reserved(tier, hardshipGroups, figures)),
  ];
  return reasons.length > 0 ? refused(reasons) : determined({ total, tier, headroom: yuan(maximum - paid) });
}

/** What a tier gets in a year that is subsidised. */
function subsidyAt(tier: number, figures: Figures, readings: Readings): Outcome {
  if (figures.subsidyShare !== null) {
    return determined(money(yuan((fen(tier) * BigInt(figures.subsidyShare)) / 100n), 'year', 'at-least'));
  }
  if (figures.subsidy === null) return open({ why: 'not-stated', clause: '2.1' });
  const amount = amountIn(figures.subsidy, (from) => tier >= from);
  if (amount !== undefined) return determined(money(amount, 'year', 'at-least'));
  if (readings.hundredTierSubsidy === 'not-stated') return open({ why: 'not-stated', clause: '2.1' });
  return determined(money(30, 'year', 'at-least'), [{ reading: 'hundredTierSubsidy', option: 'at-least-30' }]);
}

export function municipalSubsidy(facts: MunicipalSubsidyFacts, figures: Figures, readings: Readings): Outcome {
  const { tier, backPaid = null, subsidisedYears: years = null } = facts;
  const { isBackPaidOut, mostSubsidisedYears: limit } = figures;
  const isNothingGranted = figures.subsidyShare === null && figures.subsidy?.length === 0;
  const against = [
    ...notListed(tier, figures),
    ...(isNothingGranted ? [{ code: 'not-granted' }] : []),
    ...(isBackPaidOut && backPaid === true ? [{ code: 'back-paid-year' }] : []),
    ...(limit !== null && years !== null && years >= limit ? [{ code: 'subsidised-years-used-up', years, limit }] : []),
  ];
  if (against.length > 0) return refused(against);
  const toAsk = [
    ...(isBackPaidOut && backPaid === null ? ['backPaid'] : []),
    ...(limit !== null && years === null ? ['subsidisedYears'] : []),
  ];
  const subsidy = subsidyAt(tier, figures, readings);
  if (toAsk.length === 0) return subsidy;
  return open(...openIn(subsidy), ...toAsk.map((fact) => ({ why: 'fact-unknown', fact }) as const));
}

export function governmentPayment({ hardshipGroups }: GovernmentPaymentFacts, figures: Figures): Outcome {
  if (hardshipGroups.length === 0) return refused([{ code: 'in-no-hardship-group' }]);
  const paid = figures.paid.filter(([whom]) => whom.some((group) => hardshipGroups.includes(group)));
  if (paid.length === 0) return refused([{ code: 'in-no-paid-group' }]);
  const isUnstated = figures.silent.includes('contributionTier') && paid.some(([, , unit]) => unit === 'percent');
  if (isUnstated) return open({ why: 'not-stated', clause: '2.3' });
  return determined(money(yuan(paidByGovernment(hardshipGroups, figures)), 'year'));
}

/** The total of the contribution statement. */
export function credited(facts: ContributionStatementFacts, figures: Figures, readings: Readings): Outcome {
  const tier = contributionTier(facts, figures);
  if (tier.status === 'refused') return tier;
  const parts = [
    ownPayment(facts, figures, readings),
    ...(figures.silent.includes('governmentPayment') ? [] : [governmentPayment(facts, figures)]),
    ...(figures.silent.includes('municipalSubsidy') ? [] : [municipalSubsidy(facts, figures, readings)]),
  ];
  const points = parts.flatMap(openIn);
  if (points.length > 0) return open(...points);
  const without = [
    ...(figures.silent.includes('governmentPayment') ? ['government-payment'] : []),
    ...(figures.silent.includes('municipalSubsidy') ? ['municipal-subsidy'] : []),
  ];
  const granted = parts.flatMap((part) => (part.status === 'determined' ? [part] : []));
  const monies = granted.map(({ value }) => value as ReturnType<typeof money>);
  const total = monies.reduce((sum, { amount }) => sum + fen(amount), 0n);
  const bound = monies.some((one) => one.bound === 'at-least') ? 'at-least' : 'exact';
  const elsewhere = granted.flatMap((part) => part.elsewhere ?? []);
  return determined(money(yuan(total), 'year', bound), elsewhere, without);
}

export function consecutiveYears(
  { years, through }: ConsecutiveYearsFacts,
  { countsAllYears }: Figures,
  readings: Readings,
): Outcome {
  const { backPaidYears, consecutiveRun } = readings;
  if (countsAllYears) {
    return determined({ years: years.filter(({ backPaid }) => !backPaid || backPaidYears === 'counted').length });
  }
  const worth = new Map<number, number>();
  for (const { year, backPaid } of years) {
    if (!backPaid || backPaidYears === 'counted') worth.set(year, 1);
    else if (backPaidYears === 'bridging') worth.set(year, 0);
  }
  /** What counts of the run that ends with a year. */
  const runTo = (year: number): number => {
    const here = worth.get(year);
    return here === undefined ? 0 : here + runTo(year - 1);
  };
  const longest = Math.max(0, ...[...worth.keys()].map(runTo));
  return determined({ years: consecutiveRun === 'longest' ? longest : runTo(through) });
}

export function nextAdjustment({ lastAdjustedOn }: NextAdjustmentFacts, figures: Figures): Outcome {
  const year = yearOf(lastAdjustedOn) + figures.yearsBetweenAdjustments;
  return determined({ dueBy: anniversary(lastAdjustedOn, year, '02-28') });
}

export function collectionTiming({ paidOn }: CollectionTimingFacts, { window: [from, until] }: Figures): Outcome {
  const inTime = paidOn > until ? 'after' : 'within';
  return determined({ timing: paidOn < from ? 'before' : inTime, from, until });
}

export function funeralGrant(facts: FuneralGrantFacts, figures: Figures, readings: Readings): Outcome {
  const { recipient, diedOn, deregisteredOn, asOf } = facts;
  const { restDays, daysToDeregister } = figures;
  if (!recipient && !figures.grantForAll) return refused([{ code: 'not-a-recipient' }]);
  const standard = standardOn(diedOn, figures, readings);
  const months = figures.grantMonths;
  const granted =
    months === null
      ? determined(money(figures.grant, 'once'))
      : determined(money(yuan(fen(standard.amount) * BigInt(months)), 'once'), fromProvince(standard.isRaised));
  if (daysToDeregister === null) return granted;
  let deadline = plusDays(diedOn, daysToDeregister);
  let isKnown = true;
  if (readings.funeralDeadlineRestDay === 'rolls-forward') {
    while (restDays?.days.includes(deadline)) deadline = plusDays(deadline, 1);
    isKnown = restDays !== null && restDays.from <= deadline && deadline <= restDays.until;
  }
  // What is not known to be a rest day may be worked: it is in time whatever the rest days are.
  if (deregisteredOn !== null && deregisteredOn <= deadline) return granted;
  if (!isKnown) {
    const { from, until } = restDays ?? { from: null, until: null };
    return open({ why: 'rest-days-unknown', on: deadline, from, until });
  }
  const lost = refused([{ code: 'not-deregistered-in-time', deadline } as never]);
  if (deregisteredOn === null && asOf <= deadline) {
    return open({ why: 'pending', until: deadline, possible: [granted, lost] });
  }
  if (deregisteredOn === null) return lost;
  const daysLate = dayNumber(deregisteredOn) - dayNumber(deadline);
  return refused([{ code: 'deregistered-late', deadline, deregisteredOn, daysLate } as never]);
}
