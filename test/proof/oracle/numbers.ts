/*
 * Exact figures as whole numbers without limit. The library computes with decimal.js.
 */

/** A whole number of units, so many of them to one, as digits: `text(2400n, 100n)` is '24'. */
export function text(units: bigint, toOne: bigint): string {
  const whole = units / toOne;
  let [rest, digits] = [units % toOne, ''];
  while (rest > 0n) {
    digits += String((rest * 10n) / toOne);
    rest = (rest * 10n) % toOne;
  }
  return digits === '' ? String(whole) : `${whole}.${digits}`;
}

/** An amount as a caller or a notice writes it, in fen. */
export function fen(amount: unknown): bigint {
  const [yuan = '', decimals = ''] = String(amount).split('.');
  return BigInt(yuan) * 100n + BigInt(decimals.padEnd(2, '0'));
}

export const yuan = (inFen: bigint): string => text(inFen, 100n);

/** A quotient to twenty significant digits, cut off after them. */
export function quotient(part: bigint, whole: bigint): string {
  if (part === 0n) return '0';
  let scale = 1n;
  while ((part * scale) / whole < 10n ** 19n) scale *= 10n;
  return text((part * scale) / whole, scale);
}
