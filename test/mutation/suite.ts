/// <reference types="vite/client" />

// What a mutant must get past: every case first, then the tests of single parts. Not here: what builds, starts a
// process or a database, or is drawn at random.
import.meta.glob(
  [
    '../cases.test.ts',
    '../{editions,engine,facts,notice,readings,rules,values}/*.test.ts',
    '../{errors,host}.test.ts',
    '../schemas/keywords.test.ts',
  ],
  { eager: true },
);
