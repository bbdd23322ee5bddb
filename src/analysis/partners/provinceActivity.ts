import { indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import { recordedParties } from '../../graph/recordedParties.ts';
import { countAffairs } from '../countAffairs.ts';
import type { AffairCount } from '../gaps/BorderingPair.ts';
import { recordOfRegion, type RecordSource } from './recordOfRegion.ts';

/** What is recorded of a province, for one of its regencies or cities (or for itself). */
export interface ProvinceActivity {
  readonly province: RegionId;
  /** Documents on record that name the province itself, in dataset order. */
  readonly agreements: readonly AgreementId[];
  /** Families of these. */
  readonly families: number;
  /** What these are about, and in how many families; most first. */
  readonly affairs: readonly AffairCount[];
  /** Its autonomous regencies and cities. */
  readonly regions: number;
  readonly regionsWithRecord: number;
}

/** The province of a region and what it does; `undefined` where the data know no province of it. O(regions). */
export function provinceActivity(source: RecordSource, region: RegionId): ProvinceActivity | undefined {
  const { dataset, statuses } = source;
  const index = indexDataset(dataset);
  const province = provinceOf(index, region);
  if (province === undefined || !index.regionOf.has(province)) return undefined;
  const { documents, families } = recordOfRegion(source, province);
  const recorded = recordedParties(dataset, statuses);
  const members = index.autonomous.filter(({ parentId }) => parentId === province);
  return {
    province,
    agreements: documents.map(({ id }) => id),
    families,
    affairs: countAffairs(documents, source.families),
    regions: members.length,
    regionsWithRecord: members.filter(({ id }) => recorded.has(id)).length,
  };
}
