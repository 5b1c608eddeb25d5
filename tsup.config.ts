import { defineConfig } from 'tsup';

export default defineConfig({
  entry: { index: 'src/index.ts', explain: 'src/explain/explain.ts' },
  format: ['esm', 'cjs'],
  // TypeScript 6 deprecates an option that tsup's declaration build still sets.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  target: 'es2022',
  clean: true,
  sourcemap: true,
});
