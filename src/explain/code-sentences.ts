import type { Edition } from '../editions/edition.js';
import type { RuleId } from '../engine/outcome.js';
import { basisIn } from './basis.js';
import { english } from './en.js';
import { under } from './figures.js';
import { groupIssueInGeneral, issueInGeneral } from './issue-lines.js';
import { notStatedLine, readingOf, reasonInGeneral, type Speaker } from './result-lines.js';
import { chinese } from './zh.js';

/*
 * What a code says by itself, for a table of codes: of what an answer has figures for, the sentence that holds whatever
 * they are.
 */

/** A code among the reasons of a refusal, the open points or the issues. */
export type Coded =
  | { readonly reason: string }
  | { readonly open: string; readonly of: string | null }
  | { readonly issue: string; readonly path: string; readonly group: string | undefined };

function sentence(rule: RuleId, coded: Coded, edition: Edition, speaker: Speaker): string {
  if ('reason' in coded) return reasonInGeneral(rule, coded.reason, speaker);
  if ('issue' in coded) {
    const { path, group, issue } = coded;
    return group === undefined
      ? issueInGeneral(path.split('.'), issue, speaker)
      : groupIssueInGeneral(group, path, issue, speaker);
  }
  const { texts, language } = speaker;
  if (coded.open === 'not-stated') return notStatedLine(rule, coded.of, { ...speaker, basis: basisIn(edition) });
  if (coded.open === 'unsettled-reading') return texts.unsettled(readingOf(coded.of).question[language]);
  return under(texts.openInGeneral, coded.open);
}

/** What a code of a rule says in an edition. */
export const codeSentences = (rule: RuleId, coded: Coded, edition: Edition) => ({
  en: sentence(rule, coded, edition, { language: 'en', texts: english }),
  zh: sentence(rule, coded, edition, { language: 'zh-CN', texts: chinese }),
});
