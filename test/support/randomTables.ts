import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';

/** A table for the property of conservation: rows as a person filled them, ragged, with the cells exactly as written. */
export type RandomTable = readonly (readonly string[])[];

const regions = [
  'Kabupaten Bantul',
  'Kab. Sleman',
  'KOTA YOGYAKARTA',
  'Kota Bogor',
  'Bandung',
  'Kabupaten Bandng',
  '34.02',
  'Provinsi Jawa Barat',
  'Pemkot Solo',
  'PT Maju, Tbk',
  'Universitas Gadjah Mada',
  'Kabupaten Antah Berantah',
  'Leeds',
  'Freiburg im Breisgau',
];
const values = [
  '5 Januari 2021',
  '2021-02-30',
  '31/12/2025',
  '45000',
  '5 (lima) tahun',
  '2021 s.d. 2026',
  'Rp 1.250.000,50',
  '1,5 miliar',
  '-',
  'n/a',
  'KSDD wajib',
  'PKS',
  '415.4/12/2021 & 130/5/2021',
  'JUMLAH',
  'Air bersih; sampah',
];
const odd = [
  '__proto__',
  'constructor',
  '=1+1',
  '=HYPERLINK("https://x.invalid";"a")',
  'sebuah "kutipan"',
  '"',
  "'",
  'a;b,c\td|e',
  'baris satu\nbaris dua',
  '  tepi  ',
  '0',
  'é ü ß “mutu” – ö',
  '1e999',
  'x'.repeat(300),
  ',',
  'a <b>&amp;</b>',
];
const region = fc.constantFrom(...regions);
const value = fc.constantFrom(...values);
const oddText = fc.constantFrom(...odd);
const words = fc.stringMatching(/^[A-Za-z][a-z]{0,8}(?: [a-z]{1,9}){0,3}$/);
const blank = fc.constant('');
const title = fc.oneof(
  { weight: 4, arbitrary: words },
  { weight: 1, arbitrary: oddText },
  { weight: 1, arbitrary: blank },
);
const parties = fc.oneof(
  fc
    .tuple(
      fc.array(region, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('; ', '\n', ' dan ', ', ', ' & '),
    )
    .map(([names, between]) => names.join(between)),
  oddText,
);
const any = fc.oneof(region, value, words, oddText, blank, blank);

/** Headers with what stands beneath them, in three languages. */
const columns: readonly (readonly [readonly string[], fc.Arbitrary<string>])[] = [
  [['Judul', 'title', 'Titel', 'TENTANG', 'Nama Kerja Sama'], title],
  [['Pihak', 'parties', 'Beteiligte', 'PARA PIHAK', 'Mitra'], parties],
  [['Tanggal', 'signed_on', 'Datum', 'Tgl Penandatanganan'], value],
  [['Nomor', 'number', 'Nummer', 'No. Perjanjian'], value],
  [['Nilai', 'value', 'Wert', 'Nilai (dalam jutaan rupiah)'], value],
  [['Keterangan', 'note', 'Bemerkung', '__proto__', ''], any],
  [['No', 'id', 'ID', 'Nr.'], fc.nat(50).map(String)],
  [['Masa Berlaku', 'term', 'Laufzeit'], value],
];

const agreements: fc.Arbitrary<RandomTable> = fc
  .tuple(fc.shuffledSubarray([...columns], { minLength: 2 }), fc.nat(9), fc.nat(3))
  .chain(([chosen, count, spelling]) =>
    fc.tuple(
      fc.constant(chosen.map(([names]) => names[spelling % names.length] ?? '')),
      fc.array(fc.tuple(...chosen.map(([, cell]) => cell)), { minLength: count, maxLength: count }),
    ),
  )
  .map(([header, rows]) => [header, ...rows]);

const tableOf = (
  header: readonly string[],
  ...cells: readonly fc.Arbitrary<string>[]
): fc.Arbitrary<RandomTable> =>
  fc.array(fc.tuple(...cells), { minLength: 1, maxLength: 12 }).map((rows) => [header, ...rows]);
const key = fc.nat(4).map((number) => `P${String(number)}`);
const number = fc.oneof(fc.nat(500).map(String), fc.constantFrom('1.5', '2,75', '-', '', 'x'));

const matrix: fc.Arbitrary<RandomTable> = fc
  .tuple(
    fc.uniqueArray(region, { minLength: 3, maxLength: 6 }),
    fc.array(number, { minLength: 36, maxLength: 36 }),
  )
  .map(([names, numbers]) => [
    ['', ...names],
    ...names.map((name, row) => [name, ...names.map((_, column) => numbers[row * 6 + column] ?? '')]),
  ]);

const shapes: fc.Arbitrary<RandomTable> = fc.oneof(
  { weight: 5, arbitrary: agreements },
  { weight: 1, arbitrary: tableOf(['source', 'target', 'weight', 'catatan'], region, region, number, any) },
  { weight: 1, arbitrary: tableOf(['key', 'organisation', 'region', 'role'], key, words, region, any) },
  { weight: 1, arbitrary: tableOf(['proyek', 'mitra', 'daerah'], key, any, region) },
  { weight: 1, arbitrary: matrix },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(any, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
  },
);

/** What offices put around and between the rows. */
const extras = fc.constantFrom<RandomTable[number]>(
  ['LAPORAN KERJA SAMA DAERAH'],
  ['PEMERINTAH KOTA SEMARANG', ''],
  [],
  ['', '', ''],
  ['JUMLAH', '', '12', ''],
  ['1', '2', '3', '4'],
  ['A. KERJA SAMA WAJIB'],
  ['Mengetahui,'],
  ['', 'Kepala Bagian Kerja Sama'],
  ['Sumber: Bagian Kerja Sama'],
  ['Summe', '3'],
);

/** Tables of all shapes with titles, totals, notes, blank and ragged rows and repeated headers among their rows. */
export const randomTable: fc.Arbitrary<RandomTable> = fc
  .tuple(
    shapes,
    fc.array(extras, { maxLength: 3 }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), extras), { maxLength: 3 }),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom('cut', 'long', 'header')), {
      maxLength: 2,
    }),
  )
  .map(([shape, above, between, changes]) => {
    const rows = shape.map((row) => [...row]);
    for (const [where, change] of changes) {
      const at = Math.floor(where * rows.length);
      if (change === 'cut') rows[at]?.pop();
      else if (change === 'long') rows[at]?.push('', 'lebih');
      else rows.splice(at, 0, [...(shape[0] ?? [])]);
    }
    for (const [where, row] of between) rows.splice(1 + Math.floor(where * rows.length), 0, [...row]);
    return [...above.map((row) => [...row]), ...rows];
  })
  .filter((rows) => rows.some((row) => row.some((cell) => cell.trim() !== '')));

