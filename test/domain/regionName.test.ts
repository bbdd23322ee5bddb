import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/Region.ts';
import { bareName } from '../../src/domain/regionName.ts';
import { toRegionId } from '../../src/domain/ids.ts';

const named = (name: string): Region => ({
  id: toRegionId('1'),
  name,
  aliases: [],
  level: 'other',
  autonomous: true,
  indicators: {},
});

describe('bareName', () => {
  it.each([
    ['Provinsi Aceh', 'Aceh'],
    ['Kabupaten Bantul', 'Bantul'],
    ['Kota Semarang', 'Semarang'],
    ['Kabupaten Administrasi Kepulauan Seribu', 'Kepulauan Seribu'],
    ['Kota Administrasi Jakarta Pusat', 'Jakarta Pusat'],
    ['Provinsi Daerah Khusus Ibukota Jakarta', 'DKI Jakarta'],
    ['Provinsi Daerah Istimewa Yogyakarta', 'DI Yogyakarta'],
    ['Kotabaru', 'Kotabaru'],
  ])('takes the official prefix from %s', (name, bare) => {
    expect(bareName(named(name))).toBe(bare);
  });
});
