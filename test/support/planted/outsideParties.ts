import { toOutsidePartyId, type OutsidePartyId } from '../../../src/domain/ids.ts';
import type { OutsidePartyType } from '../../../src/domain/Party.ts';
import type { PlantedWorld, Topic } from './PlantedWorld.ts';

const ministries: Readonly<Record<string, string>> = {
  '1.01': 'Kementerian Pendidikan Dasar dan Menengah',
  '1.02': 'Kementerian Kesehatan',
  '1.03': 'Kementerian Pekerjaan Umum',
  '1.04': 'Kementerian Perumahan dan Kawasan Permukiman',
  '1.05': 'Badan Nasional Penanggulangan Bencana',
  '1.06': 'Kementerian Sosial',
  '2.07': 'Kementerian Ketenagakerjaan',
  '2.09': 'Badan Pangan Nasional',
  '2.11': 'Kementerian Lingkungan Hidup',
  '2.15': 'Kementerian Perhubungan',
  '2.16': 'Kementerian Komunikasi dan Digital',
  '3.25': 'Kementerian Kelautan dan Perikanan',
  '3.26': 'Kementerian Pariwisata',
  '3.27': 'Kementerian Pertanian',
};

/** The ministry or agency of a topic's main affair. */
export function ministryOf(world: PlantedWorld, topic: Topic): OutsidePartyId {
  return enter(world, ministries[topic.affairs[0] ?? ''] ?? 'Kementerian Dalam Negeri', 'central');
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

export function anyCompany(world: PlantedWorld): OutsidePartyId {
  return enter(world, world.pick(companies), 'third-party');
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
