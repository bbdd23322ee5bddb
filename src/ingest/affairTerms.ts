/** What a term says of the affairs: codes that it names, or that it says nothing specific. */
export type AffairTerm =
  | { readonly type: 'affair'; readonly codes: readonly string[]; readonly strength: 'name' | 'word' }
  /** The economy in general: a partial cover of the four affairs that make it up. */
  | { readonly type: 'economy' }
  /** Wording for everything at once: a partial cover of all affairs. */
  | { readonly type: 'umbrella' }
  /** Boundary settlement and inner work of an administration: no affair. */
  | { readonly type: 'support' }
  /** A place, an occasion or a phrase that only looks like a term. */
  | { readonly type: 'ignored' };

/** Names of the affair and words that mean just it. */
const names: Readonly<Record<string, string>> = {
  '1.01':
    'pendidikan; pendidikan vokasi; sekolah; beasiswa; guru; paud; literasi; education; school; schools; bildung',
  '1.02':
    'kesehatan; pelayanan kesehatan; rumah sakit; rsud; puskesmas; stunting; bpjs kesehatan; ambulans; health; gesundheit',
  '1.03':
    'pekerjaan umum; pu; pupr; penataan ruang; tata ruang; rtrw; jalan; jalan tol; tol; jembatan; irigasi; ' +
    'sumber daya air; spam; air minum; air bersih; air baku; drainase; air limbah; sanitasi; public works; spatial planning; water supply',
  '1.04':
    'perumahan; perumahan rakyat; permukiman; kawasan permukiman; permukiman kumuh; perkim; rumah tidak layak huni; housing',
  '1.05':
    'ketenteraman; ketentraman; ketertiban; ketertiban umum; trantibum; trantibumlinmas; linmas; pelindungan masyarakat; ' +
    'perlindungan masyarakat; satpol pp; bencana; kebencanaan; penanggulangan bencana; bpbd; kebakaran; ' +
    'pemadam kebakaran; damkar; disaster; civil protection; public order',
  '1.06':
    'sosial; kesejahteraan sosial; rehabilitasi sosial; bantuan sosial; fakir miskin; odgj; ppks; pmks; tppo; ' +
    'tindak pidana perdagangan orang; perdagangan orang; social affairs; social welfare',
  '2.07':
    'tenaga kerja; ketenagakerjaan; lapangan kerja; bursa kerja; blk; pekerja migran; employment; manpower; labour market',
  '2.08':
    'pemberdayaan perempuan; pelindungan anak; perlindungan anak; pemberdayaan perempuan dan pelindungan anak; ' +
    'pemberdayaan perempuan dan perlindungan anak; pppa; gender; kdrt; child protection',
  '2.09':
    'pangan; ketahanan pangan; cadangan pangan; komoditas pangan; bahan pangan; beras; kad pangan; food security; food supply',
  '2.10': 'pertanahan; tanah ulayat; batas tanah; pengadaan tanah; agraria; land affairs',
  '2.11':
    'lingkungan; lingkungan hidup; sampah; persampahan; pengelolaan sampah; tpa; tpst; tpas; pencemaran; limbah b3; ' +
    'kualitas air; environment; solid waste; waste management; umwelt; umweltschutz',
  '2.12':
    'administrasi kependudukan; administrasi kependudukan dan pencatatan sipil; pencatatan sipil; kependudukan; ' +
    'data kependudukan; hak akses data kependudukan; dukcapil; adminduk; civil registration',
  '2.13':
    'pemberdayaan masyarakat; pemberdayaan masyarakat dan desa; pemberdayaan desa; pembangunan desa; pmd; bum desa; bumdes; kerja sama desa',
  '2.14':
    'keluarga berencana; pengendalian penduduk; pengendalian penduduk dan keluarga berencana; dalduk; family planning',
  '2.15':
    'perhubungan; transportasi; angkutan; angkutan umum; trayek; terminal; pelabuhan; bandara; bus; kereta; monorel; ' +
    'transport; transportation; mobility; verkehr',
  '2.16':
    'komunikasi dan informatika; kominfo; informatika; tik; ti; teknologi informasi; teknologi informasi dan komunikasi; spbe; ' +
    'smart city; kota cerdas; smart government; e government; egovernment; aplikasi; aplikasi smart city; ' +
    'transformasi digital; digitalisasi; ict; information technology',
  '2.17':
    'koperasi; umkm; ukm; koperasi dan umkm; koperasi dan ukm; usaha kecil; usaha mikro; smes; sme; cooperatives; small and medium enterprises',
  '2.18': 'penanaman modal; investasi; perizinan berusaha; investment',
  '2.19':
    'kepemudaan; pemuda; olahraga; olah raga; keolahragaan; kepramukaan; pramuka; sports; sport; youth; jugend',
  '2.20': 'statistik; satu data; data sektoral; statistics',
  '2.21': 'persandian; keamanan informasi; csirt; tanda tangan elektronik; information security',
  '2.22':
    'kebudayaan; budaya; cagar budaya; kesenian; seni budaya; adat; kepurbakalaan; culture; heritage; kultur',
  '2.23': 'perpustakaan; library; libraries',
  '2.24': 'kearsipan; arsip; archives',
  '3.25':
    'kelautan dan perikanan; kelautan; perikanan; perikanan budi daya; budi daya ikan; karantina ikan; nelayan; fisheries; marine affairs; aquaculture',
  '3.26':
    'pariwisata; kepariwisataan; wisata; desa wisata; ekonomi kreatif; geopark; tourism; creative economy; tourismus',
  '3.27':
    'pertanian; tanaman pangan; perlindungan tanaman; hortikultura; perkebunan; peternakan; ternak; kesehatan hewan; ' +
    'penyakit mulut dan kuku; agrobisnis; agribisnis; agriculture; landwirtschaft',
  '3.28': 'kehutanan; hutan; tahura; perhutanan sosial; daerah aliran sungai; forestry; forstwirtschaft',
  '3.29':
    'energi; energi dan sumber daya mineral; energi terbarukan; sumber daya mineral; esdm; listrik; ketenagalistrikan; ' +
    'pertambangan; panas bumi; ebt; energy; energie',
  '3.30':
    'perdagangan; perdagangan antar daerah; inflasi; pengendalian inflasi; pasar; metrologi; trade; handel',
  '3.31': 'perindustrian; industri; ikm; kawasan industri; industry; industrie',
  '3.32': 'transmigrasi; transmigran; transmigration',
};

