import { describe, expect, it } from 'vitest';
import { DistanceRanks } from '../../../src/analysis/trust/DistanceRanks.ts';
import { seededRandom } from '../../../src/lib/random.ts';

/** Distances of places on a line; NaN where one of them is not known. */
function line(places: readonly number[]): (region: number) => Float64Array {
  return (region) => Float64Array.from(places, (place) => Math.abs(place - (places[region] ?? Number.NaN)));
}

function naiveRank(row: Float64Array, region: number, km: number): number {
  return 1 + row.filter((other, place) => place !== region && other < km).length;
}

describe('rank of a distance among those of a region', () => {
  it('counts the strictly nearer ones, so that equal distances share a rank', () => {
    const places = [0, 1, -1, 3, 0, Number.NaN];
    const ranks = new DistanceRanks(places.length, line(places), () => undefined);
    expect([0, 1, 3].map((km) => ranks.rank(0, km))).toEqual([1, 2, 4]);
    expect(ranks.rank(3, 2)).toBe(1);
    expect(ranks.rank(0, Number.NaN)).toBeNaN();
    expect(ranks.rank(5, Number.NaN)).toBeNaN();
  });

  it('is exact up to 512 others', () => {
    const random = seededRandom(3);
    const places = Array.from({ length: 513 }, () => Math.floor(random() * 2000));
    const row = line(places);
    const ranks = new DistanceRanks(places.length, row, () => undefined);
    for (const region of [0, 100, 512]) {
      for (const km of row(region)) expect(ranks.rank(region, km)).toBe(naiveRank(row(region), region, km));
    }
  });

  it('is right within a tenth of the way beyond, never falls, and stays exact before', () => {
    const random = seededRandom(4);
    const places = Array.from({ length: 1200 }, () => random() * 1e5);
    const row = line(places);
    const ranks = new DistanceRanks(places.length, row, () => undefined);
    const sorted = row(7).toSorted();
    let last = 0;
    for (const [place, km] of sorted.entries()) {
      if (place === 0 || place % 5 > 0) continue;
      const rank = ranks.rank(7, km);
      const expected = naiveRank(row(7), 7, km);
      expect(Math.abs(rank - expected)).toBeLessThanOrEqual(expected <= 512 ? 0 : 0.1 * (expected - 500));
      expect(rank).toBeGreaterThanOrEqual(last);
      last = rank;
    }
  });
});
