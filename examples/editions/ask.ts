/**
 * Notices of other places as data: read from JSON, asked, and explained. Run with
 * `npx tsx --tsconfig tsconfig.test.json examples/editions/ask.ts`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  defineEdition,
  determineAgeSupplement,
  determineBasicPension,
  determineCollectionTiming,
  type Edition,
} from 'resident-pension-rules';
import { explain } from 'resident-pension-rules/explain';

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));

/** A town of Anhui, from scratch. */
export const yeshan2021: Edition = defineEdition(read('yeshan-2021.json'));

/** What a resident of that town asks in the spring of 2021, each answer explained. */
export function asked(language: 'en' | 'zh-CN'): string[] {
  const answers = [
    determineAgeSupplement({ recipient: true, birthDate: '1948-03-01', asOf: '2021-05-01' }, yeshan2021),
    determineCollectionTiming({ contributionYear: 2021, paidOn: '2021-03-01' }, yeshan2021),
    determineBasicPension({ asOf: '2021-05-01' }, yeshan2021),
  ];
  return answers.map((answer) => explain(answer, language, { edition: yeshan2021 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(asked('en').join('\n\n'));
