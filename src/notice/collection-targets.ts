import * as z from 'zod/mini';
import type { Period } from '../values/period.js';
import type { ClauseId } from './clauses.js';
import { crossCheck, distinct, nameIn, numberIn, valueAt } from './cross-checks.js';
import { atLeastOne, list, literal, nounSchema, positiveAmount, strict, text, wholeFrom } from './schema.js';

/** One row of the annex: what a village is asked to collect. */
export interface CollectionTargetRow {
  /** The row's printed number. */
  readonly number: number;
  /** The village, without the spaces the table is set with. */
  readonly name: string;
  /** 缴费人数, persons. */
  readonly headcount: number;
  /** 缴费金额, CNY for the year; `null` in an annex of heads only. */
  readonly amount: number | null;
}

/** The annex (任务分配表). */
export interface CollectionTargets {
  readonly clause: ClauseId;
  readonly effective: Period;
  readonly units: { readonly headcount: 'persons'; readonly amount: 'CNY/year' };
  readonly rows: readonly CollectionTargetRow[];
  /** The totals as printed; they must equal the sums of the rows. */
  readonly total: { readonly headcount: number; readonly amount: number | null };
}

const headcount = () => wholeFrom(1, 1e9);
const target = () => z.nullable(positiveAmount());

export const collectionTargetsSchema = () =>
  nounSchema({
    units: strict({ headcount: literal('persons'), amount: literal('CNY/year') }),
    rows: list(
      strict({ number: wholeFrom(1, 1e6), name: text(), headcount: headcount(), amount: target() }),
      'rows',
    ).check(atLeastOne(), distinct(numberIn, ['number']), distinct(nameIn, ['name'])),
    total: strict({ headcount: headcount(), amount: target() }),
  }).check(
    crossCheck((targets, report) => {
      const rows = valueAt(targets, 'rows');
      if (!Array.isArray(rows)) return;
      const amounts = [...rows, valueAt(targets, 'total')].map((figures) => valueAt(figures, 'amount'));
      if (amounts.includes(null) && amounts.some((amount) => typeof amount === 'number')) {
        report(['rows'], 'contradiction', 'expected amounts in every row and in the total, or in none');
      }
      for (const measure of ['headcount', 'amount']) {
        const figures = rows.map((row) => numberIn(valueAt(row, measure)));
        const total = numberIn(valueAt(targets, 'total', measure));
        if (total === undefined || figures.includes(undefined)) continue;
        // In fen, so that the sum is one of whole numbers.
        const sum = figures.reduce<number>((added, figure = 0) => added + Math.round(figure * 100), 0);
        if (sum !== Math.round(total * 100)) {
          report(['total', measure], 'contradiction', `expected the sum of the rows, ${sum / 100}`);
        }
      }
    }),
  );

export const collectionTargets = {
  clause: 'annex',
  effective: { from: '2020-01-01', until: '2020-12-31' },
  units: { headcount: 'persons', amount: 'CNY/year' },
  rows: [
    { number: 1, name: '陵北', headcount: 668, amount: 200400 },
    { number: 2, name: '陵西', headcount: 469, amount: 140700 },
    { number: 3, name: '陵南', headcount: 781, amount: 234300 },
    { number: 4, name: '何村', headcount: 619, amount: 185700 },
    { number: 5, name: '曹庄', headcount: 391, amount: 117300 },
    { number: 6, name: '官庄', headcount: 289, amount: 86700 },
    { number: 7, name: '郑庄', headcount: 127, amount: 38100 },
    { number: 8, name: '朱庄', headcount: 317, amount: 95100 },
    { number: 9, name: '玄帝庙', headcount: 390, amount: 117000 },
    { number: 10, name: '仓门', headcount: 252, amount: 75600 },
    { number: 11, name: '鲍庄', headcount: 449, amount: 134700 },
    { number: 12, name: '李杭', headcount: 242, amount: 72600 },
    { number: 13, name: '杨屯', headcount: 741, amount: 222300 },
    { number: 14, name: '刘家村', headcount: 461, amount: 138300 },
    { number: 15, name: '东郭', headcount: 747, amount: 224100 },
    { number: 16, name: '马庙', headcount: 383, amount: 114900 },
    { number: 17, name: '东程', headcount: 697, amount: 209100 },
    { number: 18, name: '西程', headcount: 1071, amount: 321300 },
    { number: 19, name: '后学', headcount: 668, amount: 200400 },
    { number: 20, name: '东村', headcount: 203, amount: 60900 },
    { number: 21, name: '辛庄', headcount: 399, amount: 119700 },
    { number: 22, name: '兰庄', headcount: 312, amount: 93600 },
    { number: 23, name: '官寨', headcount: 244, amount: 73200 },
    { number: 24, name: '古路套', headcount: 301, amount: 90300 },
    { number: 25, name: '红庙', headcount: 818, amount: 245400 },
    { number: 26, name: '西郭', headcount: 464, amount: 139200 },
    { number: 27, name: '张庄', headcount: 342, amount: 102600 },
    { number: 28, name: '古路沟', headcount: 419, amount: 125700 },
    { number: 29, name: '杨庄', headcount: 540, amount: 162000 },
    { number: 30, name: '章枣', headcount: 994, amount: 298200 },
    { number: 31, name: '东果庄', headcount: 436, amount: 130800 },
    { number: 32, name: '西果庄', headcount: 511, amount: 153300 },
    { number: 33, name: '前果庄', headcount: 355, amount: 106500 },
    { number: 34, name: '北果庄', headcount: 265, amount: 79500 },
    { number: 35, name: '小果庄', headcount: 384, amount: 115200 },
    { number: 36, name: '五福庄', headcount: 567, amount: 170100 },
    { number: 37, name: '苑庄', headcount: 748, amount: 224400 },
    { number: 38, name: '小厂', headcount: 322, amount: 96600 },
    { number: 39, name: '赵庄', headcount: 374, amount: 112200 },
    { number: 40, name: '新兴庄', headcount: 397, amount: 119100 },
    { number: 41, name: '南庄东', headcount: 397, amount: 119100 },
    { number: 42, name: '南庄西', headcount: 282, amount: 84600 },
    { number: 43, name: '小南庄', headcount: 359, amount: 107700 },
    { number: 44, name: '东宫', headcount: 936, amount: 280800 },
    { number: 45, name: '西宫', headcount: 621, amount: 186300 },
    { number: 46, name: '北店', headcount: 616, amount: 184800 },
    { number: 47, name: '中疃', headcount: 944, amount: 283200 },
    { number: 48, name: '北驻', headcount: 531, amount: 159300 },
    { number: 49, name: '南驻', headcount: 702, amount: 210600 },
    { number: 50, name: '星家村', headcount: 722, amount: 216600 },
    { number: 51, name: '城镇', headcount: 17, amount: 5100 },
  ],
  total: { headcount: 25284, amount: 7585200 },
} as const satisfies CollectionTargets;
