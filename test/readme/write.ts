import { readFileSync, writeFileSync } from 'node:fs';
import { readmes, withTables } from './tables.js';

/** Writes the tables of both READMEs anew. */
for (const [language, name] of Object.entries(readmes)) {
  const file = new URL(`../../${name}`, import.meta.url);
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), language as keyof typeof readmes));
}
