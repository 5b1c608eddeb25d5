import type { FactDescription } from 'resident-pension-rules';
import { useBench } from './context.js';
import { written } from './written.js';

type FactWords = Readonly<
  Record<
    string,
    { readonly label: string; readonly absent?: string; readonly options?: Readonly<Record<string, string>> }
  >
>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The facts of a case in words, one a line, as the form has them. What is no record of facts is shown as it is written. */
export function FactsList({ fields, facts }: { fields: readonly FactDescription[] | undefined; facts: unknown }) {
  const { w, labels } = useBench();
  const words: FactWords = labels.facts;
  if (fields === undefined || !isRecord(facts)) return <pre>{written(facts)}</pre>;
  const said = (value: unknown, key: string): string => {
    if (value === undefined) return w.unfilled;
    if (value === null) return words[key]?.absent ?? w.none;
    if (typeof value === 'boolean') return value ? w.yes : w.no;
    if (Array.isArray(value)) return value.length === 0 ? w.none : value.map((one) => said(one, key)).join(w.separator);
    if (isRecord(value)) {
      const parts = Object.entries(value).map(([part, one]) => `${words[part]?.label ?? part} ${said(one, part)}`);
      return `(${parts.join(w.separator)})`;
    }
    return words[key]?.options?.[String(value)] ?? String(value);
  };
  return (
    <dl class="facts-list">
      {fields.map(({ key }) => (
        <div>
          <dt>{words[key]?.label ?? key}</dt>
          <dd>{said(facts[key], key)}</dd>
        </div>
      ))}
    </dl>
  );
}
