import { figure, inPercent, truth, under } from './figures.js';
import type { SheetTexts } from './sheet-texts.js';
import { chinese, clauseCited, day, groupNamed, percent, rangeNamed, yuan } from './zh.js';

const relations = { '<': '＜', '<=': '≤', '>=': '≥', '>': '＞' } as const;
const timings = { before: '集中缴费期之前', within: '集中缴费期之内', after: '集中缴费期之后' } as const;

const number = (value: unknown): number => figure(value as number);
const text = (value: unknown): string => value as string;
const withoutStop = (sentence: string): string => sentence.replace(/。$/, '');

/** The numbers of a Chinese document, up to ten. */
function chineseNumber(position: number): string {
  const digits = '一二三四五六七八九十';
  return position <= digits.length ? digits.charAt(position - 1) : String(position);
}

/** 计算书, in Chinese. */
export const chineseSheet: SheetTexts = {
  // 月养老金明细（不含…）: what is not in it stands after the title.
  title: (name) => name.replace(/^(.*?)(?:明细)?(（不含.*）)?$/, '$1计算书$2'),
  number: '编号：____________',
  document: (noticeNumber, issuer, issuedOn) =>
    `政策文号：${noticeNumber ?? '不详'}（${issuer}，${issuedOn === null ? '印发日期不详' : `${day(issuedOn)}印发`}）`,
  person: '姓名：____________　公民身份号码：__________________　所在村：____________',
  data: (edition, library) => `规则数据版本：${edition}；计算程序：${library}。`,
  headings: {
    basis: '一、依据',
    facts: '二、填报信息',
    working: '三、计算过程',
    conclusion: '四、结论',
    readings: '五、适用口径',
    sources: '六、依据出处',
  },
  clause: (clause, heading) => `通知${clauseCited(clause)}：${heading}`,
  noClause: '通知没有相应规定。',
  noClauseOfThatTime: '所询时间不在各份通知的适用期之内，见“四”。',
  // 缴费档次（元／年）: the value says it.
  ofAmount: (label) => label.replace(/（[^（）]*元[^（）]*）$/, ''),
  labelled: (label, value) => `${label}：${value}`,
  entry: (position, parts) => `第${position}项：${parts.join('，')}`,
  noEntry: '无',
  value(value, unit) {
    switch (unit) {
      case 'CNY':
        return yuan(String(value));
      case 'CNY/year':
        return `${number(value)}元`;
      case 'age':
        return `${number(value)}周岁`;
      case 'years':
        return `${number(value)}年`;
      case 'count':
        return String(number(value));
      case 'day':
        return day(text(value));
      case 'days':
        return `${number(value)}日`;
      case 'months':
        return `${number(value)}个月`;
      case 'working-days':
        return `${number(value)}个工作日`;
      case 'persons':
        return `${number(value)}人`;
      case 'points':
        return `${number(value)}分`;
      case 'percent':
        return `${inPercent(String(value))}%`;
      case 'rate':
        return percent(text(value));
      case 'grade':
        return under(chinese.facts.grade.options as Readonly<Record<string, string>>, String(value));
      case 'generation':
        return under(chinese.facts.cardGeneration.options as Readonly<Record<string, string>>, String(value));
      case 'group':
        return groupNamed(text(value));
      case 'timing':
        return under(timings, value);
      case 'truth':
        return truth(value as boolean) ? '是' : '否';
      default:
        throw new RangeError('no unit of this library');
    }
  },
  atLeast: (value) => `不低于${value}`,
  nothing: '无',
  comma: '，',
  list: (values) => values.join('、'),
  segment: (years, amount) => `${years}每年计${amount}`,
  shortened: (first, last, count) => `${first}……${last}（共${count}项）`,
  range: rangeNamed,
  percent: (value) => `${figure(value)}%`,
  operations: {
    fact: ({ value }) => `${value}（据填报信息）`,
    figure: ({ value }) => value,
    sum: ({ value, from }) => (from.length > 1 ? `${from.join('＋')}＝${value}` : value),
    difference: ({ value, from, unit }) =>
      unit === 'days' ? `自${from[1]}次日起至${from[0]}，共${value}` : `${from.join('－')}＝${value}`,
    product: ({ value, from, unit }) =>
      `${from.join('×')}＝${value}${unit === 'persons' ? '（不足1人的按1人计）' : ''}`,
    quotient: ({ value, from }) => `${from.join('÷')}＝${value}`,
    least({ value, from, unit }) {
      if (from.length < 2) return value;
      if (unit === 'truth') return `${from.join('、')}，须同时满足，${value}`;
      return `${from.join('、')}中${unit === 'day' ? '较早' : '较小'}的，${value}`;
    },
    greatest({ value, from, unit }) {
      if (from.length < 2) return value;
      if (unit === 'truth') return `${from.join('、')}，满足其一即可，${value}`;
      return `${from.join('、')}中${unit === 'day' ? '较晚' : '最大'}的，${value}`;
    },
    compare: ({ value, from, relation }) =>
      relation === undefined
        ? `${from[0]}，在${value}（${from[1]}至${from[2]}）`
        : `${from[0]}${under(relations, relation)}${from[1]}，${value}`,
    select: ({ value, from, isNothing }) => (isNothing ? `${from[0]}，不在规定之列` : value),
    count: ({ value }) => value,
    run: ({ value }) => `${value}（按填报记录逐项连续计算）`,
    band({ value, from, isNothing, band }) {
      if (band === undefined) return value;
      const [start, next] = band;
      if (isNothing) return `${from[0]}，不满${start}，无此项`;
      return `${from[0]}，属${start}以上${next === undefined ? '' : `、不满${next}`}一档，${value}`;
    },
    segments: ({ value, from: [years, ...parts], isNothing }) =>
      isNothing ? `${years}，年限不足，无此项` : `${years}，其中${parts.join('、')}，共${value}`,
    age: ({ value, from }) => `${from[0]}出生，至${from[1]}为${value}`,
    addDays: ({ value, from }) =>
      from.length === 1 ? `${from[0]}的前一日，${value}` : `自${from[0]}次日起第${from[1]}，${value}`,
    addWorkingDays: ({ value, from }) => `自${from[0]}次日起第${from[1]}，${value}`,
    addYears: ({ value, from }) => `自${from[0]}起满${from[1]}，${value}`,
    startOfMonth: ({ value, from }) => `${from[0]}的当月首日，${value}`,
    startOfNextMonth: ({ value, from }) => `${from[0]}的次月首日，${value}`,
    nextWorkingDay: ({ value, from }) =>
      from[0] === value ? `${value}是工作日，不顺延` : `${from[0]}是休息日，顺延至${value}`,
  },
  step: (position, label, how, authority) => `${position}．${label}：${how}${authority}。`,
  ofClause: (label, announcedOn) => `（“${label}”${announcedOn === undefined ? '' : `，${day(announcedOn)}公布`}）`,
  ofSource: '（通知以外的标准，见“六”）',
  workingUnder: (position, meanings) =>
    `（${chineseNumber(position)}）按下列口径计算：${meanings.map(withoutStop).join('；')}。`,
  sameResult: '采用其他口径组合的，结果与上列之一相同，不再列出。',
  noWorking: '无须计算，依填报信息认定。',
  nothingToWorkOut: '无从计算，原因见“四”。',
  why: (reasons) => `理由：${reasons.join('；')}。`,
  aged: (age) => `年满${age}`,
  reading: (position, question) => `${position}．${question}`,
  adopted: (meaning) => `现用口径：${meaning}`,
  notAdopted: '现用口径：未选定，各项口径的结果如下。',
  decided: (document, date, signatory) => `确定依据：${document}，${day(date)}，签发人${signatory}。`,
  undecided: '确定依据：____________。',
  option: (meaning, outcome, reasons) =>
    `${withoutStop(meaning)}——${[outcome, ...reasons.map(withoutStop)].join('：')}。`,
  withoutEffect: '下列口径，单独改用其中任何一项的其他选项，结论不变：',
  unchanged: (question, meaning = '未选定。') => `${question}${meaning}`,
  noReading: '本结论不涉及须选定口径的事项。',
  openQuestions: '通知未明确的其他事项，本表处理如下：',
  openQuestion: (question, treatment) => `${question}${treatment.replace(/ ?(“[^”]*”) ?/g, '$1')}`,
  // 未查到依据: nothing whose reliability could be told. A repost says so itself.
  source: (source, reliability) =>
    /^未查到/.test(source)
      ? source
      : `${withoutStop(source).replace(/（转载）$/, '')}（${under(chinese.reliability, reliability)}）。`,
  notice: (noticeNumber, issuer) => (noticeNumber === null ? `${issuer}文件，文号不详。` : `${noticeNumber}。`),
  officialRestDays: (documents) => `休息日：国务院办公厅有关节假日安排的通知（${documents.join('、')}）。`,
  ownRestDays: (from, until) => `休息日：本规则数据所列休息日表（${day(from)}至${day(until)}），未注明出处。`,
  signatures: [
    '经办人：____________　复核人：____________　审核人：____________',
    '（单位盖章）　　　　　　　　　　　　　　______年____月____日',
  ],
};
