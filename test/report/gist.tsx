import type { AuditedCase, Outcome } from './audit.js';
import { Both } from './both.js';
import { type Lines, languages } from './explained.js';
import { capitalised, outcomeName } from './names.js';
import { both } from './texts.js';

export const outcomeNames = {
  determined: outcomeName('determined'),
  refused: outcomeName('refused'),
  undetermined: outcomeName('undetermined'),
  malformed: both('Facts rejected', '填报有误'),
  crashed: both('Broke down', '程序出错'),
} as const satisfies Readonly<Record<Outcome, unknown>>;

/** What an explanation says first: the value, the first reason, what is still possible or open, the first fault. */
function telling(lines: Lines, isDetermined: boolean): string {
  const [first = '', second = first, ...rest] = lines;
  if (isDetermined) return capitalised(first.replace(/^.*?(?:: |：)/, ''));
  const listsOutcomes = /[:：]$/.test(second);
  const outcomes = rest
    .filter((line) => /^ +- /.test(line))
    .map((line) =>
      line
        .trim()
        .slice(2)
        .replace(/[.。]$/, ''),
    );
  return listsOutcomes ? outcomes.join(' / ') : second.trim();
}

/** The gist of an outcome; of a statement, that of its total, which stands last. */
export function Gist({ audited }: { audited: AuditedCase }) {
  const { outcome, explanation } = audited;
  const hasTotal = audited.case.rule.endsWith('-statement') && !['malformed', 'crashed'].includes(outcome);
  const [en = '', zh = ''] = languages.map((language) => {
    const lines = explanation[language];
    const total = hasTotal ? lines.findLastIndex((line) => /^ {2}\S/.test(line)) : 0;
    return telling(lines.slice(Math.max(0, total)), outcome === 'determined');
  });
  return (
    <span class="gist">
      <span class={`outcome ${outcome}`}>
        <Both text={outcomeNames[outcome]} />
      </span>{' '}
      <Both text={both(en, zh)} />
    </span>
  );
}
