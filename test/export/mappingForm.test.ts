import { describe, expect, it } from 'vitest';
import { defaultWeights } from '../../src/analysis/gaps/GapWeights.ts';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import { languages } from '../../src/domain/ViewSettings.ts';
import { mappingFormAbout } from '../../src/export/rows/mappingFormAbout.ts';
import { mappingFormHead } from '../../src/export/rows/mappingFormHead.ts';
import { verdictCells, verdictColumns } from '../../src/export/rows/verdictCells.ts';
import { translatorFor } from '../../src/i18n/translate.ts';
import { compareText } from '../../src/lib/compare.ts';
import { groundOf, sourceInWords } from '../../src/view/verdicts/formSources.ts';
import { mappingFormName } from '../../src/view/verdicts/mappingFormName.ts';
import { aBorder, aDataset, anAgreement, aRegion, type DatasetFields } from '../support/builders.ts';
import { builtIn } from '../support/builtIn.ts';
import { anAffair, anArea, day } from '../support/gapBuilders.ts';
import { aVerdict } from '../support/verdicts.ts';
import { filledCells, mappingFormOf } from './mappingFormOf.ts';

const affairs = [
  anAffair('1.02', { externality: 'low' }),
  anAffair('1.03', { externality: 'high' }),
  anAffair('2.11'),
  anAffair('2.15', { externality: 'low' }),
  anAffair('3.28', { regencyAuthority: 'limited' }),
];
const regions = ['33.01', '33.02', '33.03', '34.01'].map((id) => aRegion(id));

/** 33.01 and 33.02 border over 12.34 km and share a plan that names 2.11; 33.01 is active in 1.02 and 2.15. */
function aForm(fields: DatasetFields = {}): Dataset {
  return aDataset({
    regions: [...regions, aRegion('33'), aRegion('34')],
    affairs,
    borders: [
      aBorder('33.01', '33.02', { sharedKm: 12.34 }),
      aBorder('33.02', '34.01'),
      aBorder('33', '34', { kind: 'strait' }),
    ],
    areas: [anArea('Plan', 'plan', ['33.01', '33.02'], ['2.11'])],
    agreements: [
      anAgreement('A1').between('33.01', '33.03').about('1.02', '2.15').as('PKS').signed('2025-01-01'),
    ],
    ...fields,
  });
}

