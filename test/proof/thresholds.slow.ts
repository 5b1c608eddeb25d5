import { expect, test } from 'vitest';
import { determineCompletion } from '../../src/index.js';

interface Figures {
  readonly headcount: number;
  /** In fen, a whole number. */
  readonly fen: number;
}

/** Fen as the text of an amount in yuan. */
const yuan = (fen: number): string => {
  const digits = String(fen).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};
const given = ({ headcount, fen }: Figures) => ({ headcount, amount: yuan(fen) });

/** Whether the library counts 96 % as 25 × collected ≥ 24 × target, and what is missing as whole numbers do. */
function agrees(target: Figures, collected: Figures): boolean {
  const completion = determineCompletion({ target: given(target), collected: given(collected) });
  if (completion.status !== 'determined') return false;
  const { headcount, amount } = completion.value;
  let persons = 0;
  while (25 * (collected.headcount + persons) < 24 * target.headcount) persons++;
  // 25 × the fen that are missing, so that every figure is whole.
  const missing = Math.max(0, 24 * target.fen - 25 * collected.fen);
  return (
    headcount.met === (persons === 0) &&
    headcount.shortfall === persons &&
    amount?.met === (missing === 0) &&
    Math.round(Number(amount.shortfall) * 10_000) === missing * 4
  );
}

test('96 % of every headcount to 3000, and of as many odd fen, for every figure around it', () => {
  const around = 10;
  const wrong: string[] = [];
  let compared = 0;
  for (let count = 1; count <= 3000; count++) {
    const target = { headcount: count, fen: count * 30_000 + (count % 101) };
    const [persons, fen] = [Math.ceil((24 * count) / 25), Math.ceil((24 * target.fen) / 25)];
    for (let off = -around; off <= around; off++) {
      if (persons + off < 0) continue;
      const collected = { headcount: persons + off, fen: Math.max(0, fen + off) };
      compared++;
      if (!agrees(target, collected)) wrong.push(`${JSON.stringify(collected)} of ${JSON.stringify(target)}`);
    }
  }
  expect(wrong).toEqual([]);
  console.log(`thresholds: ${compared} figures compared, ${wrong.length} disagree`);
  // Below 0 there is nothing to collect.
  expect(compared).toBeGreaterThan(3000 * (2 * around + 1) - 2 * around * around);
}, 120_000);
