import type { DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';

/**
 * Levels rank apart. `region`: a dataset whose regions have no level. `jakarta` = DKI Jakarta, whose own regencies and
 * cities are no autonomous regions, with those beyond its line; `across` = the other provinces with regencies/cities
 * beyond theirs (both constellation 3); `own` = a province with its own regencies/cities (constellation 2).
 */
export const pairLevels = ['province', 'regency-city', 'region', 'jakarta', 'across', 'own'] as const;
export type PairLevel = (typeof pairLevels)[number];

/** The level of a pair of autonomous regions; the order of the two does not matter. */
export function levelOfPair(
  { regionOf, provincesOfUnits }: DatasetIndex,
  a: RegionId,
  b: RegionId,
): PairLevel {
  const one = regionOf.get(a);
  const other = regionOf.get(b);
  const provinces = [one, other].filter((region) => region?.level === 'province').length;
  if (provinces === 2) return 'province';
  if (provinces === 0) return one?.level === 'other' && other?.level === 'other' ? 'region' : 'regency-city';
  if (one?.parentId === b || other?.parentId === a) return 'own';
  const province = one?.level === 'province' ? a : b;
  return provincesOfUnits.has(province) ? 'jakarta' : 'across';
}
