import type { NetworkArrays } from '../graph/Network.ts';

/**
 * The ties of every node in one row (compressed sparse rows): those of node v stand at `start[v]` to `start[v + 1] - 1`
 * of `neighbour` and `strength`, in order of the partner's number. Each tie stands twice.
 */
export interface Adjacency {
  readonly nodeCount: number;
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly strength: Float64Array;
}

/** Expects a simple network without loops. O(nodes + ties log ties). */
export function buildAdjacency({ nodeCount, source, target, strength }: NetworkArrays): Adjacency {
  const start = new Uint32Array(nodeCount + 1);
  for (const end of [source, target]) {
    for (const node of end) start[node + 1] = (start[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  }
  // Whatever order the ties come in, sums over a row are made in the same order.
  const entries: (readonly [number, number, number])[] = [];
  for (const [tie, value] of strength.entries()) {
    const a = source[tie] ?? 0;
    const b = target[tie] ?? 0;
    entries.push([a, b, value], [b, a, value]);
  }
  entries.sort(([a, b], [c, d]) => a - c || b - d);
  return {
    nodeCount,
    start,
    neighbour: Uint32Array.from(entries, ([, neighbour]) => neighbour),
    strength: Float64Array.from(entries, ([, , value]) => value),
  };
}
