import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDate } from '../../support/builders.ts';
import { toAgreementId } from '../../../src/domain/ids.ts';
import { countFilledRows, filterRows, shownColumns, sortRows } from '../../../src/view/tables/arrangeRows.ts';
import { missing, none, numberCell, textCell, type Cell } from '../../../src/view/tables/Cell.ts';
import type { Column, Row, Table } from '../../../src/view/tables/Table.ts';

const column = (id: string, shownFirst = true): Column => ({
  id,
  label: id,
  align: 'start',
  width: 80,
  grow: 0,
  shownFirst,
});
const row = (key: string, cells: Readonly<Record<string, Cell>>): Row => ({
  key,
  selection: { type: 'agreement', id: toAgreementId(key) },
  cell: (id) => cells[id] ?? missing,
});
const keys = (rows: readonly Row[]): readonly string[] => rows.map(({ key }) => key);

describe('sorting rows', () => {
  const rows = [
    row('a', {
      n: numberCell(10),
      t: textCell('Kab. 10'),
      d: { type: 'date', date: aDate('2024-03'), assumed: false },
    }),
    row('b', {
      n: missing,
      t: textCell('Kab. 9'),
      d: { type: 'date', date: aDate('2024-02-28'), assumed: true },
    }),
    row('c', { n: numberCell(9), t: missing, d: missing }),
    row('d', {
      n: numberCell(10),
      t: textCell('kab. 9'),
      d: { type: 'date', date: aDate('2024'), assumed: false },
    }),
  ];

  it('orders numbers by size, equal ones as they stood, missing ones last either way', () => {
    expect(keys(sortRows(rows, { column: 'n', descending: false }, 'en'))).toEqual(['c', 'a', 'd', 'b']);
    expect(keys(sortRows(rows, { column: 'n', descending: true }, 'en'))).toEqual(['a', 'd', 'c', 'b']);
  });

  it('orders text as the language does, numbers within it by size', () => {
    const order = keys(sortRows(rows, { column: 't', descending: false }, 'id'));
    expect(order.indexOf('a')).toBe(2);
    expect(order.at(-1)).toBe('c');
  });

  it('orders dates by the first day they can mean', () => {
    expect(keys(sortRows(rows, { column: 'd', descending: false }, 'de'))).toEqual(['d', 'b', 'a', 'c']);
  });

  it('keeps every row, whatever the values', () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.constant(undefined));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), fc.boolean(), (values, descending) => {
        const made = values.map((n, at) => row(String(at), { n: numberCell(n) }));
        const sorted = sortRows(made, { column: 'n', descending }, 'en');
        expect(keys(sorted).toSorted()).toEqual(keys(made).toSorted());
        const known = sorted.flatMap(({ key }) => values[Number(key)] ?? []);
        const ordered = known.every((n, at) => {
          const before = known[at - 1];
          return before === undefined || (descending ? before >= n : before <= n);
        });
        expect(ordered).toBe(true);
        const firstMissing = sorted.findIndex(({ key }) => values[Number(key)] === undefined);
        expect(firstMissing === -1 || firstMissing === known.length).toBe(true);
      }),
      { seed: 20_261_123, numRuns: 100 },
    );
  });
});

describe('filtering rows by a text', () => {
  const rows = [
    row('a', { t: textCell('Bà Rịa–Vũng Tàu'), n: numberCell(1234) }),
    row('b', { t: textCell('Kota Semarang'), u: textCell('Pangan') }),
    row('c', { t: missing }),
  ];
  const find = (query: string, columns = ['t', 'n']): readonly string[] =>
    keys(
      filterRows(
        rows,
        columns.map((id) => column(id)),
        query,
        'en',
      ),
    );

  it('takes words in any order, any case, without accents', () => {
    expect(find('vung BA')).toEqual(['a']);
    expect(find('semarang kota')).toEqual(['b']);
    expect(find('  ')).toEqual(['a', 'b', 'c']);
  });

  it('looks at shown columns only, and at what is printed', () => {
    expect(find('pangan')).toEqual([]);
    expect(find('pangan', ['t', 'u'])).toEqual(['b']);
    expect(find('1,234')).toEqual(['a']);
  });

  it('never finds a row by the words for missing', () => {
    expect(find('not recorded')).toEqual([]);
  });
});

describe('columns', () => {
  const table: Table = {
    columns: [column('a'), column('b', false), column('c')],
    rows: [],
    all: [row('1', { a: textCell('x'), b: none }), row('2', { a: textCell(' '), b: numberCell(0) })],
  };

  it('shows those chosen in their order, without unknown ones; else the table’s own', () => {
    expect(shownColumns(table, undefined).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(shownColumns(table, ['c', 'gone', 'b']).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(shownColumns(table, ['gone']).map(({ id }) => id)).toEqual(['a']);
  });

  it('counts how full each is: 0 is a value, a blank and a dash are none', () => {
    expect([...countFilledRows(table)]).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 0],
    ]);
  });
});
