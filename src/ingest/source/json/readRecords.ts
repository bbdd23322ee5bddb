import { AttributeTable } from '../AttributeTable.ts';
import type { TextFile } from '../FileContent.ts';
import type { RawSheet } from '../RawSheet.ts';
import { SheetBuilder } from '../SheetBuilder.ts';
import { sourceLimits, tableTooLarge } from '../sourceLimits.ts';
import { scalarText } from '../typedText.ts';
import { addValues, isObject, type JsonObject } from './addValues.ts';

/** A list of objects as a sheet: one row each, the columns by their keys, in order of appearance. */
export function readRecords(
  records: readonly JsonObject[],
  origin: Pick<TextFile, 'file' | 'encoding'> & { readonly sheet?: string },
  metadata: Readonly<Record<string, string>> = {},
): RawSheet {
  const table = new AttributeTable([]);
  for (const record of records) {
    addValues(table, record);
    table.endRow();
  }
  const { file, sheet, encoding } = origin;
  const notes = { encoding, ...(Object.keys(metadata).length > 0 ? { metadata } : {}) };
  return table.build({ file, format: 'json', ...(sheet === undefined ? {} : { sheet }) }, notes);
}

/** A list of lists as a sheet, cell by cell. */
export function readRows(
  rows: readonly (readonly unknown[])[],
  { file, encoding }: Pick<TextFile, 'file' | 'encoding'>,
): RawSheet {
  const builder = new SheetBuilder();
  let cells = 0;
  for (const [index, row] of rows.entries()) {
    cells += row.length;
    if (index >= sourceLimits.rows || row.length > sourceLimits.columns || cells > sourceLimits.cells) {
      throw tableTooLarge();
    }
    for (const value of row) {
      const cell = typeof value === 'object' && value !== null ? undefined : scalarText(value);
      if (cell === undefined)
        builder.addCell(value === null || value === undefined ? '' : JSON.stringify(value));
      else builder.addCell(cell.text, cell.type);
    }
    builder.endRow(index + 1);
  }
  return builder.build({ file, format: 'json' }, { notes: { encoding } });
}

/** Texts and numbers beside the tables of a document: its title, licence, date. */
export function readMetadata(object: JsonObject): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(object).flatMap(([key, value]) => {
      const text = isObject(value) || Array.isArray(value) ? undefined : scalarText(value)?.text;
      return text === undefined ? [] : [[key, text]];
    }),
  );
}
