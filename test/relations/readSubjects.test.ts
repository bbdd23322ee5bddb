import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { readSubjects } from '../../src/relations/readSubjects.ts';
import { aDataset, anAgreement, anOutsideParty, aRegion } from '../support/builders.ts';

const regions = [
  aRegion('63.01', { name: 'Kabupaten Tanah Laut' }),
  aRegion('13.04', { name: 'Kabupaten Tanah Datar' }),
  aRegion('33.74', { name: 'Kota Semarang' }),
  aRegion('33.24', { name: 'Kabupaten Kendal' }),
];

function titled(
  titles: readonly (string | Partial<Agreement>)[],
  fields: Parameters<typeof aDataset>[0] = {},
): Dataset {
  return aDataset({
    regions,
    ...fields,
    agreements: titles.map((title, place) =>
      anAgreement(`a${String(place)}`)
        .between('33.74', '33.24')
        .with(typeof title === 'string' ? { title } : title)
        .build(),
    ),
  });
}

const wordsOf = (title: string | Partial<Agreement>, fields?: Parameters<typeof aDataset>[0]) =>
  [...(readSubjects(titled([title], fields)).of[0]?.words.keys() ?? [])].toSorted();

describe('the subject of a title', () => {
  it.each([
    ['PKS pemanfaatan TPA Cilowong', ['cilowong', 'concept:landfill', 'manfaat']],
    [
      'Kesepakatan Bersama antara Kota Semarang dan Kabupaten Kendal tentang Penyediaan Air Bersih 2021-2026',
      ['concept:drinking-water'],
    ],
    ['Kerja sama Tanah Laut - Tanah Datar', []],
    ['Penataan tanah Tanah Laut', ['tanah', 'tata']],
    ['KB Penanganan Abrasi Pantai', ['concept:coastal-erosion', 'tangan']],
    ['Gerakan Pelayanan KB bagi Akseptor Baru', ['concept:family-planning', 'gerak']],
    ['Kesehatan hewan', ['concept:animal-health']],
    ['MoU pengembangan potensi daerah dan pelayanan publik', []],
    [
      'PKS Dinas Perhubungan Kota Semarang - Dinas Perhubungan Kendal: pengujian kendaraan bermotor',
      ['concept:vehicle-inspection'],
    ],
    ['Koprasi', ['concept:cooperatives']],
    ['Pengendalian Penyakit Mulut & Kuku', ['concept:foot-mouth-disease', 'kendali']],
    ['Pelayanan Perizin. di Mal Pelayanan Publik', ['concept:licensing', 'concept:public-service-mall']],
    ['Badan Usaha Mlik Desa', ['concept:village-enterprise']],
    ['Agreement on the management of municipal waste', ['concept:waste']],
    ['Vereinbarung über die Entsorgung der Abfälle', ['concept:waste', 'entsorgung']],
  ])('%s', (title, expected) => {
    expect(wordsOf(title)).toEqual(expected);
  });

  it('takes whole names for places, not their words', () => {
    expect(wordsOf('Sengketa tanah di laut')).toEqual(['concept:land-dispute', 'concept:marine']);
  });

  it('drops towns abroad, companies and ministries by name and initials', () => {
    const outsideParties = [
      anOutsideParty('a', { name: 'Brisbane', type: 'foreign-government', country: 'Australia' }),
      anOutsideParty('b', { name: 'Kementerian Kelautan dan Perikanan', type: 'central' }),
    ];
    expect(wordsOf('Sister city Semarang - Brisbane', { outsideParties })).toEqual([]);
    expect(wordsOf('Kesepakatan KKP - Kota Semarang', { outsideParties })).toEqual([]);
    expect(wordsOf('Kesepakatan Kementerian Kelautan dan Perikanan - Semarang', { outsideParties })).toEqual(
      [],
    );
  });

  it('takes values of columns of places for places', () => {
    const attributes = { Town: 'Osoyoos', Theme: 'Kayaks' };
    expect(wordsOf({ title: 'The kayaks of Osoyoos', attributes })).toEqual(['kayak']);
    expect(wordsOf({ title: 'PKS TPA Cilowong', location: 'TPA Cilowong' })).toContain('concept:landfill');
  });

  it('is not told by a title that is the acronym', () => {
    const read = readSubjects(
      titled([
        {
          title: 'BALTIKA',
          attributes: { Acronym: 'Baltika' },
          description: 'The restoration of old bridges',
        },
        { title: 'BALTIKA', attributes: { Acronym: 'Other' } },
      ]),
    );
    expect(read.of[0]?.from).toBe('description');
    expect([...(read.of[0]?.words.keys() ?? [])]).toContain('concept:bridge');
    expect(read.of[1]?.from).toBe('title');
  });

  it('is told by what the table knows of an acronym', () => {
    const attributes = { Acronym: 'The Hub of Landfill Minds' };
    const read = readSubjects(titled([{ title: 'The Hub of Landfill Minds', attributes }]));
    expect([...(read.of[0]?.words.keys() ?? [])]).toEqual(['concept:landfill']);
  });

  it('falls back to the description, then to the words of the affair, then to nothing', () => {
    const empty = 'Kesepakatan bersama Semarang - Kendal';
    const [one, two, three] = readSubjects(
      titled([
        { title: empty, description: 'Tentang pengelolaan sampah', sector: 'pangan' },
        { title: empty, sector: 'pangan' },
        empty,
      ]),
    ).of;
    expect(one?.from).toBe('description');
    expect(one?.concepts).toEqual(new Set(['concept:waste']));
    expect(two?.from).toBe('sector');
    expect(two?.concepts).toEqual(new Set(['concept:food']));
    expect(three?.from).toBe('none');
    expect(three?.words.size).toBe(0);
  });

  it('reads an occasion only where nothing else is said', () => {
    const [one, two] = readSubjects(
      titled([{ title: 'MoU misi dagang Semarang - Kendal', sector: 'perkebunan' }, 'MoU misi dagang']),
    ).of;
    expect(one?.concepts).toEqual(new Set(['concept:plantation']));
    expect([...(two?.words.keys() ?? [])]).toEqual(['misi dagang']);
  });

  it('hears a renewal asked for', () => {
    const of = readSubjects(
      titled([
        'Perpanjangan perjanjian kerja sama tentang pengelolaan TPA',
        'MoU distribusi pangan (pembaruan)',
        'Pengembangan energi terbarukan tahap II',
        'Pengembangan energi terbarukan',
        'Extension of the agreement on the landfill',
        'Verlängerung der Vereinbarung über die Deponie',
      ]),
    ).of;
    expect(of.map((each) => each.saysRenewal)).toEqual([true, true, true, false, true, true]);
  });
});

