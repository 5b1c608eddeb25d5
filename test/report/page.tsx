import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { type Bilingual, lingcheng2020, readings } from '../../src/index.js';
import type { Audit } from './audit.js';
import { Both } from './both.js';
import { CaseEntry } from './case-entry.js';
import { ClauseSection } from './clause-section.js';
import { CompletionChart } from './completion-chart.js';
import { Contents } from './contents.js';
import { Masthead } from './masthead.js';
import { PensionChart } from './pension-chart.js';
import { ReadingEntry } from './reading-entry.js';
import { Summary, totalsOf } from './summary.js';
import { texts } from './texts.js';
import { Toolbar } from './toolbar.js';
import type { Collected } from './villages.js';

/** What the page is made of. */
export interface ReportParts {
  readonly audit: Audit;
  readonly collected: readonly Collected[];
  readonly version: string;
  /** The day the report is made. */
  readonly madeOn: string;
  readonly style: string;
  readonly script: string;
}

function Part(props: { id: string; title: Bilingual; note?: Bilingual; kind?: string; children: ComponentChildren }) {
  return (
    <section class={`part ${props.kind ?? ''}`} id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`}>
        <Both text={props.title} />
      </h2>
      {props.note && (
        <p class="note">
          <Both text={props.note} />
        </p>
      )}
      {props.children}
    </section>
  );
}

/** The charts, each under the clause it is about. */
function chartOf(clause: string, collected: readonly Collected[]): ComponentChildren {
  const { ageSupplement, collectionTargets } = lingcheng2020.notice;
  if (clause === ageSupplement?.clause) return <PensionChart />;
  return clause === collectionTargets?.clause ? <CompletionChart collected={collected} /> : null;
}

function Body(parts: ReportParts) {
  const { audit, collected } = parts;
  const totals = totalsOf(audit);
  const failing = audit.cases.filter(({ passes }) => !passes);
  return (
    <>
      <a class="skip" href="#result">
        <Both text={texts.skip} />
      </a>
      <Masthead {...parts} />
      <Toolbar />
      <Contents audit={audit} />
      <main>
        <Part id="result" title={texts.result}>
          <Summary audit={audit} totals={totals} />
        </Part>
        {failing.length > 0 && (
          <Part id="failing" title={texts.failing} note={texts.failingNote}>
            <ul class="cases">
              {failing.map((one) => (
                <CaseEntry audited={one} anchor={`failing-${one.anchor}`} />
              ))}
            </ul>
          </Part>
        )}
        <Part id="clauses" title={texts.clauses} note={texts.clausesNote}>
          {audit.clauses.map((one) => (
            <ClauseSection audited={one}>{chartOf(one.clause.id, collected)}</ClauseSection>
          ))}
        </Part>
        <Part id="readings" title={texts.readings} note={texts.readingsNote} kind="beside">
          {readings.map((reading) => (
            <ReadingEntry reading={reading} audit={audit} />
          ))}
        </Part>
      </main>
    </>
  );
}

const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The audit report: one HTML page that needs nothing else and may fetch nothing. */
export function reportPage(parts: ReportParts): string {
  const { style, script } = parts;
  const policy = `default-src 'none'; style-src ${digest(style)}; script-src ${digest(script)}; base-uri 'none'; form-action 'none'`;
  const title = (language: keyof Bilingual) => `${texts.title[language]} · ${texts.subject[language]}`;
  return `<!doctype html>
<html lang="en" data-title-en="${title('en')}" data-title-zh="${title('zh-CN')}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title('en')}</title>
<style>${style}</style>
</head>
<body>
${renderToString(<Body {...parts} />)}
<script>${script}</script>
</body>
</html>
`;
}
