import * as z from 'zod/mini';
import { readDay } from './calendar.js';
import type { Keywords } from './facts/fields.js';
import type { IssueCode } from './invalid-facts-error.js';
import { type Money, readYuan } from './money.js';
import type { ClauseId } from './notice/clauses.js';
import { hardshipGroupNames } from './notice/hardship-groups.js';
import { notice as shipped } from './notice/notice.js';
import { readings } from './readings.js';

type Report = (path: (string | number)[], code: IssueCode, message: string) => void;

/** A check of a whole value that may report several faults at their places. */
function faults<T>(find: (value: T, report: Report) => void, keywords?: Keywords) {
  const check: z.core.CheckFn<T> = (payload) => {
    find(payload.value, (path, code, message) => {
      payload.issues.push({ code: 'custom', input: payload.value, path, message, params: { code }, continue: true });
    });
  };
  return z.check<T>(check, { params: { keywords } });
}

const noEntryTwice: Keywords = { uniqueItems: true };

/** Reports every entry that is not after the one before it. */
function ascending<Entry>(keyOf: (entry: Entry) => number | string, place: string[]) {
  return faults<Entry[]>((entries, report) => {
    entries.map(keyOf).forEach((key, at, keys) => {
      const before = keys[at - 1];
      if (before === undefined || before < key) return;
      report([at, ...place], before === key ? 'duplicate' : 'not-ascending', `expected more than ${before}`);
    });
  }, noEntryTwice);
}

/** Reports every entry that repeats an earlier one. */
function distinctBy<Entry>(keyOf: (entry: Entry) => number | string, place: string[]) {
  return faults<Entry[]>((entries, report) => {
    const seen = new Set<number | string>();
    entries.forEach((entry, at) => {
      if (seen.has(keyOf(entry))) report([at, ...place], 'duplicate', 'expected no entry twice');
      seen.add(keyOf(entry));
    });
  }, noEntryTwice);
}

const coded = (code: IssueCode, error: string, keywords?: Keywords) => ({ error, params: { code, keywords } });
const atLeastOne = () => z.minLength(1, { error: 'expected at least one entry' });

const text = () =>
  z.string({ error: 'expected a text' }).check(z.minLength(1, { error: 'expected a text that is not empty' }));
const wholeFrom = (least: number, most: number) => {
  const error = `expected a whole number from ${least} to ${most}`;
  return z.number({ error }).check(
    z.refine((value) => Number.isInteger(value), coded('not-whole', error)),
    z.refine(
      (value) => !Number.isInteger(value) || (value >= least && value <= most),
      coded('out-of-range', error, { minimum: least, maximum: most }),
    ),
  );
};
const amount = () => {
  const error = 'expected yuan from 0 to 10^12 with at most two decimals, as a number';
  return z.number({ error }).check(z.refine((value) => readYuan(value) !== undefined, coded('not-an-amount', error)));
};
const civilDay = () => {
  const error = "expected a real calendar day as 'YYYY-MM-DD'";
  return z.string({ error }).check(z.refine((text) => readDay(String(text)) !== undefined, coded('not-a-day', error)));
};
const period = () =>
  z
    .strictObject({ from: z.nullable(civilDay()), until: z.nullable(civilDay()) }, { error: unknownKeys })
    .check(fromBeforeUntil());

function fromBeforeUntil() {
  return faults<{ from: string | null; until: string | null }>(({ from, until }, report) => {
    // A bound it does not have is before or after every day.
    if ((from ?? '') > (until ?? '9999-12-31')) {
      report(['until'], 'contradiction', `expected a day no earlier than from (${from})`);
    }
  });
}

/** zod's own word for a key too many names the key; ours names the place. */
const unknownKeys = (issue: { code: string | undefined }) =>
  issue.code === 'unrecognized_keys' ? 'expected no such key' : 'expected an object';

