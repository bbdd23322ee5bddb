import type { RegionId } from '../../domain/ids.ts';
import type { Network } from '../../graph/Network.ts';
import { compareText } from '../../lib/compare.ts';

/**
 * The groups that would no longer be joined to the rest of their component if a region were gone: the pieces that are
 * left without it, less the largest (of equal ones the one with the first id stays). Largest first, then by first id,
 * ids in order; empty where the region holds nothing together. O(ties).
 */
export function groupsCutOffWithout(network: Network, id: RegionId): readonly (readonly RegionId[])[] {
  const seen = new Set<RegionId>([id]);
  const pieces: (readonly RegionId[])[] = [];
  for (const tie of network.tiesOf.get(id) ?? []) {
    const start = tie.a === id ? tie.b : tie.a;
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    // The list grows while it is read: what it reaches is read after it.
    for (const next of piece) {
      for (const { a, b } of network.tiesOf.get(next) ?? []) {
        const other = a === next ? b : a;
        if (seen.has(other)) continue;
        seen.add(other);
        piece.push(other);
      }
    }
    pieces.push(piece);
  }
  return orderPieces(pieces).slice(1);
}

/** Pieces with their ids in order, largest first, equal ones by first id. */
export function orderPieces(pieces: readonly (readonly RegionId[])[]): readonly (readonly RegionId[])[] {
  return pieces
    .map((piece) => piece.toSorted(compareText))
    .toSorted((one, other) => other.length - one.length || compareText(one[0] ?? '', other[0] ?? ''));
}

const known = new WeakMap<Network, ReadonlyMap<RegionId, number>>();

/**
 * How many regions would no longer be joined to the rest of their component if a region were gone: those of
 * `groupsCutOffWithout`; 0 where it holds nothing together. Found for all regions at the first call, then looked up.
 * O(regions + ties).
 */
export function cutOffWithout(network: Network, id: RegionId): number {
  let all = known.get(network);
  if (all === undefined) known.set(network, (all = cutOffOfAll(network)));
  return all.get(id) ?? 0;
}

/** A region on the way down of the search. */
interface Step {
  readonly node: RegionId;
  readonly parent: Step | undefined;
  /** The next of its ties to be followed. */
  next: number;
  /** The first region found that it and what lies below it reach. */
  low: number;
  /** Regions below it, itself included. */
  size: number;
  /** What falls off below it without it: all such regions, and the largest piece. */
  cut: number;
  largest: number;
}

/**
 * One search in depth: a piece below a region falls off without it where nothing in it reaches above the region
 * (Hopcroft and Tarjan 1973); the rest of the component is one more piece, and the largest piece is what stays.
 */
function cutOffOfAll(network: Network): ReadonlyMap<RegionId, number> {
  const found = new Map<RegionId, number>();
  const cutOff = new Map<RegionId, number>();
  for (const root of network.regions) {
    if (found.has(root)) continue;
    const visited: Step[] = [];
    const start = (node: RegionId, parent: Step | undefined): Step => {
      const number = found.size;
      found.set(node, number);
      const step = { node, parent, next: 0, low: number, size: 1, cut: 0, largest: 0 };
      visited.push(step);
      return step;
    };
    let step: Step | undefined = start(root, undefined);
    while (step !== undefined) {
      const tie = network.tiesOf.get(step.node)?.[step.next];
      if (tie !== undefined) {
        step.next += 1;
        const other: RegionId = tie.a === step.node ? tie.b : tie.a;
        const number = found.get(other);
        if (number === undefined) step = start(other, step);
        else step.low = Math.min(step.low, number);
        continue;
      }
      const { parent }: Step = step;
      if (parent !== undefined) {
        parent.size += step.size;
        parent.low = Math.min(parent.low, step.low);
        if (step.low >= (found.get(parent.node) ?? 0)) {
          parent.cut += step.size;
          parent.largest = Math.max(parent.largest, step.size);
        }
      }
      step = parent;
    }
    for (const { node, cut, largest } of visited) {
      const above = visited.length - 1 - cut;
      const gone = cut + above - Math.max(largest, above);
      if (gone > 0) cutOff.set(node, gone);
    }
  }
  return cutOff;
}
