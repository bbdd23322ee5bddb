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

/** How many regions the groups cut off hold together; 0 where the region holds nothing together. O(ties). */
export function cutOffWithout(network: Network, id: RegionId): number {
  let regions = 0;
  for (const group of groupsCutOffWithout(network, id)) regions += group.length;
  return regions;
}
