import type { AuditedCase } from './audit.js';
import { Both, Sentences } from './both.js';
import { Facts } from './facts.js';
import { Gist } from './gist.js';
import { optionMeaning, readingQuestion, sentenceOf } from './names.js';
import { texts } from './texts.js';
import { pruned, written } from './written.js';

function Setting({ audited }: { audited: AuditedCase }) {
  const { facts, readings, restDays, edition } = audited.case;
  const adopted = Object.entries(readings ?? {});
  return (
    <div class="column">
      <p class="aspect">
        <Both text={texts.facts} />
      </p>
      <Facts facts={pruned(facts, 8)} />
      {edition && (
        <>
          <p class="aspect">
            <Both text={texts.edition} />
          </p>
          <code>{edition.id}</code>
        </>
      )}
      {adopted.length > 0 && (
        <>
          <p class="aspect">
            <Both text={texts.adopted} />
          </p>
          <ul class="plain">
            {adopted.map(([reading, option]) => (
              <li>
                <a href={`#reading-${reading}`}>
                  <Both text={readingQuestion(reading)} />
                </a>{' '}
                <Both text={optionMeaning(reading, option)} />
              </li>
            ))}
          </ul>
        </>
      )}
      {restDays !== undefined && (
        <>
          <p class="aspect">
            <Both text={texts.restDays} />
          </p>
          {restDays === null ? <Both text={texts.none} /> : <pre>{written(restDays)}</pre>}
        </>
      )}
    </div>
  );
}

/** What came, with the lines marked that were not expected. */
function Actual({ audited }: { audited: AuditedCase }) {
  const expected = new Set(written(audited.expected).split('\n'));
  const lines = written(audited.actual).split('\n');
  return (
    <pre class="wrong">
      {lines.map((line) => (
        <>
          {expected.has(line) ? line : <mark>{line}</mark>}
          {'\n'}
        </>
      ))}
    </pre>
  );
}

function Comparison({ audited }: { audited: AuditedCase }) {
  if (audited.agrees) {
    return (
      <div class="column">
        <p class="aspect">
          <Both text={texts.expectedAndActual} />
        </p>
        <pre>{written(audited.actual)}</pre>
      </div>
    );
  }
  return (
    <div class="column">
      <p class="aspect">
        <Both text={texts.expected} />
      </p>
      <Sentences lines={audited.expectation} />
      <pre>{written(audited.expected)}</pre>
      <p class="aspect">
        <Both text={texts.actual} />
      </p>
      <Actual audited={audited} />
    </div>
  );
}

function Reasons({ audited }: { audited: AuditedCase }) {
  return (
    <div class="column">
      <p class="aspect">
        <Both text={texts.explanation} />
      </p>
      <Sentences lines={audited.explanation} />
      {audited.changedBy.length > 0 && (
        <>
          <p class="aspect">
            <Both text={texts.changedBy} />
          </p>
          <ul class="plain">
            {audited.changedBy.map((reading) => (
              <li>
                <a href={`#reading-${reading}`}>
                  <Both text={readingQuestion(reading)} />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** One case: a line that says whether it holds and what came, and behind it all there is to see. */
export function CaseEntry({ audited, anchor = audited.anchor }: { audited: AuditedCase; anchor?: string }) {
  const { passes } = audited;
  return (
    <li>
      <details class={`case ${passes ? 'passes' : 'fails'}`} id={anchor} open={!passes}>
        <summary>
          <span class="mark">
            <Both text={passes ? texts.pass : texts.fail} />
          </span>{' '}
          <span class="sentence">
            <Both text={sentenceOf(audited.case)} />
          </span>{' '}
          <Gist audited={audited} />
        </summary>
        {audited.faults.map((fault) => (
          <p class="fault">
            <Both text={fault} />
          </p>
        ))}
        <div class="columns">
          <Setting audited={audited} />
          {passes || <Comparison audited={audited} />}
          <Reasons audited={audited} />
          {passes && <Comparison audited={audited} />}
        </div>
        <p class="reference">
          <code>
            {audited.case.rule}/{audited.case.id}
          </code>
        </p>
      </details>
    </li>
  );
}
