import type { Bilingual } from '../../src/index.js';
import { type Lines, languages } from './explained.js';

/** A text in both languages; the page shows the one chosen. */
export function Both({ text }: { text: Bilingual }) {
  if (text.en === text['zh-CN']) return <WithDays text={text.en} />;
  return (
    <>
      <span class="en" lang="en">
        <WithDays text={text.en} />
      </span>
      <span class="zh" lang="zh-CN">
        <WithDays text={text['zh-CN']} />
      </span>
    </>
  );
}

/** A text whose days stay on one line each. */
export function WithDays({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\d{4}-\d{2}-\d{2}|\d{4}年\d{1,2}月\d{1,2}日)/)
        .map((part, at) => (at % 2 === 1 ? <span class="day">{part}</span> : part))}
    </>
  );
}

/** Sentences of `explain`: one paragraph each, set in as far as it was. */
export function Sentences({ lines }: { lines: { readonly [language: string]: Lines } }) {
  return (
    <>
      {languages.map((language) => (
        <div class={`sentences ${language === 'en' ? 'en' : 'zh'}`} lang={language}>
          {(lines[language] ?? []).map((line) => (
            <p class={`in-${Math.min(4, line.search(/\S/) / 2)}${/^\s*- /.test(line) ? ' item' : ''}`}>
              <WithDays text={line.trim().replace(/^- /, '')} />
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
