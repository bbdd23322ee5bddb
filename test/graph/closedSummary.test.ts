import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInForce, statusOn } from '../../src/domain/status.ts';
import { firstDay, lastDay } from '../../src/domain/PartialDate.ts';
import { closedSummary } from '../../src/graph/closedSummary.ts';
import { agreementBuilders, seeded } from '../support/arbitraries.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const asOf = '2026-11-24';

describe('a dataset whose agreements have ended', () => {
  it('tells the last end and the busiest day', () => {
    const dataset = aDataset({
      agreements: [
        anAgreement().between('11', '12').signed('2015-01-01').until('2017-12-31'),
        anAgreement().between('11', '12').signed('2016-03-01').until('2018-06-30'),
        anAgreement().between('11', '12').signed('2016-05-01').until('2016-12-31'),
        anAgreement().between('11', '12').signed('2018-01-01').until('2019-01-31'),
        anAgreement().between('11', '12').signed('2030-01-01').until('2031-01-01'),
      ],
    });
    expect(closedSummary(dataset, asOf)).toEqual({
      inForce: 0,
      onRecord: 4,
      lastEnd: '2019-01-31',
      busiestDay: '2016-05-01',
    });
  });

  it('counts an agreement on its last day', () => {
    const dataset = aDataset({
      agreements: [
        anAgreement().between('11', '12').signed('2015-01-01').until('2015-06-01'),
        anAgreement().between('11', '12').signed('2015-06-01').until('2015-12-01'),
      ],
    });
    expect(closedSummary(dataset, asOf).busiestDay).toBe('2015-06-01');
  });

  it('says nothing of days that are not known', () => {
    const dataset = aDataset({ agreements: [anAgreement().between('11', '12')] });
    expect(closedSummary(dataset, asOf)).toEqual({
      inForce: 0,
      onRecord: 1,
      lastEnd: undefined,
      busiestDay: undefined,
    });
    expect(closedSummary(aDataset(), asOf).busiestDay).toBeUndefined();
  });

  it('names a day on which no other day has more in force', () => {
    fc.assert(
      fc.property(fc.array(agreementBuilders, { maxLength: 12 }), (builders) => {
        // A word of a register that counts from a day on may take effect in between.
        const dataset = aDataset({
          agreements: builders.map((one) => one.with({ stated: undefined as never })),
        });
        const agreements = dataset.agreements.map(({ stated: _stated, ...rest }) => rest);
        const plain = { ...dataset, agreements };
        const inForceOn = (day: string): number =>
          agreements.filter((agreement) => isInForce(statusOn(agreement, day).status)).length;
        const days = agreements.flatMap(({ start, signedOn, end }) => {
          const from = start ?? signedOn;
          return [
            ...(from === undefined ? [] : [firstDay(from)]),
            ...(end === undefined ? [] : [lastDay(end)]),
          ];
        });
        const { busiestDay } = closedSummary(plain, asOf);
        const most = Math.max(0, ...days.map(inForceOn));
        if (busiestDay === undefined) expect(most).toBe(0);
        else expect(inForceOn(busiestDay)).toBe(most);
      }),
      seeded,
    );
  });
});
