/**
 * The notice at work, in half a minute: the real table of villages with made-up collections, and made-up people. Run with
 * `npm start`; `npm start -- zh` speaks Chinese.
 */
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import { Decimal } from 'decimal.js';
import {
  adopt,
  type ContributionStatementFacts,
  collectionStatement,
  contributionStatement,
  type Determination,
  determineCompletion,
  determineFuneralGrant,
  determineMonthlyPension,
  lingcheng2020,
  type Money,
} from 'resident-pension-rules';
import { reconcile, recordOf, summarise, timeline } from 'resident-pension-rules/audit';
import { explain, labels } from 'resident-pension-rules/explain';
import { chinese, english } from './words.js';

interface Resident {
  readonly name: string;
  readonly birthDate: string;
  readonly recipient: boolean;
  readonly consecutiveYears: number;
  readonly tier: number | null;
  readonly hardshipGroups: ContributionStatementFacts['hardshipGroups'];
}

interface Payment {
  readonly name: string;
  readonly month: string;
  readonly paid: number | string;
}

interface Collected {
  readonly name: string;
  readonly headcount: number;
  readonly amount: number;
}

const read = <Data>(name: string): Data => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const collected = read<Collected[]>('./collected-figures.json');
const roster = read<Resident[]>('./roster.json');
const payments = read<Payment[]>('./ledger.json');

const language = process.argv[2] === 'zh' ? 'zh' : 'en';
const words = language === 'zh' ? chinese : english;
const { readings } = labels(language);

const heading = (text: string) => console.log(`\n${text}`);
const table = (head: readonly string[], lefts: number) =>
  new Table({
    head: [...head],
    colAligns: head.map((_, at) => (at < lefts ? 'left' : 'right')),
    style: { head: [], border: [], compact: true },
  });

type Answer = Determination<Money, { readonly code: string }>;

/** What every final outcome of an answer gives, the least first. */
function amountsIn(answer: Answer): string[] {
  if (answer.status === 'determined') return [`${answer.value.bound === 'at-least' ? '≥ ' : ''}${answer.value.amount}`];
  if (answer.status === 'refused') return ['–'];
  return answer.open.flatMap((point) =>
    point.why === 'unsettled-reading' ? Object.values(point.outcomes).flatMap(amountsIn) : [words.notStated],
  );
}
const byAmount = new Intl.Collator('en', { numeric: true }).compare;
const cell = (answer: Answer): string => [...new Set(amountsIn(answer))].sort(byAmount).join(words.or);

console.log(words.title);

heading(words.pensions);
const pensions = table([words.resident, words.born, words.may, words.july], 2);
for (const { name, recipient, birthDate, consecutiveYears } of roster.filter((resident) => resident.recipient)) {
  const person = { recipient, birthDate, consecutiveYears, diedOn: null };
  const dueFor = (month: string) => cell(determineMonthlyPension({ ...person, month }));
  pensions.push([name, birthDate, dueFor('2020-05'), dueFor('2020-07')]);
}
console.log(pensions.toString());
console.log(words.whyOpen(readings.monthReckoning.question, readings.laterProvincialRate.question));

heading(words.contributions);
const contributions = table([words.resident, words.tier, words.own, words.government, words.city, words.inAll], 1);
for (const { name, tier, hardshipGroups } of roster) {
  if (tier === null) continue;
  const statement = contributionStatement({ contributionYear: 2020, tier, hardshipGroups });
  const { ownPayment, governmentPayment, municipalSubsidy, credited } = statement;
  contributions.push([name, tier, ...[ownPayment, governmentPayment, municipalSubsidy, credited].map(cell)]);
}
console.log(contributions.toString());

const asked = { contributionYear: 2020, tier: 500, hardshipGroups: ['severe-disability'] } as const;
heading(words.oneAnswer);
console.log(explain(contributionStatement(asked).ownPayment, language));
const decided = adopt(lingcheng2020, { hardshipTopUp: 'additive' });
heading(words.onceDecided);
console.log(explain(contributionStatement(asked, decided).ownPayment, language));

const targets = lingcheng2020.notice.collectionTargets;
if (targets === null) throw new Error('the shipped notice has a table of targets');

const townSoFar = {
  headcount: collected.reduce((sum, { headcount }) => sum + headcount, 0),
  amount: collected.reduce((sum, { amount }) => sum + amount, 0),
};

function rowOf(name: string, target: { headcount: number; amount: number | null }, soFar: Omit<Collected, 'name'>) {
  const completion = determineCompletion({ target, collected: soFar });
  if (completion.status !== 'determined') throw new Error('completion is always determined');
  const { rate, met, shortfall } = completion.value.headcount;
  // Rounded down, as everywhere: 95.996 % is not 96 %.
  const percent = new Decimal(rate).times(100).toFixed(2, Decimal.ROUND_DOWN);
  const bar = '█'.repeat(Math.floor(Number(percent) / 5)).padEnd(20, '░');
  return {
    rate: Number(rate),
    met,
    row: [name, target.headcount, soFar.headcount, `${bar} ${percent} %`, shortfall || '–'],
  };
}

const villages = targets.rows.map((target, at) => rowOf(target.name, target, collected[at] as Collected));
const behind = villages
  .filter(({ met }) => !met)
  .sort((one, other) => one.rate - other.rate)
  .slice(0, 5);

heading(words.collection(villages.filter(({ met }) => met).length, villages.length));
const collection = table([words.village, words.target, words.paid, words.rate, words.missing], 1);
collection.push(rowOf(words.town, targets.total, townSoFar).row, ...behind.map(({ row }) => row));
console.log(collection.toString());

const asOf = '2020-05-26';
const progress = [{ on: asOf, ...townSoFar }];
const { score } = collectionStatement({ target: targets.total, progress, materialsSubmittedOn: null, asOf });
console.log(explain(score, language));

heading(words.year);
const { birthDate, consecutiveYears } = roster.find(({ name }) => name === '张秀英') as Resident;
const herself = { recipient: true, birthDate, consecutiveYears, diedOn: null };
const inTime = table([words.from, words.until, words.due, words.change], 2);
for (const entry of timeline(determineMonthlyPension, herself, { from: '2020-01', until: '2020-12' })) {
  const why = entry.changes.find(({ figure }) => ['age', 'standard'].includes(figure));
  const change = why && `${why.label[language === 'zh' ? 'zh-CN' : 'en']} ${why.from} → ${why.to}`;
  inTime.push([entry.from, entry.until, cell(entry.result), change ?? '']);
}
console.log(inTime.toString());

heading(words.ledger);
const ledger = payments.map(({ name, month, paid }) => {
  const { recipient, birthDate, consecutiveYears } = roster.find((resident) => resident.name === name) as Resident;
  return { name, facts: { recipient, birthDate, consecutiveYears, diedOn: null, month }, paid };
});
const compared = [...reconcile(determineMonthlyPension, ledger)];
const audited = table([words.resident, words.month, words.paidOut, words.due, words.compared], 2);
for (const { row, status, due, range } of compared) {
  const open = range && `${range.least}${words.or}${range.most}`;
  audited.push([row.name, row.facts.month, row.paid, due ?? open ?? '', words.statuses[status]]);
}
console.log(audited.toString());
console.log(words.summary(summarise(compared)));

heading(words.sheet);
const grant = { recipient: true, diedOn: '2020-05-02', deregisteredOn: '2020-06-01', asOf: '2020-12-31' };
console.log(explain(recordOf(determineFuneralGrant, grant), language));
heading(words.end);
