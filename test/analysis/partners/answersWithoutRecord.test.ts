import { describe, expect, it } from 'vitest';
import { answersWithoutRecord } from '../../../src/analysis/partners/answersWithoutRecord.ts';
import { nearestRecorded } from '../../../src/analysis/partners/nearestRecorded.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import { provinceActivity } from '../../../src/analysis/partners/provinceActivity.ts';
import type { RecordSource } from '../../../src/analysis/partners/recordOfRegion.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { builtIn } from '../../support/builtIn.ts';
import { day, gapsOn } from '../findingsOf.ts';
import { listIn, readData } from '../readData.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

const small = aDataset({
  regions: [
    aRegion('96', { lat: 0, lon: 130 }),
    aRegion('91', { lat: 0, lon: 140 }),
    aRegion('96.01', { lat: 0, lon: 131 }),
    aRegion('96.02', { lat: 0, lon: 130 }),
    aRegion('96.03', { lat: 0, lon: 132 }),
    aRegion('96.04'),
    aRegion('91.01', { lat: 0, lon: 133 }),
    aRegion('91.02', { lat: 0, lon: 127 }),
    // Nearest of all, but nothing of it is on record.
    aRegion('91.03', { lat: 0, lon: 130.5 }),
  ],
  borders: [aBorder('96.02', '96.01', { sharedKm: 4 }), aBorder('96.02', '91.01', { sharedKm: 9 })],
  agreements: [
    anAgreement('A').between('96', '91').about('2.09', '1.01').as('KB').signed('2024-01-01'),
    anAgreement('B').between('96', '91').about('2.09').as('PKS').signed('2024-02-01').under('A'),
    anAgreement('C').between('91.01', '91.02').about('3.26').as('KB').signed('2024-01-01'),
    anAgreement('E').between('91.01', '91.02').about('3.26').as('PKS').signed('2024-03-01').under('C'),
    anAgreement('F').between('91.01', '91.03').about('1.03').planned(),
    anAgreement('G').between('96', '91').about('1.03').planned(),
    anAgreement('D').between('96.03', '96.04').about('3.26', '2.09'),
  ],
});

const sourceOf = (dataset: Dataset): RecordSource => gapContextOf(dataset, day, noLinkDecisions);

function answers(dataset: Dataset, region: string): ReturnType<typeof answersWithoutRecord> {
  return answersWithoutRecord(sourceOf(dataset), toRegionId(region), gapsOn(dataset), 3);
}

describe('answers for a region without record', () => {
  it('are its bordering regions, the nearest with a record of its kind, and its province', () => {
    const found = answers(small, '96.02');
    // 96.02 borders the province of 91.01 across the line, too; that is no bordering region of its level.
    expect(found.bordering.map(({ region, sharedKm, recorded }) => [region, sharedKm, recorded])).toEqual([
      ['91.01', 9, true],
      ['96.01', 4, false],
    ]);
    expect(found.borderingRecorded).toBe(1);
    expect(
      found.nearest.map(({ region, bordering, agreements, families, affairs }) => [
        region,
        bordering,
        agreements,
        families,
        affairs,
      ]),
    ).toEqual([
      ['96.03', false, ['D'], 1, ['2.09', '3.26']],
      // As near as 91.02; the code decides.
      ['91.01', true, ['C', 'E'], 1, ['3.26']],
      ['91.02', false, ['C', 'E'], 1, ['3.26']],
    ]);
    expect(found.province).toEqual({
      province: '96',
      agreements: ['A', 'B'],
      families: 1,
      affairs: [
        { affair: '1.01', families: 1 },
        { affair: '2.09', families: 1 },
      ],
      regions: 4,
      regionsWithRecord: 2,
    });
  });

  it('are fewer, never invented, where coordinates or a province are missing', () => {
    expect(nearestRecorded(sourceOf(small), toRegionId('96.04'), 3)).toEqual([]);
    expect(nearestRecorded(sourceOf(small), toRegionId('96'), 3).map(({ region }) => region)).toEqual(['91']);
    expect(nearestRecorded(sourceOf(small), toRegionId('96.02'), 1)).toHaveLength(1);
    const { parentId: _, ...orphan } = aRegion('own');
    const alone = aDataset({ regions: [orphan] });
    expect(provinceActivity(sourceOf(alone), toRegionId('own'))).toBeUndefined();
    expect(answers(alone, 'own')).toEqual({
      bordering: [],
      borderingRecorded: 0,
      nearest: [],
      province: undefined,
    });
  });
});

describe('Kabupaten Sorong Selatan in the built-in data', () => {
  const rows = readData('agreements-indonesia.csv');
  const rowsOf = (code: string): readonly string[] =>
    rows.filter((row) => listIn(row['party_codes']).includes(code)).map((row) => row['id'] ?? '');
  const found = answers(builtIn(), '96.02');

  it('has no record and borders three regions, none of them with a record', () => {
    expect(rowsOf('96.02')).toEqual([]);
    const expected = readData('region-borders.csv').flatMap(({ a = '', b = '' }) =>
      a === '96.02' ? [b] : b === '96.02' ? [a] : [],
    );
    expect(found.bordering.map(({ region }) => region).toSorted()).toEqual(expected.toSorted());
    expect(found.bordering).toHaveLength(3);
    expect(found.borderingRecorded).toBe(0);
    for (const { region, recorded } of found.bordering)
      expect([rowsOf(region), recorded]).toEqual([[], false]);
  });

  it('is nearest to those with a record that the files say', () => {
    const regions = readData('regions.csv');
    const here = regions.find(({ code }) => code === '96.02');
    const rad = Math.PI / 180;
    const km = (row: Readonly<Record<string, string>>): number => {
      const [phi, psi] = [Number(here?.['lat']) * rad, Number(row['lat']) * rad];
      const turn = (Number(row['lon']) - Number(here?.['lon'])) * rad;
      return (
        6371.0088 * Math.acos(Math.sin(phi) * Math.sin(psi) + Math.cos(phi) * Math.cos(psi) * Math.cos(turn))
      );
    };
    const expected = regions
      .filter(
        ({ code = '', kind }) => kind !== 'province' && !code.startsWith('31.') && rowsOf(code).length > 0,
      )
      .toSorted((one, other) => km(one) - km(other))
      .slice(0, 3);
    expect(found.nearest.map(({ region }) => region)).toEqual(expected.map(({ code }) => code));
    for (const [position, { km: ours, agreements, region }] of found.nearest.entries()) {
      expect(ours).toBeCloseTo(km(expected[position] ?? {}), 3);
      expect(agreements).toEqual(rowsOf(region));
    }
  });

  it("is told its province's agreements and what they are about", () => {
    expect(found.province).toMatchObject({
      province: '96',
      agreements: rowsOf('96'),
      regions: 6,
      regionsWithRecord: 0,
    });
    expect(found.province?.agreements.length).toBeGreaterThan(0);
    expect(found.province?.affairs.length).toBeGreaterThan(0);
  });
});
