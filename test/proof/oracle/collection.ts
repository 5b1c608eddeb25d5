import type {
  AssessmentScoreFacts,
  CollectionFigures,
  CollectionStatementFacts,
  CompletionFacts,
  ThresholdDateFacts,
} from '../../../src/index.js';
import { plusDays } from './days.js';
import type { Figures } from './figures.js';
import { fen, quotient, text, yuan } from './numbers.js';
import { determined, type Outcome, open, refused } from './outcome.js';
import type { Readings } from './readings.js';

/** 100 percent in the millionths in which the threshold stands. */
const whole = 100_000_000n;

const personsMet = (target: number, collected: number, { threshold }: Figures): boolean =>
  BigInt(collected) * whole >= BigInt(target) * BigInt(threshold);

/** How many yuan are missing, in units of which ten thousand million make a yuan. */
function missing(target: unknown, collected: unknown, { threshold }: Figures): bigint {
  const short = fen(target) * BigInt(threshold) - fen(collected) * whole;
  return short > 0n ? short : 0n;
}

/** Whether figures count as done. */
function isDone(
  target: CollectionFigures,
  collected: CollectionFigures,
  figures: Figures,
  { completionMeasure }: Readings,
): boolean {
  const byHeads = personsMet(target.headcount, collected.headcount, figures);
  if (target.amount === null || completionMeasure === 'headcount') return byHeads;
  const byYuan = missing(target.amount, collected.amount, figures) === 0n;
  return completionMeasure === 'amount' ? byYuan : byHeads && byYuan;
}

const rateOf = (target: CollectionFigures, headcount: number, amount: bigint) => ({
  headcount: quotient(BigInt(headcount), BigInt(target.headcount)),
  amount: target.amount === null ? null : quotient(amount, fen(target.amount)),
});

export function completion({ target, collected }: CompletionFacts, figures: Figures): Outcome {
  const hasAmounts = target.amount !== null && collected.amount !== null;
  const rate = rateOf(target, collected.headcount, hasAmounts ? fen(collected.amount) : 0n);
  const most = BigInt(target.headcount) * BigInt(figures.threshold);
  const needed = Number((most + whole - 1n) / whole);
  const short = hasAmounts ? missing(target.amount, collected.amount, figures) : 0n;
  return determined({
    headcount: {
      rate: rate.headcount,
      met: personsMet(target.headcount, collected.headcount, figures),
      shortfall: Math.max(0, needed - collected.headcount),
    },
    amount: hasAmounts ? { rate: rate.amount, met: short === 0n, shortfall: text(short, whole * 100n) } : null,
  });
}

export const targetMet = ({ target, collected }: CompletionFacts, figures: Figures, readings: Readings): Outcome =>
  determined({ met: isDone(target, collected, figures, readings) });

export function thresholdDate({ target, progress }: ThresholdDateFacts, figures: Figures, readings: Readings): Outcome {
  const fenOf = ({ amount }: CollectionFigures) => (amount === null ? 0n : fen(amount));
  let best = { headcount: 0, amount: 0n };
  let first: string | undefined;
  /** The last run of days on which it was done. */
  let run: { from: string; lostOn: string | null } | undefined;
  for (const entry of progress) {
    const { on, headcount } = entry;
    const amount = fenOf(entry) > best.amount ? fenOf(entry) : best.amount;
    best = { headcount: Math.max(best.headcount, headcount), amount };
    if (isDone(target, entry, figures, readings)) {
      first ??= on;
      if (run === undefined || run.lostOn !== null) run = { from: on, lostOn: null };
    } else if (run?.lostOn === null) run.lostOn = on;
  }
  if (run === undefined) {
    return refused([{ code: 'threshold-not-reached', best: rateOf(target, best.headcount, best.amount) } as never]);
  }
  if (readings.thresholdAfterRefund === 'first-reached') return determined({ reachedOn: first });
  const { from: reachedOn, lostOn } = run;
  if (lostOn === null) return determined({ reachedOn });
  const last = progress.at(-1) as ThresholdDateFacts['progress'][number];
  const current = rateOf(target, last.headcount, fenOf(last));
  return refused([{ code: 'threshold-lost', reachedOn, lostOn, current } as never]);
}

