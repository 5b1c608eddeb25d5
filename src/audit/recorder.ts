import type { Edition } from '../editions/edition.js';
import { type FigureName, figures, type Unit } from '../engine/figures.js';
import { answersIn, type LegalBasis } from '../engine/outcome.js';
import type { Step, StepValue } from '../engine/record.js';
import type { Ingredient, Named, Operation, Relation, Working } from '../engine/working.js';
import type { Notice } from '../notice/notice.js';
import { formatDay } from '../values/calendar.js';
import { isEqual } from '../values/equality.js';
import { type Decimal, decimalText } from '../values/money.js';
import { own } from '../values/own.js';

/** A step as a rule hands it over. */
interface Handed {
  readonly figure: Named;
  readonly operation: Operation;
  readonly value: unknown;
  readonly from: readonly (Ingredient | Relation)[];
}

const relations: readonly unknown[] = ['<', '<=', '>=', '>'] satisfies Relation[];
const isRelation = (part: Ingredient | Relation): part is Relation => relations.includes(part);

/** The name of a figure without the rule it belongs to, and that rule. */
function partsOf(figure: Named): { readonly rule: string | undefined; readonly name: FigureName } {
  const slash = figure.indexOf('/');
  return slash === -1
    ? { rule: undefined, name: figure as FigureName }
    : { rule: figure.slice(0, slash), name: figure.slice(slash + 1) as FigureName };
}

const isDecimal = (value: unknown): value is Decimal =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, 'd');

/** A value as plain JSON: what a rule works with is a day as a number and an amount as an exact decimal. */
function plain(value: unknown, unit: Unit): StepValue {
  if (typeof value === 'function') return plain(value(), unit);
  if (Array.isArray(value)) return value.map((entry) => plain(entry, unit));
  if (isDecimal(value)) return decimalText(value);
  if (typeof value === 'number' && unit === 'day') return formatDay(value);
  if (typeof value === 'number' && unit === 'CNY') return decimalText(value);
  return value as StepValue;
}

const isPlace = (part: string): part is Exclude<Ingredient, Named | number> =>
  /^(?:facts|notice|sources)\.|^restDays$/.test(part);

/** On what authority a step stands. */
type Authority = Pick<Step, 'clause'> | Pick<Step, 'source'>;

/** The first clause of each rule that answered, by the rule; that of a statement's total by none. */
function mainClauses(result: object): (rule?: string) => Authority {
  const all: readonly LegalBasis[] = answersIn(result);
  return (rule) => {
    const answer = rule === undefined ? all.at(-1) : all.find((one) => one.rule === rule);
    // A notice without the part asked about has no clause for it.
    const clause = answer?.clauses.find(() => true);
    return clause === undefined ? {} : { clause };
  };
}

/** Whether two steps say the same, apart from the rule that says it. */
const isAlike = (one: Step, other: Step): boolean =>
  isEqual(
    { ...one, figure: partsOf(one.figure as Named).name, clause: null },
    { ...other, figure: partsOf(other.figure as Named).name, clause: null },
  );

/** Keeps the steps that a rule hands over, for one answer in one edition under settled readings. */
export class Recorder {
  readonly #edition: Edition;
  /** What the edition alone gives; only what an answer rests on becomes one of its steps. */
  readonly #ofEdition = new Map<string, Handed>();
  readonly #ofAnswer = new Map<string, Handed>();
  #handed = this.#ofEdition;

  constructor(edition: Edition) {
    this.#edition = edition;
  }

  readonly working: Working = (figure, operation, value, ...from) => {
    this.#handed.set(figure, { figure, operation, value, from });
    return value;
  };

  /** The steps to an answer, those of the edition among them where they are first needed, each once. */
  stepsTo<Result extends object>(answer: () => Result): { readonly result: Result; readonly steps: readonly Step[] } {
    this.#handed = this.#ofAnswer;
    const result = answer();
    const clauseOf = mainClauses(result);
    const steps = new Map<string, Step>();
    const names = new Map<string, string>();

    const named = (part: Ingredient, within: Handed): string | number => {
      if (typeof part === 'number' || isPlace(part)) return part;
      const handed = this.#find(part, within);
      if (handed === undefined) throw new RangeError(`${within.figure} is made of ${part}, which nothing hands over`);
      return add(handed);
    };

    /** The name of a step: two rules of a statement may work the same figure out alike. */
    const add = (handed: Handed): string => {
      const known = names.get(handed.figure);
      if (known !== undefined) return known;
      const from = handed.from.filter((part) => !isRelation(part)).map((part) => named(part as Ingredient, handed));
      const step = this.#stepOf(handed, from, steps, clauseOf);
      const same = [...steps.values()].find((other) => isAlike(step, other));
      if (same === undefined) steps.set(step.figure, step);
      const name = same?.figure ?? step.figure;
      names.set(handed.figure, name);
      return name;
    };
    for (const handed of this.#ofAnswer.values()) add(handed);
    return { result, steps: [...steps.values()] };
  }

  /** What was handed over under a name: within a statement, by the same rule if it did. */
  #find(part: Named, { figure }: Handed): Handed | undefined {
    const { rule } = partsOf(figure);
    for (const name of rule === undefined ? [part] : [`${rule}/${part}`, part]) {
      const handed = this.#ofAnswer.get(name) ?? this.#ofEdition.get(name);
      if (handed) return handed;
    }
    return undefined;
  }

  #stepOf(
    { figure, operation, value, from: parts }: Handed,
    from: Step['from'],
    earlier: ReadonlyMap<string, Step>,
    clauseOf: (rule?: string) => Authority,
  ): Step {
    const { rule, name } = partsOf(figure);
    const { unit, ...label } = figures[name];
    const relation = parts.find(isRelation);
    return {
      figure,
      label,
      operation,
      ...(relation === undefined ? {} : { relation }),
      from,
      value: plain(value, unit),
      unit,
      ...(this.#authorityOf(from, earlier) ?? clauseOf(rule)),
    };
  }

  /** On what authority: of a place in the notice its clause, of a source its option, otherwise of the first ingredient. */
  #authorityOf(from: Step['from'], earlier: ReadonlyMap<string, Step>): Authority | undefined {
    const { notice, readings } = this.#edition;
    for (const part of from) {
      const [root, key = ''] = String(part).split('.');
      const noun = root === 'notice' ? notice[key as keyof Notice] : null;
      if (noun) return { clause: noun.clause };
      const reading = key as keyof typeof readings;
      if (root === 'sources') return { source: { reading, option: readings[reading] } };
    }
    for (const part of from) {
      const step = earlier.get(String(part));
      const [clause, source] = step ? [own(step, 'clause'), own(step, 'source')] : [];
      if (source !== undefined) return { source };
      if (clause !== undefined) return { clause };
    }
    return undefined;
  }
}
