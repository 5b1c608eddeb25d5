import { capitalised } from '../../src/explain/texts-en.js';
import type { AuditedCase } from './audit.js';
import { Both } from './both.js';
import { type Lines, languages } from './explained.js';
import { both, outcomeNames } from './texts.js';

/** What an explanation says first: the value, the first reason, what is still possible or open, the first fault. */
function telling(lines: Lines, isDetermined: boolean): string {
  const [first = '', second = first, ...rest] = lines;
  if (isDetermined) return capitalised(first.replace(/^.*?(?:: |：)/, ''));
  const listsOutcomes = /[:：]$/.test(second);
  const outcomes = rest.filter((line) => /^ +- /.test(line)).map((line) => line.trim().slice(2));
  return listsOutcomes ? outcomes.join(' / ') : second.trim();
}

/** The gist of an outcome; of a statement, that of its total, which stands last. */
export function Gist({ audited }: { audited: AuditedCase }) {
  const gist = languages.map((language) => {
    const lines = audited.explanation[language];
    const ofTotal = audited.case.rule.endsWith('-statement') && audited.outcome !== 'malformed';
    const total = ofTotal ? lines.findLastIndex((line) => /^ {2}\S/.test(line)) : 0;
    return telling(lines.slice(Math.max(0, total)), audited.outcome === 'determined');
  });
  return (
    <span class="gist">
      <span class={`outcome ${audited.outcome}`}>
        <Both text={outcomeNames[audited.outcome]} />
      </span>{' '}
      <Both text={both(gist[0] ?? '', gist[1] ?? '')} />
    </span>
  );
}
