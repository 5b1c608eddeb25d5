import { randomOf } from './random.js';
import { resident } from './residents.js';
import { wideRecord } from './wide.js';

const made = (make) => (count, seed, strays) => {
  const random = randomOf(seed);
  return Array.from({ length: count }, () => make(random, strays));
};
const [narrow, wide] = [made(resident), made(wideRecord)];
const asJson = (rows) => rows.map((row) => JSON.stringify(row));

/** Every row lacks some of the columns that the three answers do not ask for, as exports leave out what is empty. */
function uneven(count, seed, strays) {
  const random = randomOf(seed + 1);
  const asked = new Set(Object.keys(resident(random)));
  return wide(count, seed, strays).map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key]) => asked.has(key) || random.chance(0.7))),
  );
}

/** Cells as a CSV file has them, and the object most CSV readers make of them. */
const cellTypes = {
  recipient: (cell) => cell === 'true',
  consecutiveYears: Number,
  contributionYear: Number,
  tier: Number,
  hardshipGroups: (cell) => (cell === '' ? [] : cell.split(' ')),
  deregisteredOn: (cell) => cell || null,
};
const cellOf = (value) => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));
const columns = Object.keys(resident(randomOf(1)));
const typed = (cell, column) => (column in cellTypes ? cellTypes[column](cell) : cell);
const readCsv = (line) => {
  const cells = line.split(',');
  return Object.fromEntries(columns.map((column, at) => [column, typed(cells[at], column)]));
};

const apart = (rows) => asJson(rows.map(({ asOf, ...row }) => ({ asOf, row })));

/**
 * How users come by their rows: `lines` are made once, `read` turns one into a row anew for every turn. Rows that are
 * `kept` are read once and stay in memory, where the floor finds them fastest.
 */
export const kinds = {
  narrow: { what: 'nine columns, `JSON.parse`', lines: (...of) => asJson(narrow(...of)), read: JSON.parse },
  kept: {
    what: 'nine columns, two thousand rows kept in memory',
    kept: 2000,
    lines: (...of) => asJson(narrow(...of)),
    read: JSON.parse,
  },
  csv: {
    what: 'nine columns, cells of a CSV file',
    lines: (...of) => narrow(...of).map((row) => columns.map((column) => cellOf(row[column])).join(',')),
    read: readCsv,
  },
  wide: { what: 'a wide record, `JSON.parse`', lines: (...of) => asJson(wide(...of)), read: JSON.parse },
  uneven: {
    what: 'wide records whose columns differ from row to row',
    lines: (...of) => asJson(uneven(...of)),
    read: JSON.parse,
  },
  first: {
    what: 'wide, `{ asOf, ...row }`',
    lines: (...of) => apart(wide(...of)),
    read: (line) => {
      const { asOf, row } = JSON.parse(line);
      return { asOf, ...row };
    },
  },
  last: {
    what: 'wide, `{ ...row, asOf }`',
    lines: (...of) => apart(wide(...of)),
    read: (line) => {
      const { asOf, row } = JSON.parse(line);
      return { ...row, asOf };
    },
  },
};

/** Rows of a kind, read anew at every call: so many, from the lines in turn. For `strays`, see `resident`. */
export function rowsOfKind(kind, { lines: total = 20_000, seed = 20200501, strays = 0.03 } = {}) {
  const { lines, read, kept } = kinds[kind];
  const all = lines(kept ?? total, seed, strays);
  const rows = kept === undefined ? undefined : all.map(read);
  let next = 0;
  return (count) =>
    Array.from({ length: count }, () => {
      next = (next + 1) % all.length;
      return rows ? rows[next] : read(all[next]);
    });
}
