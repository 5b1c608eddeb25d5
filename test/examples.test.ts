import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { batch } from '../examples/csv-batch.js';
import { asked, jining2021, onDay, yeshan2021 } from '../examples/editions/ask.js';
import { service } from '../examples/service.js';

describe('the service', () => {
  let address: string;
  beforeAll(async () => {
    await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
    address = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  });
  afterAll(() => service.close());

  const post = async (rule: string, body: string, language = 'en') => {
    const response = await fetch(`${address}/${rule}`, {
      method: 'POST',
      body,
      headers: { 'Accept-Language': language },
    });
    return [response.status, (await response.json()) as object];
  };
  const facts = { recipient: true, diedOn: '2020-05-03', deregisteredOn: '2020-06-02', asOf: '2020-12-31' };

  test('answers facts with JSON, and says it in the caller’s language', async () => {
    const [status, body] = await post('funeral-grant', JSON.stringify(facts), 'zh-CN,zh;q=0.9');
    expect(status).toBe(200);
    expect(body).toMatchObject({ result: { status: 'determined', value: { amount: '600' } } });
    expect(body).toHaveProperty('explanation', expect.stringContaining('丧葬补助金：一次性600元'));
  });

  test('gives every issue back, in the caller’s language', async () => {
    const [status, body] = await post(
      'funeral-grant',
      JSON.stringify({ ...facts, diedOn: '2020/5/3', recipient: '是' }),
      'zh',
    );
    expect(status).toBe(422);
    expect(body).toMatchObject({
      error: 'INVALID_FACTS',
      issues: [
        { path: ['recipient'], code: 'wrong-type' },
        { path: ['diedOn'], code: 'not-a-day', text: expect.stringContaining('死亡日期') },
      ],
    });
  });

  test('refuses what is no JSON, no rule, or too large', async () => {
    expect(await post('funeral-grant', '{')).toMatchObject([400, { error: 'NOT_JSON' }]);
    expect(await post('toString', '{}')).toMatchObject([404, { error: 'NO_SUCH_RULE' }]);
    expect(await post('funeral-grant', ' '.repeat(200_000))).toMatchObject([413, { error: 'TOO_LARGE' }]);
    expect((await fetch(`${address}/funeral-grant`)).status).toBe(405);
  });
});

test('the batch reads a CSV as Excel writes it, and writes one that Excel opens', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'batch-'));
  const to = join(folder, 'answers.csv');
  await batch(fileURLToPath(new URL('../examples/deaths.csv', import.meta.url)), to);
  const text = readFileSync(to, 'utf8');
  rmSync(folder, { recursive: true });
  expect(text.startsWith('\uFEFF"姓名","结论","金额（元）","说明"\r\n')).toBe(true);
  const answers = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').slice(0, 3).join(' '));
  // Day 30 after 3 May is 2 June, a Tuesday.
  expect(answers).toEqual([
    '"王芳" "有明确结果" "600"',
    '"李强" "不符合条件" ""',
    '"刘洋" "不符合条件" ""',
    '"陈静" "填报有误" ""',
  ]);
  expect(text).toContain('待遇领取人员［recipient］');
});

describe('notices of other places', () => {
  const written = (name: string) => readFileSync(new URL(`../examples/editions/${name}`, import.meta.url), 'utf8');

  test('a town of another province is under sixty lines, and says only what its notice says', () => {
    expect(written('yeshan-2021.json').trimEnd().split('\n').length).toBeLessThan(60);
    const stated = Object.entries(yeshan2021.notice).filter(([, noun]) => noun !== null);
    expect(stated.map(([noun]) => noun)).toEqual(['municipalSubsidy', 'ageSupplement', 'collectionTiming']);
  });

  test('answer by their own clauses, and tell how far their source can be trusted', () => {
    const [supplement, timing, pension] = asked('en');
    // Born 1948-03-01: 73 years old on 2021-05-01, so in the band of 70.
    expect(supplement).toMatch(/^Age supplement: CNY 3\.00 a month\.\n.*“高龄补贴”, as in 天长先锋网.*\(news report\)/);
    expect(timing).toMatch(/after the window from 2021-02-01 to 2021-02-28/);
    expect(pension).toMatch(/^Base pension: not decided\.\n +The notice has no part on the base pension\./);
    expect(asked('zh-CN')[0]).toMatch(/^高龄倾斜养老金：每月3元。/);
  });

  test('Jining in 2021 says what is known of it, and is silent on the rest', () => {
    const silent = Object.entries(jining2021.notice).filter(([, noun]) => noun === null);
    expect(silent.map(([noun]) => noun)).toEqual([
      'participation',
      'pensionAge',
      'longContributionBonus',
      'nextAdjustment',
      'funeralGrant',
      'collectionTiming',
      'paymentChannels',
      'completion',
      'assessmentScore',
      'collectionTargets',
      'collectionReward',
    ]);
    expect(jining2021.clauses.filter(({ source, reliability }) => !source || !reliability)).toEqual([]);
  });

  const all =
    'lingcheng-2020-until-june & jining-2021 & jining-2020-from-july & jining-2022 & jining-2023 & jining-2024';
  const until2020 = { fact: 'diedOn', from: '2020-01-01', until: '2020-12-31' };
  const listed2024 = [100, 350, 500, 800, 1000, 3000, 5000, 8000];

  // What each day and its year give, and which edition of the series says so.
  test.each([
    [
      '2020-06-30',
      300,
      '118',
      'lingcheng-2020-until-june',
      '600',
      'lingcheng-2020-until-june',
      'lingcheng-2020-until-june',
    ],
    [
      '2020-07-01',
      300,
      '142',
      'jining-2020-from-july',
      '600',
      'lingcheng-2020-until-june',
      'lingcheng-2020-until-june',
    ],
    ['2021-07-01', 300, '150', 'jining-2021', null, all, 'jining-2021'],
    ['2022-12-31', 300, '160', 'jining-2022', null, all, 'jining-2022'],
    ['2024-01-01', 350, '168', 'jining-2024', null, all, 'jining-2024'],
  ])('the series of Jining on %s', (day, tier, pension, ofPension, grant, ofGrant, ofTier) => {
    const answers = onDay(day, tier);
    expect(answers.pension).toMatchObject({ status: 'determined', edition: ofPension, value: { amount: pension } });
    expect(answers.funeral).toMatchObject(
      grant === null
        ? { edition: ofGrant, open: [{ why: 'outside-coverage', given: day, ...until2020 }] }
        : { edition: ofGrant, status: 'determined', value: { amount: grant } },
    );
    expect(answers.tier).toMatchObject({ status: 'determined', edition: ofTier, value: { tier } });
  });

  test('300 is no tier of Jining in 2024, and which tiers 2023 had was not found', () => {
    expect(onDay('2024-01-01', 300).tier).toMatchObject({
      edition: 'jining-2024',
      reasons: [{ code: 'tier-not-listed', listed: listed2024 }],
    });
    expect(onDay('2023-07-01', 350)).toMatchObject({
      pension: { edition: 'jining-2023', value: { amount: '168' } },
      tier: {
        edition: all,
        open: [{ why: 'outside-coverage', fact: 'contributionYear', given: 2023, from: 2022, until: 2022 }],
      },
    });
  });
});
