import type { Determiner } from '../../src/index.js';
import * as library from '../../src/index.js';
import type { AnyResult } from './parts.js';

type AnyDeterminer = Determiner<unknown, AnyResult>;

const noun = (rule: { rule?: string; statement?: string }) => rule.rule ?? `${rule.statement}-statement`;

/** Every rule and statement that the library exports, by its noun: a new one is among them. */
export const determiners: ReadonlyMap<string, AnyDeterminer> = new Map(
  Object.values(library)
    .filter((one): one is never => typeof one === 'function' && 'facts' in one)
    .map((one) => [noun(one), one]),
);

export const nouns: readonly string[] = [...determiners.keys()];
export const determinerOf = (of: string): AnyDeterminer => determiners.get(of) as AnyDeterminer;
