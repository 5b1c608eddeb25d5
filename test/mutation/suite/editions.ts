/// <reference types="vite/client" />
import { readTests } from '../read-tests.js';

// Not here: what loads the library a second time, which only Vitest's own loader can.
await readTests(import.meta.glob(['../../editions/*.test.ts', '!../../editions/copies.test.ts']));
