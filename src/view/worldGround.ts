import type { GeometryCollection, Topology } from 'topojson-specification';
import { boxAround, boxOfLine } from './Box.ts';
import type { Block, Line } from './geography.ts';
import { projectLine, projectRing } from './projectLines.ts';
import type { Projection } from './projection.ts';
import { decodeArcs, joinArcs, ringsOf } from './topologyLines.ts';

/** Outlines of all countries; no names and no ids: only for orientation. */
export type WorldTopology = Topology<{ countries: GeometryCollection }>;

/**
 * Each country as a block of land with its coast; a border of two countries is drawn with the first of them. One after
 * the other, so that a page can take its turn between two. O(points).
 */
export function* countryBlocks(
  world: WorldTopology,
  projection: Projection,
): Generator<Block, void, undefined> {
  const lines = decodeArcs(world);
  const users: number[][] = lines.map(() => []);
  const { geometries } = world.objects.countries;
  const arcsOf = geometries.map((geometry) =>
    ringsOf(geometry)
      .flat()
      .map((arc) => (arc < 0 ? ~arc : arc)),
  );
  arcsOf.forEach((arcs, country) => {
    for (const arc of arcs) users[arc]?.push(country);
  });
  for (const [country, geometry] of geometries.entries()) {
    const land = ringsOf(geometry).flatMap((ring) => projectRing(projection, joinArcs(lines, ring)));
    const box = boxAround(land.map(boxOfLine));
    if (box === undefined) continue;
    const coast: Line[] = [];
    const borders: Line[] = [];
    for (const arc of arcsOf[country] ?? []) {
      const [first, second] = users[arc] ?? [];
      if (first !== country) continue;
      const kind = second === undefined || second === country ? coast : borders;
      kind.push(...projectLine(projection, lines[arc] ?? []));
    }
    yield { id: String(country), box, land, coast, regencyLines: [], provinceLines: borders };
  }
}
