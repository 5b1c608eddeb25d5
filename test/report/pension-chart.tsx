import { lingcheng2020 } from '../../src/index.js';
import { Both } from './both.js';
import { ages, monthly, monthlyPensions, type Pensions, type Stretch, years } from './monthly-pensions.js';
import { both, dayWords, texts } from './texts.js';

const { document } = lingcheng2020;
const height = 260;

const share = (number: number, numbers: readonly number[]): number => (number - (numbers[0] ?? 0)) / numbers.length;
const across = (number: number): string => `${(share(number, years) * 100).toFixed(2)}%`;
const up = (number: number): number => Math.round((1 - share(number, ages)) * height);

const words = ({ from, until }: Stretch, numbers: readonly number[]): string =>
  until > (numbers.at(-1) ?? 0) ? `${from}+` : `${from}–${until - 1}`;

function Plot({ byAge, byYears, amounts }: Pensions) {
  /** The higher the amount, the deeper, and never too deep to read on. */
  const depth = (amount: string) => (0.05 + (0.4 * amounts.indexOf(amount)) / (amounts.length - 1)).toFixed(3);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the caption is its title, in both languages
    <svg class="plot" width="100%" height={height + 40} role="img" aria-labelledby="pension-title pension-gist">
      {byAge.flatMap((age) =>
        byYears.map((span) => {
          const amount = monthly(age.from, span.from);
          const width = (share(span.until, years) - share(span.from, years)) * 100;
          const middle = (share(span.from, years) * 100 + width / 2).toFixed(2);
          return (
            <g>
              <rect
                fill-opacity={depth(amount)}
                x={across(span.from)}
                y={up(age.until)}
                width={`${width.toFixed(2)}%`}
                height={up(age.from) - up(age.until)}
              />
              <text
                class="amount"
                x={`${middle}%`}
                y={(up(age.from) + up(age.until)) / 2}
                text-anchor="middle"
                dominant-baseline="central"
              >
                {amount}
              </text>
            </g>
          );
        }),
      )}
      {byYears.map(({ from }) => (
        <text class="tick" x={across(from)} y={height + 16}>
          {from}
        </text>
      ))}
      {byAge.map(({ from }) => (
        <text class="tick" x="-8" y={up(from) - 4} text-anchor="end">
          {from}
        </text>
      ))}
      <text class="axis en" x="100%" y={height + 34} text-anchor="end">
        consecutive years →
      </text>
      <text class="axis zh" x="100%" y={height + 34} text-anchor="end" lang="zh-CN">
        连续缴费年限 →
      </text>
      <text class="axis en" x="-30" y="-8">
        ↑ age
      </text>
      <text class="axis zh" x="-30" y="-8" lang="zh-CN">
        ↑ 周岁
      </text>
    </svg>
  );
}

function PensionTable({ byAge, byYears }: Pensions) {
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">
            <Both text={both('Age', '周岁')} />
          </th>
          {byYears.map((span) => (
            <th scope="col">
              {words(span, years)} <Both text={both('years', '年')} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byAge.map((age) => (
          <tr>
            <th scope="row">{words(age, ages)}</th>
            {byYears.map((span) => (
              <td>{monthly(age.from, span.from)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The monthly pension by age and consecutive years: a chart, and the same as a table. */
export function PensionChart() {
  const pensions = monthlyPensions();
  const { amounts } = pensions;
  return (
    <figure class="chart pension">
      <figcaption>
        <strong id="pension-title">
          <Both text={both('Monthly pension by age and years, CNY', '月养老金：按年龄与连续缴费年限（元）')} />
        </strong>
        <p id="pension-gist">
          <Both
            text={both(
              `From ${amounts[0]} to ${amounts.at(-1)} yuan a month under this notice, without the individual account; asked for every age and every number of years as of ${document.issuedOn}.`,
              `按本通知每月${amounts[0]}元至${amounts.at(-1)}元，不含个人账户养老金；以${dayWords(document.issuedOn)['zh-CN']}为查询日，逐岁逐年计算得出。`,
            )}
          />
        </p>
      </figcaption>
      <div class="plot-frame">
        <Plot {...pensions} />
      </div>
      <details class="as-table">
        <summary>
          <Both text={texts.asTable} />
        </summary>
        <section class="scrolls" tabindex={0} aria-labelledby="pension-title">
          <PensionTable {...pensions} />
        </section>
      </details>
    </figure>
  );
}
