import { describe, expect, it } from 'vitest';
import { affairFits } from '../../../src/analysis/gaps/affairFits.ts';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { liftBorders } from '../../../src/domain/liftBorders.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { aBorder, aDataset, aRegion } from '../../support/builders.ts';
import { aContext, aGap, anAffair, anArea, day } from '../../support/gapBuilders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const tableOf = (dataset: Dataset) =>
  buildGapTable(
    { dataset, asOf: day, decisions: noLinkDecisions, indicator: 'hdi' },
    ignoreProgress,
    neverCancelled,
  );
const town = (id: string, fields = {}) => aRegion(id, { level: 'other', ...fields });

describe('edge cases of gaps', () => {
  it('fisheries count .3 where one side is known to have no coast and the other is unknown', () => {
    // Sum 40 (only affair) + 20 (high) = 60; one side is known to have no coast: 18.
    const context = aContext(
      aDataset({
        regions: [aRegion('11.01', { coastal: false }), aRegion('11.02')],
        affairs: [anAffair('3.25', { externality: 'high' })],
      }),
    );
    expect(affairFits(context, aGap(context, '11.01', '11.02')).typical[0]?.fit).toBeCloseTo(18, 9);
  });

  it('one region with coordinates: no pair, mode none', () => {
    const table = tableOf(aDataset({ regions: [town('lone', { lat: 1, lon: 2 })] }));
    expect([table.length, table.mode]).toEqual([0, 'none']);
  });

  it('one region in a plan, or a plan of more than 30 members alone: no candidate, mode none', () => {
    expect(tableOf(aDataset({ regions: [town('lone')], areas: [anArea('p', 'plan', ['lone'])] })).mode).toBe(
      'none',
    );
    const many = Array.from({ length: 31 }, (_, number) => `t${String(number).padStart(2, '0')}`);
    const table = tableOf(
      aDataset({ regions: many.map((id) => town(id)), areas: [anArea('p', 'plan', many)] }),
    );
    expect([table.length, table.mode]).toEqual([0, 'none']);
  });

  it('without borders and coordinates the disparity term is missing too: it needs max(B, N)', () => {
    const hdi = (value: number) => ({ indicators: { hdi: { value } } });
    const table = tableOf(
      aDataset({
        regions: [town('a', hdi(60)), town('b', hdi(70))],
        areas: [anArea('p', 'plan', ['a', 'b'])],
      }),
    );
    expect(Number.isNaN(table.terms.disparity[0] ?? 0)).toBe(true);
    expect(table.missingTerms).toEqual(['border', 'nearness', 'disparity']);
  });

  it('fewer than two located regions of a level: no pair can have N, so it is missing', () => {
    const table = tableOf(
      aDataset({
        regions: [town('a', { lat: 1, lon: 2 }), town('b')],
        areas: [anArea('p', 'plan', ['a', 'b'])],
      }),
    );
    expect(Number.isNaN(table.terms.nearness[0] ?? 0)).toBe(true);
    expect(table.missingTerms).toContain('nearness');
  });

  it('the length of a lifted border does not depend on the order of rows', () => {
    const rows = [
      aBorder('11.01', '12.01', { sharedKm: 0.1 }),
      aBorder('11.02', '12.01', { sharedKm: 0.2 }),
      aBorder('11.03', '12.01', { sharedKm: 0.3 }),
    ];
    const regions = ['11', '12'].map((id) => aRegion(id));
    const kmOf = (borders: typeof rows) =>
      liftBorders(aDataset({ regions, borders })).find(({ id }) => id === '11|12.01')?.sharedKm;
    expect(kmOf(rows.toReversed())).toBe(kmOf(rows));
  });
});
