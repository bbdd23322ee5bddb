import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { pairKey, type RegionId } from '../../domain/ids.ts';
import { documentsOfEntry, type OverlapEntry } from './OverlapEntry.ts';

/** Regions of one document that are joined all with all; of larger ones each with the first. */
const mostJoined = 4;

/** Pairs of regions that a document of the entry joins, each once: few lines, so that the picture reads. */
export function pairsOnMap(
  entry: OverlapEntry,
  placed: readonly RegionId[],
  dataset: Dataset,
): readonly (readonly [RegionId, RegionId])[] {
  const { agreementOf } = indexDataset(dataset);
  const shown = new Set<string>(placed);
  const pairs = new Map<string, readonly [RegionId, RegionId]>();
  for (const id of documentsOfEntry(entry)) {
    const regions = (agreementOf.get(id)?.parties ?? [])
      .map(({ partyId }) => partyId as RegionId)
      .filter((one) => shown.has(one));
    const joined = regions.length <= mostJoined ? regions : regions.slice(0, 1);
    for (const [at, a] of joined.entries()) {
      for (const b of regions.slice(at + 1)) if (a !== b) pairs.set(pairKey(a, b), [a, b]);
    }
  }
  return [...pairs.values()];
}
