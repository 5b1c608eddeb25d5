import { commandLine } from './command-line.js';

/** The lines of Node that are maintained, and the oldest that `engines` admits. */
export const nodes = ['20', '22', '24'].flatMap((line) =>
  commandLine({
    name: `Node ${line}`,
    binary: `node-${line}/bin/node`,
  }),
);
