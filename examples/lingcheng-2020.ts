/**
 * The notice at work: the real annex against made-up collections, and made-up residents, as tables.
 * Run with `npm start`.
 */
import { readFileSync } from 'node:fs';
import Table from 'cli-table3';
import {
  type Completion,
  type ContributionStatementFacts,
  collectionStatement,
  contributionStatement,
  type Decimal,
  type Determination,
  determineCompletion,
  lingcheng2020,
  type Money,
  type Open,
  pensionStatement,
} from 'resident-pension-rules';
import { explain } from 'resident-pension-rules/explain';

interface Resident {
  readonly name: string;
  readonly birthDate: string;
  readonly recipient: boolean;
  readonly consecutiveYears: number;
  readonly tier: number | null;
  readonly hardshipGroups: ContributionStatementFacts['hardshipGroups'];
}

interface Collected {
  readonly name: string;
  readonly headcount: number;
  readonly amount: number;
}

const read = <Data>(name: string): Data => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const collected = read<Collected[]>('./collected-figures.json');
const roster = read<Resident[]>('./roster.json');
const asOf = '2020-05-26';

/** The rounding of decimal.js towards zero. */
const roundDown = 1;

const heading = (text: string) => console.log(`\n${text}\n`);
/** Rounded down, as everywhere: 95.996 % is not 96 %. */
const percent = (rate: Decimal) => `${rate.times(100).toFixed(2, roundDown)} %`;

/** A determination in the width of a table's cell. */
function cell(determination: Determination<Money, { readonly code: string }>): string {
  const clauses = determination.clauses.join(' ');
  if (determination.status === 'determined') {
    const { amount, per, bound } = determination.value;
    return `${bound === 'at-least' ? '≥ ' : ''}${amount.toFixed(2)} /${per}  [${clauses}]`;
  }
  if (determination.status === 'refused')
    return `no: ${determination.reasons.map(({ code }) => code).join(', ')}  [${clauses}]`;
  return `open: ${determination.open.map(openCell).join(', ')}  [${clauses}]`;
}

function openCell(open: Open<Money, { readonly code: string }>): string {
  if (open.why === 'unsettled-reading') return `${open.reading} (${Object.keys(open.outcomes).join(' or ')})`;
  return open.why;
}

function completionOf(target: { headcount: number; amount: number }, soFar: Collected): Completion {
  const completion = determineCompletion({ target, collected: soFar });
  if (completion.status !== 'determined') throw new Error('completion is always determined');
  return completion.value;
}

const { rows, total } = lingcheng2020.notice.collectionTargets;
const sumOf = (measure: 'headcount' | 'amount') => collected.reduce((sum, village) => sum + village[measure], 0);
const town: Collected = { name: '合计', headcount: sumOf('headcount'), amount: sumOf('amount') };

heading(`1. The annex: ${rows.length} villages, made-up collections as of ${asOf}; shortfall to 96 %`);
const targets = new Table({
  head: ['No.', '村名', 'target', 'paid', 'rate', 'short', 'target CNY', 'paid CNY', 'rate', 'short CNY'],
  colAligns: ['right', 'left', 'right', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
  style: { head: [], border: [], compact: true },
});
const line = (number: number | string, target: { headcount: number; amount: number }, soFar: Collected) => {
  const { headcount, amount } = completionOf(target, soFar);
  return [
    number,
    soFar.name,
    target.headcount,
    soFar.headcount,
    percent(headcount.rate),
    headcount.shortfall || '–',
    target.amount,
    soFar.amount,
    percent(amount.rate),
    amount.met ? '–' : amount.shortfall.toFixed(2),
  ];
};
rows.forEach((target, at) => {
  const soFar = collected[at];
  if (soFar) targets.push(line(target.number, target, soFar));
});
targets.push(line('', total, town));
console.log(targets.toString());

heading('2. Contributions of residents who chose a tier (clauses in brackets)');
const contributions = new Table({
  head: ['resident', 'tier', 'own payment', 'government', 'city', 'credited'],
  style: { head: [], border: [] },
  wordWrap: true,
  colWidths: [10, 7, 26, 26, 26, 26],
});
for (const { name, tier, hardshipGroups } of roster) {
  if (tier === null) continue;
  const { ownPayment, governmentPayment, municipalSubsidy, credited } = contributionStatement({ tier, hardshipGroups });
  contributions.push([name, tier, cell(ownPayment), cell(governmentPayment), cell(municipalSubsidy), cell(credited)]);
}
console.log(contributions.toString());

heading(`3. Monthly pensions as of ${asOf}`);
const pensions = new Table({
  head: ['resident', 'born', 'basic', 'long record', 'age', 'monthly'],
  style: { head: [], border: [] },
  wordWrap: true,
  colWidths: [10, 12, 22, 26, 26, 28],
});
for (const { name, recipient, birthDate, consecutiveYears } of roster) {
  if (!recipient) continue;
  const statement = pensionStatement({ recipient, birthDate, asOf, consecutiveYears });
  pensions.push([
    name,
    birthDate,
    cell(statement.basicPension),
    cell(statement.longContributionBonus),
    cell(statement.ageSupplement),
    cell(statement.monthly),
  ]);
}
console.log(pensions.toString());

heading('4. What the town scores, and what is undetermined and why');
const progress = [
  { on: '2020-05-20', headcount: 24000, amount: 7100000 },
  { on: asOf, headcount: town.headcount, amount: town.amount },
];
const statement = collectionStatement({ target: total, progress, materialsSubmittedOn: null, asOf });
console.log(explain(statement, 'en'));
heading('The same in Chinese');
console.log(explain(statement, 'zh-CN'));
