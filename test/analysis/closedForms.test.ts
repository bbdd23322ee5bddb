import { describe, expect, it } from 'vitest';
import { computeMeasures } from '../../src/analysis/computeMeasures.ts';
import type { MeasureId, MeasureResult } from '../../src/analysis/MeasureResult.ts';
import { projectEdges, type RecordedEdge } from '../../src/graph/projectEdges.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';

function measure(nodeCount: number, ends: readonly (readonly [number, number, number?])[]): MeasureResult {
  const edges = ends.map(([source, target, strength = 1]): RecordedEdge => ({ source, target, strength }));
  return computeMeasures(projectEdges(nodeCount, edges), 7, ignoreProgress, neverCancelled);
}

/** 1 + 2 + ... + m. */
function sumTo(m: number): number {
  return (m * (m + 1)) / 2;
}

function path(n: number): [number, number][] {
  return Array.from({ length: n - 1 }, (_, node) => [node, node + 1]);
}
function star(n: number): [number, number][] {
  return Array.from({ length: n - 1 }, (_, leaf) => [0, leaf + 1]);
}
function cycle(n: number): [number, number][] {
  return Array.from({ length: n }, (_, node) => [node, (node + 1) % n]);
}
function complete(n: number): [number, number][] {
  return path(n).flatMap((_, a) =>
    Array.from({ length: n - 1 - a }, (_unused, b): [number, number] => [a, a + 1 + b]),
  );
}

function expectValues(result: MeasureResult, id: MeasureId, expected: readonly number[]): void {
  for (const [node, value] of expected.entries()) {
    if (Number.isNaN(value)) expect(result.values[id][node], `${id} ${String(node)}`).toBeNaN();
    else expect(result.values[id][node], `${id} ${String(node)}`).toBeCloseTo(value, 10);
  }
  expect(result.values[id]).toHaveLength(expected.length);
}

describe('a path of n', () => {
  const n = 7;
  const result = measure(n, path(n));
  const at = Array.from({ length: n }, (_, node) => node);
  it('has i (n - 1 - i) pairs on either side of its i-th node', () => {
    const pairs = ((n - 1) * (n - 2)) / 2;
    const expected = at.map((i) => (i * (n - 1 - i)) / pairs);
    expectValues(result, 'betweenness', expected);
    expectValues(result, 'betweenness_distance', expected);
  });
  it('has distances that are sums of whole numbers', () => {
    expectValues(
      result,
      'closeness',
      at.map((i) => (n - 1) / (sumTo(i) + sumTo(n - 1 - i))),
    );
  });
  it('has the first eigenvector sin((i + 1) pi / (n + 1))', () => {
    const norm = Math.sqrt((n + 1) / 2);
    expectValues(
      result,
      'eigenvector',
      at.map((i) => Math.sin(((i + 1) * Math.PI) / (n + 1)) / norm),
    );
  });
  it('is core 1 throughout and closes nothing', () => {
    expectValues(
      result,
      'core',
      at.map(() => 1),
    );
    expectValues(
      result,
      'clustering',
      at.map(() => 0),
    );
  });
});

describe('a star of n', () => {
  const n = 9;
  const result = measure(n, star(n));
  const values = (centre: number, leaf: number): number[] => [centre, ...star(n).map(() => leaf)];
  it('puts its centre between all', () => {
    expectValues(result, 'betweenness', values(1, 0));
    expectValues(result, 'partners', values(n - 1, 1));
  });
  it('has its centre at distance 1 of all', () => {
    expectValues(result, 'closeness', values(1, (n - 1) / (2 * n - 3)));
    expectValues(result, 'harmonic_closeness', values(1, (1 + (n - 2) / 2) / (n - 1)));
  });
  it('has half of the eigenvector at its centre', () => {
    expectValues(result, 'eigenvector', values(Math.SQRT1_2, Math.SQRT1_2 / Math.sqrt(n - 1)));
  });
  it('has the PageRank that solves its two equations', () => {
    const centre = (0.15 / n + (0.85 * 0.15 * (n - 1)) / n) / (1 - 0.85 ** 2);
    expectValues(result, 'pagerank', values(centre, 0.15 / n + (0.85 * centre) / (n - 1)));
  });
});

describe('a ring of n', () => {
  it('is alike at every node', () => {
    const n = 8;
    const result = measure(n, cycle(n));
    const all = (value: number): number[] => cycle(n).map(() => value);
    // n even: ((n - 2) / 2)^2 / 2 pairs lead through each node.
    expectValues(result, 'betweenness', all(((n - 2) / 2) ** 2 / 2 / (((n - 1) * (n - 2)) / 2)));
    expectValues(result, 'eigenvector', all(1 / Math.sqrt(n)));
    expectValues(result, 'pagerank', all(1 / n));
    expectValues(result, 'core', all(2));
    expectValues(result, 'component', all(1));
  });
});