describe('the mapping form', () => {
  it('has the columns of the form in Indonesian, whatever is in it', () => {
    expect(mappingFormOf(aForm(), []).table).toEqual({
      columns: [
        'No',
        'Urusan',
        'Sub-urusan/objek',
        'Kewenangan (kab/kota, provinsi)',
        'Isu, potensi, masalah',
        'Eksternalitas (lokasi, pengguna, dampak)',
        'Daerah mitra',
        'Berbatasan',
        'Alasan efisiensi',
        'Indikasi wajib/sukarela',
        'Dasar RPJMD/RKPD atau pengecualian PP 28/2018 Pasal 4 ayat (3)',
        'Peran tiap daerah',
        'Perangkat daerah',
        'Sumber dana',
        'Perlu persetujuan DPRD (ya, tidak, diperiksa)',
        'Koordinasi teknis (provinsi, nasional)',
        'Tanggal kesepakatan',
        'Prioritas',
        'Tahun',
        'Kelayakan & bukti',
        'Keterangan',
        'Keputusan',
        'Diputuskan oleh',
        'Tanggal keputusan',
      ],
      rows: [],
    });
  });

  it('fills in what is known of one affair, and nothing else', () => {
    const form = mappingFormOf(aForm(), [
      aVerdict('33.01', '33.02', { affair: '2.11', note: 'TPA bersama', author: 'Bappeda' }),
    ]);
    const { 'Kelayakan & bukti': evidence, ...cells } = filledCells(form, 0);
    expect(cells).toEqual({
      No: 1,
      Urusan: '2.11',
      'Kewenangan (kab/kota, provinsi)':
        'kabupaten/kota; periksa: mungkin kewenangan provinsi (UU 23/2014 Pasal 13 ayat (3)); periksa: persampahan regional dan air limbah domestik regional kewenangan provinsi (lampiran UU 23/2014)',
      'Eksternalitas (lokasi, pengguna, dampak)': 'sedang (perkiraan awal Jejaring, perlu diperiksa)',
      'Daerah mitra': 'Kabupaten 33.01; Kabupaten 33.02',
      Berbatasan: 'ya, 12\u00A0km',
      'Indikasi wajib/sukarela': 'terindikasi wajib (dinilai oleh daerah), UU 23/2014 Pasal 364',
      'Koordinasi teknis (provinsi, nasional)': 'provinsi',
      Keterangan: 'TPA bersama',
      Keputusan: 'Ditindaklanjuti',
      'Diputuskan oleh': 'Bappeda',
      'Tanggal keputusan': '1 Nov 2026',
    });
    expect(evidence).toMatch(
      /^Belum tercatat .* Skor [\d,]+ dari 100, peringkat 1 dari \d+ dalam daftar “Baru”\.\nKawasan: Plan \(test\)\.$/,
    );
    expect(form).toMatchObject({ verdicts: 1, covered: 0, decidedOn: ['2026-11-01'] });
  });

  it('stands for a whole pair with the best three affairs for this pair that have no verdict of their own', () => {
    const whole = aVerdict('33.01', '33.02', { decision: 'under-way', note: 'x' });
    const codesOf = (form: ReturnType<typeof mappingFormOf>): readonly unknown[] =>
      form.table.rows.map((row) => String(row[1])).toSorted(compareText);
    const form = mappingFormOf(aForm(), [whole]);
    expect(codesOf(form)).toEqual(['1.02', '2.11', '2.15']);
    expect(form.table.rows.map((row) => row.slice(-4))).toEqual(
      Array.from({ length: 3 }, () => ['x', 'Sedang diproses', undefined, '1 Nov 2026']),
    );
    const refused = aVerdict('33.01', '33.02', { decision: 'reject', affair: '2.11' });
    expect(codesOf(mappingFormOf(aForm(), [whole, refused]))).toEqual(['1.02', '2.15']);
  });

  it('leaves out what is later, rejected, without object, or of another region than the one that fills it in', () => {
    const verdicts = [
      aVerdict('33.01', '33.02', { affair: '2.11' }),
      aVerdict('33.01', '33.02', { affair: '1.03', decision: 'later' }),
      aVerdict('33.01', '33.02', { affair: '1.02', decision: 'reject' }),
      aVerdict('33.01', '99.99', { affair: '2.11' }),
      aVerdict('33.02', '34.01', { affair: '1.03' }),
    ];
    expect(mappingFormOf(aForm(), verdicts).table.rows).toHaveLength(2);
    const own = mappingFormOf(aForm(), verdicts, { own: toRegionId('34.01') });
    expect(own.table.rows.map((row) => row[6])).toEqual(['Kabupaten 33.02']);
  });

  it('leaves out an affair that is covered by now, and tells how many', () => {
    const agreements = [
      anAgreement('A2').between('33.01', '33.02').about('2.11').as('PKS').signed('2026-01-01'),
    ];
    const form = mappingFormOf(aForm({ agreements }), [aVerdict('33.01', '33.02', { affair: '2.11' })]);
    expect(form).toMatchObject({ table: { rows: [] }, verdicts: 0, covered: 1 });
  });

  it('keeps a pair that is no candidate any more', () => {
    const form = mappingFormOf(aForm(), [aVerdict('33.03', '34.01', { note: 'x' })]);
    expect(filledCells(form, 0)).toEqual({
      No: 1,
      'Kewenangan (kab/kota, provinsi)': 'kabupaten/kota',
      'Daerah mitra': 'Kabupaten 33.03; Kabupaten 34.01',
      Berbatasan: 'tidak',
      'Koordinasi teknis (provinsi, nasional)': 'nasional',
      Keterangan: 'x',
      Keputusan: 'Ditindaklanjuti',
      'Tanggal keputusan': '1 Nov 2026',
    });
  });

  it('names no affair where none is argued for this pair', () => {
    const form = mappingFormOf(aForm({ areas: [], agreements: [] }), [aVerdict('33.01', '33.02')]);
    expect(form.table.rows).toHaveLength(1);
    expect(filledCells(form, 0)).not.toHaveProperty('Urusan');
  });

  it('tells competence, border and coordination by the levels of the two', () => {
    const cellsOf = (a: string, b: string): readonly unknown[] => {
      const row = mappingFormOf(aForm(), [aVerdict(a, b, { affair: '1.03' })]).table.rows[0] ?? [];
      return [row[3], row[7], row[15]];
    };
    expect(cellsOf('33', '34')).toEqual(['provinsi', 'ya, melalui selat atau jembatan', 'nasional']);
    expect(cellsOf('33', '33.01')).toEqual([expect.stringMatching(/^provinsi dan/), undefined, 'nasional']);
    expect(cellsOf('33.02', '34.01')).toEqual([expect.stringMatching(/^kabupaten\/kota/), 'ya', 'nasional']);
  });

  it('says nothing of Indonesian law where the affairs are others, nor of borders where the data have none', () => {
    const own = anAffair('water', { externality: 'low' });
    const plain = [aRegion('x', { level: 'other' }), aRegion('y', { level: 'other' })];
    const dataset = aForm({ affairs: [own], borders: [], areas: [], agreements: [], regions: plain });
    const form = mappingFormOf(dataset, [aVerdict('x', 'y', { affair: 'water' })]);
    expect(filledCells(form, 0)).toEqual({
      No: 1,
      Urusan: 'water',
      'Daerah mitra': 'Kabupaten x; Kabupaten y',
      Keputusan: 'Ditindaklanjuti',
      'Tanggal keputusan': '1 Nov 2026',
    });
  });

  it('argues the pairs of the built-in data, best scored first', () => {
    const form = mappingFormOf(builtIn(), [
      aVerdict('33.22', '33.74', { affair: '2.11' }),
      aVerdict('33.22', '33.73', { affair: '1.03' }),
    ]);
    expect(form.table.rows.map((row) => [row[1], row[6]])).toEqual([
      ['1.03 Pekerjaan umum dan penataan ruang', 'Kabupaten Semarang; Kota Salatiga'],
      ['2.11 Lingkungan hidup', 'Kabupaten Semarang; Kota Semarang'],
    ]);
  });
});

