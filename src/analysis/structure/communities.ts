import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { NetworkArrays } from '../../graph/Network.ts';
import { seededRandom } from '../../lib/random.ts';
import type { Step } from '../Step.ts';
import type { MeasureValues } from '../MeasureResult.ts';

export interface Communities {
  /** Number of each node's community, 1 = the largest, equal ones by their first node; NaN = no tie. */
  readonly values: MeasureValues;
  /** Modularity of this division; `undefined` without ties. */
  readonly modularity: number | undefined;
}

/** Louvain's outcome depends on the order of its moves: the best of some starts is taken. */
const starts = 10;
const resolution = 1;

/**
 * Communities by the Louvain method (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008): groups with more
 * strength inside than chance would put there, by modularity at resolution 1. The best of ten seeded starts, so that
 * the same network and seed always give the same groups. Nodes without tie are in none. O(starts x ties x rounds).
 */
export function findCommunities(arrays: NetworkArrays, seed: number, step: Step): Communities {
  const values = new Float64Array(arrays.nodeCount).fill(Number.NaN);
  const graph = toWeightedGraph(arrays);
  if (graph.size === 0) return { values, modularity: undefined };
  let best:
    { readonly communities: Readonly<Record<string, number>>; readonly modularity: number } | undefined;
  for (let start = 0; start < starts; start += 1) {
    step(start / starts);
    const rng = seededRandom(seed + start);
    const found = louvain.detailed(graph, { getEdgeWeight: 'strength', resolution, rng });
    // A gain in the last digits is none: the earlier start stays, on every machine.
    if (best === undefined || found.modularity > best.modularity + 1e-12) best = found;
  }
  if (best === undefined) return { values, modularity: undefined };
  const members = new Map<number, number[]>();
  for (const [node, community] of Object.entries(best.communities)) {
    const nodes = members.get(community) ?? [];
    nodes.push(Number(node));
    members.set(community, nodes);
  }
  const ordered = [...members.values()].toSorted(
    (one, other) => other.length - one.length || Math.min(...one) - Math.min(...other),
  );
  for (const [number, nodes] of ordered.entries()) {
    for (const node of nodes) values[node] = number + 1;
  }
  return { values, modularity: best.modularity };
}

/** Only nodes with ties: the others cannot belong anywhere. In order of number, so that the order of ties is nothing. */
function toWeightedGraph({ nodeCount, source, target, strength }: NetworkArrays): UndirectedGraph {
  const graph = new UndirectedGraph();
  const hasTie = new Uint8Array(nodeCount);
  for (const end of [source, target]) {
    for (const node of end) hasTie[node] = 1;
  }
  for (const [node, tied] of hasTie.entries()) {
    if (tied === 1) graph.addNode(String(node));
  }
  const ties = Array.from(strength, (value, tie) => [source[tie] ?? 0, target[tie] ?? 0, value] as const);
  ties.sort(([a, b], [c, d]) => Math.min(a, b) - Math.min(c, d) || Math.max(a, b) - Math.max(c, d));
  for (const [a, b, value] of ties) graph.addEdge(String(a), String(b), { strength: value });
  return graph;
}
