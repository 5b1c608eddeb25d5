import { optionsOf, type ReadingId, type Readings } from './readings.js';

type Elsewhere = readonly { readonly reading: ReadingId; readonly option: string }[];

/** An open point, in the contract's order of keys. */
export type Open =
  | { why: 'not-stated'; clause: string | null }
  | { why: 'outside-coverage'; fact: string; given: unknown; from: unknown; until: unknown }
  | { why: 'rest-days-unknown'; on: string; from: string | null; until: string | null }
  | { why: 'fact-unknown'; fact: string }
  | { why: 'pending'; until: string; possible: readonly Outcome[] }
  | { why: 'unsettled-reading'; reading: ReadingId; outcomes: Readonly<Record<string, Outcome>> };

/** What is answered, without the authority for it. */
export type Outcome =
  | { status: 'determined'; value: unknown; elsewhere?: Elsewhere; without?: readonly string[] }
  | { status: 'refused'; reasons: readonly { readonly code: string }[]; elsewhere?: Elsewhere }
  | { status: 'undetermined'; open: readonly Open[] };

export const determined = (value: unknown, elsewhere: Elsewhere = [], without: readonly string[] = []): Outcome => ({
  status: 'determined',
  value,
  ...(elsewhere.length > 0 ? { elsewhere } : {}),
  ...(without.length > 0 ? { without } : {}),
});

export const refused = (reasons: readonly { readonly code: string }[], elsewhere: Elsewhere = []): Outcome => ({
  status: 'refused',
  reasons,
  ...(elsewhere.length > 0 ? { elsewhere } : {}),
});

export const open = (...points: readonly Open[]): Outcome => ({ status: 'undetermined', open: points });
export const silent: Outcome = open({ why: 'not-stated', clause: null });

export const openIn = (outcome: Outcome): readonly Open[] => (outcome.status === 'undetermined' ? outcome.open : []);

export const once = <Item>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

/** The text of an outcome with nothing in it that does not count in a comparison. */
const toCompare = (outcome: Outcome): string =>
  JSON.stringify(outcome, (key, part) => (key === 'elsewhere' || key === 'without' ? undefined : part));

const elsewhereIn = (outcome: Outcome): Elsewhere =>
  outcome.status === 'undetermined' ? [] : (outcome.elsewhere ?? []);

function united(outcomes: readonly Outcome[]): Outcome | undefined {
  const [first] = outcomes as [Outcome];
  if (outcomes.every((one) => toCompare(one) === toCompare(first))) {
    if (first.status === 'undetermined') return first;
    const { elsewhere = [], ...rest } = first;
    const inAll = elsewhere.filter(({ reading, option }) =>
      outcomes.every((one) => elsewhereIn(one).some((other) => other.reading === reading && other.option === option)),
    );
    return inAll.length === 0 ? rest : { ...first, elsewhere: inAll };
  }
  if (outcomes.some(({ status }) => status !== 'refused')) return undefined;
  const reasons = once(outcomes.flatMap((one) => (one.status === 'refused' ? one.reasons : [])));
  return new Set(reasons.map(({ code }) => code)).size === reasons.length ? refused(reasons) : undefined;
}

/** One pending point of all options, if any of them waits; the best first. */
function waiting(outcomes: readonly Outcome[]): Outcome | undefined {
  const points = outcomes.flatMap(openIn).flatMap((point) => (point.why === 'pending' ? [point] : []));
  if (points.length === 0) return undefined;
  const settled = outcomes.filter(({ status }) => status !== 'undetermined');
  const possible = once([...points.flatMap((point) => point.possible), ...settled]);
  const pointsOf = (outcome: Outcome) => (outcome as { value: { points: number } }).value.points;
  possible.sort((one, other) => pointsOf(other) - pointsOf(one));
  return open({
    why: 'pending',
    until: points
      .map(({ until }) => until)
      .sort()
      .at(-1) as string,
    possible,
  });
}

/** Works an answer out under every option of the unsettled readings, one after the other, the earlier outside. */
export function resolved(
  consulted: readonly ReadingId[],
  readings: Readings,
  under: (readings: Readings) => Outcome,
): Outcome {
  const reading = (Object.keys(optionsOf) as ReadingId[]).find(
    (id) => consulted.includes(id) && readings[id] === 'unsettled',
  );
  if (reading === undefined) return under(readings);
  const options = optionsOf[reading].filter((option) => option !== 'unsettled');
  const outcomes = options.map((option) => resolved(consulted, { ...readings, [reading]: option }, under));
  const byOption = Object.fromEntries(options.map((option, at) => [option, outcomes[at] as Outcome]));
  return (
    united(outcomes) ??
    (reading === 'assessmentGap' ? waiting(outcomes) : undefined) ??
    open({ why: 'unsettled-reading', reading, outcomes: byOption })
  );
}
