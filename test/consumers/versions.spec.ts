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

const versions = ['5.0', '5.4', '5.9', '6.0', '7.0'];

let project: ReturnType<typeof consumer>;
beforeAll(() => {
  project = consumer();
});
afterAll(() => project.remove());

describe.each(versions)('TypeScript %s', (version) => {
  const resolutions = [node16, nodenext, bundler, ...(version === '5.0' ? [] : [bundlerPreserving])];

  test.each(resolutions)('compiles what is right and nothing else, under $name', (resolution) => {
    expect(compiled(project.folder, compilerOf(version), resolution)).toEqual(expectedErrors(resolution, version));
  });
});
