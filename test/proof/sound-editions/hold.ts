import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { definitionOf } from '../../../src/engine/determiner.js';
import { explain } from '../../../src/explain/explain.js';
import { adopt, defineEdition, type Edition, InvalidFactsError } from '../../../src/index.js';
import { optionsOf, type ReadingId } from '../../../src/readings/options.js';
import { determinerOf, nouns } from '../determiners.js';
import { type Random, randomFor } from '../fuzz/random.js';
import { type AnyResult, partsOf } from '../parts.js';
import { factsAbout, soundEdition } from './draw.js';

const schemas = ['definitions', 'edition'].map((name) =>
  JSON.parse(readFileSync(new URL(`../../../fixtures/schemas/${name}.json`, import.meta.url), 'utf8')),
);
const validate = new Ajv2020({ schemas, allowUnionTypes: true }).getSchema('edition.json');

/** What came of some editions. */
export interface Held {
  editions: number;
  /** How often each status was answered, and how often facts were malformed. */
  answers: Record<'determined' | 'refused' | 'undetermined' | 'malformed', number>;
  /** The longest that one call took, with what a rule prepares for an edition; the least of three times. */
  worst: { readonly milliseconds: number; readonly of: string };
  /** The first things that went wrong, each with the number of its edition. */
  readonly faults: string[];
}

export const nothingHeld = (): Held => ({
  editions: 0,
  answers: { determined: 0, refused: 0, undetermined: 0, malformed: 0 },
  worst: { milliseconds: 0, of: 'nothing' },
  faults: [],
});

/** Asks one rule of an edition; anything thrown but InvalidFactsError goes through. */
function ask(noun: string, facts: object, edition: Edition): AnyResult | undefined {
  try {
    return determinerOf(noun)(facts, edition);
  } catch (error) {
    if (error instanceof InvalidFactsError && error.rule === noun) return undefined;
    throw error;
  }
}

/** Another option of a reading that a rule does not list changes nothing but the edition's id. */
function askOtherwise(noun: string, facts: object, edition: Edition, random: Random, result: AnyResult): void {
  const consulted = definitionOf(determinerOf(noun))?.readingsIn(edition) ?? [];
  const others = (Object.keys(optionsOf) as ReadingId[]).filter((id) => !consulted.includes(id));
  const reading = random.pick(others);
  const adopted = adopt(edition, { [reading]: random.pick<string>(optionsOf[reading]) });
  // Who adopts Shandong's later rate in another notice asks it a question that it is not asked by itself.
  if (definitionOf(determinerOf(noun))?.readingsIn(adopted).includes(reading)) return;
  const said = (answer: AnyResult | undefined) => JSON.stringify(answer).replaceAll(/"edition":"[^"]*"/g, '');
  if (said(ask(noun, facts, adopted)) !== said(result)) throw new Error(`${noun} turns on ${reading}, unlisted`);
}

/** What a rule answers, and how long the call took. */
function timed(noun: string, facts: object, edition: Edition) {
  const before = performance.now();
  const result = ask(noun, facts, edition);
  return { result, milliseconds: performance.now() - before };
}

function holdOne(seed: number, number: number, held: Held): void {
  const random = randomFor(seed, number);
  const data = soundEdition(random, `sound-${number}`);
  const edition = defineEdition(data);
  if (!validate?.(data)) throw new Error(`the schema refuses it: ${JSON.stringify(validate?.errors)}`);
  if (!validate(edition)) throw new Error(`the schema refuses what was made of it: ${JSON.stringify(validate.errors)}`);
  const factsOf = factsAbout(data);
  for (const noun of nouns) {
    const facts = factsOf(determinerOf(noun).facts.fields, random);
    const { result, milliseconds } = timed(noun, facts, edition);
    if (milliseconds > held.worst.milliseconds) {
      // Asked again of the edition made anew, so that a pause of the machine does not count.
      const again = () => timed(noun, facts, defineEdition(data)).milliseconds;
      const least = Math.min(milliseconds, again(), again());
      if (least > held.worst.milliseconds) held.worst = { milliseconds: least, of: `${noun} in edition ${number}` };
    }
    if (result === undefined) held.answers.malformed += 1;
    else for (const [, part] of partsOf(result)) held.answers[part.status] += 1;
    if (result !== undefined && random.chance(0.2)) askOtherwise(noun, facts, edition, random, result);
    // Words for one in ten: they take longer than the answers.
    if (result !== undefined && random.chance(0.1)) explain(result as never, random.pick(['en', 'zh-CN']), { edition });
  }
}

/** Makes editions of a seed, some by their numbers, and asks every rule of each. */
export function hold(seed: number, first: number, many: number, held = nothingHeld()): Held {
  for (let number = first; number < first + many; number++) {
    try {
      holdOne(seed, number, held);
    } catch (error) {
      const why = error instanceof InvalidFactsError ? error.message : String((error as Error).stack ?? error);
      if (held.faults.length < 20) held.faults.push(`edition ${number} of seed ${seed}: ${why.slice(0, 600)}`);
    }
    held.editions += 1;
  }
  return held;
}
