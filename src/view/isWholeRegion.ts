import type { Region } from '../domain/Region.ts';

/** The people beside a border are all of a region: it is so small that no part of it is counted as further away. */
export function isWholeRegion(region: Region | undefined, peopleBeside: number | undefined): boolean {
  const population = region?.population?.value;
  return population !== undefined && peopleBeside !== undefined && peopleBeside >= population;
}
