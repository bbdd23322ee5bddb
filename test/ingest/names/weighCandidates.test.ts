import { describe, expect, test } from 'vitest';
import { indexDataset } from '../../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { buildNameMatcher } from '../../../src/ingest/names/buildNameMatcher.ts';
import { weighCandidates, type NameRow } from '../../../src/ingest/names/weighCandidates.ts';
import { readBuiltInData } from '../../data/readBuiltInData.ts';

const data = readBuiltInData();
const index = indexDataset(data);
const match = buildNameMatcher(data.regions);
const id = toRegionId;
const weigh = (text: string, rows: readonly NameRow[]) =>
  weighCandidates(match(text).candidates, rows, index);
const sumOf = (candidates: readonly { readonly weight: number }[]): number =>
  candidates.reduce((sum, { weight }) => sum + weight, 0);

describe('candidates of a doubtful name', () => {
  test('without rows they stay as they are', () => {
    const before = match('Bandung').candidates;
    expect(weighCandidates(before, [], index)).toBe(before);
    expect(weigh('Bandung', [{ others: [] }]).map(({ weight }) => weight)).toEqual([0.5, 0.5]);
  });

  test('a province named beside it: 9 to 1', () => {
    const [first, second] = weigh('Banjar', [{ others: [], provinces: [id('63')] }]);
    expect(first?.regionId).toBe('63.03');
    expect(first?.weight).toBeCloseTo(0.9, 12);
    expect(second?.weight).toBeCloseTo(0.1, 12);
    expect(first?.reasons.at(-1)).toEqual({ code: 'parent-named', params: { rows: 1, of: 1 } });
  });

  test('in half of the rows only: (1 + 8 / 2) to 1', () => {
    const [first] = weigh('Banjar', [{ others: [], provinces: [id('63')] }, { others: [] }]);
    expect(first?.weight).toBeCloseTo(5 / 6, 12);
    expect(first?.reasons.at(-1)?.params).toEqual({ rows: 1, of: 2 });
  });

  test('the other party borders one of them and is of its province: 6 to 2', () => {
    // Ciamis surrounds Kota Banjar; Kabupaten Banjar lies on Kalimantan.
    const [first] = weigh('Banjar', [{ others: [id('32.07')] }]);
    expect(first?.regionId).toBe('32.79');
    expect(first?.weight).toBeCloseTo(6 / 7, 12);
    expect(first?.reasons.slice(1).map(({ code }) => code)).toEqual(['borders-parties', 'same-parent']);
  });

  test('a row that repeats a record of the data with one of them', () => {
    const record = data.agreements.find(({ parties, title }) => {
      const ids = parties.map(({ partyId }) => String(partyId));
      return (
        ids.includes('32.73') &&
        ids.length === 2 &&
        !ids.some((one) => one.startsWith('out:')) &&
        title !== ''
      );
    });
    expect(record).toBeDefined();
    const other = record?.parties.find(({ partyId }) => partyId !== '32.73')?.partyId ?? '';
    const rows = [{ others: [id(other)], title: record?.title.toUpperCase() ?? '' }];
    const [first] = weigh('Bandung', rows);
    expect(first?.regionId).toBe('32.73');
    expect(first?.reasons.map(({ code }) => code)).toContain('repeats-record');
  });

  test('weights move and never grow: their sum stays', () => {
    for (const text of ['Bandung', 'Kab. Bantool', 'Kab. Toraja', 'Kota Baru', 'Lombok']) {
      const before = sumOf(match(text).candidates);
      const after = weigh(text, [{ others: [id('34.04'), id('73')], provinces: [id('52')] }]);
      expect(sumOf(after), text).toBeCloseTo(before, 12);
      expect(before, text).toBeLessThanOrEqual(1);
      expect(after.map(({ weight }) => weight)).toEqual(
        after.map(({ weight }) => weight).toSorted((a, b) => b - a),
      );
    }
  });
});
