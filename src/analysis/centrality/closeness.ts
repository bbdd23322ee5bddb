import closeness from 'graphology-metrics/centrality/closeness';
import type { RegionGraph } from '../../graph/toGraph.ts';
import type { Adjacency } from '../buildAdjacency.ts';
import type { Step } from '../Step.ts';
import type { MeasureValues } from '../MeasureResult.ts';

/**
 * Closeness in the form of Wasserman and Faust (1994, ch. 5): (r - 1) / (n - 1) x (r - 1) / sum of the distances to the
 * r - 1 nodes that are reached, distance in ties, n = all nodes. 0..1, isolated 0. The first factor keeps an isolated
 * pair, whose two nodes are as near as can be, from the first rank. O(nodes x ties).
 */
export function computeCloseness(graph: RegionGraph): MeasureValues {
  // The library cannot index a graph without nodes.
  if (graph.order === 0) return new Float64Array(0);
  const values = closeness(graph, { wassermanFaust: true });
  return Float64Array.from(graph.nodes(), (node) => values[node] ?? 0);
}

/**
 * Harmonic closeness: sum over the other nodes of 1 / distance in ties (0 where unreachable), divided by n - 1, n = all
 * nodes (Marchiori and Latora 2000, doi:10.1016/S0378-4371(00)00311-3). 0..1, isolated 0, 1 with a tie to every other;
 * one node alone 0. O(nodes x ties).
 */
export function computeHarmonicCloseness(
  { nodeCount, start, neighbour }: Adjacency,
  step: Step,
): MeasureValues {
  const values = new Float64Array(nodeCount);
  if (nodeCount < 2) return values;
  const depth = new Int32Array(nodeCount);
  const order = new Uint32Array(nodeCount);
  for (let source = 0; source < nodeCount; source += 1) {
    if (source % 32 === 0) step(source / nodeCount);
    depth.fill(-1);
    depth[source] = 0;
    order[0] = source;
    let reached = 1;
    let sum = 0;
    for (let place = 0; place < reached; place += 1) {
      const node = order[place] ?? 0;
      const next = (depth[node] ?? 0) + 1;
      for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
        const partner = neighbour[at] ?? 0;
        if (depth[partner] !== -1) continue;
        depth[partner] = next;
        order[reached] = partner;
        reached += 1;
        sum += 1 / next;
      }
    }
    values[source] = sum / (nodeCount - 1);
  }
  return values;
}
