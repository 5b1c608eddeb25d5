/// <reference types="vite/client" />
import { readTests } from '../read-tests.js';

// The tests of single parts. Not here: what builds, starts a process or a database, reads the text of the source, or is
// drawn at random.
await readTests(
  import.meta.glob([
    '../../{audit,editions,engine,facts,notice,readings,rules,values}/*.test.ts',
    '../../{errors,host}.test.ts',
    '../../schemas/keywords.test.ts',
    '!../../audit/{record,replay-program,published-records}.test.ts',
  ]),
);
