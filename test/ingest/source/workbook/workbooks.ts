import { readFileSync } from 'node:fs';
import {
  cellText,
  cellType,
  rowCount,
  widthOf,
  type RawSheet,
} from '../../../../src/ingest/source/RawSheet.ts';
import { readWorkbook, type WorkbookKind } from '../../../../src/ingest/source/workbook/readWorkbook.ts';
import { ignoreProgress, neverCancelled } from '../../../../src/lib/Task.ts';

const folder = new URL('../../../fixtures/workbook/', import.meta.url);

export function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

export function read(bytes: Uint8Array, kind: WorkbookKind = 'xlsx'): Promise<readonly RawSheet[]> {
  return readWorkbook({ name: 'buku', bytes }, kind, ignoreProgress, neverCancelled);
}

const kinds: readonly WorkbookKind[] = ['xlsx', 'ods', 'xls'];

export function readNamed(name: string): Promise<readonly RawSheet[]> {
  const kind = kinds.find((each) => name.endsWith(`.${each}`));
  if (kind === undefined) throw new Error(name);
  return read(bytesOf(name), kind);
}

/** Rows with their numbers before them: texts as they are, other cells with their type, `number 4`. */
export function rowsOf(sheet: RawSheet): readonly (readonly [number, ...string[]])[] {
  return Array.from({ length: rowCount(sheet) }, (_, row): [number, ...string[]] => [
    sheet.rowNumbers[row] ?? 0,
    ...Array.from({ length: widthOf(sheet, row) }, (__, column) => {
      const type = cellType(sheet, row, column);
      const text = cellText(sheet, row, column);
      return type === 'text' ? text : `${type} ${text}`;
    }),
  ]);
}

/** The problem of a workbook, by its code; `read` where it can be read. */
export async function problemOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return 'read';
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
    throw error;
  }
}
