import { MinHeap } from '../../lib/MinHeap.ts';
import type { Adjacency } from '../buildAdjacency.ts';
import type { Step } from '../Step.ts';
import type { MeasureValues } from '../MeasureResult.ts';

/**
 * Two ways whose lengths differ by less, relatively, are equally long. Lengths are sums of thirds and quarters: in
 * doubles three ties of 1/3 are a trace shorter or longer than one of 1, and a comparison without tolerance then
 * counts one shortest way instead of two.
 */
const tolerance = 1e-10;

/**
 * Betweenness: how often a node lies on shortest ways between two others (Freeman 1977, doi:10.2307/3033543), by the
 * algorithm of Brandes 2001 (doi:10.1080/0022250X.2001.9990249).
 *
 * Sum over pairs {s, t} of the share of their shortest ways that lead through the node, ends left out, divided by
 * (n - 1)(n - 2) / 2, n = all nodes. 0..1; 0 for isolated nodes and for n < 3. Not that of graphology-metrics (2.4):
 * that one compares lengths exactly, and counts ways in 32 bits.
 *
 * @param byDistance true: length of a way = sum of 1 / strength; false: number of ties.
 * Time O(nodes x ties), by distance O(nodes x ties x log nodes).
 */
export function computeBetweenness(adjacency: Adjacency, byDistance: boolean, step: Step): MeasureValues {
  const { nodeCount } = adjacency;
  const values = new Float64Array(nodeCount);
  if (nodeCount < 3) return values;
  const lengths = byDistance
    ? adjacency.strength.map((strength) => 1 / strength)
    : new Float64Array(adjacency.strength.length).fill(1);
  const search = byDistance ? createDijkstra(adjacency, lengths) : createBreadthFirst(adjacency);
  const passes = createPasses(adjacency, lengths, search, values);
  for (let source = 0; source < nodeCount; source += 1) {
    if (source % 32 === 0) step(source / nodeCount);
    if (adjacency.start[source] !== adjacency.start[source + 1]) passes(source);
  }
  // Each unordered pair was met from both of its ends.
  const scale = 1 / ((nodeCount - 1) * (nodeCount - 2));
  return values.map((value) => value * scale);
}

/** A search from one source: fills `distance` and `rank`, and `order` with the nodes reached, nearest first. */
interface Search {
  readonly distance: Float64Array;
  /** Place in `order`; -1 = not reached. */
  readonly rank: Int32Array;
  readonly order: Uint32Array;
  /** Number of nodes reached, the source included. */
  run(source: number): number;
}

/** Counts the shortest ways forwards and gives each node its share backwards, added to `values`. */
function createPasses(
  { nodeCount, start, neighbour }: Adjacency,
  lengths: Float64Array,
  search: Search,
  values: Float64Array,
): (source: number) => void {
  const { distance, rank, order } = search;
  const ways = new Float64Array(nodeCount);
  const dependency = new Float64Array(nodeCount);
  // Those from which the last tie of a shortest way can come, by place in the order. A tie is met from one side only.
  const before = new Uint32Array(neighbour.length / 2);
  const beforeStart = new Uint32Array(nodeCount + 1);
  return (source) => {
    const reached = search.run(source);
    ways[source] = 1;
    dependency[source] = 0;
    let kept = 0;
    for (let place = 1; place < reached; place += 1) {
      const node = order[place] ?? 0;
      const whole = distance[node] ?? 0;
      const margin = tolerance * whole;
      const end = start[node + 1] ?? 0;
      let sum = 0;
      beforeStart[place] = kept;
      for (let at = start[node] ?? 0; at < end; at += 1) {
        const other = neighbour[at] ?? 0;
        const excess = (distance[other] ?? 0) + (lengths[at] ?? 0) - whole;
        if (excess > margin || excess < -margin || (rank[other] ?? 0) >= place) continue;
        before[kept] = other;
        kept += 1;
        sum += ways[other] ?? 0;
      }
      ways[node] = sum;
      dependency[node] = 0;
    }
    beforeStart[reached] = kept;
    for (let place = reached - 1; place > 0; place -= 1) {
      const node = order[place] ?? 0;
      const own = dependency[node] ?? 0;
      const perWay = (1 + own) / (ways[node] ?? 1);
      const end = beforeStart[place + 1] ?? 0;
      for (let at = beforeStart[place] ?? 0; at < end; at += 1) {
        const other = before[at] ?? 0;
        dependency[other] = (dependency[other] ?? 0) + (ways[other] ?? 0) * perWay;
      }
      values[node] = (values[node] ?? 0) + own;
    }
  };
}

function createBreadthFirst({ nodeCount, start, neighbour }: Adjacency): Search {
  const distance = new Float64Array(nodeCount);
  const rank = new Int32Array(nodeCount);
  const order = new Uint32Array(nodeCount);
  return {
    distance,
    rank,
    order,
    run(source) {
      rank.fill(-1);
      distance[source] = 0;
      rank[source] = 0;
      order[0] = source;
      let reached = 1;
      for (let place = 0; place < reached; place += 1) {
        const node = order[place] ?? 0;
        for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
          const next = neighbour[at] ?? 0;
          if (rank[next] !== -1) continue;
          distance[next] = (distance[node] ?? 0) + 1;
          rank[next] = reached;
          order[reached] = next;
          reached += 1;
        }
      }
      return reached;
    },
  };
}

function createDijkstra({ nodeCount, start, neighbour }: Adjacency, lengths: Float64Array): Search {
  const distance = new Float64Array(nodeCount);
  const rank = new Int32Array(nodeCount);
  const order = new Uint32Array(nodeCount);
  const queue = new MinHeap(distance);
  return {
    distance,
    rank,
    order,
    run(source) {
      rank.fill(-1);
      distance.fill(Number.POSITIVE_INFINITY);
      distance[source] = 0;
      queue.push(source);
      let reached = 0;
      for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
        rank[node] = reached;
        order[reached] = node;
        reached += 1;
        for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at += 1) {
          const next = neighbour[at] ?? 0;
          const length = (distance[node] ?? 0) + (lengths[at] ?? 0);
          if (rank[next] !== -1 || length >= (distance[next] ?? 0)) continue;
          distance[next] = length;
          queue.push(next);
        }
      }
      return reached;
    },
  };
}
