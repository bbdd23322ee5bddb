import { describe, expect, test } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { practiceElsewhere } from '../../src/view/practiceElsewhere.ts';
import { aDataset, anAgreement, anOutsideParty } from '../support/builders.ts';
import { aContext, aGap, anAffair } from '../support/gapBuilders.ts';

describe('what a side does elsewhere', () => {
  const context = aContext(
    aDataset({
      affairs: [anAffair('2.09'), anAffair('2.11')],
      outsideParties: [anOutsideParty('ministry')],
      agreements: [
        anAgreement('A1').between('33.01', '33.02').signed('2024-01-01').about('2.09'),
        anAgreement('A2').between('33.01', '33.03').signed('2019-01-01').about('2.09'),
        anAgreement('A3')
          .between('out:ministry', '33.01', '33.04')
          .signed('2022-01-01')
          .about('2.09', '2.11'),
        anAgreement('A4').between('33.01', '33.05').about('2.11').planned(),
      ],
    }),
  );
  const gap = aGap(context, '33.01', '33.02');

  test('leaves out what names the other side and what is planned; newest first, regions before others', () => {
    expect(practiceElsewhere(context, gap, toRegionId('33.01'))).toEqual([
      {
        affair: '2.09',
        families: 2,
        newest: 'A3',
        partners: ['33.04', 'out:ministry'],
        year: 2022,
        before: false,
      },
      {
        affair: '2.11',
        families: 1,
        newest: 'A3',
        partners: ['33.04', 'out:ministry'],
        year: 2022,
        before: false,
      },
    ]);
  });

  test('an upper bound is no year of signing', () => {
    const bound = aContext(
      aDataset({
        affairs: [anAffair('2.09')],
        agreements: [
          anAgreement('A1')
            .between('33.01', '33.03')
            .about('2.09')
            .with({ signedOn: { text: '2018-09', precision: 'before' } }),
        ],
      }),
    );
    expect(practiceElsewhere(bound, aGap(bound, '33.01', '33.02'), toRegionId('33.01'))).toMatchObject([
      { year: 2018, before: true },
    ]);
  });

  test('is nothing where a side does nothing else', () => {
    expect(practiceElsewhere(context, gap, toRegionId('33.02'))).toEqual([]);
  });
});
