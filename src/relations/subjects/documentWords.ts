import type { Language } from '../../domain/ViewSettings.ts';
import { PhraseIndex } from './PhraseIndex.ts';
import { termForm } from './termIndex.ts';
import { titleWords } from './normaliseTitle.ts';

/**
 * What a phrase of a title is that is no subject: `document` names the paper or its parties, `empty` means little
 * (boilerplate), `light` a verb made a noun that other words make a
 * subject of, `event` an occasion of signing, `renewal` asks for one, `small` is a function word.
 */
export type PhraseKind = 'document' | 'empty' | 'light' | 'event' | 'renewal' | 'small';

type Lists = Readonly<Record<PhraseKind, string>>;

const indonesian: Lists = {
  document:
    'kesepakatan bersama; nota kesepahaman; nota kesepahaman bersama; nota kesepakatan; nota kesepakatan bersama; kesepakatan; kesepahaman; ' +
    'mou; m o u; mos; loi; letter of intent; memorandum of understanding; memorandum saling pengertian; kb; nk; rk; pks; kak; ksdd; ksd; ksdpk; ksdpl; pkb; ' +
    'perjanjian kerja sama; perjanjian kerjasama; perjanjian; perjanjian bersama; rencana kerja; rencana kerja sama; naskah; dokumen; draf; draft; rancangan; ' +
    'berita acara; surat; komitmen; komitmen bersama; keputusan bersama; peraturan bersama; keputusan; peraturan; pernyataan; deklarasi; maklumat; piagam; ikrar; ' +
    'kontrak; adendum; addendum; amandemen; skb; sk; perda; ' +
    'kerja sama; kerjasama; kerja sama daerah; kerjasama daerah; antar daerah; antardaerah; antar pemerintah; antar pemerintah daerah; kerja sama antar daerah; kad; kerja; sama; ' +
    'bekerja sama; bekerjasama; kolaborasi; kemitraan; ' +
    'pemerintah; pemerintah daerah; pemerintah provinsi; pemerintah kabupaten; pemerintah kota; pemprov; pemkab; pemkot; pemko; pemda; pemerintahan kota; pemerintahan kabupaten; ' +
    'provinsi; prov; propinsi; kabupaten; kab; kota; kotamadya; kodya; daerah istimewa; daerah khusus ibukota; ibukota; kecamatan; kec; desa; kelurahan; ' +
    'gubernur; bupati; walikota; wali kota; wakil; kepala daerah; sekretaris daerah; dprd; setda; sekda; perangkat daerah; opd; pem; pem daerah; antardaerah; antarkabupaten; antarprovinsi; antarkota; antarwilayah;  skpd; pihak; pihak ketiga; para pihak; mitra; ' +
    'forum; forum kerja sama; badan kerja sama; badan kerjasama; bkad; bksp; badan koordinasi; sekretariat bersama; sekber; sekretariat; asosiasi; konsorsium; sister city; sister province; kota kembar; nomor; no; tanggal; tahun; thn; ta; tahun anggaran; periode; ' +
    'perpres; permendagri; pp; uu',
  empty:
    'bidang; di bidang; sektor; urusan; aspek; hal; pengembangan; pembangunan; pembangunan daerah; potensi; potensi daerah; pengembangan potensi daerah; potensi wilayah; pelayanan; pelayanan publik; pelayanan masyarakat; publik; ' +
    'peningkatan; penyelenggaraan; pelaksanaan; program; kegiatan; proyek; upaya; rangka; dalam rangka; pemerintahan; penyelenggaraan pemerintahan; penyelenggaraan pemerintahan daerah; kemasyarakatan; daerah; wilayah; kawasan; ' +
    'regional; perbatasan; lintas; lintas batas; lintas daerah; antar; perkotaan; jaringan; jaringan lintas perkotaan; bersama; sinergi; sinergitas; koordinasi; dukungan; fasilitasi; optimalisasi; percepatan; implementasi; ' +
    'adopsi; adopsi program; replikasi; studi tiru; inovasi; program inovasi; multi sektor; multisektor; lintas sektor; terpadu; berkelanjutan; strategis; umum; khusus; wajib; sukarela; kualitas; sistem; bantuan; pembinaan; ' +
    'luar; luar daerah; penduduk; calon; usia; muda; metode; skala; benda; masalah; kasus; kelompok; keluarga; usaha; dunia usaha; bergerak; tingkat; tingkat lanjut; pemda; elektronik; putra; putri; kurang; mampu; tidak mampu; kurang mampu; berprestasi; perkotaan; selatan; utara; timur; barat; tengah; tenggara; barat daya; timur laut; barat laut; luar negeri; lokasi; kondisi; setempat; berbatasan; lingkup; lingkungan pemerintah; jangka panjang; jangka menengah; kota dan kabupaten; kabupaten kota; kelembagaan; ' +
    'pintar; cerdas; penyakit; mutu; olahan; sentra; perubahan; kebijakan; praktik baik; bersama sama; nasional; daring; online; berbasis; terintegrasi; modern; baru; penguatan; kapasitas; penerapan; pembentukan; penyiapan; persiapan; melalui program; kebutuhan; pemenuhan; pemenuhan kebutuhan; sumber daya; sumber daya alam; unggulan; lokal; ' +
    'mendukung; meningkatkan; mewujudkan; kesejahteraan masyarakat; masyarakat; kepentingan; tuan rumah; tuan rumah bersama; bagian; pola; sumber; hibah; tata kelola; tata kelola pemerintahan; poin; empat bidang; delapan bidang; dalam bidang',
  light:
    'pengelolaan; pengolahan; penanganan; pengendalian; penanggulangan; pencegahan; pemanfaatan; penyediaan; pemeliharaan; pemulihan; pengawasan; penataan; perlindungan; pelindungan; pelestarian; pelatihan; pengadaan; pengaturan; penertiban; ' +
    'pemantauan; pengamanan; penyaluran; penyimpanan; penempatan; penyelesaian; pengoperasian; penggunaan; pemasaran; penyuluhan; pengembalian; pengiriman; penerimaan; pengangkutan; pengujian; pemeriksaan; pendampingan; penyusunan; pemberian; ' +
    'pembukaan; pembuangan; pembagian; pembebasan; pembiayaan; pemusnahan; pemugaran; pemindahan; perpindahan; pertukaran; perbaikan; perawatan; peremajaan; perluasan; pengurangan; pengawetan; penyelamatan; pemusatan; pelaporan; pencetakan; perekaman; pemrosesan; pembiakan; penguatan;  penjangkauan; pemulangan; penitipan; ' +
    'penegakan; pemberantasan; pengentasan; penurunan; pencapaian; penyebaran; pengumpulan; pengalihan; penghapusan; pengenalan; penyambungan; pemasangan; pemetaan; penetapan; pengukuran; perencanaan; pengelola; penyedia; ' +
    'eleminasi; rehabilitasi; rehab; operasi; operasional; op; produksi; distribusi; promosi; pasokan; ketersediaan; penjualan; penyerapan; layanan; mitigasi; eliminasi; konservasi dan; revitalisasi; normalisasi; preservasi; restorasi; sosialisasi; edukasi; kampanye; sertifikasi; ' +
    'monitoring; evaluasi; inventarisasi; verifikasi; validasi; integrasi; modernisasi; digitalisasi layanan; replikasi aplikasi daerah; penyerahan; serah terima; hibah; pinjam; sewa; jual; beli; kajian; studi; uji',
  event:
    'misi dagang; misi dagang dan investasi; rakor; rakorgub; rakergub; rapat koordinasi; paripurna; hut; hari jadi; expo; pameran; temu bisnis; business matching; kunjungan kerja; festival',
  renewal:
    'perpanjangan; perpanjangan kerja sama; perpanjangan kerjasama; diperpanjang; memperpanjang; lanjutan; kelanjutan; kerja sama lanjutan; pembaruan; pembaharuan; diperbarui; tahap ii; tahap 2; tahap kedua; tahap iii; tahap 3; tahap ketiga; ' +
    'tahap iv; jilid ii; jilid 2; fase ii; fase 2; perubahan kedua',
  small:
    'dan; serta; dengan; antara; tentang; untuk; pada; dalam; yang; oleh; kepada; atau; bagi; melalui; menjadi; terhadap; sebagai; di; ke; dari; atas; se; guna; secara; para; tersebut; dgn; utk; dlm; thd; kpd; ttg; tak; tidak; warga; dr; hari; ton; wil; satu; dua; tiga; empat; lima; enam; tujuh; delapan; sembilan; sepuluh; ' +
    'hingga; sampai; oleh karena; akan; telah; dapat; bahwa; agar; demi; perihal; mengenai; terkait; masing; per; plus; eks; i; a; b; c; d',
};

