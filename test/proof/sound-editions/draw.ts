import type { FactDescription, FieldDescription } from '../../../src/index.js';
import { optionsOf } from '../../../src/readings/options.js';
import type { Random } from '../fuzz/random.js';
import { reached } from '../reached.js';
import { shareDays } from '../shared-days.js';

/*
 * Sound editions of every shape that a notice's data can have, from nothing and not from the notice that ships: each part
 * there or not, each form of a part, the bounds of every number. Facts crowd about the figures of the edition.
 */

type Data = Record<string, unknown>;

const { max, min, round } = Math;
const from = (random: Random, least: number, most: number) => least + random.below(most - least + 1);
const maybe = <Value>(random: Random, share: number, value: () => Value) => (random.chance(share) ? value() : null);
const times = <Value>(many: number, make: (at: number) => Value) => Array.from({ length: many }, (_, at) => make(at));

const dayAt = (number: number) => new Date(number * 864e5).toISOString().slice(0, 10);
const numberOf = (day: string) => Date.parse(day) / 864e5;
const [firstDay, lastDay] = ['0001-01-01', '9999-12-31'].map(numberOf) as [number, number];
const ends = ['0001-01-01', '9999-12-31'];

/** About the turn of decades around the year of the notice. */
const anyDay = (random: Random) =>
  random.chance(0.03) ? random.pick(ends) : dayAt(from(random, numberOf('2015-01-01'), numberOf('2026-12-31')));
const dayAfter = (day: string, days: number) => dayAt(min(max(numberOf(day) + days, firstDay), lastDay));

function ascending(many: number, next: () => number): number[] {
  return [...new Set(times(many, next))].sort((one, other) => one - other);
}

function yuan(random: Random, most: number): number {
  if (random.chance(0.03)) return random.pick([0, 0.01, 1e12, 999_999_999_999.99]);
  const whole = from(random, 0, most);
  return random.chance(0.2) ? (whole * 100 + from(random, 1, 99)) / 100 : whole;
}

function period(random: Random) {
  if (random.chance(0.4)) return { from: null, until: null };
  if (random.chance(0.5)) {
    const year = from(random, 2018, 2024);
    return { from: `${year}-01-01`, until: `${year + from(random, 0, 2)}-12-31` };
  }
  const first = anyDay(random);
  const last = dayAfter(first, from(random, 0, 2000));
  return { from: maybe(random, 0.8, () => first), until: maybe(random, 0.8, () => last) };
}

const bound = (random: Random) => random.pick(['exact', 'at-least']);
const moneyTerms = (random: Random, per: string) => ({ currency: 'CNY', per, bound: bound(random) });

function bands(random: Random, unit: string, per: string, next: () => number) {
  const starts = ascending(random.pick([0, 1, 2, 3, 5, 60]), next);
  return { unit, ...moneyTerms(random, per), bands: starts.map((at) => ({ from: at, amount: yuan(random, 200) })) };
}

const anyTier = (random: Random) => (random.chance(0.8) ? from(random, 1, 60) * 100 : from(random, 1, 600_000) / 100);

const groupNames = [
  'severe-disability',
  'minimum-living-guarantee',
  'registered-poor',
  '特困人员',
  '低保边缘',
  'x',
  '＋=',
];

type Groups = readonly string[];
const someOf = (random: Random, groups: Groups) => groups.filter(() => random.chance(0.5));

/** A list, or a range of up to millions; the lowest tier, and some tiers reserved for some of the groups. */
function contributionTier(random: Random, groups: Groups) {
  const [lowest, ...others] = ascending(from(random, 1, 15), () => anyTier(random)) as [number, ...number[]];
  const step = random.pick([0.01, 0.5, 1, 100]);
  const until = round(lowest * 100 + step * 100 * random.pick([1, 3, 8000, 1e6])) / 100;
  const isRange = random.chance(0.3);
  const tiers = isRange ? { from: lowest, until, step } : [lowest, ...others];
  const reserved = (isRange ? [lowest, until] : [lowest, ...others])
    .filter(() => random.chance(0.2))
    .map((tier) => ({ tier, for: someOf(random, groups) }));
  return { unit: 'CNY/year', tiers, reserved };
}

