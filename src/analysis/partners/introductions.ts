import { pairKey, type AgreementId, type RegionId } from '../../domain/ids.ts';
import { explainNoPath, shortestPath, type NoPathReason } from '../../graph/shortestPath.ts';
import type { GapContext } from '../gaps/GapContext.ts';
import { networkOnRecord } from '../gaps/networkOnRecord.ts';

/** Two regions that know each other: their agreements on record, by id. */
export interface Introduction {
  readonly from: RegionId;
  readonly to: RegionId;
  readonly agreements: readonly AgreementId[];
}

export type Introductions =
  | { readonly type: 'path'; readonly steps: readonly Introduction[] }
  /** No path of introductions exists, and why. */
  | { readonly type: 'none'; readonly reason: NoPathReason };

/**
 * Who could introduce a region to another: the way with the fewest ties between them on record (a tie of their own is
 * one step), with the agreements of each step. Without any record of a side there is none. O(regions + ties).
 */
export function introductionsTo(context: GapContext, from: RegionId, to: RegionId): Introductions {
  const network = networkOnRecord(context);
  const path = shortestPath(network, from, to);
  if (path === undefined) {
    const reason = explainNoPath(network, context.dataset, from, to);
    return { type: 'none', reason: reason ?? { code: 'no-tie', regions: [from, to] } };
  }
  const steps = path.slice(1).map((region, position): Introduction => {
    const before = path[position] ?? from;
    const agreements = network.tieOf.get(pairKey(before, region))?.agreements ?? [];
    return { from: before, to: region, agreements };
  });
  return { type: 'path', steps };
}

/** Whether anybody could introduce the region at all: it has a tie on record. */
export function canBeIntroduced(context: GapContext, region: RegionId): boolean {
  return networkOnRecord(context).tiesOf.has(region);
}