/** The rules cite the clauses their figures stand under, so an edition may change the figures and not the clauses. */
function noun<Shape extends z.core.$ZodShape>({ clause }: { readonly clause: ClauseId }, shape: Shape) {
  return z.strictObject({ clause: one(clause), effective: period(), ...shape }, { error: unknownKeys });
}

const strict = <Shape extends z.core.$ZodShape>(shape: Shape) => z.strictObject(shape, { error: unknownKeys });
const one = <const Value extends string>(value: Value) => z.literal(value, { error: `expected ${value}` });
const bound = () => z.literal(['exact', 'at-least'], { error: 'expected exact or at-least' });
const quantity = <const Unit extends string>(unit: Unit, value: z.ZodMiniType<number>) =>
  strict({ value, unit: one(unit) });
const moneyFigure = (per: Money['per']) =>
  strict({ amount: amount(), currency: one('CNY'), per: one(per), bound: bound() });

const moneyBands = <const Unit extends string>(unit: Unit, from: z.ZodMiniType<number>, per: Money['per']) => ({
  unit: one(unit),
  currency: one('CNY'),
  per: one(per),
  bound: bound(),
  bands: z.array(strict({ from, amount: amount() }), { error: 'expected a list of bands' }).check(
    atLeastOne(),
    ascending((band: { from: number }) => band.from, ['from']),
  ),
});

const figures = () => strict({ headcount: wholeFrom(1, 1e9), amount: amount() });

const collectionTargets = () =>
  noun(shipped.collectionTargets, {
    units: strict({ headcount: one('persons'), amount: one('CNY/year') }),
    rows: z
      .array(strict({ number: wholeFrom(1, 1e6), name: text(), headcount: wholeFrom(1, 1e9), amount: amount() }), {
        error: 'expected a list of rows',
      })
      .check(
        atLeastOne(),
        distinctBy((row: { number: number }) => row.number, ['number']),
        distinctBy((row: { name: string }) => row.name.replace(/\s/gu, ''), ['name']),
      ),
    total: figures(),
  }).check(
    faults<{ rows: { headcount: number; amount: number }[]; total: { headcount: number; amount: number } }>(
      ({ rows, total }, report) => {
        for (const measure of ['headcount', 'amount'] as const) {
          // In fen, so that the sum is one of whole numbers.
          const sum = rows.reduce((added, row) => added + Math.round(row[measure] * 100), 0);
          if (sum !== Math.round(total[measure] * 100)) {
            report(['total', measure], 'contradiction', `expected the sum of the rows, ${sum / 100}`);
          }
        }
      },
    ),
  );

interface Stage {
  by: string;
  points: number;
}

const stage = () => strict({ by: civilDay(), points: wholeFrom(0, 1e6) });

