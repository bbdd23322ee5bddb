import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeForceLayout, type ForceLayout } from '../../../src/analysis/layout/computeForceLayout.ts';
import type { NetworkArrays } from '../../../src/graph/Network.ts';
import { projectEdges } from '../../../src/graph/projectEdges.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Progress } from '../../../src/lib/Task.ts';
import { recordedNetworks } from '../../support/arbitraries.ts';

const arraysOf = (nodeCount: number, pairs: readonly (readonly [number, number])[]): NetworkArrays =>
  projectEdges(
    nodeCount,
    pairs.map(([source, target]) => ({ source, target, strength: 1 })),
  );
const layoutOf = (arrays: NetworkArrays, seed = 1): ForceLayout =>
  computeForceLayout(arrays, seed, ignoreProgress, neverCancelled);

/** A ring of twelve, a pair, a triangle and a region without a tie. */
const mixed = arraysOf(18, [
  ...Array.from({ length: 12 }, (_, at) => [at, (at + 1) % 12] as const),
  [12, 13],
  [14, 15],
  [15, 16],
  [14, 16],
]);

describe('the force layout', () => {
  it('places exactly the regions that have a tie', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const arrays = projectEdges(nodeCount, edges);
        const { x, y } = layoutOf(arrays);
        const tied = new Set([...arrays.source, ...arrays.target]);
        for (let node = 0; node < nodeCount; node++) {
          expect(Number.isFinite(x[node]) && Number.isFinite(y[node])).toBe(tied.has(node));
        }
      }),
      { seed: 20_261_123, numRuns: 30 },
    );
  });

  it('is the same for the same seed', () => {
    expect(layoutOf(mixed, 7)).toEqual(layoutOf(mixed, 7));
  });

  it('parks small components below the line, side by side', () => {
    const { x, y, divider } = layoutOf(mixed);
    if (divider === undefined) throw new Error('no line');
    for (let node = 0; node < 12; node++) expect(y[node]).toBeLessThan(divider);
    for (let node = 12; node < 17; node++) expect(y[node]).toBeGreaterThan(divider);
    const middle = (nodes: readonly number[]): number =>
      nodes.reduce((sum, node) => sum + (x[node] ?? 0), 0) / nodes.length;
    // The triangle is the larger one and comes first.
    expect(middle([12, 13]) - middle([14, 15, 16])).toBeCloseTo(48, 6);
    expect(Number.isNaN(x[17])).toBe(true);
  });

  it('has no line where there is only one kind of component', () => {
    expect(layoutOf(arraysOf(3, [[0, 1]])).divider).toBeUndefined();
    expect(layoutOf(arraysOf(0, []))).toEqual({
      x: new Float64Array(0),
      y: new Float64Array(0),
      divider: undefined,
    });
  });

  it('keeps regions apart and tied ones nearer than others on average', () => {
    const pairs: (readonly [number, number])[] = [];
    for (const base of [0, 6]) {
      for (let a = 0; a < 6; a++) for (let b = a + 1; b < 6; b++) pairs.push([base + a, base + b]);
    }
    pairs.push([0, 6]);
    const { x, y } = layoutOf(arraysOf(12, pairs));
    const distance = (a: number, b: number): number =>
      Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0));
    let inside = 0;
    let across = 0;
    for (let a = 0; a < 12; a++) {
      for (let b = a + 1; b < 12; b++) {
        expect(distance(a, b)).toBeGreaterThan(12);
        if (Math.floor(a / 6) === Math.floor(b / 6)) inside += distance(a, b) / 30;
        else across += distance(a, b) / 36;
      }
    }
    expect(inside).toBeLessThan(across * 0.6);
  });

  it('tells its progress and can be cancelled', () => {
    const told: Progress[] = [];
    computeForceLayout(mixed, 1, (progress) => told.push(progress), neverCancelled);
    expect(told[0]).toEqual({ stage: 'layout', done: 0, total: 300 });
    expect(() => computeForceLayout(mixed, 1, ignoreProgress, () => true)).toThrow(CancelledError);
  });
});
