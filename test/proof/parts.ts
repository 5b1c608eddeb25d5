import type { Determination } from '../../src/index.js';

/** A determination of any rule. */
export type AnyDetermination = Determination<unknown, unknown>;
/** What a rule or a statement answers. */
export type AnyResult = AnyDetermination | { readonly statement: string };

/** The determinations of a result, by name: a statement's parts, or the one of a rule. */
export function partsOf(result: AnyResult): [name: string, part: AnyDetermination][] {
  if (!('statement' in result)) return [['', result]];
  const { statement, ...parts } = result;
  return Object.entries(parts as Readonly<Record<string, AnyDetermination>>);
}
