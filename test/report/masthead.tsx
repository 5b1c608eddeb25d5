import { lingcheng2020 } from '../../src/index.js';
import { Both } from './both.js';
import { both, dayWords, texts } from './texts.js';

const same = (text: string) => both(text, text);

/** What the report is, and of what. */
export function Masthead({ version, madeOn }: { version: string; madeOn: string }) {
  const { document } = lingcheng2020;
  const issued = dayWords(document.issuedOn);
  const lines = [
    [texts.notice, same(document.number)],
    [texts.issued, both(`${issued.en} · ${document.issuer}`, `${issued['zh-CN']} · ${document.issuer}`)],
    [texts.edition, same(lingcheng2020.id)],
    [texts.version, same(version)],
    [texts.made, dayWords(madeOn)],
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
            <dd>
              <Both text={value} />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
