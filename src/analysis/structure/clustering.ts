import type { Adjacency } from '../buildAdjacency.ts';
import type { Step } from '../Step.ts';
import type { MeasureValues } from '../MeasureResult.ts';

export interface Clustering {
  /** Share of the pairs of a node's partners that are partners themselves; 0 with fewer than two partners. */
  readonly values: MeasureValues;
  /** 3 x triangles / pairs of ties that share a node, 0..1; 0 where there is no such pair. */
  readonly transitivity: number;
}

/**
 * Clustering (Watts and Strogatz 1998, doi:10.1038/30918) and closure of the network (Newman, Watts and Strogatz 2002,
 * doi:10.1073/pnas.012582999). Strengths are not read. O(sum of the squares of partners).
 */
export function computeClustering(adjacency: Adjacency, step: Step): Clustering {
  const { nodeCount, start, neighbour } = adjacency;
  const values = new Float64Array(nodeCount);
  const isPartner = new Uint8Array(nodeCount);
  let closed = 0;
  let all = 0;
  for (let node = 0; node < nodeCount; node += 1) {
    if (node % 32 === 0) step(node / nodeCount);
    const partners = neighbour.subarray(start[node], start[node + 1]);
    const pairs = (partners.length * (partners.length - 1)) / 2;
    if (pairs === 0) continue;
    for (const partner of partners) isPartner[partner] = 1;
    let joined = 0;
    for (const partner of partners) {
      for (const second of neighbour.subarray(start[partner], start[partner + 1])) {
        if (second > partner) joined += isPartner[second] ?? 0;
      }
    }
    for (const partner of partners) isPartner[partner] = 0;
    values[node] = joined / pairs;
    closed += joined;
    all += pairs;
  }
  return { values, transitivity: all === 0 ? 0 : closed / all };
}
