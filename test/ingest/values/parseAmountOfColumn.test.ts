import { expect, test } from 'vitest';
import { parseAmount } from '../../../src/ingest/values/parseAmount.ts';

test.each([
  ['Rp. 250 juta', 250_000_000, 'IDR'],
  ['1,5 M', 1_500_000_000, undefined],
  ['Rp 1,5 M', 1_500_000_000, 'IDR'],
  ['$ 1.5M', 1_500_000, 'USD'],
  ['EUR 1.2 million', 1_200_000, 'EUR'],
  ['1,2 Mio. EUR', 1_200_000, 'EUR'],
  ['± Rp 5 juta', 5_000_000, 'IDR'],
  ['Rp1.000.000,-', 1_000_000, 'IDR'],
  ['Rp 1.000.000,- (satu juta rupiah)', 1_000_000, 'IDR'],
  ['250.000.000 rupiah', 250_000_000, 'IDR'],
  ['Rp 750 jt', 750_000_000, 'IDR'],
  ['2 T', 2e12, undefined],
])('%s', (text, amount, currency) => {
  expect(parseAmount(text)).toEqual(currency === undefined ? { amount } : { amount, currency });
});

test.each([
  ['1.500', { mark: '.' }, 1.5],
  ['1.500', { mark: ',' }, 1500],
  ['1.500', { multiplier: 1e6 }, 1_500_000_000],
  ['12,5', { multiplier: 1e6 }, 12_500_000],
  ['250 juta', { multiplier: 1e6 }, 250_000_000],
  ['1250000.5', { cell: 'number' }, 1_250_000.5],
  ['1.500', { cell: 'number' }, 1.5],
  ['1E+9', { cell: 'number' }, 1e9],
  ['-5', { cell: 'number' }, undefined],
] as const)('%s in a column %j', (text, format, amount) => {
  expect(parseAmount(text, format)?.amount).toBe(amount);
});
