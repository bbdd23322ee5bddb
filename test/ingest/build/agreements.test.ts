import { describe, expect, it } from 'vitest';
import { aSheet } from '../../support/sheets.ts';
import { accountsOf, buildOf, partiesOf, told, type PlannedSheet } from './buildOf.ts';

const agreements = (
  rows: Parameters<typeof aSheet>[0],
  roles: PlannedSheet['roles'],
  rest: Partial<PlannedSheet> & { readonly options?: Parameters<typeof aSheet>[1] } = {},
): PlannedSheet => ({ sheet: aSheet(rows, rest.options), content: 'agreements', roles, ...rest });

describe('a table of which each row is an agreement', () => {
  it('has parties in several columns, the owner first, and numbers of each', () => {
    const result = buildOf([
      agreements(
        [
          'Judul | Pihak I | Pihak II | Nomor I | Nomor II',
          'Sampah | Kab. Bantul | Kab. Sleman dan Kota Yogyakarta | A/1 | B/2',
          'Air | Kabupaten Sleman | PT Tirta | A/2 | B/3',
        ],
        ['title', 'parties', 'parties', 'number', 'number'],
        { owner: '34.04' },
      ),
    ]);
    expect(partiesOf(result)).toEqual(['row-2: 34.02 34.04 34.71', 'row-3: 34.04 out:pt-tirta']);
    expect(result.dataset.agreements.map(({ number }) => number)).toEqual(['A/1; B/2', 'A/2; B/3']);
    expect(result.dataset.agreements[1]?.parties.map(({ documentNumber }) => documentNumber)).toEqual([
      'A/2',
      'B/3',
    ]);
    expect(result.dataset.agreements[0]?.parties.some(({ documentNumber }) => documentNumber)).toBe(false);
  });

  it('takes no number, amount or date for a party', () => {
    const numbers = ['5', '7', '1.250.000', 'Rp 3.000', '05/01/2021', '5 Januari 2021', '2021', '(4)'];
    const result = buildOf([
      agreements(
        [
          'Judul | Mitra',
          ...numbers.map((text) => `Air | ${text}`),
          'Jalan | 34.02',
          'Pasar | PT 5 Benua',
          'Sampah | 34.04; 5',
        ],
        ['title', 'parties'],
        { owner: '34.71' },
      ),
    ]);
    expect(partiesOf(result)).toEqual(['row-10: 34.71 34.02', 'row-11: 34.71 out:pt-5-benua']);
    expect(told(result)).toEqual([
      ...numbers.map((text, index) => `${String(index + 2)} parties-missing Mitra ${text}`),
      '12 parties-missing Mitra 5',
    ]);
    expect(result.questions).toEqual([]);
  });

  it('has numbers for names only where most parties are numbered', () => {
    const regions = { type: 'file' } as const;
    const table = (...cells: readonly string[]) =>
      buildOf(
        [agreements(['Title | Parties', ...cells.map((cell) => `Bus | ${cell}`)], ['title', 'parties'])],
        { regions },
      );
    const mixed = table('Leeds; York', 'York; Hull', 'Hull; 5');
    expect(mixed.dataset.regions.map(({ name }) => name)).toEqual(['Leeds', 'York', 'Hull']);
    expect(accountsOf(mixed)).toEqual(['2 0 1 1']);
    expect(partiesOf(table('1; 2', '2; 3'))).toEqual(['row-2: own:1 own:2', 'row-3: own:2 own:3']);
  });

  it('adds the owner to rows that name its partners only, and one number for both', () => {
    const result = buildOf([
      agreements(
        ['Judul | Mitra | Nomor', 'Sampah | Kab. Bantul | A/1 & B/1', 'Air | Kab. Bantul | A/2'],
        ['title', 'parties', 'number'],
        { owner: '34.71' },
      ),
    ]);
    expect(result.dataset.agreements.map(({ parties }) => parties)).toEqual([
      [
        { partyId: '34.71', documentNumber: 'A/1' },
        { partyId: '34.02', documentNumber: 'B/1' },
      ],
      [{ partyId: '34.71' }, { partyId: '34.02' }],
    ]);
  });

  it('fills cells that are merged down, and says nothing of the number that repeats by it', () => {
    const result = buildOf([
      agreements(
        [
          'No | Judul | Pihak | Tanggal',
          'A/1 | Sampah | 34.02; 34.04 | 5 Januari 2021',
          ' | Pasar | 34.02; 34.03 | ',
          'A/1 | Jalan | 34.02; 34.71 | ',
        ],
        ['number', 'title', 'parties', 'signed_on'],
        { options: { merges: ['A2:A3', 'D2:D3'] } },
      ),
    ]);
    expect(result.dataset.agreements.map(({ number, signedOn }) => [number, signedOn?.text])).toEqual([
      ['A/1', '2021-01-05'],
      ['A/1', '2021-01-05'],
      ['A/1', undefined],
    ]);
    expect(told(result)).toEqual(['4 number-repeated number A/1']);
    expect(result.dataset.agreements[1]?.record?.cells).toEqual(['', 'Pasar', '34.02; 34.03', '']);
  });

  it('computes ends from durations, and tells', () => {
    const result = buildOf([
      agreements(
        [
          'Judul | Pihak | Tanggal | Jangka waktu (tahun)',
          'Satu | 34.02; 34.04 | 5 Januari 2021 | 5 (lima) tahun',
          'Dua | 34.02; 34.04 | 2021 | 3',
          'Tiga | 34.02; 34.04 | 1 Maret 2021 | s.d. 31 Desember 2025',
          'Empat | 34.02; 34.04 | | 2021 - 2026',
          'Lima | 34.02; 34.04 | | 5 tahun',
          'Enam | 34.02; 34.04 | 1 Maret 2021 | 2019-2020',
          'Tujuh | 34.02; 34.04 | 1 Maret 2021 | tidak terbatas',
        ],
        ['title', 'parties', 'signed_on', 'period'],
      ),
    ]);
    expect(
      result.dataset.agreements.map(({ start, end, endFrom }) => [start?.text, end?.text, endFrom]),
    ).toEqual([
      [undefined, '2026-01-05', '5 (lima) tahun'],
      [undefined, '2024', '3'],
      [undefined, '2025-12-31', undefined],
      ['2021', '2026', undefined],
      [undefined, undefined, undefined],
      ['2019', '2020', undefined],
      [undefined, undefined, undefined],
    ]);
    expect(told(result)).toEqual([
      '2 end-computed Jangka waktu (tahun) 5 (lima) tahun',
      '3 end-computed Jangka waktu (tahun) 3',
    ]);
  });

  it('reads number and date out of one cell, and money by its column', () => {
    const result = buildOf([
      agreements(
        [
          'Judul | Pihak | Nomor dan tanggal | Nilai (juta)',
          'Satu | 34.02; 34.04 | A/1 & B/1 tanggal 5 Januari 2021 | 1.500',
          'Dua | 34.02; 34.04 | A/2 | Rp 2 miliar',
          'Tiga | 34.02; 34.04 | A/3 | banyak',
        ],
        ['title', 'parties', 'number_and_date', 'value'],
        { columns: { 3: { multiplier: 1e6, currency: 'IDR' } } },
      ),
    ]);
    expect(
      result.dataset.agreements.map(({ number, signedOn, value }) => [number, signedOn?.text, value?.amount]),
    ).toEqual([
      ['A/1 & B/1', '2021-01-05', 1.5e9],
      ['A/2', undefined, 2e9],
      ['A/3', undefined, undefined],
    ]);
    expect(result.dataset.agreements[0]?.parties.map(({ documentNumber }) => documentNumber)).toEqual([
      'A/1',
      'B/1',
    ]);
    expect(told(result)).toEqual(['4 value-invalid Nilai (juta) banyak']);
  });

  it('keeps rows with errors in needed cells aside, and tells of others and of hidden rows', () => {
    const result = buildOf([
      agreements(
        [
          ['Judul', 'Pihak', 'Tanggal', 'Nilai'],
          [['#REF!', 'error'], '34.02; 34.04', '2021', '1'],
          ['Dua', '34.02; 34.04', ['#N/A', 'error'], ['=A1*2', 'formula']],
          ['Tiga', '34.02; 34.04', '2021', '1'],
        ],
        ['title', 'parties', 'signed_on', 'value'],
        { options: { hiddenRows: [4] } },
      ),
    ]);
    expect(accountsOf(result)).toEqual(['2 0 1 1']);
    expect(told(result)).toEqual([
      '2 cell-error Judul #REF!',
      '2 title-missing Judul -',
      '3 cell-error Tanggal #N/A',
      '3 formula-without-value Nilai =A1*2',
      '4 row-hidden - -',
    ]);
  });

  it('asks about doubtful names once, most rows first, and waits', () => {
    const result = buildOf([
      agreements(
        [
          'Judul | Pihak',
          'Satu | Magelang; Kab. Sleman',
          'Dua | Bandung; Kab. Bogor',
          'Tiga | BANDUNG; Kota Bogor',
          'Empat | Kabupaten Antah Berantah; Kota Bogor',
          'Lima | Bandung; Kota Jakarta Pusat',
          'Enam | Sesuatu; Kota Bogor',
        ],
        ['title', 'parties'],
      ),
    ]);
    expect(accountsOf(result)).toEqual(['1 4 1 1']);
    expect(
      result.questions.map(({ text, certainty, waiting, places }) => [
        text,
        certainty,
        waiting,
        places.length,
      ]),
    ).toEqual([
      ['Bandung', 'ambiguous', 3, 3],
      ['Magelang', 'ambiguous', 1, 1],
      ['Kabupaten Antah Berantah', 'unknown', 1, 1],
      ['Sesuatu', 'unknown', 0, 1],
    ]);
    expect(result.questions[0]?.candidates.map(({ regionId }) => regionId).toSorted()).toEqual([
      '32.04',
      '32.73',
    ]);
  });

  it('tells of amounts far above the others, of repeated agreements and of parents by number', () => {
    const amounts = ['1', '2', '3', '4', '5', '2001'];
    const result = buildOf([
      agreements(
        [
          'Judul | Pihak | Nilai | Nomor | Induk',
          ...amounts.map(
            (amount, index) => `Judul ${String(index)} | 34.02; 34.04 | ${amount} | N/${String(index)} | N/0`,
          ),
          'Judul 1 | 34.04; 34.02 | 7 | N/1 | ',
        ],
        ['title', 'parties', 'value', 'number', 'parent_id'],
      ),
    ]);
    expect(told(result)).toEqual([
      '2 parent-unknown parent_id N/0',
      '8 number-repeated number N/1',
      '7 value-suspicious value 2001',
    ]);
    expect(result.dataset.agreements[2]?.parentId).toBe('row-2');
  });
});
