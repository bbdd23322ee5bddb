import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChordCounter } from '../../src/lib/ChordCounter.ts';
import { greatCircleKm, type GeoPoint } from '../../src/lib/geo.ts';
import { chordOfKm, placeOf, slack, SphereIndex, unslack } from '../../src/lib/SphereIndex.ts';

const settings = { seed: 2026, numRuns: 200 };

/** Places all over the globe, poles and date line included, and many on one grid, so that distances are often equal. */
const point: fc.Arbitrary<GeoPoint> = fc.oneof(
  fc.record({ lat: fc.integer({ min: -3, max: 3 }), lon: fc.integer({ min: 95, max: 101 }) }),
  fc.record({ lat: fc.constantFrom(-90, 0, 90), lon: fc.constantFrom(-180, 179.9, 180) }),
  fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  }),
);
const points = fc.array(point, { minLength: 1, maxLength: 80 });

const ascending = (values: readonly number[]): number[] => values.toSorted((one, other) => one - other);

describe('an index of places on the globe', () => {
  it('gives the k-th nearest of a list, as a list of all distances gives it', () => {
    fc.assert(
      fc.property(points, point, fc.integer({ min: 1, max: 50 }), (places, from, k) => {
        const index = new SphereIndex(places);
        const sorted = ascending(places.map((_, number) => index.chordTo(placeOf(from), number)));
        expect(index.chordOfNearest(placeOf(from), k)).toBe(sorted[k - 1] ?? Number.POSITIVE_INFINITY);
      }),
      settings,
    );
  });

  it('finds all places within a chord and no other', () => {
    fc.assert(
      fc.property(points, point, fc.double({ min: 0, max: 4, noNaN: true }), (places, from, chord) => {
        const index = new SphereIndex(places);
        const all = places.map((_, number) => index.chordTo(placeOf(from), number));
        expect([...index.chordsTo(placeOf(from))]).toEqual(all);
        const expected = [...all.keys()].filter((number) => (all[number] ?? 5) <= chord);
        expect(ascending(index.within(placeOf(from), chord))).toEqual(expected);
      }),
      settings,
    );
  });

  it('orders places as the great circle does, but for rounding that its bounds allow for', () => {
    fc.assert(
      fc.property(point, point, point, (from, one, other) => {
        const index = new SphereIndex([one, other]);
        const [near = 0, far = 0] = index.chordsTo(placeOf(from));
        if (far < unslack(near)) {
          expect(greatCircleKm(from, other)).toBeLessThanOrEqual(greatCircleKm(from, one));
        }
        if (greatCircleKm(from, other) < greatCircleKm(from, one))
          expect(far).toBeLessThanOrEqual(slack(near));
      }),
      { seed: 2026, numRuns: 2000 },
    );
  });

  it('has the chord of a quarter and of half a great circle', () => {
    const quarter = greatCircleKm({ lat: 0, lon: 0 }, { lat: 0, lon: 90 });
    expect(chordOfKm(quarter)).toBeCloseTo(2, 12);
    expect(chordOfKm(2 * quarter)).toBeCloseTo(4, 12);
    expect(chordOfKm(1e6)).toBe(4);
    expect(chordOfKm(0)).toBe(0);
  });
});

describe('counting chords below limits', () => {
  it('counts those surely below, and leaves open all that a bound of rounding could decide', () => {
    const chord = fc.oneof(
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.constantFrom(0, 1e-9, 0.5, 0.5 * (1 + 1e-12), 4),
    );
    fc.assert(
      fc.property(fc.array(chord), fc.array(chord, { minLength: 1, maxLength: 6 }), (chords, limits) => {
        const counter = new ChordCounter(limits);
        const open = new Set(counter.count(Float64Array.from(chords), 0));
        expect(open.has(0)).toBe(false);
        for (const [number, limit] of limits.entries()) {
          const counted = counter.surelyBelow(number);
          const below = chords.filter((value, place) => place > 0 && !open.has(place) && value < limit);
          expect(counted).toBe(below.length);
          const close = [...chords.keys()].filter(
            (place) =>
              place > 0 && (chords[place] ?? 0) >= unslack(limit) && (chords[place] ?? 0) <= slack(limit),
          );
          for (const place of close) expect(open.has(place)).toBe(true);
        }
      }),
      settings,
    );
  });
});
