import { isAsked } from './asked.js';
import * as collection from './collection.js';
import { outside } from './coverage.js';
import { clauseOf, type Figures, type Part } from './figures.js';
import { type Open, type Outcome, once, open, resolved, silent } from './outcome.js';
import * as payments from './payments.js';
import * as persons from './persons.js';
import type { ReadingId, Readings } from './readings.js';

/*
 * The rules a second time, plainly and slowly, from the notice and the contract. Nothing of the library's rules is used.
 */

// biome-ignore lint/suspicious/noExplicitAny: each rule names its own facts
type Facts = any;

/** One answer: a rule's, or the total of a statement. */
interface Answer {
  readonly needs: readonly Part[];
  readonly uses?: readonly Part[];
  readonly readings: readonly ReadingId[];
  /** The facts that must lie in the days that its parts are in force. */
  readonly governedBy?: readonly string[];
  readonly under: (facts: Facts, figures: Figures, readings: Readings) => Outcome;
}

const ages: readonly ReadingId[] = ['ageAttained', 'leapDayBirthday'];
const monthlyReadings: readonly ReadingId[] = [...ages, 'supplementStart', 'laterProvincialRate'];

const answers: Readonly<Record<string, Answer>> = {
  participation: {
    needs: ['participation'],
    readings: [...ages, 'upperEnrolmentAge', 'minorsAndStudents'],
    governedBy: ['asOf'],
    under: persons.participation,
  },
  'hardship-groups': { needs: ['hardshipGroups'], readings: ['thirdGenerationCard'], under: persons.hardshipGroups },
  'contribution-tier': {
    needs: ['contributionTier'],
    readings: [],
    governedBy: ['contributionYear'],
    under: payments.contributionTier,
  },
  'annual-payment': {
    needs: ['contributionTier'],
    uses: ['governmentPayment'],
    readings: ['secondPayment', 'hardshipTopUp'],
    governedBy: ['contributionYear'],
    under: payments.annualPayment,
  },
  'municipal-subsidy': {
    needs: ['contributionTier', 'municipalSubsidy'],
    readings: ['hundredTierSubsidy'],
    governedBy: ['contributionYear'],
    under: payments.municipalSubsidy,
  },
  'government-payment': {
    needs: ['governmentPayment'],
    readings: [],
    governedBy: ['contributionYear'],
    under: payments.governmentPayment,
  },
  'own-payment': {
    needs: ['contributionTier'],
    uses: ['governmentPayment'],
    readings: ['hardshipTopUp'],
    governedBy: ['contributionYear'],
    under: payments.ownPayment,
  },
  'consecutive-years': {
    needs: ['longContributionBonus'],
    readings: ['backPaidYears', 'consecutiveRun'],
    governedBy: ['through'],
    under: payments.consecutiveYears,
  },
  'long-contribution-bonus': {
    needs: ['pensionAge', 'longContributionBonus'],
    readings: ages,
    governedBy: ['asOf'],
    under: persons.longContributionBonus,
  },
  'basic-pension': {
    needs: ['basicPension'],
    readings: ['laterProvincialRate'],
    governedBy: ['asOf'],
    under: persons.basicPension,
  },
  'next-adjustment': {
    needs: ['nextAdjustment'],
    readings: [],
    governedBy: ['lastAdjustedOn'],
    under: payments.nextAdjustment,
  },
  'age-supplement': {
    needs: ['ageSupplement'],
    readings: [...ages, 'supplementStart'],
    governedBy: ['asOf'],
    under: persons.ageSupplement,
  },
  'monthly-pension': {
    needs: ['basicPension', 'pensionAge'],
    uses: ['longContributionBonus', 'ageSupplement'],
    readings: [...monthlyReadings, 'monthReckoning', 'monthOfDeath'],
    governedBy: ['month'],
    under: persons.monthlyPension,
  },
  'funeral-grant': {
    needs: ['funeralGrant'],
    readings: ['funeralDeadlineRestDay'],
    governedBy: ['diedOn'],
    under: payments.funeralGrant,
  },
  'collection-timing': {
    needs: ['collectionTiming'],
    readings: [],
    governedBy: ['contributionYear'],
    under: payments.collectionTiming,
  },
  completion: { needs: ['completion'], uses: ['collectionTargets'], readings: [], under: collection.completion },
  'target-met': {
    needs: ['completion'],
    uses: ['collectionTargets'],
    readings: ['completionMeasure'],
    under: collection.targetMet,
  },
  'threshold-date': {
    needs: ['completion'],
    uses: ['collectionTargets'],
    readings: ['completionMeasure', 'thresholdAfterRefund'],
    governedBy: ['progress'],
    under: collection.thresholdDate,
  },
  'assessment-score': {
    needs: ['assessmentScore'],
    readings: ['deadlineDay', 'assessmentGap'],
    governedBy: ['thresholdReachedOn', 'materialsSubmittedOn', 'asOf'],
    under: collection.assessmentScore,
  },
  'collection-reward': { needs: ['collectionReward'], readings: [], under: collection.collectionReward },
};

