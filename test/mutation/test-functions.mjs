import { chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend, setState } from '@vitest/expect';
import { spyOn } from '@vitest/spy';

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

/** vitest's own matchers, outside vitest. */
const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect);
setState({}, expect);

/**
 * What a test file imports from vitest, for a run within one process: the tests it writes are collected.
 *
 * @returns {{ tests: { name: string, run: () => unknown }[], functions: object }}
 */
export function collecting() {
  const tests = [];
  const headings = [];
  const named = (name) => [...headings, name].join(' > ');

  const test = (name, body) => tests.push({ name: named(name), run: body });
  const describe = (name, body) => {
    headings.push(name);
    body();
    headings.pop();
  };
  /** One of either for each row of a table. */
  const eachOf = (make) => (table) => (name, body) => {
    const spreads = table.every(Array.isArray);
    table.forEach((row, at) => {
      const given = spreads ? row : [row];
      make(`${name} #${at + 1}`, () => body(...given));
    });
  };
  const functions = {
    describe: Object.assign(describe, { each: eachOf(describe) }),
    test: Object.assign(test, { each: eachOf(test) }),
    expect,
    vi: { spyOn },
  };
  return { tests, functions };
}
