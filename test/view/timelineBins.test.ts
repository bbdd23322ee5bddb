import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAgreementId } from '../../src/domain/ids.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { timelineAxis, timelineBins } from '../../src/view/timelineBins.ts';
import { aDataset, anAgreement } from '../support/builders.ts';

const asOf = '2026-11-23';

describe('timelineBins', () => {
  const dataset = aDataset({
    agreements: [
      anAgreement('A1').between('33.01', '33.02').signed('1999-05-01').as('KB'),
      anAgreement('A2').between('33.01', '33.02').signed('2009-05-01').as('KB'),
      anAgreement('A3').between('33.01', '33.02').signed('2026-05-01').as('KB'),
      anAgreement('A4').between('33.01', '33.02').starting('2026').as('PKS'),
      anAgreement('A5').between('33.01', '33.02'),
    ],
  });
  const statusOf = statusesOn(dataset, asOf);
  const timeline = timelineBins(
    dataset.agreements,
    dataset.agreements,
    statusOf,
    new Set([toAgreementId('A3')]),
  );

  it('lets the last 17 years stand alone and gathers those before', () => {
    expect(timelineAxis(dataset.agreements)).toEqual({ from: 1999, alone: 2010, to: 2026 });
    expect(timeline.bins[0]).toMatchObject({ from: 1999, to: 2009 });
    expect(timeline.bins).toHaveLength(18);
  });

  it('counts what is in force, what is selected, and what has no date', () => {
    expect(timeline.bins[0]?.counts).toMatchObject({ total: 2, inForce: 0, selected: 0 });
    expect(timeline.bins.at(-1)?.counts).toMatchObject({ total: 2, inForce: 2, selected: 1 });
    expect(timeline.undated).toMatchObject({ total: 1, inForce: 0, selected: 0 });
    expect(timeline.all).toMatchObject({ total: 5, inForce: 2, selected: 1 });
  });

  it('keeps its axis when fewer are counted', () => {
    const few = timelineBins(dataset.agreements, [], statusOf, new Set());
    expect(few.bins.map(({ from }) => from)).toEqual(timeline.bins.map(({ from }) => from));
    expect(few.all.total).toBe(0);
  });

  it('loses no agreement and leaves no year out', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1970, max: 2030 }))), (years) => {
        const data = aDataset({
          agreements: years.map((year) =>
            year === null
              ? anAgreement().between('33.01', '33.02')
              : anAgreement().between('33.01', '33.02').signed(String(year)),
          ),
        });
        const { bins, undated, all } = timelineBins(
          data.agreements,
          data.agreements,
          statusesOn(data, asOf),
          new Set(),
        );
        expect(bins.reduce((sum, { counts }) => sum + counts.total, 0) + undated.total).toBe(years.length);
        expect(all.total).toBe(years.length);
        for (const [at, bin] of bins.entries()) {
          if (at > 0) expect(bin.from).toBe((bins[at - 1]?.to ?? 0) + 1);
        }
      }),
      { seed: 3, numRuns: 60 },
    );
  });
});
