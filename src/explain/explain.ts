import { type Edition, editionIssues } from '../editions/edition.js';
import type { Determination } from '../engine/outcome.js';
import { assertNone, excerpt, type InvalidFactsError, type Issue } from '../errors.js';
import type { CollectionStatement } from '../statements/collection.js';
import type { ContributionStatement } from '../statements/contribution.js';
import type { PensionStatement } from '../statements/pension.js';
import { type AnyDetermination, determinationLines, errorLines, type Speaker, statementLines } from './sentences.js';
import type { Language, Texts } from './texts.js';
import { english } from './texts-en.js';
import { chinese } from './texts-zh.js';

export type { Language } from './texts.js';

/** Anything the library answers. */
export type Explainable =
  | Determination<unknown, unknown>
  | ContributionStatement
  | PensionStatement
  | CollectionStatement
  | InvalidFactsError;

const texts: Readonly<Record<Language, Texts>> = { en: english, 'zh-CN': chinese };

const fault = (path: string, message: string, received: unknown): Issue => ({
  path: [path],
  code: 'unknown-value',
  message,
  received: excerpt(received),
});

function lines(result: Explainable, speaker: Speaker): string[] | undefined {
  if (typeof result !== 'object' || result === null) return undefined;
  // By its code and not its class: the main entry of another build has a class of its own.
  if ('code' in result && result.code === 'INVALID_FACTS') return errorLines(result, speaker);
  if ('statement' in result) {
    return Object.hasOwn(speaker.texts.statements, result.statement) ? statementLines(result, speaker) : undefined;
  }
  return 'status' in result ? determinationLines(result as AnyDetermination, speaker) : undefined;
}

/**
 * A result in plain sentences: the outcome, the figures compared, the clauses by their printed labels, the points it
 * rests on and, where one is open, the outcome under each option. With the edition the result was determined in,
 * each point is followed by the way that edition reads it.
 *
 * @throws InvalidFactsError for another language, anything the library did not answer, or an edition it did not make.
 * @example
 * ```ts
 * explain(determineBasicPension({ asOf: '2020-05-01' }), 'en').split('\n')[0] // => 'Basic pension: CNY 118.00 a month.'
 * explain(determineBasicPension({ asOf: '2020-05-01' }), 'zh-CN').split('\n')[0] // => '基础养老金：每月 118.00 元。'
 * explain(determineBasicPension({ asOf: '2020-07-01' }), 'en', lingcheng2020).split('\n')[2] // => '  It rests on how the notice is read: What is the basic pension from 1 July 2020? What the notice states.'
 * ```
 */
export function explain(result: Explainable, language: Language, edition?: Edition): string {
  // An object in its place would be asked for its text, and could throw.
  const isKnown = typeof language === 'string' && Object.hasOwn(texts, language);
  const ofEdition = edition === undefined ? [] : editionIssues(edition);
  const adopted = ofEdition.length === 0 ? edition?.readings : undefined;
  const said = safely(() => lines(result, { language, texts: isKnown ? texts[language] : english, adopted })) ?? [];
  assertNone(
    [
      ...(said.length === 0 ? [fault('result', 'expected a result of this library', result)] : []),
      ...(isKnown ? [] : [fault('language', 'expected en or zh-CN', language)]),
      ...ofEdition,
    ],
    'explain',
  );
  return said.join('\n');
}

/** A result made up by hand can lack anything; what cannot be explained is no result. */
function safely(say: () => string[] | undefined): string[] | undefined {
  try {
    return say();
  } catch {
    return undefined;
  }
}
