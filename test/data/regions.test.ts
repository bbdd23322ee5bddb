import { describe, expect, test } from 'vitest';
import { pairKey } from '../../src/domain/ids.ts';
import type { Region } from '../../src/domain/Region.ts';
import { readBuiltInData } from './readBuiltInData.ts';

const { regions, borders } = readBuiltInData();
const regionOf = new Map(regions.map((region) => [region.id, region]));
const count = (level: Region['level']): number => regions.filter((region) => region.level === level).length;

const sum = (isProvince: boolean, read: (region: Region) => number | undefined): number =>
  regions
    .filter((region) => (region.level === 'province') === isProvince)
    .reduce((total, region) => total + (read(region) ?? Number.NaN), 0);

describe('regions', () => {
  test('552 in all, of which 546 are autonomous', () => {
    expect(regionOf.size).toBe(552);
    expect([count('province'), count('regency'), count('city'), count('unit')]).toEqual([38, 415, 93, 6]);
    expect(regions.filter((region) => region.autonomous)).toHaveLength(546);
  });

  test('the units of Jakarta, and only they, are not autonomous', () => {
    const units = regions.filter((region) => !region.autonomous).map((region) => region.id);
    expect(units).toEqual(['31.01', '31.71', '31.72', '31.73', '31.74', '31.75']);
  });

  test('every regency and city has the province of its code as parent, a province has none', () => {
    for (const region of regions) {
      expect(region.parentId, region.name).toBe(region.level === 'province' ? undefined : region.id.slice(0, 2));
      if (region.parentId !== undefined) expect(regionOf.get(region.parentId)?.level).toBe('province');
    }
  });

  test('population and area agree between the levels', () => {
    for (const isProvince of [true, false]) {
      expect(sum(isProvince, (region) => region.population?.value)).toBe(284_973_643);
      expect(sum(isProvince, (region) => region.areaKm2)).toBeCloseTo(1_890_179.784, 3);
    }
  });

  test('figures carry a year and lie in their range', () => {
    const filled = { hdi: 0, poverty_pct: 0, grdp_const2010_bn_idr: 0, grdp_pc_const2010_thousand_idr: 0 };
    for (const region of regions) {
      for (const [key, figure] of Object.entries(region.indicators)) {
        filled[key as keyof typeof filled] += 1;
        expect(figure.value, `${region.name} ${key}`).toBeGreaterThan(0);
        if (key === 'hdi' || key === 'poverty_pct') expect(figure.value).toBeLessThan(100);
        expect(figure.year).toBe(key === 'grdp_pc_const2010_thousand_idr' ? 2024 : 2021);
      }
    }
    expect(filled).toEqual({
      hdi: 546,
      poverty_pct: 546,
      grdp_const2010_bn_idr: 552,
      grdp_pc_const2010_thousand_idr: 461,
    });
  });

  test('names and aliases of provinces name one province only', () => {
    const names = regions
      .filter((region) => region.level === 'province')
      .flatMap((region) => [region.name.replace('Provinsi ', ''), ...region.aliases]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });
});

describe('other names', () => {
  test('former ones are among the aliases, each with a law', () => {
    const former = regions.flatMap(({ aliases, formerNames = [] }) => {
      for (const { name } of formerNames) expect(aliases).toContain(name);
      return formerNames;
    });
    expect(former.length).toBeGreaterThan(20);
    for (const { name, source } of former) {
      expect(source, name).toMatch(/^(?:UU|PP|Peraturan Gubernur Aceh) \d+\/\d{4}$/);
    }
  });

  test('none is the official bare name of another region', () => {
    const bare = new Map(regions.map(({ id, name }) => [name.replace(/^\w+ (?:Administrasi )?/, '').toLowerCase(), id]));
    for (const { id, aliases } of regions) {
      for (const alias of aliases) {
        const owner = bare.get(alias.toLowerCase());
        expect(owner === undefined || owner === id, alias).toBe(true);
      }
    }
  });

  test('codes of the statistical office are four digits and of one region each', () => {
    const codes = regions.flatMap(({ statisticsCode }) => (statisticsCode === undefined ? [] : [statisticsCode]));
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^\d{4}$/);
  });
});

describe('borders', () => {
  test('each pair once, both sides known and different, of one level', () => {
    expect(borders).toHaveLength(1035);
    expect(new Set(borders.map(({ a, b }) => pairKey(a, b))).size).toBe(1035);
    for (const { a, b } of borders) {
      expect(a).not.toBe(b);
      const [one, other] = [regionOf.get(a), regionOf.get(b)];
      expect(one !== undefined && other !== undefined, `${a} ${b}`).toBe(true);
      expect(one?.level === 'province').toBe(other?.level === 'province');
    }
  });

  test('1,026 on land, 8 in a point, 1 across a strait; 997 of regencies and cities, 38 of provinces', () => {
    const ofKind = (kind: string): number => borders.filter((border) => border.kind === kind).length;
    expect([ofKind('land'), ofKind('point'), ofKind('strait')]).toEqual([1026, 8, 1]);
    expect(borders.filter(({ a }) => a.length === 2)).toHaveLength(38);
  });

  test('a border on land has a length', () => {
    for (const border of borders.filter(({ kind }) => kind === 'land')) {
      expect(border.sharedKm, `${border.a} ${border.b}`).toBeGreaterThan(0);
    }
  });

  test('well-known borders are there, well-known gaps are not', () => {
    const known = new Set(borders.map(({ a, b }) => pairKey(a, b)));
    expect(known.has(pairKey('34.71', '34.02'))).toBe(true); // Kota Yogyakarta - Bantul
    expect(known.has(pairKey('32.73', '32.04'))).toBe(true); // Kota Bandung - Kab. Bandung
    expect(known.has(pairKey('31', '32'))).toBe(true); // DKI Jakarta - Jawa Barat
    expect(known.has(pairKey('33', '35'))).toBe(true); // Jawa Tengah - Jawa Timur
    expect(known.has(pairKey('35', '51'))).toBe(false); // Jawa Timur - Bali: a strait
    expect(known.has(pairKey('35.78', '35.26'))).toBe(false); // Surabaya - Bangkalan: a bridge
  });
});
