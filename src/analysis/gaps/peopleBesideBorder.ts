import type { Region } from '../../domain/Region.ts';

/** Width of the strip on each side of a border, in km: a walk or a short ride from it. */
export const stripKm = 5;

/**
 * About how many people of a region live within 5 km of a border: min(P, 5 km x length x P / area), P its population,
 * as if they lived evenly over the area. Own definition: boundaries of settlements are in no official table.
 * `undefined` where population, area or length is not known (never 0); two regions that meet in a point of length 0
 * have nobody beside it by this figure.
 */
export function peopleBesideBorder(
  region: Region | undefined,
  sharedKm: number | undefined,
): number | undefined {
  const population = region?.population?.value;
  const areaKm2 = region?.areaKm2;
  if (population === undefined || areaKm2 === undefined || areaKm2 <= 0 || sharedKm === undefined) {
    return undefined;
  }
  return Math.min(population, (stripKm * sharedKm * population) / areaKm2);
}
