import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { publishedFiles } from './records.js';

// Rewrites fixtures/records and fixtures/lingcheng-2020.json: `npm run records`.
const fixtures = new URL('../../fixtures/', import.meta.url);
rmSync(new URL('records/', fixtures), { recursive: true, force: true });
mkdirSync(new URL('records/', fixtures));
for (const [name, text] of publishedFiles()) writeFileSync(new URL(name, fixtures), text);
