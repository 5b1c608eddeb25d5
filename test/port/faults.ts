import { type Edition, lingcheng2020, readings } from '../../src/index.js';
import type { RuleCase } from '../cases.js';

// biome-ignore lint/suspicious/noExplicitAny: data from JSON, spoilt by hand
type Data = any;

/** One way to get it wrong: before, in or after the working out, or in the writing. */
export interface Fault {
  readonly ask?: (asked: RuleCase) => RuleCase;
  readonly edition?: (edition: Edition) => unknown;
  readonly answer?: (outcome: Data) => unknown;
  readonly write?: (line: string, at: number, asked: RuleCase) => void;
  readonly end?: () => void;
}

/** An edition with its data changed, under an id of its own. */
const withData = (change: (data: Data) => void) => (edition: Edition) => {
  const data = { ...JSON.parse(JSON.stringify(edition)), id: 'misread' };
  change(data);
  return data;
};

/** A part of a notice changed, where the edition has it. */
const withPart = (part: keyof Edition['notice'], change: (figures: Data) => void) =>
  withData(({ notice }) => {
    if (notice[part] !== null) change(notice[part]);
  });

/** An outcome with every object in it changed. */
const everyObject = (change: (one: Data) => Data) => (outcome: unknown) =>
  JSON.parse(JSON.stringify(outcome), (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? change(value) : value,
  );

/** An outcome with the text it is written as changed. */
const asText = (pattern: RegExp, replacement: string) => (outcome: unknown) =>
  JSON.parse(JSON.stringify(outcome).replace(pattern, replacement));

const firstOptions = Object.fromEntries(
  readings.filter((one) => one.default === 'unsettled').map(({ id, options }) => [id, options[1]?.id]),
);

const roundedUpTo96 = (one: Data): Data =>
  'met' in one && 'rate' in one ? { ...one, met: Number(one.rate).toFixed(2) >= '0.96' } : one;

/** Ports that read the notice wrongly, or write what they read wrongly. */
const wrongAnswers = {
  'thirty-one-days': {
    edition: withPart('funeralGrant', ({ deregistration }) => {
      if (deregistration) deregistration.value += 1;
    }),
  },
  'age-reached-a-day-late': {
    edition: withData((data) => {
      data.readings.ageAttained = 'day-after-birthday';
    }),
  },
  'band-without-its-lower-bound': {
    edition: withPart('longContributionBonus', ({ bands = [] }) => {
      for (const band of bands) band.from += 1;
    }),
  },
  'supplements-added-up': {
    edition: withPart('ageSupplement', ({ bands: [one, other] }) => {
      if (other) other.amount += one.amount;
    }),
  },
  'floor-taken-for-exact': { answer: asText(/"bound":"at-least"/g, '"bound":"exact"') },
  'first-reason-only': {
    answer: everyObject((one) => (one.reasons ? { ...one, reasons: one.reasons.slice(0, 1) } : one)),
  },
  'unsettled-guessed': {
    edition: withData((data) => {
      for (const [id, option] of Object.entries(firstOptions))
        if (data.readings[id] === 'unsettled') data.readings[id] = option;
    }),
  },
  'amounts-as-floats': { answer: asText(/"(amount|total|headroom|rate|shortfall)":"([\d.]+)"/g, '"$1":$2') },
  'missing-taken-for-absent': {
    ask: (asked) => ({
      ...asked,
      facts: { deregisteredOn: null, thresholdReachedOn: null, materialsSubmittedOn: null, ...(asked.facts as object) },
    }),
  },
  'rounded-percentage': { answer: everyObject(roundedUpTo96) },
  'always-the-shipped-edition': {
    edition: (edition) => ({ ...lingcheng2020, readings: edition.readings, id: 'shipped' }),
  },
  'source-left-out': { answer: everyObject(({ elsewhere: _, ...one }) => one) },
  'null-for-absent': { answer: everyObject((one) => ('value' in one ? { elsewhere: null, ...one } : one)) },
} as const satisfies Record<string, Fault>;

let held: string | undefined;
const lineNumber = 100;

/** Ports that get it right, or would, but do not answer as they should. */
const misbehaviours = {
  'crash-at-the-start': {
    ask: () => {
      throw new Error('no such table');
    },
  },
  'crash-midway': {
    write: (line, at) => {
      if (at === lineNumber) throw new Error('out of memory');
      console.log(line);
    },
  },
  'failure-at-the-end': { end: () => process.exit(3) },
  hang: {
    write: (line, at) => {
      if (at < lineNumber) console.log(line);
    },
    end: () => setInterval(() => undefined, 1000),
  },
  'late-end': { end: () => setInterval(() => undefined, 1000) },
  rubbish: {
    write: (line, at) => console.log(at === lineNumber ? 'Segmentation fault' : line),
  },
  'endless-rubbish': {
    write: () => {
      for (let i = 0; i < 10; i++) console.log('null');
    },
  },
  'debug-lines': {
    write: (line, at) => console.log(at === lineNumber ? `debug: working\n${line}` : line),
  },
  'lost-line': {
    write: (line, at) => {
      if (at !== lineNumber) console.log(line);
    },
  },
  'reordered-lines': {
    write: (line, at) => {
      if (at === lineNumber) held = line;
      else console.log(at === lineNumber + 1 ? `${line}\n${held}` : line);
    },
  },
  'answered-twice': { write: (line, at) => console.log(at === lineNumber ? `${line}\n${line}` : line) },
  'unknown-case': { write: (line, at) => console.log(at === lineNumber ? line.replace('"id":"', '"id":"x') : line) },
  'whole-numbers-as-floats': { write: (line) => console.log(line.replace(/"(age|points)":(\d+)/g, '"$1":$2.0')) },
  'trailing-zeros': { answer: asText(/"amount":"(\d+)"/g, '"amount":"$1.00"') },
  'not-a-number': { write: (line) => console.log(line.replace(/"points":\d+/, '"points":NaN')) },
  'truth-as-numbers': { answer: asText(/"met":true/g, '"met":1') },
  'one-issue-only': { answer: everyObject((one) => (one.issues ? { ...one, issues: one.issues.slice(0, 1) } : one)) },
  'skips-everything': { write: (_, __, { id }) => console.log(JSON.stringify({ id, skip: 'not done yet' })) },
  'key-twice': { write: (line) => console.log(line.replace('"status":', '"status":"x","status":')) },
  'not-utf-8': {
    write: (line, at) => process.stdout.write(at === lineNumber ? Buffer.from([0xff, 0x0a]) : `${line}\n`),
  },
} as const satisfies Record<string, Fault>;

/** A port that has no NaN, no Date and the like, and says so. */
const skipsSpecials: Fault = {
  write: (line, _, { id, facts }) =>
    console.log(JSON.stringify(facts).includes('$special') ? JSON.stringify({ id, skip: 'no such value' }) : line),
};

export const faults: Readonly<Record<string, Fault>> = {
  ...wrongAnswers,
  ...misbehaviours,
  'skips-specials': skipsSpecials,
};