/** What one edition is to the oracle. */
export interface Terms {
  readonly id: string;
  readonly figures: Figures;
  readonly readings: Readings;
}

const clausesInOrder = ['1.1', '1.2', '2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '3', '6.4', 'annex'];

/** Puts the authority on an outcome and on every outcome within it. */
function withAuthority(outcome: unknown, authority: object): unknown {
  if (Array.isArray(outcome)) return outcome.map((part) => withAuthority(part, authority));
  if (typeof outcome !== 'object' || outcome === null) return outcome;
  const parts = Object.entries(outcome).map(([key, part]) => [key, withAuthority(part, authority)] as const);
  const [[first, status] = ['', ''], ...rest] = parts;
  if (first !== 'status') return Object.fromEntries(parts);
  return { status, ...authority, ...Object.fromEntries(rest) };
}

const has = (figures: Figures) => (part: Part) => !figures.silent.includes(part);

function cite(rule: string, { needs, uses = [], readings }: Answer, { id, figures }: Terms, outcome: Outcome): unknown {
  const cited = [...needs, ...uses].filter(has(figures)).map((part) => clauseOf[part]);
  const clauses = clausesInOrder.filter((clause) => cited.includes(clause));
  const isSilent = !(answers[rule]?.needs ?? []).every(has(figures));
  const asked = readings.filter((reading) => isSilent || isAsked(reading, figures));
  return withAuthority(outcome, { rule, edition: id, clauses, readings: asked });
}

/** The days of a list, or the one day, month or year of a fact: the first that lies outside is told. */
function gaps({ needs, uses = [], governedBy = [] }: Answer, facts: Facts, figures: Figures): Open[] {
  const periods = [...needs, ...uses].filter(has(figures)).map(figures.inForce);
  return governedBy.flatMap((fact) => {
    const days = fact === 'progress' ? facts.progress.map(({ on }: { on: string }) => on) : [facts[fact]];
    return days.flatMap((day: unknown) => outside(fact, day, periods)).slice(0, 1);
  });
}

function outcomeOf(answer: Answer, facts: Facts, { figures, readings }: Terms): Outcome {
  if (!answer.needs.every(has(figures))) return silent;
  const points = gaps(answer, facts, figures);
  if (points.length > 0) return open(...points);
  return resolved(answer.readings, readings, (settled) => answer.under(facts, figures, settled));
}

const answerOf = (rule: string) => answers[rule] as Answer;

/** A grant of so many months rests on the base pension too. */
const grantOfMonths: Answer = {
  ...answerOf('funeral-grant'),
  needs: ['funeralGrant', 'basicPension'],
  readings: ['laterProvincialRate', 'funeralDeadlineRestDay'],
};

/** A share of the lowest tier rests on the tiers too. */
const shareOfLowest: Answer = { ...answerOf('government-payment'), uses: ['contributionTier'] };

function answerIn({ grantMonths, paid, silent: without }: Figures, rule: string, facts: Facts): Answer {
  const states = (part: Part) => !without.includes(part);
  if (rule === 'funeral-grant' && states('funeralGrant') && grantMonths !== null) return grantOfMonths;
  const isOfPerson = ([whom, , unit]: Figures['paid'][number]) =>
    unit === 'percent' && whom.some((group) => facts.hardshipGroups.includes(group));
  const isOfShares = rule === 'government-payment' && states('governmentPayment') && paid.some(isOfPerson);
  return isOfShares ? shareOfLowest : answerOf(rule);
}

function part(rule: string, facts: Facts, terms: Terms): unknown {
  const { silent: without } = terms.figures;
  const answer = answerIn(terms.figures, rule, facts);
  const isOfMonths = answer === grantOfMonths;
  const isUnstated = isOfMonths && without.includes('basicPension');
  const outcome = isUnstated
    ? open({ why: 'not-stated', clause: clauseOf.funeralGrant })
    : outcomeOf(answer, facts, terms);
  return cite(rule, answer, terms, outcome);
}

/** The days that the parts of a total do not cover, each told once; a part the notice does not have is left out. */
const gapsOfParts = (rules: readonly string[], facts: Facts, { figures }: Terms): Open[] =>
  once(
    rules
      .map((rule) => answerIn(figures, rule, facts))
      .filter(({ needs }) => needs.every(has(figures)))
      .flatMap((answer) => gaps(answer, facts, figures)),
  );

const credited: Answer = {
  needs: ['contributionTier'],
  uses: ['municipalSubsidy', 'governmentPayment'],
  readings: ['hundredTierSubsidy', 'hardshipTopUp'],
  under: payments.credited,
};

const monthly: Answer = {
  needs: ['basicPension', 'pensionAge'],
  uses: ['longContributionBonus', 'ageSupplement'],
  readings: monthlyReadings,
  under: persons.monthlyTotal,
};

const score: Answer = {
  needs: ['completion', 'assessmentScore'],
  uses: ['collectionTargets'],
  readings: ['deadlineDay', 'completionMeasure', 'thresholdAfterRefund', 'assessmentGap'],
  under: collection.score,
};

function total(rule: string, answer: Answer, points: readonly Open[], facts: Facts, terms: Terms): unknown {
  const isAnswered = answer.needs.every(has(terms.figures)) && points.length > 0;
  return cite(rule, answer, terms, isAnswered ? open(...points) : outcomeOf(answer, facts, terms));
}

function contribution(facts: Facts, terms: Terms): unknown {
  const rules = ['contribution-tier', 'own-payment', 'government-payment', 'municipal-subsidy'];
  const [tier, ownPayment, governmentPayment, municipalSubsidy] = rules.map((rule) => part(rule, facts, terms));
  return {
    statement: 'contribution',
    tier,
    ownPayment,
    governmentPayment,
    municipalSubsidy,
    credited: total('contribution-statement', credited, gapsOfParts(rules, facts, terms), facts, terms),
  };
}

/** Without a bonus, which has the same days, those of the pension age count by themselves. */
function gapsOfPension(rules: readonly string[], facts: Facts, terms: Terms): Open[] {
  const { figures } = terms;
  const countsAge = has(figures)('pensionAge') && !has(figures)('longContributionBonus');
  const ofAge = countsAge ? outside('asOf', facts.asOf, [figures.inForce('pensionAge')]) : [];
  return once([...gapsOfParts(rules, facts, terms), ...ofAge]);
}

function pension(facts: Facts, terms: Terms): unknown {
  const rules = ['basic-pension', 'long-contribution-bonus', 'age-supplement'];
  const [basicPension, longContributionBonus, ageSupplement] = rules.map((rule) => part(rule, facts, terms));
  return {
    statement: 'pension',
    basicPension,
    longContributionBonus,
    ageSupplement,
    monthly: total('pension-statement', monthly, gapsOfPension(rules, facts, terms), facts, terms),
  };
}

function collectionStatement(facts: Facts, terms: Terms): unknown {
  const { target, progress } = facts;
  const nothing = { headcount: 0, amount: target.amount === null ? null : 0 };
  const soFar = { target, collected: progress.at(-1) ?? nothing };
  const ofScore = {
    ...score,
    uses: [],
    needs: ['assessmentScore'] as const,
    governedBy: ['materialsSubmittedOn', 'asOf'],
  };
  const ofProgress = { ...score, governedBy: ['progress'] };
  const points = [...gaps(ofProgress, facts, terms.figures), ...gaps(ofScore, facts, terms.figures)];
  return {
    statement: 'collection',
    completion: part('completion', soFar, terms),
    targetMet: part('target-met', soFar, terms),
    thresholdDate: part('threshold-date', facts, terms),
    score: total('assessment-score', score, points, facts, terms),
  };
}

const statements: Readonly<Record<string, (facts: Facts, terms: Terms) => unknown>> = {
  'contribution-statement': contribution,
  'pension-statement': pension,
  'collection-statement': collectionStatement,
};

/** What the notice and the contract give for well-formed facts. */
export const oracle = (noun: string, facts: unknown, terms: Terms): unknown =>
  statements[noun]?.(facts, terms) ?? part(noun, facts, terms);
