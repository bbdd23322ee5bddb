import { toOutsidePartyId, type OutsidePartyId, type RegionId } from '../../../src/domain/ids.ts';
import type { OutsidePartyType } from '../../../src/domain/Party.ts';
import type { PlantedWorld, Topic } from './PlantedWorld.ts';

/** One for each affair: a region meets each of them in one situation at most. */
const ministries: Readonly<Record<string, string>> = {
  '1.01': 'Kementerian Pendidikan Dasar dan Menengah',
  '1.02': 'Kementerian Kesehatan',
  '1.03': 'Kementerian Pekerjaan Umum',
  '1.04': 'Kementerian Perumahan dan Kawasan Permukiman',
  '1.05': 'Badan Nasional Penanggulangan Bencana',
  '1.06': 'Kementerian Sosial',
  '2.07': 'Kementerian Ketenagakerjaan',
  '2.08': 'Kementerian Pemberdayaan Perempuan dan Perlindungan Anak',
  '2.09': 'Badan Pangan Nasional',
  '2.10': 'Kementerian Agraria dan Tata Ruang',
  '2.11': 'Kementerian Lingkungan Hidup',
  '2.12': 'Kementerian Dalam Negeri',
  '2.13': 'Kementerian Desa dan Pembangunan Daerah Tertinggal',
  '2.14': 'Kementerian Kependudukan dan Pembangunan Keluarga',
  '2.15': 'Kementerian Perhubungan',
  '2.16': 'Kementerian Komunikasi dan Digital',
  '2.17': 'Kementerian Koperasi',
  '2.18': 'Kementerian Investasi dan Hilirisasi',
  '2.19': 'Kementerian Pemuda dan Olahraga',
  '2.20': 'Badan Pusat Statistik',
  '2.21': 'Badan Siber dan Sandi Negara',
  '2.22': 'Kementerian Kebudayaan',
  '2.23': 'Perpustakaan Nasional',
  '2.24': 'Arsip Nasional',
  '3.25': 'Kementerian Kelautan dan Perikanan',
  '3.26': 'Kementerian Pariwisata',
  '3.27': 'Kementerian Pertanian',
  '3.28': 'Kementerian Kehutanan',
  '3.29': 'Kementerian Energi dan Sumber Daya Mineral',
  '3.30': 'Kementerian Perdagangan',
  '3.31': 'Kementerian Perindustrian',
  '3.32': 'Kementerian Transmigrasi',
};

/** The ministry or agency of a topic's main affair. */
export function ministryOf(world: PlantedWorld, topic: Topic): OutsidePartyId {
  const name = ministries[topic.affairs[0] ?? ''];
  if (name === undefined) throw new Error('a topic without a ministry');
  return enter(world, name, 'central');
}

const companies = [
  'PT Bank Pembangunan Daerah',
  'BPJS Ketenagakerjaan',
  'Perum Bulog',
  'PT PLN (Persero)',
  'PT Pos Indonesia (Persero)',
  'Universitas Terbuka',
  'Institut Teknologi Sepuluh Nopember',
  'Politeknik Negeri Madura',
  'Ombudsman Republik Indonesia',
  'Kejaksaan Negeri',
];

/** A company or institute that the region has not signed anything with. */
export function newCompany(world: PlantedWorld, region: RegionId): OutsidePartyId {
  return world.until(
    () => enter(world, world.pick(companies), 'third-party'),
    (company) => world.meet(region, company),
  );
}

export const sisterCities = [
  'Kagoshima',
  'Busan',
  'Guangzhou',
  'Izmir',
  'Adelaide',
  'Rotterdam',
  'Da Nang',
  'Melaka',
  'Kaohsiung',
  'Lyon',
  'Chiang Mai',
  'Davao del Sur',
];

export function sisterCity(world: PlantedWorld, name: string): OutsidePartyId {
  return enter(world, name, 'foreign-government');
}

function enter(world: PlantedWorld, name: string, type: OutsidePartyType): OutsidePartyId {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return world.outsideParty({ id: toOutsidePartyId(`out:planted-${slug}`), name, type }).id;
}