describe('where a row comes from', () => {
  const evidenceOf = (form: ReturnType<typeof mappingFormOf>): readonly string[] =>
    String(filledCells(form, 0)['Kelayakan & bukti']).split('\n');

  it('is said with the hosts of its agreements, its areas, and publishers and years of what it counts', () => {
    const form = mappingFormOf(builtIn(), [aVerdict('33.22', '33.73', { affair: '2.16' })]);
    expect(evidenceOf(form).slice(1)).toEqual([
      'Perjanjian: KSD-049 (jatimnow.com, 27 Feb 2019); KSD-174 (jateng.antaranews.co, 5 Jun 2018).',
      'Kawasan: Kedungsepur (pasal.id).',
      'Sumber: batas: BIG; penduduk: Dukcapil 2024; IPM: BPS 2021.',
    ]);
    expect([...form.agreements]).toEqual([
      ['KSD-049', [1]],
      ['KSD-174', [1]],
    ]);
  });

  it('names no publisher that the sources of the data do not name', () => {
    const verdicts = [aVerdict('33.22', '33.73', { affair: '2.16' })];
    const silent = mappingFormOf({ ...builtIn(), sources: [] }, verdicts);
    expect(evidenceOf(silent)).toHaveLength(3);
    expect(evidenceOf(silent).join()).not.toMatch(/BIG|Dukcapil|BPS/);
    const file = { ...builtIn(), builtIn: false, id: 'file:daftar', sources: ['daftar.csv'] };
    expect(evidenceOf(mappingFormOf(file, verdicts)).join()).not.toMatch(/BIG|Dukcapil|BPS/);
    // Regions and borders of a list of agreements are the built-in ones.
    const ground = groundOf(structuredClone(file), builtIn());
    expect(evidenceOf(mappingFormOf(file, verdicts, { ground })).at(-1)).toMatch(
      /BIG.*Dukcapil 2024.*BPS 2021/,
    );
    expect(groundOf({ ...file, borders: file.borders.slice(1) }, builtIn()).builtIn).toBe(false);
  });

  it('is the row of the file where an agreement states no source', () => {
    const agreements = aForm().agreements.map((agreement) => ({
      ...agreement,
      record: { file: 'daftar.csv', row: 7, cells: [] },
    }));
    const form = mappingFormOf(aForm({ agreements }), [aVerdict('33.01', '33.02', { affair: '1.02' })]);
    expect(evidenceOf(form)).toContain('Perjanjian: A1 (daftar.csv, baris 7, 1 Jan 2025).');
  });
});

describe('head and file name of the form', () => {
  it('tell region or scope, the day of the data, the days of the decisions and the rows', () => {
    const verdicts = [
      aVerdict('33.01', '33.02', { affair: '2.11', on: '2026-11-03T08:00:00.000Z' }),
      aVerdict('33.01', '33.03', { affair: '1.03' }),
    ];
    const own = toRegionId('33.01');
    const headOf = (chosen: readonly (typeof verdicts)[number][], region?: typeof own) =>
      mappingFormHead(mappingFormOf(aForm(), chosen), aForm(), day, region, 'id');
    expect(headOf(verdicts, own)).toMatchObject({
      title: 'Formulir pemetaan urusan kerja sama daerah',
      facts: [
        ['Daerah', 'Kabupaten 33.01'],
        ['Keadaan data per', '23 November 2026'],
        ['Tanggal keputusan', '1 November 2026 s.d. 3 November 2026'],
        ['Jumlah baris', '2'],
      ],
      signature: ['Tempat', 'Tanggal', 'Jabatan', 'Tanda tangan', 'Nama'],
    });
    expect(headOf(verdicts.slice(1)).facts.slice(0, 3)).toEqual([
      ['Cakupan', 'Uji'],
      ['Keadaan data per', '23 November 2026'],
      ['Tanggal keputusan', '1 November 2026'],
    ]);
    expect(headOf([]).facts.map(([name]) => name)).not.toContain('Tanggal keputusan');
  });

  it('carry the day of export and the region', () => {
    expect(mappingFormName(builtIn(), '2026-11-30', toRegionId('33.22'), 'xlsx')).toBe(
      'jejaring-indonesia-2026-11-30-pemetaan-kabupaten-semarang.xlsx',
    );
    expect(mappingFormName(builtIn(), '2026-11-30', undefined, 'csv')).toBe(
      'jejaring-indonesia-2026-11-30-pemetaan.csv',
    );
  });
});

