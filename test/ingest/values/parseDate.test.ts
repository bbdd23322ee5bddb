import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellType } from '../../../src/ingest/source/RawSheet.ts';
import { decideDateOrder, parseDate, type DateFormat } from '../../../src/ingest/values/parseDate.ts';

const read = (text: string, order: DateFormat['order'] = 'dmy', cell: CellType = 'text'): string => {
  const reading = parseDate(text, cell, { order });
  if (reading.type === 'date') return `${reading.date.text} ${reading.date.precision}`;
  return reading.type === 'none' ? 'none' : reading.reason;
};

test.each([
  ['2021-01-05', '2021-01-05 day'],
  ['2021/1/5', '2021-01-05 day'],
  ['20210105', '2021-01-05 day'],
  ['2021-01', '2021-01 month'],
  ['2021', '2021 year'],
  ['Tahun 2021', '2021 year'],
  ['5 Januari 2021', '2021-01-05 day'],
  ['05  JANUARI\u00A02021', '2021-01-05 day'],
  ['Selasa, 5 Januari 2021', '2021-01-05 day'],
  ['Jum’at, 26 Pebruari 2021', '2021-02-26 day'],
  ['Hari Senin tanggal 4 Mei 2020', '2020-05-04 day'],
  ['5 Januari 2021 (Selasa)', '2021-01-05 day'],
  ['tgl. 17 Nopember 1999', '1999-11-17 day'],
  ['1 Agst 2018', '2018-08-01 day'],
  ['12-Okt-19', '2019-10-12 day'],
  ['12 Peb 49', '2049-02-12 day'],
  ['12 Peb 50', '1950-02-12 day'],
  ['Sept 2018', '2018-09 month'],
  ['Desember-2020', '2020-12 month'],
  ['January 5, 2021', '2021-01-05 day'],
  ['5th of May 2021', '2021-05-05 day'],
  ['Dec 2021', '2021-12 month'],
  ['5. März 2021', '2021-03-05 day'],
  ['den 3. Dezember 2020', '2020-12-03 day'],
  ['12. 5. 2021', '2021-05-12 day'],
  ['05/01/2021', '2021-01-05 day'],
  ['5-1-21', '2021-01-05 day'],
  ['5.1.2021', '2021-01-05 day'],
  ['05/01/2021 00:00:00', '2021-01-05 day'],
  ['05/01/2021 10.30 WIB', '2021-01-05 day'],
  ['2021-01-05T07:30:00Z', '2021-01-05 day'],
  ['12/2021', '2021-12 month'],
  ['44201', '2021-01-05 day'],
  ['44201.75', '2021-01-05 day'],
  ['-', 'none'],
  ['', 'none'],
  ['tidak ada', 'none'],
  ['N/A', 'none'],
  ['31 Februari 2027', 'no-such-day'],
  ['29/02/2023', 'no-such-day'],
  ['2021-13-01', 'no-such-day'],
  ['01/25/2021', 'no-such-day'],
  ['5 Januari', 'not-a-date'],
  ['segera', 'not-a-date'],
  ['5 Maybe 2021', 'not-a-date'],
  ['12', 'not-a-date'],
  ['1234567', 'not-a-date'],
  ['415.4/12/2021', 'not-a-date'],
  ['5 Januari 2021 dan 6 Januari 2021', 'not-a-date'],
  ['2021-2026', 'not-a-date'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected);
});

describe('order of the column', () => {
  test.each([
    ['02/03/2021', 'dmy', '2021-03-02 day'],
    ['02/03/2021', 'mdy', '2021-02-03 day'],
    ['02/03/2021', 'undecided', '2021-03-02 day'],
    ['02/25/2021', 'undecided', '2021-02-25 day'],
    ['02/25/2021', 'mdy', '2021-02-25 day'],
    ['25/02/2021', 'mdy', 'no-such-day'],
    ['21-02-25', 'ymd', '2021-02-25 day'],
  ] as const)('%s in a column %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  test.each([
    [['05/01/2021', '31/12/2021'], 'dmy', 2],
    [['05/01/2021', '12/31/2021'], 'mdy', 2],
    [['05/01/2021', '6/7/21'], 'undecided', 2],
    [['05/13/2021', '13/05/2021'], 'undecided', 2],
    [['2021-01-05', '5 Mei 2020'], 'ymd', 0],
    [['5 Mei 2020', '', '44201'], 'undecided', 0],
    [['01/02/2021 - 31/12/2025'], 'dmy', 2],
  ] as const)('%j', (texts, order, numeric) => {
    expect(decideDateOrder(texts)).toMatchObject({ order, numeric });
  });
});

test('serial days from 1904 are 1,462 days later; marked dates are what they say', () => {
  const from1904 = parseDate('42739', 'number', { order: 'dmy', date1904: true });
  expect(from1904).toEqual({ type: 'date', date: { text: '2021-01-05', precision: 'day' } });
  expect(read('2021-01-05', 'mdy', 'date')).toBe('2021-01-05 day');
  expect(read('2021-01-05T13:00', 'mdy', 'date')).toBe('2021-01-05 day');
});

test('every day, written in any of the ways, is read as that day', () => {
  const names =
    'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' ');
  const pad = (value: number): string => String(value).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: -12_000, max: 40_000 }), (offset) => {
      const day = new Date(Date.UTC(2000, 0, 1 + offset));
      const [y, m, d] = [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
      const expected = `${day.toISOString().slice(0, 10)} day`;
      expect(read(`${String(d)} ${names[m - 1] ?? ''} ${String(y)}`)).toBe(expected);
      expect(read(`${pad(d)}/${pad(m)}/${String(y)}`)).toBe(expected);
      expect(read(`${String(m)}/${String(d)}/${String(y)}`, 'mdy')).toBe(expected);
      // 36,526 is the serial day of 1 January 2000.
      expect(read(String(36_526 + offset), 'dmy', 'number')).toBe(expected);
    }),
    { numRuns: 300, seed: 7 },
  );
});