const notice = () =>
  strict({
    document: strict({ number: text(), issuedOn: civilDay(), issuer: text(), year: wholeFrom(1, 9999) }),
    participation: noun(shipped.participation, { deferralAge: quantity('years', wholeFrom(0, 150)) }),
    contributionTier: noun(shipped.contributionTier, {
      unit: one('CNY/year'),
      tiers: z.array(amount(), { error: 'expected a list of tiers' }).check(
        atLeastOne(),
        ascending((tier: number) => tier, []),
      ),
      reserved: z.array(amount(), { error: 'expected a list of tiers' }).check(ascending((tier: number) => tier, [])),
    }).check(
      faults<{ tiers: number[]; reserved: number[] }>(({ tiers, reserved }, report) => {
        reserved.forEach((tier, at) => {
          if (!tiers.includes(tier)) report(['reserved', at], 'contradiction', 'expected one of the tiers');
        });
      }),
    ),
    municipalSubsidy: noun(shipped.municipalSubsidy, moneyBands('CNY/year', amount(), 'year')),
    longContributionBonus: noun(shipped.longContributionBonus, {
      pensionAge: quantity('years', wholeFrom(0, 150)),
      ...moneyBands('years', wholeFrom(0, 150), 'month'),
    }),
    hardshipGroups: noun(shipped.hardshipGroups, {
      groups: z
        .array(z.literal([...hardshipGroupNames], { error: `expected one of ${hardshipGroupNames.join(', ')}` }), {
          error: 'expected a list of groups',
        })
        .check(
          distinctBy((group: string) => group, []),
          faults<string[]>(
            (groups, report) => {
              const absent = hardshipGroupNames.filter((group) => !groups.includes(group));
              if (absent.length > 0) report([], 'missing', `expected ${absent.join(', ')} too`);
            },
            { minItems: hardshipGroupNames.length },
          ),
        ),
      severeDisability: strict({
        cardGeneration: wholeFrom(1, 2),
        grades: z
          .array(wholeFrom(1, 4), { error: 'expected a list of grades' })
          .check(distinctBy((grade: number) => grade, [])),
      }),
    }),
    governmentPayment: noun(shipped.governmentPayment, { payment: moneyFigure('year') }),
    basicPension: noun(shipped.basicPension, { pension: moneyFigure('month') }),
    nextAdjustment: noun(shipped.nextAdjustment, { interval: quantity('years', wholeFrom(1, 100)) }),
    ageSupplement: noun(shipped.ageSupplement, moneyBands('years', wholeFrom(0, 150), 'month')),
    funeralGrant: noun(shipped.funeralGrant, {
      grant: moneyFigure('once'),
      deregistration: quantity('days', wholeFrom(0, 3650)),
    }),
    collectionTiming: noun(shipped.collectionTiming, {
      window: strict({ from: civilDay(), until: civilDay() }).check(fromBeforeUntil()),
    }),
    paymentChannels: strict({
      clause: one(shipped.paymentChannels.clause),
      channels: z.array(text(), { error: 'expected a list of texts' }),
      methods: z.array(text(), { error: 'expected a list of texts' }),
    }),
    completion: noun(shipped.completion, {
      threshold: quantity(
        'percent',
        z
          .number({ error: 'expected a percentage' })
          .check(
            z.refine(
              (value) => value > 0 && value <= 100,
              coded('out-of-range', 'expected more than 0 and at most 100', { exclusiveMinimum: 0, maximum: 100 }),
            ),
          ),
      ),
    }),
    assessmentScore: noun(shipped.assessmentScore, {
      unit: one('points'),
      outOf: wholeFrom(1, 1e6),
      stages: z.array(stage(), { error: 'expected a list of stages' }).check(
        atLeastOne(),
        ascending((entry: { by: string }) => entry.by, ['by']),
      ),
      last: stage(),
    }).check(
      faults<{ outOf: number; stages: Stage[]; last: Stage }>(({ outOf, stages, last }, report) => {
        const tooMany = (path: (string | number)[], { points }: Stage) => {
          if (points > outOf) report([...path, 'points'], 'contradiction', `expected at most ${outOf} points`);
        };
        for (const [at, entry] of stages.entries()) tooMany(['stages', at], entry);
        tooMany(['last'], last);
        const before = stages.at(-1);
        if (before && before.by >= last.by)
          report(['last', 'by'], 'not-ascending', `expected a day after ${before.by}`);
      }),
    ),
    collectionTargets: collectionTargets(),
  });

const adopted = () =>
  strict(
    Object.fromEntries(
      readings.map(({ id, options }) => {
        const ids = options.map((option) => option.id);
        return [id, z.literal(ids, { error: `expected one of ${ids.join(', ')}` })];
      }),
    ),
  );

const restDays = () =>
  strict({
    from: civilDay(),
    until: civilDay(),
    days: z.array(civilDay(), { error: 'expected a list of days' }).check(ascending((rest: string) => rest, [])),
  }).check(
    fromBeforeUntil(),
    faults<{ from: string; until: string; days: string[] }>(({ from, until, days }, report) => {
      days.forEach((rest, at) => {
        if (rest < from || rest > until)
          report(['days', at], 'out-of-range', `expected a day from ${from} to ${until}`);
      });
    }),
  );

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({ id: text(), notice: notice(), readings: adopted(), restDays: z.nullable(restDays()) });
