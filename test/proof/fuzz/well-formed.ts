/**
 * What well-formed facts are, written down a second time from the contract and by other means: plain values in, the
 * places of the faults out. It knows nothing of how the library reads facts.
 */
export type Path = readonly (string | number)[];
type Faults = (value: unknown, path: Path) => Path[];

const unless = (isFit: (value: unknown) => boolean): Faults => {
  return (value, path) => (isFit(value) ? [] : [path]);
};

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
const flag = unless((value) => typeof value === 'boolean');
const finite = unless((value) => typeof value === 'number' && value - value === 0);
const whole = (least: number, limit: number) =>
  unless((value) => typeof value === 'number' && value % 1 === 0 && value >= least && value <= limit);
const count = whole(0, 1_000_000_000);
const positiveCount = whole(1, 1_000_000_000);
const year = whole(1, 9999);
const day = unless(isDay);
const dayOrNone = unless((value) => value === null || isDay(value));
const yuanFrom = (least: bigint) =>
  unless((value) => {
    const fen = fenOf(value);
    return fen !== undefined && fen >= least && fen <= most;
  });
const yuan = yuanFrom(0n);
const positiveYuan = yuanFrom(1n);
const oneOf = (...values: readonly unknown[]) => unless((value) => values.includes(value));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const record =
  (fields: Readonly<Record<string, Faults>>): Faults =>
  (value, path) =>
    isRecord(value) ? Object.entries(fields).flatMap(([key, faults]) => faults(value[key], [...path, key])) : [path];
const orNull =
  (faults: Faults): Faults =>
  (value, path) =>
    value === null ? [] : faults(value, path);

const longest = 10_000;

const list =
  (entry: Faults, least = 0): Faults =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > longest) return [path];
    const faults: Path[] = value.length < least ? [path] : [];
    // By position: a hole is an entry that is missing.
    for (let at = 0; at < value.length; at++) faults.push(...entry(value[at], [...path, at]));
    return faults;
  };

const groups = [
  'severe-disability',
  'minimum-living-guarantee',
  'rural-five-guarantees',
  'urban-three-nos',
  'special-care-recipient',
  'registered-poor',
];
const hardshipGroups = list(oneOf(...groups));
const target = record({ headcount: positiveCount, amount: positiveYuan });
const collected = record({ headcount: count, amount: yuan });
const progress = list(record({ on: day, headcount: count, amount: yuan }));
const person = { recipient: flag, birthDate: day, asOf: day };

/** The facts of every rule and statement. */
export const fields: Readonly<Record<string, Readonly<Record<string, Faults>>>> = {
  participation: {
    birthDate: day,
    asOf: day,
    student: flag,
    townshipResident: flag,
    employeePensionMember: flag,
  },
  'hardship-groups': {
    disability: orNull(record({ cardGeneration: oneOf(1, 2), grade: oneOf(1, 2, 3, 4) })),
    minimumLivingGuarantee: flag,
    ruralFiveGuarantees: flag,
    urbanThreeNos: orNull(record({ noIncomeSource: flag, noWorkingAbility: flag, noLegalSupporter: flag })),
    specialCareRecipient: flag,
    registeredPoor: flag,
  },
  'contribution-tier': { tier: finite, hardshipGroups },
  'annual-payment': { payments: list(positiveYuan, 1) },
  'municipal-subsidy': { tier: finite },
  'government-payment': { hardshipGroups },
  'own-payment': { tier: finite, hardshipGroups },
  'basic-pension': { asOf: day },
  'next-adjustment': { lastAdjustedOn: day },
  'consecutive-years': { years: list(record({ year, backPaid: flag })), through: year },
  'long-contribution-bonus': { ...person, consecutiveYears: whole(0, 100) },
  'age-supplement': person,
  'funeral-grant': { recipient: flag, diedOn: day, deregisteredOn: dayOrNone, asOf: day },
  'collection-timing': { paidOn: day },
  completion: { target, collected },
  'target-met': { target, collected },
  'threshold-date': { target, progress },
  'assessment-score': { thresholdReachedOn: dayOrNone, materialsSubmittedOn: dayOrNone, asOf: day },
  'contribution-statement': { tier: finite, hardshipGroups },
  'pension-statement': { ...person, consecutiveYears: whole(0, 100) },
  'collection-statement': { target, progress, materialsSubmittedOn: dayOrNone, asOf: day },
};

/** The places where facts are not what they should be, each by itself. */
export const faultsOf = (noun: string, facts: unknown): Path[] => record(fields[noun] ?? {})(facts, []);

/** Facts each fit by itself, and what the edition says of the years between adjustments. */
type Fit = Readonly<Record<string, unknown>>;

const repeats = (values: readonly unknown[]) => new Set(values).size < values.length;
const falls = (days: readonly string[]) => days.some((on, at) => at > 0 && on <= (days[at - 1] ?? ''));

/** Days that must not come in another order, as [earlier, later]. ISO days compare as text. */
function orders({ birthDate, diedOn, deregisteredOn, thresholdReachedOn, materialsSubmittedOn, asOf }: Fit) {
  return [
    [birthDate, asOf],
    [diedOn, asOf],
    [diedOn, deregisteredOn],
    [deregisteredOn, asOf],
    [thresholdReachedOn, asOf],
    [materialsSubmittedOn, asOf],
  ].filter((pair): pair is [string, string] => pair.every((one) => typeof one === 'string'));
}

/** Whether facts that are each fit contradict each other. */
export function contradictThemselves(noun: string, given: unknown, adjustmentInterval: number): boolean {
  const facts = Object.fromEntries(Object.keys(fields[noun] ?? {}).map((key) => [key, (given as Fit)[key]])) as Fit;
  if (orders(facts).some(([earlier, later]) => earlier > later)) return true;
  if (Array.isArray(facts.hardshipGroups) && repeats(facts.hardshipGroups)) return true;
  if (Array.isArray(facts.years)) {
    const years = (facts.years as { year: number }[]).map((one) => one.year);
    if (repeats(years) || years.some((one) => one > Number(facts.through))) return true;
  }
  if (Array.isArray(facts.progress)) {
    const days = (facts.progress as { on: string }[]).map(({ on }) => on);
    if (falls(days) || (typeof facts.asOf === 'string' && days.some((on) => on > String(facts.asOf)))) return true;
  }
  return (
    typeof facts.lastAdjustedOn === 'string' && Number(facts.lastAdjustedOn.slice(0, 4)) + adjustmentInterval > 9999
  );
}
