import { defineConfig } from 'tsup';

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    explain: 'src/explain/explain.ts',
    audit: 'src/audit/audit.ts',
    sql: 'src/sql/sql.ts',
  },
  format: ['esm', 'cjs'],
  // TypeScript 6 deprecates an option that tsup's declaration build still sets. `tsc` checks the types before; tsup would
  // check them once for each entry.
  dts: { compilerOptions: { ignoreDeprecations: '6.0', noCheck: true } },
  // One copy of what the entry points share, in CommonJS as well: an edition made through one is known to the other.
  splitting: true,
  target: 'es2022',
  clean: true,
  // No source maps: what is built is readable, and those of CommonJS name folders of the machine that built it.
});
