import type { Bilingual } from '../../src/index.js';
import type { Outcome } from './audit.js';

/** Makes a text of the page: English, then Chinese. */
export const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

/** A day: as it stands in the data, in Chinese by year, month and day. */
export function dayWords(day: string): Bilingual {
  const [year, month, date] = day.split('-').map(Number);
  return both(day, `${year}年${month}月${date}日`);
}

export const texts = {
  title: both('Audit report', '审核报告'),
  subject: both(
    'Basic pension insurance for urban and rural residents, Lingcheng, 2020',
    '陵城镇2020年度居民基本养老保险',
  ),
  purpose: both(
    'Every rule taken from the notice, every case it is held to, and every point the notice leaves open.',
    '逐条列出由通知得出的规则、检验规则的全部测试用例，以及通知未明确的事项。',
  ),
  notice: both('Notice', '通知文号'),
  issued: both('Issued', '印发'),
  edition: both('Edition', '规则数据版本'),
  version: both('Library version', '程序版本'),
  made: both('Report made', '报告日期'),
  skip: both('Skip to the result', '跳至结论'),
  contents: both('Contents', '目录'),
  language: both('Language', '语言'),
  view: both('View', '显示'),
  failuresOnly: both('Failures only', '只看未通过'),
  search: both('Search', '搜索'),
  openAll: both('Open all', '全部展开'),
  closeAll: both('Close all', '全部收起'),
  print: both('Print', '打印'),
  shown: both('cases shown', '个测试用例'),
  nothingShown: both('Nothing has these words.', '没有包含这些文字的内容。'),
  noFailure: both('No case fails.', '没有未通过的测试用例。'),
  result: both('Result', '结论'),
  failing: both('Failing cases', '未通过的测试用例'),
  failingNote: both(
    'The library answers otherwise than the case expects, or the case itself is at fault. Each of these stands again, marked, under its clause.',
    '程序的结果与预期不符，或测试用例本身有误。以下测试用例在所属条款下另有标记。',
  ),
  clauses: both('The notice, clause by clause', '逐条对照'),
  clausesNote: both(
    'In the notice’s order, with the printed label of each clause. Open a case for its facts, its outcome and the explanation. Print follows the screen: what is open is printed in full.',
    '按通知顺序排列，标注原文序号。展开测试用例可见填报信息、结果与说明。打印与屏幕一致：展开的内容全文打印。',
  ),
  clause: both('Clause', '条款'),
  figures: both('Figures', '标准'),
  reads: both('Rests on', '适用口径'),
  pass: both('Pass', '通过'),
  fail: both('Fail', '未通过'),
  facts: both('Facts', '填报信息'),
  adopted: both('Readings adopted', '采用的口径'),
  restDays: both('Rest days known', '已知休息日'),
  expectedAndActual: both('Expected and actual, the same', '预期与实际（一致）'),
  expected: both('Expected', '预期'),
  actual: both('Actual', '实际'),
  explanation: both('Explanation', '说明'),
  changedBy: both('Would change under another reading', '口径不同则结果不同'),
  readings: both('Register of readings', '待明确事项登记表'),
  readingsNote: both(
    'Each point the notice leaves open, the ways to read it, and which cases each one changes when the other readings stay as they are.',
    '通知未明确的事项、各项口径，以及其余口径不变时各项改变哪些测试用例的结果。',
  ),
  options: both('Options', '口径'),
  byDefault: both('default', '默认'),
  grounds: both('Grounds', '理由'),
  source: both('Source', '来源'),
  consultedBy: both('Consulted by', '涉及规则'),
  changes: both('Cases it changes', '结果随之改变的测试用例'),
  none: both('none', '无'),
  yes: both('yes', '是'),
  no: both('no', '否'),
  asTable: both('The same as a table', '以表格查看'),
} as const satisfies Record<string, Bilingual>;

export const outcomeMeanings: Readonly<Record<Exclude<Outcome, 'crashed'>, Bilingual>> = {
  determined: both('the notice gives an answer', '按通知可以得出结果'),
  refused: both('the notice says no, for all the reasons given', '不符合规定条件，列明全部理由'),
  undetermined: both('the notice does not decide, or facts are still to come', '通知未作规定，或有关事项尚未办结'),
  malformed: both('the facts cannot be used; every fault is listed', '填报信息无法使用，逐一列明问题'),
};
