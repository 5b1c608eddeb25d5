import { addDays, type CivilDate, dayFrom, formatDay, isWeekend } from '../values/calendar.js';

interface HolidayArrangement {
  /** The document of the General Office of the State Council that fixes these days. */
  readonly document: string;
  /** Days off, each span with its first and its last day. */
  readonly off: readonly (readonly [from: CivilDate, until: CivilDate])[];
  /** Saturdays and Sundays that are worked. */
  readonly worked: readonly CivilDate[];
}

const from: CivilDate = '2020-01-01';
const until: CivilDate = '2021-02-28';

/** In the order of issue: where two documents name a day, the later decides. */
const arrangements: readonly HolidayArrangement[] = [
  {
    document: '国办发明电〔2019〕16号',
    off: [
      ['2020-01-01', '2020-01-01'],
      ['2020-01-24', '2020-01-30'],
      ['2020-04-04', '2020-04-06'],
      ['2020-05-01', '2020-05-05'],
      ['2020-06-25', '2020-06-27'],
      ['2020-10-01', '2020-10-08'],
    ],
    worked: ['2020-01-19', '2020-02-01', '2020-04-26', '2020-05-09', '2020-06-28', '2020-09-27', '2020-10-10'],
  },
  {
    // Extends the Spring Festival, so that 1 February was a rest day after all.
    document: '国办发明电〔2020〕1号',
    off: [['2020-01-31', '2020-02-02']],
    worked: [],
  },
  {
    document: '国办发明电〔2020〕27号',
    off: [
      ['2021-01-01', '2021-01-03'],
      ['2021-02-11', '2021-02-17'],
    ],
    worked: ['2021-02-07', '2021-02-20'],
  },
];

/** The documents that fix the official rest days, in the order of issue. */
export const restDayDocuments = /* @__PURE__ */ arrangements.map(({ document }) => document);

/** What the last document that names the day says; a day that none names rests if it is a Saturday or Sunday. */
function isRestDay(day: CivilDate, weekend: boolean): boolean {
  let rests = weekend;
  for (const { off, worked } of arrangements) {
    if (worked.includes(day)) rests = false;
    if (off.some(([first, last]) => first <= day && day <= last)) rests = true;
  }
  return rests;
}

function restDaysOf(first: CivilDate, last: CivilDate): CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = dayFrom(first); day <= dayFrom(last); day = addDays(day, 1)) {
    const text = formatDay(day);
    if (isRestDay(text, isWeekend(day))) days.push(text);
  }
  return days;
}

/** The official rest days (法定休假日、公休日及调休) of 2020 and of January and February 2021, in ascending order. */
export const officialRestDays = /* @__PURE__ */ Object.freeze({
  from,
  until,
  days: /* @__PURE__ */ Object.freeze(restDaysOf(from, until)),
});
