/**
 * Notices of other places and years as data: read from JSON, asked, and explained. Run with
 * `npx tsx --tsconfig tsconfig.test.json examples/editions/ask.ts`.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  determineCollectionTiming,
  determineContributionTier,
  determineFuneralGrant,
  type Edition,
  type EditionChanges,
  editionSeries,
  extendEdition,
  lingcheng2020,
} from 'resident-pension-rules';
import { explain } from 'resident-pension-rules/explain';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** A town of Anhui, from scratch. */
export const yeshan2021: Edition = defineEdition(read('yeshan-2021.json'));

/** Jining in 2021: what is known of it, on top of Lingcheng in 2020. */
export const jining2021: Edition = extendEdition(lingcheng2020, read('jining-2021.json'));

const untilJune = { effective: { until: '2020-06-30' } };

/**
 * Lingcheng's base pension holds until the province raised it, and so does what a month's pension is made of with it; from
 * July on the next edition says all of that. What else Lingcheng says holds for its year.
 */
const lingchengUntilJune = extendEdition(lingcheng2020, {
  id: 'lingcheng-2020-until-june',
  notice: {
    pensionAge: untilJune,
    longContributionBonus: untilJune,
    basicPension: untilJune,
    ageSupplement: untilJune,
  },
});

const otherYears = (read('jining-by-year.json') as EditionChanges[]).map((year) => extendEdition(jining2021, year));

/** Lingcheng, and Jining after it, each year as far as it is known. */
export const jining = editionSeries([lingchengUntilJune, jining2021, ...otherYears]);

/** What the series says of a day and of its year: the base pension, the grant at a death on that day, a tier. */
export const onDay = (day: string, tier: number) => ({
  pension: determineBasicPension({ asOf: day }, jining),
  funeral: determineFuneralGrant({ recipient: true, diedOn: day, deregisteredOn: day, asOf: day }, jining),
  tier: determineContributionTier({ contributionYear: Number(day.slice(0, 4)), tier, hardshipGroups: [] }, jining),
});

/** What a resident of Yeshan asks in the spring of 2021, each answer explained. */
export function asked(language: 'en' | 'zh-CN'): string[] {
  const answers = [
    determineAgeSupplement({ recipient: true, birthDate: '1948-03-01', asOf: '2021-05-01' }, yeshan2021),
    determineCollectionTiming({ contributionYear: 2021, paidOn: '2021-03-01' }, yeshan2021),
    determineBasicPension({ asOf: '2021-05-01' }, yeshan2021),
  ];
  return answers.map((answer) => explain(answer, language, { edition: yeshan2021 }));
}

const days = [
  ['2020-06-30', 300],
  ['2020-07-01', 300],
  ['2021-07-01', 300],
  ['2022-12-31', 300],
  ['2024-01-01', 350],
] as const;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(asked('en').join('\n\n'));
  for (const [day, tier] of days) {
    console.log(`\n${day}`);
    for (const answer of Object.values(onDay(day, tier))) {
      console.log(`[${answer.edition}] ${explain(answer, 'en', { edition: jining })}`);
    }
  }
}
