import { lingcheng2020 } from '../../src/index.js';
import { Both } from './both.js';
import { both, texts } from './texts.js';
import { VillageTable } from './village-table.js';
import { type Collected, type Village, villagesOf } from './villages.js';

const threshold = lingcheng2020.notice.completion?.threshold.value ?? 100;
const lineHeight = 15;

const percent = (rate: string): number => Number(rate) * 100;

/** A mark of its own shape for each measure, filled where the measure is at the threshold. */
function Mark({ measure, x, y, isMet }: { measure: 'headcount' | 'amount'; x: string; y: number; isMet: boolean }) {
  return (
    <svg x={x} y={y} overflow="visible" class={`mark ${measure} ${isMet ? 'met' : 'short'}`} aria-hidden="true">
      {measure === 'headcount' ? <circle r="3.6" /> : <path d="M0-6.5 6.5 0 0 6.5-6.5 0Z" />}
    </svg>
  );
}

/** A number of the scale, above the plot and below it: the plot is long. */
function Scale({ x, bottom, label }: { x: string; bottom: number; label: string }) {
  return (
    <>
      {[-8, bottom + 16].map((y) => (
        <text x={x} y={y} text-anchor="middle">
          {label}
        </text>
      ))}
    </>
  );
}

function Plot({ villages }: { villages: readonly Village[] }) {
  const rates = villages.flatMap(({ headcount, amount }) => [percent(headcount.rate), percent(amount.rate)]);
  const from = Math.floor((Math.min(...rates) - 1) / 5) * 5;
  const until = Math.ceil((Math.max(...rates) + 1) / 5) * 5;
  const at = (rate: number) => `${(((rate - from) / (until - from)) * 100).toFixed(2)}%`;
  const bottom = villages.length * lineHeight;
  const ticks = Array.from({ length: (until - from) / 5 + 1 }, (_, tick) => from + tick * 5);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the caption is its title, in both languages
    <svg class="plot" width="100%" height={bottom + 24} role="img" aria-labelledby="completion-title completion-gist">
      {ticks.map((tick) => (
        <g class="tick">
          <line x1={at(tick)} x2={at(tick)} y1="0" y2={bottom} />
          {Math.abs(tick - threshold) > 2 && <Scale x={at(tick)} bottom={bottom} label={`${tick}`} />}
        </g>
      ))}
      <g class="threshold">
        <line x1={at(threshold)} x2={at(threshold)} y1="0" y2={bottom} />
        <Scale x={at(threshold)} bottom={bottom} label={`${threshold} %`} />
      </g>
      {villages.map(({ name, headcount, amount }, row) => {
        const y = (row + 0.5) * lineHeight;
        const [persons, yuan] = [at(percent(headcount.rate)), at(percent(amount.rate))];
        return (
          <g>
            <text class="village" x="-10" y={y} text-anchor="end" dominant-baseline="central" lang="zh-CN">
              {name}
            </text>
            <line class="between" x1={persons} x2={yuan} y1={y} y2={y} />
            <Mark measure="amount" x={yuan} y={y} isMet={amount.met} />
            <Mark measure="headcount" x={persons} y={y} isMet={headcount.met} />
          </g>
        );
      })}
    </svg>
  );
}

function Legend() {
  const marks = [
    ['headcount', true, both('persons, done', '人数，达标')],
    ['headcount', false, both('persons, short', '人数，未达标')],
    ['amount', true, both('yuan, done', '金额，达标')],
    ['amount', false, both('yuan, short', '金额，未达标')],
  ] as const;
  return (
    <ul class="legend">
      {marks.map(([measure, isMet, name]) => (
        <li>
          <svg width="14" height="14" aria-hidden="true">
            <Mark measure={measure} x="7" y={7} isMet={isMet} />
          </svg>{' '}
          <Both text={name} />
        </li>
      ))}
    </ul>
  );
}

/** How far each village of the annex is, by persons and by yuan: a chart, and the same as a table. */
export function CompletionChart({ collected }: { collected: readonly Collected[] }) {
  const villages = villagesOf(collected);
  const done = (measure: 'headcount' | 'amount') => villages.filter((village) => village[measure].met).length;
  const [persons, yuan, split] = [
    done('headcount'),
    done('amount'),
    villages.filter(({ headcount, amount }) => headcount.met !== amount.met).length,
  ];
  const best = villages.toSorted((one, other) => percent(other.headcount.rate) - percent(one.headcount.rate));
  return (
    <figure class="chart completion">
      <figcaption>
        <strong id="completion-title">
          <Both text={both('Completion of the villages and 城镇', '各村及城镇完成率')} />
        </strong>{' '}
        <span class="made-up">
          <Both
            text={both('The targets are the annex’s; what was collected is made up.', '任务取自附表，已缴数字为虚构。')}
          />
        </span>
        <p id="completion-gist">
          <Both
            text={both(
              `Of the ${villages.length} rows of the annex, ${persons} are at ${threshold} % of the persons and ${yuan} at ${threshold} % of the yuan. For ${split} it matters which is counted: the notice does not say.`,
              `附表共${villages.length}行，人数达到${threshold}%的有${persons}行，金额达到的有${yuan}行；有${split}行按人数与按金额结论不同，通知未明确以何者为准。`,
            )}
          />
        </p>
      </figcaption>
      <Legend />
      <div class="plot-frame villages">
        <Plot villages={best} />
      </div>
      <details class="as-table">
        <summary>
          <Both text={texts.asTable} />
        </summary>
        <section class="scrolls" tabindex={0} aria-labelledby="completion-title">
          <VillageTable villages={villages} />
        </section>
      </details>
    </figure>
  );
}
