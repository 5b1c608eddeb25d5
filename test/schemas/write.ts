import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { allSchemas, written } from './schemas.js';

// Rewrites fixtures/schemas: `npm run schemas`.
const folder = new URL('../../fixtures/schemas/', import.meta.url);
const schemas = allSchemas();
for (const name of readdirSync(folder)) if (!(name in schemas)) rmSync(new URL(name, folder));
for (const [name, schema] of Object.entries(schemas)) writeFileSync(new URL(name, folder), written(schema));
