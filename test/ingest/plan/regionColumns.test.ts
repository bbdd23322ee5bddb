import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureRegionColumns, proposeRegionColumn } from '../../../src/ingest/plan/regionColumns.ts';
import { viewSheet } from '../../../src/ingest/plan/SheetView.ts';
import { seeded } from '../../support/arbitraries.ts';
import { aSheet } from '../../support/sheets.ts';
import { buildOf } from '../build/buildOf.ts';
import { planOf, planOfSheet, rolesOf } from './planBase.ts';

/** The same figures, found by comparing every row with every other. */
function naively(rows: readonly (readonly string[])[], column: number) {
  const names = rows.map((row) => row[column] ?? '').filter((name) => name !== '');
  const distinct = new Set(names);
  const ties = new Set<string>();
  for (const one of rows)
    for (const other of rows) {
      const [left = '', right = ''] = [one[column] ?? '', other[column] ?? ''].toSorted();
      if (one[0] === other[0] && left !== '' && left !== right) ties.add(`${left}|${right}`);
    }
  const once = [...distinct].filter((name) => names.filter((other) => other === name).length === 1).length;
  return {
    column,
    regions: distinct.size,
    ties: ties.size,
    onceShare: distinct.size === 0 ? 0 : once / distinct.size,
  };
}

