import { explain } from '../../../src/explain/explain.js';
import {
  adopt,
  ageOn,
  compareReadings,
  type Determiner,
  defineEdition,
  determineEach,
  type Edition,
  findCollectionTarget,
  InvalidFactsError,
  lingcheng2020,
  readings,
  type SettledRow,
} from '../../../src/index.js';
import { sqlDialects, sqlFor, sqlRules } from '../../../src/sql/sql.js';
import { determinerOf } from '../determiners.js';
import { isFrozen } from '../frozen.js';
import { excerptOf, faultOfWords, isEcho } from './judge.js';
import { changing, type Junk, junk } from './junk.js';
import { mutant } from './mutant.js';
import type { Random } from './random.js';
import { contradictThemselves, isDay } from './well-formed.js';

/** A rule, sound facts of it, and an edition, to call the other functions with. */
export interface Sound {
  readonly noun: string;
  readonly facts: object;
  readonly edition: Edition;
}

type Call = (random: Random, sound: Sound) => string | undefined;

const unfair = (plain: unknown) => plain === changing;

/** What a call gave; `undefined` when it was refused as it should be. A fault of the refusal is thrown. */
function outcome<Result>(call: () => Result): { readonly result: Result } | undefined {
  try {
    return { result: call() };
  } catch (error) {
    if (!(error instanceof InvalidFactsError)) throw new Error(`threw ${excerptOf(error)}`);
    const fault = faultOfWords(error);
    if (fault !== undefined) throw new Error(fault);
    if (isEcho(explain(error, 'en'))) throw new Error('echoes at length when it is explained');
    return undefined;
  }
}

const refused = (call: () => unknown, what: string): string | undefined =>
  outcome(call) === undefined ? undefined : `took ${what}`;

/** What looks like an edition, or does not, and was made by none of the functions that make one. */
function noEdition(random: Random, edition: Edition): unknown {
  const lookalikes = [{ ...edition }, Object.create(edition), JSON.parse(JSON.stringify(edition))];
  if (random.chance(0.3)) return random.pick(lookalikes);
  const { given } = junk(random);
  return given === undefined || given === lingcheng2020 ? null : given;
}

const foreignEdition: Call = (random, { noun, facts, edition }) => {
  const foreign = noEdition(random, edition) as Edition;
  return random.pick([
    () => refused(() => determinerOf(noun)(facts, foreign), 'a foreign edition'),
    () => refused(() => adopt(foreign, {}), 'a foreign edition to adopt in'),
    () => refused(() => ageOn('1960-01-01', '2020-01-01', foreign), 'a foreign edition for an age'),
    () => refused(() => findCollectionTarget('陵北', foreign), 'a foreign edition for a village'),
    () => refused(() => determineEach(determinerOf(noun), [facts], foreign), 'a foreign edition for rows'),
    () => refused(() => compareReadings(determinerOf(noun), facts, foreign), 'a foreign edition to compare'),
  ])();
};

const ages: Call = (random, { edition }) => {
  const day = (): Junk => (random.chance(0.5) ? junk(random) : { given: '1955-05-01', plain: '1955-05-01' });
  const [birth, asOf] = [day(), day()];
  const age = outcome(() => ageOn(birth.given as string, asOf.given as string, edition));
  if (unfair(birth.plain) || unfair(asOf.plain)) return undefined;
  const areDays = isDay(birth.plain) && isDay(asOf.plain);
  const facts = { birthDate: birth.plain, asOf: asOf.plain, recipient: true };
  const sound = areDays && !contradictThemselves('age-supplement', facts, edition);
  return (age !== undefined) === sound ? undefined : `an age from ${String(birth.plain)} to ${String(asOf.plain)}`;
};

const villages: Call = (random, { edition }) => {
  const { given } = junk(random);
  const found = outcome(() => findCollectionTarget(given as string, edition));
  return (found !== undefined) === (typeof given === 'string') ? undefined : 'a village by what is no name';
};

const adopting: Call = (random, { edition }) => {
  const choices = Object.fromEntries(readings.map(({ id, options }) => [id, random.pick<{ id: string }>(options).id]));
  const one = mutant(choices, edition.readings, random);
  const adopted = outcome(() => adopt(edition, one.given as object))?.result.readings as
    | Record<string, string>
    | undefined;
  const unknown = readings.find(
    ({ id, options }) => adopted && !options.some((option: { id: string }) => option.id === adopted[id]),
  );
  if (unknown) return `adopted what is no option of ${unknown.id}`;
  return adopted && Object.keys(adopted).length !== readings.length ? 'adopted what is no reading' : undefined;
};

const defining: Call = (random, { noun, facts, edition }) => {
  const one = mutant(JSON.parse(JSON.stringify(edition)), edition, random);
  const defined = outcome(() => defineEdition(one.given))?.result;
  if (defined === undefined) return undefined;
  if (!isFrozen(defined)) return 'an edition that is not frozen';
  const tiers = defined.notice.contributionTier?.tiers ?? [];
  const ends = 'step' in tiers ? [tiers.from, tiers.until] : tiers;
  if (!ends.every((tier, at) => tier >= 0 && tier > (ends[at - 1] ?? -1))) return 'tiers that do not ascend';
  // What is taken as an edition must carry every rule.
  outcome(() => determinerOf(noun)(facts, defined));
  return undefined;
};