describe('the sheet about the form', () => {
  const about = (language: (typeof languages)[number]): ReturnType<typeof mappingFormAbout> =>
    mappingFormAbout({
      form: mappingFormOf(aForm(), [aVerdict('33.01', '33.02', { affair: '2.11' })]),
      dataset: { ...aForm(), sources: ['register', 'map'] },
      asOf: day,
      weights: defaultWeights,
      loose: 2,
      own: toRegionId('33.01'),
      creator: 'Jejaring 0',
      language,
    });

  it('tells data, day, region, counts, weights, sources, and that it is no official layout', () => {
    expect(about('en').rows.slice(0, 13)).toEqual([
      ['What this is', expect.stringContaining('not an official layout')],
      ['Data', 'Test'],
      ['Data as of', '23 November 2026'],
      ['Region', 'Kabupaten 33.01'],
      ['Rows', 1],
      ['Verdicts behind them', 1],
      ['Left out, without object in these data', 2],
      ['What counts in the score', 'border 35, nearness 40, shared areas 15, disparity 10'],
      ['Filled in', expect.any(String)],
      ['Reservation', expect.any(String)],
      ['Sources', 'In the words of the data: register'],
      ['Sources', 'In the words of the data: map'],
      ['Written by', 'Jejaring 0'],
    ]);
  });

  it('explains the Indonesian columns in the language of the reader, and not in Indonesian', () => {
    expect(about('en').rows).toContainEqual(['Column 7: Daerah mitra', 'Partner region']);
    expect(about('de').rows).toContainEqual(['Spalte 7: Daerah mitra', 'Partnerregion']);
    expect(about('id').rows).toHaveLength(13);
  });

  it.each(languages)(
    'says every source of the built-in data in words of its own, with the names kept (%s)',
    (language) => {
      const said = builtIn().sources.map((source) => sourceInWords(builtIn(), source, language));
      expect(new Set(said).size).toBe(builtIn().sources.length);
      const introduced = translatorFor(language)('mappingForm.source.stated', { source: '' });
      for (const [at, source] of builtIn().sources.entries()) {
        expect(said[at]).not.toContain(introduced);
        const names =
          source.match(
            /\b[A-Za-z]+[/.-][\w./-]*\w|\b[0-9a-f]{7}\b|\bB[A-Z]+\b|\bMIT\b|Dukcapil|\b\d{4}\b/g,
          ) ?? [];
        for (const name of names) if (!/^(by|art)/.test(name)) expect(said[at]).toContain(name);
      }
    },
  );

  it('holds no code of an indicator, and each agreement behind the rows with its address', () => {
    const form = mappingFormOf(builtIn(), [aVerdict('33.22', '33.73', { affair: '2.16' })]);
    const { rows } = mappingFormAbout({
      form,
      dataset: builtIn(),
      asOf: day,
      weights: defaultWeights,
      indicator: 'hdi',
      loose: 0,
      creator: 'Jejaring 0',
      language: 'id',
    });
    expect(rows).toContainEqual(['Indikator ketimpangan', 'IPM']);
    expect(rows.flat()).not.toContain('hdi');
    expect(rows).toContainEqual([
      'Perjanjian KSD-174, baris 1 formulir',
      expect.stringMatching(
        /; 5 Jun 2018; sumber: https:\/\/jateng\.antaranews\.co\/amp\/berita\/195064\/\S+$/,
      ),
    ]);
  });
});

describe('a verdict beside a gap', () => {
  it('is decision, reason, note, who and when; empty where nothing is decided or said', () => {
    expect(verdictColumns).toEqual(['verdict', 'verdict_reason', 'verdict_note', 'verdict_by', 'verdict_on']);
    expect(verdictCells(undefined)).toEqual(Array(5).fill(undefined));
    expect(
      verdictCells(aVerdict('1', '2', { decision: 'reject', reason: 'not-able', on: '2026-11-01' })),
    ).toEqual(['reject', 'not-able', undefined, undefined, '2026-11-01']);
  });
});