describe('languages', () => {
  const foreign = aDataset().regions;
  it('keep stems, terms and words of documents to their own titles', () => {
    // The German article is no watershed, an English plural has no Indonesian prefix.
    expect(wordsOf('Das Haus und die Stadt', { regions: foreign })).toEqual(['haus']);
    expect(wordsOf('The services of the settlers', { regions: foreign })).toEqual(['settler']);
    expect(wordsOf('Pemulihan DAS', { regions: foreign })).toEqual(['concept:river-basin', 'pulih']);
  });

  it('that are not known leave every word of four letters or more as it stands', () => {
    const title = 'Gemeenschappelijke regeling voor de scholen van het land das';
    expect(wordsOf(title, { regions: foreign })).toContain('scholen');
    const words = wordsOf(title, { regions: foreign });
    expect(words).not.toContain('das');
    expect(words.filter((word) => word.startsWith('concept:'))).toEqual([]);
  });
});

describe('weights', () => {
  const read = readSubjects(
    titled([
      'Pemantauan sampah di Ngronggo',
      'Pemantauan sampah di Ngadirojo',
      'Penanganan air limbah di Ngadirojo',
      'Pelatihan guru',
    ]),
  );
  const weight = (place: number, word: string): number => read.of[place]?.words.get(word) ?? NaN;

  it('fall with the titles of a word, as if 200 more documents were there', () => {
    expect(weight(0, 'concept:waste')).toBeCloseTo(Math.log(204 / 3), 12);
    expect(weight(2, 'concept:waste-water')).toBeCloseTo(Math.log(204 / 2), 12);
  });

  it('halve for a word of one title; concepts keep theirs', () => {
    expect(weight(0, 'ngronggo')).toBeCloseTo(Math.log(204 / 2) / 2, 12);
    expect(weight(1, 'ngadirojo')).toBeCloseTo(Math.log(204 / 3), 12);
    expect(weight(3, 'concept:teachers')).toBeCloseTo(Math.log(204 / 2), 12);
  });

  it('are .6 for a field beside a task within it', () => {
    const fields = readSubjects(
      titled(['Kesehatan dan imunisasi di sekolah', 'Imunisasi', 'Pelayanan kesehatan', 'Kesehatan']),
    );
    const health = (place: number) => fields.of[place]?.words.get('concept:health');
    expect(health(3)).toBeCloseTo(Math.log(204 / 4), 12);
    expect(health(0)).toBeCloseTo(Math.log(204 / 4) * 0.6, 12);
  });

  it('are .4 for verbs made nouns', () => {
    expect(weight(0, 'pantau')).toBeCloseTo(Math.log(204 / 3) * 0.4, 12);
  });
});

describe('terms of a dataset', () => {
  it('come before and beside the standard ones', () => {
    const terms = [
      { concept: 'ducks', words: { id: ['itik', 'bebek'] } },
      { concept: 'local-landfill', words: { id: ['tpa'] } },
    ];
    expect(wordsOf('Budi itik', { terms })).toContain('concept:ducks');
    expect(wordsOf('Pengelolaan TPA', { terms })).toContain('concept:local-landfill');
    expect(wordsOf('Pengelolaan TPA')).toContain('concept:landfill');
  });
});

