import { useEffect, useState } from 'preact/hooks';
import { labels as labelsOf } from 'resident-pension-rules/explain';
import { Outcome } from '../answer.js';
import { ask } from '../ask.js';
import {
  type Encoding,
  isPayable,
  leavesFor,
  type Opened,
  type Plan,
  paidLeaf,
  type RowStatus,
  statusesOf,
  type Totals,
} from '../batch.js';
import {
  type Blank,
  type FormCount,
  keyOf,
  type Leaf,
  leafName,
  leavesOf,
  type Mapping,
  proposedColumn,
  type Source,
} from '../columns.js';
import { useBench } from '../context.js';
import { FileDrop, save } from '../files.js';
import type { Jobs } from '../jobs.js';
import { groups, ruleName, rules } from '../rules.js';

const portion = 50;
const inBoth = [labelsOf('zh-CN'), labelsOf('en')];

const fitsRows = (id: string): boolean => leavesOf(rules.get(id)?.facts.fields ?? []) !== undefined;

function Preview({ header, rows }: { header: readonly string[]; rows: readonly (readonly string[])[] }) {
  const { w } = useBench();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scrolls" tabIndex={0} aria-label={w.preview}>
      <table class="grid preview">
        <caption>{w.preview}</caption>
        <thead>
          <tr>
            {header.map((heading) => (
              <th scope="col">{heading}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {header.map((_, column) => (
                <td>{row[column]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function MappingRow({
  leaf,
  header,
  source,
  onChange,
}: {
  leaf: Leaf;
  header: readonly string[];
  source: Source;
  onChange: (source: Source) => void;
}) {
  const { w, labels } = useBench();
  const name = useLeafName()(leaf);
  const facts: Readonly<Record<string, { readonly absent?: string; readonly hint: string }>> = labels.facts;
  const { absent, hint } = facts[leaf.path[0] as string] ?? { hint: '' };
  const blanks: readonly (readonly [Blank, string])[] = [
    ['missing', w.blanks.missing],
    ...(leaf.mayBeAbsent && absent ? ([['absent', absent]] as const) : []),
    ...(leaf.field.kind === 'list' ? ([['none', w.blanks.none]] as const) : []),
  ];
  return (
    <tr>
      <th scope="row">
        {name} <span class="hint">{hint}</span>
      </th>
      <td data-head={w.fromColumn}>
        <select
          aria-label={`${name} ${w.fromColumn}`}
          value={source.column === null ? 'same' : String(source.column)}
          onChange={({ currentTarget: { value } }) =>
            onChange({ ...source, column: value === 'same' ? null : Number(value) })
          }
        >
          <option value="same">{w.allRowsSame}</option>
          {header.map((heading, column) => (
            <option value={String(column)}>
              {column + 1}. {heading}
            </option>
          ))}
        </select>
        {source.column === null && (
          <input
            aria-label={`${name} ${w.sameText}`}
            placeholder={w.sameText}
            value={source.same}
            autocomplete="off"
            onInput={({ currentTarget }) => onChange({ ...source, same: currentTarget.value })}
          />
        )}
      </td>
      <td data-head={w.blankMeans}>
        {blanks.length === 1 ? (
          w.blanks.missing
        ) : (
          <select
            aria-label={`${name} ${w.blankMeans}`}
            value={source.blank}
            onChange={({ currentTarget }) => onChange({ ...source, blank: currentTarget.value as Blank })}
          >
            {blanks.map(([id, words]) => (
              <option value={id}>{words}</option>
            ))}
          </select>
        )}
      </td>
    </tr>
  );
}

function shownValue(
  value: unknown,
  leaf: Leaf,
  labels: ReturnType<typeof useBench>['labels'],
  w: ReturnType<typeof useBench>['w'],
): string {
  const facts: Readonly<Record<string, { options?: Readonly<Record<string, string>> }>> = labels.facts;
  const names = facts[leaf.path.at(-1) as string]?.options ?? {};
  const name = (one: unknown) => names[String(one)] ?? String(one);
  if (Array.isArray(value)) return value.length === 0 ? w.none : value.map(name).join(w.separator);
  return name(value);
}

/** The ways in which each column is written, with examples, for a person to agree to. */
function HowRead({
  leaves,
  readings,
  mapping,
}: {
  leaves: readonly Leaf[];
  readings: Readonly<Record<string, readonly FormCount[]>>;
  mapping: Mapping;
}) {
  const { w, labels } = useBench();
  const nameOf = useLeafName();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="scrolls" tabIndex={0} aria-label={w.howRead}>
      <table class="grid stacked how-read">
        <thead>
          <tr>
            <th scope="col">{w.factColumn}</th>
            <th scope="col">{w.form}</th>
            <th scope="col" class="number">
              {w.rows}
            </th>
            <th scope="col">
              {w.written} → {w.read}
            </th>
          </tr>
        </thead>
        <tbody>
          {leaves.flatMap((leaf) => {
            const counts = readings[keyOf(leaf)] ?? [];
            if (counts.length === 0) {
              return [
                <tr class="unreadable">
                  <th scope="row">{nameOf(leaf)}</th>
                  <td colSpan={3}>{w.unmapped}</td>
                </tr>,
              ];
            }
            return counts.map(({ form, count, wide, examples }, at) => (
              <tr class={form === 'unreadable' ? 'unreadable' : ''}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={counts.length}>
                    {nameOf(leaf)}
                  </th>
                )}
                <td class="half">{w.forms[form]}</td>
                <td class="number half" data-head={w.rows}>
                  {mapping[keyOf(leaf)]?.column === null ? w.allRowsSame : count}
                  {wide > 0 && <span class="hint"> {w.wide(wide)}</span>}
                </td>
                <td>
                  {form !== 'blank' &&
                    examples.map(({ row, text, value }) => (
                      <p>
                        <q>{text}</q>
                        {form === 'unreadable'
                          ? ` ${row > 0 ? w.rowOf(row) : ''}`
                          : ` → ${shownValue(value, leaf, labels, w)}`}
                      </p>
                    ))}
                </td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </section>
  );
}

type Page = Jobs['page']['answer'];

function Results({ header, totals, kind }: { header: readonly string[]; totals: Totals; kind: Plan['kind'] }) {
  const { w, labels } = useBench();
  const [status, setStatus] = useState<RowStatus | null>(null);
  const [from, setFrom] = useState(0);
  const [page, setPage] = useState<Page | null>(null);
  useEffect(() => {
    let isCurrent = true;
    ask('page', { from, most: portion, status }).then((found) => isCurrent && setPage(found));
    return () => {
      isCurrent = false;
    };
  }, [from, status, totals]);
  const download = async () => {
    const headings = { columns: w.resultColumns[kind], statuses: { ...w.statuses, ...w.payments } };
    save(w.fileName, await ask('download', { headings }));
  };
  return (
    <>
      <h3>{w.counts}</h3>
      <ul class="counts" aria-live="polite">
        {statusesOf[kind].map((one) => (
          <li>
            <button
              type="button"
              class="count"
              aria-pressed={status === one}
              onClick={() => {
                setStatus(status === one ? null : one);
                setFrom(0);
              }}
            >
              <Outcome status={one} /> <strong>{totals.counts[one] ?? 0}</strong>
            </button>
          </li>
        ))}
      </ul>
      {totals.sums.length > 0 && (
        <p>
          {w.sum}
          <strong class="sum">
            {totals.sums.map((one) => w.sumOf(one.per, one.amount, one.isFloor)).join(w.separator)}
          </strong>
        </p>
      )}
      {totals.payments && (
        <p>
          <strong class="sum">
            {w.overBy(totals.payments.overBy)}
            {w.separator}
            {w.underBy(totals.payments.underBy)}
          </strong>
        </p>
      )}
      {totals.payments && Object.keys(totals.payments.turnsOn).length > 0 && (
        <p>
          {w.undecidedBy}{' '}
          {Object.entries(totals.payments.turnsOn).map(([id, count]) => (
            <span>
              {labels.readings[id as keyof typeof labels.readings].question} ({count}){' '}
            </span>
          ))}
        </p>
      )}
      <div class="row screen-only">
        <button type="button" class="primary" onClick={download}>
          {w.download}
        </button>
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      {page && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="scrolls" tabIndex={0} aria-label={w.reason}>
            <table class="grid stacked results">
              <thead>
                <tr>
                  <th scope="col">{w.row}</th>
                  {header.slice(0, 4).map((heading) => (
                    <th scope="col">{heading}</th>
                  ))}
                  <th scope="col">{w.result}</th>
                  <th scope="col">{w.reason}</th>
                </tr>
              </thead>
              <tbody>
                {page.rows.map(({ number, cells, result }) => (
                  <tr>
                    <td class="number" data-head={w.row}>
                      {number}
                    </td>
                    {header.slice(0, 4).map((heading, column) => (
                      <td class="half" data-head={heading}>
                        {cells[column]}
                      </td>
                    ))}
                    <td>
                      <Outcome status={result.status} />
                    </td>
                    <td>{result.text}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <div class="row screen-only">
            <button type="button" disabled={from === 0} onClick={() => setFrom(from - portion)}>
              {w.previous}
            </button>
            <span class="hint">
              {page.all === 0 ? 0 : from + 1}–{Math.min(from + portion, page.all)} / {page.all}
            </span>
            <button type="button" disabled={from + portion >= page.all} onClick={() => setFrom(from + portion)}>
              {w.next}
            </button>
          </div>
        </>
      )}
    </>
  );
}

const firstRule = 'monthly-pension';

function useLeafName() {
  const { labels, w } = useBench();
  return (leaf: Leaf): string => (leaf === paidLeaf ? w.paid : leafName(leaf, labels));
}

/** A table worked out row by row: opened, matched, checked, run. The work is the worker's; the page stays free. */
export function BatchView() {
  const { w, labels, language, spec } = useBench();
  const [file, setFile] = useState<{ readonly bytes: Uint8Array | null; readonly text: string } | null>(null);
  const [text, setText] = useState('');
  const [table, setTable] = useState<Opened | null>(null);
  const [rule, setRule] = useState(firstRule);
  const [mapping, setMapping] = useState<Mapping>({});
  const [readings, setReadings] = useState<Readonly<Record<string, readonly FormCount[]>> | null>(null);
  const [isConfirmed, setConfirmed] = useState(false);
  const [progress, setProgress] = useState<readonly [number, number] | null>(null);
  const [totals, setTotals] = useState<Totals | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [kind, setKind] = useState<Plan['kind']>('due');
  const plan: Plan = { rule, kind, mapping, language };
  const leaves = leavesFor(plan);

  const forget = () => {
    setReadings(null);
    setConfirmed(false);
    setTotals(null);
    setFailure(null);
  };
  const propose = (id: string, header: readonly string[]) => {
    const wanted = leavesFor({ rule: id, kind: 'paid' });
    const found = wanted.map((leaf): [string, Source] => {
      return [keyOf(leaf), { column: proposedColumn(leaf, header, inBoth), same: '', blank: 'missing' }];
    });
    setMapping(Object.fromEntries(found));
    forget();
  };
  const open = async (
    given: { readonly bytes: Uint8Array | null; readonly text: string },
    encoding: Encoding | null = null,
  ) => {
    setFile(given);
    const found = await ask('open', { ...given, encoding });
    setTable(found);
    propose(rule, found.header);
  };
  const check = async () => setReadings(await ask('readings', { plan }));
  const run = async () => {
    setTotals(null);
    setProgress([0, table?.rows ?? 0]);
    try {
      setTotals(await ask('run', { plan, edition: spec }, (done, all) => setProgress([done, all])));
    } catch (error) {
      setFailure(String(error));
    }
    setProgress(null);
  };
  const [stepTable, stepColumns, stepReadings, stepResults] = w.steps as [string, string, string, string];
  return (
    <>
      <p class="lead">{w.batchIntro}</p>
      <section class="panel step" aria-labelledby="step-1">
        <h2 id="step-1">1. {stepTable}</h2>
        <div class="screen-only">
          <FileDrop
            label={w.pickTable}
            hint={w.dropTable}
            accept=".csv,.txt,.tsv,text/csv,text/plain"
            onFile={async (picked) => open({ bytes: new Uint8Array(await picked.arrayBuffer()), text: '' })}
          />
          <div class="field">
            <label for="table-text">{w.pasteTable}</label>
            <textarea
              id="table-text"
              rows={4}
              value={text}
              onInput={({ currentTarget }) => setText(currentTarget.value)}
            />
          </div>
          <button type="button" disabled={text.trim() === ''} onClick={() => open({ bytes: null, text })}>
            {w.open}
          </button>
        </div>
        {table && (
          <>
            <p role="status">
              {w.tableFound(table.rows, table.header.length, w.separators[table.separator] ?? table.separator)}
            </p>
            {table.encoding && file?.bytes && (
              <label class="filter">
                <span>{w.encoding}</span>
                <select
                  value={table.encoding}
                  onChange={({ currentTarget }) => open(file, currentTarget.value as Encoding)}
                >
                  {Object.entries(w.encodings).map(([id, name]) => (
                    <option value={id}>{name}</option>
                  ))}
                </select>
                <span class="hint">{w.encodingFound}</span>
              </label>
            )}
            {table.uneven.count > 0 && (
              <p class="fault">{w.uneven(table.uneven.count, String(table.uneven.first[0]))}</p>
            )}
            <Preview header={table.header} rows={table.sample} />
          </>
        )}
      </section>
      {table && (
        <section class="panel step" aria-labelledby="step-2">
          <h2 id="step-2">2. {stepColumns}</h2>
          <div class="field rule-picker">
            <label for="batch-rule">{w.batchRule}</label>
            <select
              id="batch-rule"
              value={rule}
              aria-describedby="batch-rule-hint"
              onChange={({ currentTarget: { value } }) => {
                setRule(value);
                if (!isPayable(value)) setKind('due');
                propose(value, table.header);
              }}
            >
              {Object.entries(groups).map(([group, ids]) => (
                <optgroup label={w.groups[group as keyof typeof groups]}>
                  {ids.filter(fitsRows).map((id) => (
                    <option value={id}>{ruleName(id, labels)}</option>
                  ))}
                </optgroup>
              ))}
            </select>
            <span id="batch-rule-hint" class="hint">
              {w.noListRules(
                [...rules.keys()]
                  .filter((id) => !fitsRows(id))
                  .map((id) => ruleName(id, labels))
                  .join(w.separator),
              )}
            </span>
          </div>
          <fieldset class="field options">
            <legend>{w.kind}</legend>
            <div class="segments">
              {(['due', 'paid'] as const).map((one) => (
                <label>
                  <input
                    type="radio"
                    name="kind"
                    checked={kind === one}
                    disabled={one === 'paid' && !isPayable(rule)}
                    onChange={() => {
                      setKind(one);
                      forget();
                    }}
                  />
                  <span>{w.kinds[one]}</span>
                </label>
              ))}
            </div>
          </fieldset>
          <p class="note">{w.proposed}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <section class="scrolls" tabIndex={0} aria-label={stepColumns}>
            <table class="grid stacked mapping">
              <thead>
                <tr>
                  <th scope="col">{w.factColumn}</th>
                  <th scope="col">{w.fromColumn}</th>
                  <th scope="col">{w.blankMeans}</th>
                </tr>
              </thead>
              <tbody>
                {leaves.map((leaf) => (
                  <MappingRow
                    key={keyOf(leaf)}
                    leaf={leaf}
                    header={table.header}
                    source={mapping[keyOf(leaf)] ?? { column: null, same: '', blank: 'missing' }}
                    onChange={(source) => {
                      setMapping({ ...mapping, [keyOf(leaf)]: source });
                      forget();
                    }}
                  />
                ))}
              </tbody>
            </table>
          </section>
          <button type="button" class="primary screen-only" onClick={check}>
            {w.checkColumns}
          </button>
        </section>
      )}
      {readings && (
        <section class="panel step" aria-labelledby="step-3">
          <h2 id="step-3">3. {stepReadings}</h2>
          <HowRead leaves={leaves} readings={readings} mapping={mapping} />
          <p class="hint">{w.unreadableNote}</p>
          <label class="absent confirm">
            <input
              type="checkbox"
              checked={isConfirmed}
              onChange={({ currentTarget }) => setConfirmed(currentTarget.checked)}
            />
            <span>{w.confirm}</span>
          </label>
          <button type="button" class="primary screen-only" disabled={!isConfirmed || progress !== null} onClick={run}>
            {w.run}
          </button>
          {progress && (
            <p role="status">
              <progress value={progress[0]} max={progress[1]} aria-label={w.running} /> {w.progress(...progress)}
            </p>
          )}
          {failure && (
            <p class="fault" role="alert">
              {failure}
            </p>
          )}
        </section>
      )}
      {totals && table && (
        <section class="panel step" aria-labelledby="step-4">
          <h2 id="step-4">4. {stepResults}</h2>
          <Results header={table.header} totals={totals} kind={kind} />
        </section>
      )}
    </>
  );
}
