/// <reference types="vite/client" />
import { readTests } from '../read-tests.js';

await readTests(import.meta.glob('../../audit/{record,published-records}.test.ts'));
