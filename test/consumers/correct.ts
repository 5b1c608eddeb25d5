import {
  type AgeSupplementReason,
  type AnnualPaymentReason,
  adopt,
  type ContributionTierReason,
  collectionStatement,
  contributionStatement,
  type DecimalText,
  type Determination,
  type DrawingNoneReason,
  defineEdition,
  determineAgeSupplement,
  determineAnnualPayment,
  determineAssessmentScore,
  determineContributionTier,
  determineEach,
  determineFuneralGrant,
  determineGovernmentPayment,
  determineLongContributionBonus,
  determineMonthlyPension,
  determineMunicipalSubsidy,
  determineOwnPayment,
  determineParticipation,
  determineThresholdDate,
  type FuneralGrantReason,
  type GovernmentPaymentReason,
  InvalidFactsError,
  type LongContributionBonusReason,
  lingcheng2020,
  type Money,
  type MonthlyPensionReason,
  type MunicipalSubsidyReason,
  type Open,
  type OwnPaymentReason,
  type ParticipationReason,
  pensionStatement,
  type SettledRow,
  type ThresholdDateReason,
  type UnsubsidisedYearReason,
} from 'resident-pension-rules';
import { explain } from 'resident-pension-rules/explain';
import { sqlFor, sqlRules } from 'resident-pension-rules/sql';

// What a consumer may write. It is compiled, not run: that each `switch` covers every case without a default, and that
// each value has the type it is handed on as, is the test.

/** What a determination comes to, in one line. */
export function outcome<Reason extends { readonly code: string }>(given: Determination<Money, Reason>): string {
  switch (given.status) {
    case 'determined':
      return `${given.value.amount} ${given.value.currency} ${given.value.per} ${given.value.bound}`;
    case 'refused':
      return given.reasons.map(({ code }) => code).join(', ');
    case 'undetermined':
      return given.open.map(openPoint).join(', ');
  }
}

function openPoint(open: Open<unknown, unknown>): string {
  switch (open.why) {
    case 'not-stated':
      return open.clause ?? 'no such part';
    case 'outside-coverage':
      return `${open.fact}, ${open.given}: ${open.from ?? 'ever'} to ${open.until ?? 'ever'}`;
    case 'rest-days-unknown':
      return `${open.on}: ${open.from ?? 'none'} to ${open.until ?? 'none'}`;
    case 'fact-unknown':
      return open.fact;
    case 'pending':
      return `${open.until}: ${open.possible.map(({ status }) => status).join()}`;
    case 'unsettled-reading':
      return `${open.reading}: ${Object.keys(open.outcomes).join()}`;
  }
}

export function participation(reason: ParticipationReason): string {
  switch (reason.code) {
    case 'not-township-resident':
    case 'employee-pension-member':
      return reason.code;
    case 'over-enrolment-age':
      return `${reason.age} of ${reason.limit}`;
    case 'under-enrolment-age':
      return `${reason.age} of ${reason.required}`;
    case 'student-excluded':
      return reason.code;
  }
}

export function contributionTier(reason: ContributionTierReason | OwnPaymentReason): string {
  switch (reason.code) {
    case 'tier-not-listed':
      return `${reason.tier} of ${'step' in reason.listed ? reason.listed.step : reason.listed.join()}`;
    case 'tier-reserved':
      return `${reason.tier} for ${reason.for.join()}`;
  }
}

export function annualPayment(reason: AnnualPaymentReason): DecimalText | number {
  switch (reason.code) {
    case 'over-annual-maximum':
      return reason.maximum;
    case 'second-payment':
      return reason.payments;
    case 'not-a-tier':
      return reason.total;
    case 'tier-reserved':
      return reason.tier;
  }
}

export function municipalSubsidy(reason: MunicipalSubsidyReason): number {
  switch (reason.code) {
    case 'tier-not-listed':
      return reason.tier;
    case 'not-granted':
      return 0;
    case 'back-paid-year':
    case 'subsidised-years-used-up':
      return unsubsidisedYear(reason);
  }
}

export function unsubsidisedYear(reason: UnsubsidisedYearReason): number {
  switch (reason.code) {
    case 'back-paid-year':
      return 0;
    case 'subsidised-years-used-up':
      return reason.years - reason.limit;
  }
}

export function governmentPayment(reason: GovernmentPaymentReason): string {
  switch (reason.code) {
    case 'in-no-hardship-group':
    case 'in-no-paid-group':
      return reason.code;
  }
}

export function longContributionBonus(reason: LongContributionBonusReason): string {
  switch (reason.code) {
    case 'not-a-recipient':
    case 'not-granted':
      return reason.code;
    case 'below-pension-age':
      return `${reason.age} of ${reason.required}`;
    case 'too-few-years':
      return `${reason.years} of ${reason.required}`;
  }
}

export function drawingNone(reason: DrawingNoneReason): string {
  switch (reason.code) {
    case 'not-a-recipient':
      return reason.code;
    case 'below-pension-age':
      return `${reason.age} of ${reason.required}`;
  }
}

export function monthlyPension(reason: MonthlyPensionReason): string {
  switch (reason.code) {
    case 'dead':
      return reason.diedOn;
    case 'not-a-recipient':
      return reason.code;
    case 'below-pension-age':
      return `${reason.required} on ${reason.reachedOn}`;
  }
}

