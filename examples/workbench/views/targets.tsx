import { useMemo, useState } from 'preact/hooks';
import { type CollectionTargetRow, collectionStatement } from 'resident-pension-rules';
import { fenOf } from '../amounts.js';
import { Outcome } from '../answer.js';
import { figuresOf, pastedFigures, percent, progressOf, type RowProgress, type Typed, untyped } from '../collected.js';
import { CompletionChart } from '../completion-chart.js';
import { useBench } from '../context.js';
import { errorGist, gist } from '../gist.js';
import type { Words } from '../words.js';

type AllTyped = Readonly<Record<number, Typed>>;
function metWord(met: boolean | null, w: Words): string {
  if (met === null) return w.metOpen;
  return met ? w.metYes : w.metNo;
}

type Order = 'number' | 'name' | 'rate';

function FigureCell({
  label,
  head,
  value,
  isWrong,
  onInput,
}: {
  label: string;
  head: string;
  value: string;
  isWrong: boolean;
  onInput: (text: string) => void;
}) {
  return (
    <td class="number entry half" data-head={head}>
      <input
        inputMode="decimal"
        autocomplete="off"
        aria-label={label}
        aria-invalid={isWrong}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </td>
  );
}

function TargetRow({
  row,
  typed,
  progress,
  onChange,
}: {
  row: CollectionTargetRow;
  typed: Typed;
  progress: RowProgress | undefined;
  onChange: (typed: Typed) => void;
}) {
  const { w } = useBench();
  const figures = figuresOf(typed);

  return (
    <tr>
      <td class="number half" data-head={w.number}>
        {row.number}
      </td>
      <th scope="row" class="half" lang="zh-CN">
        {row.name}
      </th>
      <td class="number half" data-head={`${w.target} ${w.persons}`}>
        {row.headcount}
      </td>
      <td class="number half" data-head={`${w.target} ${w.yuan}`}>
        {row.amount ?? '—'}
      </td>
      <FigureCell
        label={`${row.name} ${w.collected} ${w.persons}`}
        head={`${w.collected} ${w.persons}`}
        value={typed.headcount}
        isWrong={figures.headcount === null}
        onInput={(headcount) => onChange({ ...typed, headcount })}
      />
      <FigureCell
        label={`${row.name} ${w.collected} ${w.yuan}`}
        head={`${w.collected} ${w.yuan}`}
        value={typed.amount}
        isWrong={figures.amount === null}
        onInput={(amount) => onChange({ ...typed, amount })}
      />
      <td class="number half" data-head={`${w.rate} ${w.byPersons}`}>
        {progress ? `${percent(progress.headcount.rate)} %` : ''}
      </td>
      <td class="number half" data-head={`${w.rate} ${w.byYuan}`}>
        {progress?.amount ? `${percent(progress.amount.rate)} %` : ''}
      </td>
      <td class={progress ? `met-${progress.met}` : ''} data-head={w.met}>
        {progress ? metWord(progress.met, w) : ''}
      </td>
    </tr>
  );
}

const rateOf = ({ headcount }: RowProgress): number => Number(headcount.rate);

function sorted(rows: readonly RowProgress[], order: Order): RowProgress[] {
  const byOrder: Readonly<Record<Order, (one: RowProgress, other: RowProgress) => number>> = {
    number: (one, other) => one.row.number - other.row.number,
    name: (one, other) => one.row.name.localeCompare(other.row.name, 'zh-CN'),
    rate: (one, other) => rateOf(other) - rateOf(one),
  };
  return rows.toSorted(byOrder[order]);
}

