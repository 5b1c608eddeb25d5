import { createInterface } from 'node:readline';
import { defineEdition, type Edition } from '../../src/index.js';
import { editionOf, type RuleCase, run } from '../cases.js';
import { faults } from './faults.js';

// A port as fixtures/README.md asks for, driven by the library; given the name of a fault, it has that fault.
const { ask, edition, answer, write = (line: string) => console.log(line), end } = faults[process.argv[2] ?? ''] ?? {};

const editions = new Map<string, Edition>();

function editionFor(one: RuleCase): Edition {
  const key = JSON.stringify({ id: one.edition?.id, readings: one.readings, restDays: one.restDays });
  const made = editions.get(key) ?? (edition ? defineEdition(edition(editionOf(one))) : editionOf(one));
  editions.set(key, made);
  return made;
}

let at = 0;
for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line) as RuleCase;
  const outcome = run(ask ? ask(asked) : asked, editionFor(asked));
  write(JSON.stringify({ id: asked.id, outcome: answer ? answer(outcome) : outcome }), at++, asked);
}
end?.();
