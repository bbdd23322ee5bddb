import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeMeasures } from '../../src/analysis/computeMeasures.ts';
import { measureIds, type MeasureId, type MeasureResult } from '../../src/analysis/MeasureResult.ts';
import { measures } from '../../src/analysis/registry.ts';
import type { NetworkArrays } from '../../src/graph/Network.ts';
import { projectEdges, type RecordedEdge } from '../../src/graph/projectEdges.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { recordedNetworks, seeded } from '../support/arbitraries.ts';

function measure(arrays: NetworkArrays): MeasureResult {
  return computeMeasures(arrays, 3, ignoreProgress, neverCancelled);
}

function pairs(n: number): number {
  return ((n - 1) * (n - 2)) / 2;
}

function expectSame(actual: MeasureResult, expected: MeasureResult, ids: readonly MeasureId[]): void {
  for (const id of ids) {
    for (const [node, value] of expected.values[id].entries()) {
      const other = actual.values[id][node] ?? Number.NEGATIVE_INFINITY;
      if (Number.isNaN(value)) expect(other).toBeNaN();
      else expect(Math.abs(other - value), `${id} of ${String(node)}`).toBeLessThan(1e-8);
    }
  }
}

// Louvain may divide a relabelled network differently: its own moves follow the order of nodes.
const labelled: readonly MeasureId[] = ['community', 'component'];
const unlabelled = measureIds.filter((id) => !labelled.includes(id));

describe('the measures', () => {
  it('move with the nodes when these are renumbered (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, fc.nat(), ({ nodeCount, edges }, shift) => {
        // A rotation and a reflection reach every node.
        const renumber = (node: number): number => (nodeCount - 1 - node + (shift % nodeCount)) % nodeCount;
        const moved = edges.map((edge): RecordedEdge => ({
          source: renumber(edge.target),
          target: renumber(edge.source),
          strength: edge.strength,
        }));
        const before = measure(projectEdges(nodeCount, edges));
        const after = measure(projectEdges(nodeCount, moved));
        const back = (values: Float64Array): Float64Array =>
          Float64Array.from(values, (_, node) => values[renumber(node)] ?? Number.NaN);
        const values = Object.fromEntries(
          measureIds.map((id) => [id, back(after.values[id])]),
        ) as unknown as MeasureResult['values'];
        expectSame({ ...after, values }, before, unlabelled);
      }),
      seeded,
    );
  });

  it('do not depend on the order of ties (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const arrays = projectEdges(nodeCount, edges);
        const turned: NetworkArrays = {
          ...arrays,
          source: arrays.target.toReversed(),
          target: arrays.source.toReversed(),
          strength: arrays.strength.toReversed(),
          count: arrays.count.toReversed(),
        };
        expectSame(measure(turned), measure(arrays), measureIds);
      }),
      seeded,
    );
  });

  it('that are not normalised do not change when an isolated region is added (property)', () => {
    const free = measures.filter((one) =>
      ['none', 'partner-pairs', 'unit-length'].includes(one.normalisation),
    );
    expect(free.map((one) => one.id)).toContain('core');
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const before = measure(projectEdges(nodeCount, edges));
        const after = measure(projectEdges(nodeCount + 1, edges));
        expectSame(
          after,
          before,
          free.map((one) => one.id),
        );
        for (const [node, value] of before.values.betweenness.entries()) {
          const grown = (after.values.betweenness[node] ?? 0) * pairs(nodeCount + 1);
          expect(grown).toBeCloseTo(value * pairs(nodeCount), 8);
        }
      }),
      seeded,
    );
  });

  it('but strength do not change when all strengths double (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const arrays = projectEdges(nodeCount, edges);
        const doubled = { ...arrays, strength: arrays.strength.map((value) => 2 * value) };
        const before = measure(arrays);
        const after = measure(doubled);
        expectSame(
          after,
          before,
          measureIds.filter((id) => id !== 'strength'),
        );
        for (const [node, value] of before.values.strength.entries()) {
          expect(after.values.strength[node]).toBeCloseTo(2 * value, 9);
        }
      }),
      seeded,
    );
  });

  it('stay in the range of their descriptor, and are missing only where it says so (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const { values, failures } = measure(projectEdges(nodeCount, edges));
        expect(failures).toEqual([]);
        for (const { id, range, missing, scale } of measures) {
          for (const value of values[id]) {
            if (Number.isNaN(value)) {
              expect(missing, id).toBeDefined();
              continue;
            }
            expect(value).toBeGreaterThanOrEqual(range[0]);
            expect(value).toBeLessThanOrEqual((range[1] ?? Number.POSITIVE_INFINITY) + 1e-9);
            if (scale === 'count' || scale === 'category') expect(Number.isInteger(value)).toBe(true);
          }
        }
        const sum = values.pagerank.reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
      seeded,
    );
  });

  it('of one distance all round agree with and without distance (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const arrays = projectEdges(nodeCount, edges);
        const level = { ...arrays, strength: arrays.strength.map(() => 1 / 3) };
        const { betweenness, betweenness_distance: byDistance } = measure(level).values;
        for (const [node, value] of betweenness.entries()) expect(byDistance[node]).toBeCloseTo(value, 10);
      }),
      seeded,
    );
  });

  it('agree with ways counted by hand (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const arrays = projectEdges(nodeCount, edges);
        const { values } = measure(arrays);
        const naive = naiveMeasures(arrays);
        for (let node = 0; node < nodeCount; node += 1) {
          expect(values.betweenness[node]).toBeCloseTo(naive.betweenness[node] ?? 0, 9);
          expect(values.betweenness_distance[node]).toBeCloseTo(naive.byDistance[node] ?? 0, 9);
          expect(values.harmonic_closeness[node]).toBeCloseTo(naive.harmonic[node] ?? 0, 9);
        }
      }),
      seeded,
    );
  });
});

