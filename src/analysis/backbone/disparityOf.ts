import type { NetworkArrays } from '../../graph/Network.ts';

type TieArrays = Pick<NetworkArrays, 'nodeCount' | 'source' | 'target' | 'strength'>;

/**
 * How easily chance alone would make each tie as strong as it is for one of its regions: with its strength spread over
 * its k ties at random, a tie holds the share p or more with probability (1 - p)^(k - 1). Of the two regions the one for
 * which the tie is the more surprising counts. 0 to 1, small = carries more than chance would; a region with one tie says
 * nothing of it (1). Shares are of shared attention, which is spread as the formula assumes, not of counts.
 * Source: Serrano, Boguna and Vespignani 2009, PNAS 106:6483, eq. 2. O(ties).
 */
export function disparityOf({ nodeCount, source, target, strength }: TieArrays): Float64Array {
  const total = new Float64Array(nodeCount);
  const degree = new Uint32Array(nodeCount);
  for (let tie = 0; tie < source.length; tie++) {
    for (const node of [source[tie] ?? 0, target[tie] ?? 0]) {
      total[node] = (total[node] ?? 0) + (strength[tie] ?? 0);
      degree[node] = (degree[node] ?? 0) + 1;
    }
  }
  const chance = (tie: number, node: number): number => {
    const ties = degree[node] ?? 0;
    if (ties < 2) return 1;
    const share = Math.min(1, (strength[tie] ?? 0) / (total[node] ?? 1));
    return (1 - share) ** (ties - 1);
  };
  return Float64Array.from(source, (from, tie) => Math.min(chance(tie, from), chance(tie, target[tie] ?? 0)));
}
