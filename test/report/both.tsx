import type { Bilingual } from '../../src/index.js';
import { type Lines, languages } from './explained.js';

/** A text in both languages; the page shows the one chosen. */
export function Both({ text }: { text: Bilingual }) {
  if (text.en === text['zh-CN']) return <>{text.en}</>;
  return (
    <>
      <span class="en" lang="en">
        {text.en}
      </span>
      <span class="zh" lang="zh-CN">
        {text['zh-CN']}
      </span>
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
            <p class={`in-${Math.min(6, line.search(/\S/) / 2)}${/^\s*- /.test(line) ? ' item' : ''}`}>
              {line.trim().replace(/^- /, '')}
            </p>
          ))}
        </div>
      ))}
    </>
  );
}
