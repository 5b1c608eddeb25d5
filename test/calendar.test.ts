import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';

// Local midnight did not exist in Shanghai on these days, nor at the dateline and daylight-saving edges.
const births = [
  '1940-06-01',
  '1941-03-15',
  '1942-01-31',
  '1946-05-15',
  '1947-04-15',
  '1948-05-01',
  '1949-05-01',
  '1960-02-29',
];
const zones = [
  'UTC',
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/New_York',
  'Africa/Cairo',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
];

const script = `
  const rules = require('./dist/index.cjs');
  const births = ${JSON.stringify(births)};
  const results = births.map((birthDate) => {
    const birthday = '2020' + birthDate.slice(4);
    const dayBefore = { '2020-06-01': '2020-05-31', '2020-05-01': '2020-04-30' }[birthday] ?? birthday.slice(0, 8) + String(+birthday.slice(8) - 1).padStart(2, '0');
    return [
      rules.ageOn(birthDate, dayBefore), rules.ageOn(birthDate, birthday),
      rules.determineAgeSupplement({ recipient: true, birthDate, asOf: birthday }),
      rules.determineNextAdjustment({ lastAdjustedOn: birthDate }),
      rules.determineFuneralGrant({ recipient: true, diedOn: birthday, deregisteredOn: null, asOf: '2020-12-31' }),
    ];
  });
  console.log(JSON.stringify(results));
`;

const inZone = (zone: string): string =>
  execFileSync(process.execPath, ['-e', script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' });

test('ages and deadlines are the same in every time zone', () => {
  const inUtc = inZone('UTC');
  const ages = (JSON.parse(inUtc) as [number, number][]).map(([before, on]) => [before, on]);
  expect(ages).toEqual(
    births.map((birthDate) => [2019 - Number(birthDate.slice(0, 4)), 2020 - Number(birthDate.slice(0, 4))]),
  );
  for (const zone of zones) expect([zone, inZone(zone)]).toEqual([zone, inUtc]);
});
