import type { NetworkArrays } from './Network.ts';

/** An edge as a source records it: either direction, possibly a loop or parallel to another. */
export interface RecordedEdge {
  readonly source: number;
  readonly target: number;
  readonly strength: number;
}

/**
 * Projects recorded edges to a simple network without loops: loops are dropped, parallel edges (in either direction)
 * become one tie, strengths add up, and `count` says how many there were. Centrality libraries give wrong values on
 * anything else. Ties in order of their ends. Families are counted as edges with another node; provinces are unknown,
 * and every node counts as recorded.
 *
 * @param nodeCount node numbers of the edges are below it.
 */
export function projectEdges(nodeCount: number, edges: readonly RecordedEdge[]): NetworkArrays {
  const ties = new Map<number, { strength: number; count: number }>();
  const families = new Uint32Array(nodeCount);
  for (const { source, target, strength } of edges) {
    if (source === target) continue;
    const key = Math.min(source, target) * nodeCount + Math.max(source, target);
    const tie = ties.get(key) ?? { strength: 0, count: 0 };
    tie.strength += strength;
    tie.count += 1;
    ties.set(key, tie);
    families[source] = (families[source] ?? 0) + 1;
    families[target] = (families[target] ?? 0) + 1;
  }
  const ordered = [...ties].toSorted(([left], [right]) => left - right);
  return {
    nodeCount,
    source: Uint32Array.from(ordered, ([key]) => Math.floor(key / nodeCount)),
    target: Uint32Array.from(ordered, ([key]) => key % nodeCount),
    strength: Float64Array.from(ordered, ([, tie]) => tie.strength),
    count: Uint32Array.from(ordered, ([, tie]) => tie.count),
    families,
    hasRecord: new Uint8Array(nodeCount).fill(1),
    province: new Int32Array(nodeCount).fill(-1),
  };
}
