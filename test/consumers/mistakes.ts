import {
  type AgeSupplementReason,
  adopt,
  contributionStatement,
  type Determination,
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  determineCollectionTiming,
  determineContributionTier,
  determineEach,
  determineFuneralGrant,
  determineMunicipalSubsidy,
  lingcheng2020,
  type Money,
} from 'resident-pension-rules';
import { explain } from 'resident-pension-rules/explain';
import { sqlFor } from 'resident-pension-rules/sql';

// What must not compile. Each mistake is named with the error that the compiler has to answer on the next line, and the
// versions of TypeScript that have another: the tests look for that error there, and for no other anywhere.

const asOf = '2020-05-02';
const supplement = determineAgeSupplement({ recipient: true, birthDate: '1945-05-02', asOf });

// @ts-expect-error TS2561 (5.0, 5.1, 5.2: TS2345): a misspelt fact
export const misspelt = determineAgeSupplement({ recipient: true, birthdate: '1945-05-02', asOf });

// @ts-expect-error TS2345: a fact left out that is `null` where there is none yet
export const absent = determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', asOf });

// @ts-expect-error TS2322: `undefined` where `null` is meant
export const unset = determineFuneralGrant({ recipient: true, diedOn: '2020-05-01', deregisteredOn: undefined, asOf });

// @ts-expect-error TS2322: `null` where there must be a fact
export const unborn = determineAgeSupplement({ recipient: true, birthDate: null, asOf });

// @ts-expect-error TS2322: a date object for a day
export const moment = determineCollectionTiming({ contributionYear: 2020, paidOn: new Date(0) });

// @ts-expect-error TS2322: a text where a number is due
export const quoted = determineMunicipalSubsidy({ contributionYear: 2020, tier: '300' });

// @ts-expect-error TS2322: one hardship group where a list is due
export const poor = determineContributionTier({ contributionYear: 2020, tier: 100, hardshipGroups: 'registered-poor' });

// @ts-expect-error TS2339: an amount taken without looking whether there is one
export const unlooked = determineBasicPension({ asOf }).value.amount;

// @ts-expect-error TS2339: reasons taken without looking whether there are any
export const unrefused = supplement.reasons;

// @ts-expect-error TS2339: a statement's total taken without looking whether there is one
export const total = contributionStatement({ contributionYear: 2020, tier: 300, hardshipGroups: [] }).credited.value;

export function codes(reason: AgeSupplementReason): boolean {
  // @ts-expect-error TS2367: a reason code that does not exist
  return reason.code === 'too-young';
}

export function figures(reason: AgeSupplementReason): unknown {
  // @ts-expect-error TS2339: a figure of a reason taken without looking which one it is
  return reason.dueFrom;
}

// @ts-expect-error TS2366: a reason that is not covered
export function uncovered(reason: AgeSupplementReason): string {
  switch (reason.code) {
    case 'not-a-recipient':
      return reason.code;
  }
}

// @ts-expect-error TS2366: a status that is not covered
export function undecided(given: Determination<Money, AgeSupplementReason>): string {
  switch (given.status) {
    case 'determined':
    case 'refused':
      return given.status;
  }
}

export function statuses(given: Determination<Money, AgeSupplementReason>): boolean {
  switch (given.status) {
    // @ts-expect-error TS2678: a status that does not exist
    case 'unknown':
      return true;
    default:
      return false;
  }
}

export function sums(given: Determination<Money, AgeSupplementReason>): unknown {
  // @ts-expect-error TS2362: arithmetic on an exact amount as if it were a number
  return given.status === 'determined' ? given.value.amount * 12 : undefined;
}

export function overwrites(given: Determination<Money, AgeSupplementReason>): void {
  // @ts-expect-error TS2540: a result changed
  if (given.status === 'determined') given.value.currency = 'CNY';
}

// @ts-expect-error TS2322: an option that the reading does not have
export const option = adopt(lingcheng2020, { completionMeasure: 'persons' });

// @ts-expect-error TS2561 (5.0, 5.1, 5.2: TS2345): a reading that does not exist
export const reading = adopt(lingcheng2020, { completionMeasures: 'headcount' });

// @ts-expect-error TS2345: an edition that is none
export const edition = determineBasicPension({ asOf }, '2020');

// @ts-expect-error TS2540: a figure of the notice changed in place
if (lingcheng2020.notice.basicPension) lingcheng2020.notice.basicPension.bound = 'at-least';

// @ts-expect-error TS2554: an edition without its data
export const empty = defineEdition();

// @ts-expect-error TS2769: rows that are none
export const rows = [...determineEach(determineMunicipalSubsidy, 3)];

// @ts-expect-error TS2345: a language that explanations are not in
export const french = explain(supplement, 'fr');

// @ts-expect-error TS2345: an explanation of a bare value
export const bare = explain(supplement.status, 'en');

// @ts-expect-error TS2322: a dialect that is not written
export const text = sqlFor({ dialect: 'oracle', table: 't', key: 'k', rules: [], columns: {} });
