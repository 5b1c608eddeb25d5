/**
 * Writes the audit report from the fixtures as they run, and fails when a case does.
 * Run with `npm run report`, or `npm run report -- elsewhere.html`.
 */
import { writeFileSync } from 'node:fs';
import { allCases } from '../cases.js';
import { audited } from './audit.js';
import { reportPage } from './page.js';
import { partsBeside } from './parts.js';
import { totalsOf } from './summary.js';

const [path = 'report.html'] = process.argv.slice(2);
const audit = audited(allCases());
const madeOn = new Date().toISOString().slice(0, 10);
writeFileSync(path, reportPage({ audit, madeOn, ...partsBeside() }));

const { cases, failing } = totalsOf(audit);
console.log(`${cases - failing} of ${cases} cases pass, ${failing} fail: ${path}`);
if (failing > 0) process.exitCode = 1;
