import { describe, expect, it } from 'vitest';
import { isGap, needsCheck, pairsOf } from '../../../src/analysis/gaps/isGap.ts';
import { countToCheck, summariseGaps } from '../../../src/analysis/gaps/summariseGaps.ts';
import { compareText } from '../../../src/lib/compare.ts';
import { toAreaId, toRegionId } from '../../../src/domain/ids.ts';
import { aBorder, aDataset, anAgreement, aRegion, type AgreementBuilder } from '../../support/builders.ts';
import { gapsOn } from '../findingsOf.ts';

const signed = anAgreement('A1').between('33.01', '33.02').as('KB');

function stateWith(...agreements: readonly AgreementBuilder[]): string | undefined {
  return gapsOn(aDataset({ borders: [aBorder('33.01', '33.02')], agreements }))[0]?.state;
}

describe('state of a bordering pair', () => {
  it('is none-recorded where no document names both, though each has others', () => {
    expect(stateWith()).toBe('none-recorded');
    expect(stateWith(signed.between('33.01', '33.09').signed('2025-01-01'))).toBe('none-recorded');
  });

  it('is in-force by a stated end, by an assumed one, and on the last day of either', () => {
    expect(stateWith(signed.signed('2010-01-01').until('2026-11-23'))).toBe('in-force');
    expect(stateWith(signed.signed('2021-11-23'))).toBe('in-force');
  });

  it('is none-in-force the day after, and where the only document is undated', () => {
    expect(stateWith(signed.signed('2010-01-01').until('2026-11-22'))).toBe('none-in-force');
    expect(stateWith(signed.signed('2021-11-22'))).toBe('none-in-force');
    expect(stateWith(signed)).toBe('none-in-force');
  });

  it('is planned-only where nothing else names both; beside an ended one it is none-in-force', () => {
    const planned = anAgreement('A2').between('33.01', '33.02').as('PKS').planned();
    expect(stateWith(planned)).toBe('planned-only');
    const dataset = aDataset({ borders: [aBorder('33.01', '33.02')], agreements: [planned] });
    // What is only planned records nothing yet.
    expect(gapsOn(dataset)[0]).toMatchObject({ recordedA: false, recordedB: false });
    expect(stateWith(signed.signed('2027-01-01'))).toBe('planned-only');
    expect(stateWith(planned, signed.signed('2015-01-01'))).toBe('none-in-force');
    expect(stateWith(planned, signed.signed('2024-01-01'))).toBe('in-force');
  });

  it('counts a document of many parties for each pair in it', () => {
    const forum = anAgreement('F').between('33.05', '33.02', '33.01', 'out:m').as('body').signed('2001');
    expect(stateWith(forum)).toBe('in-force');
  });
});

describe('evidence of a bordering pair', () => {
  const dataset = aDataset({
    regions: [
      aRegion('33.01', { population: { value: 100_000 }, areaKm2: 1000, lat: 0, lon: 110 }),
      aRegion('33.02', { population: { value: 30_000 }, areaKm2: 50, lat: 0, lon: 111 }),
    ],
    borders: [aBorder('33.02', '33.01', { sharedKm: 20 })],
    areas: [
      {
        id: toAreaId('z'),
        name: 'Z',
        type: 'plan',
        members: ['33.01', '33.02'].map(toRegionId),
        affairs: [],
        source: 's',
      },
      {
        id: toAreaId('y'),
        name: 'Y',
        type: 'body',
        members: ['33.01'].map(toRegionId),
        affairs: [],
        source: 's',
      },
    ],
    agreements: [
      anAgreement('B2').between('33.01', '33.02').about('2.11'),
      anAgreement('B1').between('33.02', '33.01').about('2.11').planned(),
      // A KB with its PKS: one family, one affair each and one in common.
      anAgreement('K').between('33.01', '33.07').as('KB').signed('2024-01-01').about('1.01', '2.09'),
      anAgreement('P').between('33.01', '33.07').as('PKS').signed('2024-02-01').about('2.09').under('K'),
      anAgreement('Q').between('33.01', 'out:m').as('NK').about('2.09'),
      anAgreement('R').between('33.01', '33.08').about('3.30').planned(),
    ],
  });

  it('is whole and exact', () => {
    expect(gapsOn(dataset)).toEqual([
      {
        id: '33.01|33.02',
        a: '33.01',
        b: '33.02',
        level: 'regency-city',
        constellation: 5,
        state: 'none-in-force',
        sharedKm: 20,
        borderKind: 'land',
        // 5 km x 20 km of 1,000 km2 hold a tenth of 100,000; on the other side the belt is larger than the region.
        peopleA: 10_000,
        peopleB: 30_000,
        people: 10_000,
        distanceKm: expect.closeTo((Math.PI / 180) * 6371.0088, 6),
        sharedAreas: ['z'],
        agreements: ['B1', 'B2'],
        undated: ['B2'],
        recordedA: true,
        recordedB: true,
        affairsA: [
          { affair: '2.09', families: 2 },
          { affair: '1.01', families: 1 },
        ],
        affairsB: [],
      },
    ]);
  });

  it('leaves figures open where one is missing, and never reads 0 for it', () => {
    const [pair] = gapsOn(
      aDataset({
        regions: [
          aRegion('33.01', { population: { value: 100 }, areaKm2: 10, lat: 1, lon: 1 }),
          aRegion('33.02', { areaKm2: 10, lat: 1 }),
        ],
        borders: [aBorder('33.01', '33.02', { sharedKm: 1 })],
      }),
    );
    expect(pair).toMatchObject({ peopleA: 50, recordedA: false, recordedB: false });
    expect([pair?.peopleB, pair?.people, pair?.distanceKm]).toEqual([undefined, undefined, undefined]);
  });
});

