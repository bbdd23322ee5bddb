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
    const indonesian = planOf(
      aSheet(['Judul | Para Pihak | Tanggal', 'Bus | Kab. Demak; Kab. Kendal | 03/04/2021']),
    );
    expect(indonesian.sheets[0]?.columns[2]?.dateOrder).toBe('dmy');
    expect(indonesian.questions).toEqual([]);
    const german = planOf(aSheet(['Titel | Beteiligte | Datum', 'Bus | Aach; Bodman | 03.04.2021']));
    expect(german.sheets[0]?.columns[2]?.dateOrder).toBe('dmy');
    const months = planOf(english(['03/04/2021', '5 Januari 2021']));
    expect(months.sheets[0]?.columns[2]?.dateOrder).toBe('dmy');
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
