import type { Edition, FactDescription, ReadingId } from 'resident-pension-rules';
import * as library from 'resident-pension-rules';
import type { Labels } from 'resident-pension-rules/explain';

/** A rule or a statement, whichever; its facts come from a form, a file or an address, and may be anything. */
export interface AnyRule {
  (facts: unknown, edition?: Edition): object;
  readonly rule?: string;
  readonly statement?: string;
  readonly clauses?: readonly string[];
  readonly readings: readonly ReadingId[];
  readonly facts: { readonly fields: readonly FactDescription[] };
}

const isRule = (value: unknown): value is AnyRule => typeof value === 'function' && 'facts' in value;
const idOf = ({ rule, statement }: AnyRule): string => rule ?? `${statement}-statement`;

/** Every rule and statement by its noun. */
export const rules: ReadonlyMap<string, AnyRule> = new Map(
  Object.values(library as unknown as Record<string, unknown>)
    .filter(isRule)
    .map((rule) => [idOf(rule), rule]),
);

/** In which order and under what headings an office looks for them. */
export const groups = {
  pension: ['monthly-pension', 'pension-statement', 'basic-pension', 'long-contribution-bonus', 'age-supplement'],
  endings: ['funeral-grant', 'next-adjustment'],
  contribution: [
    'participation',
    'hardship-groups',
    'contribution-tier',
    'own-payment',
    'government-payment',
    'municipal-subsidy',
    'contribution-statement',
    'annual-payment',
    'consecutive-years',
    'collection-timing',
  ],
  collection: [
    'completion',
    'target-met',
    'threshold-date',
    'assessment-score',
    'collection-reward',
    'collection-statement',
  ],
} as const;

/** What a rule or statement is called. */
export function ruleName(id: string, labels: Labels): string {
  const statement = id.replace(/-statement$/, '');
  if (statement !== id && Object.hasOwn(labels.statements, statement)) {
    return labels.statements[statement as keyof Labels['statements']];
  }
  return Object.hasOwn(labels.rules, id) ? labels.rules[id as keyof Labels['rules']] : id;
}

/** The total of a statement, by its key there. */
const totals: Readonly<Record<string, string>> = { contribution: 'credited', pension: 'monthly', collection: 'score' };

export interface AnyDetermination {
  readonly status: 'determined' | 'refused' | 'undetermined';
  readonly value?: unknown;
}

/** The determination that tells what a result comes to: a statement's total, or the result. */
export function totalOf(result: object): AnyDetermination {
  if (!('statement' in result)) return result as AnyDetermination;
  const total = totals[String(result.statement)] as string;
  return (result as Record<string, AnyDetermination>)[total] as AnyDetermination;
}
