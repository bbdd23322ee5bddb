import pagerank from 'graphology-metrics/centrality/pagerank';
import type { RegionGraph } from '../../graph/toGraph.ts';
import { NotConvergedError } from '../NotConvergedError.ts';
import type { MeasureValues } from '../MeasureResult.ts';

/** Share of moves that follow a tie; the others go to any node. */
const damping = 0.85;

/**
 * PageRank (Brin and Page 1998, doi:10.1016/S0169-7552(98)00110-X): where one is found who moves along ties in
 * proportion to their strength, and now and then (15 %) to any node. An isolated node passes its value to all alike.
 * Sums to 1 over all nodes, never 0. O(iterations x ties). Throws `NotConvergedError`.
 */
export function computePagerank(graph: RegionGraph): MeasureValues {
  if (graph.order === 0) return new Float64Array(0);
  let values: Readonly<Record<string, number>>;
  try {
    // The library's limit is a node's mean change in a round. All changes together below 1e-13 take about 185 rounds
    // (.85^k); much less is never reached, since the last digits can swing for ever, on a star for one.
    values = pagerank(graph, {
      getEdgeWeight: 'strength',
      alpha: damping,
      maxIterations: 1000,
      tolerance: 1e-13 / graph.order,
    });
  } catch {
    throw new NotConvergedError();
  }
  return Float64Array.from(graph.nodes(), (node) => values[node] ?? 0);
}
