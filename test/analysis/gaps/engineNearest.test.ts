import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNear, type Candidates } from '../../../src/analysis/gaps/candidatePairs.ts';
import { NearestRegions } from '../../../src/analysis/gaps/NearestRegions.ts';
import { nearnessTerm } from '../../../src/analysis/gaps/pairTerms.ts';
import { frameRegions, packPair } from '../../../src/analysis/gaps/RegionFrame.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import type { Region } from '../../../src/domain/Region.ts';
import { greatCircleKm } from '../../../src/lib/geo.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { neverCancelled } from '../../../src/lib/Task.ts';
import { aDataset, aRegion } from '../../support/builders.ts';

/** Regencies (and, by `others`, provinces and regions without level) at random or on a grid, some without a place. */
function scattered(count: number, seed: number, grid: boolean, others: boolean): Dataset {
  const random = seededRandom(seed);
  return aDataset({
    regions: Array.from({ length: count }, (_, number) => {
      const lat = grid ? Math.floor(random() * 12) / 4 : random() ** 3 * 40 - 11;
      const lon = grid ? Math.floor(random() * 12) / 4 : 95 + random() ** 2 * 46;
      const level = others
        ? (['regency', 'province', 'other'] as const)[Math.floor(random() * 3)]
        : 'regency';
      return aRegion(`r${String(number).padStart(4, '0')}`, {
        ...(random() < 0.05 ? {} : { lat, lon }),
        level: level ?? 'regency',
      });
    }),
  });
}

const scatters = fc.record({
  count: fc.integer({ min: 1, max: 160 }),
  seed: fc.nat(1e6),
  grid: fc.boolean(),
  others: fc.boolean(),
});

function distance(from: Region, to: Region): number {
  if (from.lat === undefined || from.lon === undefined) return Number.NaN;
  if (to.lat === undefined || to.lon === undefined) return Number.NaN;
  return greatCircleKm({ lat: from.lat, lon: from.lon }, { lat: to.lat, lon: to.lon });
}

/** Distances, ranks and d0 by comparing every region with every other one. */
function naive(dataset: Dataset): {
  readonly km: (a: number, b: number) => number;
  readonly rank: (from: number, to: number) => number;
  readonly scale: (a: number, b: number) => number;
} {
  const { regions } = frameRegions(dataset);
  const kind = (number: number): string => {
    const level = regions[number]?.level ?? '';
    return level === 'regency' || level === 'city' ? 'local' : level;
  };
  const distances = regions.map((from) => regions.map((to) => distance(from, to)));
  const kinds = regions.map((_, number) => kind(number));
  const km = (a: number, b: number): number => distances[a]?.[b] ?? Number.NaN;
  const rank = (from: number, to: number): number => {
    if (Number.isNaN(km(from, to))) return Number.NaN;
    let nearer = 0;
    const [limit, wanted] = [km(from, to), kinds[to]];
    for (const [other, value] of (distances[from] ?? []).entries()) {
      if (value < limit && other !== from && kinds[other] === wanted) nearer += 1;
    }
    return 1 + nearer;
  };
  const scaleOf = (wanted: string): number => {
    const numbers = [...regions.keys()].filter((number) => kind(number) === wanted);
    const nearest = numbers
      .map((number) =>
        Math.min(
          ...numbers
            .filter((other) => other !== number)
            .map((other) => km(number, other))
            .filter((value) => !Number.isNaN(value)),
        ),
      )
      .filter(
        (value, place) =>
          Number.isFinite(value) && !Number.isNaN(km(numbers[place] ?? 0, numbers[place] ?? 0)),
      )
      .toSorted((one, other) => one - other);
    const upper = nearest[nearest.length >> 1] ?? Number.NaN;
    const lower = nearest[(nearest.length - 1) >> 1] ?? Number.NaN;
    return upper + lower;
  };
  const scale = (a: number, b: number): number =>
    kind(a) === kind(b) ? scaleOf(kind(a)) : Math.sqrt(scaleOf(kind(a)) * scaleOf(kind(b)));
  return { km, rank, scale };
}

