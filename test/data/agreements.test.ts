import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { pairKey, type RegionId } from '../../src/domain/ids.ts';
import { compareText } from '../../src/lib/compare.ts';
import { firstDay, lastDay } from '../../src/domain/PartialDate.ts';
import { statuses, statusOn } from '../../src/domain/status.ts';
import { readBuiltInData } from './readBuiltInData.ts';

const dataset = readBuiltInData();
const { agreements, outsideParties } = dataset;
const asOf = dataset.asOf ?? '';
const regionOf = new Map(dataset.regions.map((region) => [region.id, region]));
const affairCodes = new Set(dataset.affairs.map((affair) => affair.code));
const table = Papa.parse<Record<string, string>>(readFileSync('data/agreements-indonesia.csv', 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

const countBy = <Row>(rows: readonly Row[], key: (row: Row) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[key(row)] = (counts[key(row)] ?? 0) + 1;
  return counts;
};
const regionsOf = (agreement: (typeof agreements)[number]): RegionId[] =>
  agreement.parties.map(({ partyId }) => partyId as RegionId).filter((id) => regionOf.has(id));

describe('agreements', () => {
  test('every row of the table is loaded or set aside', () => {
    expect(table).toHaveLength(390);
    const loaded = agreements.map(({ id }) => String(id));
    const setAside = dataset.quarantine.map(({ cells }) => cells[0] ?? '');
    expect([...loaded, ...setAside].toSorted(compareText)).toEqual(table.map((row) => row['id']));
    expect(setAside).toEqual(['KSD-380']);
    expect(new Set(loaded).size).toBe(389);
  });

  test('the row without a region keeps its cells and says why', () => {
    const [row] = dataset.quarantine;
    expect(row?.cells).toEqual(Object.values(table[379] ?? {}));
    expect(row?.issues).toEqual([
      {
        code: 'no-region',
        severity: 'error',
        file: 'agreements-indonesia.csv',
        row: 381,
        column: 'party_codes',
        value: 'Ibu Kota Nusantara;Astana (Kazakhstan)',
      },
    ]);
  });

  test('kinds and documents', () => {
    expect(countBy(agreements, ({ kind }) => kind)).toEqual({
      ksdd: 262,
      synergy: 29,
      ksdpk: 2,
      ksdpl: 95,
      ksdll: 1,
    });
    expect(countBy(agreements, ({ documentType }) => documentType)).toEqual({
      KB: 85,
      MoU: 206,
      PKS: 57,
      NK: 17,
      LoI: 3,
      'PB/SKB': 2,
      body: 9,
      unspecified: 10,
    });
  });

  test('parties are known, distinct, at least two, at least one of them an autonomous region', () => {
    const outside = new Set<string>(outsideParties.map((party) => party.id));
    const named = new Set<string>();
    for (const agreement of agreements) {
      const ids = agreement.parties.map(({ partyId }) => partyId);
      expect(new Set(ids).size, agreement.id).toBe(ids.length);
      expect(ids.length, agreement.id).toBeGreaterThanOrEqual(2);
      const regions = regionsOf(agreement);
      expect(regions.length, agreement.id).toBeGreaterThanOrEqual(1);
      for (const id of regions) expect(regionOf.get(id)?.autonomous, agreement.id).toBe(true);
      for (const id of ids) {
        named.add(id);
        expect(regionOf.has(id as RegionId) || outside.has(id), `${agreement.id} ${id}`).toBe(true);
      }
    }
    for (const id of outside) expect(named.has(id), `${id} is a party of something`).toBe(true);
    expect(agreements.filter(({ parties }) => parties.length >= 3)).toHaveLength(48);
    expect(Math.max(...agreements.map(({ parties }) => parties.length))).toBe(11);
  });

  test('names in the table are those of the codes', () => {
    for (const row of table) {
      const codes = (row['party_codes'] ?? '').split(';').filter((code) => code !== '');
      expect(codes.map((code) => regionOf.get(code as RegionId)?.name).join(';'), row['id']).toBe(
        row['party_names'],
      );
    }
  });

  test('255 regions in 36 provinces have a row; 595 ties, 593 without planned rows', () => {
    const regions = new Set(agreements.flatMap(regionsOf));
    expect(regions.size).toBe(255);
    const provinces = new Set([...regions].map((id) => id.slice(0, 2)));
    expect(provinces.size).toBe(36);
    expect(provinces.has('93') || provinces.has('94')).toBe(false);
    const tiesOf = (rows: typeof agreements): number => {
      const ties = new Set<string>();
      for (const row of rows) {
        const ids = regionsOf(row);
        for (const [index, a] of ids.entries()) for (const b of ids.slice(index + 1)) ties.add(pairKey(a, b));
      }
      return ties.size;
    };
    expect(tiesOf(agreements)).toBe(595);
    expect(tiesOf(agreements.filter(({ stated }) => stated?.status !== 'planned'))).toBe(593);
  });

  test('dates: counts of the table by precision, ends not before beginnings', () => {
    expect(countBy(table, (row) => row['signed_precision'] ?? '')).toEqual({
      day: 260,
      month: 9,
      year: 6,
      before: 8,
      '': 107,
    });
    expect(agreements.filter(({ end }) => end !== undefined)).toHaveLength(41);
    expect(agreements.filter(({ number }) => number !== undefined)).toHaveLength(35);
    expect(agreements.filter(({ signedOn }) => signedOn?.precision === 'before')).toHaveLength(8);
    for (const { id, signedOn, end } of agreements) {
      if (signedOn !== undefined) {
        expect(firstDay(signedOn) >= '1945-08-17', id).toBe(true);
        expect(firstDay(signedOn) <= asOf, id).toBe(true);
        if (end !== undefined) expect(lastDay(end) >= firstDay(signedOn), id).toBe(true);
      }
    }
  });

  test('no planned agreement has a signing date; the file says what stood there', () => {
    const planned = agreements.filter(({ stated }) => stated?.status === 'planned');
    expect(planned.map(({ id }) => String(id))).toEqual(['KSD-082', 'KSD-103', 'KSD-228', 'KSD-236', 'KSD-257']);
    for (const { signedOn } of planned) expect(signedOn).toBeUndefined();
    const told = dataset.issues.filter(({ code }) => code === 'planned-with-date').map(({ value }) => value);
    expect(told).toEqual(['2023-02', '2022-09-30', '2025-12-02', '2022-12']);
  });

  test('status on the day of the data', () => {
    const counts = countBy(agreements, (agreement) => statusOn(agreement, asOf).status);
    expect(statuses.map((status) => counts[status])).toEqual([15, 115, 105, 122, 27, 5]);
    expect(agreements.filter(({ stated }) => stated !== undefined)).toHaveLength(6);
  });

  test('18 rows are over while their register says otherwise', () => {
    const told = dataset.issues.filter(({ code }) => code === 'status-disagrees').map(({ row = 0 }) => row - 1);
    expect(told).toEqual([271, 273, ...Array.from({ length: 16 }, (_, index) => 275 + index)]);
    const disagreeing = agreements.filter((agreement) => statusOn(agreement, asOf).disagreesWithRegister);
    expect(disagreeing.map(({ id }) => Number(id.slice(4)))).toEqual(told);
  });

  test('each has a source; 155 sources in the table', () => {
    for (const { id, source = '' } of agreements) expect(source, id).not.toBe('');
    expect(new Set(table.map((row) => row['source'])).size).toBe(155);
  });

  test('affairs are known codes; a basis of none has none', () => {
    for (const { id, affairs, affairsBasis, affairsConfidence } of agreements) {
      expect(affairs.every((code) => affairCodes.has(code)), id).toBe(true);
      expect(new Set(affairs).size, id).toBe(affairs.length);
      if (affairsBasis === 'none') expect(affairs, id).toEqual([]);
      expect(affairsConfidence !== undefined, id).toBe(affairsBasis === 'assigned');
    }
    expect(countBy(agreements, ({ affairsBasis }) => affairsBasis)).toEqual({ assigned: 255, broad: 35, none: 99 });
  });

  test('a foreign party has a country, a ministry is one party with its offices beside it', () => {
    for (const party of outsideParties) {
      expect(party.country !== undefined, party.name).toBe(party.type.startsWith('foreign'));
    }
    expect(outsideParties.filter(({ type }) => type === 'central').map(({ name }) => name)).toEqual([
      'Kementerian Kelautan dan Perikanan',
      'Kementerian PUPR',
    ]);
    const offices = agreements.flatMap(({ parties }) => parties.map(({ agency }) => agency ?? ''));
    expect(new Set(offices.filter((office) => office !== '')).size).toBeGreaterThanOrEqual(9);
  });
});

describe('affairs and areas', () => {
  test('32 affairs; the law keeps three almost wholly from regencies and cities', () => {
    expect(affairCodes.size).toBe(32);
    const limited = dataset.affairs.filter(({ regencyAuthority }) => regencyAuthority === 'limited');
    expect(limited.map(({ code }) => String(code))).toEqual(['3.25', '3.28', '3.29']);
    for (const { name } of dataset.affairs) {
      for (const text of [name.id, name.en, name.de]) expect(text).toMatch(/^\p{Lu}/u);
    }
  });

  test('23 areas with a source, members and affairs known, none from memory', () => {
    expect(dataset.areas).toHaveLength(23);
    expect(new Set(dataset.areas.map(({ id }) => id)).size).toBe(23);
    for (const area of dataset.areas) {
      expect(area.source, area.name).toMatch(/^(https?:\/\/|public repository text)/);
      expect(area.members.length, area.name).toBeGreaterThanOrEqual(2);
      for (const id of area.members) expect(regionOf.get(id)?.autonomous, `${area.name} ${id}`).toBe(true);
      for (const code of area.affairs) expect(affairCodes.has(code), area.name).toBe(true);
    }
    expect(countBy(dataset.areas, ({ type }) => type)).toEqual({ body: 9, forum: 3, plan: 11 });
    expect(dataset.areas.find(({ name }) => name === 'Kartamantul')?.year).toBeUndefined();
  });
});
