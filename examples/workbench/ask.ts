import type { JobName, Jobs, Reply } from './jobs.js';

interface Waiting {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly progress?: (done: number, all: number) => void;
}

const waiting = new Map<number, Waiting>();
let worker: Worker | undefined;
let asked = 0;

function started(): Worker {
  if (worker) return worker;
  // The worker is the page's own program: one copy, and nothing to fetch.
  const program = document.getElementById('program')?.textContent ?? '';
  const address = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  worker = new Worker(address);
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const one = waiting.get(data.id);
    if (!one) return;
    if ('done' in data) return one.progress?.(data.done, data.all);
    waiting.delete(data.id);
    if ('error' in data) one.reject(new Error(data.error));
    else one.resolve(data.answer as never);
  };
  return worker;
}

/** Asks the worker, so that the page stays free. */
export function ask<Name extends JobName>(
  job: Name,
  given: Jobs[Name]['ask'],
  progress?: (done: number, all: number) => void,
): Promise<Jobs[Name]['answer']> {
  asked += 1;
  const id = asked;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, ...(progress && { progress }) });
    started().postMessage({ id, job, ask: given });
  });
}
