import { browserPath, startBrowser } from '../workbench/browser.js';
import { programText } from './bundle.js';
import type { Runtime, Workplace } from './runtime.js';

const page = '<!doctype html><title>Answers</title><script type="module" src="program.mjs"></script>';

/** Headless Chromium, with one plain module and a policy that forbids `eval`. */
export const chromium: Runtime = {
  name: 'Chromium',
  modules: 'ESM bundle',
  missing: browserPath === undefined ? 'no Chromium installed, and CHROMIUM names none' : undefined,
  async answers(place: Workplace) {
    const program = await programText(place, 'esm', 'nothing', 'document.body.textContent = text();');
    const browser = await startBrowser();
    try {
      const opened = await browser.newPage();
      const faults: string[] = [];
      opened.on('pageerror', ({ message }) => faults.push(message));
      opened.on('console', (message) => faults.push(message.text()));
      // Nothing is asked of any network: the page's two files are handed out here.
      await opened.route('**/*', (route) => {
        const isProgram = route.request().url().endsWith('/program.mjs');
        return route.fulfill({
          contentType: isProgram ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'self'" },
          body: isProgram ? program : page,
        });
      });
      await opened.goto('http://answers.test/');
      if (faults.length > 0) throw new Error(faults.join('\n'));
      return (await opened.locator('body').textContent()) ?? '';
    } finally {
      await browser.close();
    }
  },
};
