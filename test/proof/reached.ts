/** The lowest tier from an amount on, reckoned in fen. */
function tierFrom(amount: number, tiers: unknown): number {
  if (Array.isArray(tiers)) return tiers.find((tier) => tier >= amount) ?? Number.NaN;
  const [at, lowest, until, step] = [
    amount,
    ...['from', 'until', 'step'].map((key) => (tiers as Record<string, unknown>)[key] as number),
  ].map((yuan) => Math.round((yuan as number) * 100)) as [number, number, number, number];
  const tier = lowest + step * Math.max(0, Math.ceil((at - lowest) / step));
  return tier <= until ? tier / 100 : Number.NaN;
}

/** The bands that hold for a tier: from the highest down, the next one kept begins above a tier of this one. */
export function reached<Band>(bands: readonly Band[], fromOf: (band: Band) => number, tiers: unknown): Band[] {
  let next = Number.POSITIVE_INFINITY;
  const kept = [...bands].reverse().filter((band) => {
    const isReached = tierFrom(fromOf(band), tiers) < next;
    if (isReached) next = fromOf(band);
    return isReached;
  });
  return kept.reverse();
}
