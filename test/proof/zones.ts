import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const script = fileURLToPath(new URL('./every-case.cjs', import.meta.url));

/** Every zone that the engine knows. */
export const allZones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
];

/** What the built package answers in a process of its own, in one zone. */
export interface InZone {
  readonly zone: string;
  /** The zone that the process found itself in. */
  readonly timeZone: string;
  readonly offset: number;
  readonly length: number;
  readonly hash: string;
}

async function inZone(zone: string, oneIn: number): Promise<InZone> {
  const { stdout } = await run(process.execPath, [script, String(oneIn)], { env: { ...process.env, TZ: zone } });
  return { zone, ...JSON.parse(stdout) };
}

/** The answers to one case in so many in every one of some zones, as many at a time as there are cores. */
export async function answersIn(zones: readonly string[], oneIn: number): Promise<readonly InZone[]> {
  const answers: InZone[] = [];
  const waiting = [...zones];
  const work = async () => {
    for (let zone = waiting.shift(); zone !== undefined; zone = waiting.shift()) {
      answers.push(await inZone(zone, oneIn));
      if (answers.length % 50 === 0) console.error(`zones: ${answers.length} of ${zones.length}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return answers;
}

/** The zones whose answers are not those of UTC, which must be among them. */
export function disagreeing(answers: readonly InZone[]): readonly string[] {
  const utc = answers.find(({ zone }) => zone === 'UTC');
  return answers.filter(({ hash }) => hash !== utc?.hash).map(({ zone }) => zone);
}

/** Zones in which a process did not find itself: no word about them. An alias may go by its other name. */
export function notEntered(answers: readonly InZone[]): readonly string[] {
  const nameOf = (zone: string) => new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  return answers.filter(({ zone, timeZone }) => nameOf(timeZone) !== nameOf(zone)).map(({ zone }) => zone);
}
