import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { type FactsOf, factsReader } from '../facts/facts-reader.js';
import type { Read } from '../facts/field.js';
import type { ReadingId } from '../readings/register.js';
import { deepFreeze } from '../values/deep-freeze.js';
import { type Determiner, registered } from './determiner.js';
import { oncePerEdition } from './memoize-by-edition.js';
import type { Authority, Determination, Says } from './outcome.js';
import { says } from './outcome.js';
import { remembering } from './remember.js';
import { workOut } from './resolve-readings.js';

/** A rule of the notice: facts in, determination out. */
export interface Rule<Facts, Value, Reason = never>
  extends Authority,
    Determiner<Facts, Determination<Value, Reason>> {}

/** A rule as its file writes it. */
export interface RuleText<Facts, Value, Reason> extends Authority, FactsOf<Facts> {
  /** The reading whose outcomes join while a fact still to come can change the answer. */
  readonly pools?: ReadingId;
  /** Where few answers serve many records: the number that decides the answer. */
  readonly decidedBy?: (facts: Read<Facts>) => number | undefined;
  /** What follows in one edition; its figures are taken out once, not for every record. */
  readonly under: (edition: Edition, say: Says<Value, Reason>) => (facts: Read<Facts>) => Determination<Value, Reason>;
}

type Worked = (edition: Edition) => (facts: never) => Determination<unknown, unknown>;

const worked = /* @__PURE__ */ new WeakMap<object, Worked>();

/** A rule without the checking of facts, for statements, which have checked them. */
export function workedRule<Facts, Value, Reason>(
  rule: Rule<Facts, Value, Reason>,
): (edition: Edition) => (facts: Read<Facts>) => Determination<Value, Reason> {
  return worked.get(rule) as never;
}

/** Makes a function of a rule's text. */
export function defineRule<Facts extends object, Value, Reason = never>(
  text: RuleText<Facts, Value, Reason>,
): Rule<Facts, Value, Reason> {
  const { rule, clauses, readings, under, pools = null, decidedBy } = text;
  const authority = deepFreeze<Authority>({ rule, clauses, readings });
  const say = says<Value, Reason>(authority);
  const read = factsReader(rule, text);
  const inEdition = oncePerEdition(rule, (edition) => {
    const determine = workOut(authority, edition, (settled) => under(settled, say), pools);
    return decidedBy ? remembering(decidedBy, determine) : determine;
  });
  const determine = (given: Facts, edition: Edition = lingcheng2020) => {
    const facts = read(given, edition);
    return inEdition(edition)(facts);
  };
  worked.set(determine, inEdition as unknown as Worked);
  return registered(Object.assign(determine, authority), text.facts);
}
