import { Both } from './both.js';
import { factName, groupName } from './names.js';
import { texts } from './texts.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('$special' in value);

const isDayOrMonth = (text: string): boolean => /^\d{4}-\d{2}(-\d{2})?$/.test(text);

function Name({ of }: { of: string }) {
  const name = factName(of);
  return name ? <Both text={name} /> : <code>{of}</code>;
}

/** One value as it was given: a text stands in quotes, so that "300" is not taken for 300. */
function Scalar({ value }: { value: unknown }) {
  if (value === null) return <Both text={texts.none} />;
  if (typeof value === 'boolean') return <Both text={value ? texts.yes : texts.no} />;
  if (typeof value === 'number') return <>{String(value)}</>;
  if (value === undefined) return <code>undefined</code>;
  if (typeof value !== 'string') return <code>{String((value as { $special: unknown }).$special)}</code>;
  const group = groupName(value);
  if (group) return <Both text={group} />;
  if (isDayOrMonth(value)) return <span class="day">{value}</span>;
  return <code>{JSON.stringify(value)}</code>;
}

/** Records of one shape, as a small table. */
function Records({ rows }: { rows: readonly Record<string, unknown>[] }) {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return (
    <table class="records">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">
              <Name of={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {columns.map((column) => (
              <td>{column in row ? <Value value={row[column]} /> : '–'}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Value({ value }: { value: unknown }) {
  if (isRecord(value)) return <Facts facts={value} />;
  if (!Array.isArray(value)) return <Scalar value={value} />;
  if (value.length === 0) return <Both text={texts.none} />;
  if (value.every(isRecord)) return <Records rows={value} />;
  return (
    <ul class="values">
      {value.map((one) => (
        <li>
          <Value value={one} />
        </li>
      ))}
    </ul>
  );
}

/** The facts of a case, by name. */
export function Facts({ facts }: { facts: unknown }) {
  if (!isRecord(facts)) return <Value value={facts} />;
  return (
    <dl class="facts">
      {Object.entries(facts).map(([key, value]) => (
        <div>
          <dt>
            <Name of={key} />
          </dt>
          <dd>
            <Value value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
