import { render } from 'preact';
import { App } from './app.js';
import { serve } from './worker.js';

// The same program is the page and its worker.
if (typeof document === 'undefined') serve(globalThis as never);
else render(<App />, document.getElementById('workbench') as HTMLElement);
