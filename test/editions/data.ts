import { lingcheng2020 } from '../../src/index.js';

/** Data of an edition, as JSON carries it. */
// biome-ignore lint/suspicious/noExplicitAny: to be edited by hand, rightly and wrongly
export type Data = any;

/** The data of an edition with an id of its own, with one village for fifty-one and with two rest days. */
export function editable(): Data {
  const data = JSON.parse(JSON.stringify(lingcheng2020));
  data.id = 'edited';
  data.notice.collectionTargets.rows = [{ number: 1, name: '陵北', headcount: 668, amount: 200400 }];
  data.notice.collectionTargets.total = { headcount: 668, amount: 200400 };
  data.restDays = { from: '2020-05-01', until: '2020-05-31', days: ['2020-05-02', '2020-05-03'] };
  return data;
}
