import type { Edition } from '../editions/edition.js';
import { periodsOf, unitOf } from '../engine/coverage.js';
import type { FieldDescription } from '../facts/field.js';
import type { Notice } from '../notice/notice.js';
import { lastDay } from '../values/calendar.js';
import { type Bounds, boundsOf } from '../values/period.js';
import type { Sql } from './dialects/dialect.js';
import { and, or } from './expression.js';
import { snake } from './facts.js';
import { isStated, knownOf, type RowRule } from './row-rule.js';

function isOutside(fact: Sql, kind: FieldDescription['kind'], { first, last }: Bounds): Sql {
  const { from, until } = unitOf(kind);
  return or(
    first === 0 ? 'FALSE' : `${fact} < ${from(first)}`,
    last === lastDay ? 'FALSE' : `${fact} > ${until(last)}`,
  );
}

/** The days that a rule's parts of the notice are all in force. */
export function boundsIn({ determiner }: Pick<RowRule, 'determiner'>, edition: Edition): Bounds {
  return boundsOf(periodsOf(edition, knownOf(determiner).nounsIn(edition.notice)));
}

/** Whether the day asked about lies outside the days that some parts of the notice are all in force. */
export const isOutsideDaysOf = (nouns: readonly (keyof Notice)[], edition: Edition): Sql =>
  isOutside(snake('asOf'), 'day', boundsOf(periodsOf(edition, nouns)));

/** Whether a fact that governs a rule lies outside the days it holds for. */
export function isOutsideCoverage({ parts, refersFor }: RowRule, edition: Edition): Sql {
  const refers = refersFor?.(edition);
  const outside = parts.flatMap((part) => {
    if (!isStated(part, edition)) return [];
    const bounds = boundsIn({ determiner: part }, edition);
    const { governedBy, fields } = knownOf(part);
    return governedBy.map((fact) => {
      const kind = fields.find(({ key }) => key === fact)?.kind as FieldDescription['kind'];
      const ofAll = isOutside(snake(fact), kind, bounds);
      if (refers === undefined) return ofAll;
      const itself = isOutside(snake(fact), kind, boundsOf(periodsOf(edition, knownOf(part).nouns)));
      return or(itself, and(refers, ofAll));
    });
  });
  return or(...outside);
}
