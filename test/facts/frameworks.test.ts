import { sValidator } from '@hono/standard-validator';
import { FormApi } from '@tanstack/form-core';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { issueText } from '../../src/explain/explain.js';
import { determineFuneralGrant, type FuneralGrantFacts, pensionStatement } from '../../src/index.js';

// The facts of a rule as they are, without a wrapper, in a form and in a web framework: that they compile is half of it.
const death: FuneralGrantFacts = {
  recipient: true,
  diedOn: '2020-05-01',
  deregisteredOn: '2020-05-31',
  asOf: '2020-06-01',
};

describe('hono', () => {
  const app = new Hono()
    .post('/funeral-grant', sValidator('json', determineFuneralGrant.facts), (context) =>
      context.json(determineFuneralGrant(context.req.valid('json'))),
    )
    .post('/pension', sValidator('json', pensionStatement.facts), (context) =>
      context.json(pensionStatement(context.req.valid('json'))),
    )
    // The hook has the issues as the standard types them, which tells nothing of a code.
    .post(
      '/in-words',
      sValidator('json', determineFuneralGrant.facts, (result, context) =>
        result.success ? undefined : context.json(result.error.map((issue) => issueText(issue, 'zh'))),
      ),
    );
  const post = (path: string, facts: unknown) =>
    app.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(facts) });

  test('answers what is right', async () => {
    const response = await post('/funeral-grant', { ...death, extra: 1 });
    expect([response.status, await response.json()]).toEqual([200, determineFuneralGrant(death)]);
    const pension = { recipient: true, birthDate: '1950-01-01', asOf: '2020-05-01', consecutiveYears: 16 };
    expect(await (await post('/pension', pension)).json()).toEqual(pensionStatement(pension));
  });

  test('refuses what is wrong, with the library’s issues', async () => {
    const response = await post('/funeral-grant', { ...death, diedOn: '2020-5-1', asOf: 1 });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      success: false,
      error: [
        { path: ['diedOn'], code: 'not-a-day' },
        { path: ['asOf'], code: 'wrong-type' },
      ],
    });
  });

  test('says what is wrong in words', async () => {
    const response = await post('/in-words', { ...death, diedOn: '2020-5-1' });
    expect(await response.json()).toEqual([expect.stringMatching(/^死亡日期［diedOn］：.*。$/)]);
  });
});

describe('a form of TanStack', () => {
  const form = (values: FuneralGrantFacts) => {
    const api = new FormApi({ defaultValues: values, validators: { onSubmit: determineFuneralGrant.facts } });
    api.mount();
    return api;
  };

  test('submits what is right', async () => {
    const api = form(death);
    await api.handleSubmit();
    expect(api.state).toMatchObject({ isValid: true, isSubmitted: true });
  });

  test('shows each fault at its field', async () => {
    const api = form({ ...death, diedOn: '2020-5-1' });
    await api.handleSubmit();
    expect(api.state).toMatchObject({ isValid: false, isSubmitted: false });
    expect(api.state.errors).toMatchObject([{ diedOn: [{ code: 'not-a-day', message: expect.any(String) }] }]);
  });
});
