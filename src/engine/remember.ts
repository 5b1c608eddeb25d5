/** Slots at first, and at most: room for the birth dates of a population, after which memory no longer grows. */
const fewestSlots = 2 ** 3;
const mostSlots = 2 ** 17;
/** How far past its own slot a key may stand. */
const reach = 4;
/** 2^32 over the golden ratio: multiples of it spread any run of whole numbers evenly. */
const spread = 0x9e3779b9;

/**
 * Answers by whole numbers of 32 bits, where few answers serve many records. Found in a fraction of the time a map
 * takes, which would cost as much as the answers do. A full memory lets the later answer displace the earlier.
 */
export class Remembered<Answer extends object> {
  /** A key and its answer side by side, so that finding one fetches the other. */
  private slots = emptySlots(fewestSlots);
  private shift = 32 - Math.log2(fewestSlots);
  private kept = 0;

  /** What was answered for a key, if it is still known. */
  at(key: number): Answer | undefined {
    const { slots } = this;
    const first = (Math.imul(key, spread) >>> this.shift) * 2;
    for (let at = first; at < first + 2 * reach; at += 2) {
      if (slots[at] === key) return slots[at + 1] as Answer;
    }
    return undefined;
  }

  /** Keeps an answer, and gives it back. */
  keep(key: number, answer: Answer): Answer {
    const length = 2 ** (32 - this.shift);
    // Past half full, keys close together find their places taken, and displace one another for ever.
    if (this.kept * 2 >= length && length < mostSlots) this.grow();
    this.put(key, answer);
    return answer;
  }

  private put(key: number, answer: unknown): void {
    const first = (Math.imul(key, spread) >>> this.shift) * 2;
    const last = first + 2 * (reach - 1);
    let at = first;
    while (at < last && this.slots[at] !== undefined && this.slots[at] !== key) at += 2;
    if (this.slots[at] === undefined) this.kept += 1;
    this.slots[at] = key;
    this.slots[at + 1] = answer;
  }

  private grow(): void {
    const { slots } = this;
    this.shift -= 1;
    this.slots = emptySlots(2 ** (32 - this.shift));
    this.kept = 0;
    slots.forEach((key, at) => {
      if (at % 2 === 0 && key !== undefined) this.put(key as number, slots[at + 1]);
    });
  }
}

function emptySlots(length: number): unknown[] {
  return new Array(2 * (length + reach)).fill(undefined);
}

/** The same function, remembering what it answered for each key; without a key it answers anew. */
export function remembering<Facts, Answer extends object>(
  keyOf: (facts: Facts) => number | undefined,
  answer: (facts: Facts) => Answer,
): (facts: Facts) => Answer {
  const answers = new Remembered<Answer>();
  return (facts) => {
    const key = keyOf(facts);
    return key === undefined ? answer(facts) : (answers.at(key) ?? answers.keep(key, answer(facts)));
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
