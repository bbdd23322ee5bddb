import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Agreement } from '../../src/domain/Agreement.ts';
import { parseDataset } from '../../src/ingest/parseDataset.ts';
import { importFiles } from '../../src/ingest/importFiles.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Progress } from '../../src/lib/Task.ts';
import { builtIn } from '../support/builtIn.ts';
import { importNamed, importTexts, told, type Imported } from '../support/importTexts.ts';

const base = builtIn();
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (...texts: readonly string[]): Promise<Imported> => importTexts(texts, { regions: 'built-in' });
const only = (result: Imported): Agreement => {
  expect(result.quarantine).toEqual([]);
  expect(result.dataset.agreements).toHaveLength(1);
  const [agreement] = result.dataset.agreements;
  if (agreement === undefined) throw new Error('no agreement');
  return agreement;
};
const partiesOf = (agreement: Agreement | undefined): readonly string[] =>
  agreement?.parties.map(({ partyId }) => partyId) ?? [];

const withoutRecord = async (source: string): Promise<unknown> => ({
  ...only(await read(source)),
  id: '',
  record: undefined,
});
const readBytes = (bytes: Uint8Array): Promise<Imported> => importNamed([{ name: 'x', bytes }]);
const key = ({ id, kind, documentType, parties }: Agreement): string =>
  `${id} ${kind === 'ksdll' ? 'ksdpl' : kind} ${documentType} ${parties.map(({ partyId }) => partyId).join(' ')}`;

describe('a whole row', () => {
  const header =
    'id,title,kind,document_type,parties,roles,affairs,number,signed_on,start,end,status,agency,value,currency,funding,parent_id,renews_id,location,source,note';
  const text = `${header}
KB-1,Kerja sama Kartamantul,KSDD wajib,KB,Kota Yogyakarta;Kab. Sleman;Kab. Bantul,lead;partner;partner,2.11;perhubungan,1/2021; 7/2021 ;9/2021,2021-03-15,,2026-03-15,berlaku,Bappeda,"Rp 1.250.000,50",idr,APBD,,,TPA Piyungan,https://example.org,Catatan
PKS-1,Pengolahan sampah,KSDD,PKS,34.71;34.02,,,77,2022-01,2022-02-01,2025,,,,,,KB-1,,,,
`;

  test('every column has its place', async () => {
    const { dataset, issues, quarantine } = await read(text);
    expect(issues).toEqual([]);
    expect(quarantine).toEqual([]);
    expect(dataset.agreements).toEqual([
      {
        id: 'KB-1',
        title: 'Kerja sama Kartamantul',
        kind: 'ksdd',
        basis: 'mandatory',
        documentType: 'KB',
        parties: [
          { partyId: '34.71', role: 'lead', documentNumber: '1/2021' },
          { partyId: '34.04', role: 'partner', documentNumber: '7/2021' },
          { partyId: '34.02', role: 'partner', documentNumber: '9/2021' },
        ],
        affairs: ['2.11', '2.15'],
        affairsBasis: 'stated',
        sector: '2.11;perhubungan',
        number: '1/2021; 7/2021 ;9/2021',
        signedOn: { text: '2021-03-15', precision: 'day' },
        end: { text: '2026-03-15', precision: 'day' },
        stated: { status: 'in-force' },
        statusReported: 'berlaku',
        value: { amount: 1_250_000.5, currency: 'IDR' },
        agency: 'Bappeda',
        funding: 'APBD',
        location: 'TPA Piyungan',
        source: 'https://example.org',
        note: 'Catatan',
        record: {
          file: 'data.csv',
          row: 2,
          cells: expect.arrayContaining(['KB-1', '1/2021; 7/2021 ;9/2021', 'Rp 1.250.000,50']),
        },
      },
      {
        id: 'PKS-1',
        title: 'Pengolahan sampah',
        kind: 'ksdd',
        documentType: 'PKS',
        parentId: 'KB-1',
        parties: [{ partyId: '34.71' }, { partyId: '34.02' }],
        affairs: ['2.11'],
        affairsBasis: 'assigned',
        affairsConfidence: 'low',
        number: '77',
        signedOn: { text: '2022-01', precision: 'month' },
        start: { text: '2022-02-01', precision: 'day' },
        end: { text: '2025', precision: 'year' },
        record: { file: 'data.csv', row: 3, cells: expect.any(Array) },
      },
    ]);
  });

  test('a dataset of its own on the regions of the base, sound by the schema', async () => {
    const { dataset } = await read(text);
    expect(dataset).toMatchObject({ id: 'file:data', builtIn: false, sources: ['data.csv'] });
    expect(dataset.title).toEqual({ id: 'data', en: 'data', de: 'data' });
    expect(dataset.asOf).toBeUndefined();
    expect(dataset.regions).toBe(base.regions);
    expect(parseDataset(JSON.parse(JSON.stringify(dataset)))).toEqual(dataset);
  });

  test('Indonesian and German headers, semicolons and tabs mean the same', async () => {
    const english = 'title,parties,signed_on,end\nA,"34.02;34.04",2024-05,2026\n';
    const others = [
      'Judul;Pihak;Tanggal;Berakhir\nA;"34.02;34.04";2024-05;2026\n',
      '\uFEFFTitel\tBeteiligte\tUnterzeichnet am\tEnde\r\nA\t34.02;34.04\t2024-05\t2026\r\n',
      'sep=|\r\nJUDUL|Para Pihak|tgl.|Berlaku sampai\r\nA|34.02;34.04|2024-05|2026',
    ];
    for (const other of others) expect(await withoutRecord(other)).toEqual(await withoutRecord(english));
  });
});