describe('likeness', () => {
  const titles = [
    'Pengelolaan sampah di TPA Regional Kebon Kongok',
    'PKS pemanfaatan TPA Kebon Kongok',
    'Pemasaran produk UMKM',
    'Kesepakatan bersama',
    'Geopark Gunung Sewu',
    'Pengelolaan Gunungsewu',
  ];
  const read = readSubjects(titled(titles));
  const [landfill, use, trade, nothing, split, joined] = read.of;
  if (
    landfill === undefined ||
    use === undefined ||
    trade === undefined ||
    nothing === undefined ||
    split === undefined ||
    joined === undefined
  ) {
    throw new Error('six subjects');
  }

  it('is high for one thing, none for two, unknown without words', () => {
    expect(read.likeness(landfill, use)).toBeGreaterThan(0.6);
    expect(read.likeness(landfill, trade)).toBe(0);
    expect(read.likeness(landfill, nothing)).toBeUndefined();
    expect(read.likeness(nothing, nothing)).toBeUndefined();
    expect(read.likeness(landfill, landfill)).toBeCloseTo(1, 12);
    expect(read.likeness(use, landfill)).toBe(read.likeness(landfill, use));
  });

  it('sees a name written in one word or two', () => {
    expect(read.shared(split, joined)).toEqual(['gunungsewu']);
  });

  it('names what both share, the heaviest first', () => {
    const shared = read.shared(landfill, use);
    expect(shared.toSorted()).toEqual(['concept:landfill', 'kebon', 'kongok']);
    const heaviness = shared.map((word) => (landfill.words.get(word) ?? 0) + (use.words.get(word) ?? 0));
    expect(heaviness).toEqual(heaviness.toSorted((a, b) => b - a));
  });

  it('takes a draft', () => {
    const draft = read.read('PKS Pengelolaan Sampah TPA Kebon Kongok');
    expect(read.likeness(draft, landfill)).toBeGreaterThan(0.8);
    expect(read.wordsAlike(draft, landfill)).toBeGreaterThan(0.8);
    expect(read.read(titles[0] ?? '')).toEqual(landfill);
    expect(read.read('').from).toBe('none');
    expect(read.read('', undefined, 'pangan').from).toBe('sector');
  });

  it('takes subjects that were not read here', () => {
    const plain = { ...landfill, words: new Map(landfill.words) };
    const {
      packed: _packed,
      parts: _parts,
      ...bare
    } = plain as typeof plain & { packed: unknown; parts: unknown };
    expect(read.likeness(bare, use)).toBeCloseTo(read.likeness(landfill, use) ?? NaN, 12);
    expect(read.wordsAlike(bare, landfill)).toBeGreaterThan(0.5);
  });
});

describe('the order of rows', () => {
  it('changes nothing', () => {
    const titles = [
      'Pengelolaan sampah di TPA Kebon Kongok',
      'Eliminasi malaria perbatasan',
      'Eleminasi malaria',
      'Geopark Gunung Sewu',
      'Pengelolaan Gunungsewu',
      'Kerja sama biasa',
      'Smart city Semarang - Kendal',
    ];
    const forward = readSubjects(titled(titles));
    const backward = readSubjects(titled(titles.toReversed()));
    for (const [place, one] of forward.of.entries()) {
      const same = backward.of[titles.length - 1 - place];
      expect(same).toEqual(one);
      for (const [at, other] of forward.of.entries()) {
        const back = backward.of[titles.length - 1 - at];
        if (back === undefined || same === undefined) throw new Error('a subject each');
        expect(backward.likeness(same, back)).toBe(forward.likeness(one, other));
      }
    }
  });

  it('changes nothing where words are dropped that say nothing of the affair', () => {
    const rows = ['2.11', '2.09', '1.02', '3.26'].flatMap((affair) =>
      ['satu', 'dua'].map((each) => ({
        title: `Beningwangi ${affair === '2.11' ? 'sampah' : 'lain'} ${each}`,
        affairs: [affair],
        affairsBasis: 'stated',
      })),
    ) as unknown as readonly Partial<Agreement>[];
    const forward = readSubjects(titled(rows));
    const backward = readSubjects(titled(rows.toReversed()));
    expect([...forward.of.entries()].map(([place, one]) => [place, [...one.words.keys()]])).toEqual(
      [...backward.of.toReversed().entries()].map(([place, one]) => [place, [...one.words.keys()]]),
    );
    for (const each of forward.of) expect([...each.words.keys()].join(' ')).not.toContain('bening');
  });

  it('nor does asking twice', () => {
    const dataset = titled(['Pengelolaan sampah']);
    expect(readSubjects(dataset)).toBe(readSubjects(dataset));
  });
});
