import type { Edition, FactDescription, FieldDescription } from '../../../src/index.js';
import { determinerOf } from '../determiners.js';

/**
 * What well-formed facts are, written down a second time from the contract and by other means: plain values in, the
 * places of the faults out. It takes the kinds and bounds of facts from the library, and nothing of how it reads them.
 */
export type Path = readonly (string | number)[];

const leapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function isDay(value: unknown): value is string {
  const [, year = '', month = '', day = ''] =
    typeof value === 'string' ? (/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value) ?? []) : [];
  if (value !== `${year}-${month}-${day}` || year === '0000' || month < '01' || month > '12' || day < '01')
    return false;
  const thirty = ['04', '06', '09', '11'].includes(month);
  const february = leapYear(Number(year)) ? '29' : '28';
  if (month === '02') return day <= february;
  return day <= (thirty ? '30' : '31');
}

/** Yuan as fen in whole numbers, so that two decimals are exact; `undefined` for anything else. */
function fenOf(value: unknown): bigint | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.length > 20) return undefined;
  const [, yuan, fen = ''] = /^(0|[1-9][0-9]*)(?:\.([0-9]{1,2}))?$/.exec(text) ?? [];
  return yuan === undefined || text.endsWith('\n') ? undefined : BigInt(yuan) * 100n + BigInt(fen.padEnd(2, '0'));
}

const most = 10n ** 14n;
const isWhole = (value: unknown, { minimum = 0, maximum = 0 }: FieldDescription) =>
  typeof value === 'number' && value % 1 === 0 && value >= minimum && value <= maximum;

function isAmount(value: unknown, { unit, exclusiveMinimum }: FieldDescription): boolean {
  // A tier is a number, of either sign.
  if (unit === 'CNY/year') return typeof value === 'number' && (fenOf(Math.abs(value)) ?? most + 1n) <= most;
  const fen = fenOf(value);
  return fen !== undefined && fen <= most && (exclusiveMinimum === undefined || fen > 0n);
}

const isMonth = (value: unknown) => typeof value === 'string' && value.length === 7 && isDay(`${value}-01`);

const longest = 10_000;

/** By position: a hole is an entry that is missing. */
function faultsOfList(value: unknown, { entry }: FieldDescription, path: Path): Path[] {
  if (!Array.isArray(value) || value.length > longest) return [path];
  return Array.from(value, (one: unknown, at) => faultsOfValue(one, entry as FieldDescription, [...path, at])).flat();
}

function faultsOfRecord(value: unknown, fields: readonly FactDescription[], path: Path): Path[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return fields.flatMap((field) => {
    const own = Object.hasOwn(value, field.key) ? Reflect.get(value, field.key) : undefined;
    return faultsOfValue(own, field, [...path, field.key]);
  });
}

function isFit(value: unknown, field: FieldDescription): boolean {
  if (field.kind === 'flag') return typeof value === 'boolean';
  if (field.kind === 'day') return isDay(value);
  if (field.kind === 'month') return isMonth(value);
  if (field.kind === 'yuan') return isAmount(value, field);
  if (field.kind === 'choice') return (field.options as readonly unknown[]).includes(value);
  return isWhole(value, field);
}

function faultsOfValue(value: unknown, field: FieldDescription, path: Path): Path[] {
  if (field.nullable && value === null) return [];
  if (field.isOptional && value === undefined) return [];
  if (field.kind === 'list') return faultsOfList(value, field, path);
  if (field.kind === 'record') return faultsOfRecord(value, field.fields ?? [], path);
  return isFit(value, field) ? [] : [path];
}

/** The places where facts are not what they should be, each by itself. */
export const faultsOf = (noun: string, facts: unknown): Path[] =>
  faultsOfRecord(facts, determinerOf(noun).facts.fields, []);

// biome-ignore lint/suspicious/noExplicitAny: facts of any rule, each fit by itself
type Fit = any;

const repeats = (values: readonly unknown[]) => new Set(values).size < values.length;
const falls = (days: readonly string[]) => days.some((on, at) => at > 0 && on <= (days[at - 1] ?? ''));
const latestYear = 9999;

/** Days that must not come in another order, as [earlier, later]. ISO days compare as text. */
function orders({ month, ...days }: Fit): [string, string][] {
  const { birthDate, diedOn, deregisteredOn, thresholdReachedOn, materialsSubmittedOn, asOf } = days;
  const pairs: [string, string][] = [
    [birthDate, asOf],
    [birthDate, diedOn],
    [birthDate, month && `${month}-31`],
    [diedOn, asOf],
    [diedOn, deregisteredOn],
    [deregisteredOn, asOf],
    [thresholdReachedOn, asOf],
    [materialsSubmittedOn, asOf],
    ...(days.progress ?? []).map(({ on }: Fit) => [on, asOf]),
  ];
  return pairs.filter(([earlier, later]) => typeof earlier === 'string' && typeof later === 'string');
}

/** Born more than 150 years before the day or the end of the month asked about. */
function isTooOld({ birthDate, asOf, month }: Fit): boolean {
  const asked =
    asOf ?? (month && `${month}-${new Date(Date.UTC(+month.slice(0, 4), +month.slice(5), 0)).getUTCDate()}`);
  if (birthDate === undefined || asked === undefined) return false;
  return birthDate < `${String(Number(asked.slice(0, 4)) - 150).padStart(4, '0')}${asked.slice(4)}`;
}

function amountsDisagree({ target, collected, progress = [] }: Fit): boolean {
  const others: Fit[] = collected === undefined ? progress : [collected];
  return others.some(({ amount }) => (amount === null) !== (target.amount === null));
}

/** Whether the next adjustment, of a day that the edition governs, falls after the end of the calendar. */
function isPastTheCalendar({ lastAdjustedOn }: Fit, { notice: { nextAdjustment } }: Edition): boolean {
  if (lastAdjustedOn === undefined || nextAdjustment === null) return false;
  const { effective, interval } = nextAdjustment;
  const isGoverned = lastAdjustedOn >= (effective.from ?? '') && lastAdjustedOn <= (effective.until ?? '9999-12-31');
  return isGoverned && Number(lastAdjustedOn.slice(0, 4)) + interval.value > latestYear;
}

/** Whether facts that are each fit contradict each other. */
export function contradictThemselves(noun: string, given: unknown, edition: Edition): boolean {
  const keys = determinerOf(noun).facts.fields.map(({ key }) => key);
  const facts: Fit = Object.fromEntries(keys.map((key) => [key, (given as Fit)[key]]));
  const { hardshipGroups = [], years = [], through = latestYear, progress = [] } = facts;
  return (
    orders(facts).some(([earlier, later]) => earlier > later) ||
    isTooOld(facts) ||
    repeats(hardshipGroups) ||
    repeats(years.map(({ year }: Fit) => year)) ||
    years.some(({ year }: Fit) => year > through) ||
    falls(progress.map(({ on }: Fit) => on)) ||
    amountsDisagree(facts) ||
    isPastTheCalendar(facts, edition)
  );
}