describe('parties', () => {
  test('outside parties by their beginning, by the stated kind, with country and office', async () => {
    const result = await read(
      `title;kind;parties
Satu;;Kab. Bantul|PT Maju Jaya
B;sinergi;"Kab. Bantul;Kementerian Perhubungan (Dirjen Darat)"
C;KSDPL;"Kota Bandung;Braunschweig (Germany)"
D;;"Kota Bandung;Universitas Padjadjaran;Dinas Sosial Jabar"
`
        .replace('|', ';')
        .replace('Satu;;Kab. Bantul;PT Maju Jaya', 'Satu;;"Kab. Bantul;pt. maju jaya;PT Maju Jaya"'),
    );
    expect(told(result)).toEqual(['party-repeated 2 parties PT Maju Jaya']);
    expect(result.dataset.outsideParties).toEqual([
      {
        id: 'out:braunschweig-germany',
        name: 'Braunschweig',
        type: 'foreign-government',
        country: 'Germany',
      },
      { id: 'out:kementerian-perhubungan', name: 'Kementerian Perhubungan', type: 'central' },
      { id: 'out:pt-maju-jaya', name: 'pt. maju jaya', type: 'third-party' },
      { id: 'out:universitas-padjadjaran', name: 'Universitas Padjadjaran', type: 'third-party' },
    ]);
    expect(result.dataset.agreements.map(({ kind }) => kind)).toEqual(['ksdpk', 'synergy', 'ksdpl', 'ksdd']);
    expect(result.dataset.agreements[3]?.parties[2]).toEqual({ partyId: '32', agency: 'Dinas Sosial' });
    expect(result.dataset.agreements[1]?.parties[1]).toEqual({
      partyId: 'out:kementerian-perhubungan',
      agency: 'Dirjen Darat',
    });
  });

  test('an ambiguous name is listed with what it could be, never guessed', async () => {
    const result = await read('title,parties\nA,Bandung;Kab. Sleman\nB,Bandung;Kota Bogor\n');
    expect(result.dataset.agreements).toEqual([]);
    expect(result.quarantine.map(({ row, cells }) => [row, ...cells])).toEqual([
      [2, 'A', 'Bandung;Kab. Sleman'],
      [3, 'B', 'Bandung;Kota Bogor'],
    ]);
    expect(result.questions).toMatchObject([
      {
        text: 'Bandung',
        key: 'bandung',
        certainty: 'ambiguous',
        candidates: [{ regionId: '32.04' }, { regionId: '32.73' }],
        places: [
          { file: 'data.csv', row: 2 },
          { file: 'data.csv', row: 3 },
        ],
        waiting: 2,
      },
    ]);
    expect(result.matches.map(({ text, certainty }) => `${text} ${certainty}`)).toEqual([
      'Bandung ambiguous',
      'Kab. Sleman certain',
      'Kota Bogor certain',
    ]);
  });

  test('an unknown text is kept as an outside party and told', async () => {
    const result = await read(
      'title,parties\nA,Kab. Sleman;Kab. Bantool\nB,Kab. Sleman;Sesuatu\nC,Sesuatu;Lain\n',
    );
    expect(told(result)).toEqual([
      'party-likely 2 parties Kab. Bantool',
      'party-unknown 3 parties Sesuatu',
      'party-unknown 4 parties Sesuatu',
      'party-unknown 4 parties Lain',
      'no-region 4 parties Sesuatu; Lain',
    ]);
    expect(result.dataset.agreements.map(partiesOf)).toEqual([['34.04', 'out:sesuatu']]);
    expect(result.dataset.outsideParties.map(({ id }) => id)).toEqual(['out:sesuatu']);
  });

  test('several party columns, numbered lists and line breaks in a cell', async () => {
    const agreement = only(
      await read('Judul,Pihak I,Pihak II\nA,Pemkab Bantul,"1. Pemkot Bogor\n2. Kab. Sleman\n"\n'),
    );
    expect(partiesOf(agreement)).toEqual(['34.02', '32.71', '34.04']);
  });
});

