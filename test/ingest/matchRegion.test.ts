import { describe, expect, test } from 'vitest';
import { buildRegionMatcher } from '../../src/ingest/matchRegion.ts';
import { readBuiltInData } from '../data/readBuiltInData.ts';

const { regions } = readBuiltInData();
const match = buildRegionMatcher(regions);
const idOf = (text: string): string => {
  const found = match(text);
  if (found.type === 'region') return found.region.id;
  return found.type === 'ambiguous'
    ? found.candidates.join(' ')
    : found.looksLikeRegion
      ? 'like a region'
      : 'unknown';
};

describe('buildRegionMatcher', () => {
  test('every official name and every code finds its own region, in any case and spacing', () => {
    for (const { id, name } of regions) {
      expect(idOf(id)).toBe(id);
      expect(idOf(name)).toBe(id);
      expect(idOf(` ${name.toUpperCase().replaceAll(' ', '  ')} `)).toBe(id);
      expect(
        idOf(
          name.replace(
            /^(\w+) (.*)$/,
            (_, prefix: string, rest: string) => `${prefix} ${rest.replaceAll(' ', '')}`,
          ),
        ),
      ).toBe(id);
    }
  });

  test.each([
    [
      '34.02',
      [
        'Kab. Bantul',
        'KAB BANTUL',
        'Kab.Bantul',
        'Pemkab Bantul',
        'Pemerintah Kabupaten Bantul',
        'Bantul',
        'Bupati Bantul',
        'Pemda Bantul',
        'Pemerintah Daerah Kabupaten Bantul',
        'Bantul Regency',
      ],
    ],
    [
      '32.73',
      [
        'Kota Bandung',
        'Pemkot Bandung',
        'Pemerintah Kota Bandung',
        'Wali Kota Bandung',
        'Walikota Bandung',
        'Bandung City',
        'KOTA  BANDUNG',
      ],
    ],
    ['32.04', ['Kab. Bandung', 'Kabupaten Bandung', 'Pemkab. Bandung']],
    [
      '31',
      [
        'DKI',
        'DKI Jakarta',
        'Jakarta',
        'Pemprov DKI Jakarta',
        'Pemprov DKI',
        'Provinsi DKI Jakarta',
        'Provinsi Jakarta',
        'Gubernur DKI Jakarta',
        'Daerah Khusus Ibukota Jakarta',
      ],
    ],
    [
      '34',
      [
        'DIY',
        'D.I. Yogyakarta',
        'Daerah Istimewa Yogyakarta',
        'Pemda DIY',
        'Prov. DI Yogyakarta',
        'Provinsi Yogyakarta',
      ],
    ],
    [
      '33',
      [
        'Jateng',
        'Jawa Tengah',
        'Prov. Jawa Tengah',
        'Pemprov Jateng',
        'Propinsi Jawa Tengah',
        'Jawa Tengah Province',
      ],
    ],
    ['34.71', ['Kota Yogyakarta', 'Pemkot Yogyakarta']],
    ['34.01', ['Kulonprogo', 'Kulon Progo', 'Kab. Kulon-Progo']],
    ['63.02', ['Kotabaru', 'Kota Baru', 'Kabupaten Kotabaru']],
    ['19.71', ['Pangkalpinang', 'Kota Pangkalpinang']],
    ['15', ['Provinsi Jambi', 'Pemprov Jambi']],
    ['15.71', ['Kota Jambi']],
  ])('%s by the names people write', (id, names) => {
    for (const name of names) expect(`${name}: ${idOf(name)}`).toBe(`${name}: ${id}`);
  });

  test('a bare name of several regions is ambiguous, whichever ranks they have', () => {
    expect(idOf('Bandung')).toBe('32.04 32.73');
    expect(idOf('Solok')).toBe('13.02 13.72');
    expect(idOf('Jambi')).toBe('15 15.71');
    expect(idOf('Yogyakarta')).toBe('34 34.71');
    expect(idOf('Gorontalo')).toBe('75 75.01 75.71');
    expect(idOf('Pemda Semarang')).toBe('33.22 33.74');
  });

  test('an administrative unit is found as itself', () => {
    expect(idOf('Kota Jakarta Selatan')).toBe('31.74');
    expect(idOf('Jakarta Selatan')).toBe('31.74');
    expect(idOf('Kota Adm. Jakarta Selatan')).toBe('31.74');
    expect(idOf('Kabupaten Kepulauan Seribu')).toBe('31.01');
  });

  test('similar is not equal', () => {
    expect(idOf('Kab. Bantool')).toBe('like a region');
    expect(idOf('Kota Bantul')).toBe('like a region');
    expect(idOf('Atlantis')).toBe('unknown');
    expect(idOf('PT Bantul Sejahtera')).toBe('unknown');
    expect(idOf('33.1')).toBe('unknown');
    expect(idOf('')).toBe('unknown');
    expect(idOf('Kabupaten')).toBe('unknown');
    expect(idOf('__proto__')).toBe('unknown');
  });
});
