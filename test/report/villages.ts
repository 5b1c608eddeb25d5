import { type Completion, determineCompletion, lingcheng2020 } from '../../src/index.js';

/** What a village has collected so far. */
export interface Collected {
  readonly name: string;
  readonly headcount: number;
  readonly amount: number;
}

/** A village of the annex with how far it is. */
export interface Village extends Completion {
  readonly number: number;
  readonly name: string;
  readonly target: Omit<Collected, 'name'>;
  readonly collected: Omit<Collected, 'name'>;
}

const { collectionTargets } = lingcheng2020.notice;

/** The villages of the annex with what each has collected. Every village must be there. */
export function villagesOf(collected: readonly Collected[]): Village[] {
  return collectionTargets.rows.map((target) => {
    const soFar = collected.find(({ name }) => name === target.name);
    if (!soFar) throw new Error(`nothing collected is listed for ${target.name}`);
    const determined = determineCompletion({ target, collected: soFar });
    if (determined.status !== 'determined') throw new Error('completion is always determined');
    return { number: target.number, name: target.name, target, collected: soFar, ...determined.value };
  });
}
