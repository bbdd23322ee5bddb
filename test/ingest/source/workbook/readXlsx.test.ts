import { describe, expect, it } from 'vitest';
import { readNamed, rowsOf } from './workbooks.ts';

async function firstSheet(name: string): Promise<readonly (readonly [number, ...string[]])[]> {
  const [sheet] = await readNamed(name);
  if (sheet === undefined) throw new Error(name);
  return rowsOf(sheet);
}

describe('texts of an XLSX workbook', () => {
  it('are whole: runs joined, pronunciation left out, blanks kept, escapes and entities read', async () => {
    expect(await firstSheet('texts.xlsx')).toEqual([
      [
        1,
        'biasa',
        'Kota Bandung ',
        '東京',
        '  dua baris\r\nkedua  ',
        '_x0041_ & <b> é',
        'satu\ndua\ntiga',
        '',
        'a<b',
        'Ax_X000A_',
      ],
      // The third points at a text that the file does not hold; the fourth at none.
      [2, 'sebaris', 'a b', 'error #REF!'],
      [3, 'biasa', '', '033'],
    ]);
  });

  it('give the sheet its name', async () => {
    expect(
      (await readNamed('texts.xlsx')).map(({ sheet, format, file }) => ({ sheet, format, file })),
    ).toEqual([{ sheet: 'Teks & "nama"', format: 'xlsx', file: 'buku' }]);
  });
});

describe('values of an XLSX workbook', () => {
  it('are numbers in full, booleans, errors, and formulas by their value or else by their text', async () => {
    const [sheet] = await readNamed('values.xlsx');
    expect(sheet === undefined ? [] : rowsOf(sheet)).toEqual([
      [
        1,
        'number 1.1',
        'number 12345678901234567890',
        'number 0.00000015',
        'number 602000000000000000000000',
        'number -0.30000000000000004',
        'number 0',
        'number 1250000.5',
        'number 007',
        'number 1234567.89',
      ],
      [2, 'boolean true', 'boolean false', 'error #REF!', 'error #N/A', 'error #DIV/0!', '#VALUE!'],
      [3, 'number 1250000.5', 'ab', 'boolean true', 'error #DIV/0!', 'date 2021-01-05'],
      [4, 'formula =A1*2', 'formula =A1<2', 'formula =CMD|"/c calc"!A1', 'formula =A1+1', 'formula =A1+1'],
    ]);
    expect(sheet?.notes).toEqual({ formulas: 6 });
  });

  it('are days by any format of days, in any language, and numbers by all others', async () => {
    expect(await firstSheet('days.xlsx')).toEqual([
      [
        1,
        'date 2021-01-05',
        'date 2021-01-05T13:45',
        'date 2021-01-05',
        'date 2021-01-05',
        'date 2021-01-05T12:00',
        'number 44201',
        'number 44201',
        '30:15',
        'date 2021-01-05',
        'date 2021-01-01',
        '12:00',
        'number 44201',
        'number 44201',
        'number 44201',
        'number 44201',
        'date 2021-01-05',
        'date 2020-01-01',
        'number 44201',
        '00:14:24',
        'number 44201',
      ],
      [
        2,
        'number 0',
        'date 1900-01-01',
        'date 1900-02-28',
        // The 29th of February that 1900 did not have.
        'number 60',
        'date 1900-03-01',
        'number -1',
        'date 9999-12-31',
        'number 2958466',
        'date 2021-01-05T23:59',
        'date 2021-01-06',
        '06:00',
        'date 2021-01-05',
        'date 2021-01-05T13:45',
      ],
    ]);
  });

  it('are days of the calendar that begins in 1904 where the workbook says so', async () => {
    const [sheet] = await readNamed('days-1904.xlsx');
    const [first, second] = sheet === undefined ? [] : rowsOf(sheet);
    expect(first?.slice(1, 4)).toEqual(['date 2025-01-06', 'date 2025-01-06T13:45', 'date 2025-01-06']);
    expect(second?.slice(1)).toEqual([
      'date 1904-01-01',
      'date 1904-01-02',
      'date 1904-02-29',
      'date 1904-03-01',
      'date 1904-03-02',
      'number -1',
      'number 2958465',
      'number 2958466',
      'date 2025-01-06T23:59',
      'date 2025-01-07',
      'date 1904-01-01T06:00',
      'date 2021-01-05',
      'date 2021-01-05T13:45',
    ]);
    expect(sheet?.notes).toEqual({ date1904: true });
  });
});

describe('layout of an XLSX workbook', () => {
  it('keeps places, counts blank rows, and tells what is merged and hidden', async () => {
    const sheets = await readNamed('layout.xlsx');
    const [list] = sheets;
    expect(sheets.map(({ sheet, notes }) => [sheet, notes])).toEqual([
      ['Daftar', {}],
      ['Rahasia', { hidden: true }],
      ['Sangat', { hidden: true }],
    ]);
    expect(list === undefined ? [] : rowsOf(list)).toEqual([
      [3, '', 'judul'],
      [5, 'tersembunyi', '', '', 'number 4'],
      [6, 'a', '', 'c'],
      [7, 'number 7', 'number 8'],
      [9, 'akhir'],
    ]);
    expect(list).toMatchObject({
      blankRows: 4,
      hiddenRows: [1],
      hiddenColumns: [1],
      merges: [
        { top: 0, left: 1, bottom: 0, right: 3 },
        { top: 2, left: 0, bottom: 3, right: 1 },
      ],
    });
  });

  it('does not grow with the place of a cell', async () => {
    const [sheet] = await readNamed('corner.xlsx');
    expect(Array.from(sheet?.rowNumbers ?? [])).toEqual([1, 1_048_576]);
    expect(sheet?.blankRows).toBe(1_048_574);
    expect(sheet?.ends).toHaveLength(1 + 16_384);
    expect(sheet?.text).toBe('12');
  });

  it('ends merged ranges with the table', async () => {
    const [sheet] = await readNamed('wide-merges.xlsx');
    expect(sheet?.merges[0]).toEqual({ top: 0, left: 0, bottom: 1, right: 1 });
  });
});

describe('forms of the format', () => {
  it.each([
    ['strict.xlsx', [[1, 'ketat', 'date 2021-01-05', 'date 2021-01-05']]],
    ['absolute.xlsx', [[1, 'mutlak']]],
    ['prefixed.xlsx', [[1, 'awalan']]],
    ['bare.xlsx', [[1, 'number 44201', 'error #REF!', 'ada']]],
  ])('%s', async (name, rows) => {
    expect(await firstSheet(name)).toEqual(rows);
  });

  it('a workbook of openpyxl', async () => {
    const sheets = await readNamed('openpyxl.xlsx');
    expect(sheets.map(rowsOf)).toEqual([
      [
        [1, 'No', 'Judul', 'Tanggal', 'Waktu', 'Nilai', 'Kode', 'Aktif', 'Jumlah'],
        [
          2,
          'number 1',
          'Kerja sama\nair bersih',
          'date 2021-01-05',
          'date 2021-01-05T13:45',
          'number 1250000.5',
          '03374',
          'boolean true',
          'formula =E2*2',
        ],
        [
          3,
          'number 2',
          'Sampah',
          'date 1999-12-31',
          '07:30',
          `number ${String(1 / 3)}`,
          '415.4/12',
          'boolean false',
          'error #N/A',
        ],
        [5, 'JUMLAH'],
      ],
      [[1, 'isi']],
    ]);
    expect(sheets[0]).toMatchObject({
      hiddenRows: [2],
      hiddenColumns: [5],
      merges: [{ top: 3, left: 0, bottom: 3, right: 7 }],
    });
  });
});
