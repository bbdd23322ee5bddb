import type { RegionId } from '../domain/ids.ts';
import type { Network } from '../graph/Network.ts';

/**
 * How many other regions would no longer be joined to the rest of their component if a region were gone: its component
 * without itself, less the largest piece that is left. 0 where it holds nothing together. O(ties).
 */
export function cutOffWithout(network: Network, id: RegionId): number {
  const seen = new Set<RegionId>([id]);
  let all = 0;
  let largest = 0;
  for (const tie of network.tiesOf.get(id) ?? []) {
    const start = tie.a === id ? tie.b : tie.a;
    if (seen.has(start)) continue;
    seen.add(start);
    const stack = [start];
    let size = 0;
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      size += 1;
      for (const { a, b } of network.tiesOf.get(next) ?? []) {
        const other = a === next ? b : a;
        if (seen.has(other)) continue;
        seen.add(other);
        stack.push(other);
      }
    }
    all += size;
    largest = Math.max(largest, size);
  }
  return all - largest;
}
