import readXlsxFile from 'read-excel-file/node';
import { writeXlsx } from '../../../src/export/xlsx/writeXlsx.ts';
import { givenFile, readFixture, type GivenFile } from './importing.ts';

/**
 * The report of a city about its cooperation in half a year, as an office hands it in: four title rows, 20 agreements
 * from row 6 on, one name shared by two regions in rows 16 and 21, one mistyped in row 17, an impossible date in row 18
 * and an end before its start in row 20.
 */
export const semesterReport: GivenFile = readFixture(
  'import',
  'a-01-semester-report',
  'laporan-semester.xlsx',
);

export const numberOf = {
  /** Ends five years later in the newer report. */
  changed: '415.4/118/2021',
  /** Is not in the newer report. */
  gone: '521/44/2022',
  /** Is only in the newer report. */
  added: '415.4/77/2023',
} as const;

/**
 * The report of the next half-year, from another program and under another name: an agreement more at the top, so that
 * all others have other row numbers and other running numbers, one less, one prolonged.
 */
export async function newerReport(): Promise<GivenFile> {
  const [sheet] = await readXlsxFile(semesterReport.buffer);
  const cells = (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
  const columns = cells[4] ?? [];
  const at = (header: string): number => columns.indexOf(header);
  const old = cells.slice(5).filter((row) => row[at('Nomor MoU/PKS')] !== '' && row[at('Judul')] !== '');
  const first = old[0] ?? [];
  const added = first
    .with(at('Mitra Kerjasama'), 'Kab. Batang; Kota Pekalongan')
    .with(at('Judul'), 'Pengelolaan Air Minum Lintas Daerah')
    .with(at('Nomor MoU/PKS'), numberOf.added);
  const rows = [added, ...old]
    .filter((row) => row[at('Nomor MoU/PKS')] !== numberOf.gone)
    .map((row) =>
      row[at('Nomor MoU/PKS')] === numberOf.changed
        ? row.with(at('Tanggal Akhir Berlaku'), '17 Maret 2029')
        : row,
    )
    .map((row, index) => row.with(at('No.'), String(index + 1)));
  const titles = cells.slice(0, 4).map((row) => (row[1] ?? '').replace('SEMESTER I ', 'SEMESTER II '));
  const line = (text: string) => ({ cells: [{ from: 1, to: 6, text, style: 'label' }] }) as const;
  const bytes = writeXlsx([
    {
      name: 'Semester II',
      table: { columns, rows },
      widths: columns.map(() => 18),
      head: titles.map(line),
      foot: [line(cells.at(-1)?.[1] ?? '')],
    },
  ]);
  return givenFile('semester-2.xlsx', bytes);
}
