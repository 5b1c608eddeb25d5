import type { MoneyBands } from '../notice/figures.js';
import { type Money, money } from './money.js';

/** One band with its amount made ready. */
export interface Band {
  readonly from: number;
  readonly money: Money;
}

/** The bands of the notice with their amounts made ready, ascending. */
export function moneyBands({ bands, currency, per, bound }: MoneyBands<string>): readonly Band[] {
  return bands.map(({ from, amount }) => ({ from, money: money({ amount, currency, per, bound }) }));
}

/** The band a number falls in: the last whose lower bound it has reached; `undefined` below the first. */
export function bandAt<B extends { readonly from: number }>(bands: readonly B[], reached: number): B | undefined {
  // A plain loop: engines call findLast slowly, and this runs for every row.
  for (let i = bands.length - 1; i >= 0; i--) {
    const band = bands[i] as B;
    if (band.from <= reached) return band;
  }
  return undefined;
}

/** Where the last band begins: nothing changes past it. */
export function highestBound(bands: readonly { readonly from: number }[]): number {
  return bands.reduce((highest, { from }) => Math.max(highest, from), 0);
}

/** Where the first band begins. */
export function lowestBound(bands: readonly { readonly from: number }[]): number {
  return bands.reduce((lowest, { from }) => Math.min(lowest, from), Number.POSITIVE_INFINITY);
}