const english: Lists = {
  document:
    'memorandum of understanding; mou; letter of intent; loi; memorandum; understanding; agreement; cooperation agreement; joint agreement; contract; protocol; treaty; convention; declaration; charter; statement; ' +
    'addendum; amendment; cooperation; co operation; collaboration; partnership; twinning; town twinning; sister city; sister cities; sister province; twin town; joint statement; joint; ' +
    'government; local government; regional government; municipality; city; town; county; district; province; region; regency; council; mayor; governor; association; forum; secretariat; inter municipal; intermunicipal; parties; party; number; no; year',
  empty:
    'people; problem; problems; life; need; needs; institution; institutions; group; groups; plan; plans; experience; experiences; challenge; challenges; policy; policies; measure; measures; authority; authorities; ' +
    'organisation; organisations; organization; organizations; community; communities; population; inhabitants; citizens; stakeholders; partner; partners; region s; euroregion; borderland; border; borders; territory; territorial; country; countries; european; europe; eu; interreg; ' +
    'aim; aims; aimed; objective; objectives; goal; goals; overall; key; main; active; quality; level; value; values; access; resources; solution; solutions; tool; tools; model; models; methodology; practice; practices; good practices; knowledge; awareness; opportunities; opportunity; ' +
    'attractiveness; attractive; competitive; efficient; effective; efficiency; smart; green; open; innovative solutions; excellence; cooperation network; platform; hub; cluster; centre; center; facility; facilities; equipment; structure; structures; ' +
    'central; northern; southern; eastern; western; north; south; east; west; young; different; specific; existing; high; small; large; great; ' +
    'development; programme; program; project; projects; field; sector; area; areas; improvement; improving; improve; enhancement; enhancing; promotion; promoting; support; supporting; strengthening; implementation; regional; local; public; public services; ' +
    'services; service; innovation; innovative; network; networking; cross border; crossborder; transnational; interregional; sustainable; strategic; common; integrated; management; better; new; potential; potentials; capacity; capacity building; action; actions; initiative; ' +
    'approach; system; systems; various; general',
  light:
    'restoration; rehabilitation; construction; maintenance; operation; production; distribution; supply; provision; treatment; collection; disposal; prevention; control; monitoring; evaluation; assessment; preparation; planning of; exchange; use; creation; initiative;  establishment; reduction; protection; preservation; study; feasibility',
  event: 'trade mission; business forum; expo; exhibition; anniversary; summit; conference; festival; visit',
  renewal:
    'renewal; renewed; extension; prolongation; continuation; follow up; phase ii; phase 2; phase iii; phase 3; second phase; stage ii; stage 2; part ii',
  small:
    'the; of; and; for; in; on; with; between; by; from; to; towards; through; its; their; a; an; at; as; into; or; across; via; within; under; over; is; are; be; that; this; which; regarding; concerning; about; based; using; against; up; our; your; how; it; its; s; we; us; you; i; my; they; them; he; she; who; whom; these; those; there; here; all; any; some; each; both; more; most; other; others; such; only; also; not; no; than; then; so; too; very; has; have; had; been; being; was; were; will; would; can; could; may; do; does; done; ' +
    'one; two; three; four; five; first; while; when; where; what; why; because; during; after; before; between; along; among; around; without; including; related; well; own; need; make; making; made; get; give; take; use of; used; based on; order; case; part; way; ' +
    'create; created; creating; include; included; includes; implement; implemented; contribute; contributing; boost; boosting; promote; offer; connect; connecting; link; linking; raise; raising; increase; increasing; increased; reduce; reducing; achieve; achieved; provide; providing; build; ' +
    'establish; established; strengthen; foster; fostering; enhance; develop; developed; develops; help; helping; lead; expected; ensure; ensuring; facilitate; encourage; encouraging; stimulate; stimulating; exploit; exploiting; valorise; valorisation',
};

