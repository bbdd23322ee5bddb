import { describe, expect, it } from 'vitest';
import type { QuarantinedRow } from '../../../src/domain/Dataset.ts';
import { languages } from '../../../src/domain/ViewSettings.ts';
import { quarantineXlsx } from '../../../src/export/dataset/quarantineXlsx.ts';
import { importFiles } from '../../../src/ingest/importFiles.ts';
import { readSource } from '../../../src/ingest/source/readSource.ts';
import { rowTexts, type RawSheet } from '../../../src/ingest/source/RawSheet.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { builtIn } from '../../support/builtIn.ts';

const rowsOf = (sheet: RawSheet | undefined): readonly (readonly string[])[] =>
  sheet === undefined ? [] : Array.from(sheet.rowNumbers, (_, row) => rowTexts(sheet, row));
const sheetsOf = async (bytes: Uint8Array): Promise<readonly RawSheet[]> =>
  (await readSource([{ name: 'q.xlsx', bytes }], ignoreProgress, neverCancelled)).sheets;

const csv = `Judul;Pihak;Tanggal
Air bersih;Kabupaten Bantul dan Kabupaten Sleman;15/03/2024
=Sampah;Kabupaten Bantul;31 Februari 2027
Jalan;Kota Antah Berantah dan Kabupaten Bantul;01/06/2021
`;
const read = (name: string, bytes: Uint8Array) =>
  importFiles([{ name, bytes }], { base: builtIn() }, ignoreProgress, neverCancelled);

describe.each(languages)('rows set aside as a workbook in %s', (language) => {
  it('stand untouched under their own header, each with its place and reason', async () => {
    const { result } = await read('register.csv', new TextEncoder().encode(csv));
    expect(result.quarantine.map(({ row }) => row)).toEqual([3, 4]);
    const [sheet] = await sheetsOf(quarantineXlsx(result.quarantine, language));
    const [header, ...rows] = rowsOf(sheet);
    expect(header?.slice(0, 3)).toEqual(['Judul', 'Pihak', 'Tanggal']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual([
      ['=Sampah', 'Kabupaten Bantul', '31 Februari 2027', 'register.csv', '3'],
      ['Jalan', 'Kota Antah Berantah dan Kabupaten Bantul', '01/06/2021', 'register.csv', '4'],
    ]);
    expect(rows.every((row) => row.length === 7 && row.every((cell) => cell !== ''))).toBe(true);
  });

  it('load once they are corrected there, and nothing is taken for data that was added', async () => {
    const { result } = await read('register.csv', new TextEncoder().encode(csv));
    const corrected = result.quarantine.map((row): QuarantinedRow => ({
      ...row,
      cells: [row.cells[0] ?? '', 'Kabupaten Bantul dan Kota Yogyakarta', '01/06/2021'],
    }));
    const again = (await read('q.xlsx', quarantineXlsx(corrected, language))).result;
    expect(again.quarantine).toEqual([]);
    expect(
      again.dataset.agreements.map(({ title, parties, signedOn, attributes }) => ({
        title,
        parties: parties.map(({ partyId }) => partyId),
        signedOn: signedOn?.text,
        attributes,
      })),
    ).toEqual(
      ['=Sampah', 'Jalan'].map((title) => ({
        title,
        parties: ['34.02', '34.71'],
        signedOn: '2021-06-01',
        attributes: undefined,
      })),
    );
  });
});

it('keeps rows of different tables apart, with the titles that stood above them', async () => {
  const row = (file: string, header: readonly string[], sheet?: string): QuarantinedRow => ({
    file,
    ...(sheet === undefined ? {} : { sheet }),
    row: 7,
    header,
    cells: ['a', 'b', 'surplus'],
    issues: [],
  });
  const rows = [
    row('x.xlsx', ['Judul', 'Pihak'], 'Rekap'),
    row('y.csv', ['Tentang']),
    row('x.xlsx', ['Judul', 'Pihak'], 'Rekap'),
  ];
  const title = ({ file }: QuarantinedRow): string | undefined =>
    file === 'x.xlsx' ? 'PEMERINTAH KOTA SEMARANG' : undefined;
  const sheets = await sheetsOf(quarantineXlsx(rows, 'id', title));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Rekap', 'y']);
  expect(rowsOf(sheets[0]).map(([first]) => first)).toEqual(['PEMERINTAH KOTA SEMARANG', 'Judul', 'a', 'a']);
  expect(rowsOf(sheets[1])[1]?.slice(0, 3)).toEqual(['a', 'b', 'surplus']);
});

it('is a workbook even where nothing was set aside', async () => {
  expect(await sheetsOf(quarantineXlsx([], 'en'))).toHaveLength(1);
});
