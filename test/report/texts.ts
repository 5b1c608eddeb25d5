import type { Bilingual, Reliability } from '../../src/index.js';
import type { Outcome } from './audit.js';

/** Makes a text of the page: English, then Chinese. */
export const both = (en: string, zh: string): Bilingual => ({ en, 'zh-CN': zh });

export const texts = {
  title: both('Audit report', '审核报告'),
  subject: both('Residents’ basic pension, Lingcheng, 2020', '陵城镇2020年度居民基本养老保险'),
  purpose: both(
    'Every rule taken from the notice, every case it is held to, and every point the notice leaves open.',
    '逐条列出由通知得出的规则、检验规则的全部案例，以及通知未明之处。',
  ),
  notice: both('Notice', '通知文号'),
  issued: both('Issued', '发布'),
  edition: both('Edition', '版本数据'),
  version: both('Library version', '程序版本'),
  made: both('Report made', '报告日期'),
  skip: both('Skip to the result', '跳至结论'),
  contents: both('Contents', '目录'),
  language: both('Language', '语言'),
  view: both('View', '显示'),
  failuresOnly: both('Failures only', '只看未通过'),
  search: both('Search the cases', '搜索案例'),
  openAll: both('Open all', '全部展开'),
  closeAll: both('Close all', '全部收起'),
  print: both('Print', '打印'),
  shown: both('cases shown', '个案例显示'),
  nothingShown: both('No case contains these words.', '没有案例包含这些文字。'),
  noFailure: both('No case fails.', '没有未通过的案例。'),
  result: both('Result', '结论'),
  failing: both('Failing cases', '未通过的案例'),
  failingNote: both(
    'The library answers otherwise than the case expects. Each of these stands again, marked, under its clause.',
    '程序的结果与案例的预期不符。以下案例在所属条款下另有标记。',
  ),
  clauses: both('The notice, clause by clause', '逐条对照'),
  clausesNote: both(
    'In the notice’s order, with the printed label of each clause. Open a case for its facts, its outcome and the explanation. Print follows the screen: what is open is printed in full.',
    '按通知顺序排列，标注原文序号。展开案例可见事实、结果与说明。打印与屏幕一致：展开的内容全文打印。',
  ),
  clause: both('Clause', '条款'),
  summary: both('In our own words', '要点'),
  figures: both('Figures', '数字'),
  figure: both('Figure', '项目'),
  value: both('Value', '数值'),
  inForce: both('In force', '适用期间'),
  computedBy: both('Computed by', '对应规则'),
  notComputed: both('Not computed', '不作计算'),
  notComputedTitle: both('Clauses not computed', '不作计算的条款'),
  notComputedNote: both('These clauses set nothing a calculation could answer.', '以下条款没有可供计算的内容。'),
  why: both('Why', '理由'),
  rule: both('Rule', '规则'),
  statement: both('Statement', '明细'),
  reads: both('Rests on', '所依读法'),
  casesElsewhere: both('Its cases stand under clause', '案例列于条款'),
  cases: both('Cases', '案例'),
  pass: both('Pass', '通过'),
  fail: both('Fail', '未通过'),
  facts: both('Facts', '事实'),
  adopted: both('Readings adopted', '选定读法'),
  restDays: both('Rest days known', '已知休息日'),
  expectedAndActual: both('Expected and actual, the same', '预期与实际（一致）'),
  expected: both('Expected', '预期'),
  actual: both('Actual', '实际'),
  explanation: both('Explanation', '说明'),
  changedBy: both('Would change under another reading', '换一种读法结果即变'),
  readings: both('Register of readings', '读法登记'),
  readingsNote: both(
    'Each point the notice leaves open, the ways to read it, and which cases each one changes when the other readings stay as they are.',
    '通知未明之处、各种读法，以及其余读法不变时各项改变哪些案例。',
  ),
  options: both('Options', '读法'),
  byDefault: both('default', '默认'),
  grounds: both('Grounds', '理由'),
  source: both('Source', '出处'),
  reliability: both('Reliability', '可靠程度'),
  consultedBy: both('Consulted by', '涉及规则'),
  changes: both('Cases it changes', '改变的案例'),
  none: both('none', '无'),
  yes: both('yes', '是'),
  no: both('no', '否'),
  asTable: both('The same as a table', '以表格查看'),
  total: both('Total', '合计'),
} as const satisfies Record<string, Bilingual>;

export const outcomeNames: Readonly<Record<Outcome, Bilingual>> = {
  determined: both('Determined', '已定'),
  refused: both('Refused', '否'),
  undetermined: both('Not decided', '待定'),
  malformed: both('Facts rejected', '事实有误'),
  crashed: both('Broke down', '程序出错'),
};

export const outcomeMeanings: Readonly<Record<Exclude<Outcome, 'crashed'>, Bilingual>> = {
  determined: both('the notice gives an answer', '通知给出结果'),
  refused: both('the notice says no, for all the reasons given', '通知不允许，并列出全部理由'),
  undetermined: both('the notice does not decide, or facts are still to come', '通知未作规定，或尚待事实'),
  malformed: both('the facts cannot be used; every fault is listed', '事实无法使用，逐一列出问题'),
};

export const reliabilityNames: Readonly<Record<Reliability, Bilingual>> = {
  'law-text': both('text of a law', '法律原文'),
  official: both('official document', '官方文件'),
  news: both('news', '新闻报道'),
  repost: both('repost, not the original', '转载，非原件'),
  background: both('background knowledge', '背景知识'),
};
