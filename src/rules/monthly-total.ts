import type { EditionWith } from '../editions/edition.js';
import type { FromElsewhere, RuleId } from '../engine/outcome.js';
import { totalOf } from '../engine/total.js';
import type { Notice } from '../notice/notice.js';
import { bandAt } from '../values/bands.js';
import { type Day, wholeYears } from '../values/calendar.js';
import { type Money, moneyBands } from '../values/money.js';
import { ageThatCounts } from './age-supplement.js';
import { standards } from './basic-pension.js';
import { type DrawingNoneReason, drawingNone } from './long-contribution-bonus.js';

/** A person with a record, and the days that decide. */
export interface Drawing {
  readonly recipient: boolean;
  readonly birthDate: Day;
  readonly consecutiveYears: number;
  /** The day whose standard is drawn. */
  readonly asOf: Day;
  /** The day whose age counts. */
  readonly agedOn: Day;
}

/** What a person draws a month, with the source of a figure that is not the notice's. */
export interface MonthlyTotal {
  readonly money: Money;
  readonly elsewhere?: readonly FromElsewhere[];
}

/** What a monthly pension cannot be told without. */
export type MonthlyNouns = 'basicPension' | 'pensionAge';

/** The basic pension with its bonus and its supplement, in an edition under settled readings. */
export function monthlyTotals(edition: EditionWith<MonthlyNouns>): (drawing: Drawing) => MonthlyTotal {
  const { notice, readings } = edition;
  const standardOn = standards(edition);
  const bonuses = notice.longContributionBonus ? moneyBands(notice.longContributionBonus) : [];
  const supplements = notice.ageSupplement ? moneyBands(notice.ageSupplement) : [];

  return ({ birthDate, consecutiveYears, asOf, agedOn }) => {
    const age = wholeYears(birthDate, agedOn, readings);
    const { money, ...besides } = standardOn(asOf);
    const bonus = bandAt(bonuses, consecutiveYears)?.money;
    const supplement = bandAt(supplements, ageThatCounts(birthDate, age, asOf, readings))?.money;
    const parts = [money, bonus, supplement].filter((part) => part !== undefined);
    return { money: totalOf(parts), ...besides };
  };
}

/** Why a person draws nothing, in an edition under settled readings. */
export function drawsNothing({
  notice,
  readings,
}: EditionWith<MonthlyNouns>): (drawing: Drawing) => DrawingNoneReason[] {
  const required = notice.pensionAge.age.value;
  return ({ recipient, birthDate, agedOn }) =>
    drawingNone(recipient, wholeYears(birthDate, agedOn, readings), required);
}

/** The additions a total leaves out, where the notice has no such part. */
export function additionsLeftOut({ longContributionBonus, ageSupplement }: Notice): { without?: readonly RuleId[] } {
  const without: RuleId[] = [];
  if (longContributionBonus === null) without.push('long-contribution-bonus');
  if (ageSupplement === null) without.push('age-supplement');
  return without.length > 0 ? { without: Object.freeze(without) } : {};
}
