import { expect, test } from 'vitest';
import { determineCompletion, determineTargetMet, determineThresholdDate } from '../../src/index.js';
import { sampled } from './extent.js';

/** The whole numbers from 1 on. */
const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);

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
  const facts = { target: given(target), collected: given(collected) };
  const completion = determineCompletion(facts);
  if (completion.status !== 'determined') return false;
  const { headcount, amount } = completion.value;
  const personsMet = 25 * collected.headcount >= 24 * target.headcount;
  const yuanMet = 25 * collected.fen >= 24 * target.fen;
  let persons = 0;
  while (25 * (collected.headcount + persons) < 24 * target.headcount) persons++;
  const missing = Math.max(0, 24 * target.fen - 25 * collected.fen);
  const targetMet = determineTargetMet(facts);
  const date = determineThresholdDate({ target: facts.target, progress: [{ on: '2020-05-20', ...facts.collected }] });
  const bothWays = personsMet ? 'determined' : 'refused';
  return (
    headcount.met === personsMet &&
    headcount.shortfall === persons &&
    amount.met === yuanMet &&
    // 25 × the fen that are missing, so that every figure is whole.
    amount.shortfall.times(2500).eq(missing) &&
    targetMet.status === (personsMet === yuanMet ? 'determined' : 'undetermined') &&
    (targetMet.status !== 'determined' || targetMet.value.met === personsMet) &&
    date.status === (personsMet === yuanMet ? bothWays : 'undetermined')
  );
}

test('96 % of every headcount to 3000, and of as many odd fen, for every figure around it', () => {
  const around = 10;
  const wrong: string[] = [];
  let compared = 0;
  const counts = sampled(upTo(3000), 10);
  for (const count of counts) {
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
  expect(compared).toBeGreaterThan(counts.length * (2 * around + 1) - 2 * around * around);
}, 120_000);

test('96 % of every headcount to 300, for every figure from none to all', () => {
  const wrong: string[] = [];
  for (const count of sampled(upTo(300), 10)) {
    for (let collected = 0; collected <= count; collected++) {
      const sound = agrees({ headcount: count, fen: count }, { headcount: collected, fen: collected });
      if (!sound) wrong.push(`${collected} of ${count}`);
    }
  }
  expect(wrong).toEqual([]);
}, 120_000);