const german: Lists = {
  document:
    'vereinbarung; oeffentlich rechtliche vereinbarung; vertrag; abkommen; absichtserklaerung; memorandum; kooperationsvereinbarung; kooperation; zusammenarbeit; interkommunale zusammenarbeit; zweckverband; zweckvereinbarung; arbeitsgemeinschaft; ' +
    'staedtepartnerschaft; partnerschaft; satzung; rahmenvereinbarung; verwaltungsvereinbarung; mou; ' +
    'stadt; gemeinde; landkreis; kreis; land; bundesland; region; verband; kommune; kommunen; gemeinden; staedte; landkreise; regierung; buergermeister; landrat; nummer; nr; jahr',
  empty:
    'entwicklung; programm; projekt; bereich; gebiet; verbesserung; foerderung; unterstuetzung; staerkung; durchfuehrung; umsetzung; regional; regionale; regionalen; lokal; lokale; oeffentlich; oeffentliche; oeffentlichen; dienstleistungen; ' +
    'netzwerk; grenzueberschreitend; grenzueberschreitende; grenzueberschreitenden; nachhaltig; nachhaltige; nachhaltigen; gemeinsam; gemeinsame; gemeinsamen; gemeinsamer; aufgaben; wahrnehmung; betrieb; einrichtung; massnahmen; verschiedene',
  light:
    'bau; unterhaltung; errichtung; erstellung; nutzung; versorgung; entsorgung; beseitigung; behandlung; vermeidung; schutz; erhaltung; austausch; ausbau; aufbau; planung; bereitstellung; uebertragung; uebernahme; bewirtschaftung; verwaltung',
  event: 'handelsmission; messe; ausstellung; jubilaeum; kongress; tagung; delegationsreise',
  renewal:
    'verlaengerung; fortsetzung; fortfuehrung; erneuerung; phase ii; phase 2; zweite phase; teil ii; zweiter abschnitt',
  small:
    'der; die; das; den; dem; des; und; fuer; von; vom; zur; zum; im; in; mit; zwischen; ueber; auf; aus; eine; einer; eines; ein; einem; einen; bei; sowie; an; am; durch; nach; unter; gegen; zu; als; um; vor; oder; ist; betreffend; s',
};

