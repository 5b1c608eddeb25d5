import { type Edition, lingcheng2020 } from '../editions/edition.js';
import type { Notice } from '../notice/notice.js';
import { isRecord } from '../values/is-record.js';
import { own } from '../values/own.js';

type Noun = keyof Notice;

/** Words that SQL takes as they come; any other word has to be the one it was written for. */
const anyWord = ['announcedOn', 'bound', 'by', 'clause', 'counted', 'for[]', 'from', 'groups[]', 'per', 'until'];

/** What SQL was written for besides the notice. */
const alsoKnown: Partial<Record<Noun, readonly unknown[]>> = {
  participation: [{ minorsAndStudents: 'excluded', upperAge: { value: 1, unit: 'years' } }],
  contributionTier: [{ tiers: { from: 0, until: 0, step: 0 } }],
  municipalSubsidy: [{ percentOfTier: 1 }],
  governmentPayment: [{ payments: [{ percentOfLowest: 50 }] }],
  basicPension: [{ steps: [{ announcedOn: '2020-09-15' }] }],
  ageSupplement: [{ paidFrom: 'month-of-attaining' }],
  funeralGrant: [{ for: 'insured', deregistration: null }],
  longContributionBonus: [{ segments: [{ over: 15, perYear: 2 }] }],
  // The notice has no such part.
  collectionReward: [
    {
      ...{ clause: '6.4', effective: { from: null, until: null }, unit: 'percent', currency: 'CNY', per: 'person' },
      ...{ bound: 'exact', bands: [{ from: 0, amount: 0 }] },
    },
  ],
};

/** What a figure looks like, key by key: the items of a list are one, and of a number or a day only its kind counts. */
function shapeOf(value: unknown, path: string): string[] {
  const [key = ''] = path.split('.').slice(-1);
  if (Array.isArray(value)) return [...new Set(value.flatMap((item) => shapeOf(item, `${path}[]`)))];
  if (isRecord(value)) return Object.entries(value).flatMap(([key, part]) => shapeOf(part, `${path}.${key}`));
  if (typeof value === 'string') return [`${path}: ${anyWord.includes(key) ? 'a word' : value}`];
  // Only a period may be open.
  if (value === null) return [path.includes('.effective.') ? `${path}: a word` : `${path}: nothing`];
  return [`${path}: ${typeof value}`];
}

// Names, and which groups there are, are seen to elsewhere or do not count.
const doesNotCount: readonly Noun[] = ['hardshipGroups', 'collectionTargets', 'paymentChannels'];

/** What of some nouns an edition shapes otherwise than the notice SQL was written for: the first such key of each. */
export function unknownShapes(
  { notice }: Edition,
  nouns: readonly Noun[],
): { readonly noun: Noun; readonly path: string[] }[] {
  return nouns.flatMap((noun) => {
    if (doesNotCount.includes(noun) || notice[noun] === null) return [];
    const samples = [lingcheng2020.notice[noun], ...(own(alsoKnown, noun) ?? [])];
    const known = new Set(samples.flatMap((sample) => shapeOf(sample, noun)));
    const unknown = shapeOf(notice[noun], noun).find((part) => !known.has(part));
    // Of a list, the list: an item is like the others.
    return unknown === undefined ? [] : [{ noun, path: (/^[^:[]+/.exec(unknown) as RegExpExecArray)[0].split('.') }];
  });
}
