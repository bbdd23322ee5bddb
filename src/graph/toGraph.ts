import { UndirectedGraph } from 'graphology';
import type { RegionId } from '../domain/ids.ts';
import type { Network, NetworkArrays } from './Network.ts';

/** What an edge of the graphs below carries. A library must be given `strength` or `distance` by name: none is a default. */
export interface TieAttributes {
  readonly [name: string]: unknown;
  readonly count: number;
  readonly strength: number;
  readonly distance: number;
}

export type RegionGraph = UndirectedGraph<Record<string, unknown>, TieAttributes>;

const graphs = new WeakMap<Network, RegionGraph>();

/**
 * The network as a graphology graph: undirected, simple, without loops; nodes are region ids in order, edges tie ids.
 * Made once a network and never changed; isolated regions are in it.
 */
export function toGraph(network: Network): RegionGraph {
  const existing = graphs.get(network);
  if (existing !== undefined) return existing;
  const graph: RegionGraph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  for (const id of network.regions) graph.addNode(id);
  for (const { id, a, b, count, strength, distance } of network.ties) {
    graph.addEdgeWithKey(id, a, b, { count, strength, distance });
  }
  graphs.set(network, graph);
  return graph;
}

/** The same from typed arrays; nodes are node numbers as text, in order. Loops and parallel edges are an error. */
export function arraysToGraph(arrays: NetworkArrays): RegionGraph {
  const graph: RegionGraph = new UndirectedGraph({ multi: false, allowSelfLoops: false });
  for (let node = 0; node < arrays.nodeCount; node += 1) graph.addNode(String(node));
  for (const [tie, strength] of arrays.strength.entries()) {
    const attributes = { count: arrays.count[tie] ?? 1, strength, distance: 1 / strength };
    graph.addEdge(String(arrays.source[tie]), String(arrays.target[tie]), attributes);
  }
  return graph;
}

/** Region ids among a graph's node keys, which are nothing else. */
export function toRegionIds(nodes: readonly string[]): readonly RegionId[] {
  return nodes as readonly RegionId[];
}
