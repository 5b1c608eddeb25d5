import type { Language } from 'resident-pension-rules/explain';

export const views = ['try', 'clauses', 'cases', 'readings', 'targets', 'batch'] as const;

export type View = (typeof views)[number];

/** What the address of the page tells, so that it can be sent: the view, the rule, the facts, the readings chosen. */
export interface Address {
  readonly view: View;
  readonly rule: string | null;
  readonly facts: Readonly<Record<string, unknown>> | null;
  readonly choices: Readonly<Record<string, string>>;
  readonly find: string;
  readonly language: Exclude<Language, 'zh'>;
}

function record(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return null;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Reads the part of an address after '#'. Whatever it is, there is a page for it. */
export function addressFrom(hash: string): Address {
  const [, place = '', query = ''] = hash.match(/^#?([^?]*)\??(.*)$/s) ?? [];
  const [view, rule = null] = place.split('/');
  const given = new URLSearchParams(query);
  const choices = (given.get('readings') ?? '').split(',').flatMap((choice) => {
    const [reading, option] = choice.split(':');
    return reading && option ? [[reading, option]] : [];
  });
  return {
    view: views.find((one) => one === view) ?? 'try',
    rule,
    facts: record(given.get('facts')),
    choices: Object.fromEntries(choices),
    find: given.get('find') ?? '',
    language: given.get('lang') === 'en' ? 'en' : 'zh-CN',
  };
}

/** Writes the part of an address after '#'. */
export function hashOf({ view, rule, facts, choices, find, language }: Address): string {
  const given = new URLSearchParams();
  if (view === 'try' && facts) given.set('facts', JSON.stringify(facts));
  if (find) given.set('find', find);
  const chosen = Object.entries(choices).map((choice) => choice.join(':'));
  if (chosen.length > 0) given.set('readings', chosen.join(','));
  if (language === 'en') given.set('lang', 'en');
  const query = given.toString();
  return `#${view}${view === 'try' && rule ? `/${rule}` : ''}${query && `?${query}`}`;
}
