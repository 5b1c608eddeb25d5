/** A JSON Schema, or a part of one. */
export type Schema = { [keyword: string]: unknown };

const month31 = '(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])';
const month30 = '(0[469]|11)-(0[1-9]|[12][0-9]|30)';
const february = '02-(0[1-9]|1[0-9]|2[0-8])';
const year = '(000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})';
const leapYear = '([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)';

const yuanText = '^((0|[1-9][0-9]{0,11})(\\.[0-9]{1,2})?|1000000000000(\\.0{1,2})?)$';
const mostYuan = 1e12;

/** The bounds of an amount of yuan that is a number. That it has two decimals at most no schema can say safely. */
export const yuanBounds: Schema = { minimum: 0, maximum: mostYuan };

/** What several schemas share. Only what every dialect of regular expressions knows: [0-9], no look-ahead. */
export const definitions: Readonly<Record<string, Schema>> = {
  day: {
    description: "A real Gregorian day, 'YYYY-MM-DD', 0001-01-01 to 9999-12-31.",
    type: 'string',
    maxLength: 10,
    pattern: `^(${year}-(${month31}|${month30}|${february})|${leapYear}-02-29)$`,
  },
  yuan: {
    description: 'An amount of yuan, 0 to 10^12, at most two decimals: a number, or better its decimal digits.',
    anyOf: [
      { type: 'number', ...yuanBounds },
      { type: 'string', pattern: yuanText },
    ],
  },
  positiveYuan: {
    description: 'An amount of yuan, more than 0 and up to 10^12, at most two decimals.',
    anyOf: [
      { type: 'number', exclusiveMinimum: 0, maximum: mostYuan },
      { type: 'string', pattern: yuanText, not: { pattern: '^0(\\.0{1,2})?$' } },
    ],
  },
  decimal: {
    description: 'An exact decimal, 0 or more, in digits without trailing zeros.',
    type: 'string',
    pattern: '^(0|[1-9][0-9]*)(\\.[0-9]*[1-9])?$',
  },
};

/** The names of the definitions a schema refers to. */
const namesIn = (schema: unknown): string[] =>
  [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([A-Za-z.-]+)"/g)].map(([, name = '']) => name);

/** A schema with all the shared definitions it needs, directly or through one another. */
export function withDefinitions(schema: Schema, shared: Readonly<Record<string, Schema>>): Schema {
  const own = (schema.$defs ?? {}) as Record<string, Schema>;
  const needed = new Map<string, Schema>();
  const add = (part: unknown) => {
    for (const name of namesIn(part)) {
      const found = shared[name];
      if (name in own || needed.has(name) || !found) continue;
      needed.set(name, found);
      add(found);
    }
  };
  add(schema);
  const all = [...Object.entries(own), ...needed].sort(([one], [other]) => (one < other ? -1 : 1));
  return all.length > 0 ? { ...schema, $defs: Object.fromEntries(all) } : schema;
}