const rowsAtOnce = 50;

const eachRow: Call = (random, { noun, facts, edition }) => {
  const determine = determinerOf(noun);
  const rows = Array.from({ length: random.below(5) }, () => mutant(facts, facts, random));
  const settled = [
    ...determineEach(
      determine,
      rows.map(({ given }) => given),
      edition,
    ),
  ];
  const one = (given: unknown) => JSON.stringify(outcome(() => determine(given, edition)) ?? 'refused');
  const different = rows.find(({ given, unsure }, at) => {
    const row = settled[at];
    const said = row?.status === 'fulfilled' ? { result: row.value } : 'refused';
    return !unsure && JSON.stringify(said) !== one(given);
  });
  if (settled.length !== rows.length || settled.some(({ index }, at) => index !== at)) return 'lost a row';
  return different ? 'another answer for a row' : undefined;
};

/** Takes so many rows and no more: some have no end. */
function take(rows: Iterable<unknown>): unknown[] {
  const taken: unknown[] = [];
  for (const row of rows) if (taken.push(row) === rowsAtOnce) break;
  return taken;
}

const fails = (call: () => unknown): boolean => {
  try {
    call();
    return false;
  } catch {
    return true;
  }
};

const anyRows: Call = (random, { noun, edition }) => {
  const { given } = junk(random);
  const rows = outcome(() => determineEach(determinerOf(noun), given as Iterable<unknown>, edition))?.result;
  if (rows === undefined) return undefined;
  // A source of rows that breaks while it is read says so itself: it is not a fault of a row.
  if (fails(() => take(given as Iterable<unknown>))) return undefined;
  const settled = take(rows) as SettledRow<unknown, unknown>[];
  return settled.map((row) => (row.status === 'rejected' ? faultOfWords(row.reason) : undefined)).find(Boolean);
};

const noRule: Call = (random, { facts, edition }) => {
  const { given } = junk(random);
  const rule = given as Determiner<unknown, object>;
  return random.pick([
    () => refused(() => determineEach(rule, [facts], edition), 'what is no rule'),
    () => refused(() => compareReadings(rule, facts, edition), 'what is no rule'),
  ])();
};

const comparing: Call = (random, { noun, facts, edition }) => {
  const determine = determinerOf(noun);
  const one = mutant(facts, facts, random);
  const compared = outcome(() => compareReadings(determine, one.given, edition))?.result;
  if (one.unsure) return undefined;
  const result = outcome(() => determine(one.given, edition))?.result;
  if (compared === undefined || result === undefined)
    return compared === result ? undefined : 'compared what is refused';
  const other = compared.find(({ adopted, outcomes }) => JSON.stringify(outcomes[adopted]) !== JSON.stringify(result));
  return other ? `another result under the option adopted of ${other.reading}` : undefined;
};

/** Whether a list somewhere in it would take for ever to go through. */
const isEndless = (value: unknown, depth = 0): boolean => {
  if (typeof value !== 'object' || value === null || depth > 9) return false;
  return Array.isArray(value) && value.length > 1e6
    ? true
    : Object.values(value).some((part) => isEndless(part, depth + 1));
};

const explaining: Call = (random, { noun, facts, edition }) => {
  const result = outcome(() => determinerOf(noun)(facts, edition))?.result;
  const made = result === undefined ? junk(random) : mutant(JSON.parse(JSON.stringify(result)), facts, random);
  // It takes what the library answers, and does not ask how long the lists of a made-up answer are.
  if (unfair(made.plain) || ('unsure' in made && made.unsure) || isEndless(made.plain)) return undefined;
  const language = random.chance(0.5) ? random.pick(['en', 'zh-CN']) : junk(random).given;
  const said = outcome(() => explain(made.given as never, language as never));
  return said === undefined || typeof said.result === 'string' ? undefined : 'an explanation that is no text';
};

const asking: Call = (random, { edition }) => {
  const { rule, facts } = random.pick(sqlRules);
  const request = {
    dialect: random.pick(sqlDialects),
    table: random.pick(['people', ['province', 'people']]),
    key: 'id',
    rules: [rule],
    columns: Object.fromEntries(facts.map((fact) => [fact, fact])),
  };
  const one = mutant(request, { ...request, asOf: '2020-05-01' }, random);
  const withEdition = { ...request, edition: random.chance(0.5) ? edition : (junk(random).given as Edition) };
  outcome(() => sqlFor(withEdition));
  const text = outcome(() => sqlFor(one.given as never));
  return text === undefined || typeof text.result === 'string' ? undefined : 'a request answered without a text';
};

const calls: Readonly<Record<string, Call>> = {
  foreignEdition,
  ages,
  villages,
  adopting,
  defining,
  eachRow,
  anyRows,
  noRule,
  comparing,
  explaining,
  asking,
};
const names = Object.keys(calls);

/** A call of a function that is no rule, with something wrong in it: how it got past, if it did. */
export function escapeOfCall(
  random: Random,
  sound: Sound,
): { readonly noun: string; readonly how: string } | undefined {
  const noun = random.pick(names);
  try {
    const how = (calls[noun] as Call)(random, sound);
    return how === undefined ? undefined : { noun, how };
  } catch (error) {
    return { noun, how: excerptOf(error) };
  }
}
