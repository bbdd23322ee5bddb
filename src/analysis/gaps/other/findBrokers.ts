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
 * comes loose where no tie leads from it to before the region. Sizes come first: what stays, mostly the bulk of the
 * component, is not built. O(regions + ties + n log n of the n regions cut off).
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

/** A piece that is left without a region: runs of visits, from the first to before the last. */
interface Piece {
  readonly size: number;
  readonly runs: readonly (readonly [from: number, to: number])[];
}

function brokerAt(network: Network, visits: Visits, at: number): SingleBroker | undefined {
  const region = network.regions[visits.order[at] ?? -1];
  const pieces = piecesWithout(visits, at);
  if (region === undefined || pieces.length < 2) return undefined;
  // The piece that stays is not listed unless another is as large: then the first id decides.
  const largest = Math.max(...pieces.map(({ size }) => size));
  const stays = pieces.filter(({ size }) => size === largest);
  const built = pieces
    .filter(({ size }) => stays.length > 1 || size < largest)
    .map(({ runs }) => regionsIn(network, visits, runs));
  const cutOff = orderPieces(built).slice(stays.length > 1 ? 1 : 0);
  return { region, cutOff, regions: cutOff.reduce((sum, group) => sum + group.length, 0) };
}

/** The pieces of a component without one of its regions; a single one unless the region holds others together. */
function piecesWithout({ low, size, root, children }: Visits, at: number): readonly Piece[] {
  const loose = (children[at] ?? []).filter((child) => (low[child] ?? 0) >= at);
  const pieces = loose.map((child): Piece => {
    const end = child + (size[child] ?? 0);
    return { size: end - child, runs: [[child, end]] };
  });
  const first = root[at] ?? at;
  if (first === at || pieces.length === 0) return pieces;
  // What stays with the parent: the component less the region and what comes loose, the gaps between these runs.
  const runs: (readonly [number, number])[] = [];
  let from = first;
  for (const [start, end] of [[at, at + 1] as const, ...pieces.flatMap((piece) => piece.runs)]) {
    if (start > from) runs.push([from, start]);
    from = end;
  }
  const end = first + (size[first] ?? 0);
  if (end > from) runs.push([from, end]);
  return [...pieces, { size: runs.reduce((sum, [start, stop]) => sum + stop - start, 0), runs }];
}

function regionsIn(network: Network, visits: Visits, runs: Piece['runs']): readonly RegionId[] {
  const regions: RegionId[] = [];
  for (const [from, to] of runs) {
    for (let position = from; position < to; position += 1) {
      const id = network.regions[visits.order[position] ?? -1];
      if (id !== undefined) regions.push(id);
    }
  }
  return regions;
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
