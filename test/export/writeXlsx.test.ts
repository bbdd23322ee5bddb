import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterEach, describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/export/xlsx/Sheet.ts';
import { writeXlsx } from '../../src/export/xlsx/writeXlsx.ts';

const zone = process.env['TZ'];
afterEach(() => {
  process.env['TZ'] = zone;
});

const sheet = (fields: Partial<Sheet> = {}): Sheet => ({
  name: 'Pemetaan',
  table: { columns: ['a', 'b'], rows: [] },
  widths: [],
  ...fields,
});

/** Parts of the workbook as text; each must be well-formed XML. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
  for (const text of parts.values()) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(text).close();
  }
  return parts;
}

/** Address, type and content of each cell of the first sheet. */
function cellsOf(bytes: Uint8Array): readonly (readonly [string, string, string])[] {
  const cells: [string, string, string][] = [];
  const parser = new SaxesParser();
  let inside = false;
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'sheetData') inside = true;
    if (name === 'c') cells.push([attributes['r'] ?? '', attributes['t'] ?? 'n', '']);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'sheetData') inside = false;
  });
  parser.on('text', (text) => {
    const last = cells.at(-1);
    if (inside && last !== undefined) last[2] += text;
  });
  parser.write(partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '').close();
  return cells;
}

/** Stated heights of the rows of the first sheet, points. */
function heightsOf(bytes: Uint8Array): readonly number[] {
  const xml = partsOf(bytes).get('xl/worksheets/sheet1.xml') ?? '';
  return [...xml.matchAll(/<row r="\d+" ht="([\d.]+)" customHeight="1">/g)].map(([, height]) =>
    Number(height),
  );
}

