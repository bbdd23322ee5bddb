import type { ProgrammeOverlap } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';

/** In how many documents of a programme overlap a region is a party. */
export interface ProgrammeRegion {
  readonly id: RegionId;
  readonly documents: number;
}

/** The regions of a programme overlap, most documents first, then those of the area that none reaches. */
export function programmeRegions(programme: ProgrammeOverlap, dataset: Dataset): readonly ProgrammeRegion[] {
  const { agreementOf } = indexDataset(dataset);
  const counts = new Map<RegionId, number>(programme.regionIds.map((id) => [id, 0]));
  for (const id of programme.agreementIds) {
    for (const { partyId } of agreementOf.get(id)?.parties ?? []) {
      const region = partyId as RegionId;
      const before = counts.get(region);
      if (before !== undefined) counts.set(region, before + 1);
    }
  }
  const reached = [...counts].map(([id, documents]) => ({ id, documents }));
  return [
    ...reached.toSorted((one, other) => other.documents - one.documents || (one.id < other.id ? -1 : 1)),
    ...programme.without.map((id) => ({ id, documents: 0 })),
  ];
}