describe('order and levels', () => {
  it('sorts by people, then shared km, then distance, then id; what is not known stands last', () => {
    const plain = { population: { value: 1000 }, areaKm2: 10 };
    const ids = gapsOn(
      aDataset({
        regions: [
          // Everybody lives in the belt: 1,000 people whatever the length.
          aRegion('33.01', { ...plain, lat: 0, lon: 100 }),
          aRegion('33.02', { ...plain, lat: 0, lon: 101 }),
          aRegion('33.03', { ...plain, lat: 0, lon: 103 }),
          aRegion('33.04', plain),
          aRegion('33.05', { areaKm2: 10 }),
          aRegion('33.06', { population: { value: 5 }, areaKm2: 10 }),
        ],
        borders: [
          aBorder('33.01', '33.05', { sharedKm: 900 }),
          aBorder('33.01', '33.06', { sharedKm: 900 }),
          aBorder('33.02', '33.04', { sharedKm: 40 }),
          aBorder('33.01', '33.04', { sharedKm: 40 }),
          aBorder('33.01', '33.03', { sharedKm: 40 }),
          aBorder('33.01', '33.02', { sharedKm: 40 }),
          aBorder('33.02', '33.03', { sharedKm: 50 }),
        ],
      }),
    ).map(({ id }) => id);
    expect(ids).toEqual([
      '33.02|33.03',
      '33.01|33.02',
      '33.01|33.03',
      '33.01|33.04',
      '33.02|33.04',
      '33.01|33.06',
      '33.01|33.05',
    ]);
  });

  it('tells four levels apart; administrative units act through their province', () => {
    const unit = { level: 'unit', autonomous: false } as const;
    const pairs = gapsOn(
      aDataset({
        regions: [
          aRegion('31'),
          aRegion('32'),
          aRegion('36'),
          aRegion('31.71', unit),
          aRegion('31.72', unit),
        ],
        borders: [
          aBorder('31', '32', { sharedKm: 7 }),
          aBorder('31.71', '31.72', { sharedKm: 3 }),
          aBorder('31.71', '32.75', { sharedKm: 2 }),
          aBorder('31.72', '32.75', { sharedKm: 4 }),
          aBorder('32.01', '36.03', { sharedKm: 5 }),
          aBorder('32.01', '32.75', { sharedKm: 6 }),
        ],
        agreements: [anAgreement().between('31', '32.75').signed('2025')],
      }),
    );
    const known = pairs.map(({ id, level, constellation, sharedKm, state }) => [
      id,
      level,
      constellation,
      sharedKm,
      state,
    ]);
    expect(known.toSorted(([one], [other]) => compareText(String(one), String(other)))).toEqual([
      ['31|32', 'province', 1, 7, 'none-recorded'],
      ['31|32.75', 'jakarta', 3, 6, 'in-force'],
      ['32.01|32.75', 'regency-city', 5, 6, 'none-recorded'],
      ['32.01|36', 'across', 3, 5, 'none-recorded'],
      ['32.01|36.03', 'regency-city', 4, 5, 'none-recorded'],
      ['32|36.03', 'across', 3, 5, 'none-recorded'],
    ]);
    expect(pairs.filter(isGap)).toHaveLength(5);
    expect(
      pairsOf(pairs, toRegionId('32.75'))
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['31|32.75', '32.01|32.75']);
    const summary = summariseGaps(pairs);
    expect(summary.jakarta).toEqual({
      pairs: 1,
      byState: { 'none-recorded': 0, 'none-in-force': 0, 'planned-only': 0, 'in-force': 1 },
      gaps: 0,
      gapsToCheck: 0,
    });
    expect(summary['regency-city']).toMatchObject({ pairs: 2, gaps: 2, gapsToCheck: 2 });
    // Only DKI Jakarta and 32.75 have a record, and both only in the pair of the two.
    expect(countToCheck(pairs)).toBe(5);
    expect(pairs.filter(needsCheck).map(({ level }) => level)).not.toContain('jakarta');
  });
});
