import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RegionBoundary } from '../../src/domain/Dataset.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import { commonBorder } from '../../src/view/commonBorder.ts';
import { geographyOf, groundOf, type Ground } from '../../src/view/geographyOf.ts';
import type { Block, Line } from '../../src/view/geography.ts';
import { countryBlocks, type WorldTopology } from '../../src/view/worldGround.ts';
import { aDataset, aRegion } from '../support/builders.ts';
import { builtIn } from '../support/builtIn.ts';
import { builtInMap } from '../support/builtInMap.ts';

const home = { dataset: builtIn(), geography: builtInMap() };
const world = (detail: 'fine' | 'coarse'): WorldTopology =>
  JSON.parse(readFileSync(`public/data/world-${detail}.topojson`, 'utf8')) as WorldTopology;
const countriesOf = (ground: Ground): readonly Block[] =>
  'projection' in ground ? [...countryBlocks(world(ground.world), ground.projection)] : [];
const town = (id: string, lon: number, lat: number, fields = {}) =>
  aRegion(id, { lon, lat, level: 'other', ...fields });

/** A square of 1 degree with its south-west corner there, its points doubled as another program may write them. */
const cell = (id: string, west: number, south: number): RegionBoundary => ({
  regionId: toRegionId(id),
  polygons: [
    [
      [
        [west, south],
        [west + 1, south],
        [west + 1, south + 1],
        [west, south + 1],
        [west, south],
      ],
    ],
  ],
});
const lengthOf = (lines: readonly Line[]): number => {
  let sum = 0;
  for (const line of lines) {
    for (let at = 2; at < line.length; at += 2) {
      sum += Math.hypot((line[at] ?? 0) - (line[at - 2] ?? 0), (line[at + 1] ?? 0) - (line[at - 1] ?? 0));
    }
  }
  return sum;
};

describe('what lies beneath a dataset', () => {
  it('is the built-in map for the built-in regions, a few of them as well', () => {
    const few = aDataset({ regions: home.dataset.regions.slice(40, 60) });
    expect(groundOf(home.dataset, home.dataset).kind).toBe('built-in');
    expect(groundOf(few, home.dataset).kind).toBe('built-in');
    expect(geographyOf(few, home, groundOf(few, home.dataset))).toBe(home.geography);
  });

  it('is not the built-in map where other regions happen to have the same codes', () => {
    const elsewhere = aDataset({ regions: [town('33.74', 8, 50), town('33.22', 9, 51)] });
    expect(groundOf(elsewhere, home.dataset)).toMatchObject({ kind: 'points', world: 'fine' });
  });

  it('is nothing where no region has a place, or there is no region', () => {
    expect(groundOf(aDataset({ regions: [aRegion('x', { level: 'other' })] }), home.dataset).kind).toBe(
      'none',
    );
    expect(groundOf(aDataset(), home.dataset).kind).toBe('none');
  });

  it('takes coarse outlines for data of more than a continent', () => {
    const wide = aDataset({ regions: [town('a', -70, 40), town('b', 140, 35), town('c', 10, 50)] });
    expect(groundOf(wide, home.dataset)).toMatchObject({ kind: 'points', world: 'coarse' });
  });

  it('is outlines of countries beneath points, and plain water until these are there', () => {
    const dataset = aDataset({ regions: [town('Bern', 7.45, 46.95), town('Wien', 16.37, 48.21)] });
    const ground = groundOf(dataset, home.dataset);
    const plain = geographyOf(dataset, home, ground);
    const full = geographyOf(dataset, home, ground, countriesOf(ground));
    expect(plain.blocks).toEqual([]);
    expect(full.blocks.length).toBeGreaterThan(230);
    expect(full.box).toEqual(plain.box);
    expect(full.projection).toBe(plain.projection);
    expect(full.seaNames).toBe(false);
    // Both towns lie on land, a point in the North Sea does not.
    const isLand = (lon: number, lat: number): boolean => {
      const probe = groundPoint(full, lon, lat);
      return full.blocks.some(({ land }) => land.filter((ring) => holds(ring, probe)).length % 2 === 1);
    };
    expect([isLand(7.45, 46.95), isLand(16.37, 48.21), isLand(4, 56)]).toEqual([true, true, false]);
  });
});

