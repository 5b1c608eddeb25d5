import { describe, expect, test } from 'vitest';
import {
  adopt,
  defineEdition,
  determineAgeSupplement,
  determineAssessmentScore,
  determineFuneralGrant,
  determineNextAdjustment,
  type Edition,
  lingcheng2020,
} from '../../src/index.js';
import { birthdayIndex, births, days, indexOf, of2020 } from './counted-days.js';

const dayAt = (index: number): string => days[index] ?? '';

describe('anniversaries', () => {
  test.each([
    ['birthday', 'february-28', 'on-attaining'],
    ['birthday', 'march-1', 'following-month'],
    ['day-after-birthday', 'february-28', 'following-month'],
    ['day-after-birthday', 'march-1', 'on-attaining'],
  ] as const)(
    'the day a supplement is first due is counted the same for every birth date: %s, %s, %s',
    (ageAttained, leapDayBirthday, supplementStart) => {
      const edition = adopt(lingcheng2020, { ageAttained, leapDayBirthday, supplementStart });
      const replacement = leapDayBirthday === 'march-1' ? '03-01' : '02-28';
      const wrong: string[] = [];
      for (const birthDate of births) {
        const birthday = birthdayIndex(birthDate, Number(birthDate.slice(0, 4)) + 65, replacement);
        let due = birthday + (ageAttained === 'birthday' ? 0 : 1);
        // On to the first of the month after.
        if (supplementStart === 'following-month')
          do due++;
          while (!dayAt(due).endsWith('-01'));
        // On the last day of 2020 the day is told to those who are too young; the others are past it.
        const { status, reasons } = refusal(
          determineAgeSupplement({ recipient: true, birthDate, asOf: '2020-12-31' }, edition),
        );
        const [reason] = reasons;
        const right = due <= indexOf('2020-12-31') ? status === 'determined' : reason?.dueFrom === dayAt(due);
        if (!right) wrong.push(birthDate);
      }
      expect(wrong).toEqual([]);
    },
    60_000,
  );

  test('the next adjustment is counted the same from every day since 1900', () => {
    const wrong = births.filter((day) => {
      const determination = determineNextAdjustment({ lastAdjustedOn: day });
      const due = dayAt(birthdayIndex(day, Number(day.slice(0, 4)) + 5, '02-28'));
      return determination.status !== 'determined' || determination.value.dueBy !== due;
    });
    expect(wrong).toEqual([]);
  });
});

/** The status and the reasons, none if it is no refusal. */
function refusal(determination: { readonly status: string; readonly reasons?: readonly object[] }) {
  const reasons = (determination.reasons ?? []) as readonly Partial<
    Record<'dueFrom' | 'deadline' | 'code' | 'daysLate', unknown>
  >[];
  return { status: determination.status, reasons };
}

/** Saturdays, Sundays and the holidays of a made-up calendar, on to the spring after. */
const restDays = days
  .slice(indexOf('2020-01-01'), indexOf('2021-03-31') + 1)
  // 1 January 2020 was a Wednesday.
  .filter((day, at) => [3, 4].includes(at % 7) || /-05-0[1-5]$|-10-0[1-8]$|^2021-02-1[1-7]$/.test(day));
const rollingForward = defineEdition({
  ...lingcheng2020,
  readings: { ...lingcheng2020.readings, funeralDeadlineRestDay: 'rolls-forward' },
  restDays: { from: '2020-01-01', until: '2021-03-31', days: restDays },
});

test.each<[string, Edition, readonly string[]]>([
  ['calendar days', lingcheng2020, []],
  ['rolling past rest days', rollingForward, restDays],
])(
  'funeral deadlines are counted the same for every death in 2020: %s',
  (_, edition, resting) => {
    const isRest = new Set(resting);
    const wrong: string[] = [];
    for (const diedOn of of2020) {
      let last = indexOf(diedOn);
      for (let counted = 0; counted < 30; counted++) last++;
      while (isRest.has(dayAt(last))) last++;
      for (let day = indexOf(diedOn); day <= last + 40; day++) {
        const deregistered = refusal(
          determineFuneralGrant({ recipient: true, diedOn, deregisteredOn: dayAt(day), asOf: '2021-12-31' }, edition),
        );
        const waiting = refusal(
          determineFuneralGrant({ recipient: true, diedOn, deregisteredOn: null, asOf: dayAt(day) }, edition),
        );
        const [late] = deregistered.reasons;
        const [lost] = waiting.reasons;
        const right =
          day <= last
            ? deregistered.status === 'determined' && waiting.status === 'undetermined'
            : late?.daysLate === day - last && late.deadline === dayAt(last) && lost?.deadline === dayAt(last);
        if (!right) wrong.push(`${diedOn} ${dayAt(day)}`);
      }
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

describe('the score, by going through every day on which a fact can still come', () => {
  const [first, second, last] = ['2020-05-25', '2020-05-30', '2020-06-30'] as const;
  const spring = of2020.filter((day) => day >= '2020-05-18' && day <= '2020-07-03');
  const never = '9999-12-31';

  /** The points of two days that are known, either of them perhaps never. */
  function points(task: string, materials: string, inTime: (day: string, by: string) => boolean, gap: number): number {
    const both = task > materials ? task : materials;
    if (!inTime(task, last)) return 0;
    if (inTime(both, first)) return 10;
    return inTime(both, second) ? 8 : gap;
  }

  test.each([
    ['included', 'zero', 0],
    ['included', 'eight', 8],
    ['excluded', 'zero', 0],
    ['excluded', 'eight', 8],
  ] as const)(
    'deadline day %s, gap %s',
    (deadlineDay, assessmentGap, gap) => {
      const edition = adopt(lingcheng2020, { deadlineDay, assessmentGap });
      const inTime = (day: string, by: string) => (deadlineDay === 'included' ? day <= by : day < by);
      const possible = (task: string | null, materials: string | null, today: string) => {
        const toCome = [...spring.filter((day) => day >= today), never];
        const scores = new Set<number>();
        for (const one of task === null ? toCome : [task]) {
          for (const other of materials === null ? toCome : [materials]) scores.add(points(one, other, inTime, gap));
        }
        return [...scores].sort((one, other) => other - one);
      };
      const wrong: string[] = [];
      let compared = 0;
      for (const asOf of spring) {
        const known = [null, ...spring.filter((day) => day <= asOf)];
        for (const thresholdReachedOn of known) {
          for (const materialsSubmittedOn of known) {
            const determination = determineAssessmentScore({ thresholdReachedOn, materialsSubmittedOn, asOf }, edition);
            const [only, ...others] = possible(thresholdReachedOn, materialsSubmittedOn, asOf);
            compared++;
            if (others.length === 0) {
              const right = determination.status === 'determined' && determination.value.points === only;
              if (!right) wrong.push(`${thresholdReachedOn} ${materialsSubmittedOn} ${asOf}`);
              continue;
            }
            const [open] = determination.status === 'undetermined' ? determination.open : [];
            const told =
              open?.why === 'pending'
                ? open.possible.map((one) => (one.status === 'determined' ? one.value.points : -1))
                : [];
            const until = spring.findLast(
              (day) => day >= asOf && possible(thresholdReachedOn, materialsSubmittedOn, day).length > 1,
            );
            const right = String(told) === String([only, ...others]) && open?.why === 'pending' && open.until === until;
            if (!right) wrong.push(`${thresholdReachedOn} ${materialsSubmittedOn} ${asOf}`);
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(compared).toBeGreaterThan(spring.length ** 3 / 4);
    },
    120_000,
  );
});