/** How a table is written as text. */
export interface TextManner {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly ending: '\n' | '\r\n' | '\r';
  readonly quotes: 'needed' | 'all';
  readonly encoding: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';
  readonly lastEnding: boolean;
}

export const textManner: fc.Arbitrary<TextManner> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  ending: fc.constantFrom('\n', '\r\n', '\r'),
  quotes: fc.constantFrom('needed', 'all'),
  encoding: fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'),
  lastEnding: fc.boolean(),
});

export function writeText(
  table: RandomTable,
  { delimiter, ending, quotes, encoding, lastEnding }: TextManner,
): Uint8Array {
  const write = (cell: string): string =>
    quotes === 'all' || cell.includes(delimiter) || /["\r\n]|^\s|\s$/.test(cell)
      ? `"${cell.replaceAll('"', '""')}"`
      : cell;
  const text = table.map((row) => row.map(write).join(delimiter)).join(ending) + (lastEnding ? ending : '');
  if (encoding === 'utf-8') return strToU8(text);
  if (encoding === 'utf-8-bom') return strToU8(`\uFEFF${text}`);
  if (encoding === 'windows-1252') {
    const codes: Readonly<Record<string, number>> = { '“': 0x93, '”': 0x94, '–': 0x96 };
    return Uint8Array.from(text, (character) => codes[character] ?? character.charCodeAt(0));
  }
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [at, unit] of [0xfe_ff, ...Array.from(text, (_, index) => text.charCodeAt(index))].entries()) {
    bytes.setUint16(2 * at, unit, encoding === 'utf-16le');
  }
  return new Uint8Array(bytes.buffer);
}

/** Rows and columns from 0, all inclusive. */
export type Merge = readonly [top: number, left: number, bottom: number, right: number];

export interface WorkbookManner {
  /** Merged ranges; cells that they cover are written empty. */
  readonly merges: readonly Merge[];
  readonly shared: boolean;
  /** Digits alone are stored as numbers. */
  readonly numbers: boolean;
  readonly hidden: readonly number[];
}

export const workbookManner: fc.Arbitrary<WorkbookManner> = fc.record({
  merges: fc.array(
    fc
      .tuple(fc.nat(8), fc.nat(4), fc.nat(2), fc.nat(2))
      .map(([top, left, height, width]): Merge => [top, left, top + height, left + width]),
    { maxLength: 3 },
  ),
  shared: fc.boolean(),
  numbers: fc.boolean(),
  hidden: fc.array(fc.nat(8), { maxLength: 2 }),
});