describe('a workbook', () => {
  it('holds texts as texts, numbers as numbers, and nothing for what is missing', () => {
    const rows = [
      ['=SUM(A1)', 0.1, true],
      ['', undefined, Number.NaN],
      ['<&>"', -0, false],
      ['_x0041_', 1e21, Number.POSITIVE_INFINITY],
      ['constructor', '__proto__', '\u0000bell\u0007'],
    ];
    const bytes = writeXlsx([sheet({ table: { columns: ['a', 'b', 'c'], rows } })]);
    expect(cellsOf(bytes)).toEqual([
      ['A1', 'inlineStr', 'a'],
      ['B1', 'inlineStr', 'b'],
      ['C1', 'inlineStr', 'c'],
      ['A2', 'inlineStr', '=SUM(A1)'],
      ['B2', 'n', '0.1'],
      ['C2', 'b', '1'],
      ['A4', 'inlineStr', '<&>"'],
      ['B4', 'n', '0'],
      ['C4', 'b', '0'],
      ['A5', 'inlineStr', '_x005F_x0041_'],
      ['B5', 'n', '1e+21'],
      ['A6', 'inlineStr', 'constructor'],
      ['B6', 'inlineStr', '__proto__'],
      ['C6', 'inlineStr', '\uFFFDbell\uFFFD'],
    ]);
  });

  it('never holds a formula, whatever a text begins with', () => {
    const starts = ['=', '+', '-', '@', '\t', '\r', '\n'];
    const rows = starts.map((start) => [`${start}cmd|' /C calc'!A0`]);
    const xml = partsOf(writeXlsx([sheet({ table: { columns: ['a'], rows } })])).get(
      'xl/worksheets/sheet1.xml',
    );
    expect(xml).not.toContain('<f');
    // Each carries the format whose quote prefix keeps it text when it is edited.
    expect(xml?.match(/ s="1" t="inlineStr"/g)).toHaveLength(starts.length);
  });

  it('keeps the header in view and on every page, and the widths', () => {
    const parts = partsOf(writeXlsx([sheet({ widths: [5, 60] }), sheet({ name: 'Tentang' })]));
    const first = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(first).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(first).toContain(
      '<cols><col min="1" max="1" width="5" customWidth="1"/><col min="2" max="2" width="60" customWidth="1"/></cols>',
    );
    const book = parts.get('xl/workbook.xml') ?? '';
    expect(book).toContain('localSheetId="0">&apos;Pemetaan&apos;!$1:$1<');
    expect(book).toContain('localSheetId="1">&apos;Tentang&apos;!$1:$1<');
  });

  it('states a height for every row, as its longest cell needs in its column', () => {
    const rows = [
      ['x', 'y'],
      ['x', 'word '.repeat(60).trim()],
      ['a\nb\nc', 1],
    ];
    const heights = heightsOf(writeXlsx([sheet({ table: { columns: ['a', 'b'], rows }, widths: [10, 20] })]));
    expect(heights).toHaveLength(4);
    const [header = 0, one = 0, many = 0, three = 0] = heights;
    expect(header).toBe(one);
    // Three lines of 9 points at least; 60 words of 5 characters in 20 take 15 lines or more.
    expect(three).toBeGreaterThanOrEqual(3 * 9 * 1.15);
    expect(many).toBeGreaterThanOrEqual(15 * 9 * 1.15);
    expect(many).toBeLessThan(25 * 14);
  });

  it('shows no row taller than a program can', () => {
    const rows = [['word '.repeat(3000)]];
    const bytes = writeXlsx([sheet({ table: { columns: ['a'], rows }, widths: [10] })]);
    expect(heightsOf(bytes)[1]).toBe(409);
  });

  it('has lines above and below the table, and then freezes, repeats and filters the header below them', () => {
    const parts = partsOf(
      writeXlsx([
        sheet({
          table: { columns: ['a', 'b'], rows: [['=x', undefined]] },
          head: [{ cells: [{ from: 0, to: 1, text: '=Title', style: 'title' }] }, { cells: [], height: 6 }],
          foot: [{ cells: [{ from: 1, to: 1, text: '', style: 'line' }], height: 20 }],
          grid: true,
          filter: true,
          paper: 'A3',
          footer: '1 & 2',
        }),
      ]),
    );
    const first = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(first).toContain('<pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/>');
    expect(first).toContain('<autoFilter ref="A3:B4"/><mergeCells count="1"><mergeCell ref="A1:B1"/>');
    expect(first).toContain('paperSize="8" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(first).toContain('&amp;L&amp;8 1 &amp;&amp; 2&amp;R&amp;8 &amp;P / &amp;N');
    expect(first).toMatch(/<row r="2" ht="6" customHeight="1"><\/row><row r="3"/);
    // The empty cell has its lines too, and below the table there is a rule to write on.
    expect(first).toMatch(
      /<c r="B4" s="4"\/><\/row><row r="5" ht="20" customHeight="1"><c r="B5" s="\d+"\/>/,
    );
    expect(first).not.toContain('<f');
    const book = parts.get('xl/workbook.xml') ?? '';
    expect(book).toContain('_FilterDatabase" localSheetId="0" hidden="1">&apos;Pemetaan&apos;!$A$3:$B$4<');
    expect(book).toContain('Print_Titles" localSheetId="0">&apos;Pemetaan&apos;!$3:$3<');
  });

  it('names columns beyond Z, and sheets as Excel allows', () => {
    const columns = Array.from({ length: 703 }, (_, at) => String(at));
    const bytes = writeXlsx([
      sheet({ name: 'a/b:c?', table: { columns, rows: [] } }),
      sheet({ name: 'A b c' }),
      sheet({ name: '' }),
      sheet({ name: 'x'.repeat(40) }),
      sheet({ name: 'x'.repeat(40) }),
    ]);
    const addresses = cellsOf(bytes).map(([address]) => address);
    expect([25, 26, 51, 52, 701, 702].map((at) => addresses[at])).toEqual([
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ]);
    const names = [...(partsOf(bytes).get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)];
    expect(names.map(([, name]) => name)).toEqual([
      'a b c',
      'A b c 2',
      '3',
      'x'.repeat(31),
      `${'x'.repeat(27)} 2`,
    ]);
  });

  it('cuts a text that no cell can hold', () => {
    const bytes = writeXlsx([sheet({ table: { columns: ['a'], rows: [['x'.repeat(40_000)]] } })]);
    expect(cellsOf(bytes)[1]?.[2]).toHaveLength(32_767);
  });

  it('has the same bytes on every day and in every time zone', () => {
    const write = (timeZone: string): Uint8Array => {
      process.env['TZ'] = timeZone;
      return writeXlsx([sheet({ table: { columns: ['a'], rows: [['x']] } })]);
    };
    expect(write('Asia/Jayapura')).toEqual(write('America/Los_Angeles'));
  });
});
