import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultWeights } from '../../src/analysis/gaps/GapWeights.ts';
import type { Cell, DataTable } from '../../src/export/DataTable.ts';
import { mappingFormAbout } from '../../src/export/rows/mappingFormAbout.ts';
import { mappingFormXlsx } from '../../src/export/xlsx/mappingFormXlsx.ts';
import { writeXlsx } from '../../src/export/xlsx/writeXlsx.ts';
import { builtIn } from '../support/builtIn.ts';
import { day } from '../support/gapBuilders.ts';
import { libreOfficeNote, openInLibreOffice, skipLibreOffice } from '../support/libreoffice.ts';
import { aVerdict } from '../support/verdicts.ts';
import { mappingFormOf } from './mappingFormOf.ts';

/** A table as LibreOffice shows it: nothing for what is missing, line ends as line feeds. */
function asShown({ columns, rows }: DataTable): readonly (readonly string[])[] {
  return [columns, ...rows.map((row) => row.map(textOf))].map((row) => [...row]);
}

function textOf(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return String(cell).replaceAll(/\r\n?/g, '\n');
}

describe.skipIf(skipLibreOffice)(`workbooks in LibreOffice${libreOfficeNote}`, () => {
  it('show the mapping form and what it says of itself, cell by cell', () => {
    const dataset = builtIn();
    const form = mappingFormOf(dataset, [
      aVerdict('33.22', '33.73', { note: '=HYPERLINK("http://example.org","klik")' }),
      aVerdict('33.22', '33.74', { affair: '2.11', note: 'Baris satu\nbaris "dua"; <tiga> & empat' }),
      aVerdict('73', '76', { decision: 'under-way', note: '+62 24 …, _x0041_, —Ä€' }),
      aVerdict('32.73', '32.77', { affair: '2.15', note: '@SUM(1+1)' }),
    ]);
    const about = {
      form,
      dataset,
      asOf: day,
      weights: defaultWeights,
      indicator: 'hdi',
      loose: 0,
      creator: 'Jejaring 0',
      language: 'en',
    } as const;
    const workbook = mappingFormXlsx(about);
    expect(mappingFormXlsx(about)).toEqual(workbook);
    const shown = openInLibreOffice(workbook);
    expect(form.table.rows).toHaveLength(8);
    expect([...shown.keys()].toSorted()).toEqual(['About', 'Pemetaan']);
    const [title, scope, days, , ...table] = shown.get('Pemetaan') ?? [];
    const said = (line: readonly string[] | undefined): readonly string[] =>
      (line ?? []).filter((text) => text !== '');
    expect(said(title)).toEqual(['Formulir pemetaan urusan kerja sama daerah']);
    expect(said(scope)).toEqual([
      'Cakupan',
      'Kerja sama daerah di Indonesia',
      'Keadaan data per',
      '23 November 2026',
    ]);
    expect(said(days)).toEqual(['Tanggal keputusan', '1 November 2026', 'Jumlah baris', '8']);
    expect(table.slice(0, 9)).toEqual(asShown(form.table));
    const below = table
      .slice(9)
      .map(said)
      .filter((line) => line.length > 0);
    expect(below.map(([first]) => first)).toEqual([
      expect.stringMatching(/^Sel kosong .* UU 23\/2014 Pasal 364/),
      'Tempat',
      'Tanggal',
      'Jabatan',
      'Tanda tangan',
      'Nama',
    ]);
    for (const [path, part] of Object.entries(unzipSync(workbook))) {
      if (!path.startsWith('xl/worksheets/')) continue;
      const rows = strFromU8(part).match(/<row [^>]*>/g) ?? [];
      expect(rows.length).toBeGreaterThan(9);
      expect(rows.filter((row) => !/ ht="\d+" customHeight="1"/.test(row))).toEqual([]);
    }
    expect(shown.get('About')).toEqual(asShown(mappingFormAbout(about)));
  });

  it('show any kind of cell, and run none of them', () => {
    const table: DataTable = {
      columns: ['text', 'number', 'yes or no'],
      rows: [
        ['=1+1', 0.1, true],
        ['-2+3', -12_345.678_9, false],
        ['\t=1+1', 0, undefined],
        ['  blanks  ', Number.NaN, true],
        [undefined, 1, undefined],
        ['{=1+1}', 2, undefined],
        ['0012', 3, undefined],
        ['1/2', 4, undefined],
        ['TRUE', 5, undefined],
      ],
    };
    const shown = openInLibreOffice(writeXlsx([{ name: 'Any', table, widths: [] }]));
    const expected = asShown({ ...table, rows: table.rows.map((row) => row.map(finite)) });
    expect(shown.get('Any')).toEqual(expected);
  });
});

function finite(cell: Cell): Cell {
  return typeof cell === 'number' && !Number.isFinite(cell) ? undefined : cell;
}
