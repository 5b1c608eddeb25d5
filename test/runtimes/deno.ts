import { commandLine } from './command-line.js';

/** Deno, allowed to read files, which `require` needs, and nothing else. */
export const deno = commandLine({
  name: 'Deno',
  binary: '@deno/linux-x64-glibc/deno',
  options: ['run', '--no-prompt', '--allow-read=.', '--cached-only', '--node-modules-dir=manual'],
  environment: { DENO_NO_UPDATE_CHECK: '1' },
});
