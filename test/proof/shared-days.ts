type Data = Record<string, unknown>;

/** A part, and one without which it is no answer. */
const restsOn = [
  ['municipalSubsidy', 'contributionTier'],
  ['longContributionBonus', 'pensionAge'],
  ['completion', 'collectionTargets'],
  ['governmentPayment', 'contributionTier'],
  ['funeralGrant', 'basicPension'],
] as const;

/** A payment or a grant that is an amount is one by itself. */
const restsOnIt = (part: Data): boolean => {
  const payments = part.payments as Data[] | undefined;
  return payments?.every((payment) => 'amount' in payment) !== true && !('amount' in ((part.grant ?? {}) as Data));
};

interface Period {
  readonly from: string | null;
  readonly until: string | null;
}

const shareADay = (one: Period, other: Period): boolean =>
  (one.from ?? '') <= (other.until ?? '9999-12-31') && (other.from ?? '') <= (one.until ?? '9999-12-31');

/** Gives each part that shares no day with what it rests on the days of that. */
export function shareDays(notice: Data): void {
  for (const [noun, on] of restsOn) {
    const [part, other] = [notice[noun], notice[on]] as (Data | null | undefined)[];
    if (!part || !other || !restsOnIt(part)) continue;
    if (!shareADay(part.effective as Period, other.effective as Period)) part.effective = other.effective;
  }
}
