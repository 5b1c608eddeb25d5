import { Both } from './both.js';
import { both } from './texts.js';
import { percentage, type Village } from './villages.js';

function Rate({ of }: { of: { readonly rate: string; readonly met: boolean } }) {
  return <td class={of.met ? 'met' : 'short'}>{percentage(of.rate)} %</td>;
}

/** The villages in the annex's order, with both measures. */
export function VillageTable({ villages }: { villages: readonly Village[] }) {
  const columns = [
    both('No.', '序号'),
    both('Village', '村名'),
    both('Target, persons', '任务人数'),
    both('Paid', '已缴'),
    both('Rate', '完成率'),
    both('Target, CNY', '任务金额（元）'),
    both('Paid, CNY', '已缴（元）'),
    both('Rate, CNY', '金额完成率'),
  ];
  return (
    <table class="numbers">
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col">
              <Both text={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {villages.map(({ number, name, target, collected, headcount, amount }) => (
          <tr>
            <td>{number}</td>
            <th scope="row" lang="zh-CN">
              {name}
            </th>
            <td>{target.headcount}</td>
            <td>{collected.headcount}</td>
            <Rate of={headcount} />
            <td>{target.amount}</td>
            <td>{collected.amount}</td>
            <Rate of={amount} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
