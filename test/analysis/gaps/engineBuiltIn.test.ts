import { describe, expect, it } from 'vitest';
import { rankGaps } from '../../../src/analysis/gaps/rankGaps.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import { defaultWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { likeBandOf, likeBands } from '../../../src/analysis/gaps/likePairs.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { builtIn } from '../../support/builtIn.ts';
import { readData } from '../readData.ts';
import { day } from '../findingsOf.ts';
import { pairIn, tableOf } from './engineDatasets.ts';

const dataset = builtIn();
const table = tableOf(dataset, dataset.asOf ?? day);
const scores = scoreGaps(table, defaultWeights);
const codes = new Map(readData('regions.csv').map((row) => [row['name'] ?? '', row['code'] ?? '']));

describe('gaps of the built-in data', () => {
  it.each([
    ['Kabupaten Semarang', 'Kota Salatiga', 'new', 'regency-city', 30],
    ['Kabupaten Sidoarjo', 'Kota Surabaya', 'new', 'regency-city', 30],
    ['Kabupaten Deli Serdang', 'Kota Medan', 'new', 'regency-city', 30],
    ['Kabupaten Serang', 'Kota Serang', 'new', 'regency-city', 30],
    ['Kabupaten Banyuasin', 'Kota Palembang', 'new', 'regency-city', 30],
    ['Kabupaten Klaten', 'Kabupaten Sleman', 'new', 'regency-city', 30],
    ['Kabupaten Kupang', 'Kota Kupang', 'new', 'regency-city', 100],
    ['Kota Bandung', 'Kota Cimahi', 'renew', 'regency-city', 30],
    ['Kabupaten Tegal', 'Kota Tegal', 'extend', 'regency-city', 30],
    ['Provinsi Sulawesi Selatan', 'Provinsi Sulawesi Barat', 'new', 'province', 30],
  ] as const)('%s - %s stands in %s (%s) within the first %i', (one, other, standing, level, most) => {
    const gap = pairIn(dataset, table, codes.get(one) ?? '', codes.get(other) ?? '');
    expect([gap.standing, gap.level]).toEqual([standing, level]);
    const place = rankGaps(table, scores, standing, level).indexOf(gap.row);
    expect(place).toBeGreaterThanOrEqual(0);
    expect(place).toBeLessThan(most);
  });

  it('have the distances at which places are usual neighbours: 75 km, of provinces 422', () => {
    expect(table.scaleKm[pairLevels.indexOf('regency-city')]).toBeCloseTo(74.8, 1);
    expect(table.scaleKm[pairLevels.indexOf('province')]).toBeCloseTo(421.7, 1);
    expect(table.missingTerms).toEqual([]);
    expect([table.mode, table.closed]).toEqual(['geography', false]);
  });

  it('put the three bordering pairs of Kabupaten Sorong Selatan at the head of its list, to be checked first', () => {
    const number = table.regions.findIndex((id) => id === '96.02');
    const own = [...rankGaps(table, scores, 'new', 'regency-city')].filter(
      (row) => table.a[row] === number || table.b[row] === number,
    );
    const first = own.slice(0, 3).map((row) => {
      const sides = [table.a[row] ?? 0, table.b[row] ?? 0].map((place) => table.regions[place] ?? '');
      const gap = pairIn(dataset, table, sides[0] ?? '', sides[1] ?? '');
      expect(gap.flags).toEqual(expect.arrayContaining(['no-record-a', 'no-record-b']));
      return gap.id;
    });
    expect(first.toSorted()).toEqual(['92.06|96.02', '96.01|96.02', '96.02|96.05']);
  });

  it('list regions of which nothing is recorded among the first', () => {
    const first = rankGaps(table, scores, 'new', 'regency-city').slice(0, 30);
    const recorded = new Set(
      dataset.agreements.flatMap(({ parties }) => parties.map(({ partyId }) => partyId)),
    );
    const without = [...first].filter((row) =>
      [table.a[row], table.b[row]].some((place) => {
        const id = table.regions[place ?? 0];
        return id !== undefined && !recorded.has(id);
      }),
    );
    expect(without.length).toBeGreaterThan(0);
  });

  it('never pair administrative units, and keep all bordering pairs', () => {
    expect(table.regions.some((id) => id.startsWith('31.'))).toBe(false);
    const borders = readData('region-borders.csv').filter(
      ({ a = '', b = '' }) => !a.startsWith('31.') && !b.startsWith('31.'),
    );
    for (const { a = '', b = '' } of borders) {
      expect(pairIn(dataset, table, a, b).candidacy).toContain('border');
    }
  });

  it('score high where an agreement is on record more often than where not', () => {
    const bands = likeBands(table, scores);
    const share = (score: number): number => {
      const band = likeBandOf(bands, 'regency-city', score);
      return (band?.recorded ?? 0) / (band?.pairs ?? Number.NaN);
    };
    expect(share(75)).toBeGreaterThan(share(55));
    expect(share(55)).toBeGreaterThan(share(15));
  });
});
