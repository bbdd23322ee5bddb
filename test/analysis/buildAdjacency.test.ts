import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildAdjacency } from '../../src/analysis/buildAdjacency.ts';
import { seeded } from '../support/arbitraries.ts';

const nodeCount = 7;
/** Every pair of nodes as one number, and its strength. */
const pairs = fc.uniqueArray(fc.tuple(fc.nat({ max: nodeCount - 1 }), fc.nat({ max: nodeCount - 1 })), {
  selector: ([a, b]) => Math.min(a, b) * nodeCount + Math.max(a, b),
  maxLength: 21,
});

describe('the ties of every node', () => {
  it('are those that name it, in order of the partner, whatever the order of the ties', () => {
    fc.assert(
      fc.property(pairs, (drawn) => {
        const ties = drawn.filter(([a, b]) => a !== b).map(([a, b], tie) => ({ a, b, strength: tie + 0.5 }));
        const { start, neighbour, strength } = buildAdjacency({
          nodeCount,
          source: Uint32Array.from(ties, ({ a }) => a),
          target: Uint32Array.from(ties, ({ b }) => b),
          strength: Float64Array.from(ties, (tie) => tie.strength),
          count: new Uint32Array(ties.length),
          families: new Uint32Array(nodeCount),
          hasRecord: new Uint8Array(nodeCount),
          province: new Int32Array(nodeCount),
        });
        for (let node = 0; node < nodeCount; node += 1) {
          const row = [...neighbour.subarray(start[node], start[node + 1])].map((other, at) => [
            other,
            strength[(start[node] ?? 0) + at],
          ]);
          const expected = ties
            .flatMap(({ a, b, strength: own }) => (a === node ? [[b, own]] : b === node ? [[a, own]] : []))
            .toSorted(([one = 0], [other = 0]) => one - other);
          expect(row).toEqual(expected);
        }
      }),
      seeded,
    );
  });
});
