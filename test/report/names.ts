import sentencesInChinese from '../../fixtures/sentences-zh.json' with { type: 'json' };
import { english } from '../../src/explain/texts-en.js';
import { chinese } from '../../src/explain/texts-zh.js';
import { type Bilingual, clauses, type Reading, type ReadingId, readings } from '../../src/index.js';
import type { RuleCase } from '../cases.js';
import { both } from './texts.js';

/** What a rule or statement is called. */
export function ruleName(noun: string): Bilingual {
  const statement = noun.replace(/-statement$/, '') as keyof typeof english.statements;
  if (noun.endsWith('-statement')) return both(english.statements[statement], chinese.statements[statement]);
  const rule = noun as keyof typeof english.rules;
  return both(english.rules[rule], chinese.rules[rule]);
}

/** How a clause is referred to: by its number and printed label, in Chinese by the label alone. */
export function clauseReference(id: string): Bilingual {
  const label = clauses.find((clause) => clause.id === id)?.label ?? id;
  return both(`${id} (${label})`, label);
}

/** What a reading asks. */
export const readingQuestion = (id: string): Bilingual =>
  readings.find((reading) => reading.id === id)?.question ?? both(id, id);

/** What an option of a reading means. */
export function optionMeaning(reading: string, option: string): Bilingual {
  const options = readings.find(({ id }) => id === reading)?.options ?? [];
  return options.find(({ id }) => id === option)?.meaning ?? both(option, option);
}

const translated: Readonly<Record<string, Readonly<Record<string, string>>>> = sentencesInChinese;

/** A case's sentence. A case is added in English alone; until it is translated that is what both languages show. */
export function sentenceOf({ rule, id, sentence }: RuleCase): Bilingual {
  return both(sentence, translated[rule]?.[id] ?? sentence);
}

const sourcesInChinese: Readonly<Record<ReadingId, string>> = {
  ageAttained: '法释〔2006〕1号第二条（次日之说）',
  leapDayBirthday: '民法典第二百零二条',
  supplementStart: '广东数市通知（转载）',
  upperEnrolmentAge: '济宁办事指南（转载）',
  hundredTierSubsidy: '济宁2015年政策（转载）',
  secondPayment: '济南2024年政策（转载）',
  hardshipTopUp: '济宁、重庆、广东办事指南（转载）',
  backPaidYears: '济政发〔2014〕7号（转载）',
  consecutiveRun: '未查到',
  laterProvincialRate: '齐鲁网，2021-07-03',
  funeralDeadlineRestDay: '民法典第二百零三条（类推）',
  deadlineDay: '本通知第三条',
  completionMeasure: '其他镇街通知（转载）',
  thresholdAfterRefund: '未查到',
  assessmentGap: '未查到',
};

/** Where the grounds of a reading come from. The register has it in English. */
export const sourceOf = ({ id, source }: Reading): Bilingual => both(source, sourcesInChinese[id as ReadingId]);
