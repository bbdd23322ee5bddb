import { describe, expect, it } from 'vitest';
import { readUnit } from '../../../src/ingest/plan/decideFormats.ts';
import { aSheet } from '../../support/sheets.ts';
import { planOf, planOfSheet } from './planBase.ts';

describe('the order of day and month', () => {
  const english = (dates: readonly string[]) =>
    aSheet(['Title | Parties | Signed on', ...dates.map((date) => `Bus | Leeds; York | ${date}`)]);

  it('is decided by the whole column', () => {
    const [, , signed] = planOfSheet(english(['03/04/2021', '05/06/2021', '02/17/2021'])).columns;
    expect(signed?.dateOrder).toBe('mdy');
    const [, , other] = planOfSheet(english(['03/04/2021', '05/06/2021', '17/02/2021'])).columns;
    expect(other?.dateOrder).toBe('dmy');
  });

  it('is asked where nothing tells, and only there', () => {
    const open = planOf(english(['03/04/2021', '05/06/2021']));
    expect(open.sheets[0]?.columns[2]?.dateOrder).toBe('undecided');
    expect(open.questions).toContainEqual({ type: 'date-order', sheet: 0, column: 2 });
  });

  it('is asked in Indonesian files as well, which come out of spreadsheets of either setting', () => {
    const indonesian = (...dates: readonly string[]) =>
      planOf(
        aSheet([
          'Judul | Para Pihak | Tanggal',
          ...dates.map((date) => `Bus | Kab. Demak; Kab. Kendal | ${date}`),
        ]),
      );
    const open = indonesian('5/6/2024', '7/8/2024');
    expect(open.sheets[0]?.columns[2]?.dateOrder).toBe('undecided');
    expect(open.questions).toEqual([{ type: 'date-order', sheet: 0, column: 2 }]);
    for (const decided of [
      ['5/6/2024', '17/8/2024'],
      ['5/6/2024', '5 Januari 2021'],
      ['5.6.2024', '7.8.2024'],
    ]) {
      const plan = indonesian(...decided);
      expect([plan.sheets[0]?.columns[2]?.dateOrder, plan.questions]).toEqual(['dmy', []]);
    }
    expect(indonesian('5/6/2024', '8/17/2024').questions).toEqual([]);
    // Day and month are the same, or come in the order of ISO: nothing to ask.
    expect(indonesian('5/5/2024', '2024-06-05').questions).toEqual([]);
    // Of those that can only be day first and those that can only be month first there are as many.
    expect(indonesian('8/17/2024', '17/8/2024').questions).toHaveLength(1);
  });

  it('follows months that the column names, in any language, unless the day stands behind them', () => {
    const orderOf = (...dates: readonly string[]) => planOfSheet(english(dates)).columns[2]?.dateOrder;
    expect(orderOf('03/04/2021', '5 Januari 2021')).toBe('dmy');
    expect(orderOf('03/04/2021', '5 May 2021')).toBe('dmy');
    expect(orderOf('03/04/2021', 'May 5, 2021')).toBe('undecided');
    expect(orderOf('03.04.2021', '05.06.2021')).toBe('dmy');
  });

  it('is asked of a date behind a number, not of the number', () => {
    const both = (...cells: readonly string[]) =>
      planOf(
        aSheet([
          'Judul | Para Pihak | Nomor dan Tanggal',
          ...cells.map((cell) => `Bus | Kab. Demak; Kab. Kendal | ${cell}`),
        ]),
      ).questions;
    expect(both('12/05/2021 tanggal 5 Januari 2021', '7/12/2022 tanggal 6 Mei 2022')).toEqual([]);
    expect(both('1/PKS/2021 tanggal 05/01/2021', '2/PKS/2021 tanggal 06/03/2021')).toEqual([
      { type: 'date-order', sheet: 0, column: 2 },
    ]);
  });

  it('follows another column of the sheet', () => {
    const sheet = aSheet([
      'Title | Parties | Signed on | Valid until',
      'Bus | Leeds; York | 03/04/2021 | 12/31/2024',
    ]);
    expect(planOfSheet(sheet).columns[2]?.dateOrder).toBe('mdy');
  });

  it('is no matter where months are named or the file marks dates', () => {
    const sheet = aSheet([
      'Title | Parties | Signed on | Valid until',
      ['Bus', 'Leeds; York', ['2021-04-03', 'date'], '3 May 2024'],
    ]);
    expect(planOfSheet(sheet).columns.map(({ dateOrder }) => dateOrder)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('numbers', () => {
  const values = (...cells: readonly string[]) =>
    planOfSheet(aSheet(['Title | Parties | Value', ...cells.map((cell) => ['Bus', 'Leeds; York', cell])]))
      .columns[2];

  it('have the decimal mark that their column shows', () => {
    expect(values('1.250', '3.400,50')?.decimalMark).toBe(',');
    expect(values('1,250', '3,400.50')?.decimalMark).toBe('.');
    expect(values('1.250.000', '400')?.decimalMark).toBe(',');
    expect(values('12,5', '400')?.decimalMark).toBe(',');
    expect(values('400', '12')?.decimalMark).toBeUndefined();
  });

  it('have the unit and currency of their header', () => {
    expect(readUnit('Nilai (dalam jutaan rupiah)')).toEqual({ multiplier: 1e6, currency: 'IDR' });
    expect(readUnit('Budget (EUR)')).toEqual({ currency: 'EUR' });
    expect(readUnit('Volumen in Tsd. €')).toEqual({ multiplier: 1e3, currency: 'EUR' });
    expect(readUnit('Anggaran (Rp miliar)')).toEqual({ multiplier: 1e9, currency: 'IDR' });
    expect(readUnit('Nilai Kerja Sama')).toEqual({});
  });
});
