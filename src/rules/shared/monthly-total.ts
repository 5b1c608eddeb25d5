import type { EditionWith } from '../../editions/edition.js';
import type { FigureName } from '../../engine/figures.js';
import { type Determined, type Outcomes, type RuleId, shared } from '../../engine/outcome.js';
import { type ReadyAmount, totalsOfReady } from '../../engine/total.js';
import type { Working } from '../../engine/working.js';
import type { Notice } from '../../notice/notice.js';
import { bandAt } from '../../values/bands.js';
import type { Day } from '../../values/calendar.js';
import { type Money, moneyBands } from '../../values/money.js';
import { standards } from '../basic-pension.js';
import { bonuses } from './bonus.js';
import { ageThatCounts, nameOfAgeThatCounts } from './supplement-start.js';

/** A person with a record, and what decides. */
export interface Drawing {
  readonly birthDate: Day;
  /** The age that counts, in whole years. */
  readonly age: number;
  readonly consecutiveYears: number;
  /** The day whose standard is drawn. */
  readonly asOf: Day;
  readonly diedOn: Day | null;
}

/** What a monthly pension cannot be told without. */
export type MonthlyNouns = 'basicPension' | 'pensionAge';

/** What is added below the first band. */
const nothing = /* @__PURE__ */ shared<ReadyAmount>({
  money: { amount: '0', currency: 'CNY', per: 'month', bound: 'exact' },
});

const readyAmount = (money: Money): ReadyAmount => shared<ReadyAmount>({ money });

/** The additions a total leaves out, where the notice has no such part. */
function additionsLeftOut({ longContributionBonus, ageSupplement }: Notice): readonly RuleId[] {
  const without: RuleId[] = [];
  if (longContributionBonus === null) without.push('long-contribution-bonus');
  if (ageSupplement === null) without.push('age-supplement');
  return without;
}

/** The base pension with its bonus and its supplement, in an edition under settled readings. */
export function monthlyTotals(
  edition: EditionWith<MonthlyNouns>,
  outcomes: Outcomes<Money, unknown>,
  working: Working,
): (drawing: Drawing) => Determined<Money> {
  const { notice } = edition;
  const standardOn = standards(edition, shared<ReadyAmount>, working, 'decidingDay');
  const countedAge = ageThatCounts(edition, working, 'decidingDay');
  const counted = nameOfAgeThatCounts(edition);
  const bonusFor = notice.longContributionBonus && bonuses(notice.longContributionBonus, readyAmount, working);
  const supplements = notice.ageSupplement ? moneyBands(notice.ageSupplement) : [];

  const summands: FigureName[] = ['standard'];
  if (notice.longContributionBonus) summands.push('bonus');
  if (notice.ageSupplement) summands.push('supplement');
  const total = totalsOfReady(outcomes, additionsLeftOut(notice));

  return ({ birthDate, age, consecutiveYears, asOf, diedOn }) => {
    const standard = standardOn(asOf);
    const bonus = bonusFor?.(consecutiveYears);
    const supplement = bandAt(supplements, countedAge(birthDate, age, asOf, diedOn));
    if (notice.ageSupplement)
      working('supplement', 'band', supplement?.money.amount ?? null, counted, 'notice.ageSupplement.bands');
    const monthly = total([standard, bonus ?? nothing, supplement ?? nothing]);
    working('monthly', 'sum', monthly.value.amount, ...summands);
    return monthly;
  };
}
