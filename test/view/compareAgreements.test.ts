import { describe, expect, test } from 'vitest';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { compareAgreements, comparedFields } from '../../src/view/compareAgreements.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';

const a = anAgreement('A1')
  .between('33.01', '33.02')
  .about('2.09', '3.26')
  .signed('2020-05-01')
  .as('KB')
  .with({ title: 'Kesepakatan pangan Alas', source: 'https://example.org/1' })
  .build();
const b = anAgreement('A2')
  .between('33.02', '33.01')
  .about('2.09')
  .signed('2020-05')
  .as('KB')
  .until('2024-05-01')
  .with({ title: 'Perjanjian PANGAN' })
  .build();
const dataset = aDataset({
  regions: [aRegion('33.01', { name: 'Kabupaten Alas' }), aRegion('33.02', { name: 'Kabupaten Bukit' })],
  agreements: [a, b],
});
const fields = compareAgreements(a, b, dataset, statusesOn(dataset, '2026-11-23'), 'en');
const of = (field: (typeof comparedFields)[number]) => fields.find((line) => line.field === field);

describe('two agreements side by side', () => {
  test('one line for each field, in order', () => {
    expect(fields.map(({ field }) => field)).toEqual(comparedFields);
  });

  test('parties are equal in whatever order; affairs only if all are', () => {
    expect(of('parties')?.equal).toBe(true);
    expect(of('parties')?.b.map(({ text }) => text)).toEqual(['Bukit', 'Alas']);
    expect(of('affairs')).toMatchObject({
      equal: false,
      a: [
        { text: '2.09', common: true },
        { text: '3.26', common: false },
      ],
      b: [{ text: '2.09', common: true }],
    });
  });

  test('equal documents are equal, dates of another precision are not, nothing equals nothing', () => {
    expect(of('document')?.equal).toBe(true);
    expect(of('signed')?.equal).toBe(false);
    expect(of('number')).toEqual({ field: 'number', a: [], b: [], equal: false });
    expect(of('source')).toMatchObject({ b: [], equal: false });
  });

  test('an assumed end is marked, a stated one is not', () => {
    expect(of('valid')?.a).toEqual([
      { text: '1 May 2020', common: false },
      { text: '1 May 2025, 5 years assumed', common: false, assumed: true },
    ]);
    expect(of('valid')?.b.some((part) => part.assumed === true)).toBe(false);
  });

  test('common words of the titles are marked', () => {
    expect(of('title')?.a.filter(({ common }) => common)).toEqual([{ text: 'pangan', common: true }]);
  });

  test('the other way round says the same of what is equal', () => {
    const swapped = compareAgreements(b, a, dataset, statusesOn(dataset, '2026-11-23'), 'en');
    expect(swapped.map(({ equal }) => equal)).toEqual(fields.map(({ equal }) => equal));
  });
});
