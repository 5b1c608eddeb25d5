import { describe, expect, test, vi } from 'vitest';
import { adopt, determineBasicPension, InvalidFactsError, lingcheng2020 } from '../../src/index.js';

const asOf = '2020-05-01';

describe('another copy of the library, as after a reset of the module registry', () => {
  test('takes the editions of this one and gives its answers, and the other way round', async () => {
    vi.resetModules();
    const other = await import('../../src/index.js');
    expect(other.lingcheng2020).not.toBe(lingcheng2020);
    for (const edition of [lingcheng2020, adopt(lingcheng2020, { hardshipTopUp: 'additive' })]) {
      expect(other.determineBasicPension({ asOf }, edition)).toEqual(determineBasicPension({ asOf }, edition));
      expect(other.adopt(edition, { deadlineDay: 'excluded' })).toEqual(adopt(edition, { deadlineDay: 'excluded' }));
    }
    const adopted = other.adopt(other.lingcheng2020, { laterProvincialRate: 'provincial-142' });
    expect(determineBasicPension({ asOf: '2020-07-01' }, adopted)).toMatchObject({ value: { amount: '142' } });
  });

  test('knows the errors of this one', async () => {
    vi.resetModules();
    const other = await import('../../src/index.js');
    expect(() => other.determineBasicPension({ asOf: 'x' })).toThrow(InvalidFactsError);
    expect(() => other.determineBasicPension({ asOf: 'x' })).toThrow(
      expect.objectContaining({ code: 'INVALID_FACTS' }),
    );
  });
});
