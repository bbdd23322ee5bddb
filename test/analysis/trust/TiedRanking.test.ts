import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareInFirst, TiedRanking } from '../../../src/analysis/trust/TiedRanking.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { seeded } from '../../support/arbitraries.ts';

interface Item {
  readonly score: number;
  /** How often a sought pair stands in the list; 0 for another pair, which stands there once. */
  readonly weight: number;
}

function rankingOf(items: readonly Item[]): { ranking: TiedRanking; weights: Uint32Array } {
  const sought = items.filter(({ weight }) => weight > 0);
  const ranking = new TiedRanking(Float64Array.from(sought, ({ score }) => score));
  for (const { score, weight } of items) if (weight === 0) ranking.addOther(score);
  return { ranking, weights: Uint32Array.from(sought, ({ weight }) => weight) };
}

/** Average precision of one order, true = sought. */
function precisionOf(order: readonly boolean[]): number {
  let [hits, sum] = [0, 0];
  for (const [place, isSought] of order.entries()) {
    if (!isSought) continue;
    hits += 1;
    sum += hits / (place + 1);
  }
  return hits === 0 ? 0 : sum / hits;
}

/** Every order of the list in which no lower score stands before a higher one. */
function* orders(items: readonly Item[]): Generator<boolean[]> {
  const list = items.flatMap(({ score, weight }) =>
    Array.from({ length: Math.max(1, weight) }, () => ({ score, sought: weight > 0 })),
  );
  if (list.length === 0) {
    yield [];
    return;
  }
  const best = Math.max(...list.map(({ score }) => score));
  for (const [place, { score, sought }] of list.entries()) {
    if (score !== best) continue;
    const rest = list
      .filter((_, other) => other !== place)
      .map((item) => ({ score: item.score, weight: item.sought ? 1 : 0 }));
    for (const order of orders(rest)) yield [sought, ...order];
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** At most seven places, so that all orders can be gone through. */
const fewItems = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 2 }), weight: fc.integer({ min: 0, max: 2 }) }), {
    minLength: 1,
    maxLength: 5,
  })
  .filter((items) => items.reduce((sum, { weight }) => sum + Math.max(1, weight), 0) <= 7);

describe('average precision with ties', () => {
  it('is the mean over all orders of equal scores, each sought pair as often as it weighs', () => {
    fc.assert(
      fc.property(fewItems, (items) => {
        const { ranking, weights } = rankingOf(items);
        expect(ranking.averagePrecision(weights)).toBeCloseTo(mean([...orders(items)].map(precisionOf)), 12);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  it('equals the plain definition on random rankings without ties', () => {
    const random = seededRandom(7);
    for (let run = 0; run < 20; run += 1) {
      const items = Array.from({ length: 300 }, () => ({ score: random(), weight: random() < 0.1 ? 1 : 0 }));
      const order = items.toSorted((one, other) => other.score - one.score).map(({ weight }) => weight > 0);
      const { ranking } = rankingOf(items);
      expect(ranking.averagePrecision()).toBeCloseTo(precisionOf(order), 12);
      for (const places of [1, 20, 100, 300]) {
        const found = order.slice(0, places).filter(Boolean).length;
        expect(ranking.precisionAt(places)).toBeCloseTo(found / places, 12);
      }
    }
  });

  it('equals the sum over places in one great tie, far beyond where the series begins', () => {
    const [others, sought] = [20_000, 150];
    const ranking = new TiedRanking(new Float64Array(sought));
    for (let other = 0; other < others; other += 1) ranking.addOther(0);
    const size = others + sought;
    let sum = 0;
    for (let place = 1; place <= size; place += 1) {
      sum += (sought / size) * ((1 + ((place - 1) * (sought - 1)) / (size - 1)) / place);
    }
    expect(ranking.averagePrecision()).toBeCloseTo(sum / sought, 13);
  });

  it('is 1 where all sought stand first, 0 where nothing is sought, and knows pairs without score', () => {
    const last = Number.NEGATIVE_INFINITY;
    expect(
      rankingOf([
        { score: 2, weight: 1 },
        { score: 1, weight: 0 },
      ]).ranking.averagePrecision(),
    ).toBe(1);
    expect(rankingOf([{ score: 1, weight: 0 }]).ranking.averagePrecision()).toBe(0);
    const { ranking } = rankingOf([
      { score: last, weight: 1 },
      { score: last, weight: 0 },
      { score: 1, weight: 0 },
    ]);
    // Second or third of three.
    expect(ranking.averagePrecision()).toBeCloseTo((1 / 2 + 1 / 3) / 2, 12);
  });

  it('leaves out what weighs nothing', () => {
    const ranking = new TiedRanking(Float64Array.from([3, 1]));
    ranking.addOther(2);
    expect(ranking.averagePrecision(Uint32Array.from([0, 1]))).toBeCloseTo(1 / 2, 12);
    expect(ranking.averagePrecision(Uint32Array.from([1, 0]))).toBe(1);
  });
});

describe('precision of the first places with ties', () => {
  it('is the mean over all orders', () => {
    fc.assert(
      fc.property(fewItems, fc.integer({ min: 1, max: 8 }), (items, places) => {
        const plain = items.map(({ score, weight }) => ({ score, weight: Math.min(1, weight) }));
        const { ranking } = rankingOf(plain);
        const found = [...orders(plain)].map((order) => order.slice(0, places).filter(Boolean).length);
        expect(ranking.precisionAt(places)).toBeCloseTo(mean(found) / places, 12);
      }),
      { ...seeded, numRuns: 150 },
    );
  });

  it('shares the places that are left among equal ones', () => {
    expect(shareInFirst(10, 8, 4)).toBe(0.5);
    expect(shareInFirst(10, 9, 1)).toBe(1);
    expect(shareInFirst(10, 10, 1)).toBe(0);
    expect(shareInFirst(10, 0, 5)).toBe(1);
  });
});