/** By the highest share that the persons reach, in whole numbers. */
export function collectionReward({ target, collected }: CompletionFacts, { reward }: Figures): Outcome {
  const reached = reward.filter(
    ([from]) => BigInt(collected.headcount) * 100n >= BigInt(target.headcount) * BigInt(from),
  );
  const [, amount] = reached.at(-1) as Figures['reward'][number];
  return determined({ amount: yuan(fen(amount)), currency: 'CNY', per: 'person', bound: 'exact' });
}

const never = '9999-99-99';

const scores = new Map<string, Outcome>();

/** Many records ask for the same score, and going through the days takes long. */
export function assessmentScore(facts: AssessmentScoreFacts, figures: Figures, readings: Readings): Outcome {
  const { thresholdReachedOn, materialsSubmittedOn, asOf } = facts;
  const { deadlineDay, assessmentGap } = readings;
  const days = [thresholdReachedOn, materialsSubmittedOn, asOf];
  const key = JSON.stringify([days, figures.stages, figures.last, deadlineDay, assessmentGap]);
  const known = scores.get(key) ?? scoreByEveryDay(facts, figures, readings);
  if (scores.size > 10_000) scores.clear();
  scores.set(key, known);
  return known;
}

/** By going through every day on which what is not known yet may still come. */
function scoreByEveryDay(facts: AssessmentScoreFacts, figures: Figures, readings: Readings): Outcome {
  const { thresholdReachedOn, materialsSubmittedOn, asOf } = facts;
  const { stages, last } = figures;
  const highest = Math.max(...stages.map(([, points]) => points));
  const inTime = (day: string, by: string) => (readings.deadlineDay === 'included' ? day <= by : day < by);
  const [missed, ofLastStage] = [last[1], stages.at(-1)?.[1] as number];
  const pointsFor = (task: string, materials: string): number => {
    if (!inTime(task, last[0])) return missed;
    const done = task > materials ? task : materials;
    const gap = readings.assessmentGap === 'zero' ? missed : ofLastStage;
    return stages.find(([by]) => inTime(done, by))?.[1] ?? gap;
  };

  // Days before every deadline are alike, and so are days after all of them.
  const early = plusDays(stages[0]?.[0] as string, -2);
  const daysFrom = (today: string): string[] => {
    const days = [never];
    for (let day = today < early ? early : today; day <= last[0]; day = plusDays(day, 1)) days.push(day);
    return days;
  };
  const possibleOn = (today: string): number[] => {
    const toCome = daysFrom(today);
    const tasks = thresholdReachedOn === null ? toCome : [thresholdReachedOn];
    const materials = materialsSubmittedOn === null ? toCome : [materialsSubmittedOn];
    const points = new Set(tasks.flatMap((task) => materials.map((other) => pointsFor(task, other))));
    return [...points].sort((one, other) => other - one);
  };

  const scored = (points: number) => determined({ points, highest, scale: 1000 });
  const possible = possibleOn(asOf);
  if (possible.length === 1) return scored(possible[0] as number);
  let until = last[0];
  while (possibleOn(until).length === 1) until = plusDays(until, -1);
  return open({ why: 'pending', until, possible: possible.map(scored) });
}

/** The score of the collection statement. */
export function score(facts: CollectionStatementFacts, figures: Figures, readings: Readings): Outcome {
  const date = thresholdDate(facts, figures, readings);
  const reached = date.status === 'determined' ? (date.value as { reachedOn: string }).reachedOn : null;
  return assessmentScore({ ...facts, thresholdReachedOn: reached }, figures, readings);
}
