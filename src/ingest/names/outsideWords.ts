import type { OutsidePartyType } from '../../domain/Party.ts';

/** Begins with one of the words: a word ends at a space, a mark or the end. */
const begins = (list: string): RegExp =>
  new RegExp(`^(?:${list.replaceAll(/\s*\n\s*/g, '')})(?![\\p{L}\\p{N}])`, 'iu');
/** Holds one of the words. */
const holds = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.replaceAll(/\s*\n\s*/g, '')})(?![\\p{L}\\p{N}])`, 'iu');

/** Organisations of other countries and of several, known by their name alone. */
export const foreignOrganisations = begins(
  `jica|giz|gtz|koica|usaid|ausaid|dfat|unicef|undp|unesco|unfpa|unido|unep|uncrd|unescap|un[- ]?habitat|un women|who
  |fao|ilo|iom|wfp|world bank|bank dunia|weltbank|adb|asian development bank|bank pembangunan asia|aiib|isdb|kfw|afd|ifc|ifad|iclei
  |uclg(?: aspac)?|citynet|asean|european union|uni eropa|europäische union|eu|gggi|c40|wri|wwf|world wildlife
  |save the children|plan international|oxfam|mercy corps|world vision|swisscontact|helvetas|british council|goethe[- ]institut
  |hanns seidel|konrad[- ]adenauer|friedrich[- ](?:ebert|naumann)|rikolto|hivos|snv|asia foundation|the asia foundation
  |ford foundation|rockefeller|bloomberg|conservation international|the nature conservancy|tnc|rare|winrock|dai global
  |clair|jetro|jarof|kotra|korea (?:foundation|forest|rural|water|environment)|united nations|perserikatan bangsa[- ]bangsa|pbb
  |red cross|international committee|icrc|ifrc|global green growth|clinton`,
);

/** Governments and places abroad by the words they are called with: `Prefektur`, `-do`, `Metropolitan City`. */
export const foreignUnits = new RegExp(
  [
    String.raw`^(?:kedutaan(?: besar)?|konsulat(?: jenderal)?|embassy|consulate|botschaft|kedubes|konjen)(?!\p{L})`,
    String.raw`^(?:prefektur|negara bagian|state of|bundesland|freistaat|prefecture of|oblast|kanton|canton)\s`,
    String.raw`\s(?:prefecture|oblast|metropolitan (?:city|government)|prefektur|state government|county|shire|voivodeship)$`,
    String.raw`^(?:.*\s)?\p{L}+-(?:si|gun|gu|do|shi|ken|cho)$`,
  ].join('|'),
  'iu',
);

/** An organisation, not a government, where a country stands beside it. */
export const organisations = holds(
  `universit\\p{L}*|college|institut\\p{L}*|academy|foundation|stiftung|gmbh|ltd|limited|inc|corp|corporation|company|llc|co|bank
  |ngo|unesco|geopark|hochschule|school|museum|association|society|chamber|hospital|zoo|council for|centre|center|group|pt|cv|pte|bhd
  |yayasan|verein|e\\.? ?v|ag|bv|sa|agency|organi[sz]ation|network|committee|federation|lembaga|asosiasi|politeknik|rumah sakit`,
);

const village = begins(
  'pemerintah (?:desa|kalurahan|kelurahan|gampong|nagari)|pemdes|desa|kalurahan|kelurahan|lurah|gampong|nagari|pekon|village(?: of)?|badan usaha milik desa bersama',
);

/** Ministries, agencies of the centre and their branches. */
export const centralWords = begins(
  `kementerian|kementrian|departemen|kemen\\p{L}*|menteri|menko|ministry|minister|ministerium|bundes\\p{L}*|pemerintah (?:pusat|indonesia|republik indonesia|ri)
  |republik indonesia|government of (?:the republic of )?indonesia|sekretariat (?:negara|kabinet|jenderal)|setneg|setjen|direktorat|direktur jenderal|dirjen|ditjen|deputi
  |bappenas|bnpb|bnpt|bnn|bnnk|bnnp|bps|bpkp|bpk|bpom|bbpom|bmkg|bkn|bkkbn|bkpm|brin|bssn|bpip|bp2mi|bp3mi|bin|bakamla|basarnas|batan|lapan|lipi|lan|anri|lkpp|kpk|kpu|kpud|bawaslu|panwaslu|klhk|kkp
  |perpusnas|perpustakaan nasional|arsip nasional|ombudsman|komnas|komisi (?:nasional|pemilihan|pemberantasan|yudisial|informasi)|dewan (?:perwakilan rakyat republik|ketahanan nasional)
  |mahkamah|pengadilan|pn|pa|ptun|samsat|kankemenag|kantah|bea cukai|bp batam|badan pengusahaan|bpcb|bpnb|djp|kpid|mpr|kejaksaan|kejari|kejati|kepolisian|polri|polda|polres|polresta|polrestabes|polsek|tni|tentara|kodam|korem|kodim|koramil|lanal|lanud|lantamal|pangdam|lembaga (?:nasional|administrasi|pemasyarakatan|kebijakan|ketahanan|ilmu)|lapas|rutan|bapas
  |badan (?:nasional|pusat|riset|pengembangan dan pembinaan|pengawas|pemeriksa|pertanahan|narkotika|meteorologi|informasi geospasial|siber|intelijen|otorita|pelaksana otorita|pembinaan|standardisasi|pangan nasional|gizi|kepegawaian negara|kependudukan dan keluarga berencana nasional|koordinasi (?:penanaman|keluarga|survei)|karantina|ekonomi kreatif|penyelenggara jaminan|kebijakan|restorasi|pengelola keuangan haji|perencanaan pembangunan nasional|sar)
  |otorita|bpjs|bank indonesia|kpw bank indonesia|ojk|otoritas jasa keuangan|lps|ppatk
  |kanwil|kantor (?:wilayah|kementerian|pertanahan|imigrasi|pajak|pelayanan (?:pajak|kekayaan|perbendaharaan|bea)|perwakilan|bea|urusan agama|kemenag|staf|kesyahbandaran|otoritas|bank|pos|sar|pencarian)|kpp|kppn|kpknl|kua|kantah|bpn|atr
  |biro pusat|balai(?! kota| latihan kerja| penyuluhan| desa| benih| pembibitan| pengobatan| kesehatan| pertemuan| rakyat)
  |bbws|bws|bpdas|bbksda|bksda|bpbat|bptd|bpkh|bpphp|taman nasional|lldikti|lpmp|bpmp|bpk wilayah|syahbandar|ksop|loka|stasiun|rri|tvri|lpp|rsup|rsupn|rumah sakit umum pusat|majelis permusyawaratan|dpr ri|dpd ri|lemhannas|lemhanas|pusat (?:pengembangan|pendidikan dan pelatihan|data)`,
);

const thirdParty = begins(
  `pt|p\\.t|cv|c\\.v|ud|fa|firma|nv|bumn|bumd|bumdes|bumdesma|bpr|pd|pdam|pam|perum|perumda|perumdam|perseroda|perusahaan|perseroan|pegadaian|perhutani|pln|pertamina|telkom|telkomsel|bulog|jasa raharja|taspen|asabri|pelindo|angkasa pura|pos indonesia|kai|damri|ptpn|tirta|holding
  |bank|bpd|btn|bri|bni|bjb|bsi|bca|koperasi|kud|ksp|gapoktan|poktan|kelompok|gabungan kelompok|paguyuban|perkumpulan|persatuan|perhimpunan|perkebunan|pabrik
  |universitas|university|universität|univ|politeknik|poltek\\p{L}*|polytechnic|institut|institute|sekolah|stikes|stie|stia|stmik|stkip|stpn|stain|iain|uin|ipdn|stan|akademi|akper|akbid|fakultas|kampus|college|hochschule|fachhochschule|ugm|uny|itb|ipb|its|unpad|undip|unair|unhas|usu|unand
  |smk|sma|smp|sd|man|mtsn|slb|smkn|sman|smpn|sdn|madrasah|pondok pesantren|ponpes|pesantren|lpk|lpp perguruan|lppm|lpm|pusat (?:studi|penelitian|kajian|riset|layanan|kebudayaan|informasi)|puslit|pusat
  |yayasan|foundation|stiftung|asosiasi|association|ikatan|himpunan|aliansi|forum|gerakan|gabungan|serikat|konsorsium|lsm|lbh|lembaga|ngo|ormas|komunitas|masyarakat|organisasi|majelis|dewan (?:kerajinan|pimpinan|pengurus|kesenian|pendidikan|masjid|koperasi|riset)|dekranasda|dekranas|kadin|kamar dagang|hipmi|apindo|apkasi|apeksi|appsi|adkasi|adeksi|phri|asita|rei|gapensi|inkindo|hkti|ktna|idi|ibi|ppni|iai|pgri|kwarcab|kwarda|kwartir|pramuka|karang taruna|pmi|palang merah|koni|nahdlatul|nu|pcnu|pwnu|muhammadiyah|aisyiyah|muslimat|fatayat|gereja|keuskupan|baznas|badan (?:amil|wakaf|pengelola(?! keuangan| pajak| pendapatan| perbatasan| aset)|usaha|promosi|penyelenggara|eksekutif|kejuruan)|laz|dompet dhuafa|rumah zakat|rumah yatim|tp pkk|pkk|tim penggerak|bkkks|lazis\\p{L}*
  |rs|rsu|rsia|rsab|rumah sakit(?! umum daerah| daerah)|klinik|apotek|laboratorium|hotel|resort|restoran|restaurant|cafe|toko|warung|villa|mall|plaza|taman safari|kebun raya|museum|bandara|bandar udara|pelabuhan|terminal|stadion|pasar|spbu|radio|televisi|tv|media|harian|surat kabar|event organizer|rs\\.
  |kantor (?:hukum|notaris|advokat|akuntan|jasa)|notaris|konsultan|investor|pengusaha|peternak|petani|nelayan|warga|ahli waris|stadtwerke|verein|persib|persija|persebaya|arema`,
);
const thirdPartyBehind =
  /\s(?:university|foundation|gmbh|ltd|inc|tbk|institute|universität|hochschule|stiftung|e\.?\s?v|company|corporation|association|persero)\.?\)?$/iu;

/** Words with which an office of a region begins. Without a region's name it is not known whose it is. */
export const officeWords = begins(
  `dinas|badan|biro|bagian|bidang|seksi|kadis\\p{L}*|kabag|kabid|kabiro|kasubb?ag|kaban|rsud|rsd|rsu daerah|rumah sakit umum daerah|rumah sakit daerah|satpol|sat pol|satuan|sekretariat|sekretaris (?:daerah|dprd|dewan perwakilan)|sekda|setda|setwan|sekwan|asisten|staf ahli|inspektorat|inspektur|upt|uptd|uptb|uptp|uptd?ppa|unit (?:pelaksana|layanan|pelayanan)|puskesmas|labkesda|kecamatan|kec|camat|kapanewon|kemantren|distrik|dprd|dewan perwakilan rakyat daerah|kantor|balai|tim koordinasi|tkksd|tapem|perangkat daerah|opd|skpd
  |bappe\\p{L}*|bapel\\p{L}*|bape\\p{L}*|bapperida|brida|bkd|bkdd?|bkpsdm\\p{L}*|bkpp|bkppd|bpsdm\\p{L}*|bkad|bpkad|bpkd|bpkpad|bpkpd|bpkapd|bppkad|bpprd|bprd|bpbd|bakesbang\\p{L}*|kesbang\\p{L}*|bkbp|balitbang\\p{L}*|bakeuda|bakorwil|bakorluh|bpmpt\\p{L}*|bpm
  |dishub\\p{L}*|disdik\\p{L}*|dikbud|disdikbud|dindik\\p{L}*|dinkes\\p{L}*|diskes|dinsos\\p{L}*|dissos|diskominfo\\p{L}*|dinkominfo|kominfo|disko\\p{L}*|disper\\p{L}*|disdag\\p{L}*|dinperin\\p{L}*|disnaker\\p{L}*|dinaker|dispar\\p{L}*|dinpar\\p{L}*|disbud\\p{L}*|dispora\\p{L}*|dinpora\\p{L}*|disduk\\p{L}*|dindukcapil|dukcapil|distan\\p{L}*|dispertan\\p{L}*|dinpertan\\p{L}*|dispangtan|disnak\\p{L}*|disbun\\p{L}*|dishut\\p{L}*|dinhut|dislautkan|dislutkan|diskan\\p{L}*|diskanla|diskopukm\\p{L}*|dinkop\\p{L}*|dispusip|disperpusip|disarpus|dinarpus|dinporapar|dinperkim\\p{L}*|disperkim\\p{L}*|perkim|dindag\\p{L}*|disdamkar\\p{L}*|damkar|diskumdag|disparekraf|disesdm|distamben
  |dkp|dkpp|dkppp|dlh|dlhk|dlhkp|dpu|dpupr\\p{L}*|pupr|dpkp|dpkpp|dpuk?p\\p{L}*|dpmptsp\\p{L}*|dpmpt|dpmd|dpmk|dp3a\\p{L}*|dp3ap2kb|dp2kb\\p{L}*|dppkb\\p{L}*|dpppa\\p{L}*|dp3akb|dtphp|dtph|dppkp|dpk|dpkd|dptr|dlhpe|dpppkb|dbmsda|dsda|dcktr|dbmpr|dkukmp|dkukm|dprkp\\p{L}*|dprkpck`,
);

/** Type of an outside party by the words of its name, first match first; `undefined` where they tell nothing. */
export const typeByWords: readonly (readonly [RegExp, OutsidePartyType])[] = [
  [village, 'village'],
  [centralWords, 'central'],
  [thirdParty, 'third-party'],
  [thirdPartyBehind, 'third-party'],
];

/** Somebody else's office, whatever word it begins with: `Sekretariat KPU`, `Bidang Humas Polda`, `UPT Perpustakaan Universitas`. */
export const foreignToRegion = holds(
  `kpu|bawaslu|panwaslu|bps|bnn|bnnk|bnnp|bpn|bkkbn|bpjs|bmkg|polda|polres\\p{L}*|polsek|kodim|korem|koramil|kejaksaan|kejari|kejati|pengadilan|kemenag|kementerian|kementrian|kemen\\p{L}*|imigrasi|pertanahan|pelayanan pajak|pajak pratama|bea cukai
  |universitas|univ|fakultas|politeknik|institut|uin|iain|pt|cv|pln|pertamina|telkom|bank|partai|dpc|dpd|dpw|baznas|pmi|koni|kadin|pkk|pramuka|kwarcab|samsat|gereja|yayasan|asosiasi|himpunan|ikatan`,
);
/** Words that say nothing of whose office it is: what follows them does. */
export const houseWords =
  /^(?:kantor|sekretariat|sekretaris|balai|satuan|unit|upt|bidang|bagian|seksi|kepala)\s+/iu;
/** Offices that a region may have or not. */
export const openOffices = /^(?:badan|kantor|balai|satuan(?! polisi)|unit|bidang|seksi)(?!\p{L})/iu;
/** Offices that only a region has: a bare name behind them is that region. */
export const ownOffices = new RegExp(
  [
    String.raw`(?<!\p{L})(?:dinas|daerah|setda|sekda|setwan|dprd|inspektorat|bappe\p{L}*|bapel\p{L}*|bape\p{L}*|satpol|pamong praja|bpbd|tkksd|bkd`,
    String.raw`|bk?psdm\p{L}*|b[pk]*kad|bakesbang\p{L}*|kesbang\p{L}*|(?:dis|din)\p{L}+|dp[a-z0-9]+|dlhk?|dukcapil|kominfo`,
    String.raw`|bupati|wali ?kota|gubernur|kecamatan|pemerintah\p{L}*|pemkab|pemkot|pemprov`,
    String.raw`|(?:badan|kantor|balai|unit|bidang|seksi) (?:kesatuan|perencanaan|pendapatan|kepegawaian|keuangan|penge?lola\p{L}* (?:keuangan|pendapatan|pajak|aset|perbatasan)`,
    String.raw`|penelitian|penanggulangan|pengembangan|riset|penghubung|pemberdayaan|lingkungan|ketahanan|pelayanan|penanaman|arsip|kearsipan|perpustakaan`,
    String.raw`|pendidikan|perizinan|komunikasi|koordinasi|penyuluhan|latihan|kesehatan|pertanian|perumahan|pariwisata|kebudayaan|pemuda|sosial))(?!\p{L})`,
  ].join(''),
  'iu',
);
