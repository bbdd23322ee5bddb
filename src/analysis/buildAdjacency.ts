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

/** Expects a simple network without loops. O(nodes + ties). */
export function buildAdjacency({ nodeCount, source, target, strength }: NetworkArrays): Adjacency {
  const start = new Uint32Array(nodeCount + 1);
  for (const end of [source, target]) {
    for (const node of end) start[node + 1] = (start[node + 1] ?? 0) + 1;
  }
  for (let node = 0; node < nodeCount; node += 1) {
    start[node + 1] = (start[node + 1] ?? 0) + (start[node] ?? 0);
  }
  // Rows are filled in the order of the ties, then once more in the order of the partners: so that whatever order the
  // ties come in, sums over a row are made in the same order.
  const ends = new Uint32Array(2 * source.length);
  const values = new Float64Array(2 * source.length);
  const place = (next: Uint32Array, row: number): number => {
    const at = next[row] ?? 0;
    next[row] = at + 1;
    return at;
  };
  const firstNext = start.slice();
  for (const [tie, value] of strength.entries()) {
    const [a, b] = [source[tie] ?? 0, target[tie] ?? 0];
    for (const [row, end] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = place(firstNext, row);
      ends[at] = end;
      values[at] = value;
    }
  }
  const neighbour = new Uint32Array(ends.length);
  const sorted = new Float64Array(ends.length);
  const next = start.slice();
  for (let node = 0; node < nodeCount; node += 1) {
    for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
      const to = place(next, ends[at] ?? 0);
      neighbour[to] = node;
      sorted[to] = values[at] ?? 0;
    }
  }
  return { nodeCount, start, neighbour, strength: sorted };
}
