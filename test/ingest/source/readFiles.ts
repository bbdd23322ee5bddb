import { cellType, rowCount, rowTexts, type RawSheet } from '../../../src/ingest/source/RawSheet.ts';
import { readSource } from '../../../src/ingest/source/readSource.ts';
import type { InputFile, Source } from '../../../src/ingest/source/Source.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads one file of a text or of bytes. */
export function readOne(
  name: string,
  content: string | Uint8Array,
  rest: Partial<InputFile> = {},
): Promise<Source> {
  const bytes = typeof content === 'string' ? utf8(content) : content;
  return readSource([{ name, bytes, ...rest }], ignoreProgress, neverCancelled);
}

/** All texts of a sheet, row by row. */
export function textsOf(sheet: RawSheet | undefined): readonly (readonly string[])[] {
  return sheet === undefined ? [] : Array.from({ length: rowCount(sheet) }, (_, row) => rowTexts(sheet, row));
}

/** What the cells of a row are. */
export function typesOf(sheet: RawSheet | undefined, row: number): readonly string[] {
  return sheet === undefined ? [] : rowTexts(sheet, row).map((_, column) => cellType(sheet, row, column));
}

/** The sheets of a source by their names, as texts. */
export function sheetsOf({ sheets }: Source): Readonly<Record<string, readonly (readonly string[])[]>> {
  return Object.fromEntries(sheets.map((sheet) => [sheet.sheet ?? '', textsOf(sheet)]));
}
