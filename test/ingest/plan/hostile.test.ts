import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetContents } from '../../../src/ingest/plan/ImportPlan.ts';
import { changePlan } from '../../../src/ingest/plan/planImport.ts';
import { isRepeatable, roleFits } from '../../../src/ingest/plan/roles.ts';
import { rowCount } from '../../../src/ingest/source/RawSheet.ts';
import { aSheet, aSource, type SheetCell } from '../../support/sheets.ts';
import { contextWith, planOf, planOfSheet } from './planBase.ts';

describe('tables made to do harm', () => {
  it('cannot reach the prototype of anything', () => {
    const plan = planOfSheet(
      aSheet([
        '__proto__ | constructor | toString | Judul | Para Pihak',
        'a | b | c | Bus | Kab. Demak; Kab. Kendal',
      ]),
    );
    expect(plan.columns.map(({ role }) => role)).toEqual([
      'attribute',
      'attribute',
      'attribute',
      'title',
      'parties',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.prototype.toString.call({})).toBe('[object Object]');
  });

  it('of two thousand columns, repeated and empty headers are read', () => {
    const header = Array.from({ length: 2000 }, (_, column) =>
      column % 3 === 0 ? 'Judul' : column % 3 === 1 ? '' : `K${String(column)}`,
    );
    const rows = Array.from({ length: 60 }, (_unused, row) =>
      header.map((_, column) => `${String(row)} ${String(column)}`),
    );
    const plan = planOfSheet(aSheet([header, ...rows]));
    expect(plan.columns).toHaveLength(2000);
    expect(plan.columns.filter(({ role }) => role === 'title')).toHaveLength(1);
  });

  it('with merged ranges beyond the table, or all over it, are read', () => {
    const plan = planOfSheet(
      aSheet(['Judul | Para Pihak', 'Bus | Kab. Demak; Kab. Kendal'], {
        merges: [
          { top: 0, left: 0, bottom: 1_000_000, right: 16_000 },
          { top: 5, left: 3, bottom: 2, right: 1 },
        ],
      }),
    );
    expect(plan.columns).toHaveLength(2);
  });

  const cell: fc.Arbitrary<SheetCell> = fc.oneof(
    fc.constantFrom<SheetCell[]>(
      '',
      null,
      'Judul',
      'Pihak I',
      'Tanggal',
      'JUMLAH',
      'Kab. Demak',
      'Kota Semarang; PT X',
      '1',
      '2',
      '5 Mei 2021',
      '03/04/2021',
      '-',
      'Rp 5 juta',
      '__proto__',
    ),
    fc.string({ maxLength: 12 }),
    fc.integer().map((number): SheetCell => number),
    fc.constant<SheetCell>(['2021-05-05', 'date']),
  );
  const tables = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 14 });

  it('of any kind give a plan that keeps its rules', () => {
    fc.assert(
      fc.property(tables, tables, fc.constantFrom(...sheetContents), (one, two, content) => {
        const sheets = [aSheet(one, { file: 'a.csv' }), aSheet(two, { file: 'b.csv' })];
        const first = planOf(...sheets);
        const changed = changePlan(
          first,
          { type: 'content', sheet: 0, content },
          aSource(...sheets),
          contextWith(),
        );
        expect(changed.sheets[0]?.content).toBe(content);
        for (const plan of [first, changed]) {
          expect(plan.sheets).toHaveLength(2);
          for (const { sheet, columns, aside, content: listed } of plan.sheets) {
            const raw = sheets[sheet];
            const rows = raw === undefined ? 0 : rowCount(raw);
            const positions = aside.map(({ row }) => row);
            // Each row once, in order, and within the table.
            expect(positions).toEqual([...new Set(positions)].toSorted((left, right) => left - right));
            expect(positions.every((row) => row >= 0 && row < rows)).toBe(true);
            const single = columns.map(({ role }) => role).filter((role) => !isRepeatable(role));
            expect(new Set(single).size).toBe(single.length);
            expect(columns.every(({ role }) => roleFits(role, listed))).toBe(true);
          }
        }
      }),
      { seed: 20_261_124, numRuns: 150 },
    );
  });
});
