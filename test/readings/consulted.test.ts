import { expect, test } from 'vitest';
import { definitionOf } from '../../src/engine/determiner.js';
import { defineEdition } from '../../src/index.js';
import { type Data, editable } from '../editions/data.js';
import { determinerOf } from '../proof/determiners.js';

type Change = (notice: Data) => void;

const steps = (notice: Data, ...all: [from: string, amount: number][]) => {
  notice.basicPension.steps = all.map(([from, amount]) => ({ from, amount }));
};

/** What a notice says itself, or what it has not: a reading it leaves nothing to, and the rule that asks it elsewhere. */
const settled: [reading: string, rule: string, says: string, change: Change][] = [
  [
    'upperEnrolmentAge',
    'participation',
    'an upper age',
    (notice) => {
      notice.participation.upperAge = { value: 60, unit: 'years' };
    },
  ],
  [
    'minorsAndStudents',
    'participation',
    'that they are excluded',
    (notice) => {
      notice.participation.minorsAndStudents = 'excluded';
    },
  ],
  [
    'hundredTierSubsidy',
    'municipal-subsidy',
    'a share of every tier',
    (notice) => {
      delete notice.municipalSubsidy.bands;
      notice.municipalSubsidy.percentOfTier = 10;
    },
  ],
  [
    'hundredTierSubsidy',
    'municipal-subsidy',
    'a subsidy from the lowest tier on',
    (notice) => {
      notice.municipalSubsidy.bands[0].from = 100;
    },
  ],
  [
    'hundredTierSubsidy',
    'municipal-subsidy',
    'a subsidy from below the lowest tier on',
    (notice) => {
      notice.municipalSubsidy.bands[0].from = 99;
    },
  ],
  [
    'hundredTierSubsidy',
    'municipal-subsidy',
    'that nothing is granted',
    (notice) => {
      notice.municipalSubsidy.bands = [];
    },
  ],
  [
    'hundredTierSubsidy',
    'municipal-subsidy',
    'no band that is known',
    (notice) => {
      notice.municipalSubsidy.bands = null;
    },
  ],
  [
    'hundredTierSubsidy',
    'contribution-statement',
    'no subsidy',
    (notice) => {
      notice.municipalSubsidy = null;
    },
  ],
  [
    'hundredTierSubsidy',
    'contribution-statement',
    'no tier',
    (notice) => {
      notice.contributionTier = null;
    },
  ],
  [
    'hardshipTopUp',
    'own-payment',
    'no payment by the government',
    (notice) => {
      notice.governmentPayment = null;
    },
  ],
  [
    'hardshipTopUp',
    'annual-payment',
    'no payment',
    (notice) => {
      notice.governmentPayment.payments = [];
    },
  ],
  [
    'consecutiveRun',
    'consecutive-years',
    'that all years count',
    (notice) => {
      notice.longContributionBonus.counted = 'cumulative';
    },
  ],
  [
    'laterProvincialRate',
    'basic-pension',
    'nothing from July 2020 on',
    (notice) => {
      notice.basicPension.effective.until = '2020-06-30';
    },
  ],
  [
    'laterProvincialRate',
    'basic-pension',
    '142 already',
    (notice) => {
      steps(notice, ['2018-01-01', 118], ['2020-07-01', 142]);
    },
  ],
  [
    'laterProvincialRate',
    'monthly-pension',
    'more than 142 before and after July',
    (notice) => {
      steps(notice, ['2018-01-01', 118], ['2020-06-01', 150], ['2020-10-01', 160]);
    },
  ],
  [
    'laterProvincialRate',
    'pension-statement',
    'no base pension',
    (notice) => {
      notice.basicPension = null;
    },
  ],
  [
    'funeralDeadlineRestDay',
    'funeral-grant',
    'no deadline',
    (notice) => {
      notice.funeralGrant.deregistration = null;
    },
  ],
  [
    'funeralDeadlineRestDay',
    'funeral-grant',
    'a deadline in working days',
    (notice) => {
      notice.funeralGrant.deregistration.unit = 'working-days';
    },
  ],
  [
    'thirdGenerationCard',
    'hardship-groups',
    'that card itself',
    (notice) => {
      notice.hardshipGroups.severeDisability.cardGeneration = 3;
    },
  ],
  [
    'thirdGenerationCard',
    'hardship-groups',
    'of no card',
    (notice) => {
      notice.hardshipGroups.severeDisability = null;
    },
  ],
  [
    'supplementStart',
    'age-supplement',
    'that none is granted',
    (notice) => {
      notice.ageSupplement.bands = [];
    },
  ],
  [
    'supplementStart',
    'monthly-pension',
    'of no supplement',
    (notice) => {
      notice.ageSupplement = null;
    },
  ],
];

/** As near as it comes without settling the reading. */
const left: [reading: string, rule: string, says: string, change: Change][] = [
  [
    'hundredTierSubsidy',
    'municipal-subsidy',
    'a subsidy from just above the lowest tier',
    (notice) => {
      notice.municipalSubsidy.bands[0].from = 100.01;
    },
  ],
  [
    'hardshipTopUp',
    'own-payment',
    'a payment for one group of several',
    (notice) => {
      notice.governmentPayment.payments = [{ groups: ['registered-poor'], amount: 1 }];
    },
  ],
  [
    'laterProvincialRate',
    'basic-pension',
    'something on the first of July',
    (notice) => {
      notice.basicPension.effective.until = '2020-07-01';
    },
  ],
  [
    'laterProvincialRate',
    'basic-pension',
    '142 a day late',
    (notice) => {
      steps(notice, ['2018-01-01', 118], ['2020-07-02', 142]);
    },
  ],
  [
    'laterProvincialRate',
    'basic-pension',
    'a fen less than 142',
    (notice) => {
      steps(notice, ['2018-01-01', 118], ['2020-06-01', 141.99]);
    },
  ],
  [
    'laterProvincialRate',
    'basic-pension',
    'without an end',
    (notice) => {
      notice.basicPension.effective.until = null;
    },
  ],
  [
    'thirdGenerationCard',
    'hardship-groups',
    'the first card',
    (notice) => {
      notice.hardshipGroups.severeDisability.cardGeneration = 1;
    },
  ],
];

function consultedWith(rule: string, change: Change): readonly string[] {
  const data = editable();
  change(data.notice);
  return definitionOf(determinerOf(rule))?.readingsIn(defineEdition(data)) ?? [];
}

test.each(settled)('%s is no reading of %s where the notice says %s', (reading, rule, _, change) => {
  expect(consultedWith(rule, () => {})).toContain(reading);
  expect(consultedWith(rule, change)).not.toContain(reading);
});

test.each(left)('%s is one of %s where the notice says %s', (reading, rule, _, change) => {
  expect(consultedWith(rule, change)).toContain(reading);
});
