import { expect, test } from 'vitest';
import { parseAmount } from '../../../src/ingest/values/parseAmount.ts';

test.each([
  ['2500000', 2_500_000, undefined],
  ['1.250.000.000', 1_250_000_000, undefined],
  ['1.250.000,50', 1_250_000.5, undefined],
  ['1,250,000.50', 1_250_000.5, undefined],
  ['1234,5', 1234.5, undefined],
  ['1234.5', 1234.5, undefined],
  ['1.500', 1500, undefined],
  ['1,500', 1500, undefined],
  ['0,125', 0.125, undefined],
  ['0', 0, undefined],
  ['Rp 2.000.000', 2_000_000, 'IDR'],
  ['Rp. 2,5 miliar', 2_500_000_000, 'IDR'],
  ['Rp2,125 juta', 2_125_000, 'IDR'],
  ['3 triliun', 3e12, undefined],
  ['€ 12,50', 12.5, 'EUR'],
  ['eur 10', 10, 'EUR'],
  ['10\u00A0000 EUR', 10_000, 'EUR'],
])('%s', (text, amount, currency) => {
  expect(parseAmount(text)).toEqual(currency === undefined ? { amount } : { amount, currency });
});

test.each([
  '',
  'gratis',
  '-5',
  '1.2.3',
  '1,2,3',
  '1.25.000',
  '1.250,000,5',
  '1e9',
  '12 %',
  'Infinity',
  '5 bulan',
])('%s is no amount', (text) => {
  expect(parseAmount(text)).toBeUndefined();
});
