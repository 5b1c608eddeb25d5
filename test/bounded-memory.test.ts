import { expect, test } from 'vitest';
import { adopt, determineFuneralGrant, lingcheng2020 } from '../src/index.js';

test('no more late deregistrations are remembered than one memory holds, however many the days of death', () => {
  const daysOf = (year: number) =>
    Array.from({ length: 12 * 28 }, (_, at) => [year, 1 + Math.floor(at / 28), 1 + (at % 28)]).map((parts) =>
      parts.map((part) => String(part).padStart(2, '0')).join('-'),
    );
  const [deaths, afterwards] = [daysOf(2020), [2021, 2022].flatMap(daysOf)];
  const edition = adopt(lingcheng2020, {});
  const answers = () =>
    deaths.flatMap((diedOn) =>
      afterwards.map((deregisteredOn) =>
        determineFuneralGrant({ recipient: true, diedOn, deregisteredOn, asOf: '2022-12-31' }, edition),
      ),
    );
  const first = answers();
  const known = answers().filter((answer, at) => answer === first[at]);
  expect(known.length).toBeGreaterThan(2 ** 15);
  expect(known.length).toBeLessThan(2 ** 17 + 8);
}, 60_000);
