/// <reference types="vite/client" />
import { readTests } from '../read-tests.js';

await readTests(
  import.meta.glob([
    '../../{notice,readings,rules,statements,values}/*.test.ts',
    '../../{errors,host}.test.ts',
    '../../schemas/keywords.test.ts',
  ]),
);
