import type { NetworkArrays } from '../../graph/Network.ts';
import { DisjointSets } from '../../lib/DisjointSets.ts';

/**
 * The ties of the maximum spanning forest by strength: 1 = in it. Every region keeps its strongest tie, and what hangs
 * together stays together, with as few ties as can be. Among equals the one of more families is taken, then the first.
 * Source: Kruskal 1956. O(m log m).
 *
 * @param isIn ties that may be taken; absent = all.
 */
export function spanningForest(
  arrays: Pick<NetworkArrays, 'nodeCount' | 'source' | 'target' | 'strength' | 'count'>,
  isIn?: (tie: number) => boolean,
): Uint8Array {
  const { nodeCount, source, target } = arrays;
  const sets = new DisjointSets(nodeCount);
  const forest = new Uint8Array(source.length);
  for (const tie of strongestFirst(arrays, isIn)) {
    const from = source[tie] ?? 0;
    const to = target[tie] ?? 0;
    if (sets.find(from) === sets.find(to)) continue;
    sets.unite(from, to);
    forest[tie] = 1;
  }
  return forest;
}

/**
 * Numbers of the ties by strength, then number of families, then their own order. O(m log m).
 *
 * @param isIn the ties that are asked for; absent = all.
 */
export function strongestFirst(
  { source, strength, count }: Pick<NetworkArrays, 'source' | 'strength' | 'count'>,
  isIn?: (tie: number) => boolean,
): Uint32Array {
  const all = Uint32Array.from(source.keys());
  return (isIn === undefined ? all : all.filter(isIn)).toSorted(
    (a, b) => (strength[b] ?? 0) - (strength[a] ?? 0) || (count[b] ?? 0) - (count[a] ?? 0) || a - b,
  );
}
