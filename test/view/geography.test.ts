import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { mesh } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { toRegionId } from '../../src/domain/ids.ts';
import { greatCircleKm } from '../../src/lib/geo.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { commonBorder } from '../../src/view/commonBorder.ts';
import type { Line, RegionTopology } from '../../src/view/geography.ts';
import { archipelago, kmPerUnit, toDegrees, toWorld } from '../../src/view/projection.ts';
import { seeded } from '../support/arbitraries.ts';
import { builtIn } from '../support/builtIn.ts';
import { builtInMap } from '../support/builtInMap.ts';

const topology = JSON.parse(readFileSync('public/data/regions.topojson', 'utf8')) as RegionTopology;

describe('the projection', () => {
  it('goes there and back', () => {
    const degree = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degree(180), degree(85), (lon, lat) => {
        const back = toDegrees(archipelago, toWorld(archipelago, lon, lat));
        expect(back.lon).toBeCloseTo(lon, 9);
        expect(back.lat).toBeCloseTo(lat, 9);
      }),
      seeded,
    );
  });

  it('has north above and east to the right, and its middle at the origin', () => {
    const middle = toWorld(archipelago, 118, -2.5);
    expect(Math.hypot(middle.x, middle.y)).toBe(0);
    expect(toWorld(archipelago, 119, -2.5).x).toBeGreaterThan(0);
    expect(toWorld(archipelago, 118, -1.5).y).toBeLessThan(0);
  });

  it('has 20 units a degree of latitude, as long as on the sphere by which distances are told', () => {
    const degree = greatCircleKm({ lat: 0, lon: 118 }, { lat: 1, lon: 118 });
    expect(20 * kmPerUnit()).toBeCloseTo(degree, 2);
  });
});

describe('the built-in map', () => {
  const geography = builtInMap();

  it('has all 514 regencies and cities and 38 provinces, each ring closed', () => {
    expect(geography.areas.size).toBe(552);
    expect(geography.blocks).toHaveLength(38);
    for (const area of geography.areas.values()) {
      for (const ring of area.rings) {
        expect(ring[0]).toBeCloseTo(ring.at(-2) ?? Number.NaN, 6);
        expect(ring[1]).toBeCloseTo(ring.at(-1) ?? Number.NaN, 6);
      }
    }
  });

  it('has the same province lines, regency lines and coast as a mesh of the topology', () => {
    const { regencies } = topology.objects;
    const province = (id: unknown): string => String(id).slice(0, 2);
    const ours = (pick: 'coast' | 'regencyLines' | 'provinceLines'): number =>
      lengthOf(geography.blocks.flatMap((block) => block[pick]));
    const provinces = mesh(topology, regencies, (a, b) => a !== b && province(a.id) !== province(b.id));
    const inner = mesh(topology, regencies, (a, b) => a !== b && province(a.id) === province(b.id));
    const outer = mesh(topology, regencies, (a, b) => a === b);
    expect(ours('provinceLines')).toBeCloseTo(meshLength(provinces.coordinates), 3);
    expect(ours('regencyLines')).toBeCloseTo(meshLength(inner.coordinates), 3);
    expect(ours('coast')).toBeCloseTo(meshLength(outer.coordinates), 3);
  });

  it('has the place of nearly every region inside its own polygon', () => {
    const outside = builtIn().regions.filter((region) => {
      const area = geography.areas.get(region.id);
      if (area === undefined || region.lon === undefined || region.lat === undefined) return true;
      const { x, y } = toWorld(geography.projection, region.lon, region.lat);
      return !isInside(area.rings, x, y);
    });
    // Boundaries are simplified, points are not.
    expect(outside.length).toBeLessThan(8);
  });
});

describe('a common border', () => {
  const geography = builtInMap();

  it('is the mesh of the two', () => {
    const [a, b] = ['33.22', '33.74'];
    const same = mesh(
      topology,
      topology.objects.regencies,
      (left, right) => (left.id === a && right.id === b) || (left.id === b && right.id === a),
    );
    expect(lengthOf(commonBorder(geography, a, b))).toBeCloseTo(meshLength(same.coordinates), 6);
    expect(commonBorder(geography, b, a)).toEqual(commonBorder(geography, a, b));
  });

  it('is about as long as the border file says', () => {
    const border = indexDataset(builtIn()).lifted.find((entry) => entry.id === '33.22|33.74');
    const km = lengthOf(commonBorder(geography, '33.22', '33.74')) * kmPerUnit();
    expect(km).toBeGreaterThan((border?.sharedKm ?? Number.NaN) * 0.6);
    expect(km).toBeLessThan((border?.sharedKm ?? Number.NaN) * 1.4);
  });

  it('is found across levels and between provinces, and not within', () => {
    // DKI Jakarta acts for its units and borders Kota Bekasi; Jawa Tengah borders Jawa Barat.
    expect(commonBorder(geography, '31', '32.75').length).toBeGreaterThan(0);
    expect(commonBorder(geography, '32', '33').length).toBeGreaterThan(0);
    expect(commonBorder(geography, '33', '33.74')).toEqual([]);
  });

  it('is empty for regions that do not touch and for unknown ones', () => {
    expect(commonBorder(geography, '33.74', '73.71')).toEqual([]);
    expect(commonBorder(geography, toRegionId('own:x'), '73.71')).toEqual([]);
  });

  it('exists for every land border of the border file but one that the simplified lines lost', () => {
    const missing = builtIn().borders.filter(
      (border) => border.kind === 'land' && commonBorder(geography, border.a, border.b).length === 0,
    );
    expect(missing.map((border) => `${border.a}|${border.b}`)).toEqual(['96.01|96.03']);
  });
});

function lengthOf(lines: readonly Line[]): number {
  let sum = 0;
  for (const line of lines) {
    for (let at = 2; at < line.length; at += 2) {
      sum += Math.hypot((line[at] ?? 0) - (line[at - 2] ?? 0), (line[at + 1] ?? 0) - (line[at - 1] ?? 0));
    }
  }
  return sum;
}

function meshLength(lines: readonly (readonly (readonly number[])[])[]): number {
  return lengthOf(
    lines.map((line) =>
      Float64Array.from(
        line.flatMap(([lon = 0, lat = 0]) => {
          const { x, y } = toWorld(archipelago, lon, lat);
          return [x, y];
        }),
      ),
    ),
  );
}

function isInside(rings: readonly Line[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let at = 2; at < ring.length; at += 2) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ring.slice(at - 2, at + 2);
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}
