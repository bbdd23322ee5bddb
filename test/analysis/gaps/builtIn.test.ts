import { describe, expect, it } from 'vitest';
import { isGap, pairsOf } from '../../../src/analysis/gaps/isGap.ts';
import { countToCheck, summariseGaps } from '../../../src/analysis/gaps/summariseGaps.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { builtIn } from '../../support/builtIn.ts';
import { gapsOn } from '../findingsOf.ts';
import { listIn, readData } from '../readData.ts';

const regions = new Map(readData('regions.csv').map((row) => [row['code'] ?? '', row]));
const borders = readData('region-borders.csv');
const agreements = readData('agreements-indonesia.csv');
const pairs = gapsOn(builtIn());
const pairOf = new Map(pairs.map((pair) => [pair.id, pair]));

const isUnit = (code: string): boolean => code.startsWith('31.');
const keyOf = (a: string, b: string): string => [a, b].toSorted().join('|');

/** All rows of the file that name both, planned ones included. */
function rowsWith(a: string, b: string): string[] {
  return agreements
    .filter((row) => {
      const codes = listIn(row['party_codes']);
      return codes.includes(a) && codes.includes(b);
    })
    .map((row) => row['id'] ?? '');
}

const peopleOf = (code: string, km: number): number => {
  const row = regions.get(code);
  const [population, area] = [Number(row?.['population']), Number(row?.['area_km2'])];
  return Math.min(population, (5 * km * population) / area);
};

describe('bordering pairs of the built-in data, against its files', () => {
  it('are every border row of autonomous regions, and every lifted one', () => {
    const expected = new Map<string, number>();
    const add = (a: string, b: string, km: number): void => {
      expected.set(keyOf(a, b), (expected.get(keyOf(a, b)) ?? 0) + km);
    };
    for (const { a = '', b = '', shared_km = '' } of borders) {
      if (!isUnit(a) && !isUnit(b)) add(a, b, Number(shared_km));
      if (a.length === 2 || a.slice(0, 2) === b.slice(0, 2)) continue;
      if (!isUnit(b)) add(a.slice(0, 2), b, Number(shared_km));
      if (!isUnit(a)) add(b.slice(0, 2), a, Number(shared_km));
    }
    expect(new Set(pairOf.keys())).toEqual(new Set(expected.keys()));
    for (const { id, sharedKm } of pairs) expect(sharedKm).toBeCloseTo(expected.get(id) ?? Number.NaN, 6);
  });

  it('are 38 of provinces, 979 of regencies and cities, 6 of DKI Jakarta and 220 across a province line', () => {
    const summary = summariseGaps(pairs);
    expect(summary.province.pairs).toBe(borders.filter(({ level }) => level === 'province').length);
    expect(summary['regency-city'].pairs).toBe(
      borders.filter(({ level, a = '', b = '' }) => level === 'regency' && !isUnit(a) && !isUnit(b)).length,
    );
    expect([summary.province.pairs, summary['regency-city'].pairs]).toEqual([38, 979]);
    expect([summary.jakarta.pairs, summary.across.pairs]).toEqual([6, 220]);
  });

  it('share a row in 164 of the 1,026 that share a land border within one level', () => {
    const land = borders.filter(({ kind }) => kind === 'land');
    expect(land).toHaveLength(1026);
    const sharing = land
      .filter(({ a = '', b = '' }) => rowsWith(a, b).length > 0)
      .map(({ a = '', b = '' }) => keyOf(a, b));
    expect(sharing).toHaveLength(164);
    const ours = pairs.filter(
      ({ level, borderKind, agreements: ids }) =>
        (level === 'province' || level === 'regency-city') && borderKind === 'land' && ids.length > 0,
    );
    expect(ours.map(({ id }) => id).toSorted()).toEqual(sharing.toSorted());
  });

  it('list the rows of the file that name both, and say who has a record', () => {
    const recorded = new Set(agreements.flatMap((row) => listIn(row['party_codes'])));
    for (const pair of pairs) {
      expect(pair.agreements).toEqual(rowsWith(pair.a, pair.b).toSorted());
      expect([pair.recordedA, pair.recordedB]).toEqual([recorded.has(pair.a), recorded.has(pair.b)]);
    }
  });

  it('are sorted by the people beside the border, as computed from the files', () => {
    let last = Number.POSITIVE_INFINITY;
    for (const { a, b, sharedKm = Number.NaN, people = Number.NaN } of pairs) {
      const expected = Math.min(peopleOf(a, sharedKm), peopleOf(b, sharedKm));
      expect(Math.abs(people - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, expected));
      expect(people).toBeLessThanOrEqual(last);
      last = people;
    }
  });

  it('never name one of the six administrative units of Jakarta', () => {
    expect(pairs.filter(({ a, b }) => isUnit(a) || isUnit(b))).toEqual([]);
  });

  it('have all six pairs of DKI Jakarta recorded, none in force', () => {
    const six = ['32.16', '32.75', '32.76', '36.03', '36.71', '36.74'];
    const ofJakarta = pairs.filter(({ level }) => level === 'jakarta');
    expect(ofJakarta.map(({ id }) => id).toSorted()).toEqual(six.map((code) => keyOf('31', code)).toSorted());
    expect(ofJakarta.map(({ state }) => state)).toEqual(six.map(() => 'none-in-force'));
    expect(ofJakarta.filter(isGap)).toHaveLength(6);
    // Its pairs with the two provinces stand among the provinces.
    const provinces = pairsOf(pairs, toRegionId('31')).filter(({ level }) => level === 'province');
    expect(provinces.map(({ id }) => id).toSorted()).toEqual(['31|32', '31|36']);
  });

  it('need a check first where a side has no record: none of Kabupaten Sorong Selatan has one', () => {
    const ofSorongSelatan = pairsOf(pairs, toRegionId('96.02')).filter(
      ({ level }) => level === 'regency-city',
    );
    expect(ofSorongSelatan.map(({ id }) => id).toSorted()).toEqual([
      '92.06|96.02',
      '96.01|96.02',
      '96.02|96.05',
    ]);
    for (const pair of ofSorongSelatan) {
      expect(pair).toMatchObject({ state: 'none-recorded', recordedA: false, recordedB: false });
    }
    expect(countToCheck(ofSorongSelatan)).toBe(3);
  });
});
