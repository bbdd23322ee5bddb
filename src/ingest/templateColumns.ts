import { toMatchKey } from '../lib/toMatchKey.ts';

export const columnIds = [
  'id',
  'title',
  'kind',
  'document_type',
  'parties',
  'roles',
  'affairs',
  'number',
  'signed_on',
  'start',
  'end',
  'status',
  'agency',
  'value',
  'currency',
  'funding',
  'parent_id',
  'renews_id',
  'location',
  'source',
  'note',
  'description',
  'signed_precision',
  'affairs_basis',
  'status_reported',
  'party_types',
  'party_numbers',
  'party_agencies',
  'affair_words',
  'affairs_confidence',
  'end_from',
  'status_on',
] as const;
export type ColumnId = (typeof columnIds)[number];

/** A column of an agreements table: its canonical (English) name is its id. */
export interface TemplateColumn {
  readonly id: ColumnId;
  readonly header: { readonly en: string; readonly id: string; readonly de: string };
  readonly required: boolean;
  /** Part of the template that people fill in; the others are read where they occur. */
  readonly inTemplate: boolean;
  readonly aliases: readonly string[];
}

const column = (
  id: ColumnId,
  indonesian: string,
  german: string,
  aliases: string,
  inTemplate = true,
): TemplateColumn => ({
  id,
  header: { en: id, id: indonesian, de: german },
  required: id === 'title' || id === 'parties',
  inTemplate,
  aliases: aliases === '' ? [] : aliases.split('; '),
});

/** Columns in the order of the template. Lists within a cell are separated by `;`; dates are `YYYY-MM-DD` or shorter. */
export const templateColumns: readonly TemplateColumn[] = [
  column('id', 'ID', 'Kennung', 'agreement_id; kode'),
  column('title', 'Judul', 'Titel', 'nama kerja sama; tentang; perihal; judul kerja sama; name of agreement'),
  column('kind', 'Jenis', 'Art', 'scope; tipe; bentuk; jenis kerja sama; type'),
  column('document_type', 'Dokumen', 'Dokument', 'document; jenis dokumen; naskah; dokumentart'),
  column(
    'parties',
    'Pihak',
    'Parteien',
    'party_codes; external_parties; party_names; para pihak; mitra; daerah mitra; pihak i; pihak ii; pihak 1; pihak 2; partners; party; beteiligte; vertragsparteien; partner',
  ),
  column('roles', 'Peran', 'Rollen', 'role; rolle'),
  column(
    'affairs',
    'Urusan',
    'Aufgabenfelder',
    'sector; affair; bidang; sektor; aufgaben; aufgabenfeld; aufgabenbereiche; aufgabe; aufgabenbereich; bereich',
  ),
  column(
    'number',
    'Nomor',
    'Nummer',
    'document_number; no mou; no pks; nomor naskah; nomor mou/pks; aktenzeichen',
  ),
  column(
    'signed_on',
    'Tanggal',
    'Unterzeichnet am',
    'signed; tanggal penandatanganan; tgl; unterzeichnet; datum',
  ),
  column('start', 'Mulai', 'Beginn', 'tanggal mulai; tanggal awal berlaku; mulai berlaku'),
  column(
    'end',
    'Berakhir',
    'Ende',
    'valid_until; tanggal berakhir; tanggal akhir berlaku; berlaku sampai; gültig bis',
  ),
  column('status', 'Status', 'Status', 'kondisi; keadaan; stand'),
  column(
    'agency',
    'Perangkat daerah',
    'Dienststelle',
    'opd; skpd; pelaksana; satuan kerja; leading sector; behörde',
  ),
  column('value', 'Nilai', 'Betrag', 'nilai kerja sama; wert; amount'),
  column('currency', 'Mata uang', 'Währung', ''),
  column('funding', 'Sumber dana', 'Finanzierung', 'pembiayaan; anggaran; sumber pembiayaan'),
  column('parent_id', 'Induk', 'Gehört zu', 'parent; induk id'),
  column('renews_id', 'Memperpanjang', 'Verlängert', 'renews; perpanjangan dari'),
  column('location', 'Lokasi', 'Ort', 'place'),
  column('source', 'Sumber', 'Quelle', ''),
  column('note', 'Keterangan', 'Anmerkung', 'notes; ket; catatan; bemerkung'),
  column('description', 'Uraian', 'Beschreibung', 'ruang lingkup; deskripsi', false),
  column('signed_precision', 'Ketelitian tanggal', 'Genauigkeit des Datums', '', false),
  column('affairs_basis', 'Dasar urusan', 'Grundlage der Aufgaben', '', false),
  column('status_reported', 'Status menurut register', 'Status laut Register', '', false),
  // What the others cannot carry, in the tables that are written here.
  column('party_types', 'Jenis tiap pihak', 'Art jeder Partei', '', false),
  column('party_numbers', 'Nomor tiap pihak', 'Nummer jeder Partei', '', false),
  column('party_agencies', 'Perangkat daerah tiap pihak', 'Dienststelle jeder Partei', '', false),
  column('affair_words', 'Urusan menurut naskah', 'Aufgabenfelder im Wortlaut', '', false),
  column('affairs_confidence', 'Keyakinan urusan', 'Sicherheit der Aufgabenfelder', '', false),
  column('end_from', 'Jangka waktu tertulis', 'Laufzeit im Wortlaut', '', false),
  column('status_on', 'Tanggal status', 'Tag des Status', '', false),
];

/** Column of each header, by match key. */
export const columnOfHeader: ReadonlyMap<string, ColumnId> = new Map(
  templateColumns.flatMap(({ id, header, aliases }) =>
    [header.en, header.id, header.de, ...aliases].map((name) => [toMatchKey(name), id] as const),
  ),
);

/**
 * Columns that our own tables add: what is computed anew when they are read again, and what the built-in table states
 * twice. Not read, and no reason for a warning.
 */
export const columnsToPassOver: ReadonlySet<string> = new Set(
  [
    'party_ids',
    'status_on_day',
    'assumed_end',
    'family_id',
    'shown',
    'n_parties',
    'signed_year',
    'status_basis',
    'file',
    'sheet',
    'row',
    'code',
    'reason',
    'remedy',
  ].map(toMatchKey),
);