function indexOf(lists: Lists, language: Language): PhraseIndex<PhraseKind> {
  const index = new PhraseIndex<PhraseKind>();
  for (const kind of ['document', 'empty', 'light', 'event', 'renewal', 'small'] as const) {
    for (const phrase of lists[kind].split('; ')) {
      index.add(
        titleWords(phrase).map((word) => termForm(word, language)),
        kind,
      );
    }
  }
  return index;
}

/** Phrases of papers, parties, occasions and little meaning, by the language of the titles in which they count; in `termForm`. */
export const documentWords: Readonly<Record<Language, PhraseIndex<PhraseKind>>> = {
  id: indexOf(indonesian, 'id'),
  en: indexOf(english, 'en'),
  de: indexOf(german, 'de'),
};

/** After these words a title of the language says what it is about; before them stand the parties. */
export const aboutWords: Readonly<Record<Language, ReadonlySet<string>>> = {
  id: new Set(['tentang', 'perihal', 'mengenai']),
  en: new Set(['concerning', 'regarding']),
  de: new Set(['betreffend']),
};

/** Stages of projects of partnership programmes (*BaltGas (seed)*, *WaterPro_Preparatory*): beside names of any language. */
export const stageWords: ReadonlySet<string> = new Set(['seed', 'preparatory']);
