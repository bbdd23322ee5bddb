import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { statusIn } from '../statusIn.ts';

/** A dataset on a day, with its families: a `GapContext` is one. */
export interface RecordSource {
  readonly dataset: Dataset;
  readonly families: FamilyIndex;
  readonly statuses: Statuses;
}

/** What is on record of a region. */
export interface RecordOfRegion {
  /** Documents on record (all but planned) that name it, in dataset order. */
  readonly documents: readonly Agreement[];
  /** Families of these: what "agreements" of a region are counted by. A KB and its PKS are one. */
  readonly families: number;
}

/** The documents on record of a region and their families. O(documents of the region). */
export function recordOfRegion(
  { dataset, families, statuses }: RecordSource,
  region: RegionId,
): RecordOfRegion {
  const documents = (indexDataset(dataset).agreementsOf.get(region) ?? []).filter(
    ({ id }) => statusIn(statuses, id) !== 'planned',
  );
  return {
    documents,
    families: new Set(documents.map(({ id }) => families.familyOf.get(id)?.id ?? id)).size,
  };
}
