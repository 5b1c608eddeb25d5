/// <reference types="vite/client" />
// What a mutant must get past: every case, and the tests of single parts. Not here: what builds, starts a process or a
// database, or is drawn at random.
import.meta.glob(
  [
    '../*.test.ts',
    '../schemas/keywords.test.ts',
    '!../{bounded-memory,calendar,completeness,docs,examples-in-docs,explain,loads,package,supply-chain}.test.ts',
  ],
  { eager: true },
);