describe('a complete network of n', () => {
  it('is as close and closed as can be', () => {
    const n = 6;
    const result = measure(n, complete(n));
    const all = (value: number): number[] => Array.from({ length: n }, () => value);
    expectValues(result, 'betweenness', all(0));
    expectValues(result, 'closeness', all(1));
    expectValues(result, 'harmonic_closeness', all(1));
    expectValues(result, 'clustering', all(1));
    expectValues(result, 'core', all(n - 1));
    expectValues(result, 'community', all(1));
    expect(result.numbers).toEqual({
      regions: n,
      regionsWithTie: n,
      regionsWithoutRecord: 0,
      ties: 15,
      density: 1,
      components: 1,
      largestComponent: n,
      crossProvinceShare: undefined,
      modularity: 0,
    });
  });
});

describe('ways of equal length', () => {
  it('tie where three thirds meet one', () => {
    // 0 - 1 directly (distance 1), and over 2 and 3 (three ties of distance 1/3).
    const result = measure(4, [
      [0, 1, 1],
      [0, 2, 3],
      [2, 3, 3],
      [3, 1, 3],
    ]);
    // Half of the way 0-1, and all of 0-3 (through 2) and 2-1 (through 3).
    expectValues(result, 'betweenness_distance', [0, 0, 0.5, 0.5]);
  });

  it('are counted beyond 32 bits', () => {
    // 40 diamonds in a row: 2^40 shortest ways from end to end, and each middle carries half of what passes.
    const diamonds = 40;
    const ends: [number, number][] = [];
    for (let step = 0; step < diamonds; step += 1) {
      const from = 3 * step;
      ends.push([from, from + 1], [from, from + 2], [from + 1, from + 3], [from + 2, from + 3]);
    }
    const n = 3 * diamonds + 1;
    const { betweenness, betweenness_distance: byDistance } = measure(n, ends).values;
    const pairs = ((n - 1) * (n - 2)) / 2;
    // The outermost middle: half of the pairs of the end with all beyond the diamond, and half of the pair of its two ends.
    expect((betweenness[1] ?? 0) * pairs).toBeCloseTo((n - 3) / 2, 8);
    expect((byDistance[1] ?? 0) * pairs).toBeCloseTo((n - 3) / 2, 8);
    expect(betweenness[1]).toBe(betweenness[2]);
  });
});

describe('small and broken networks', () => {
  it('of no node have no values', () => {
    const { values, numbers, failures } = measure(0, []);
    expect(Object.values(values).map((one) => one.length)).toEqual(Object.values(values).map(() => 0));
    expect(failures).toEqual([]);
    expect(numbers.density).toBeUndefined();
    expect(numbers.modularity).toBeUndefined();
  });

  it('of one node have zeros, and nothing where nothing can be said', () => {
    const result = measure(1, []);
    for (const id of [
      'partners',
      'strength',
      'betweenness',
      'closeness',
      'harmonic_closeness',
      'core',
    ] as const) {
      expectValues(result, id, [0]);
    }
    expectValues(result, 'pagerank', [1]);
    for (const id of ['eigenvector', 'community', 'component'] as const)
      expectValues(result, id, [Number.NaN]);
    expect(result.numbers.density).toBeUndefined();
  });

  it('without a largest component have no eigenvector', () => {
    expectValues(
      measure(5, [
        [0, 1],
        [2, 3],
      ]),
      'eigenvector',
      [1, 2, 3, 4, 5].map(() => Number.NaN),
    );
  });

  it('number components and communities by size, then by first node; isolated ones have none', () => {
    const result = measure(9, [
      [7, 8],
      [1, 2],
      [3, 4],
      [4, 5],
      [3, 5],
    ]);
    const expected = [Number.NaN, 2, 2, 1, 1, 1, Number.NaN, 3, 3];
    expectValues(result, 'component', expected);
    expectValues(result, 'community', expected);
    expect(result.numbers.components).toBe(3);
    expect(result.numbers.regionsWithTie).toBe(7);
  });

  it('have closeness below a well connected one for an isolated pair', () => {
    const { closeness } = measure(6, [
      [0, 1],
      [2, 3],
      [3, 4],
      [4, 5],
    ]).values;
    expect(closeness[0]).toBeLessThan(closeness[2] ?? 0);
  });
});
