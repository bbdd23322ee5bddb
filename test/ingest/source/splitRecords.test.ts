import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { splitRecords } from '../../../src/ingest/source/text/splitRecords.ts';
import { naiveSplit } from './naiveSplit.ts';

const cellsOf = (text: string, delimiter = ','): readonly (readonly string[])[] =>
  splitRecords(text, delimiter).map(({ cells }) => cells);
const rowsOf = (text: string): readonly number[] => splitRecords(text, ',').map(({ row }) => row);

describe('splitRecords', () => {
  test('all three line ends, mixed, with and without one at the end', () => {
    expect(cellsOf('a,b\r\nc,d\ne,f\rg,h')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
      ['g', 'h'],
    ]);
    expect(cellsOf('a,b\n')).toEqual([['a', 'b']]);
  });

  test('delimiters, line breaks and doubled quotes inside quotes', () => {
    expect(cellsOf('"a,b","c\r\nd","e ""f"" g"\nh,i,j')).toEqual([
      ['a,b', 'c\r\nd', 'e "f" g'],
      ['h', 'i', 'j'],
    ]);
  });

  test('rows are counted as a spreadsheet counts them', () => {
    expect(rowsOf('a\n"b\nc\nd"\ne')).toEqual([1, 2, 3]);
    expect(rowsOf('a\n\n\nb')).toEqual([1, 4]);
  });

  test('empty cells stay, also the last one', () => {
    expect(cellsOf(',a,\n,,')).toEqual([
      ['', 'a', ''],
      ['', '', ''],
    ]);
    expect(cellsOf('"",a\n')).toEqual([['', 'a']]);
  });

  test('a quote inside an unquoted cell is a character', () => {
    expect(cellsOf('pipa 5" baja,b')).toEqual([['pipa 5" baja', 'b']]);
  });

  test('spaces around a quoted cell are no part of it', () => {
    expect(cellsOf('a, "b,c" ,d')).toEqual([['a', 'b,c', 'd']]);
  });

  test('quotes that were not doubled: read to the last one, and told', () => {
    expect(splitRecords('"Kerja "sama" daerah",b', ',')).toEqual([
      { row: 1, cells: ['Kerja "sama" daerah', 'b'], quotes: 'odd' },
    ]);
  });

  test('a quote that is never closed costs its own row only', () => {
    expect(splitRecords('a,b\n"c,d\ne,"f,g"\nh,i', ',')).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['"c', 'd'], quotes: 'unclosed' },
      { row: 3, cells: ['e', 'f,g'] },
      { row: 4, cells: ['h', 'i'] },
    ]);
  });

  test('the limit stops the work', () => {
    expect(splitRecords('a\nb\nc', ',', 2)).toHaveLength(2);
  });

  test('a hostile file of quotes takes time in proportion to its length', () => {
    const started = performance.now();
    for (const line of ['"a\n', '"a', 'x,"\n', '"a"b\n']) splitRecords(line.repeat(500_000), ',');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('agrees with papaparse on well-formed tables', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', ',', ';', '"', '\n', '\r\n', 'é'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1 }), (rows) => {
        const text = Papa.unparse(rows, { quotes: true, delimiter: ',', newline: '\n' });
        expect(cellsOf(text)).toEqual(rows);
        expect(Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data).toEqual(rows);
      }),
      { seed: 20_261_123, numRuns: 500 },
    );
  });

  test('agrees with a second implementation on any text', () => {
    const piece = fc.constantFrom('a', 'b', '"', '"', '""', ',', ',', ';', '\n', '\r', '\r\n', ' ', '\t');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.constantFrom(',', ';', '\t'),
        (pieces, delimiter) => {
          const text = pieces.join('');
          const records = splitRecords(text, delimiter).map(({ quotes = '', ...rest }) => ({
            ...rest,
            quotes,
          }));
          expect(records).toEqual(naiveSplit(text, delimiter));
        },
      ),
      { seed: 20_261_123, numRuns: 20_000 },
    );
  });
});
