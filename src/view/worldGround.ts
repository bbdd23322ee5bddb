import type { GeometryCollection, Topology } from 'topojson-specification';
import { boxAround, boxOfLine } from './Box.ts';
import type { Block, Geography } from './geography.ts';
import { projectLine, projectRing } from './projectLines.ts';
import type { Projection } from './projection.ts';
import { decodeArcs, joinArcs, ringsOf } from './topologyLines.ts';

/** Outlines of all countries; no names and no ids: only for orientation. */
export type WorldTopology = Topology<{ countries: GeometryCollection }>;

/** The rings of each country on the map: land that is no part of the data. O(points). */
export function foreignCountries(
  { arcs, transform, objects }: WorldTopology,
  projection: Projection,
): Geography['foreign'] {
  const lines = decodeArcs({ arcs, ...(transform === undefined ? {} : { transform }) });
  return objects.countries.geometries.flatMap((geometry) => {
    const rings = ringsOf(geometry).flatMap((ring) => projectRing(projection, joinArcs(lines, ring)));
    const box = boxAround(rings.map(boxOfLine));
    return box === undefined ? [] : [{ box, rings }];
  });
}

/** Each country as a block of land with its coast; a border of two countries is drawn with the first of them. O(points). */
export function countryBlocks(
  { arcs, transform, objects }: WorldTopology,
  projection: Projection,
): readonly Block[] {
  const lines = decodeArcs({ arcs, ...(transform === undefined ? {} : { transform }) });
  const users: number[][] = lines.map(() => []);
  const { geometries } = objects.countries;
  geometries.forEach((geometry, country) => {
    for (const arc of ringsOf(geometry).flat()) users[arc < 0 ? ~arc : arc]?.push(country);
  });
  const coasts = new Map<number, Float64Array[]>();
  const borders = new Map<number, Float64Array[]>();
  lines.forEach((line, at) => {
    const [country, other] = users[at] ?? [];
    if (country === undefined) return;
    const kind = other === undefined || other === country ? coasts : borders;
    const list = kind.get(country) ?? [];
    list.push(...projectLine(projection, line));
    kind.set(country, list);
  });
  return geometries.flatMap((geometry, country) => {
    const land = ringsOf(geometry).flatMap((ring) => projectRing(projection, joinArcs(lines, ring)));
    const box = boxAround(land.map(boxOfLine));
    if (box === undefined) return [];
    return [
      {
        id: String(country),
        box,
        land,
        coast: coasts.get(country) ?? [],
        regencyLines: [],
        provinceLines: borders.get(country) ?? [],
      },
    ];
  });
}