/** Words that point to the affair without naming it. */
const words: Readonly<Record<string, string>> = {
  '1.01': 'smk',
  '1.02': 'rujukan',
  '1.03': 'infrastruktur; infrastruktur perkotaan; infrastructure',
  '1.05': 'keamanan; keamanan wilayah',
  '2.07': 'pmi',
  '2.09': 'bahan pokok; bawang merah; cabai; telur',
  '2.11': 'rendah karbon; bank sampah',
  '2.15': 'konektivitas; jalur laut',
  '2.16': 'digital; e kinerja; replikasi aplikasi',
  '2.17': 'pengusaha',
  '2.18': 'dpmptsp',
  '3.25': 'pesisir',
  '3.30': 'dagang; komoditas; komoditas unggulan',
  '3.31': 'hilirisasi',
};

const severalAffairs: readonly (readonly [string, readonly string[]])[] = [
  ['e village budgeting', ['2.13', '2.16']],
  ['pertanian dan pangan', ['3.27', '2.09']],
];

const economy =
  'ekonomi; ekonomi regional; perekonomian; ekonomi daerah; economy; economic development; wirtschaft';

const umbrella =
  'multi sektor; multisektor; lintas sektor; pembangunan; pembangunan daerah; pembangunan regional; pembangunan wilayah; ' +
  'pembangunan perbatasan; pengembangan kawasan; pengembangan wilayah; pelayanan publik; pelayanan masyarakat; ' +
  'potensi daerah; pengembangan potensi daerah; jaringan lintas perkotaan; perbatasan; pemerintahan; ' +
  'penyelenggaraan pemerintahan; kemasyarakatan; kerja sama daerah; kerjasama daerah; kerja sama antar daerah; ' +
  'kerjasama antar daerah; regional development; public services';

const support =
  'batas daerah; batas wilayah; garis batas; batas; tapal batas; penegasan batas; sakip; asn; sdm; pengembangan sdm; ' +
  'sumber daya manusia; bumd; fiskal; dana bagi hasil; bantuan keuangan; bantuan keuangan khusus; tata kelola; ' +
  'tata kelola pemerintahan; reformasi birokrasi; aset daerah; pengadaan; perencanaan';

/**
 * `tanah` never stands alone above, since *Tanah Datar* and others are regions; `kb` is *kesepakatan bersama* here,
 * not family planning; a trade mission is the occasion of a signing.
 */
const ignored =
  'misi dagang; kesepakatan bersama; media sosial; pesisir selatan; pesisir barat; sumber daya alam; kerja sama luar negeri; ' +
  'pemerintah daerah; pemerintahan kota; pemerintahan kabupaten; dewan perwakilan rakyat daerah';

/** Term (words joined by one space, lower case) to what it says. */
export const affairTerms: ReadonlyMap<string, AffairTerm> = buildTerms();

/** Number of words of the longest term. */
export const longestTerm = Math.max(...[...affairTerms.keys()].map((term) => term.split(' ').length));

function buildTerms(): ReadonlyMap<string, AffairTerm> {
  const terms = new Map<string, AffairTerm>();
  const add = (list: string, value: AffairTerm): void => {
    for (const term of list.split('; ')) {
      if (terms.has(term)) throw new Error(`term listed twice: ${term}`);
      terms.set(term, value);
    }
  };
  for (const [code, list] of Object.entries(names))
    add(list, { type: 'affair', codes: [code], strength: 'name' });
  for (const [code, list] of Object.entries(words))
    add(list, { type: 'affair', codes: [code], strength: 'word' });
  for (const [term, codes] of severalAffairs) add(term, { type: 'affair', codes, strength: 'word' });
  add(economy, { type: 'economy' });
  add(umbrella, { type: 'umbrella' });
  add(support, { type: 'support' });
  add(ignored, { type: 'ignored' });
  return terms;
}
