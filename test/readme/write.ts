import { readFileSync, writeFileSync } from 'node:fs';
import { documents, withTables } from './tables.js';

/** Writes the tables of the READMEs and of the documents anew. */
for (const [language, names] of Object.entries(documents)) {
  for (const name of names) {
    const file = new URL(`../../${name}`, import.meta.url);
    writeFileSync(file, withTables(readFileSync(file, 'utf8'), language as keyof typeof documents));
  }
}
