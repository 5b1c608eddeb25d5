import { lingcheng2020 } from '../../src/index.js';
import { Both } from './both.js';
import { texts } from './texts.js';

/** What the report is, and of what. */
export function Masthead({ version, madeOn }: { version: string; madeOn: string }) {
  const { document } = lingcheng2020.notice;
  const lines = [
    [texts.notice, document.number],
    [texts.issued, `${document.issuedOn} · ${document.issuer}`],
    [texts.edition, lingcheng2020.id],
    [texts.version, version],
    [texts.made, madeOn],
  ] as const;
  return (
    <header class="masthead">
      <p class="subject">
        <Both text={texts.subject} />
      </p>
      <h1>
        <Both text={texts.title} />
      </h1>
      <p class="purpose">
        <Both text={texts.purpose} />
      </p>
      <dl class="origin">
        {lines.map(([name, value]) => (
          <div>
            <dt>
              <Both text={name} />
            </dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
