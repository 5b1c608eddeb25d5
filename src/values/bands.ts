/** The band a number falls in: the last whose lower bound it has reached; `undefined` below the first. Bands ascend. */
export function bandAt<Band extends { readonly from: number }>(
  bands: readonly Band[],
  reached: number,
): Band | undefined {
  // A plain loop: engines call findLast slowly, and this runs for every row.
  for (let at = bands.length - 1; at >= 0; at--) {
    const band = bands[at] as Band;
    if (band.from <= reached) return band;
  }
  return undefined;
}