function sumOf(amounts: readonly string[]): string {
  const fen = amounts.reduce((sum, amount) => sum + fenOf(amount), 0n);
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`.replace(/\.00$/, '');
}

/** The town's score, from the sum of every row, the day of the figures and the day of the materials. */
function TownScore({ headcount, amount }: { headcount: number; amount: string | null }) {
  const { w, edition, language } = useBench();
  const [day, setDay] = useState('');
  const [materials, setMaterials] = useState<string | null>('');
  const total = edition.notice.collectionTargets?.total;
  if (!total) return null;
  const isFilled = day !== '' && materials !== '';
  const said = () => {
    const progress = [{ on: day, headcount, amount }];
    try {
      const statement = collectionStatement(
        { target: total, progress, materialsSubmittedOn: materials, asOf: day },
        edition,
      );
      return { status: statement.score.status, text: gist(statement, language, edition) };
    } catch (error) {
      return { status: 'malformed', text: errorGist(error, language) };
    }
  };
  const score = isFilled ? said() : null;
  return (
    <section class="panel" aria-labelledby="score-title">
      <h2 id="score-title">{w.score}</h2>
      <div class="row">
        <div class="field">
          <label for="progress-day">{w.progressDay}</label>
          <input
            id="progress-day"
            type="date"
            value={day}
            onInput={({ currentTarget }) => setDay(currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="materials-day">{w.materials}</label>
          <input
            id="materials-day"
            type="date"
            disabled={materials === null}
            value={materials ?? ''}
            onInput={({ currentTarget }) => setMaterials(currentTarget.value)}
          />
        </div>
        <label class="absent">
          <input
            type="checkbox"
            checked={materials === null}
            onChange={({ currentTarget }) => setMaterials(currentTarget.checked ? null : '')}
          />
          <span>{w.materialsNot}</span>
        </label>
      </div>
      {score && (
        <p class="headline" role="status">
          <Outcome status={score.status} /> {score.text}
        </p>
      )}
    </section>
  );
}

/** The annex, with what each row has collected. Every figure is the annex's or was entered here. */
export function TargetsView() {
  const { w, edition } = useBench();
  const [typed, setTyped] = useState<AllTyped>({});
  const [find, setFind] = useState('');
  const [order, setOrder] = useState<Order>('rate');
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<{ count: number; left: readonly string[] } | null>(null);
  const targets = edition.notice.collectionTargets;
  const rows = targets?.rows ?? [];
  const progress = useMemo(
    () =>
      new Map(
        rows.flatMap((row) => {
          const found = progressOf(row, typed[row.number] ?? untyped, edition);
          return found ? [[row.number, found] as const] : [];
        }),
      ),
    [typed, edition],
  );
  if (!targets) return <p>{w.noTargets}</p>;
  const shown = rows.filter(
    ({ name, number }) => !find || name.includes(find.replace(/\s/g, '')) || String(number) === find,
  );
  const isWhole = progress.size === rows.length;
  const figures = rows.map(({ number }) => figuresOf(typed[number] ?? untyped));
  const headcount = figures.reduce((sum, one) => sum + (one.headcount ?? 0), 0);
  const amount = targets.total.amount === null ? null : sumOf(figures.map((one) => one.amount ?? '0'));
  const townRow: CollectionTargetRow = { ...targets.total, number: 0, name: w.town };
  const town = isWhole
    ? progressOf(townRow, { headcount: String(headcount), amount: amount ?? '' }, edition)
    : undefined;
  const apply = () => {
    const { read, left } = pastedFigures(text, rows);
    setTyped({ ...typed, ...Object.fromEntries(read) });
    setPasted({ count: read.size, left });
  };
  const filled = [...progress.values()];
  return (
    <>
      <p class="lead">{w.targetsIntro}</p>
      <div class="toolbar screen-only">
        <label class="filter">
          <span>{w.search}</span>
          <input type="search" value={find} onInput={({ currentTarget }) => setFind(currentTarget.value)} />
        </label>
        <button type="button" onClick={() => setTyped({})}>
          {w.clear}
        </button>
        <button type="button" onClick={() => print()}>
          {w.print}
        </button>
      </div>
      <details class="panel screen-only">
        <summary>{w.paste}</summary>
        <div class="field">
          <label for="paste">{w.paste}</label>
          <textarea
            id="paste"
            rows={6}
            value={text}
            aria-describedby="paste-hint"
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
          <span id="paste-hint" class="hint">
            {w.pasteHint}
          </span>
        </div>
        <button type="button" class="primary" onClick={apply}>
          {w.pasteApply}
        </button>
        <div role="status">
          {pasted && <p>{w.pasteRead(pasted.count)}</p>}
          {pasted && pasted.left.length > 0 && (
            <>
              <p class="fault">{w.pasteLeft}</p>
              <pre>{pasted.left.join('\n')}</pre>
            </>
          )}
        </div>
      </details>
      <p role="status">
        {w.filled(progress.size, rows.length)} {!isWhole && <span class="hint">{w.notAllFilled}</span>}
        {figures.some((one) => one.headcount === null || one.amount === null) && (
          <span class="fault"> {w.badFigure}</span>
        )}
      </p>
      <div class="targets">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
        <section class="scrolls" tabIndex={0} aria-label={w.views.targets}>
          <table class="grid stacked targets-table">
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {w.number}
                </th>
                <th scope="col" rowSpan={2}>
                  {w.village}
                </th>
                <th scope="colgroup" colSpan={2}>
                  {w.target}
                </th>
                <th scope="colgroup" colSpan={2}>
                  {w.collected}
                </th>
                <th scope="colgroup" colSpan={2}>
                  {w.rate}
                </th>
                <th scope="col" rowSpan={2}>
                  {w.met}
                </th>
              </tr>
              <tr>
                {[w.persons, w.yuan, w.persons, w.yuan, w.byPersons, w.byYuan].map((head) => (
                  <th scope="col">{head}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <TargetRow
                  key={row.number}
                  row={row}
                  typed={typed[row.number] ?? untyped}
                  progress={progress.get(row.number)}
                  onChange={(one) => setTyped({ ...typed, [row.number]: one })}
                />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <td />
                <th scope="row">{w.town}</th>
                <td class="number half" data-head={`${w.target} ${w.persons}`}>
                  {targets.total.headcount}
                </td>
                <td class="number half" data-head={`${w.target} ${w.yuan}`}>
                  {targets.total.amount ?? '—'}
                </td>
                <td class="number half" data-head={`${w.collected} ${w.persons}`}>
                  {isWhole ? headcount : ''}
                </td>
                <td class="number half" data-head={`${w.collected} ${w.yuan}`}>
                  {isWhole ? (amount ?? '—') : ''}
                </td>
                <td class="number half" data-head={`${w.rate} ${w.byPersons}`}>
                  {town ? `${percent(town.headcount.rate)} %` : ''}
                </td>
                <td class="number half" data-head={`${w.rate} ${w.byYuan}`}>
                  {town?.amount ? `${percent(town.amount.rate)} %` : ''}
                </td>
                <td data-head={w.met}>{town && metWord(town.met, w)}</td>
              </tr>
            </tfoot>
          </table>
        </section>
        <section class="panel chart-panel" aria-labelledby="chart-title">
          <div class="row">
            <h2 id="chart-title">{w.chart}</h2>
            <label class="filter screen-only">
              <span>{w.sortBy}</span>
              <select value={order} onChange={({ currentTarget }) => setOrder(currentTarget.value as Order)}>
                {Object.entries(w.sorts).map(([id, name]) => (
                  <option value={id}>{name}</option>
                ))}
              </select>
            </label>
          </div>
          {filled.length > 0 ? <CompletionChart rows={sorted(filled, order)} /> : <p class="hint">{w.chartEmpty}</p>}
        </section>
      </div>
      {isWhole && <TownScore headcount={headcount} amount={amount} />}
    </>
  );
}
