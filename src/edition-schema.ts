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

/**
 * A check of a whole value that may report several faults at their places. It runs beside the faults of the parts, so
 * that none hides another; it must therefore expect parts of any kind, and pass over those it cannot compare.
 */
function faults(find: (value: unknown, report: Report) => void, keywords?: Keywords) {
  const check: z.core.CheckFn<unknown> = (payload) => {
    find(payload.value, (path, code, message) => {
      payload.issues.push({ code: 'custom', input: payload.value, path, message, params: { code }, continue: true });
    });
  };
  return z.check<unknown>(check, { params: { keywords }, when: () => true });
}

const noEntryTwice: Keywords = { uniqueItems: true };

/** What stands under a key, where there is anything. */
const part = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
const entriesOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);
const textIn = (value: unknown) => (typeof value === 'string' ? value : undefined);
const dayIn = (value: unknown) => (typeof value === 'string' && readDay(value) !== undefined ? value : undefined);
/** The spaces in a village's name are layout. */
const nameIn = (value: unknown) => textIn(value)?.replace(/\s+/gu, '');

/** What tells the entries of a list apart; `undefined` for one that is at fault itself. */
type KeyIn = (value: unknown) => number | string | undefined;

/** The keys of a list's entries, each at its place, without those that are at fault themselves. */
function keysOf(list: unknown, keyIn: KeyIn, place: string[]) {
  return entriesOf(list).flatMap((entry, at) => {
    const key = keyIn(place.reduce(part, entry));
    return key === undefined ? [] : [{ key, path: [at, ...place] }];
  });
}

/** Reports every entry that is not after the one before it. */
function ascending(keyIn: KeyIn, place: string[]) {
  return faults((list, report) => {
    const keys = keysOf(list, keyIn, place);
    keys.forEach(({ key, path }, at) => {
      const before = keys[at - 1]?.key;
      if (before === undefined || before < key) return;
      report(path, before === key ? 'duplicate' : 'not-ascending', `expected more than ${before}`);
    });
  }, noEntryTwice);
}

/** Reports every entry that repeats an earlier one. */
function distinctBy(keyIn: KeyIn, place: string[]) {
  return faults((list, report) => {
    const seen = new Set<number | string>();
    for (const { key, path } of keysOf(list, keyIn, place)) {
      if (seen.has(key)) report(path, 'duplicate', 'expected no entry twice');
      seen.add(key);
    }
  }, noEntryTwice);
}

const coded = (code: IssueCode, error: string, keywords?: Keywords) => ({ error, params: { code, keywords } });
const atLeastOne = () => z.minLength(1, { error: 'expected at least one entry' });

const text = () =>
  z.string({ error: 'expected a text' }).check(z.minLength(1, { error: 'expected a text that is not empty' }));
