import { percent, type RowProgress } from './collected.js';
import { useBench } from './context.js';

const lineHeight = 18;

/** A mark of its own shape for each measure, filled where the measure is at the threshold. */
function Mark({ measure, x, y, isMet }: { measure: 'headcount' | 'amount'; x: string; y: number; isMet: boolean }) {
  return (
    <svg x={x} y={y} overflow="visible" class={`mark-of ${measure} ${isMet ? 'met' : 'short'}`} aria-hidden="true">
      {measure === 'headcount' ? <circle r="4" /> : <path d="M0-6 6 0 0 6-6 0Z" />}
    </svg>
  );
}

/** How far the rows are, by persons and by yuan. The table beside it has the same figures. */
export function CompletionChart({ rows }: { rows: readonly RowProgress[] }) {
  const { w, edition } = useBench();
  const threshold = edition.notice.completion?.threshold.value ?? null;
  const rates = rows
    .flatMap(({ headcount, amount }) => [headcount, ...(amount ? [amount] : [])])
    .map((one) => Number(percent(one.rate)));
  const from = Math.max(0, Math.floor((Math.min(...rates, threshold ?? 100) - 1) / 10) * 10);
  const until = Math.ceil((Math.max(...rates, threshold ?? 0, 100) + 0.5) / 10) * 10;
  const at = (rate: number) => `${(((rate - from) / (until - from)) * 100).toFixed(2)}%`;
  const bottom = rows.length * lineHeight;
  const ticks = Array.from({ length: (until - from) / 10 + 1 }, (_, tick) => from + tick * 10);
  const step = Math.ceil(ticks.length / 6);
  return (
    <figure class="chart">
      <figcaption>
        <ul class="legend">
          {(['headcount', 'amount'] as const).map((measure) => (
            <li>
              <svg width="14" height="14" aria-hidden="true">
                <Mark measure={measure} x="7" y={7} isMet />
              </svg>{' '}
              {measure === 'headcount' ? w.persons : w.yuan}
            </li>
          ))}
          {threshold !== null && (
            <li>
              <svg width="14" height="14" aria-hidden="true" class="threshold">
                <line x1="7" x2="7" y1="0" y2="14" />
              </svg>{' '}
              {w.threshold} {threshold} %
            </li>
          )}
        </ul>
      </figcaption>
      <div class="plot-frame">
        <svg class="plot" width="100%" height={bottom + 26} role="img" aria-label={w.chart}>
          {ticks.map((tick, position) => (
            <g class="tick">
              <line x1={at(tick)} x2={at(tick)} y1="0" y2={bottom} />
              {position % step === 0 && (
                <text x={at(tick)} y={bottom + 18} text-anchor="middle">
                  {tick}
                </text>
              )}
            </g>
          ))}
          {threshold !== null && (
            <g class="threshold">
              <line x1={at(threshold)} x2={at(threshold)} y1="0" y2={bottom} />
            </g>
          )}
          {rows.map(({ row, headcount, amount }, position) => {
            const y = (position + 0.5) * lineHeight;
            const persons = at(Number(percent(headcount.rate)));
            return (
              <g>
                <text class="village" x="-12" y={y} text-anchor="end" dominant-baseline="central" lang="zh-CN">
                  {row.name}
                </text>
                {amount && <line class="between" x1={persons} x2={at(Number(percent(amount.rate)))} y1={y} y2={y} />}
                {amount && <Mark measure="amount" x={at(Number(percent(amount.rate)))} y={y} isMet={amount.met} />}
                <Mark measure="headcount" x={persons} y={y} isMet={headcount.met} />
              </g>
            );
          })}
        </svg>
      </div>
    </figure>
  );
}
