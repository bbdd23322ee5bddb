import { templateColumns } from '../templateColumns.ts';
import { headerKey } from './headerKey.ts';
import type { ColumnRole } from './ImportPlan.ts';

/**
 * Words of headers by role, in Indonesian, English and German. A word that stands with several roles is decided by the
 * content of its column. Written as `headerKey` gives them: no marks, no accents.
 */
const words: readonly (readonly [ColumnRole, string])[] = [
  // Numbering of rows, and what our own tables add and compute anew.
  ['ignore', 'no; nr; no urut; nomor urut; urut; lfd nr; lfdnr; #; index; row; s n; sl no'],
  [
    'ignore',
    'party ids; status on day; assumed end; family id; shown; n parties; signed year; status basis; file; sheet; code reason; reason; remedy; reasons; ' +
      'source file; source row; reason set aside; what to do; berkas asal; baris asal; alasan disisihkan; yang perlu dilakukan; quelldatei; quellzeile; grund des beiseitelegens; was zu tun ist',
  ],
  // Known, and of no meaning for us: kept under its header.
  [
    'attribute',
    'persetujuan; persetujuan dprd; luas; luas areal; luas lahan; ikp ikk; ikp ikk terkait; alamat; telepon; no telepon; nomor telepon; telp; hp; no hp; email; e mail; jabatan; ' +
      'penandatangan; pejabat penandatangan; nama pejabat; ditandatangani oleh; kontak; kontak person; narahubung; pic; street; postal code; postcode; zip; plz; address; ' +
      'phone; contact; contact person; adresse; anschrift; strasse; telefon; ansprechpartner; signatory; signed by; unterzeichner; programme; program; programm; call; legal status; dist; distance',
  ],
  [
    'id',
    'id; agreement id; id kerja sama; id perjanjian; kode; kode kerja sama; kode register; no register; nomor register; register; ksd id; kennung; vertrags id; vertragsnr; ' +
      'registration number; register number; record id; uid; uuid',
  ],
  [
    'title',
    'judul; judul kerja sama; judul perjanjian; judul naskah; judul dokumen; judul pks; judul mou; nama kerja sama; nama perjanjian; nama naskah; nama kegiatan; nama program; tentang; perihal; hal; ' +
      'uraian; uraian kerja sama; kegiatan; materi; materi kerja sama; pokok kerja sama; title; agreement; agreement title; agreement name; name of agreement; name of the agreement; project title; project name; project; ' +
      'subject; subject of agreement; titel; betreff; bezeichnung; gegenstand; vertragstitel; vertragsgegenstand; name der vereinbarung; vereinbarung; kooperation; projekttitel; projektname; bezeichnung der vereinbarung',
  ],
  [
    'title',
    'vertrag; abkommen; perjanjian; kesepakatan; kesepakatan bersama; naskah perjanjian; contract; treaty; nama; name; label; tentang perihal; tentang judul; program',
  ],
  [
    'parties',
    'pihak; para pihak; pihak pihak; mitra; mitra kerja sama; nama mitra; daerah mitra; daerah lain; mitra daerah; pihak mitra; pihak i; pihak ii; pihak iii; pihak iv; pihak v; pihak 1; pihak 2; pihak 3; pihak 4; pihak 5; ' +
      'pihak kesatu; pihak pertama; pihak kedua; pihak ketiga; pihak keempat; pihak kelima; pihak a; pihak b; mitra i; mitra ii; mitra iii; mitra 1; mitra 2; mitra 3; mitra 4; mitra 5; mitra 6; ' +
      'pihak yang bekerja sama; daerah yang bekerja sama; daerah; nama daerah; daerah 1; daerah 2; pemda; pemerintah daerah; instansi; instansi mitra; lembaga; lembaga mitra; nama instansi; nama lembaga; nama mitra kerja sama; ' +
      'dengan; kerja sama dengan; bekerja sama dengan; antara; daerah peserta; peserta; kabupaten kota; kab kota; kabupaten; kota; party; parties; partner; partners; partner region; partner regions; cooperation partner; cooperation partners; ' +
      'partner 1; partner 2; partner 3; partner 4; party 1; party 2; party 3; party a; party b; first party; second party; third party; participants; participating regions; signatories; counterpart; counterparts; contracting parties; municipalities; regions; members; ' +
      'partei; parteien; vertragspartei; vertragsparteien; vertragspartner; partner a; partner b; partnerin; kooperationspartner; beteiligte; beteiligte gemeinden; beteiligte kommunen; beteiligte gebietskorperschaften; gemeinden; kommunen; partnerkommune; partnerkommunen; mitglieder; ' +
      'towns; communes; anggota; daerah anggota',
  ],
  ['roles', 'peran; peran pihak; role; roles; rolle; rollen'],
  [
    'kind',
    'jenis; tipe; bentuk; jenis kerja sama; tipe kerja sama; bentuk kerja sama; kategori; kategori kerja sama; klasifikasi; lingkup kerja sama; kind; type; scope; category; type of cooperation; kind of cooperation; cooperation type; form of cooperation; ' +
      'agreement type; type of agreement; art; art der kooperation; art der vereinbarung; vertragsart; kooperationsform; kooperationsart; form der zusammenarbeit; kategorie; typ',
  ],
  [
    'document_type',
    'dokumen; jenis dokumen; jenis naskah; bentuk naskah; bentuk dokumen; naskah; naskah kerja sama; dokumen kerja sama; jenis perjanjian; bentuk perjanjian; bentuk kesepakatan; document; document type; type of document; kind of document; instrument; dokument; dokumentart; art des dokuments; ' +
      'jenis; tipe; bentuk; jenis kerja sama; tipe kerja sama; bentuk kerja sama; kategori; type; kind; art; vertragsart; agreement type; type of agreement; mou pks; kb pks',
  ],
  [
    'affairs',
    'urusan; urusan pemerintahan; bidang; bidang kerja sama; bidang urusan; sektor; objek; objek kerja sama; ruang lingkup; ruang lingkup kerja sama; lingkup; lingkup kerja sama; jenis urusan; affair; affairs; sector; sectors; field; fields; field of cooperation; area of cooperation; policy field; policy area; ' +
      'topic; topics; theme; themes; subject area; aufgabe; aufgaben; aufgabenfeld; aufgabenfelder; aufgabenbereich; aufgabenbereiche; bereich; bereiche; themenfeld; thema; themen; politikfeld; sachgebiet; handlungsfeld; fachgebiet',
  ],
  [
    'number',
    'nomor; no mou; no pks; nomor mou; nomor pks; nomor mou pks; no mou pks; nomor naskah; no naskah; nomor dokumen; no dokumen; nomor perjanjian; no perjanjian; nomor kesepakatan; nomor kb; nomor surat; no surat; nomor kerja sama; nomor naskah kerja sama; nomor kesepakatan bersama; ' +
      'nomor pihak i; nomor pihak ii; nomor pihak 1; nomor pihak 2; nomor pihak pertama; nomor pihak kedua; nomor pihak kesatu; no pihak i; no pihak ii; nomor pertama; nomor kedua; ' +
      'number; document number; agreement number; document no; agreement no; ref; reference; reference number; ref no; nummer; aktenzeichen; az; vertragsnummer; dokumentnummer; geschaftszeichen; registernummer',
  ],
  [
    'number_and_date',
    'nomor dan tanggal; nomor tanggal; no tgl; no dan tgl; no tanggal; no dan tanggal; nomor dan tgl; nomor tgl; nomor dan tanggal naskah; nomor dan tanggal pks; nomor dan tanggal mou; nomor tanggal naskah; nomor dan tanggal dokumen; tanggal dan nomor; ' +
      'number and date; date and number; number date; document number and date; nummer und datum; datum und nummer; aktenzeichen und datum; aktenzeichen datum',
  ],
  [
    'signed_on',
    'tanggal; tgl; tanggal penandatanganan; tgl penandatanganan; tanggal ttd; tgl ttd; tanggal tanda tangan; tanggal mou; tanggal pks; tanggal mou pks; tanggal kb; tanggal naskah; tanggal perjanjian; tanggal kesepakatan; tanggal kerja sama; tanggal dokumen; ditandatangani; waktu penandatanganan; ' +
      'penandatanganan; tahun; tahun penandatanganan; tahun kerja sama; tahun perjanjian; tahun mou; tahun pks; thn; date; signed; signed on; signing date; signature date; date of signature; date of signing; date signed; date of agreement; agreement date; year; year signed; year of signature; since; ' +
      'unterzeichnet; unterzeichnet am; unterzeichnung; datum; jahr; vertragsdatum; datum der unterzeichnung; unterzeichnungsdatum; abschlussdatum; abgeschlossen am; seit; tag der unterzeichnung; year of twinning',
  ],
  [
    'start',
    'mulai; tanggal mulai; tgl mulai; mulai berlaku; tanggal mulai berlaku; awal berlaku; tanggal awal berlaku; tanggal awal; tmt; tanggal berlaku; berlaku sejak; berlaku mulai; awal; tahun mulai; start; start date; begin; begin date; beginning; valid from; in force from; effective; effective date; entry into force; start year; ' +
      'from; dari; beginn; beginndatum; gultig ab; gultig von; vertragsbeginn; laufzeitbeginn; laufzeit von; inkrafttreten; in kraft seit; startdatum; anfang; ab; von',
  ],
  [
    'end',
    'berakhir; tanggal berakhir; tgl berakhir; berakhirnya; akhir berlaku; tanggal akhir berlaku; tanggal akhir; akhir; selesai; tanggal selesai; tgl selesai; berlaku sampai; berlaku sampai dengan; berlaku hingga; sampai; sampai dengan; s d; sd; hingga; jatuh tempo; kedaluwarsa; kadaluarsa; tanggal kedaluwarsa; masa berlaku; masa berlaku sampai; tahun berakhir; tahun selesai; ' +
      'end; end date; ends; valid until; valid to; until; expiry; expiry date; expires; expires on; expiration; expiration date; termination date; to; end year; ende; enddatum; gultig bis; vertragsende; laufzeitende; laufzeit bis; laufzeit; ablauf; ablaufdatum; lauft ab; befristet bis; bis',
  ],
  [
    'period',
    'masa berlaku; jangka waktu; jangka waktu kerja sama; jangka waktu perjanjian; jangka waktu berlaku; lama; lama kerja sama; lamanya; lama berlaku; periode; periode kerja sama; durasi; masa kerja sama; masa; waktu; waktu pelaksanaan; tahun berlaku; berlaku; period; duration; term; validity; validity period; time frame; ' +
      'laufzeit; dauer; zeitraum; geltungsdauer; vertragslaufzeit; vertragsdauer; gultigkeit; gultigkeitsdauer',
  ],
  [
    'status',
    'status; status kerja sama; status saat ini; kondisi; keadaan; progres; progress; perkembangan; status perjanjian; status pks; current status; agreement status; state; stand; sachstand; zustand',
  ],
  [
    'agency',
    'perangkat daerah; perangkat daerah pelaksana; perangkat daerah pengampu; perangkat daerah terkait; opd; opd pelaksana; opd pengampu; opd pemrakarsa; opd terkait; opd leading sector; skpd; pd; pd pelaksana; pd pengampu; leading sector; pelaksana; satuan kerja; satker; dinas; dinas pelaksana; dinas terkait; unit kerja; unit; penanggung jawab; instansi pelaksana; instansi; bagian; pemrakarsa; pengampu; ' +
      'agency; office; department; unit responsible; responsible; responsible agency; responsible office; responsible department; lead agency; lead department; implementing agency; dienststelle; behorde; amt; fachamt; fachbereich; zustandig; zustandige stelle; zustandiges amt; zustandigkeit; federfuhrendes amt; verantwortlich; verantwortliche stelle; abteilung',
  ],
  [
    'value',
    'nilai; nilai kerja sama; nilai kontrak; nilai perjanjian; nilai pekerjaan; nilai anggaran; nilai rupiah; nilai rp; besaran; besaran dana; besaran anggaran; jumlah dana; jumlah anggaran; total anggaran; biaya; anggaran; anggaran rp; pagu; pagu anggaran; dana; komitmen pendanaan; pembiayaan; pendanaan; value; contract value; amount; budget; total budget; cost; costs; total cost; funding; ' +
      'betrag; wert; vertragswert; auftragswert; kosten; gesamtkosten; volumen; finanzvolumen; fordersumme; summe; budget eur; umfang',
  ],
  ['currency', 'mata uang; valuta; currency; wahrung'],
  [
    'funding',
    'sumber dana; sumber pendanaan; sumber pembiayaan; sumber anggaran; sumber biaya; pembiayaan; pendanaan; anggaran; dana; komitmen pendanaan; biaya; beban anggaran; funding; funding source; source of funding; source of funds; financing; fund; finanzierung; mittelherkunft; finanzierungsquelle; kostentrager; finanziert durch',
  ],
  [
    'parent_id',
    'induk; id induk; mou induk; kb induk; kesepakatan induk; dasar kesepakatan; nomor induk; parent; parent id; parent agreement; umbrella; umbrella agreement; gehort zu; rahmenvereinbarung; rahmenvertrag; ubergeordnet; ubergeordnete vereinbarung; ubergeordneter vertrag',
  ],
  [
    'renews_id',
    'memperpanjang; perpanjangan dari; perpanjangan; renews; renewal of; renews id; verlangert; verlangerung von',
  ],
  [
    'location',
    'lokasi; lokasi kerja sama; lokasi kegiatan; lokasi pelaksanaan; lokasi kawasan; lokasi provinsi; tempat; wilayah; wilayah kerja sama; kawasan; place; location; site; ort; standort; lage',
  ],
  [
    'source',
    'sumber; sumber data; tautan; link; url; referensi; rujukan; dasar; source; sources; reference url; source url; website; web; quelle; quellen; nachweis; beleg; fundstelle',
  ],
  [
    'note',
    'keterangan; ket; catatan; keterangan lain; note; notes; remark; remarks; comment; comments; bemerkung; bemerkungen; anmerkung; anmerkungen; hinweis; kommentar; sonstiges',
  ],
  [
    'description',
    'uraian; uraian singkat; deskripsi; ruang lingkup; ruang lingkup kerja sama; lingkup; maksud dan tujuan; tujuan; maksud; isi; isi kerja sama; ringkasan; rincian; output; hasil; description; abstract; summary; details; objective; objectives; purpose; content; scope of work; beschreibung; kurzbeschreibung; inhalt; inhalte; ziel; ziele; zweck; zusammenfassung',
  ],
  // Participations.
  [
    'key',
    'agreement id; id kerja sama; kode kerja sama; id; kode; key; kunci; project; project id; project number; project code; project no; acronym; project acronym; agreement; agreement key; agreement number; nomor pks; nomor mou; nomor naskah; nomor; grant agreement; contract id; activity id; activity; event; group; consortium; ' +
      'id proyek; id kegiatan; kode kegiatan; kode proyek; proyek; kegiatan; kerja sama; nama kerja sama; judul; judul kerja sama; vorhaben; projekt; projekt id; projektnummer; vertrag; vertragsnummer; vereinbarung; akronym; fkz',
  ],
  [
    'party',
    'party; pihak; mitra; nama pihak; nama mitra; partner; partner name; project partner; participant; organisation; organization; organisasi; nama organisasi; lembaga; nama lembaga; institution; institusi; instansi; nama instansi; member; anggota; nama anggota; peserta; beneficiary; daerah; nama daerah; stakeholder; actor; ' +
      'organisation name; organization name; legal name; short name; company; beteiligter; beteiligte; partei; projektpartner; einrichtung; teilnehmer; mitglied; gemeinde; gebietskorperschaft; kommune; zuwendungsempfanger; ausfuhrende stelle',
  ],
  [
    'region',
    'region; daerah; wilayah; kabupaten; kab kota; kabupaten kota; kota; provinsi; city; town; municipality; district; nuts; nuts 1; nuts 2; nuts 3; nuts code; lau; ort; stadt; gemeinde; landkreis; kreis; bundesland; province; county; state; prefecture; asal daerah; daerah asal; kode wilayah; kode daerah; region code; region name; lokasi; location; location region; sitz; place; plaats; provincie; commune; departement; municipio; wojewodztwo',
  ],
  [
    'role',
    'role; peran; rolle; lead partner; lead; function; kedudukan; sebagai; status partner; partner role; partner type; coordinator; participant role; posisi; funktion; peran pihak',
  ],
  ['country', 'country; negara; land; staat; country code; country name; nation; kode negara; land iso'],
  ['party_lat', 'lat; latitude; lintang; breite; breitengrad; y'],
  ['party_lon', 'lon; lng; long; longitude; bujur; lange; langengrad; x'],
  // Ties.
  [
    'source_region',
    'source; from; dari; asal; daerah asal; kota asal; wilayah asal; kabupaten asal; provinsi asal; origin; origin city; origincity; origin region; region a; region 1; region from; city a; city 1; town 1; daerah a; daerah 1; daerah i; kota a; kota 1; kabupaten 1; von; ausgang; node 1; node a; source id; from id; ego; party a; party 1; ' +
      'source region; source name; sender; start; municipality 1; gemeinde 1; stadt 1; stadt; gemeinde; municipality; city; town; region; daerah; kota; kabupaten; kabupaten kota; name 1; wilayah 1; partner 1; quelle; urspung',
  ],
  [
    'target_region',
    'target; to; ke; tujuan; daerah tujuan; kota tujuan; wilayah tujuan; kabupaten tujuan; provinsi tujuan; destination; destination city; region b; region 2; region to; city b; city 2; town 2; daerah b; daerah 2; daerah ii; kota b; kota 2; kabupaten 2; nach; ziel; node 2; node b; target id; to id; alter; party b; party 2; ' +
      'target region; target name; receiver; sister city; sistercity; sister cities; twin town; twin city; twin; twinned with; partner city; partner town; partnerstadt; partnergemeinde; kota kembar; municipality 2; gemeinde 2; stadt 2; partner; mitra; daerah mitra; name 2; wilayah 2; partner 2; neighbour; neighbor',
  ],
  [
    'weight',
    'weight; bobot; jumlah; jumlah kerja sama; jumlah pks; jumlah mou; jumlah perjanjian; count; n; number of agreements; agreements; strength; frekuensi; intensitas; gewicht; anzahl; anzahl vereinbarungen; starke',
  ],
  [
    'source_country',
    'source country; origin country; origincountry; country 1; country a; country from; negara asal; negara 1; land 1; land a; herkunftsland',
  ],
  [
    'target_country',
    'target country; destination country; destinationcountry; country 2; country b; country to; negara tujuan; negara 2; land 2; land b; zielland; partner country',
  ],
  [
    'source_lat',
    'source lat; originlat; origin lat; origin latitude; lat 1; lat a; lat from; from lat; latitude 1; lintang asal; lintang 1; source latitude',
  ],
  [
    'source_lon',
    'source lon; originlong; originlon; originlng; origin long; origin lon; origin longitude; lon 1; lng 1; long 1; lon a; lon from; from lon; longitude 1; bujur asal; bujur 1; source longitude',
  ],
  [
    'target_lat',
    'target lat; destinationlat; destination lat; destination latitude; lat 2; lat b; lat to; to lat; latitude 2; lintang tujuan; lintang 2; target latitude',
  ],
  [
    'target_lon',
    'target lon; destinationlong; destinationlon; destinationlng; destination long; destination lon; destination longitude; lon 2; lng 2; long 2; lon b; lon to; to lon; longitude 2; bujur tujuan; bujur 2; target longitude',
  ],
  // Regions, borders, areas.
  [
    'code',
    'code; kode; kode wilayah; kode daerah; kode kemendagri; kode kabupaten kota; kode kab kota; kd wilayah; id; region id; region code; region key; nuts; nuts id; ags; ars; schlussel; gemeindeschlussel; regionalschlussel; kennziffer; lau; lau code; fips; geoid; iso; insee; gid; gen code; kdkabkota',
  ],
  [
    'name',
    'name; nama; nama daerah; nama wilayah; nama kabupaten; nama kabupaten kota; nama kab kota; nama region; region; region name; daerah; wilayah; kabupaten kota; kab kota; label; gemeindename; gemeinde; kreisname; name region; municipality; municipality name; bezeichnung; gen; nuts name; name latn; display name',
  ],
  [
    'level',
    'level; kind; type; tingkat; tingkatan; jenis; jenis daerah; jenjang; ebene; art; stufe; typ; admin level; status',
  ],
  [
    'parent',
    'parent; parent id; parent code; provinsi; province; induk; kode induk; kode provinsi; nama provinsi; ubergeordnet; ubergeordnete region; bundesland; state; land; county',
  ],
  ['lat', 'lat; latitude; lintang; breite; breitengrad; y; garis lintang; geo lat'],
  ['lon', 'lon; lng; long; longitude; bujur; lange; langengrad; x; garis bujur; geo lon'],
  [
    'population',
    'population; penduduk; jumlah penduduk; populasi; pop; inhabitants; einwohner; einwohnerzahl; bevolkerung; ew',
  ],
  [
    'area_km2',
    'area; area km 2; area km2; luas; luas wilayah; luas km 2; luas daerah; flache; flache km 2; gebietsflache; surface',
  ],
  [
    'aliases',
    'aliases; alias; nama lain; nama lama; nama alias; singkatan; other names; alternative names; former names; andere namen; aliasnamen; fruhere namen',
  ],
  [
    'border_a',
    'a; region a; daerah a; region 1; daerah 1; code a; kode a; from; source; wilayah 1; gebiet a',
  ],
  ['border_b', 'b; region b; daerah b; region 2; daerah 2; code b; kode b; to; target; wilayah 2; gebiet b'],
  [
    'shared_km',
    'shared km; shared length; shared border km; length; length km; panjang; panjang batas; panjang km; panjang batas km; border length; grenzlange; lange km; grenzlange km',
  ],
  [
    'members',
    'members; anggota; daerah anggota; mitglieder; member regions; regions; cakupan; cakupan wilayah; wilayah cakupan; gebiete; regionen',
  ],
  ['area_type', 'type; jenis; tipe; art; typ; kind; jenis kawasan; kawasan'],
];

/** The column of the template that has the header as one of its own names, by `headerKey`. */
export const templateRoleOfWord: ReadonlyMap<string, ColumnRole> = new Map(
  templateColumns.flatMap(({ id, header, aliases }) =>
    [header.en, header.id, header.de, ...aliases].map((word) => [headerKey(word), id] as const),
  ),
);

/** Roles of each known header, by `headerKey`; the words of the template first. */
export const rolesOfWord: ReadonlyMap<string, readonly ColumnRole[]> = collectWords();

function collectWords(): ReadonlyMap<string, readonly ColumnRole[]> {
  const found = new Map<string, ColumnRole[]>();
  const add = (word: string, role: ColumnRole): void => {
    const key = headerKey(word);
    const roles = found.get(key);
    if (roles === undefined) found.set(key, [role]);
    else if (!roles.includes(role)) roles.push(role);
  };
  for (const { id, header, aliases } of templateColumns)
    for (const word of [header.en, header.id, header.de, ...aliases]) add(word, id);
  for (const [role, list] of words) for (const word of list.split('; ')) add(word, role);
  return found;
}
