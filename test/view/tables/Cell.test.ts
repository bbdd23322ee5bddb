import { describe, expect, it } from 'vitest';
import { aDate } from '../../support/builders.ts';
import { cellText, cellValue, missing, none, numberCell, textCell } from '../../../src/view/tables/Cell.ts';
import { formatFixed } from '../../../src/view/tables/formatFixed.ts';
import { sourceCell } from '../../../src/view/tables/sourceCell.ts';
import { toTextTable } from '../../../src/view/tables/toTextTable.ts';

describe('a cell', () => {
  it('tells missing from nought and from nothing', () => {
    expect(numberCell(undefined)).toEqual(missing);
    expect(numberCell(Number.NaN)).toEqual(missing);
    expect(textCell('  ')).toEqual(missing);
    expect([cellText(numberCell(0, 4), 'de'), cellText(missing, 'de'), cellText(none, 'de')]).toEqual([
      '0',
      'nicht verzeichnet',
      '–',
    ]);
    expect([cellValue(numberCell(0), 'de'), cellValue(missing, 'de'), cellValue(none, 'de')]).toEqual([
      0,
      undefined,
      undefined,
    ]);
  });

  it('goes into a file as a number with all digits, a date in ISO form, with what is assumed or ours said', () => {
    expect(cellValue(numberCell(1 / 3, 2), 'id')).toBe(1 / 3);
    expect(cellValue({ type: 'date', date: aDate('2024-03'), assumed: false }, 'en')).toBe('2024-03');
    expect(cellValue({ type: 'date', date: aDate('2028-09'), assumed: true }, 'en')).toBe(
      '2028-09 (assumed)',
    );
    const computed = {
      type: 'date',
      date: aDate('2026-01-05'),
      assumed: false,
      computedFrom: '5 tahun',
    } as const;
    expect(cellValue(computed, 'en')).toBe('2026-01-05 (computed from “5 tahun”)');
    expect(cellText(computed, 'id')).toBe('5 Jan 2026 (dihitung dari “5 tahun”)');
    expect(
      cellValue({ type: 'date', date: { text: '2024-05-01', precision: 'before' }, assumed: false }, 'en'),
    ).toBe('≤ 2024-05-01');
    expect(cellValue({ type: 'text', text: 'Pangan', assigned: true }, 'id')).toBe('Pangan (kami tentukan)');
    expect(cellValue({ type: 'filled', fields: [true, false, true] }, 'en')).toBe(2);
    expect(cellValue({ type: 'status', status: 'in-force', expiring: true }, 'en')).toBe(
      'In force, ends within 180 days',
    );
  });

  it('opens only web addresses', () => {
    expect(sourceCell('https://www.example.org/a?b')).toEqual({
      type: 'source',
      text: 'example.org',
      href: 'https://www.example.org/a?b',
    });
    const script = 'ftp://example.org/a';
    expect(sourceCell(script)).toEqual({ type: 'source', text: script });
    expect(sourceCell(undefined)).toEqual(missing);
  });
});

describe('numbers in a column', () => {
  it('line up, and never read as nought where they are not', () => {
    expect([0.0718, 0.017, 0.00001, 0, 12].map((value) => formatFixed(value, 'id', 4))).toEqual([
      '0,0718',
      '0,0170',
      '< 0,0001',
      '0',
      '12,0000',
    ]);
    expect(formatFixed(1234.5, 'en', 0)).toBe('1,235');
  });
});

it('writes headings in words and the rows in their order', () => {
  const column = { id: 'n', label: 'Mitra', align: 'end', width: 1, grow: 0, shownFirst: true } as const;
  const rows = [2, undefined].map((n, at) => ({
    key: String(at),
    selection: { type: 'region', id: 'x' as never } as const,
    cell: () => numberCell(n),
  }));
  expect(toTextTable([column], rows, 'id')).toEqual({ columns: ['Mitra'], rows: [[2], [undefined]] });
});
