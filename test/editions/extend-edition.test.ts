import { describe, expect, test } from 'vitest';
import {
  adopt,
  defineEdition,
  determineBasicPension,
  differences,
  editionSeries,
  extendEdition,
  type Issue,
  lingcheng2020,
} from '../../src/index.js';
import { issuesOf } from '../thrown.js';

const extended = (changes: unknown, base: unknown = lingcheng2020) =>
  issuesOf(() => extendEdition(base as typeof lingcheng2020, changes as { id: string }));

const brief = (issues: readonly Issue[]) => issues.map(({ path, code }) => `${path.join('.')} ${code}`);

describe('an edition from another one', () => {
  test('merges records, replaces lists and takes null as a value', () => {
    const edition = extendEdition(lingcheng2020, {
      id: 'changed',
      notice: { funeralGrant: { grant: { amount: 1000 } }, nextAdjustment: null },
    });
    expect(edition.notice.funeralGrant).toEqual({
      ...lingcheng2020.notice.funeralGrant,
      grant: { ...lingcheng2020.notice.funeralGrant?.grant, amount: 1000 },
    });
    expect(differences(edition).map(({ path }) => path.join('.'))).toEqual([
      'notice.nextAdjustment',
      'notice.funeralGrant.grant.amount',
    ]);
    const days = ['2020-05-01'];
    const withDays = extendEdition(lingcheng2020, { id: 'one-rest-day', restDays: { days } });
    expect(withDays.restDays).toEqual({ ...lingcheng2020.restDays, days });
  });

  test('gives a part back that the base is silent on', () => {
    const silent = extendEdition(lingcheng2020, { id: 'silent', notice: { basicPension: null } });
    const { basicPension } = lingcheng2020.notice;
    const again = extendEdition(silent, { id: 'again', notice: { basicPension } });
    expect(again.notice).toEqual(lingcheng2020.notice);
    expect(determineBasicPension({ asOf: '2020-05-01' }, silent)).toMatchObject({
      open: [{ why: 'not-stated', clause: null }],
    });
  });

  test('leaves the base, and shares nothing with the changes', () => {
    const changes = { id: 'own', notice: { pensionAge: { age: { value: 55 } } } };
    const edition = extendEdition(lingcheng2020, changes);
    changes.notice.pensionAge.age.value = 50;
    expect(edition.notice.pensionAge?.age.value).toBe(55);
    expect(lingcheng2020.notice.pensionAge?.age.value).toBe(60);
    expect(Object.isFrozen(edition.notice.pensionAge)).toBe(true);
  });

  test('needs an id of its own', () => {
    expect(brief(extended({}))).toEqual(['id missing']);
    expect(brief(extended({ id: 'lingcheng-2020' }))).toEqual(['id duplicate']);
  });

  test('reports all faults at once', () => {
    const changes = {
      notice: { funeralGrant: { grant: { amount: -1 }, zebra: 1 }, zebra: null },
      zebra: {},
    };
    expect(brief(extended(changes)).sort()).toEqual([
      'id missing',
      'notice.funeralGrant.grant.amount not-an-amount',
      'notice.funeralGrant.zebra unknown-key',
      'notice.zebra unknown-key',
      'zebra unknown-key',
    ]);
  });

  test('takes a key that only looks like a prototype for what it is', () => {
    const issues = extended(JSON.parse('{ "id": "odd", "__proto__": { "zebra": 1 } }'));
    expect(brief(issues)).toEqual(['__proto__ unknown-key']);
  });

  test('asks for changes that JSON can carry, and for an edition as their base', () => {
    const loop: Record<string, unknown> = { id: 'loop' };
    loop.notice = loop;
    for (const changes of [null, undefined, 'x', [], () => ({}), loop]) {
      expect(brief(extended(changes))).toEqual([' wrong-type']);
    }
    expect(brief(extended({ id: 'x' }, {}))).toEqual(['base wrong-type']);
    expect(brief(extended(null, editionSeries([lingcheng2020])))).toEqual(['base wrong-type', ' wrong-type']);
  });
});

describe('data that say only what their notice says', () => {
  const { document, clauses, notice } = lingcheng2020;
  const asStated = { laterProvincialRate: 'as-stated' };

  test('are silent on the rest, with default readings, no decisions and no rest days', () => {
    const edition = defineEdition({ id: 'bare', document, clauses, notice: {} });
    expect(Object.keys(edition.notice)).toEqual(Object.keys(notice));
    expect(Object.values(edition.notice).every((part) => part === null)).toBe(true);
    expect(edition.readings).toEqual({ ...lingcheng2020.readings, ...asStated });
    expect(edition.decisions).toEqual([]);
    expect(edition.restDays).toBeNull();
  });

  test('answer as if the rest were null', () => {
    const { basicPension } = notice;
    const short = defineEdition({ id: 'short', document, clauses, notice: { basicPension } });
    const silent = Object.fromEntries(Object.keys(notice).map((noun) => [noun, null]));
    const long = defineEdition({
      ...JSON.parse(JSON.stringify(lingcheng2020)),
      id: 'short',
      notice: { ...silent, basicPension },
      readings: { ...lingcheng2020.readings, ...asStated },
      restDays: null,
    });
    expect(short).toEqual(long);
    expect(determineBasicPension({ asOf: '2020-05-01' }, short)).toMatchObject({ value: { amount: '118' } });
  });

  test('are not asked about the later rate of Shandong, unless they want to be', () => {
    const { basicPension } = notice;
    const edition = { document, clauses, notice: { basicPension } };
    const july = { asOf: '2020-07-01' };
    const own = defineEdition({ ...edition, id: 'own' });
    expect(determineBasicPension(july, own)).toMatchObject({ value: { amount: '118' } });
    const asked = defineEdition({ ...edition, id: 'asked', readings: { laterProvincialRate: 'unsettled' } });
    expect(determineBasicPension(july, asked)).toMatchObject({ open: [{ reading: 'laterProvincialRate' }] });
    // Another document is not even told of it.
    const elsewhere = { ...document, number: null };
    const foreign = defineEdition({ ...edition, id: 'foreign', document: elsewhere });
    expect(determineBasicPension(july, own).readings).toEqual(['laterProvincialRate']);
    expect(determineBasicPension(july, foreign).readings).toEqual([]);
    const choosing = { laterProvincialRate: 'provincial-142' } as const;
    expect(determineBasicPension(july, adopt(foreign, choosing))).toMatchObject({
      readings: ['laterProvincialRate'],
      value: { amount: '142' },
    });
  });

  test('keep the readings they state, and a decision needs the option adopted', () => {
    const decision = (option: string) => ({
      reading: 'completionMeasure',
      option,
      document: 'No. 1',
      date: '2020-06-01',
      signatory: 'Office',
    });
    const edition = { id: 'decided', document, clauses, notice: {} };
    const readings = { completionMeasure: 'amount' };
    const sound = defineEdition({ ...edition, readings, decisions: [decision('amount')] });
    expect(sound.readings).toEqual({ ...lingcheng2020.readings, ...asStated, ...readings });
    expect(brief(issuesOf(() => defineEdition({ ...edition, decisions: [decision('amount')] })))).toEqual([
      'decisions.0.option contradiction',
    ]);
    const ofRate = { ...decision('as-stated'), reading: 'laterProvincialRate' };
    expect(defineEdition({ ...edition, decisions: [ofRate] }).decisions).toEqual([ofRate]);
  });
});
