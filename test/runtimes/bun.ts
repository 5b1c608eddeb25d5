import { commandLine } from './command-line.js';

/** Bun, with what is installed alone: left to itself it fetches what it misses. */
export const bun = commandLine({
  name: 'Bun',
  binary: '@oven/bun-linux-x64/bin/bun',
  options: ['run', '--no-install'],
  environment: { DO_NOT_TRACK: '1' },
});