const distinctTexts = () => z.array(text(), { error: 'expected a list of texts' }).check(distinctBy(textIn, []));
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
  return faults((stretch, report) => {
    const [from, until] = [dayIn(part(stretch, 'from')), dayIn(part(stretch, 'until'))];
    if (from !== undefined && until !== undefined && from > until) {
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
  bands: z
    .array(strict({ from, amount: amount() }), { error: 'expected a list of bands' })
    .check(atLeastOne(), ascending(numberIn, ['from'])),
});

const figures = () => strict({ headcount: wholeFrom(1, 1e9), amount: amount() });

const collectionTargets = () =>
  noun(shipped.collectionTargets, {
    units: strict({ headcount: one('persons'), amount: one('CNY/year') }),
    rows: z
      .array(strict({ number: wholeFrom(1, 1e6), name: text(), headcount: wholeFrom(1, 1e9), amount: amount() }), {
        error: 'expected a list of rows',
      })
      .check(atLeastOne(), distinctBy(numberIn, ['number']), distinctBy(nameIn, ['name'])),
    total: figures(),
  }).check(
    faults((targets, report) => {
      const rows = part(targets, 'rows');
      if (!Array.isArray(rows)) return;
      for (const measure of ['headcount', 'amount']) {
        const figures = rows.map((row) => numberIn(part(row, measure)));
        const total = numberIn(part(part(targets, 'total'), measure));
        if (total === undefined || figures.includes(undefined)) continue;
        // In fen, so that the sum is one of whole numbers.
        const sum = figures.reduce<number>((added, figure = 0) => added + Math.round(figure * 100), 0);
        if (sum !== Math.round(total * 100)) {
          report(['total', measure], 'contradiction', `expected the sum of the rows, ${sum / 100}`);
        }
      }
    }),
  );

const stage = () => strict({ by: civilDay(), points: wholeFrom(0, 1e6) });

const notice = () =>
  strict({
    document: strict({ number: text(), issuedOn: civilDay(), issuer: text(), year: wholeFrom(1, 9999) }),
    participation: noun(shipped.participation, { deferralAge: quantity('years', wholeFrom(0, 150)) }),
    contributionTier: noun(shipped.contributionTier, {
      unit: one('CNY/year'),
      tiers: z.array(amount(), { error: 'expected a list of tiers' }).check(atLeastOne(), ascending(numberIn, [])),
      reserved: z.array(amount(), { error: 'expected a list of tiers' }).check(ascending(numberIn, [])),
    }).check(
      faults((figures, report) => {
        const tiers = part(figures, 'tiers');
        if (!Array.isArray(tiers) || tiers.map(numberIn).includes(undefined)) return;
        for (const { key, path } of keysOf(part(figures, 'reserved'), numberIn, [])) {
          if (!tiers.includes(key)) report(['reserved', ...path], 'contradiction', 'expected one of the tiers');
        }
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
          distinctBy(textIn, []),
          faults(
            (groups, report) => {
              if (!Array.isArray(groups)) return;
              const absent = hardshipGroupNames.filter((group) => !groups.includes(group));
              if (absent.length > 0) report([], 'missing', `expected ${absent.join(', ')} too`);
            },
            { minItems: hardshipGroupNames.length },
          ),
        ),
      severeDisability: strict({
        cardGeneration: wholeFrom(1, 2),
        grades: z.array(wholeFrom(1, 4), { error: 'expected a list of grades' }).check(distinctBy(numberIn, [])),
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
      channels: distinctTexts(),
      methods: distinctTexts(),
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
      stages: z.array(stage(), { error: 'expected a list of stages' }).check(atLeastOne(), ascending(dayIn, ['by'])),
      last: stage(),
    }).check(
      faults((score, report) => {
        const outOf = numberIn(part(score, 'outOf')) ?? Number.POSITIVE_INFINITY;
        const stages = entriesOf(part(score, 'stages'));
        const last = part(score, 'last');
        const tooMany = (path: (string | number)[], stage: unknown) => {
          const points = numberIn(part(stage, 'points')) ?? 0;
          if (points > outOf) report([...path, 'points'], 'contradiction', `expected at most ${outOf} points`);
        };
        for (const [at, entry] of stages.entries()) tooMany(['stages', at], entry);
        tooMany(['last'], last);
        const [before, by] = [dayIn(part(stages.at(-1), 'by')), dayIn(part(last, 'by'))];
        if (before !== undefined && by !== undefined && before >= by) {
          report(['last', 'by'], 'not-ascending', `expected a day after ${before}`);
        }
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
    days: z.array(civilDay(), { error: 'expected a list of days' }).check(ascending(dayIn, [])),
  }).check(
    fromBeforeUntil(),
    faults((stretch, report) => {
      const [from, until] = [dayIn(part(stretch, 'from')), dayIn(part(stretch, 'until'))];
      if (from === undefined || until === undefined) return;
      for (const { key, path } of keysOf(part(stretch, 'days'), dayIn, [])) {
        if (key < from || key > until)
          report(['days', ...path], 'out-of-range', `expected a day from ${from} to ${until}`);
      }
    }),
  );

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({ id: text(), notice: notice(), readings: adopted(), restDays: z.nullable(restDays()) });
