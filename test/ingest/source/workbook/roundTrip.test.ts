import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/export/DataTable.ts';
import { writeXlsx } from '../../../../src/export/xlsx/writeXlsx.ts';
import { cellText, cellType } from '../../../../src/ingest/source/RawSheet.ts';
import { read } from './workbooks.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    '=1+1',
    ' Kota  Bandung ',
    'a\nb\r\nc\td',
    '_x0041_',
    '_x005F_x0041_',
    '<&>"\'',
    '#REF!',
    '001',
    '𝄞',
    ']]>',
  ),
);
const cell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
);
const grid = fc.integer({ min: 1, max: 8 }).chain((width) =>
  fc.record({
    columns: fc.array(text, { minLength: width, maxLength: width }),
    rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 12 }),
  }),
);

const typeOf = (value: Cell): string => (typeof value === 'string' ? 'text' : typeof value);

describe('a table written as a workbook', () => {
  it('is the same when it is read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(grid, { minLength: 1, maxLength: 3 }), async (tables) => {
        const written = tables.map((table, at) => ({ name: `Lembar ${String(at)}`, table, widths: [] }));
        const kept = written.flatMap(({ name, table }) => {
          const rows = [table.columns, ...table.rows]
            .map((cells, at): [number, readonly Cell[]] => [at + 1, cells])
            .filter(([, cells]) => cells.some((value) => value !== undefined && String(value).trim() !== ''));
          return rows.length === 0 ? [] : [{ name, rows }];
        });
        if (kept.length === 0) return;
        const sheets = await read(writeXlsx(written));
        expect(sheets.map(({ sheet }) => sheet)).toEqual(kept.map(({ name }) => name));
        for (const [at, sheet] of sheets.entries()) {
          const rows = kept[at]?.rows ?? [];
          expect(Array.from(sheet.rowNumbers)).toEqual(rows.map(([number]) => number));
          for (const [row, [, cells]] of rows.entries()) {
            for (const [column, value] of cells.entries()) {
              const found = cellText(sheet, row, column);
              if (value === undefined || value === '') expect(found).toBe('');
              else {
                expect(cellType(sheet, row, column)).toBe(typeOf(value));
                if (typeof value === 'number') expect(Number(found) === value).toBe(true);
                else expect(found).toBe(typeof value === 'string' ? wellFormed(value) : String(value));
              }
            }
          }
        }
      }),
      { seed: 20_260_103, numRuns: 150 },
    );
  });
});

/** What XML cannot hold is written as a replacement character. */
function wellFormed(value: string): string {
  return Array.from(value, (character) => {
    const code = character.codePointAt(0) ?? 0;
    const control = code < 0x20 && code !== 9 && code !== 10 && code !== 13;
    return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff
      ? '\uFFFD'
      : character;
  }).join('');
}