export function ageSupplement(reason: AgeSupplementReason): string {
  switch (reason.code) {
    case 'not-a-recipient':
    case 'not-granted':
      return reason.code;
    case 'below-supplement-age':
      return `${reason.age} of ${reason.required} until ${reason.dueFrom}`;
  }
}

export function funeralGrant(reason: FuneralGrantReason): string {
  switch (reason.code) {
    case 'not-a-recipient':
      return reason.code;
    case 'deregistered-late':
      return `${reason.deregisteredOn}, ${reason.daysLate} after ${reason.deadline}`;
    case 'not-deregistered-in-time':
      return reason.deadline;
  }
}

export function thresholdDate(reason: ThresholdDateReason): string {
  switch (reason.code) {
    case 'threshold-not-reached':
      return reason.best.headcount;
    case 'threshold-lost':
      return `${reason.reachedOn} to ${reason.lostOn}: ${reason.current.amount ?? 'heads only'}`;
  }
}

const contributionYear = 2020;
const groups = ['severe-disability', 'registered-poor'] as const;
const person = { recipient: true, birthDate: '1945-05-01', asOf: '2020-05-01', consecutiveYears: 16, name: 'extra' };
const target = { headcount: 668, amount: 200400 };
const progress = [{ on: '2020-05-20', headcount: 642, amount: '192600.00' }];

/** Every rule that may refuse, its reasons handed to the switch above that covers them. */
export const refusals: readonly unknown[] = [
  reasonsOf(determineContributionTier({ contributionYear, tier: 100, hardshipGroups: [] }), contributionTier),
  reasonsOf(determineOwnPayment({ contributionYear, tier: 100, hardshipGroups: [...groups] }), contributionTier),
  reasonsOf(determineAnnualPayment({ contributionYear, payments: [300, '300.50'], hardshipGroups: [] }), annualPayment),
  reasonsOf(determineMunicipalSubsidy({ contributionYear, tier: 300 }), municipalSubsidy),
  reasonsOf(determineGovernmentPayment({ contributionYear, hardshipGroups: groups }), governmentPayment),
  reasonsOf(determineLongContributionBonus(person), longContributionBonus),
  reasonsOf(determineAgeSupplement(person), ageSupplement),
  reasonsOf(determineThresholdDate({ target, progress }), thresholdDate),
  reasonsOf(determineMonthlyPension({ ...person, diedOn: null, month: '2020-05' }), monthlyPension),
  reasonsOf(pensionStatement(person).monthly, drawingNone),
  reasonsOf(contributionStatement({ contributionYear, tier: 300, hardshipGroups: [] }).credited, contributionTier),
  reasonsOf(
    determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: null, asOf: '2020-05-02' }),
    funeralGrant,
  ),
  reasonsOf(
    determineParticipation({
      birthDate: '2004-05-02',
      asOf: '2020-05-01',
      student: true,
      townshipResident: true,
      employeePensionMember: false,
    }),
    participation,
  ),
];

function reasonsOf<Reason>(given: Determination<unknown, Reason>, said: (reason: Reason) => unknown): unknown[] {
  return given.status === 'refused' ? given.reasons.map(said) : [];
}

/** A rule that never refuses hands out no reason to look at. */
export function points(): 10 | 8 | 0 | number | undefined {
  const score = determineAssessmentScore({
    thresholdReachedOn: '2020-05-20',
    materialsSubmittedOn: null,
    asOf: '2020-05-25',
  });
  if (score.status === 'refused') {
    const nobody: never = score.reasons[0];
    return nobody;
  }
  return score.status === 'determined' ? score.value.points : undefined;
}

const ours = adopt(lingcheng2020, { completionMeasure: 'headcount', hardshipTopUp: 'additive' });

/** Editions, rows and texts. */
export const statement = collectionStatement(
  { target, progress, materialsSubmittedOn: null, asOf: '2020-05-26' },
  ours,
);
export const kept = defineEdition(JSON.parse(JSON.stringify(ours)));
export const rows: IterableIterator<SettledRow<typeof person, Determination<Money, AgeSupplementReason>>> =
  determineEach(determineAgeSupplement, [person]);

/** The rows of a source that answers later. */
export async function late(source: AsyncIterable<typeof person>): Promise<string[]> {
  const said: string[] = [];
  for await (const row of determineEach(determineAgeSupplement, source, kept)) {
    said.push(row.status === 'fulfilled' ? outcome(row.value) : explain(row.reason, 'zh-CN'));
  }
  return said;
}

/** An error is told apart by its class. */
export function faults(error: unknown): readonly string[] {
  if (!(error instanceof InvalidFactsError)) return [];
  return error.issues.map(({ path, code, received }) => `${path.join('.')}: ${code}, ${received}`);
}

export const said: string = explain(statement, 'en');
export const text: string = sqlFor({
  dialect: 'duckdb',
  table: 'residents',
  key: 'id',
  rules: ['age-supplement'],
  columns: { recipient: 'draws', birthDate: 'born' },
  asOf: '2020-05-01',
});
export const columns: readonly string[] = sqlRules.flatMap((rule) => [...rule.columns]);
