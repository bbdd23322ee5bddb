import { describe, expect, it } from 'vitest';

import {
  formatDate,
  formatKm,
  formatList,
  formatNumber,
  formatOrdinal,
  formatMoney,
  formatShare,
  formatShortDate,
} from '../../src/i18n/format.ts';

describe('dates', () => {
  it('are as precise as they are known', () => {
    expect(formatDate('2026-11-23', 'id')).toBe('23 November 2026');
    expect(formatDate('2026-05-01', 'de')).toBe('1. Mai 2026');
    expect(formatDate({ text: '2021-08', precision: 'month' }, 'id')).toBe('Agustus 2021');
    expect(formatDate({ text: '2021', precision: 'year' }, 'en')).toBe('2021');
  });
  it('say that they are an upper bound', () => {
    const date = { text: '2021-08-17', precision: 'before' } as const;
    expect(formatDate(date, 'id')).toBe('paling lambat 17 Agustus 2021');
    expect(formatDate(date, 'en')).toBe('not later than 17 August 2021');
    expect(formatShortDate(date, 'en')).toBe('≤ 17 Aug 2021');
  });
  it('that are none come back as they stand', () => {
    expect(formatDate('entah', 'id')).toBe('entah');
  });
});

describe('numbers', () => {
  it('follow the language', () => {
    expect(formatNumber(1234567.891, 'id', 2)).toBe('1.234.567,89');
    expect(formatNumber(1234567.891, 'en', 1)).toBe('1,234,567.9');
    expect(formatNumber(-0, 'de')).toBe('0');
  });
  it('that are missing never read as a number', () => {
    expect(formatNumber(Number.NaN, 'en')).toBe('not recorded');
    expect(formatKm(Number.NaN, 'id')).toBe('tidak tercatat');
  });
  it('of kilometres have a decimal only below 10', () => {
    expect(formatKm(3.26, 'de')).toBe('3,3\u00A0km');
    expect(formatKm(1027.4, 'en')).toBe('1,027\u00A0km');
  });
  it('of shares never round a little to nothing nor nearly all to all', () => {
    expect(formatShare(0.5, 'en')).toBe('50%');
    expect(formatShare(0, 'en')).toBe('0%');
    expect(formatShare(0.0001, 'en')).toBe('< 1%');
    expect(formatShare(0.9999, 'en')).toBe('> 99%');
    expect(formatShare(1, 'en')).toBe('100%');
  });
  it('of places are ordinals', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map((n) => formatOrdinal(n, 'en'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
    ]);
    expect(formatOrdinal(3, 'id')).toBe('ke-3');
    expect(formatOrdinal(3, 'de')).toBe('3.');
  });
});

it('lists read as a phrase', () => {
  expect(formatList(['A', 'B', 'C'], 'id')).toBe('A, B, dan C');
  expect(formatList(['A', 'B'], 'de', 'disjunction')).toBe('A oder B');
});

it('money stands as the language writes it', () => {
  expect(formatMoney(750_000_000, 'IDR', 'id')).toBe('Rp750.000.000');
  expect(formatMoney(1_250_000.5, 'IDR', 'id')).toBe('Rp1.250.000,50');
  expect(formatMoney(750_000_000, 'IDR', 'en')).toBe('IDR\u00A0750,000,000');
  expect(formatMoney(1.2e6, 'EUR', 'de')).toBe('1.200.000\u00A0€');
  expect(formatMoney(5, 'tahil', 'en')).toBe('5 tahil');
  expect(formatMoney(5, '', 'de')).toBe('5');
});