/** Payments that share some of the groups out, in yuan or in shares of the lowest tier that give whole fen. */
function governmentPayment(random: Random, groups: Groups, tiers: unknown) {
  const [paid, parts] = [someOf(random, groups), from(random, 1, 3)];
  const lowest = Array.isArray(tiers) ? tiers[0] : (tiers as { from: number } | undefined)?.from;
  const isWhole = (share: number) => (round((lowest ?? 0) * 100) * round(share * 10)) % 1000 === 0;
  const shares = [100, 70, 50, 0.1].filter(isWhole);
  const payments = times(parts, (at) => ({
    groups: paid.filter((_, group) => group % parts === at),
    ...(random.chance(0.4) ? { percentOfLowest: random.pick(shares) } : { amount: yuan(random, 600) }),
  }));
  return { ...moneyTerms(random, 'year'), payments: payments.filter(({ groups: some }) => some.length > 0) };
}

/** By bands, or a share in whole percent of tiers that are all in whole yuan; of every year, or not. */
function municipalSubsidy(random: Random, tiers: unknown) {
  const { bands: drawn, ...terms } = bands(random, 'CNY/year', 'year', () => anyTier(random));
  const amounts = Object.values(tiers ?? {}) as number[];
  const all = tiers === undefined ? drawn : reached(drawn, ({ from: at }) => at, tiers);
  const isShare = random.chance(0.3) && amounts.every(Number.isInteger);
  return {
    ...terms,
    ...(isShare ? { percentOfTier: from(random, 1, 100) } : { bands: maybe(random, 0.9, () => all) }),
    ...(random.chance(0.3) ? { backPaidYears: 'not-subsidised' } : {}),
    ...(random.chance(0.3) ? { mostYears: from(random, 1, 40) } : {}),
  };
}

const years = (value: number) => ({ value, unit: 'years' });

const participation = (random: Random) => {
  const lowest = from(random, 0, 30);
  return {
    lowerAge: years(lowest),
    minorsAndStudents: random.pick(['may-wait', 'excluded']),
    upperAge: maybe(random, 0.5, () => years(from(random, lowest + 1, 100))),
  };
};

function basicPension(random: Random, inForceFrom: string) {
  const first = dayAfter(inForceFrom, -from(random, 0, 700));
  const later = ascending(random.pick([0, 0, 1, 2, 8]), () => from(random, 1, 3000)).map((days) =>
    dayAfter(random.chance(0.5) ? '2019-01-01' : first, days),
  );
  const days = [...new Set([first, ...later.filter((day) => day > inForceFrom)])].sort();
  const steps = days.map((day) => ({
    from: day,
    amount: yuan(random, 400),
    ...(random.chance(0.2) ? { announcedOn: anyDay(random) } : {}),
  }));
  return { ...moneyTerms(random, 'month'), steps };
}

const ageSupplement = (random: Random) => ({
  ...bands(random, 'years', 'month', () => from(random, 0, 150)),
  ...(random.chance(0.3) ? { paidFrom: 'month-of-attaining' } : {}),
});

function longContributionBonus(random: Random) {
  const counted = random.pick(['consecutive', 'cumulative']);
  const years = () => from(random, 0, random.pick([30, 100]));
  if (random.chance(0.5)) return { counted, ...bands(random, 'years', 'month', years) };
  const segments = ascending(from(random, 1, 4), () => min(years(), 99)).map((over) => ({
    over,
    perYear: yuan(random, 9),
  }));
  return { counted, unit: 'years', ...moneyTerms(random, 'month'), segments };
}

const funeralGrant = (random: Random) => ({
  for: random.pick(['recipients', 'insured']),
  grant: random.chance(0.5)
    ? { amount: yuan(random, 5000), ...moneyTerms(random, 'once') }
    : { monthsOfBasicPension: from(random, 1, 40), ...moneyTerms(random, 'once') },
  deregistration: maybe(random, 0.7, () => ({
    value: random.pick([0, 1, 30, 60, 365, 3650]),
    unit: random.pick(['days', 'working-days']),
  })),
});

function assessmentScore(random: Random) {
  const days = ascending(from(random, 2, random.pick([4, 24])), () => from(random, 18_380, 18_480)).map(dayAt);
  const scored = (by: string) => ({ by, points: random.pick([0, 3, 8, 10]) });
  const last = days.length > 1 && random.chance(0.9) ? (days.pop() as string) : (days.at(-1) as string);
  return { unit: 'points', scale: random.pick([10, 100, 1000]), stages: days.map(scored), last: scored(last) };
}

