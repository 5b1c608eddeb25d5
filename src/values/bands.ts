/** The band a number falls in: the last whose lower bound it has reached; `undefined` below the first. Bands ascend. */
export function bandAt<Band extends { readonly from: number }>(
  bands: readonly Band[],
  reached: number,
): Band | undefined {
  return bands.findLast(({ from }) => from <= reached);
}
