import type { Dataset } from '../../domain/Dataset.ts';
import { hasRecord, indexDataset, provinceOf } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import { countAffairs } from '../countAffairs.ts';
import type { AffairCount } from '../gaps/BorderingPair.ts';

/** What is recorded of a province, for one of its regencies or cities (or for itself). */
export interface ProvinceActivity {
  readonly province: RegionId;
  /** All rows that name the province itself, planned ones included, in dataset order. */
  readonly agreements: readonly AgreementId[];
  /** What these are about, and in how many families; most first. */
  readonly affairs: readonly AffairCount[];
  /** Its autonomous regencies and cities. */
  readonly regions: number;
  readonly regionsWithRecord: number;
}

/** The province of a region and what it does; `undefined` where the data know no province of it. O(regions). */
export function provinceActivity(
  dataset: Dataset,
  region: RegionId,
  families: FamilyIndex,
): ProvinceActivity | undefined {
  const index = indexDataset(dataset);
  const province = provinceOf(index, region);
  if (province === undefined || !index.regionOf.has(province)) return undefined;
  const agreements = index.agreementsOf.get(province) ?? [];
  const members = index.autonomous.filter(({ parentId }) => parentId === province);
  return {
    province,
    agreements: agreements.map(({ id }) => id),
    affairs: countAffairs(agreements, families),
    regions: members.length,
    regionsWithRecord: members.filter(({ id }) => hasRecord(index, id)).length,
  };
}
