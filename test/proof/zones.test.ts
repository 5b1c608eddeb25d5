import { expect, test } from 'vitest';
import { isFull } from './extent.js';
import { seed } from './seed.js';
import { allZones, answersIn, disagreeing, notEntered } from './zones.js';

/**
 * `npm run test:zones` tries every zone, a full run those with a name for trouble and a share that the seed picks, and a
 * quick one the zone of the notice.
 */
const everyZone = process.env.ZONES === 'all';
const notorious = [
  ...['UTC', 'Asia/Shanghai', 'Asia/Kathmandu', 'Asia/Tehran', 'Asia/Gaza', 'Africa/Cairo', 'Africa/Monrovia'],
  ...['Pacific/Apia', 'Pacific/Kiritimati', 'Pacific/Chatham', 'Australia/Lord_Howe', 'Antarctica/Troll'],
  ...['America/New_York', 'America/Sao_Paulo', 'America/St_Johns', 'Europe/Dublin', 'Europe/Amsterdam'],
];
const shares = 20;
const share = allZones.filter((zone, at) => at % shares === seed % shares && !notorious.includes(zone));
const some = isFull ? [...notorious, ...share] : ['UTC', 'Asia/Shanghai'];
const zones = everyZone ? allZones : some;
const oneIn = isFull || everyZone ? 1 : 5;

test('the answers are the same in every time zone', async () => {
  const answers = await answersIn(zones, oneIn);
  const differing = disagreeing(answers);
  console.log(
    `zones: ${answers.length} of ${allZones.length} tried, ${differing.length} disagree (PROOF_SEED=${seed})`,
  );
  expect(notEntered(answers)).toEqual([]);
  expect(differing).toEqual([]);
  expect(answers.length).toBe(zones.length);
  expect(new Set(answers.map(({ offset }) => offset)).size).toBeGreaterThan(isFull || everyZone ? 10 : 1);
  expect(Math.min(...answers.map(({ length }) => length))).toBeGreaterThan(1_000_000 / oneIn);
}, 1_800_000);

test('a zone with other answers would be noticed', () => {
  const answer = { timeZone: 'UTC', offset: 0, length: 1, hash: 'a' };
  const answers = [
    { ...answer, zone: 'UTC' },
    { ...answer, zone: 'Etc/UTC' },
    { ...answer, zone: 'Asia/Shanghai', hash: 'b' },
  ];
  expect(disagreeing(answers)).toEqual(['Asia/Shanghai']);
  expect(notEntered(answers)).toEqual(['Asia/Shanghai']);
});
