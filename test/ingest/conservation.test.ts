import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { gunzipSync, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { rowCount, rowTexts, type RawSheet } from '../../src/ingest/source/RawSheet.ts';
import type { InputFile } from '../../src/ingest/source/Source.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { builtIn } from '../support/builtIn.ts';
import { conservationFaults, type Imported } from '../support/conservation.ts';
import { readCorpus } from '../support/importCorpus.ts';
import { independentCells, saysTheSame } from '../support/independentCells.ts';
import { independentDecode, independentSplit } from '../support/independentSplit.ts';
import {
  merged,
  randomTable,
  textManner,
  workbookManner,
  writeRandomOds,
  writeRandomXlsx,
  writeText,
  type RandomTable,
} from '../support/randomTables.ts';

const seed = 20_261_201;
const base = builtIn();
const read = (files: readonly InputFile[]): Promise<Imported> =>
  importFiles(files, { base }, ignoreProgress, neverCancelled);

/** Rows that hold anything, each with its number and without the empty cells at its end. */
function filledRows(table: RandomTable): readonly (readonly [row: number, ...cells: string[]])[] {
  return table.flatMap((cells, at): [number, ...string[]][] =>
    cells.some((cell) => cell.trim() !== '') ? [[at + 1, ...withoutEnd(cells)]] : [],
  );
}

function withoutEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function sheetRows(sheet: RawSheet | undefined): readonly (readonly [row: number, ...cells: string[]])[] {
  if (sheet === undefined) return [];
  return Array.from({ length: rowCount(sheet) }, (_, row): [number, ...string[]] => [
    sheet.rowNumbers[row] ?? 0,
    ...withoutEnd(rowTexts(sheet, row)),
  ]);
}

/** Texts of tables that make no agreements are told apart: see the findings of the fuzz command. */
function nothingLost(imported: Imported): void {
  const { rows, texts } = conservationFaults(imported);
  expect({ rows, texts }).toEqual({ rows: [], texts: [] });
}

describe('random tables: every row is counted once and every text is found again', () => {
  it('as text of every manner', async () => {
    await fc.assert(
      fc.asyncProperty(randomTable, textManner, async (table, manner) => {
        const bytes = writeText(table, manner);
        const encoding = manner.encoding === 'utf-8-bom' ? 'utf-8' : manner.encoding;
        const second = independentSplit(independentDecode(bytes, encoding), manner.delimiter);
        const expected = filledRows(table);
        expect(second.filled.map(({ row, cells }) => [row, ...withoutEnd(cells)])).toEqual(expected);
        const imported = await read([{ name: 'acak.csv', bytes }]);
        expect(imported.source.issues).toEqual([]);
        expect(sheetRows(imported.source.sheets[0])).toEqual(expected);
        expect(imported.result.accounts[0]?.rows).toBe(second.filled.length);
        nothingLost(imported);
      }),
      { seed, numRuns: 400 },
    );
  });

  it.each([
    ['xlsx', writeRandomXlsx],
    ['ods', writeRandomOds],
  ] as const)('as %s with merged and hidden cells', async (ending, write) => {
    await fc.assert(
      fc.asyncProperty(randomTable, workbookManner, async (random, manner) => {
        const { table, merges } = merged(random, manner.merges);
        if (filledRows(table).length === 0) return;
        const bytes = write(table, { ...manner, merges });
        const expected = filledRows(table);
        const [second] = independentCells(bytes);
        expect(new Set(second?.cells.map(({ row }) => row))).toEqual(new Set(expected.map(([row]) => row)));
        expect(second?.cells.map(({ text }) => text)).toEqual(
          expected.flatMap(([, ...cells]) => cells.filter((cell) => cell.trim() !== '')),
        );
        const imported = await read([{ name: `acak.${ending}`, bytes }]);
        expect(imported.source.issues).toEqual([]);
        expect(sheetRows(imported.source.sheets[0])).toEqual(expected);
        nothingLost(imported);
      }),
      { seed, numRuns: 150 },
    );
  });
});

const folder = join(import.meta.dirname, '..', 'fixtures');
const fixtures: readonly { readonly name: string; readonly files: readonly InputFile[] }[] = [
  ...readCorpus().filter(({ name }) => !name.includes('zip-bomb')),
  ...['public', 'workbook', 'projects'].flatMap((part) =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(csv|tsv|gz|xlsx|ods|xls|json)$/.test(path))
      .toSorted()
      .map((path) => ({
        name: `${part}/${path}`,
        files: [{ name: path, bytes: new Uint8Array(readFileSync(join(folder, part, path))) }],
      })),
  ),
];

