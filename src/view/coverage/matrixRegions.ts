import { hasRecord, indexDataset } from '../../domain/DatasetIndex.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { RegionId } from '../../domain/ids.ts';

/** What the rows are: put together by hand, a province's own, a region with its bordering ones, the provinces, or all. */
export type MatrixSet = 'chosen' | 'province' | 'bordering' | 'provinces' | 'all';

export interface MatrixRegions {
  readonly set: MatrixSet;
  /** Autonomous regions without repetition; a region comes before its bordering ones, else by id. */
  readonly regions: readonly RegionId[];
  /** How many more the set has: those with the fewest agreements are left out. */
  readonly left: number;
}

/** More rows than these could not be told apart any more. */
export const mostMatrixRows = 400;

/**
 * The regions of the matrix. By hand: those chosen. A province: its autonomous regencies and cities. Another region:
 * it and its bordering regions of its own level. No scope: the provinces, or all regions where there are none. At most
 * `mostMatrixRows`, those with the most agreements first.
 */
export function matrixRegions(
  dataset: Dataset,
  scope: RegionId | undefined,
  chosen: readonly RegionId[] | undefined,
): MatrixRegions {
  const index = indexDataset(dataset);
  const isProvince = (id: RegionId): boolean => index.regionOf.get(id)?.level === 'province';
  const known = chosen?.filter((id) => index.regionOf.get(id)?.autonomous === true);
  if (known !== undefined && known.length > 0) return limited('chosen', [...new Set(known)]);
  if (scope !== undefined && index.regionOf.has(scope)) {
    if (isProvince(scope)) {
      const members = index.autonomous.filter(({ parentId }) => parentId === scope).map(({ id }) => id);
      return limited('province', members.length > 0 ? members : [scope]);
    }
    const bordering = (index.bordersOf.get(scope) ?? [])
      .map(({ a, b }) => (a === scope ? b : a))
      .filter((id) => !isProvince(id));
    return limited('bordering', [scope, ...[...new Set(bordering)].toSorted()]);
  }
  const provinces = index.autonomous.filter(({ level }) => level === 'province').map(({ id }) => id);
  if (provinces.length > 0) return limited('provinces', provinces);
  return limited(
    'all',
    index.autonomous.map(({ id }) => id),
  );

  function limited(set: MatrixSet, regions: readonly RegionId[]): MatrixRegions {
    if (regions.length <= mostMatrixRows) return { set, regions, left: 0 };
    const count = (id: RegionId): number =>
      hasRecord(index, id) ? (index.agreementsOf.get(id)?.length ?? 0) : 0;
    const kept = new Set(
      regions.toSorted((one, other) => count(other) - count(one)).slice(0, mostMatrixRows),
    );
    return { set, regions: regions.filter((id) => kept.has(id)), left: regions.length - mostMatrixRows };
  }
}
