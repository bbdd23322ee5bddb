import type { RegionId } from '../domain/ids.ts';
import type { Network } from './Network.ts';

/**
 * A region and those within some steps of it: 1 = its partners, 2 = their partners too. Breadth first, O(ties).
 * Without ties it is alone; empty where the network does not know it.
 */
export function egoOf(network: Network, region: RegionId, steps: number): ReadonlySet<RegionId> {
  if (!network.indexOf.has(region)) return new Set();
  const reached = new Set([region]);
  let frontier = [region];
  for (let step = 0; step < steps; step += 1) {
    const next: RegionId[] = [];
    for (const from of frontier) {
      for (const tie of network.tiesOf.get(from) ?? []) {
        const to = tie.a === from ? tie.b : tie.a;
        if (reached.has(to)) continue;
        reached.add(to);
        next.push(to);
      }
    }
    frontier = next;
  }
  return reached;
}
