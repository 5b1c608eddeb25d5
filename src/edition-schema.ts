import * as z from 'zod/mini';
import { ascending, distinct, faults, fromBeforeUntil, shown } from './edition-faults.js';
import {
  amount,
  atLeastOne,
  civilDay,
  coded,
  moneyBands,
  moneyFigure,
  noun,
  one,
  quantity,
  strict,
  text,
  wholeFrom,
} from './edition-parts.js';
import { hardshipGroupNames } from './notice/hardship-groups.js';
import { notice as shipped } from './notice/notice.js';
import { readings } from './readings.js';

const distinctTexts = () => z.array(text(), { error: 'expected a list of texts' }).check(distinct({ type: 'string' }));

const figures = () => strict({ headcount: wholeFrom(1, 1e9), amount: amount() });

const collectionTargets = () =>
  noun(shipped.collectionTargets, {
    units: strict({ headcount: one('persons'), amount: one('CNY/year') }),
    rows: z
      .array(strict({ number: wholeFrom(1, 1e6), name: text(), headcount: wholeFrom(1, 1e9), amount: amount() }), {
        error: 'expected a list of rows',
      })
      .check(atLeastOne(), distinct({ type: 'number', under: 'number' }), distinct({ type: 'string', under: 'name' })),
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
      tiers: z
        .array(amount(), { error: 'expected a list of tiers' })
        .check(atLeastOne(), ascending({ type: 'number' })),
      reserved: z.array(amount(), { error: 'expected a list of tiers' }).check(ascending({ type: 'number' })),
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
          distinct({ type: 'string' }),
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
        grades: z.array(wholeFrom(1, 4), { error: 'expected a list of grades' }).check(distinct({ type: 'number' })),
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
      stages: z
        .array(stage(), { error: 'expected a list of stages' })
        .check(atLeastOne(), ascending({ type: 'string', under: 'by' })),
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
          report(['last', 'by'], 'not-ascending', `expected a day after ${shown(before.by)}`);
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
    days: z.array(civilDay(), { error: 'expected a list of days' }).check(ascending({ type: 'string' })),
  }).check(
    fromBeforeUntil(),
    faults<{ from: string; until: string; days: string[] }>(({ from, until, days }, report) => {
      days.forEach((rest, at) => {
        if (rest < from || rest > until)
          report(['days', at], 'out-of-range', `expected a day from ${shown(from)} to ${shown(until)}`);
      });
    }),
  );

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({ id: text(), notice: notice(), readings: adopted(), restDays: z.nullable(restDays()) });
