import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';

/** Regions rank among their like: provinces, regencies and cities, and regions without a level. */
export const regionClasses = ['province', 'regency-city', 'region'] as const;
export type RegionClass = (typeof regionClasses)[number];

function classOfRegion({ level }: Region): RegionClass {
  if (level === 'province') return 'province';
  return level === 'other' ? 'region' : 'regency-city';
}

/** The autonomous regions of a dataset as numbers (their place in order of id), and pairs of them as one number. */
export interface RegionFrame {
  readonly index: DatasetIndex;
  readonly regions: readonly Region[];
  readonly numberOf: ReadonlyMap<RegionId, number>;
  /** Place in `regionClasses`, by number. */
  readonly classes: Uint8Array;
}

export function frameRegions(dataset: Dataset): RegionFrame {
  const index = indexDataset(dataset);
  const regions = index.autonomous;
  return {
    index,
    regions,
    numberOf: new Map(regions.map(({ id }, number) => [id, number])),
    classes: Uint8Array.from(regions, (region) => regionClasses.indexOf(classOfRegion(region))),
  };
}

/** Whether any two regions of one class have coordinates: else no pair has a nearness. */
export function hasNearness({ regions, classes }: RegionFrame): boolean {
  const located = regionClasses.map(() => 0);
  for (const [number, { lat, lon }] of regions.entries()) {
    const group = classes[number] ?? 0;
    if (lat !== undefined && lon !== undefined) located[group] = (located[group] ?? 0) + 1;
  }
  return located.some((count) => count >= 2);
}

/** One number for an unordered pair, ascending by the lower place, then by the higher one. */
export function packPair({ regions }: RegionFrame, one: number, other: number): number {
  return one < other ? one * regions.length + other : other * regions.length + one;
}
