import * as z from 'zod/mini';
import { hardshipGroupNames } from '../notice/hardship-groups.js';
import { notice as shipped } from '../notice/notice.js';
import { readings } from '../readings/register.js';
import { assessmentScore } from './edition-assessment-score.js';
import { collectionTargets } from './edition-collection-targets.js';
import { ascending, distinct, faults, fromBeforeUntil, keysOf, numberIn, part, textIn } from './edition-faults.js';
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
import { restDays } from './edition-rest-days.js';

const distinctTexts = () => z.array(text(), { error: 'expected a list of texts' }).check(distinct(textIn, []));

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
    assessmentScore: assessmentScore(),
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

/** What an edition from elsewhere must look like. */
export const editionSchema = () =>
  strict({ id: text(), notice: notice(), readings: adopted(), restDays: z.nullable(restDays()) });