describe('rows that cannot be used', () => {
  test.each([
    ['no title', ',34.02;34.04,,', 'title-missing 2 title -'],
    ['no parties', 'A,,2021,2022', 'parties-missing 2 parties -'],
    ['one party', 'A,34.02,2021,2022', 'too-few-parties 2 parties 34.02'],
    ['one party twice', 'A,34.02;Kab. Bantul,2021,2022', 'too-few-parties 2 parties 34.02; Kab. Bantul'],
    ['no region', 'A,PT Satu;PT Dua,2021,2022', 'no-region 2 parties PT Satu; PT Dua'],
    [
      'a unit of Jakarta',
      'A,34.02;Kota Jakarta Pusat,2021,2022',
      'party-not-autonomous 2 parties Kota Jakarta Pusat',
    ],
    ['words that are no date', 'A,34.02;34.04,bulan depan,2022', 'date-invalid 2 signed_on bulan depan'],
    ['a day that is not', 'A,34.02;34.04,2021-02-29,', 'date-invalid 2 signed_on 2021-02-29'],
    ['an end before its beginning', 'A,34.02;34.04,2021-05,2021-04-30', 'end-before-start 2 end 2021-04-30'],
    ['too many cells', 'A,34.02;34.04,2021,2022,x,y', 'row-too-long 2 - x | y'],
    ['an open quote', '"A,34.02;34.04,2021,2022', 'row-quote-broken 2 - -'],
  ])('%s', async (_, line, expected) => {
    const result = await read(`title,parties,signed_on,end\n${line}\nB,34.02;34.04,2021,2022\n`);
    expect(told(result)).toContain(expected);
    expect(result.dataset.agreements.map(({ title }) => title)).toEqual(['B']);
    const [row] = result.quarantine;
    expect(row).toMatchObject({ file: 'data.csv', row: 2 });
    expect(row?.header.slice(0, 4)).toEqual(['title', 'parties', 'signed_on', 'end']);
    expect(row?.cells.join(',')).toBe(line);
    expect(row?.issues.length).toBeGreaterThan(0);
    expect(row?.issues.every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('an end within the month of its beginning is in order', async () => {
    expect(
      only(await read('title,parties,signed_on,end\nA,34.02;34.04,2021-05,2021-05-02\n')).end?.text,
    ).toBe('2021-05-02');
  });

  test('an id that repeats names the earlier row', async () => {
    const result = await read('id,title,parties\n1,A,34.02;34.04\n1,B,34.02;34.03\n');
    expect(result.quarantine.map(({ row }) => row)).toEqual([3]);
    expect(result.issues).toEqual([
      {
        code: 'id-repeated',
        severity: 'error',
        file: 'data.csv',
        row: 3,
        column: 'id',
        value: '1',
        params: { earlier: 2 },
      },
    ]);
  });

  test('row numbers are those of a spreadsheet, also after line breaks and empty lines', async () => {
    const result = await read('title,parties\n"A\nin two\nlines",34.02;34.04\n\n\nB,34.02\n');
    expect(result.dataset.agreements[0]?.record?.row).toBe(2);
    expect(result.quarantine.map(({ row }) => row)).toEqual([5]);
  });
});

describe('what is odd but usable is loaded and told', () => {
  test.each([
    ['kind', 'A,34.02;34.04,Persahabatan,,,,', 'kind-unknown 2 kind Persahabatan', { kind: 'ksdd' }],
    [
      'document',
      'A,34.02;34.04,,Surat,,,',
      'document-unknown 2 document_type Surat',
      { documentType: 'unspecified' },
    ],
    [
      'affair',
      'A,34.02;34.04,,,astronomi,,',
      'affair-unknown 2 affairs astronomi',
      { affairs: [], affairsBasis: 'none', sector: 'astronomi' },
    ],
    ['status', 'A,34.02;34.04,,,,mungkin,', 'status-unknown 2 status mungkin', { statusReported: 'mungkin' }],
    ['value', 'A,34.02;34.04,,,,,banyak', 'value-invalid 2 value banyak', { title: 'A' }],
  ])('%s', async (_, line, expected, fields) => {
    const result = await read(
      `title,parties,kind,document_type,affairs,status,value\n${line}\nB,34.02;34.04,,,,,5000\nC,34.02;34.04,,,,,7000\n`,
    );
    expect(told(result)).toEqual([expected]);
    expect(result.quarantine).toEqual([]);
    const [agreement] = result.dataset.agreements;
    expect(agreement).toMatchObject(fields);
    expect(agreement?.value ?? agreement?.stated).toBeUndefined();
  });

  test('the mark against formulas is no part of a text, and stays in the record', async () => {
    const agreement = only(await read("title,parties\n'=SUM,34.02;34.04\n"));
    expect([agreement.title, agreement.record?.cells[0]]).toEqual(['=SUM', "'=SUM"]);
  });

  test('a kind that is a document is read as the document', async () => {
    expect(only(await read('Judul,Jenis,Pihak\nA,MoU,34.02;34.04\n'))).toMatchObject({
      kind: 'ksdd',
      documentType: 'MoU',
    });
  });

  test('columns of unknown meaning, rows above the header', async () => {
    const result = await read(
      'LAPORAN KERJA SAMA 2025\n\nJudul,Pihak,Warna,Judul kerja sama,__proto__\nA,34.02;34.04,merah,B,x\n',
    );
    expect(told(result)).toEqual([]);
    expect(result.accounts[0]?.aside).toEqual([
      { row: 1, reason: 'title', text: 'LAPORAN KERJA SAMA 2025' },
      { row: 3, reason: 'header', text: 'Judul | Pihak | Warna | Judul kerja sama | __proto__' },
    ]);
    expect(Object.entries(only(result).attributes ?? {})).toEqual([
      ['Warna', 'merah'],
      ['Judul kerja sama', 'B'],
      ['__proto__', 'x'],
    ]);
    expect(only(result).record).toEqual({
      file: 'data.csv',
      row: 4,
      cells: ['A', '34.02;34.04', 'merah', 'B', 'x'],
    });
  });

  test('parents that are not there, ends after the parent, numbers twice, mandatory without a border', async () => {
    const result = await read(`id,title,kind,parties,number,end,parent_id,renews_id
1,A,wajib,34.02;34.04,7,2024,,
2,B,wajib,34.02;Kota Sorong,8,2025,1,
3,C,,34.02;34.03,7,2024,9,3
4,D,wajib,34;34.02,10,,,
`);
    expect(told(result)).toEqual([
      'outside-parent-term 3 end 2025',
      'mandatory-without-border 3 - -',
      'parent-unknown 4 parent_id 9',
      'parent-unknown 4 renews_id 3',
      'number-repeated 4 number 7',
    ]);
    expect(result.dataset.agreements.map(({ parentId, renewsId }) => [parentId, renewsId])).toEqual([
      [undefined, undefined],
      ['1', undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });
});

describe('affairs', () => {
  test.each([
    ['2.09', '2.09', 'stated'],
    ['Food', '2.09', 'stated'],
    ['Ernährung und Lebensmittelversorgung; PARIWISATA', '2.09 3.26', 'stated'],
    ['sekolah', '1.01', 'stated'],
    ['pangan dan pariwisata', '2.09 3.26', 'assigned'],
    ['Pangan; pengelolaan sampah regional', '2.09 2.11', 'assigned'],
    ['multi-sektor', '', 'broad'],
    ['batas daerah', '', 'none'],
  ])('%s', async (cell, codes, basis) => {
    const agreement = only(await read(`title;parties;affairs\nA;"34.02;34.04";"${cell}"\n`));
    expect([agreement.affairs.join(' '), agreement.affairsBasis]).toEqual([codes, basis]);
    expect(agreement.sector).toBe(cell);
  });
});

describe('files', () => {
  test('empty, binary and too large files are issues, not crashes', async () => {
    expect(told(await readBytes(utf8('')))).toEqual(['file-empty - - -']);
    expect(told(await readBytes(utf8('PK\u0003\u0004')))).toEqual(['file-truncated - - -']);
  });

  test('a header alone loads nothing and says nothing', async () => {
    expect(told(await read('title,parties\n'))).toEqual(['file-no-table - - -']);
  });

  test('without the required columns every row is set aside', async () => {
    const result = await read('name,colour\nA,red\nB,blue\n');
    expect(told(result)).toEqual(['column-missing 1 parties -']);
    expect(result.quarantine.map(({ cells }) => cells)).toEqual([
      ['A', 'red'],
      ['B', 'blue'],
    ]);
  });

  test('one broken file does not keep the others from loading; rows without id get one of their file', async () => {
    const result = await read('', 'title,parties\nA,34.02;34.04\n', 'Judul;Pihak\nB;"34.02;34.04"\n');
    expect(told(result)).toEqual(['file-empty - - -']);
    expect(result.dataset.agreements.map(({ id }) => String(id))).toEqual([
      'data-2-csv-row-2',
      'data-3-csv-row-2',
    ]);
    expect(result.dataset.title.en).toBe('data 2 + data 3');
  });

  test('the built-in table itself can be loaded as one’s own', async () => {
    const text = readFileSync('data/agreements-indonesia.csv', 'utf8');
    const result = await read(text);
    expect(result.quarantine.map(({ cells }) => cells[0])).toEqual(['KSD-380']);
    expect(result.dataset.agreements.map(key)).toEqual(base.agreements.map(key));
    expect(
      result.dataset.agreements
        .map(({ signedOn }) => signedOn?.precision ?? '')
        .filter((precision) => precision === 'before'),
    ).toHaveLength(8);
    expect(told(result).filter((line) => !/^(?:no-region|number-repeated) /.test(line))).toEqual([]);
  });

  test('100,000 rows, huge cells', async () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, index) => `A ${String(index)},Kab. Bantul;Kab. Sleman,2020-01-01`,
    );
    const progress: Progress[] = [];
    const { result } = await importFiles(
      [
        {
          name: 'x.csv',
          bytes: utf8(
            `title,parties,signed_on\n${lines.join('\n')}\n${'x'.repeat(3_000_000)},34.02;34.04,\n`,
          ),
        },
      ],
      { base },
      (step) => progress.push(step),
      neverCancelled,
    );
    expect(result.dataset.agreements).toHaveLength(100_001);
    expect(progress.length).toBeGreaterThan(50);
  });

  test('can be cancelled', async () => {
    await expect(
      importFiles(
        [{ name: 'x.csv', bytes: utf8('title,parties\nA,B') }],
        { base },
        ignoreProgress,
        () => true,
      ),
    ).rejects.toThrow(CancelledError);
  });
});

test('two files of one name keep all their rows, each under an id of its own', async () => {
  const bytes = utf8('title,parties\nSampah,Kabupaten Bantul; Kabupaten Sleman\n');
  const files = [
    { name: 'data.csv', bytes },
    { name: 'data.csv', bytes },
  ];
  const { dataset } = await importNamed(files);
  expect(dataset.quarantine).toEqual([]);
  expect(dataset.agreements.map(({ id }) => id)).toEqual(['data-csv-row-2', 'data-csv-2-row-2']);
});
