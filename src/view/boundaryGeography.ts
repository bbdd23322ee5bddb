import type { RegionBoundary } from '../domain/Dataset.ts';
import type { Region } from '../domain/Region.ts';
import { boxAround, boxOfLine } from './Box.ts';
import { buildBlocks, type Arc, type Block, type Geography, type RegionArea } from './geography.ts';
import { projectLine, projectRing } from './projectLines.ts';
import type { Projection } from './projection.ts';
import { sharedLines, type RegionRing } from './sharedLines.ts';

/** Above it lines between regions that have no common parent are drawn as fine as those within one. */
const mostBold = 150;

/**
 * The map that boundaries of a dataset give. Regions whose parent is stated are drawn together with it; land is what the
 * regions cover that are nobody's parent, so that a province and its regencies do not cancel each other out. O(points).
 */
export function boundaryGeography(
  boundaries: readonly RegionBoundary[],
  regions: readonly Region[],
  projection: Projection,
): Omit<Geography, 'foreign'> {
  const parentOf = new Map<string, string | undefined>(regions.map(({ id, parentId }) => [id, parentId]));
  const bounded = new Set<string>(boundaries.map(({ regionId }) => regionId));
  const parents = new Set<string | undefined>(
    [...bounded].flatMap((id) => {
      const parent = parentOf.get(id);
      return parent !== undefined && bounded.has(parent) ? [parent] : [];
    }),
  );
  const isLeaf = (id: string): boolean => !parents.has(id);
  const leaves = [...bounded].filter(isLeaf);
  const hasParents = leaves.some((id) => parentOf.get(id) !== undefined);
  const blockOf = (id: string): string =>
    hasParents ? (parentOf.get(id) ?? id) : leaves.length > mostBold ? '' : id;

  const areas = new Map<string, RegionArea>();
  const rings: RegionRing[] = [];
  for (const { regionId, polygons } of boundaries) {
    const own = polygons.flat().map(flatRing);
    const projected = own.flatMap((ring) => projectRing(projection, ring));
    const box = boxAround(projected.map(boxOfLine));
    if (box !== undefined) areas.set(regionId, { id: regionId, box, rings: projected });
    if (isLeaf(regionId)) rings.push(...own.map((ring) => ({ region: regionId as string, ring })));
  }
  const arcs = sharedLines(rings).flatMap((arc): readonly Arc[] =>
    projectLine(projection, arc.line).map((line) => ({ ...arc, line })),
  );
  return {
    projection,
    areas,
    blocks: blocksOf(areas, leaves, arcs, blockOf),
    box: boxAround([...areas.values()].map(({ box }) => box)),
    arcs,
    blockOf,
    seaNames: false,
  };
}

function blocksOf(
  areas: ReadonlyMap<string, RegionArea>,
  leaves: readonly string[],
  arcs: readonly Arc[],
  blockOf: (id: string) => string,
): readonly Block[] {
  const members = new Map<string, RegionArea[]>();
  for (const id of leaves) {
    const area = areas.get(id);
    if (area === undefined) continue;
    const block = blockOf(id);
    const list = members.get(block);
    if (list === undefined) members.set(block, [area]);
    else list.push(area);
  }
  const land = new Map(
    [...members].flatMap(([block, list]) => {
      const box = boxAround(list.map((area) => area.box));
      return box === undefined ? [] : [[block, { box, rings: list.flatMap((area) => area.rings) }] as const];
    }),
  );
  return buildBlocks(land, arcs, blockOf);
}

function flatRing(ring: readonly (readonly [number, number])[]): Float64Array {
  const flat = new Float64Array(ring.length * 2);
  ring.forEach(([lon, lat], at) => {
    flat[at * 2] = lon;
    flat[at * 2 + 1] = lat;
  });
  return flat;
}