/** The bytes from which a sheet was read, unpacked. */
function bytesOf(sheet: RawSheet, files: readonly InputFile[]): Uint8Array {
  const file = files.find(({ name }) => sheet.file === name || sheet.file.startsWith(`${name}/`));
  if (file === undefined) throw new Error(`${sheet.file} is none of the files`);
  if (sheet.file !== file.name)
    return unzipSync(file.bytes)[sheet.file.slice(file.name.length + 1)] ?? new Uint8Array();
  return file.bytes[0] === 0x1f && file.bytes[1] === 0x8b ? gunzipSync(file.bytes) : file.bytes;
}

/** What a second splitter or a second reader finds otherwise in the file of a sheet. */
function readingFaults(sheet: RawSheet, files: readonly InputFile[]): readonly string[] {
  const rows = sheetRows(sheet);
  if (sheet.format === 'csv' || sheet.format === 'paste') {
    const text = independentDecode(bytesOf(sheet, files), sheet.notes.encoding ?? 'utf-8');
    const { filled, blank } = independentSplit(text, sheet.notes.delimiter ?? ',');
    const faults = filled.flatMap(({ row, cells }, at) => {
      const [mine, theirs] = [JSON.stringify([row, ...withoutEnd(cells)]), JSON.stringify(rows[at])];
      return mine === theirs ? [] : [`${mine} was read as ${theirs}`];
    });
    if (filled.length !== rows.length || blank !== sheet.blankRows) {
      faults.push(`${String(filled.length)} records and ${String(blank)} blank ones`);
    }
    return faults;
  }
  if (sheet.format !== 'xlsx' && sheet.format !== 'ods') return [];
  const found = independentCells(bytesOf(sheet, files)).find(({ name }) => name === sheet.sheet);
  if (found === undefined) return [`no sheet ${sheet.sheet ?? ''}`];
  const texts = new Map(rows.map(([row, ...cells]) => [row, cells]));
  const numbers = new Set(found.cells.map(({ row }) => row));
  const faults = found.cells.flatMap((cell) =>
    texts.get(cell.row)?.some((text) => saysTheSame(cell, text)) === true
      ? []
      : [`${JSON.stringify(cell)} is not in ${JSON.stringify(texts.get(cell.row))}`],
  );
  if (numbers.size !== rows.length) faults.push(`${String(numbers.size)} filled rows`);
  return faults;
}

describe('files of others: every row is counted once and every text is found again', () => {
  it.each(fixtures.map((one) => [one.name, one] as const))(
    '%s',
    async (_name, { files }) => {
      const imported = await read(files);
      nothingLost(imported);
      for (const sheet of imported.source.sheets) {
        expect(readingFaults(sheet, files).slice(0, 10), sheet.file).toEqual([]);
      }
    },
    120_000,
  );
});

describe('a table that lacks a column it cannot do without', () => {
  it.each([
    [
      'areas',
      'name,tname,type,members,affairs,source\nMetropolitan Contoh,metro,34.04; 34.02,2.15; x,contoh\n',
    ],
    ['borders', 'a,shared_km,catatan\n34.04,12.5,contoh\n34.02,3,contoh\n'],
  ])('%s: each row is in quarantine once', async (_name, text) => {
    const imported = await read([{ name: 'tabel.csv', bytes: new TextEncoder().encode(text) }]);
    nothingLost(imported);
  });
});
