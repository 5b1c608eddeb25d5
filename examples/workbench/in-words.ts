import { readings } from 'resident-pension-rules';
import type { Labels, Language } from 'resident-pension-rules/explain';

/** What a fact, a reading or an option is called; an id that is none of them stays as it is. */
function nameOf(id: string, labels: Labels): string {
  const facts: Readonly<Record<string, { readonly label: string }>> = labels.facts;
  const option = readings.find(({ options }) => options.some((one) => one.id === id));
  const registered: Readonly<Record<string, Labels['readings'][keyof Labels['readings']] | undefined>> =
    labels.readings;
  return facts[id]?.label ?? registered[id]?.question ?? (option && registered[option.id]?.options[id]) ?? id;
}

/** A sentence of the register, with the names of facts, readings and options in place of their ids. */
export function inWords(sentence: string, labels: Labels, language: Language): string {
  const named = sentence.replace(/`([^`]+)`/g, (_, id: string) => `“${nameOf(id, labels).replace(/[.。]$/, '')}”`);
  return language === 'en' ? named : named.replace(/ ?(“[^”]*”) ?/g, '$1');
}
