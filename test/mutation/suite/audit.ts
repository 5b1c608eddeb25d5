/// <reference types="vite/client" />
import { readTests } from '../read-tests.js';

// Not here: what builds or starts a process, and the records, which are a file of their own.
await readTests(
  import.meta.glob(['../../audit/*.test.ts', '!../../audit/{record,replay-program,published-records}.test.ts']),
);
