import { describe, expect, test } from 'vitest';
import { adopt, defineEdition, differences, InvalidFactsError, lingcheng2020 } from '../../src/index.js';
import { type Data, editable } from './data.js';

const groups = lingcheng2020.notice.hardshipGroups?.groups;
const base = defineEdition(editable());
const edited = (edit: (data: Data) => void) => {
  const data = editable();
  data.id = 'other';
  edit(data);
  return defineEdition(data);
};

describe('differences', () => {
  test('of an edition and itself are none, its id apart', () => {
    expect(differences(lingcheng2020)).toEqual([]);
    expect(
      differences(
        edited(() => undefined),
        base,
      ),
    ).toEqual([]);
  });

  test('without a base are those from the shipped edition', () => {
    expect(differences(adopt(lingcheng2020, { hardshipTopUp: 'additive', deadlineDay: 'excluded' }))).toEqual([
      { path: ['readings', 'hardshipTopUp'], from: 'unsettled', to: 'additive' },
      { path: ['readings', 'deadlineDay'], from: 'included', to: 'excluded' },
    ]);
  });

  test.each<[string, (data: Data) => void, object[]]>([
    [
      'a figure far down',
      (data) => {
        data.notice.basicPension.steps[0].amount = 150;
      },
      [{ path: ['notice', 'basicPension', 'steps', 0, 'amount'], from: 118, to: 150 }],
    ],
    [
      'an entry of a list as long as before',
      (data) => {
        data.notice.ageSupplement.bands[1].from = 80;
      },
      [{ path: ['notice', 'ageSupplement', 'bands', 1, 'from'], from: 75, to: 80 }],
    ],
    [
      'a list of another length, as a whole',
      (data) => {
        data.notice.contributionTier.reserved = [];
      },
      [{ path: ['notice', 'contributionTier', 'reserved'], from: [{ tier: 100, for: groups }], to: [] }],
    ],
    [
      'a noun left out, as a whole',
      (data) => {
        data.notice.nextAdjustment = null;
      },
      [{ path: ['notice', 'nextAdjustment'], from: base.notice.nextAdjustment, to: null }],
    ],
    [
      'a key that only one of them has',
      (data) => {
        data.clauses[0].source = 'a repost';
      },
      [{ path: ['clauses', 0, 'source'], from: null, to: 'a repost' }],
    ],
    [
      'several, in the order of the data',
      (data) => {
        data.restDays = null;
        data.document.number = '1号';
      },
      [
        { path: ['document', 'number'], from: base.document.number, to: '1号' },
        { path: ['restDays'], from: base.restDays, to: null },
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(differences(edited(edit), base)).toEqual(expected);
    const back = expected.map((one) => ({ ...one, from: (one as Data).to, to: (one as Data).from }));
    expect(differences(base, edited(edit))).toEqual(back);
  });

  test('are of editions of this library alone', () => {
    const paths = (call: () => unknown) => expect(call).toThrow(InvalidFactsError);
    paths(() => differences({} as never));
    paths(() => differences(base, {} as never));
    expect(() => differences({} as never, null as never)).toThrow(/edition: .*base: /);
  });
});
