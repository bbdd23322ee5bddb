import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { toListCell, type DataTable } from '../../src/export/DataTable.ts';
import { plainCsv, spreadsheetCsv, toSafeText, writeCsv } from '../../src/export/writeCsv.ts';

function parse(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter, newline: '\n' }).data;
}

describe('a CSV file', () => {
  it('quotes what needs it and leaves missing cells empty', () => {
    const table: DataTable = {
      columns: ['a', 'b'],
      rows: [
        ['x,y', 1.5],
        ['say "hi"', undefined],
        ['two\nlines', Number.NaN],
        [' edge ', -0.25],
        [true, -0],
      ],
    };
    expect(writeCsv(table)).toBe('a,b\n"x,y",1.5\n"say ""hi""",\n"two\nlines",\n" edge ",-0.25\ntrue,0\n');
  });

  it('for a spreadsheet in Indonesian has a mark, semicolons and decimal commas', () => {
    const table: DataTable = { columns: ['nama', 'km'], rows: [['Kab. Bantul; utara', 1234.5]] };
    expect(writeCsv(table, spreadsheetCsv.id)).toBe('\uFEFFnama;km\n"Kab. Bantul; utara";1234,5\n');
    expect(writeCsv(table, spreadsheetCsv.en)).toBe('\uFEFFnama,km\nKab. Bantul; utara,1234.5\n');
  });

  it('keeps every digit of a number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const [, cell] = parse(writeCsv({ columns: ['x'], rows: [[value]] }), ',').flat();
        expect(Number(cell)).toBe(value === 0 ? 0 : value);
      }),
      { seed: 11 },
    );
  });

  it('never holds an empty line', () => {
    expect(writeCsv({ columns: ['x'], rows: [[undefined]] })).toBe('x\n""\n');
  });

  it.each([plainCsv, spreadsheetCsv.de])('comes back from another reader as it was written: %o', (style) => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@\t\r\n;,"' a-c]*$/));
    const tables = fc.integer({ min: 1, max: 4 }).chain((width) => {
      return fc.record({
        columns: fc.array(text, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 5 }),
      });
    });
    fc.assert(
      fc.property(tables, (table) => {
        const written = writeCsv(table, style).replace(/^\uFEFF/, '');
        const safe = [table.columns, ...table.rows].map((row) => row.map(toSafeText));
        expect(parse(written, style.separator)).toEqual(safe);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe('text that a spreadsheet could run', () => {
  it.each(['=1+1', '+62 811', '-1+1|cmd', '@SUM(A1)', '\t=1', '\r=1', '\n=1'])('%j is disarmed', (text) => {
    expect(toSafeText(text)).toBe(`'${text}`);
  });
  it.each(['1-1', 'a=b', "'=1", '', ' x'])('%j stays as it is', (text) => {
    expect(toSafeText(text)).toBe(text);
  });
  it('is told from a negative number', () => {
    expect(writeCsv({ columns: ['x'], rows: [[-5], ['-5']] })).toBe("x\n-5\n'-5\n");
  });
});

it('a list in a cell can be split again', () => {
  expect(toListCell(['PT A; B', 'C'])).toBe('PT A, B;C');
});