describe('columns that may be the region', () => {
  it('are measured as the naive count has it', () => {
    const cell = fc.constantFrom('a', 'b', 'c', 'd', '');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('k', 'l', 'm'), cell, cell), { minLength: 1, maxLength: 30 }),
        (rows) => {
          const sheet = aSheet(rows);
          const figures = measureRegionColumns(
            viewSheet(sheet),
            rows.map((_, row) => row),
            [0],
            [1, 2],
          );
          expect(figures).toEqual([naively(rows, 1), naively(rows, 2)]);
        },
      ),
      seeded,
    );
  });

  it('promise the regions and ties that are loaded', () => {
    const name = fc.constantFrom('Lugo', 'LUGO', 'Lugó', 'Trento', 'SE23 / Ost', 'Valencia', '');
    const country = fc.constantFrom('Spain', 'SPAIN', 'Italy', '');
    const participation = fc.tuple(
      fc.constantFrom('ALFA', 'BETA', 'GAMMA'),
      fc.nat({ max: 8 }),
      name,
      country,
    );
    fc.assert(
      fc.property(fc.array(participation, { minLength: 1, maxLength: 30 }), (rows) => {
        const sheet = aSheet([
          'Project | Organisation | Town | Country',
          ...rows.map(([key, number, town, place]) => [key, `Office ${String(number)}`, town, place]),
        ]);
        const [figures] = measureRegionColumns(
          viewSheet(sheet),
          rows.map((_, row) => row + 1),
          [0],
          [2],
          3,
        );
        const { dataset } = buildOf(
          [{ sheet, content: 'participations', roles: ['key', 'party', 'region', 'country'] }],
          { regions: { type: 'file' } },
        );
        const regions = new Set<string>(dataset.regions.map(({ id }) => id));
        const ties = new Set(
          dataset.agreements.flatMap(({ parties }) => {
            const ids = parties.map(({ partyId }) => String(partyId)).filter((id) => regions.has(id));
            return ids.flatMap((one) => ids.flatMap((other) => (one < other ? [`${one} ${other}`] : [])));
          }),
        );
        expect([figures?.regions, figures?.ties]).toEqual([regions.size, ties.size]);
        // An organisation is no region, wherever its own is not said.
        expect(dataset.regions.filter((region) => region.name.startsWith('Office'))).toEqual([]);
      }),
      seeded,
    );
  });

  it('are proposed by the finest of which most occur more than once, never the organisations', () => {
    const figure = (column: number, regions: number, onceShare: number) => ({
      column,
      regions,
      ties: 1,
      onceShare,
    });
    expect(
      proposeRegionColumn(
        [figure(0, 900, 0.1), figure(1, 2500, 0.1), figure(2, 800, 0.2), figure(3, 40, 0)],
        0,
      ),
    ).toBe(2);
    expect(proposeRegionColumn([figure(0, 50, 0.1), figure(1, 90, 0.6)], 0)).toBeUndefined();
  });

  it('are asked, and a person chooses another', () => {
    const sheet = aSheet([
      'Project | Organisation | Town | Country',
      'ALFA | Office 1 | Erfurt | Germany',
      'ALFA | Office 2 | Lugo | Italy',
      'ALFA | Office 3 | Trento | Italy',
      'BETA | Office 4 | Erfurt | Germany',
      'BETA | Office 5 | Trento | Italy',
      'BETA | Office 6 | Lugo | Italy',
    ]);
    const plan = planOf(sheet);
    expect(rolesOf(planOfSheet(sheet))).toEqual({
      Project: 'key',
      Organisation: 'party',
      Town: 'region',
      Country: 'country',
    });
    expect(plan.questions).toEqual([{ type: 'region-column', sheet: 0 }]);
    expect(plan.sheets[0]?.regionColumns).toEqual([
      { column: 1, regions: 6, ties: 6, onceShare: 1 },
      { column: 2, regions: 3, ties: 3, onceShare: 0 },
      { column: 3, regions: 2, ties: 1, onceShare: 0 },
    ]);
  });

  it('are those with a word for regions in their header, the finest in which most come again', () => {
    const sheet = aSheet([
      'Project acronym | Partner organisation | Town | NUTS region | Country',
      'ALFA | Fisheries School 1 | Aapua | Norrbotten | Sweden',
      'ALFA | Fisheries School 2 | Inari | Lapland | Finland',
      'BETA | Fisheries School 3 | Evenes | Nordland | Norway',
      'BETA | Fisheries School 4 | Jokkmokk | Norrbotten | Sweden',
      'GAMMA | Fisheries School 5 | Salla | Lapland | Finland',
      'GAMMA | Fisheries School 6 | Grane | Nordland | Norway',
      'GAMMA | Fisheries School 7 | Oulu | Ostrobothnia | Finland',
    ]);
    const plan = planOfSheet(sheet);
    expect(rolesOf(plan)).toMatchObject({ Town: 'ignore', 'NUTS region': 'region', Country: 'country' });
    expect(plan.columns[3]?.basis).toBe('header');
    expect(plan.regionColumns?.map(({ column, regions }) => [column, regions])).toEqual([
      [1, 7],
      [2, 7],
      [3, 4],
      [4, 3],
    ]);
  });

  it('are the one column of known regions in a short list, never the roles', () => {
    const sheet = aSheet([
      'Kode | Organisasi | Daerah | Peran',
      'P-1 | Koperasi Satu | Kabupaten Demak | Koordinator',
      'P-1 | Koperasi Dua | Kabupaten Kendal | Mitra',
      'P-2 | Koperasi Tiga | Kabupaten Batang | Koordinator',
      'P-2 | Koperasi Empat | Kota Semarang | Mitra',
    ]);
    const plan = planOf(sheet);
    expect(rolesOf(planOfSheet(sheet))).toEqual({
      Kode: 'key',
      Organisasi: 'party',
      Daerah: 'region',
      Peran: 'role',
    });
    expect(plan.regions).toEqual({ type: 'built-in' });
  });

  it('are not those in which an agreement sits as a whole', () => {
    const sheet = aSheet([
      'Regeling | Deelnemer | Plaats',
      'Afval | Bedum | Groningen',
      'Afval | Leek | Groningen',
      'Afval | Marum | Groningen',
      'Haven | Beverwijk | Zaandam',
      'Haven | Leek | Zaandam',
    ]);
    expect(rolesOf(planOfSheet(sheet))).toEqual({ Regeling: 'key', Deelnemer: 'party', Plaats: 'location' });
  });
});
