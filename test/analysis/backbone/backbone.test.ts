import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { disparityOf } from '../../../src/analysis/backbone/disparityOf.ts';
import { backboneAlpha, drawnPart, isDense, mostDrawn } from '../../../src/analysis/backbone/drawnPart.ts';
import { spanningForest } from '../../../src/analysis/backbone/spanningForest.ts';
import type { NetworkArrays } from '../../../src/graph/Network.ts';
import { projectEdges } from '../../../src/graph/projectEdges.ts';
import { seededRandom } from '../../../src/lib/random.ts';
import { seeded } from '../../support/arbitraries.ts';
import { publishedNetworks, randomNetworks, toArrays } from '../../support/golden.ts';

const golden = (
  JSON.parse(readFileSync(new URL('../../golden/backbone.json', import.meta.url), 'utf8')) as {
    networks: Readonly<
      Record<string, { readonly forest: readonly [number, number]; readonly disparity: readonly number[] }>
    >;
  }
).networks;

const networks = [...publishedNetworks, ...randomNetworks];

/** Regions that are reached from each other by the given ties: the least number of a member, by region. */
function groupsBy(arrays: NetworkArrays, isIn: (tie: number) => boolean): readonly number[] {
  const group = Array.from({ length: arrays.nodeCount }, (_, node) => node);
  for (let changed = true; changed;) {
    changed = false;
    arrays.source.forEach((from, tie) => {
      const to = arrays.target[tie] ?? 0;
      const least = Math.min(group[from] ?? 0, group[to] ?? 0);
      if (!isIn(tie) || (group[from] === least && group[to] === least)) return;
      group[from] = least;
      group[to] = least;
      changed = true;
    });
  }
  return group;
}

/** Ties that carry strength 1 to 9 between some of `size` regions. */
const networkArbitrary = (size: number): fc.Arbitrary<NetworkArrays> =>
  fc
    .array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1), fc.integer({ min: 1, max: 9 })), { maxLength: 40 })
    .map((edges) =>
      projectEdges(
        size,
        edges.map(([source, target, strength]) => ({ source, target, strength })),
      ),
    );

/** `regions` regions that hang together in a ring, with `ties` ties more at random. */
function crowd(regions: number, ties: number, seed: number): NetworkArrays {
  const random = seededRandom(seed);
  const pairs = new Map<string, { source: number; target: number; strength: number }>();
  const put = (source: number, target: number, strength: number): void => {
    pairs.set([Math.min(source, target), Math.max(source, target)].join(' '), { source, target, strength });
  };
  for (let node = 0; node < regions; node++) put(node, (node + 1) % regions, 1);
  while (pairs.size < regions + ties) {
    const from = Math.floor(random() ** 2 * regions);
    const to = Math.floor(random() * regions);
    if (from !== to) put(from, to, Math.exp(4 * random()));
  }
  return projectEdges(regions, [...pairs.values()]);
}

describe('the maximum spanning forest', () => {
  it.each(networks.map((network) => [network.name, network] as const))(
    'is as strong as the one of NetworkX: %s',
    (name, network) => {
      const arrays = toArrays(network);
      const forest = spanningForest(arrays);
      const [count, total] = golden[name]?.forest ?? [];
      expect(forest.reduce((sum, flag) => sum + flag, 0)).toBe(count);
      expect(
        arrays.strength.reduce((sum, strength, tie) => sum + strength * (forest[tie] ?? 0), 0),
      ).toBeCloseTo(total ?? Number.NaN, 9);
    },
  );

  it('joins what all ties join, has no tie to spare, and leaves out only the weakest of a way around', () => {
    fc.assert(
      fc.property(networkArbitrary(9), (arrays) => {
        const forest = spanningForest(arrays);
        const isIn = (tie: number): boolean => forest[tie] === 1;
        const joined = groupsBy(arrays, () => true);
        expect(groupsBy(arrays, isIn)).toEqual(joined);
        expect(forest.reduce((sum, flag) => sum + flag, 0)).toBe(arrays.nodeCount - new Set(joined).size);
        arrays.source.forEach((from, tie) => {
          if (isIn(tie)) return;
          // Without the ties that are weaker, the forest still joins the two.
          const least = arrays.strength[tie] ?? 0;
          const strong = groupsBy(arrays, (other) => isIn(other) && (arrays.strength[other] ?? 0) >= least);
          expect(strong[from]).toBe(strong[arrays.target[tie] ?? 0]);
        });
      }),
      seeded,
    );
  });
});

