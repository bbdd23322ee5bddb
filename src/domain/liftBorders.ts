import { compareText } from '../lib/compare.ts';
import type { Dataset } from './Dataset.ts';
import { pairKey, type RegionId } from './ids.ts';
import type { Border, Region } from './Region.ts';

/**
 * A border between two autonomous regions, of one level or across levels.
 * `constellation` is that of UU 23/2014 art. 364: 1 province with province; 2 province with its own regency or city;
 * 3 province with a regency or city of another province; 4 regencies/cities of different provinces;
 * 5 regencies/cities of one province.
 */
export interface LiftedBorder {
  readonly id: string;
  readonly a: RegionId;
  readonly b: RegionId;
  readonly sharedKm: number | undefined;
  readonly kind: Border['kind'];
  readonly constellation: 1 | 2 | 3 | 4 | 5;
}

/**
 * The borders of a dataset, lifted across levels: a border file holds pairs of one level only, so
 * - a province borders every regency or city of another province that touches one of its own (lengths add up);
 * - the administrative units of Jakarta act through their province, and are no side of a border themselves.
 * A province and its own regencies (constellation 2) are adjacent by definition and are not listed.
 * In order of id. O(borders).
 */
export function liftBorders(dataset: Pick<Dataset, 'regions' | 'borders'>): readonly LiftedBorder[] {
  const regionOf = new Map(dataset.regions.map((region) => [region.id, region]));
  const lifted = new Map<string, LiftedBorder>();
  // In one order, whatever that of the rows: lengths that add up depend on it in their last digit.
  const borders = dataset.borders.toSorted((one, other) =>
    compareText(pairKey(one.a, one.b), pairKey(other.a, other.b)),
  );
  for (const border of borders) {
    const a = regionOf.get(border.a);
    const b = regionOf.get(border.b);
    if (a === undefined || b === undefined) continue;
    const sameProvince = a.parentId !== undefined && a.parentId === b.parentId;
    if (a.autonomous && b.autonomous) {
      add(lifted, a, b, border, a.level === 'province' ? 1 : sameProvince ? 5 : 4);
    }
    if (sameProvince || a.level === 'province' || b.level === 'province') continue;
    const provinceA = a.parentId === undefined ? undefined : regionOf.get(a.parentId);
    const provinceB = b.parentId === undefined ? undefined : regionOf.get(b.parentId);
    if (provinceA !== undefined && b.autonomous) add(lifted, provinceA, b, border, 3);
    if (provinceB !== undefined && a.autonomous) add(lifted, provinceB, a, border, 3);
  }
  return [...lifted.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** Where a lifted border is made of several, the first of these that occurs is its kind, whatever the order of rows. */
const strongest: readonly Border['kind'][] = ['land', 'strait', 'point'];

function add(
  lifted: Map<string, LiftedBorder>,
  one: Region,
  other: Region,
  border: Border,
  constellation: LiftedBorder['constellation'],
): void {
  const id = pairKey(one.id, other.id);
  const existing = lifted.get(id);
  const [a, b] = one.id < other.id ? [one.id, other.id] : [other.id, one.id];
  if (existing === undefined) {
    lifted.set(id, { id, a, b, sharedKm: border.sharedKm, kind: border.kind, constellation });
    return;
  }
  const sharedKm =
    existing.sharedKm === undefined
      ? border.sharedKm
      : border.sharedKm === undefined
        ? existing.sharedKm
        : existing.sharedKm + border.sharedKm;
  const kind = strongest.find((known) => known === existing.kind || known === border.kind) ?? existing.kind;
  lifted.set(id, { ...existing, sharedKm, kind });
}