describe('distances and ranks', () => {
  it('are those of comparing every region with every other, on grids with equal distances too', () => {
    fc.assert(
      fc.property(scatters, fc.boolean(), ({ count, seed, grid, others }, listed) => {
        const dataset = scattered(count, seed, grid, others);
        const frame = frameRegions(dataset);
        const nearest = new NearestRegions(frame);
        const truth = naive(dataset);
        const random = seededRandom(seed + 1);
        for (let tries = 0; tries < 6; tries += 1) {
          const from = Math.floor(random() * count);
          if (listed) for (const group of [0, 1, 2]) nearest.around(from, group);
          const targets = [...frame.regions.keys()].filter((number) => number !== from && random() < 0.5);
          expect([...nearest.ranks(from, targets)]).toEqual(
            targets.map((target) => truth.rank(from, target)),
          );
        }
        const [a, b] = [Math.floor(random() * count), Math.floor(random() * count)];
        expect(nearest.km(a, b)).toEqual(truth.km(a, b));
        expect(nearest.scale(a, b)).toBe(truth.scale(a, b));
      }),
      { seed: 2026, numRuns: 120 },
    );
  });

  it('find every pair of one level with N of a quarter or more, and no other', () => {
    fc.assert(
      fc.property(scatters, ({ count, seed, grid, others }) => {
        const dataset = scattered(count, seed, grid, others);
        expect(nearPairs(dataset)).toEqual(naiveNearPairs(dataset));
      }),
      { seed: 2026, numRuns: 25 },
    );
  });

  it('find those of a crowd beyond the 40th nearest, where the usual distance is as large as the crowd', () => {
    // 60 regencies 39 km from each other, and 61 about 180 km: twice that is as far as the crowd reaches.
    const crowd = Array.from({ length: 60 }, (_, number) =>
      aRegion(`a${String(number + 10)}`, {
        lat: 0.35 * Math.floor(number / 8),
        lon: 100 + 0.35 * (number % 8),
      }),
    );
    const sparse = Array.from({ length: 61 }, (_, number) =>
      aRegion(`b${String(number + 10)}`, {
        lat: 30 + 1.8 * Math.floor(number / 8),
        lon: 60 + 2 * (number % 8),
      }),
    );
    const dataset = aDataset({ regions: [...crowd, ...sparse] });
    const found = nearPairs(dataset);
    expect(found).toEqual(naiveNearPairs(dataset));
    const truth = naive(dataset);
    const beyond = found.filter((key) => {
      const [a, b] = [Math.floor(key / 121), key % 121];
      return truth.rank(a, b) > 41 && truth.rank(b, a) > 41;
    });
    expect(beyond.length).toBeGreaterThan(20);
  });
});

function nearPairs(dataset: Dataset): readonly number[] {
  const frame = frameRegions(dataset);
  const found: Candidates = new Map();
  addNear(found, frame, new NearestRegions(frame), () => undefined, neverCancelled);
  return [...found.keys()].toSorted((one, other) => one - other);
}

/** All pairs are looked at. */
function naiveNearPairs(dataset: Dataset): readonly number[] {
  const frame = frameRegions(dataset);
  const truth = naive(dataset);
  const expected: number[] = [];
  const isProvince = (number: number): boolean => frame.regions[number]?.level === 'province';
  const scales = new Map<string, number>();
  for (const a of frame.regions.keys()) {
    for (let b = a + 1; b < frame.regions.length; b += 1) {
      if (isProvince(a) !== isProvince(b)) continue;
      const kinds = [frame.regions[a]?.level, frame.regions[b]?.level].join('|');
      const scale = scales.get(kinds) ?? truth.scale(a, b);
      scales.set(kinds, scale);
      if (nearnessTerm(truth.km(a, b), scale, truth.rank(a, b), truth.rank(b, a)) >= 0.25) {
        expected.push(packPair(frame, a, b));
      }
    }
  }
  return expected;
}