describe('the disparity of a tie', () => {
  it.each(networks.map((network) => [network.name, network] as const))(
    'equals its integral: %s',
    (name, network) => {
      const arrays = toArrays(network);
      const disparity = disparityOf(arrays);
      expect(disparity).toHaveLength(golden[name]?.disparity.length ?? -1);
      // Both are in the order of the projected ties.
      const expected = new Map(
        network.expected.ties.map(([a, b], at) => [
          [network.nodes.indexOf(a), network.nodes.indexOf(b)].toSorted((x, y) => x - y).join(' '),
          golden[name]?.disparity[at] ?? Number.NaN,
        ]),
      );
      arrays.source.forEach((from, tie) => {
        const key = [from, arrays.target[tie] ?? 0].toSorted((x, y) => x - y).join(' ');
        expect(disparity[tie]).toBeCloseTo(expected.get(key) ?? Number.NaN, 8);
      });
    },
  );

  it('is (1 - 1/k)^(k - 1) for each of k equal ties of a star, and 1 where there is one tie', () => {
    for (const k of [2, 5, 40]) {
      const star = projectEdges(
        k + 1,
        Array.from({ length: k }, (_, at) => ({ source: 0, target: at + 1, strength: 2 })),
      );
      for (const value of disparityOf(star)) expect(value).toBeCloseTo((1 - 1 / k) ** (k - 1), 12);
    }
    expect([...disparityOf(projectEdges(2, [{ source: 0, target: 1, strength: 3 }]))]).toEqual([1]);
  });
});

describe('the part of a network that is drawn', () => {
  it('is all of a network that is not dense, whichever is asked for', () => {
    // 1,400 ties, but only 4 for each of 350 regions.
    const arrays = crowd(350, 1050, 1);
    expect(isDense(arrays)).toBe(false);
    for (const choice of ['fewer', 'all'] as const) {
      expect(drawnPart(arrays, choice)).toMatchObject({ regionCount: 350, tieCount: 1400, dense: false });
    }
    expect(isDense(crowd(349, 1051, 1))).toBe(true);
    // Regions without a tie do not make it less dense.
    expect(isDense({ ...crowd(349, 1051, 1), nodeCount: 1000 })).toBe(true);
    expect(isDense(crowd(100, 900, 1))).toBe(false);
    expect(isDense(crowd(100, 901, 1))).toBe(true);
  });

  it('is of a dense one the forest and the backbone, written another way', () => {
    const arrays = crowd(300, 2500, 7);
    const part = drawnPart(arrays, 'fewer');
    const forest = spanningForest(arrays);
    const totals = new Map<number, number[]>();
    arrays.source.forEach((from, tie) => {
      for (const node of [from, arrays.target[tie] ?? 0]) {
        totals.set(node, [...(totals.get(node) ?? []), arrays.strength[tie] ?? 0]);
      }
    });
    const expected = Array.from(arrays.source, (from, tie) => {
      const chances = [from, arrays.target[tie] ?? 0].map((node) => {
        const all = totals.get(node) ?? [];
        const sum = all.reduce((a, b) => a + b, 0);
        return all.length < 2 ? 1 : (1 - (arrays.strength[tie] ?? 0) / sum) ** (all.length - 1);
      });
      return forest[tie] === 1 || Math.min(...chances) < backboneAlpha ? 1 : 0;
    });
    expect([...part.ties]).toEqual(expected);
    expect(part).toMatchObject({ dense: true, regionCount: 300 });
    expect(part.tieCount).toBeGreaterThan(299);
    expect(part.tieCount).toBeLessThan(arrays.source.length / 2);
    expect(drawnPart(arrays, 'all').tieCount).toBe(arrays.source.length);
  });

  it('draws at most 1,500 ties of a dense network and keeps a tie of every region', () => {
    const arrays = crowd(1200, 30_000, 3);
    const part = drawnPart(arrays, 'fewer');
    expect(part.regionCount).toBe(1200);
    expect(part.tieCount).toBeLessThanOrEqual(mostDrawn.fewer);
    const tied = new Set<number>();
    part.ties.forEach((flag, tie) => {
      if (flag === 1) tied.add(arrays.source[tie] ?? -1).add(arrays.target[tie] ?? -1);
    });
    expect(tied.size).toBe(1200);
    expect(drawnPart(arrays, 'all').tieCount).toBe(mostDrawn.all);
  });

  it('draws of very many regions the 1,500 strongest with the ties between them', () => {
    const arrays = crowd(4000, 12_000, 5);
    const part = drawnPart(arrays, 'fewer');
    const total = new Float64Array(4000);
    arrays.source.forEach((from, tie) => {
      total[from] = (total[from] ?? 0) + (arrays.strength[tie] ?? 0);
      const to = arrays.target[tie] ?? 0;
      total[to] = (total[to] ?? 0) + (arrays.strength[tie] ?? 0);
    });
    const weakestDrawn = Math.min(...total.filter((_, node) => part.regions[node] === 1));
    const strongestLeft = Math.max(...total.filter((_, node) => part.regions[node] === 0));
    expect(part.regionCount).toBe(mostDrawn.regions);
    expect(weakestDrawn).toBeGreaterThanOrEqual(strongestLeft);
    expect(part.tieCount).toBeLessThanOrEqual(mostDrawn.fewer);
    part.ties.forEach((flag, tie) => {
      if (flag === 0) return;
      expect(part.regions[arrays.source[tie] ?? -1]).toBe(1);
      expect(part.regions[arrays.target[tie] ?? -1]).toBe(1);
    });
  });
});
