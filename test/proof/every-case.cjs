// Plain JavaScript that needs nothing but the language, so that it runs in a bare realm, and in a process of its own
// without anything to load but the built package.

/** What the built package answers to every case of the fixtures, as one text. */
function everyCase(rules, cases, explain = () => '') {
  const specials = {
    NaN: 0 / 0,
    Infinity: 1 / 0,
    '-Infinity': -1 / 0,
    '-0': -0,
    undefined: undefined,
    Date: new Date(0),
    BigInt: 1n,
  };
  const camel = (noun) => noun.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
  const determinerOf = (noun) =>
    rules[noun.endsWith('-statement') ? noun.replace(/-statement$/, 'Statement') : `determine${camel(noun)}`];

  function revived(facts) {
    if (Array.isArray(facts)) return facts.map(revived);
    if (typeof facts !== 'object' || facts === null) return facts;
    if ('$special' in facts) return specials[facts.$special];
    return Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, revived(value)]));
  }

  const editions = {};
  function editionOf({ edition, readings = {}, restDays }) {
    const key = JSON.stringify({ id: edition?.id, readings, restDays });
    const base = edition ?? rules.lingcheng2020;
    const data = restDays === undefined ? base : { ...base, id: `${base.id}-other-rest-days`, restDays };
    editions[key] ??= rules.adopt(data === rules.lingcheng2020 ? data : rules.defineEdition(data), readings);
    return editions[key];
  }

  function answerTo(one) {
    try {
      return determinerOf(one.rule)(revived(one.facts), editionOf(one));
    } catch (error) {
      if (error.code !== 'INVALID_FACTS') throw error;
      return error;
    }
  }

  /** The same facts as a row, and under every reading. */
  function answersAround(one) {
    const [determine, facts, edition] = [determinerOf(one.rule), revived(one.facts), editionOf(one)];
    const [{ row: _, ...settled }] = rules.determineEach(determine, [facts], edition);
    const isAnswered = settled.status === 'fulfilled';
    return isAnswered ? [settled, rules.compareReadings(determine, facts, edition)] : [settled.status];
  }

  return JSON.stringify(
    cases.map((one) => {
      const answer = answerTo(one);
      const explained = ['en', 'zh-CN'].map((language) => explain(answer, language, { edition: editionOf(one) }));
      return [one.rule, one.id, answer, explained, answersAround(one)];
    }),
  );
}

/** The SQL of every rule in every dialect, as one text. */
function everySql({ sqlDialects, sqlRules, sqlFor }) {
  const texts = sqlDialects.flatMap((dialect) =>
    sqlRules.map(({ rule, facts }) => {
      const columns = Object.fromEntries(facts.map((fact) => [fact, fact]));
      return sqlFor({ dialect, table: 'residents', key: 'id', rules: [rule], columns });
    }),
  );
  return texts.join('\n');
}

/** Every day from 1900 to 2020, of one year in so many, by nothing but counting: in some zone each has no midnight, or two. */
function everyDay(rules, oneIn) {
  const following = rules.adopt(rules.lingcheng2020, { supplementStart: 'following-month' });
  const asOf = '2020-12-31';
  const person = { recipient: true, consecutiveYears: 0, diedOn: null };
  const answers = [];
  for (let year = 1900; year <= 2020; year += oneIn) {
    const february = year % 4 === 0 && year !== 1900 ? 29 : 28;
    [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].forEach((length, month) => {
      for (let day = 1; day <= length; day++) {
        const date = [year, month + 1, day].map((part) => String(part).padStart(2, '0')).join('-');
        answers.push(
          rules.ageOn(date, asOf),
          rules.determineMonthlyPension({ ...person, birthDate: date, month: '2020-12' }).status,
        );
        // From the month after: the months are all that differs.
        if (day === 15)
          answers.push(rules.determineAgeSupplement({ recipient: true, birthDate: date, asOf }, following));
      }
    });
  }
  return JSON.stringify(answers);
}

module.exports = { everyCase, everySql, everyDay };

if (require.main === module) {
  const { createHash } = require('node:crypto');
  const { readdirSync, readFileSync } = require('node:fs');
  const { join } = require('node:path');
  const root = join(__dirname, '../..');
  const folder = join(root, 'fixtures/cases');
  const parsed = (path) => JSON.parse(readFileSync(join(root, 'fixtures', path), 'utf8'));
  const cases = readdirSync(folder).flatMap((name) => {
    const { rule, cases: ofRule } = parsed(`cases/${name}`);
    return ofRule.map(({ edition, ...one }) => ({
      ...one,
      rule,
      ...(edition === undefined ? {} : { edition: parsed(`editions/${edition}.json`) }),
    }));
  });
  const [, , oneIn = 1] = process.argv;
  const some = cases.filter((_, at) => at % oneIn === 0);
  const rules = require(join(root, 'dist/index.cjs'));
  const answers = everyCase(rules, some) + everyDay(rules, Number(oneIn));
  const hash = createHash('sha256').update(answers).digest('hex');
  // The zone really in force, so that a zone that is not known cannot pass for tried.
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  console.log(JSON.stringify({ timeZone, offset: new Date(1e12).getTimezoneOffset(), length: answers.length, hash }));
}
