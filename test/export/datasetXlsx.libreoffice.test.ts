import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { datasetXlsx } from '../../src/export/dataset/datasetXlsx.ts';
import { serialDay } from '../../src/export/xlsx/sheetXml.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { libreOfficeNote, openInLibreOffice, skipLibreOffice } from '../support/libreoffice.ts';

const dataset = aDataset({
  regions: [aRegion('33.01'), aRegion('33.02')],
  agreements: [
    anAgreement('A1')
      .between('33.01', '33.02')
      .signed('2024-02-29')
      .until('2029')
      .with({ title: '=HYPERLINK("x")' }),
    anAgreement('A2').between('33.01', '33.02').signed('1899-12-31').with({ number: '12/2021' }),
  ],
});

describe('a dataset as a workbook', () => {
  const bytes = datasetXlsx(dataset, 'en');
  const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

  it('holds days as days, other dates as texts, and no formula', () => {
    const column = (address: string): string =>
      new RegExp(`<c r="${address}"[^>]*>.*?</c>`).exec(sheet)?.[0] ?? '';
    expect(column('I2')).toBe('<c r="I2" s="13"><v>45351</v></c>');
    expect(column('K2')).toContain('>2029<');
    // Spreadsheets cannot count before 1900.
    expect(column('I3')).toContain('>1899-12-31<');
    expect(sheet).not.toContain('<f');
  });

  it('counts days as spreadsheets do', () => {
    expect(['1900-03-01', '1970-01-01', '2026-11-24'].map(serialDay)).toEqual([61, 25_569, 46_350]);
    expect(['1900-02-28', '2024-02-30', '2024-02', 'x'].map(serialDay)).toEqual(Array(4).fill(undefined));
  });

  it.skipIf(skipLibreOffice)(`shows the same in LibreOffice${libreOfficeNote}`, { timeout: 120_000 }, () => {
    const sheets = openInLibreOffice(bytes);
    expect([...sheets.keys()].toSorted()).toEqual(['Agreements', 'Regions']);
    const [header = [], ...rows] = sheets.get('Agreements') ?? [];
    const cell = (row: number, name: string): string | undefined => rows[row]?.[header.indexOf(name)];
    expect([cell(0, 'title'), cell(0, 'signed_on'), cell(0, 'end')]).toEqual([
      '=HYPERLINK("x")',
      '2024-02-29',
      '2029',
    ]);
    expect([cell(1, 'signed_on'), cell(1, 'number')]).toEqual(['1899-12-31', '12/2021']);
  });
});
