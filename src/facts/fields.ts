import {
  type CivilDate,
  type CivilMonth,
  type Day,
  formatDay,
  formatMonth,
  type Month,
  parseDay,
  parseMonth,
} from '../values/calendar.js';
import { type Decimal, decimalText, mostYuan, parseYuan, type Yuan } from '../values/money.js';
import { type Field, type FieldDescription, type OptionalField, reject } from './field.js';

const itself = <Value>(value: Value): Value => value;

/** 是／否: true or false. */
export const flag: Field<boolean> = {
  description: { kind: 'flag', nullable: false },
  expected: 'expected true or false',
  parse: (value, issues) => (typeof value === 'boolean' ? value : reject(issues, 'wrong-type', flag.expected, value)),
  give: itself,
};

type NumberDescription = Pick<FieldDescription, 'kind' | 'unit'> & {
  readonly minimum: number;
  readonly maximum: number;
};

/** A whole number within bounds. */
function wholeNumber(description: NumberDescription): Field<number> {
  const { minimum, maximum } = description;
  const expected = `expected a whole number from ${minimum} to ${maximum}`;
  return {
    description: { ...description, nullable: false },
    expected,
    parse(value, issues) {
      if (typeof value !== 'number') return reject(issues, 'wrong-type', expected, value);
      if (!Number.isFinite(value)) return reject(issues, 'not-finite', expected, value);
      if (!Number.isInteger(value)) return reject(issues, 'not-whole', expected, value);
      if (value < minimum || value > maximum) return reject(issues, 'out-of-range', expected, value);
      // Adding zero turns -0 into 0.
      return value + 0;
    },
    give: itself,
  };
}

const mostPersons = 1e9;

/** How many persons, from `minimum` on. */
export const persons = (minimum: 0 | 1): Field<number> =>
  wholeNumber({ kind: 'count', unit: 'persons', minimum, maximum: mostPersons });

/** How many years, 0–100. */
export const years = /* @__PURE__ */ wholeNumber({ kind: 'count', unit: 'years', minimum: 0, maximum: 100 });

/** A calendar year, 1–9999. */
export const calendarYear = /* @__PURE__ */ wholeNumber({ kind: 'year', minimum: 1, maximum: 9999 });

const expectedDay = "expected a real calendar day as 'YYYY-MM-DD'";

function dayField(description: Partial<FieldDescription>): Field<CivilDate, Day> {
  return {
    description: { kind: 'day', nullable: false, ...description },
    expected: expectedDay,
    parse(value, issues) {
      if (typeof value !== 'string') return reject(issues, 'wrong-type', expectedDay, value);
      return parseDay(value) ?? reject(issues, 'not-a-day', expectedDay, value);
    },
    give: formatDay,
  };
}

/** A day, 'YYYY-MM-DD'. */
export const day = /* @__PURE__ */ dayField({});
/** The day of a birth, no more than 150 years before the day asked about. */
export const birthDay = /* @__PURE__ */ dayField({ longestAge: 150 });
/** The day asked about. */
export const askedDay = /* @__PURE__ */ dayField({ isAskedAbout: true });

const expectedMonth = "expected a calendar month as 'YYYY-MM'";

/** The month asked about, 'YYYY-MM'. */
export const askedMonth: Field<CivilMonth, Month> = {
  description: { kind: 'month', nullable: false, isAskedAbout: true },
  expected: expectedMonth,
  parse(value, issues) {
    if (typeof value !== 'string') return reject(issues, 'wrong-type', expectedMonth, value);
    return parseMonth(value) ?? reject(issues, 'not-a-month', expectedMonth, value);
  },
  give: formatMonth,
};

const yuanForms = 'yuan up to 10^12 with at most two decimals, as a number, a decimal text or a Decimal';

function yuanField(
  expected: string,
  bounds: Partial<FieldDescription>,
  isAccepted: (amount: Decimal) => boolean,
): Field<Yuan, Decimal> {
  return {
    description: { kind: 'yuan', nullable: false, unit: 'CNY', maximum: mostYuan, ...bounds },
    expected,
    parse(value, issues) {
      if (typeof value === 'number' && !Number.isFinite(value)) return reject(issues, 'not-finite', expected, value);
      const amount = parseYuan(value);
      return amount !== undefined && isAccepted(amount) ? amount : reject(issues, 'not-an-amount', expected, value);
    },
    give: decimalText,
  };
}

/** An amount of yuan, 0 or more. */
export const yuan = /* @__PURE__ */ yuanField(`expected ${yuanForms}`, { minimum: 0 }, () => true);

/** An amount of yuan, more than 0. */
export const positiveYuan = /* @__PURE__ */ yuanField(
  `expected more than zero ${yuanForms}`,
  { exclusiveMinimum: 0 },
  (amount) => !amount.isZero(),
);

const expectedTier = 'expected a number of yuan a year, at most 10^12 in size and with at most two decimals';

/** 缴费档次: a number of yuan a year, whether it is one of the tiers or not. */
export const tier: Field<number> = {
  description: { kind: 'yuan', nullable: false, unit: 'CNY/year', minimum: -mostYuan, maximum: mostYuan },
  expected: expectedTier,
  parse(value, issues) {
    if (typeof value !== 'number') return reject(issues, 'wrong-type', expectedTier, value);
    if (!Number.isFinite(value)) return reject(issues, 'not-finite', expectedTier, value);
    const isAmount = Math.abs(value) <= mostYuan && (Number.isInteger(value) || Number(value.toFixed(2)) === value);
    return isAmount ? value + 0 : reject(issues, 'not-an-amount', expectedTier, value);
  },
  give: itself,
};

/** One of a few values. */
export function choice<const Value extends string | number>(options: readonly Value[]): Field<Value> {
  const expected = `expected one of ${options.join(', ')}`;
  return {
    description: { kind: 'choice', nullable: false, options },
    expected,
    parse: (value, issues) =>
      options.includes(value as Value) ? (value as Value) : reject(issues, 'unknown-value', expected, value),
    give: itself,
  };
}

/** The field, or `null` for a fact that is absent. */
export function orNull<Given, Parsed>(field: Field<Given, Parsed>): Field<Given | null, Parsed | null> {
  return {
    description: { ...field.description, nullable: true },
    expected: `${field.expected}, or null`,
    parse: (value, issues, edition) => (value === null ? null : field.parse(value, issues, edition)),
    give: (parsed) => (parsed === null ? null : field.give(parsed)),
  };
}

/** The field of a fact that only some editions ask for: who does not know it leaves it out, or gives `null`. */
export function optional<Given, Parsed>(field: Field<Given, Parsed>): OptionalField<Given, Parsed> {
  const { description, give, ...nullable } = orNull(field);
  return {
    ...nullable,
    description: { ...description, isOptional: true },
    give: (parsed) => give(parsed) ?? undefined,
  };
}