/** Distances by Floyd and Warshall in sixtieths of 1/strength; ways counted by going along ties that shorten them. */
function naiveMeasures({ nodeCount: n, source, target, strength }: NetworkArrays): {
  betweenness: number[];
  byDistance: number[];
  harmonic: number[];
} {
  const betweennessOf = (length: (tie: number) => number): { shares: number[]; distance: number[][] } => {
    const nodes = Array.from({ length: n }, (_, node) => node);
    const direct = nodes.map(() => nodes.map(() => Number.POSITIVE_INFINITY));
    for (const [tie, a] of source.entries()) {
      const b = target[tie] ?? 0;
      const row = direct[a];
      const mirrored = direct[b];
      if (row === undefined || mirrored === undefined) continue;
      row[b] = length(tie);
      mirrored[a] = length(tie);
    }
    const distance = direct.map((row, node) => row.map((value, other) => (node === other ? 0 : value)));
    const between = (from: number, to: number): number => distance[from]?.[to] ?? Number.POSITIVE_INFINITY;
    for (const over of nodes) {
      for (const row of distance) {
        for (const to of nodes) {
          const detour = (row[over] ?? Number.POSITIVE_INFINITY) + between(over, to);
          if (detour < (row[to] ?? Number.POSITIVE_INFINITY) - 1e-9) row[to] = detour;
        }
      }
    }
    const ways = (from: number, to: number): number => {
      if (from === to) return 1;
      let sum = 0;
      for (const next of nodes) {
        const whole = (direct[from]?.[next] ?? Number.POSITIVE_INFINITY) + between(next, to);
        if (whole < Number.POSITIVE_INFINITY && Math.abs(whole - between(from, to)) < 1e-9)
          sum += ways(next, to);
      }
      return sum;
    };
    const shares = nodes.map((node) => {
      let share = 0;
      for (const s of nodes) {
        for (const t of nodes) {
          if (s >= t || s === node || t === node || between(s, t) === Number.POSITIVE_INFINITY) continue;
          if (Math.abs(between(s, node) + between(node, t) - between(s, t)) > 1e-9) continue;
          share += (ways(s, node) * ways(node, t)) / ways(s, t);
        }
      }
      return n < 3 ? 0 : share / pairs(n);
    });
    return { shares, distance };
  };
  const plain = betweennessOf(() => 1);
  const harmonic = plain.distance.map((row, node) =>
    n < 2 ? 0 : row.reduce((sum, value, other) => (other === node ? sum : sum + 1 / value), 0) / (n - 1),
  );
  return {
    betweenness: plain.shares,
    byDistance: betweennessOf((tie) => 1 / (strength[tie] ?? 1)).shares,
    harmonic,
  };
}