function collectionTargets(random: Random) {
  const hasAmounts = random.chance(0.7);
  const rows = times(from(random, 1, 6), (at) => {
    const headcount = from(random, 1, 900);
    return { number: at + 1, name: `村${at}`, headcount, amount: hasAmounts ? from(random, 1, 90_000) : null };
  });
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0);
  const amount = hasAmounts ? sum(rows.map((row) => row.amount as number)) : null;
  return {
    units: { headcount: 'persons', amount: 'CNY/year' },
    rows,
    total: { headcount: sum(rows.map((row) => row.headcount)), amount },
  };
}

function collectionReward(random: Random) {
  const { bands: higher, ...terms } = bands(random, 'percent', 'person', () =>
    from(random, 1, random.pick([100, 1000])),
  );
  return { ...terms, bands: [{ from: 0, amount: yuan(random, 3) }, ...higher] };
}

function restDays(random: Random) {
  const first = from(random, numberOf('2019-06-01'), numberOf('2021-06-01'));
  const length = from(random, 0, 500);
  const days = times(length + 1, (at) => dayAt(first + at)).filter(() => random.chance(0.3));
  return { from: dayAt(first), until: dayAt(first + length), days };
}

function noticeOf(random: Random, year: number): Data {
  const groups = groupNames.filter(() => random.chance(0.5));
  const hardshipGroups = maybe(random, 0.7, () => ({
    groups,
    severeDisability: maybe(random, 0.5, () => ({
      cardGeneration: from(random, 1, 3),
      grades: [1, 2, 3].slice(0, from(random, 0, 3)),
    })),
  }));
  const named = hardshipGroups === null ? [] : groups;
  const tiersOrNone = maybe(random, 0.75, () => contributionTier(random, named));
  // A standard holds from a day on, so that its part of the notice begins on one.
  const inForce = { from: anyDay(random), until: maybe(random, 0.3, () => '9999-12-31') };
  const opens = `${year + from(random, -1, 1)}-0${from(random, 1, 9)}-${from(random, 10, 28)}`;
  const closes = [dayAfter(opens, from(random, 0, 90)), `${year + 1}-12-31`].sort()[0];
  const parts: Data = {
    participation: maybe(random, 0.75, () => participation(random)),
    contributionTier: tiersOrNone,
    municipalSubsidy: maybe(random, 0.75, () => municipalSubsidy(random, tiersOrNone?.tiers)),
    pensionAge: maybe(random, 0.75, () => ({ age: years(from(random, 1, 80)) })),
    longContributionBonus: maybe(random, 0.75, () => longContributionBonus(random)),
    hardshipGroups,
    governmentPayment: maybe(random, 0.75, () => governmentPayment(random, named, tiersOrNone?.tiers)),
    basicPension: maybe(random, 0.75, () => ({ effective: inForce, ...basicPension(random, inForce.from) })),
    nextAdjustment: maybe(random, 0.6, () => ({ interval: years(from(random, 1, 100)) })),
    ageSupplement: maybe(random, 0.75, () => ageSupplement(random)),
    funeralGrant: maybe(random, 0.75, () => funeralGrant(random)),
    collectionTiming: maybe(random, 0.6, () => ({ window: { from: opens, until: closes } })),
    completion: maybe(random, 0.7, () => ({
      threshold: { value: random.pick([96, 100, 33.333333, 0.000001, from(random, 1, 100)]), unit: 'percent' },
    })),
    assessmentScore: maybe(random, 0.7, () => assessmentScore(random)),
    collectionTargets: maybe(random, 0.5, () => collectionTargets(random)),
    collectionReward: maybe(random, 0.5, () => collectionReward(random)),
  };
  const stated = Object.entries(parts).flatMap(([noun, part]): [string, unknown][] => {
    if (part === null) return random.chance(0.5) ? [[noun, null]] : [];
    return [[noun, { clause: random.pick(['a', 'b']), effective: period(random), ...(part as object) }]];
  });
  const notice: Data = Object.fromEntries(stated);
  shareDays(notice);
  const channels = { clause: 'a', channels: ['柜台'], methods: random.chance(0.5) ? ['现金'] : [] };
  return { ...notice, ...(random.chance(0.5) ? { paymentChannels: channels } : {}) };
}

