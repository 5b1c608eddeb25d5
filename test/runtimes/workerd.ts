import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { programText } from './bundle.js';
import { binary } from './command-line.js';
import type { Runtime, Workplace } from './runtime.js';

const { path, missing } = binary('@cloudflare/workerd-linux-64/bin/workerd');

const configuration = `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "answers", worker = (
    modules = [(name = "worker", esModule = embed "worker.mjs")],
    compatibilityDate = "2026-01-01",
  ))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "answers")],
);`;

/** Serves a folder's worker on a port of its own choosing, which it tells by a pipe, and asks it once. */
async function asked(folder: string): Promise<string> {
  const served = spawn(path, ['serve', '--control-fd=3', 'worker.capnp'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  let complaints = '';
  served.stderr?.on('data', (said) => {
    complaints += said;
  });
  try {
    const port = await new Promise<number>((settle, fail) => {
      (served.stdio[3] as Readable).on('data', (told) => settle(JSON.parse(String(told)).port));
      served.on('exit', (code) => fail(new Error(`workerd ended with ${code}: ${complaints}`)));
    });
    const response = await fetch(`http://127.0.0.1:${port}/`);
    const text = await response.text();
    if (!response.ok) throw new Error(`workerd answered ${response.status}: ${text} ${complaints}`);
    return text;
  } finally {
    served.kill();
  }
}

/** The open runtime of Cloudflare Workers. It loads what a bundler wrote, and forbids `eval`. */
export const workerd: Runtime = {
  name: 'workerd',
  modules: 'ESM bundle',
  missing,
  async answers(place: Workplace) {
    const use = 'export default { fetch: () => new Response(text()) };';
    writeFileSync(join(place.folder, 'worker.mjs'), await programText(place, 'esm', 'nothing', use));
    writeFileSync(join(place.folder, 'worker.capnp'), configuration);
    return asked(place.folder);
  },
};
