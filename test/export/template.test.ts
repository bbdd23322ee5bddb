import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { agreementKinds, documentTypes } from '../../src/domain/Agreement.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { templateCsv } from '../../src/export/template/templateCsv.ts';
import { templateExamples } from '../../src/export/template/templateExamples.ts';
import { documentWords, kindWords, roleWords, statusWords } from '../../src/export/template/templateWords.ts';
import { templateXlsx } from '../../src/export/template/templateXlsx.ts';
import { writeXlsx } from '../../src/export/xlsx/writeXlsx.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { templateColumns } from '../../src/ingest/templateColumns.ts';
import { parseDocumentType, parseKind, parseRole, parseStatus } from '../../src/ingest/vocabulary.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { builtIn } from '../support/builtIn.ts';
import { libreOfficeNote, openInLibreOffice, skipLibreOffice } from '../support/libreoffice.ts';

const partOf = (bytes: Uint8Array, path: string): string =>
  strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
const read = (name: string, bytes: Uint8Array) =>
  importFiles([{ name, bytes }], { base: builtIn() }, ignoreProgress, neverCancelled);
const columns = templateColumns.filter(({ inTemplate }) => inTemplate);

describe.each(languages)('the template in %s', (language) => {
  const bytes = templateXlsx(builtIn(), language);

  it('offers only words that are understood again', () => {
    const kinds = Object.entries(kindWords[language]).map(([key, word]) => {
      const understood = parseKind(word);
      return [
        key,
        understood?.basis === undefined ? understood?.kind : `${understood.kind}-${understood.basis}`,
      ];
    });
    expect(kinds).toEqual(Object.keys(kindWords[language]).map((key) => [key, key]));
    expect(new Set(kinds.map(([key]) => key))).toEqual(
      new Set([...agreementKinds, 'ksdd-mandatory', 'ksdd-voluntary']),
    );
    expect(documentTypes.map((type) => parseDocumentType(documentWords[language][type]))).toEqual(
      documentTypes,
    );
    for (const [role, word] of Object.entries(roleWords[language])) expect(parseRole(word)).toBe(role);
    for (const [status, word] of Object.entries(statusWords[language]))
      expect(parseStatus(word)).toBe(status);
  });

  it('has lists to choose from on a hidden sheet, which ask back only where one value belongs', () => {
    const book = partOf(bytes, 'xl/workbook.xml');
    const names = [...book.matchAll(/<sheet name="([^"]*)"[^>]*?(state="hidden")?\/>/g)];
    expect(names.map(([, , state]) => state !== undefined)).toEqual([false, false, false, true]);
    const lists = names[3]?.[1] ?? '';
    const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml');
    const rules = [...sheet.matchAll(/<dataValidation ([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/g)];
    const found = rules.flatMap(([, attributes = '', content = '']) => {
      const column = /sqref="([A-Z]+)2:/.exec(attributes)?.[1] ?? '';
      const range = /<formula1>(.*)<\/formula1>/.exec(content)?.[1];
      return range === undefined ? [] : [[column, range, attributes.includes('showErrorMessage')]];
    });
    const autonomous = builtIn().regions.filter((region) => region.autonomous).length;
    expect(found).toEqual([
      ['C', `&apos;${lists}&apos;!$A$2:$A$11`, true],
      ['D', `&apos;${lists}&apos;!$B$2:$B$12`, true],
      ['E', `&apos;${lists}&apos;!$F$2:$F$${String(autonomous + 1)}`, false],
      ['F', `&apos;${lists}&apos;!$C$2:$C$5`, false],
      ['G', `&apos;${lists}&apos;!$E$2:$E$${String(builtIn().affairs.length + 1)}`, false],
      ['L', `&apos;${lists}&apos;!$D$2:$D$4`, true],
    ]);
    expect(rules).toHaveLength(columns.length);
    expect(sheet.indexOf('<dataValidations')).toBeLessThan(sheet.indexOf('<pageMargins'));
    expect(
      rules.every(([, attributes = '']) => (/ prompt="([^"]*)"/.exec(attributes)?.[1] ?? '').length > 0),
    ).toBe(true);
  });

  it('gives nothing when it is loaded as it is: neither example nor lists are data', async () => {
    const { result } = await read('template.xlsx', bytes);
    expect(result.dataset.agreements).toEqual([]);
    expect(result.quarantine).toEqual([]);
  });

  it('shows rows that load wholly, without a question', async () => {
    const rows = templateExamples(language).map((row) => columns.map(({ id }) => row[id]));
    const table = { columns: columns.map(({ header }) => header[language]), rows };
    const { result } = await read('filled.xlsx', writeXlsx([{ name: 'Data', table, widths: [] }]));
    expect(result.quarantine).toEqual([]);
    expect(result.issues.filter(({ code }) => code !== 'end-computed')).toEqual([]);
    expect(
      result.dataset.agreements.map(({ id, kind, documentType, parties, affairs, signedOn, end }) => ({
        id,
        kind,
        documentType,
        parties: parties.map(({ partyId, role }) => (role === undefined ? partyId : `${partyId} ${role}`)),
        affairs,
        signedOn: signedOn?.text,
        end: end?.text,
      })),
    ).toEqual([
      {
        id: 'KS-001',
        kind: 'ksdd',
        documentType: 'KB',
        parties: ['34.02 lead', '34.71 partner', '34.04 partner'],
        affairs: ['2.11'],
        signedOn: '2024-03-15',
        end: '2029-03-14',
      },
      {
        id: 'KS-002',
        kind: 'ksdd',
        documentType: 'PKS',
        parties: ['34.02', '34.71'],
        affairs: ['2.11'],
        signedOn: '2025-01',
        end: '2028-01',
      },
      {
        id: expect.any(String) as unknown,
        kind: 'ksdpk',
        documentType: 'PKS',
        parties: ['33.74', expect.stringMatching(/^out:/) as unknown],
        affairs: ['1.02'],
        signedOn: '2023',
        end: undefined,
      },
    ]);
  });

  it('is a table for programs as well', () => {
    const [header = ''] = templateCsv(language).split('\n');
    expect(header.replace('\uFEFF', '').split(language === 'en' ? ',' : ';')).toEqual(
      columns.map((column) => column.header[language]),
    );
  });

  it.skipIf(skipLibreOffice)(`opens in LibreOffice${libreOfficeNote}`, { timeout: 120_000 }, () => {
    const sheets = openInLibreOffice(bytes);
    expect(sheets.size).toBe(4);
    const [fill, example, guide, lists] = [...unzipNames(bytes)].map((name) => sheets.get(name));
    expect(fill?.[0]).toEqual(columns.map((column) => column.header[language]));
    expect(example?.[1]?.[8]).toBe('2024-03-15');
    expect(guide).toHaveLength(columns.length + 3);
    expect(lists?.some((row) => row[5] === 'Kabupaten Bantul')).toBe(true);
  });
});

function unzipNames(bytes: Uint8Array): readonly string[] {
  return [...partOf(bytes, 'xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(
    ([, name]) => name ?? '',
  );
}