describe('boundaries that came with the data', () => {
  const regions = [
    town('p', 0.5, 50.5),
    town('q', 2, 50.5),
    town('a', 0.5, 50.5, { parentId: toRegionId('p') }),
    town('b', 1.5, 50.5, { parentId: toRegionId('p') }),
    town('c', 2.5, 50.5, { parentId: toRegionId('q') }),
  ];
  const boundaries = [cell('a', 0, 50), cell('b', 1, 50), cell('c', 2, 50)];
  const dataset = aDataset({ regions, boundaries });
  const ground = groundOf(dataset, home.dataset);
  const geography = geographyOf(dataset, home, ground, countriesOf(ground));
  const degree = geography.projection.unitsPerDegree ?? 0;

  it('are drawn, with other countries beneath', () => {
    expect(ground.kind).toBe('boundaries');
    expect([...geography.areas.keys()]).toEqual(['a', 'b', 'c']);
    expect(geography.foreign.length).toBeGreaterThan(230);
  });

  it('give coast, lines within a parent and lines between parents their own weight', () => {
    const total = (pick: 'coast' | 'regencyLines' | 'provinceLines'): number =>
      lengthOf(geography.blocks.flatMap((block) => block[pick])) / degree;
    const narrow = Math.cos((geography.projection.lat0 * Math.PI) / 180);
    expect(geography.blocks.map(({ id }) => id).toSorted()).toEqual(['p', 'q']);
    expect(total('coast')).toBeCloseTo(6 * narrow + 2, 6);
    expect(total('regencyLines')).toBeCloseTo(1, 6);
    expect(total('provinceLines')).toBeCloseTo(1, 6);
  });

  it('tell which border two regions share, and a region with the other parent', () => {
    expect(lengthOf(commonBorder(geography, 'a', 'b')) / degree).toBeCloseTo(1, 6);
    expect(lengthOf(commonBorder(geography, 'p', 'c')) / degree).toBeCloseTo(1, 6);
    expect(commonBorder(geography, 'a', 'c')).toEqual([]);
    expect(commonBorder(geography, 'p', 'a')).toEqual([]);
  });

  it('of a parent do not cancel out those of its members', () => {
    const parent: RegionBoundary = {
      regionId: toRegionId('p'),
      polygons: [...cell('a', 0, 50).polygons, ...cell('b', 1, 50).polygons],
    };
    const both = aDataset({ regions, boundaries: [parent, ...boundaries] });
    const map = geographyOf(both, home, groundOf(both, home.dataset));
    const probe = groundPoint(map, 0.5, 50.5);
    expect(map.blocks.flatMap(({ land }) => land).filter((ring) => holds(ring, probe))).toHaveLength(1);
    expect(map.areas.has('p')).toBe(true);
  });

  it('across 180 degrees stay together', () => {
    const fiji = aDataset({
      regions: [town('w', 179.5, -17.5), town('e', -179.5, -17.5)],
      boundaries: [cell('w', 179, -18), cell('e', 180, -18)],
    });
    const map = geographyOf(fiji, home, groundOf(fiji, home.dataset));
    expect((map.box?.x2 ?? 0) - (map.box?.x1 ?? 0)).toBeLessThan(200);
    expect(lengthOf(commonBorder(map, 'w', 'e'))).toBe(0);
    expect(map.areas.size).toBe(2);
  });
});

function groundPoint(
  { projection }: { readonly projection: { lon0: number; lat0: number; unitsPerDegree?: number } },
  lon: number,
  lat: number,
): { readonly x: number; readonly y: number } {
  const unit = projection.unitsPerDegree ?? 20;
  return {
    x: (lon - projection.lon0) * unit * Math.cos((projection.lat0 * Math.PI) / 180),
    y: (projection.lat0 - lat) * unit,
  };
}

/** Whether a ring holds a point: crossings of a ray to the east. */
function holds(ring: Line, { x, y }: { readonly x: number; readonly y: number }): boolean {
  let inside = false;
  for (let at = 0; at + 3 < ring.length; at += 2) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.subarray(at, at + 4);
    if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
  }
  return inside;
}
