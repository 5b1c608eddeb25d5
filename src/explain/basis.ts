import { type Edition, lingcheng2020 } from '../editions/edition.js';
import { baseOf, readingsIn } from '../editions/edition-id.js';
import { type Issue, preview } from '../errors.js';
import type { Basis } from './result-lines.js';

const issueOf = (code: Issue['code'], message: string, received: unknown): Issue => ({
  path: ['edition'],
  code,
  message,
  received: preview(received),
});

/**
 * What a result rests on, by the id of its edition. A shipped edition needs only its id, which names the readings
 * adopted in it; any other edition is needed itself, and none but the one that gave the result.
 */
export function basisOf(id: string, edition: Edition | undefined): Basis | Issue {
  if (edition !== undefined) {
    if (edition.id === id) return edition;
    const value = preview(id);
    const message = `expected the edition that gave the result, ${value}`;
    return { ...issueOf('contradiction', message, edition.id), against: { path: ['result', 'edition'], value } };
  }
  const readings = baseOf(id) === lingcheng2020.id ? readingsIn(id) : undefined;
  if (readings !== undefined) return { clauses: lingcheng2020.clauses, readings };
  return issueOf('missing', `expected the edition that gave the result, ${preview(id)}`, undefined);
}
