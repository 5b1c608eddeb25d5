import * as z from 'zod/mini';
import {
  ascending,
  compared,
  dayIn,
  distinct,
  entriesOf,
  faults,
  fromBeforeUntil,
  keysOf,
  nameIn,
  numberIn,
  part,
  textIn,
} from './edition-faults.js';
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

const distinctTexts = () => z.array(text(), { error: 'expected a list of texts' }).check(distinct(textIn, []));

const figures = () => strict({ headcount: wholeFrom(1, 1e9), amount: amount() });

const collectionTargets = () =>
  noun(shipped.collectionTargets, {
    units: strict({ headcount: one('persons'), amount: one('CNY/year') }),
    rows: z
      .array(strict({ number: wholeFrom(1, 1e6), name: text(), headcount: wholeFrom(1, 1e9), amount: amount() }), {
        error: 'expected a list of rows',
      })
      .check(atLeastOne(), distinct(numberIn, ['number']), distinct(nameIn, ['name'])),
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
          distinct(textIn, []),
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
        grades: z.array(wholeFrom(1, 4), { error: 'expected a list of grades' }).check(distinct(numberIn, [])),
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
        if (compared(before, by) >= 0) {
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
    days: z.array(civilDay(), { error: 'expected a list of days' }).check(distinct(dayIn, [])),
  }).check(
    fromBeforeUntil(),
    faults((stretch, report) => {
      const [from, until] = [dayIn(part(stretch, 'from')), dayIn(part(stretch, 'until'))];
      for (const { key: restDay, path } of keysOf(part(stretch, 'days'), dayIn, [])) {
        const place = ['days', ...path];
        if (compared(restDay, from) < 0) report(place, 'out-of-range', `expected a day no earlier than ${from}`);
        if (compared(restDay, until) > 0) report(place, 'out-of-range', `expected a day no later than ${until}`);
      }
    }),
  );

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({ id: text(), notice: notice(), readings: adopted(), restDays: z.nullable(restDays()) });
