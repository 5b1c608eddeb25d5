import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bundler,
  bundlerPreserving,
  compiled,
  compilerOf,
  consumer,
  expectedErrors,
  node16,
  nodenext,
} from './consumer.js';

const versions = ['5.0', '5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7', '5.8', '5.9', '6.0', '7.0'];
/** The versions without `preserve`. */
const before54 = ['5.0', '5.1', '5.2', '5.3'];

let project: ReturnType<typeof consumer>;
beforeAll(() => {
  project = consumer();
});
afterAll(() => project.remove());

describe.each(versions)('TypeScript %s', (version) => {
  const resolutions = [node16, nodenext, bundler, ...(before54.includes(version) ? [] : [bundlerPreserving])];

  test.each(resolutions)('compiles what is right and nothing else, under $name', (resolution) => {
    expect(compiled(project.folder, compilerOf(version), resolution)).toEqual(expectedErrors(resolution, version));
  });
});
