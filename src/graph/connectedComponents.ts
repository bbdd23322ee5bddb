import type { RegionId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import { DisjointSets } from '../lib/DisjointSets.ts';
import type { Network } from './Network.ts';

const known = new WeakMap<Network, readonly (readonly RegionId[])[]>();

/**
 * Groups of regions that ties join, directly or through others; the largest first, equal ones by their first id, ids in
 * order. A region without tie is in none. The same list for the same network. O(regions + ties).
 */
export function connectedComponents(network: Network): readonly (readonly RegionId[])[] {
  const before = known.get(network);
  if (before !== undefined) return before;
  const { regions, indexOf, ties } = network;
  const sets = new DisjointSets(regions.length);
  for (const { a, b } of ties) sets.unite(indexOf.get(a) ?? 0, indexOf.get(b) ?? 0);
  const groups = new Map<number, RegionId[]>();
  regions.forEach((id, node) => {
    const root = sets.find(node);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [id]);
    else group.push(id);
  });
  const found = [...groups.values()]
    .filter((component) => component.length > 1)
    .map((component) => component.toSorted(compareText))
    .toSorted((one, other) => other.length - one.length || compareText(one[0] ?? '', other[0] ?? ''));
  known.set(network, found);
  return found;
}
