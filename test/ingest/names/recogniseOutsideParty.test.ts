import { describe, expect, test } from 'vitest';
import type { OutsidePartyType } from '../../../src/domain/Party.ts';
import { countryOf } from '../../../src/ingest/names/countries.ts';
import { outsideWordsOf, recogniseOutsideParty } from '../../../src/ingest/names/recogniseOutsideParty.ts';
import { readBuiltInData } from '../../data/readBuiltInData.ts';

const typeOf = (text: string): string => {
  const { party, recognised } = recogniseOutsideParty(text, undefined);
  return recognised ? party.type : 'not recognised';
};
const partyOf = (text: string): string => {
  const { party } = recogniseOutsideParty(text, undefined);
  return `${party.id} | ${party.name} | ${party.country ?? ''}`;
};

describe('the type by the words of a name', () => {
  const cases: readonly (readonly [OutsidePartyType, readonly string[]])[] = [
    [
      'third-party',
      [
        'PT Sari Makmur, Tbk',
        'CV Maju',
        'PDAM Kota Malang',
        'Perumda Air Minum Tugu Tirta Kota Malang',
        'Bank Jateng',
        'Koperasi Tani Sari',
        'Universitas Gadjah Mada',
        'UIN Sunan Kalijaga Yogyakarta',
        'SMKN 2 Depok',
        'LSM Lestari Papua',
        'RS Panti Rapih',
        'BAZNAS Kota Bandung',
        'Perhutani KPH Banyumas Timur',
        'Trunojoyo University',
      ],
    ],
    [
      'central',
      [
        'Kementerian Dalam Negeri',
        'Kemendagri',
        'Ministry of Finance',
        'BPS Kabupaten Klaten',
        'Badan Nasional Penanggulangan Bencana',
        'Kantor Pertanahan Kota Bandung',
        'Kejaksaan Negeri Sleman',
        'Polda Jawa Tengah',
        'KPU Kabupaten Kendal',
        'Balai Besar Wilayah Sungai Serayu Opak',
        'Pengadilan Agama Bantul',
      ],
    ],
    ['village', ['Desa Panggungharjo', 'Pemerintah Desa Sukamaju', 'Kalurahan Caturtunggal', 'Nagari Solok']],
    [
      'foreign-government',
      [
        'Kota Kitakyushu, Jepang',
        'Busan Metropolitan City (Korea)',
        'Queensland, Australia',
        'Provinsi Jeollabuk, Korea Selatan',
        'Prefektur Ehime',
        'Kota Kinabalu',
        'Kitakyushu City',
        'Kedutaan Besar Jepang',
        'Chungcheongnam-do',
        'Malaysia',
      ],
    ],
    [
      'foreign-organisation',
      [
        'UNICEF',
        'GIZ',
        'JICA Indonesia',
        'University of Tokyo (Japan)',
        'Rotterdam Port Company, Netherlands',
      ],
    ],
    ['unknown', ['Dinas Kesehatan', 'Bappeda', 'Bagian Kerja Sama']],
  ];
  test.each(cases)('%s', (type, names) => {
    for (const name of names) expect(`${name}: ${typeOf(name)}`).toBe(`${name}: ${type}`);
  });

  test('the kind of the agreement where the words tell nothing', () => {
    expect(typeOf('Persib Bandung')).toBe('third-party');
    expect(typeOf('Kopi Toraja Lestari')).toBe('not recognised');
    expect(recogniseOutsideParty('Kopi Toraja Lestari', 'ksdpk').party.type).toBe('third-party');
    expect(recogniseOutsideParty('Melbourne', 'ksdpl')).toMatchObject({
      recognised: true,
      party: { type: 'foreign-government' },
    });
  });
});

describe('one party however it is written', () => {
  test('a place abroad, with its country in three languages', () => {
    for (const text of [
      'Berlin (Germany)',
      'Berlin, Jerman',
      'Kota Berlin (Deutschland)',
      'Pemerintah Kota Berlin, Jerman',
    ]) {
      expect(partyOf(text).split(' | ')[0]).toBe('out:berlin-germany');
    }
    expect(partyOf('Berlin, Jerman')).toBe('out:berlin-germany | Berlin | Germany');
    expect(partyOf('Pemerintah Kota Davao Filipina')).toBe(
      'out:davao-philippines | Pemerintah Kota Davao | Philippines',
    );
  });

  test('those of the built-in data as they are called there', () => {
    for (const party of readBuiltInData().outsideParties) {
      if (party.country === undefined || party.type !== 'foreign-government') continue;
      expect(partyOf(`${party.name} (${party.country})`)).toBe(
        `${party.id} | ${party.name} | ${party.country}`,
      );
    }
  });

  test('a ministry with its office, its abbreviation or its republic', () => {
    const { party, agency } = recogniseOutsideParty(
      'Kementerian Kelautan dan Perikanan (Ditjen Perikanan Tangkap)',
      undefined,
    );
    expect([party.id, party.name, agency]).toEqual([
      'out:kementerian-kelautan-dan-perikanan',
      'Kementerian Kelautan dan Perikanan',
      'Ditjen Perikanan Tangkap',
    ]);
    for (const text of [
      'Kementerian Kelautan dan Perikanan (KKP)',
      'KEMENTERIAN KELAUTAN DAN PERIKANAN RI',
    ]) {
      expect(recogniseOutsideParty(text, undefined)).toMatchObject({ party: { id: party.id } });
      expect(recogniseOutsideParty(text, undefined).agency).toBeUndefined();
    }
  });

  test('a name in letters of no alphabet of ours still has an id', () => {
    expect(recogniseOutsideParty('…', undefined).party.id).toMatch(/^out:u-/);
    expect(recogniseOutsideParty('東京都', undefined).party.id).toBe('out:東京都');
  });
});

test('no region of Indonesia is taken for an outside party', () => {
  for (const { name } of readBuiltInData().regions) expect(outsideWordsOf(name), name).toBeUndefined();
});

test('countries by their names in three languages', () => {
  expect(['Jepang', 'Japan', 'JAPAN '].map(countryOf)).toEqual(['Japan', 'Japan', 'Japan']);
  expect(['Südkorea', 'Korea', 'Korea Selatan', 'RRT', 'Belanda', 'Türkiye', 'USA'].map(countryOf)).toEqual([
    'South Korea',
    'South Korea',
    'South Korea',
    'China',
    'Netherlands',
    'Turkey',
    'United States',
  ]);
  expect(countryOf('Bantul')).toBeUndefined();
  expect(countryOf('')).toBeUndefined();
});
