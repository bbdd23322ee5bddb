import { expect, test } from 'vitest';
import { readBuiltInData } from './readBuiltInData.ts';

const { regions } = readBuiltInData();
const coastal = new Map<string, boolean | undefined>(regions.map((region) => [region.id, region.coastal]));

test.each([
  ['33.74', 'Kota Semarang'],
  ['35.78', 'Kota Surabaya'],
  ['53.71', 'Kota Kupang'],
  ['92.03', 'Kabupaten Fak Fak'],
  ['12.71', 'Kota Medan, at Belawan'],
  ['12.73', 'Kota Sibolga, under 5 km of coast'],
  ['53.13', 'Lembata, an island'],
  ['53.04', 'Belu, a short coast beside Timor-Leste'],
  ['53.03', 'Timor Tengah Utara, on both sides of Oecusse'],
  ['91.71', 'Kota Jayapura, beside Papua New Guinea'],
  ['21.71', 'Kota Batam, across from Singapore'],
  ['61.01', 'Sambas, beside Malaysia'],
  ['65.03', 'Nunukan, which shares an island with Malaysia'],
])('%s %s lies on a sea', (id) => {
  expect(coastal.get(id)).toBe(true);
});

test.each([
  ['33.73', 'Kota Salatiga'],
  ['32.73', 'Kota Bandung'],
  ['34.71', 'Kota Yogyakarta'],
  ['33.22', 'Kabupaten Semarang'],
  ['61.06', 'Kapuas Hulu, on the border with Malaysia'],
  ['61.05', 'Sintang, on the border with Malaysia'],
  ['64.11', 'Mahakam Ulu, on the border with Malaysia'],
  ['65.02', 'Malinau, on the border with Malaysia'],
  ['91.11', 'Keerom, on the border with Papua New Guinea'],
  ['93.02', 'Boven Digoel, on the border with Papua New Guinea'],
  ['95.02', 'Pegunungan Bintang, on the border with Papua New Guinea'],
  ['62.09', 'Lamandau'],
  ['73.18', 'Tana Toraja'],
  ['12.17', 'Samosir, in a lake'],
  ['12.12', 'Toba, on a lake'],
  ['51.06', 'Bangli, the one regency of Bali without a coast'],
])('%s %s does not', (id) => {
  expect(coastal.get(id)).toBe(false);
});

test('it is known of every region; of the provinces only Papua Pegunungan has no coast', () => {
  expect([...coastal.values()].includes(undefined)).toBe(false);
  const inland = regions.filter((region) => region.level === 'province' && region.coastal === false);
  expect(inland.map(({ name }) => name)).toEqual(['Provinsi Papua Pegunungan']);
  expect(regions.filter((region) => region.level !== 'province' && region.coastal === true)).toHaveLength(327);
});
