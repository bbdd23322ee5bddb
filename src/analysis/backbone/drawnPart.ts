import type { NetworkArrays } from '../../graph/Network.ts';
import { disparityOf } from './disparityOf.ts';
import { spanningForest, strongestFirst } from './spanningForest.ts';

/** What of a network a picture draws: 1 = drawn. Measures, lists and files use all of it. */
export interface DrawnPart {
  /** By node number. */
  readonly regions: Uint8Array;
  /** By number of the tie. */
  readonly ties: Uint8Array;
  readonly regionCount: number;
  readonly tieCount: number;
  /** Whether there are so many ties that fewer are drawn unless all are asked for. */
  readonly dense: boolean;
}

type TieArrays = Pick<NetworkArrays, 'nodeCount' | 'source' | 'target' | 'strength' | 'count' | 'hasRecord'>;

/** A network of more ties than this, and of more than so many per region that has any, is dense. */
export const denseFrom = { ties: 1000, perRegion: 4 } as const;
/** Ties of a smaller disparity than this are the backbone. */
export const backboneAlpha = 0.05;
/** Most that is drawn: what a page carries without stopping under the hand. */
export const mostDrawn = { regions: 1500, fewer: 1500, all: 20_000 } as const;

/**
 * The part of a network that is drawn. `all`: every tie. `fewer`: of a dense network the maximum spanning forest by
 * strength, so that every region keeps its strongest tie, and the ties that carry more than chance would (disparity
 * below .05), the most telling first, up to 1,500 ties; of any other network all. Above 1,500 regions the strongest are
 * drawn, with the ties between them; more than 1,500 of these count as dense. Above 20,000 ties the strongest are drawn.
 * O(m log m).
 */
export function drawnPart(arrays: TieArrays, choice: 'fewer' | 'all'): DrawnPart {
  const { source, target } = arrays;
  const regions = strongestRegions(arrays);
  const within = (tie: number): boolean => regions[source[tie] ?? 0] === 1 && regions[target[tie] ?? 0] === 1;
  const inside = Uint8Array.from(source, (_from, tie) => (within(tie) ? 1 : 0));
  const isCapped = countOf(regions) < arrays.nodeCount;
  const dense = isDense(arrays) || (isCapped && countOf(inside) > mostDrawn.fewer);
  const ties =
    dense && choice === 'fewer' ? carryingTies(arrays, within) : strongestTies(arrays, inside, mostDrawn.all);
  return { regions, ties, regionCount: countOf(regions), tieCount: countOf(ties), dense };
}

/** Whether a network has too many ties for a picture to tell them apart. */
export function isDense({ nodeCount, source, target }: TieArrays): boolean {
  if (source.length <= denseFrom.ties) return false;
  const tied = new Uint8Array(nodeCount);
  source.forEach((from, tie) => {
    tied[from] = 1;
    tied[target[tie] ?? 0] = 1;
  });
  return source.length > denseFrom.perRegion * countOf(tied);
}

function carryingTies(arrays: TieArrays, within: (tie: number) => boolean): Uint8Array {
  const ties = spanningForest(arrays, within);
  const disparity = disparityOf(arrays);
  const telling = Array.from(disparity.keys())
    .filter((tie) => ties[tie] === 0 && (disparity[tie] ?? 1) < backboneAlpha && within(tie))
    .toSorted((a, b) => (disparity[a] ?? 1) - (disparity[b] ?? 1) || a - b);
  for (const tie of telling.slice(0, Math.max(0, mostDrawn.fewer - countOf(ties)))) ties[tie] = 1;
  return ties;
}

function strongestTies(arrays: TieArrays, inside: Uint8Array, most: number): Uint8Array {
  if (countOf(inside) <= most) return inside;
  const ties = inside.slice();
  for (const tie of strongestFirst(arrays, (one) => inside[one] === 1).subarray(most)) ties[tie] = 0;
  return ties;
}

/** By strength, then those on record first, then in their own order. */
function strongestRegions({ nodeCount, source, target, strength, hasRecord }: TieArrays): Uint8Array {
  if (nodeCount <= mostDrawn.regions) return new Uint8Array(nodeCount).fill(1);
  const total = new Float64Array(nodeCount);
  source.forEach((from, tie) => {
    const to = target[tie] ?? 0;
    total[from] = (total[from] ?? 0) + (strength[tie] ?? 0);
    total[to] = (total[to] ?? 0) + (strength[tie] ?? 0);
  });
  const order = Uint32Array.from(total.keys()).toSorted(
    (a, b) => (total[b] ?? 0) - (total[a] ?? 0) || (hasRecord[b] ?? 0) - (hasRecord[a] ?? 0) || a - b,
  );
  const regions = new Uint8Array(nodeCount);
  for (const node of order.subarray(0, mostDrawn.regions)) regions[node] = 1;
  return regions;
}

function countOf(flags: Uint8Array): number {
  return flags.reduce((sum, flag) => sum + flag, 0);
}
