import type { RegionId } from '../../../domain/ids.ts';
import type { Network } from '../../../graph/Network.ts';
import { compareText } from '../../../lib/compare.ts';
import { orderPieces } from '../../structure/cutOffWithout.ts';
import type { SingleBroker } from '../OtherGaps.ts';

/**
 * Every region that alone holds others together (an articulation point), with the groups that fall off: all pieces of
 * its component but the largest. Most regions cut off first, then by id.
 *
 * Depth-first search (Tarjan 1972, doi:10.1137/0201010): a region's subtree is a run of the order of visits, and it
 * comes loose where no tie leads from it to before the region. O(regions + ties + regions cut off).
 */
export function findBrokers(network: Network): readonly SingleBroker[] {
  const visits = visit(network);
  return visits.order
    .map((_, at): SingleBroker | undefined => brokerAt(network, visits, at))
    .filter((broker) => broker !== undefined)
    .toSorted((one, other) => other.regions - one.regions || compareText(one.region, other.region));
}

interface Visits {
  /** Node numbers by time of visit. */
  readonly order: readonly number[];
  /** Per visit: earliest visit that its subtree has a tie with; regions of its subtree; visit of its root and parent. */
  readonly low: readonly number[];
  readonly size: readonly number[];
  readonly root: readonly number[];
  readonly parent: readonly number[];
  /** Visits of the children of each visit. */
  readonly children: readonly (readonly number[])[];
}

function brokerAt(network: Network, visits: Visits, at: number): SingleBroker | undefined {
  const region = network.regions[visits.order[at] ?? -1];
  const root = visits.root[at] ?? at;
  const children = visits.children[at] ?? [];
  const loose = children.filter((child) => (visits.low[child] ?? 0) >= at);
  const pieces = loose.map((child) => range(child, child + (visits.size[child] ?? 0)));
  if (root !== at) {
    // What stays with the parent: the component without the region and what comes loose.
    const gone = new Set([at, ...pieces.flat()]);
    if (pieces.length > 0) {
      pieces.push(range(root, root + (visits.size[root] ?? 0)).filter((visited) => !gone.has(visited)));
    }
  }
  if (region === undefined || pieces.length < 2) return undefined;
  const toRegions = (visited: readonly number[]): readonly RegionId[] =>
    visited.map((position) => network.regions[visits.order[position] ?? -1]).filter((id) => id !== undefined);
  const cutOff = orderPieces(pieces.map(toRegions)).slice(1);
  return { region, cutOff, regions: cutOff.reduce((sum, group) => sum + group.length, 0) };
}

function visit(network: Network): Visits {
  const neighbours = network.regions.map((id) =>
    (network.tiesOf.get(id) ?? []).map(({ a, b }) => network.indexOf.get(a === id ? b : a) ?? 0),
  );
  const visitOf = new Map<number, number>();
  const order: number[] = [];
  const low: number[] = [];
  const size: number[] = [];
  const root: number[] = [];
  const parent: number[] = [];
  const children: number[][] = [];
  const enter = (node: number, from: number): number => {
    const at = order.push(node) - 1;
    visitOf.set(node, at);
    low.push(at);
    size.push(1);
    parent.push(from);
    root.push(from < 0 ? at : (root[from] ?? at));
    children.push([]);
    children[from]?.push(at);
    return at;
  };
  for (let start = 0; start < neighbours.length; start += 1) {
    if (visitOf.has(start)) continue;
    const stack = [{ at: enter(start, -1), next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const { at } = top;
      const neighbour = neighbours[order[at] ?? -1]?.[top.next];
      top.next += 1;
      if (neighbour === undefined) {
        stack.pop();
        const from = parent[at] ?? -1;
        if (from < 0) continue;
        low[from] = Math.min(low[from] ?? from, low[at] ?? at);
        size[from] = (size[from] ?? 0) + (size[at] ?? 0);
        continue;
      }
      const seen = visitOf.get(neighbour);
      if (seen === undefined) stack.push({ at: enter(neighbour, at), next: 0 });
      else if (seen !== parent[at]) low[at] = Math.min(low[at] ?? at, seen);
    }
  }
  return { order, low, size, root, parent, children };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, offset) => from + offset);
}
