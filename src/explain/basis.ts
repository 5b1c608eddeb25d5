import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { baseOf, readingsIn } from '../editions/edition-id.js';
import { type EditionSeries, isSeries } from '../editions/edition-series.js';
import { type Issue, preview } from '../errors.js';
import type { Basis } from './result-lines.js';

/** The issue of a result without the edition that gave it, which it names. */
const issueOf = (code: Issue['code'], id: string, received: unknown): Issue => ({
  path: ['edition'],
  code,
  message: `expected the edition that gave the result, ${preview(id)}`,
  received: preview(received),
  against: { path: ['result', 'edition'], value: preview(id) },
});

/** What an answer of an edition rests on; of a series, what any of the others has as well. */
export const basisIn = ({ clauses, readings, notice }: Edition, others: readonly Edition[] = []): Basis => ({
  clauses,
  readings,
  notices: [notice, ...others.map((other) => other.notice)],
  isOfSeries: others.length > 0,
});

/**
 * What a result rests on, by the id of its edition. A shipped edition needs only its id, which names the readings
 * adopted in it; any other edition is needed itself, and none but the one that gave the result.
 */
export function basisOf(id: string, edition: Edition | EditionSeries | undefined): Basis | Issue {
  if (isSeries(edition)) {
    // What no edition answers, the series does: it stands on no clause.
    const [first, ...others] = edition.editions as readonly [Edition, ...Edition[]];
    if (id === edition.id) return basisIn(first, others);
    const answering = edition.editions.find((member) => member.id === id);
    return answering ? basisIn(answering) : issueOf('contradiction', id, edition.id);
  }
  if (edition !== undefined) {
    return edition.id === id ? basisIn(edition) : issueOf('contradiction', id, edition.id);
  }
  const readings = baseOf(id) === lingcheng2020.id ? readingsIn(id) : undefined;
  if (readings !== undefined) return { ...basisIn(lingcheng2020), readings };
  return issueOf('missing', id, undefined);
}