/** The data of a sound edition. */
export function soundEdition(random: Random, id: string): Data {
  const year = from(random, 2018, 2024);
  const clauses = ['a', 'b'].map((name) => ({
    id: name,
    label: `第${name}条`,
    heading: { en: `Clause ${name}`, 'zh-CN': `条款${name}` },
    summary: { en: `What clause ${name} says.`, 'zh-CN': `条款${name}的内容。` },
    ...(random.chance(0.5) ? { source: '某网', reliability: random.pick(['official', 'news', 'repost']) } : {}),
  }));
  const chosen = Object.entries(optionsOf).flatMap(([reading, options]): [string, string][] =>
    random.chance(0.6) ? [[reading, random.pick<string>(options)]] : [],
  );
  return {
    id,
    document: {
      number: maybe(random, 0.5, () => '某政发1号'),
      issuer: '某县人民政府',
      issuedOn: maybe(random, 0.5, () => `${year}-0${from(random, 1, 9)}-15`),
      contributionYear: year,
    },
    clauses,
    notice: noticeOf(random, year),
    ...(random.chance(0.8) ? { readings: Object.fromEntries(chosen) } : {}),
    ...(random.chance(0.6) ? { restDays: maybe(random, 0.8, () => restDays(random)) } : {}),
  };
}

/** Every number and day that stands in the data, to ask about. */
function figuresIn(value: unknown, numbers: number[], days: string[]): void {
  if (typeof value === 'number') numbers.push(value);
  else if (typeof value === 'string') {
    if (/^\d{4}-\d{2}-\d{2}$/.test(value)) days.push(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) figuresIn(part, numbers, days);
  }
}

/** Well-formed facts, most of them, for anything that an edition is asked. */
export function factsAbout(data: Data): (fields: readonly FactDescription[], random: Random) => Data {
  const [numbers, days]: [number[], string[]] = [[], ['2020-05-01', '2020-02-29']];
  figuresIn(data.notice, numbers, days);
  const groups = (data.notice as { hardshipGroups?: { groups: string[] } | null }).hardshipGroups?.groups ?? [];

  const dayAbout = (random: Random) => {
    const day = random.pick(days);
    return day < '0002' || day > '9998' ? anyDay(random) : dayAfter(day, random.pick([0, 0, -1, 1, 30, -30]));
  };
  const numberAbout = (random: Random, { minimum = 0, maximum = 1e9 }: FieldDescription) =>
    min(max(round(random.pick([...numbers, 0, 1, 15, 60])) + random.pick([0, 0, -1, 1]), minimum), maximum);

  function value(field: FieldDescription, random: Random, key = ''): unknown {
    if (field.nullable && random.chance(0.3)) return null;
    switch (field.kind) {
      case 'flag':
        return random.chance(0.6);
      case 'day':
        return field.longestAge === undefined
          ? dayAbout(random)
          : `${from(random, 1925, 2012)}${dayAbout(random).slice(4).replace('02-29', '02-28')}`;
      case 'month':
        return dayAbout(random).slice(0, 7);
      case 'year':
        return Number(dayAbout(random).slice(0, 4));
      case 'count':
        return numberAbout(random, field);
      case 'yuan': {
        const figure = random.pick([...numbers, 300, 0.01]);
        return field.unit === 'CNY/year' ? figure : String(figure);
      }
      case 'choice':
        return random.pick(field.options ?? []);
      case 'list':
        return list(field, random, key);
      case 'record':
        return record(field.fields ?? [], random);
    }
  }

  function list({ entry, distinct }: FieldDescription, random: Random, key: string): unknown[] {
    if (key === 'hardshipGroups') return groups.filter(() => random.chance(0.4));
    const entries = times(from(random, 0, 4), () => value(entry as FieldDescription, random));
    const dated = (one: unknown) => (one as { on?: string }).on;
    const tellsApart = typeof distinct === 'string' ? (one: unknown) => (one as Data)[distinct] : dated;
    const isOnce = (one: unknown, at: number) =>
      tellsApart(one) === undefined || entries.findIndex((other) => tellsApart(other) === tellsApart(one)) === at;
    return entries.filter(isOnce).sort((one, other) => (String(dated(one)) < String(dated(other)) ? -1 : 1));
  }

  const record = (fields: readonly FactDescription[], random: Random): Data =>
    Object.fromEntries(fields.map((field) => [field.key, value(field, random, field.key)]));

  return (fields, random) => {
    const facts = record(fields, random);
    const { target, collected } = facts as { readonly target?: Data; readonly collected?: Data };
    // An amount on one side alone is malformed, which is no more than now and then of interest.
    if (target && collected && random.chance(0.9)) {
      collected.amount = target.amount === null ? null : (collected.amount ?? '300');
    }
    return facts;
  };
}
