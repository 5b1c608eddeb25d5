/** Answers kept at most: room for every birth date of a population, but never growing with the rows. */
const mostKept = 2 ** 15;

/** The same function, keeping what it answered for each key, compared by identity; without a key it answers anew. */
export function remembering<Facts, Answer extends object>(
  keyOf: (facts: Facts) => number | object | undefined,
  answer: (facts: Facts) => Answer,
): (facts: Facts) => Answer {
  const known = new Map<number | object, Answer>();
  return (facts) => {
    const key = keyOf(facts);
    if (key === undefined) return answer(facts);
    const before = known.get(key);
    if (before !== undefined) return before;
    const made = answer(facts);
    if (known.size < mostKept) known.set(key, made);
    return made;
  };
}

/** The same function, keeping its latest answer: the rows of a batch share their day. */
export function rememberingLatest<Fact extends string, Answer>(answer: (fact: Fact) => Answer): (fact: Fact) => Answer {
  let latest: Fact | undefined;
  let answered: Answer;
  return (fact) => {
    if (fact === latest) return answered;
    answered = answer(fact);
    latest = fact;
    return answered;
  };
}

/** One step along the lists seen so far. */
interface Step<Item, Answer> {
  readonly next: Map<Item, Step<Item, Answer>>;
  answer: Answer | undefined;
}

/** The same for a list of items, each known by its identity. */
export function rememberingList<Item extends object, Answer extends object>(
  answer: (items: readonly Item[]) => Answer,
): (items: readonly Item[]) => Answer {
  const start: Step<Item, Answer> = { next: new Map(), answer: undefined };
  let kept = 0;
  return (items) => {
    let step = start;
    for (const item of items) {
      let next = step.next.get(item);
      if (next === undefined) {
        if (kept >= mostKept) return answer(items);
        next = { next: new Map(), answer: undefined };
        step.next.set(item, next);
        kept += 1;
      }
      step = next;
    }
    step.answer ??= answer(items);
    return step.answer;
  };
}
