import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detectDelimiter } from '../../../src/ingest/source/text/detectDelimiter.ts';
import { readOne, textsOf, utf8 } from './readFiles.ts';

const firstSheet = async (content: string | Uint8Array, name = 'x.csv', rest = {}) => {
  const { sheets, issues } = await readOne(name, content, rest);
  return { sheet: sheets[0], texts: textsOf(sheets[0]), issues };
};

describe('tables of text', () => {
  test('cells as they stand, with the numbers of their rows; blank rows are counted', async () => {
    const { sheet, texts } = await firstSheet('a, b \n\n"c\nd",\n,,\r\n  e');
    expect(texts).toEqual([['a', ' b '], ['c\nd', ''], ['  e']]);
    expect([...(sheet?.rowNumbers ?? [])]).toEqual([1, 3, 5]);
    expect(sheet?.blankRows).toBe(2);
    expect(sheet?.notes).toEqual({ encoding: 'utf-8', delimiter: ',' });
    expect(sheet).toMatchObject({ file: 'x.csv', format: 'csv', merges: [], hiddenRows: [] });
  });

  test.each([
    ['comma', 'a,b,c\n1,"x;y;z",3\n', ','],
    ['semicolon with decimal commas', 'a;b;c\n1,5;2,5;3,5\n2,5;3,5;4,5\n', ';'],
    ['tab', 'a\tb\n1, 2\t3; 4\n', '\t'],
    ['bar', 'a|b|c\nx, y|z; w|v\n', '|'],
    ['two columns whose second lists two parties', 'title,parties\nA,B;C\nD,E;F\n', ','],
    ['delimiter inside quoted cells', 'title,parties\n"A;1","B;C"\n"D;2","E;F"\n', ','],
    ['titles above', 'REKAP KERJA SAMA, TAHUN 2023\n\nNo;Judul;Mitra\n1;A, B;C\n2;D;E, F\n3;G;H\n', ';'],
    [
      'rows that end early',
      'No;Judul;Mitra;Tanggal;Ket\n1;A;B\n2;C, D;E;2021\n3;F, G\n4;H, I;J;2022;x\n5;K, L;M;2023\n',
      ';',
    ],
    ['one column', 'title\nA\nB\n', ','],
  ])('%s', (_, text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });

  test('a first line sep= names the delimiter and is no row, but counts as one', async () => {
    for (const line of ['sep=|', '"sep=|"', 'SEP=|', 'sep=|||']) {
      const { sheet, texts } = await firstSheet(`${line}\r\na;b|c\r\n`);
      expect(texts).toEqual([['a;b', 'c']]);
      expect([...(sheet?.rowNumbers ?? [])]).toEqual([2]);
    }
  });

  test('what is pasted is parted by tabs where it has any', async () => {
    const { sheet, texts } = await firstSheet('a,b,c\td\n"e\nf"\tg,h,i\n', 'Tempel', { origin: 'paste' });
    expect(sheet?.format).toBe('paste');
    expect(texts).toEqual([
      ['a,b,c', 'd'],
      ['e\nf', 'g,h,i'],
    ]);
    const list = await firstSheet('{"a": 1}, b', 'Tempel', { origin: 'paste' });
    expect(list.texts).toEqual([['{"a": 1}', ' b']]);
  });

  test('quotes that do not match are told with the position of their row', async () => {
    const { sheet } = await firstSheet('a,b\n\n"c,d\n"e "f" g",h\n');
    expect(sheet?.notes.brokenQuotes).toEqual([
      { row: 1, quotes: 'unclosed' },
      { row: 2, quotes: 'stray' },
    ]);
  });

  test('characters that could not be read are told', async () => {
    const bytes = new Uint8Array([...utf8('judul,äöüßäöüßäöüß\n'), 0xff, 0x2c, 0x61]);
    const { sheet, issues } = await firstSheet(bytes);
    expect(sheet?.notes.damaged).toBe(1);
    expect(issues).toEqual([{ code: 'text-damaged', severity: 'warning', file: 'x.csv', params: { n: 1 } }]);
  });

  test('letters that were encoded twice are told once for the file, and left as they are', async () => {
    const twice = Buffer.from('naam,deel\nSúdwest-Fryslân,a\nFryslân – noord,b\n').toString('latin1');
    const { texts, issues } = await firstSheet(twice);
    expect(texts[1]?.[0]).toBe('SÃºdwest-FryslÃ¢n');
    expect(issues).toEqual([
      {
        code: 'text-encoded-twice',
        severity: 'warning',
        file: 'x.csv',
        value: 'SÃºdwest-FryslÃ¢n',
        params: { n: 4 },
      },
    ]);
    const sound = await firstSheet('naam,deel\nÅland Â,SÃO PAULO\nFryslân,“a” – b\nÂngela,Ä ¿\n');
    expect(sound.issues).toEqual([]);
  });

  test('empty cells beyond the widest table are left out, filled ones refuse the file', async () => {
    const { texts } = await firstSheet(`a,b${','.repeat(16_382)}\n`);
    expect(texts[0]).toHaveLength(2000);
    const { sheet, issues } = await firstSheet(`a,b${','.repeat(16_382)}c\n`);
    expect(sheet).toBeUndefined();
    expect(issues).toEqual([
      {
        code: 'table-too-large',
        severity: 'error',
        file: 'x.csv',
        params: { rows: 1_000_000, columns: 2000, cells: 20_000_000 },
      },
    ]);
  });

  test('a million rows are read, one more is too many', async () => {
    const { sheets } = await readOne('x.csv', 'a\n'.repeat(1_000_000));
    expect(sheets[0]?.rowNumbers).toHaveLength(1_000_000);
    const { issues } = await readOne('x.csv', 'a\n'.repeat(1_000_001));
    expect(issues).toMatchObject([{ code: 'table-too-large' }]);
  });

  test('any table comes back cell by cell', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', ',', ';', '"', '\n', 'é', '€'),
      maxLength: 6,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2 }),
        async (rows) => {
          const header = ['judul', 'pihak', 'tanggal'];
          const text = [header, ...rows]
            .map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';'))
            .join('\r\n');
          const { texts, sheet } = await firstSheet(text);
          const filled = rows.filter((row) => row.some((one) => one.trim() !== ''));
          expect(texts).toEqual([header, ...filled]);
          expect(sheet?.blankRows).toBe(rows.length - filled.length);
        },
      ),
      { seed: 20_261_123, numRuns: 300 },
    );
  });

  test('100,000 rows of 20 columns are read in one go', async () => {
    const row = `${Array.from({ length: 20 }, (_, column) => `"sel ${String(column)}, kota"`).join(',')}\n`;
    const bytes = utf8(row.repeat(100_000));
    const started = performance.now();
    const { sheets } = await readOne('x.csv', bytes);
    // Alone it takes half a second; other work may run beside, and a splitter that is not linear takes minutes.
    expect(performance.now() - started).toBeLessThan(20_000);
    expect(sheets[0]?.rowNumbers).toHaveLength(100_000);
  });
});
