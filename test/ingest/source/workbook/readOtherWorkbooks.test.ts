import { describe, expect, it } from 'vitest';
import { readNamed, rowsOf } from './workbooks.ts';

describe('one workbook, saved by LibreOffice in three forms', () => {
  it.each(['libreoffice.xlsx', 'libreoffice.ods', 'libreoffice.xls'])('%s', async (name) => {
    const sheets = await readNamed(name);
    expect(sheets.map(rowsOf)).toEqual([
      [
        [1, 'LAPORAN KERJA SAMA'],
        [
          3,
          'teks  satu\nbaris dua',
          'number 1234567.125',
          '0033',
          'boolean true',
          'date 2021-01-05',
          'date 2021-01-05T13:45',
          '07:30',
          'number 0.25',
        ],
        // The last but one was not computed anew; it is day 0.
        [4, 'number 2469134.25', 'error #DIV/0!', 'error #N/A', 'number 0', 'ab'],
        [5, 'sama', 'sama', 'sama'],
        [6, 'number 7'],
        [7, 'number 7'],
        [11, 'akhir'],
      ],
      [[1, 'number 1']],
    ]);
    expect(sheets[0]).toMatchObject({
      sheet: 'Laporan',
      blankRows: 4,
      hiddenRows: [2],
      hiddenColumns: [2],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      notes: { formulas: 5 },
    });
    expect(sheets[1]).toMatchObject({ sheet: 'Tersembunyi', notes: { hidden: true } });
  });
});

describe('ODS', () => {
  it('fills in repeated rows and cells only where they hold something; comments are no text of the cell', async () => {
    const sheets = await readNamed('repeated.ods');
    expect(sheets.map(rowsOf)).toEqual([
      [
        [1, 'judul'],
        [1_048_002, 'x   y\tz\nw', '', 'tautan'],
      ],
    ]);
    expect(sheets[0]?.blankRows).toBe(1_048_000);
  });
});

describe('XLS', () => {
  it.each([
    ['xlwt.xls', {}],
    ['xlwt-1904.xls', { date1904: true }],
  ])('%s', async (name, notes) => {
    const sheets = await readNamed(name);
    expect(sheets.map(rowsOf)).toEqual([
      [
        [1, 'JUDUL BUKU'],
        [3, 'No', 'Ümlaut – ē', '00123', 'number 3.5', 'boolean true', `number ${String(1 / 3)}`],
        [4, 'date 2021-01-05', 'date 2021-01-05T13:45', '', '=bukan rumus', 'error #REF!'],
      ],
      [[1, 'r']],
    ]);
    expect(sheets[0]).toMatchObject({
      blankRows: 1,
      hiddenRows: [2],
      hiddenColumns: [1],
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      notes: { ...notes, formulas: 1 },
    });
    expect(sheets[1]?.notes).toEqual({ ...notes, hidden: true });
  });
});
