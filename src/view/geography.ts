import type { FeatureCollection, Geometry } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { boxAround, boxOfLine, type Box } from './Box.ts';
import { archipelago, unitsOfDegree, toWorld, type Projection } from './projection.ts';
import { decodeArcs, joinArcs, ringsOf } from './topologyLines.ts';

/** Flat world coordinates `[x0, y0, x1, y1, ...]`. */
export type Line = Float64Array;

/** The polygon of a region: rings (holes too) for an even-odd fill. */
export interface RegionArea {
  readonly id: string;
  readonly box: Box;
  readonly rings: readonly Line[];
}

/** What is drawn together and left out together when off the frame: one province. */
export interface Block {
  readonly id: string;
  readonly box: Box;
  /** The province's outline for the fill of the land. */
  readonly land: readonly Line[];
  /** Lines between land and anything that is no region: the coast, and borders with other countries. */
  readonly coast: readonly Line[];
  /** Lines between two regions of the province. */
  readonly regencyLines: readonly Line[];
  /** Lines towards a province of higher code, so that each is drawn once. */
  readonly provinceLines: readonly Line[];
}

/** A line of the topology with the regions on its two sides. */
export interface Arc {
  readonly line: Line;
  readonly regions: readonly string[];
}

/** Everything drawn beneath the network, as numbers; paths for a canvas are made from it in the interface. */
export interface Geography {
  readonly projection: Projection;
  readonly areas: ReadonlyMap<string, RegionArea>;
  readonly blocks: readonly Block[];
  readonly foreign: readonly { readonly box: Box; readonly rings: readonly Line[] }[];
  /** Around all regions; `undefined` without any. */
  readonly box: Box | undefined;
  readonly arcs: readonly Arc[];
  /** What a region is drawn together with and borders as a part of: its province. */
  readonly blockOf: (id: string) => string;
  /** Whether seas are known by name. */
  readonly seaNames: boolean;
}

/** Boundaries as shipped: objects `regencies` and `provinces`, ids = official codes. */
export type RegionTopology = Topology<{ regencies: GeometryCollection; provinces: GeometryCollection }>;

/** A map without land, for data that brings coordinates only. */
export function emptyGeography(projection: Projection): Geography {
  return {
    projection,
    areas: new Map(),
    blocks: [],
    foreign: [],
    box: undefined,
    arcs: [],
    blockOf: (id) => id,
    seaNames: false,
  };
}

/**
 * Boundaries and neighbouring countries in world units. Each line of the topology is projected once; whether it is
 * coast, regency line or province line follows from the regions that use it. O(points).
 */
export function buildGeography(
  topology: RegionTopology,
  neighbours?: FeatureCollection,
  projection: Projection = archipelago,
): Geography {
  const lines = decodeArcs(topology).map((line) => toUnits(projection, line));
  const users: string[][] = lines.map(() => []);
  const areas = new Map<string, RegionArea>();
  for (const name of ['regencies', 'provinces'] as const) {
    for (const geometry of topology.objects[name].geometries) {
      const id = String(geometry.id);
      const rings: Line[] = [];
      for (const ring of ringsOf(geometry)) {
        rings.push(joinArcs(lines, ring));
        if (name === 'regencies') for (const arc of ring) users[arc < 0 ? ~arc : arc]?.push(id);
      }
      const box = boxAround(rings.map(boxOfLine));
      if (box !== undefined) areas.set(id, { id, box, rings });
    }
  }
  const arcs: Arc[] = lines.map((line, at) => ({ line, regions: users[at] ?? [] }));
  const blocks = buildBlocks(areas, arcs, provinceCode);
  return {
    projection,
    areas,
    blocks,
    foreign: (neighbours?.features ?? []).flatMap((feature) => foreignLand(feature.geometry, projection)),
    box: boxAround(blocks.map((block) => block.box)),
    arcs,
    blockOf: provinceCode,
    seaNames: true,
  };
}

/** Code of the province of a region: official codes nest (`33.74` lies in `33`). */
export function provinceCode(id: string): string {
  const dot = id.indexOf('.');
  return dot < 0 ? id : id.slice(0, dot);
}

/** Land and lines of each block that has an area of its own. */
export function buildBlocks(
  areas: ReadonlyMap<string, Pick<RegionArea, 'box' | 'rings'>>,
  arcs: readonly Arc[],
  blockOf: (id: string) => string,
): readonly Block[] {
  const parts = new Map<string, { coast: Line[]; regencyLines: Line[]; provinceLines: Line[] }>();
  const partOf = (id: string) => {
    const existing = parts.get(id);
    if (existing !== undefined) return existing;
    const part = { coast: [], regencyLines: [], provinceLines: [] };
    parts.set(id, part);
    return part;
  };
  for (const { line, regions } of arcs) {
    const [first, second] = regions;
    if (first === undefined) continue;
    const block = blockOf(first);
    const other = second === undefined ? undefined : blockOf(second);
    if (other === undefined) partOf(block).coast.push(line);
    else if (other === block) partOf(block).regencyLines.push(line);
    else partOf(block < other ? block : other).provinceLines.push(line);
  }
  const blocks: Block[] = [];
  for (const [id, part] of parts) {
    const area = areas.get(id);
    if (area !== undefined) blocks.push({ id, box: area.box, land: area.rings, ...part });
  }
  return blocks;
}

function toUnits(projection: Projection, degrees: Line): Line {
  const units = unitsOfDegree(projection);
  return degrees.map((value, at) =>
    at % 2 === 0 ? (value - projection.lon0) * units.x : (projection.lat0 - value) * units.y,
  );
}

function foreignLand(
  geometry: Geometry,
  projection: Projection,
): readonly { box: Box; rings: readonly Line[] }[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  return polygons.map((polygon) => {
    const rings = polygon.map((ring) => {
      const line = new Float64Array(ring.length * 2);
      ring.forEach(([lon = 0, lat = 0], at) => {
        const point = toWorld(projection, lon, lat);
        line[at * 2] = point.x;
        line[at * 2 + 1] = point.y;
      });
      return line;
    });
    return { box: boxOfLine(rings[0] ?? []), rings };
  });
}