/** The table as a workbook can hold it: what a merged range covers is gone, ranges that meet another are left out. */
export function merged(
  table: RandomTable,
  merges: readonly Merge[],
): { readonly table: RandomTable; readonly merges: readonly Merge[] } {
  const rows = table.map((row) => [...row]);
  const taken = new Set<string>();
  const kept = merges.filter(([top, left, bottom, right]) => {
    const places: string[] = [];
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) places.push(`${String(row)} ${String(column)}`);
    }
    if (places.length === 1 || bottom >= rows.length || places.some((place) => taken.has(place)))
      return false;
    for (const place of places) taken.add(place);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const cells = rows[row];
        if (cells?.[column] !== undefined && (row !== top || column !== left)) cells[column] = '';
      }
    }
    return true;
  });
  return { table: rows, merges: kept };
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
const at = (row: number, column: number): string => `${letters(column)}${String(row + 1)}`;
const isNumber = (cell: string): boolean => /^(?:0|[1-9]\d{0,8})$/.test(cell);

/** The table as the smallest XLSX that programs open. */
export function writeRandomXlsx(
  table: RandomTable,
  { merges, shared, numbers, hidden }: WorkbookManner,
): Uint8Array {
  const strings: string[] = [];
  const cellXml = (cell: string, row: number, column: number): string => {
    if (cell === '') return '';
    if (numbers && isNumber(cell)) return `<c r="${at(row, column)}"><v>${cell}</v></c>`;
    const text = `<t xml:space="preserve">${escape(cell)}</t>`;
    if (!shared) return `<c r="${at(row, column)}" t="inlineStr"><is>${text}</is></c>`;
    return `<c r="${at(row, column)}" t="s"><v>${String(strings.push(text) - 1)}</v></c>`;
  };
  const rows = table.map(
    (cells, row) =>
      `<row r="${String(row + 1)}"${hidden.includes(row) ? ' hidden="1"' : ''}>${cells.map((cell, column) => cellXml(cell, row, column)).join('')}</row>`,
  );
  const ranges = merges.map(
    ([top, left, bottom, right]) => `<mergeCell ref="${at(top, left)}:${at(bottom, right)}"/>`,
  );
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return zip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="a" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Daftar" sheetId="1" r:id="b"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="b" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${ranges.length > 0 ? `<mergeCells>${ranges.join('')}</mergeCells>` : ''}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
  });
}

/** The table as the smallest ODS that programs open. */
export function writeRandomOds(table: RandomTable, { merges, numbers, hidden }: WorkbookManner): Uint8Array {
  const paragraph = (line: string): string =>
    `<text:p>${escape(line)
      .replace(/^ +| {2,}| +$/g, (spaces) => `<text:s text:c="${String(spaces.length)}"/>`)
      .replaceAll('\t', '<text:tab/>')}</text:p>`;
  const cellXml = (cell: string, row: number, column: number): string => {
    const range = merges.find(([top, left]) => top === row && left === column);
    const covered = merges.some(
      ([top, left, bottom, right]) => row >= top && row <= bottom && column >= left && column <= right,
    );
    const name = covered && range === undefined ? 'covered-table-cell' : 'table-cell';
    const spans =
      range === undefined
        ? ''
        : ` table:number-columns-spanned="${String(range[3] - range[1] + 1)}" table:number-rows-spanned="${String(range[2] - range[0] + 1)}"`;
    if (cell === '') return `<table:${name}${spans}/>`;
    const type = numbers && isNumber(cell) ? `float" office:value="${cell}` : 'string';
    const lines = cell.split('\n').map(paragraph).join('');
    return `<table:${name}${spans} office:value-type="${type}">${lines}</table:${name}>`;
  };
  const rows = table.map((cells, row) => {
    const width = Math.max(
      cells.length,
      ...merges.map(([top, , bottom, right]) => (row >= top && row <= bottom ? right + 1 : 0)),
    );
    const inner = Array.from({ length: width }, (_, column) =>
      cellXml(cells[column] ?? '', row, column),
    ).join('');
    const visibility = hidden.includes(row) ? ' table:visibility="collapse"' : '';
    return `<table:table-row${visibility}>${inner === '' ? '<table:table-cell/>' : inner}</table:table-row>`;
  });
  const names = ['office', 'table', 'text'].map(
    (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const mimetype = 'application/vnd.oasis.opendocument.spreadsheet';
  return zip({
    mimetype,
    'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `<office:document-content ${names.join(' ')} office:version="1.2"><office:body><office:spreadsheet><table:table table:name="Daftar">${rows.join('')}</table:table></office:spreadsheet></office:body></office:document-content>`,
  });
}

function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])), {
    level: 0,
  });
}
