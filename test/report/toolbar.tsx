import { Both } from './both.js';
import { texts } from './texts.js';

/** What the reader can choose. Only the language works without the script; the rest is shown by it. */
export function Toolbar() {
  return (
    <form class="toolbar" aria-labelledby="view-title">
      <h2 class="unseen" id="view-title">
        <Both text={texts.view} />
      </h2>
      <fieldset class="languages">
        <legend class="unseen">
          <Both text={texts.language} />
        </legend>
        <label>
          <input type="radio" name="language" id="language-en" value="en" checked /> <span lang="en">English</span>
        </label>
        <label>
          <input type="radio" name="language" id="language-zh" value="zh-CN" /> <span lang="zh-CN">中文</span>
        </label>
      </fieldset>
      <div class="needs-script" hidden>
        <label class="failures">
          <input type="checkbox" id="failures-only" /> <Both text={texts.failuresOnly} />
        </label>
        <label class="search">
          <Both text={texts.search} /> <input type="search" id="search" autocomplete="off" spellcheck={false} />
        </label>
        <span class="buttons">
          <button type="button" id="open-all">
            <Both text={texts.openAll} />
          </button>{' '}
          <button type="button" id="close-all">
            <Both text={texts.closeAll} />
          </button>{' '}
          <button type="button" id="print">
            <Both text={texts.print} />
          </button>
        </span>
        <p class="shown" role="status">
          <span id="shown-count" /> <Both text={texts.shown} />{' '}
          <span class="message" id="no-failure" hidden>
            <Both text={texts.noFailure} />
          </span>
          <span class="message" id="nothing-found" hidden>
            <Both text={texts.nothingShown} />
          </span>
        </p>
      </div>
    </form>
  );
}
