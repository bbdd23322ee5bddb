import type { AgreementKind, DocumentType, PartyRole, StatedStatus } from '../domain/Agreement.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';

export interface KindWord {
  readonly kind: AgreementKind;
  readonly basis?: 'mandatory' | 'voluntary';
}

/** Words of a cell in three languages, by match key. */
interface Vocabulary<Value> {
  readonly words: ReadonlyMap<string, Value>;
  /** Texts that were looked up. */
  readonly known: Map<string, Value | undefined>;
}

const wordsOf = <Value>(lists: readonly (readonly [Value, string])[]): Vocabulary<Value> => ({
  words: new Map(
    lists.flatMap(([value, list]) => list.split('; ').map((word) => [toMatchKey(word), value] as const)),
  ),
  known: new Map(),
});

const kinds = wordsOf<KindWord>([
  [
    { kind: 'ksdd' },
    'ksdd; ksad; kad; domestic; kerja sama antar daerah; kerja sama antardaerah; antar daerah; antardaerah; kerja sama daerah; kerja sama daerah dengan daerah lain; kerja sama dengan daerah lain; dengan daerah lain; daerah lain; with regions; with other regions; between regions; inter-regional; mit regionen; mit anderen regionen; interkommunal; interkommunale zusammenarbeit',
  ],
  [
    { kind: 'ksdd', basis: 'mandatory' },
    'ksdd-mandatory; ksdd wajib; kerja sama wajib; kerja sama daerah wajib; wajib; mandatory; verpflichtend; pflicht; pflichtaufgabe',
  ],
  [
    { kind: 'ksdd', basis: 'voluntary' },
    'ksdd-voluntary; ksdd sukarela; kerja sama sukarela; kerja sama daerah sukarela; sukarela; voluntary; freiwillig',
  ],
  [
    { kind: 'ksdpk' },
    'ksdpk; third_party; third party; pihak ketiga; dengan pihak ketiga; kerja sama dengan pihak ketiga; kerja sama pihak ketiga; kerja sama daerah dengan pihak ketiga; swasta; with third parties; mit dritten',
  ],
  [
    { kind: 'synergy' },
    'synergy; sinergi; sinergitas; central_government; sinergi dengan pemerintah pusat; sinergi pemerintah pusat; sinergi pusat dan daerah; pemerintah pusat; dengan pemerintah pusat; kerja sama dengan pemerintah pusat; with ministries; with central government; mit ministerien; synergie',
  ],
  [
    { kind: 'ksdpl' },
    'ksdpl; international; internasional; sister city; sister_city; sister cities; sister province; twin town; twin towns; twinning; kota kembar; provinsi kembar; pemerintah daerah di luar negeri; kerja sama daerah dengan pemerintah daerah di luar negeri; kerja sama dengan pemerintah daerah di luar negeri; kerja sama luar negeri; luar negeri; with foreign governments; städtepartnerschaft; partnerstadt; kommunalpartnerschaft',
  ],
  [
    { kind: 'ksdll' },
    'ksdll; lembaga di luar negeri; lembaga luar negeri; kerja sama dengan lembaga di luar negeri; kerja sama daerah dengan lembaga di luar negeri; with foreign organisations; mit ausländischen einrichtungen',
  ],
  [{ kind: 'forum' }, 'forum; forum kerja sama; badan kerja sama; asosiasi; association; verband'],
  [{ kind: 'village' }, 'village; desa; kerja sama desa; dorf'],
  [{ kind: 'other' }, 'other; lainnya; lain-lain; sonstige; andere'],
]);

const documents = wordsOf<DocumentType>([
  [
    'KB',
    'kb; kesepakatan bersama; kesepakatan; naskah kesepakatan bersama; joint agreement; gemeinsame vereinbarung; rahmenvereinbarung',
  ],
  [
    'PKS',
    'pks; perjanjian kerja sama; perjanjian; naskah perjanjian kerja sama; adendum pks; addendum pks; cooperation contract; cooperation agreement; kooperationsvertrag; kooperationsvereinbarung',
  ],
  ['NK', 'nk; nota kesepakatan; synergy memorandum'],
  ['RK', 'rk; rencana kerja; work plan; arbeitsplan'],
  [
    'MoU',
    'mou; nota kesepahaman; memorandum of understanding; memorandum saling pengertian; msp; sister_city; memorandum; absichtserklärung',
  ],
  ['LoI', 'loi; letter of intent; surat minat; surat pernyataan kehendak'],
  [
    'PB/SKB',
    'pb/skb; pb; skb; peraturan bersama; keputusan bersama; surat keputusan bersama; joint regulation; joint decree',
  ],
  [
    'body',
    'body; forum; forum kerja sama; sekretariat bersama; sekber; badan kerja sama; secretariat; gremium',
  ],
  ['contract', 'contract; kontrak; vertrag; kontrak kerja sama'],
  ['other', 'other; lainnya; sonstige'],
  ['unspecified', 'unspecified; kerja sama; kerja_sama; tidak disebut; nicht angegeben'],
]);

const statuses = wordsOf<StatedStatus['status'] | 'not-known'>([
  [
    'planned',
    'planned; draft; draft_or_planned; rencana; direncanakan; dalam proses; masih proses; proses; proses penyusunan; proses pembahasan; proses penandatanganan; penjajakan; konsep; belum ditandatangani; belum berlaku; pending; in preparation; geplant; entwurf; in vorbereitung',
  ],
  [
    'in-force',
    'in force; in-force; active; valid; ongoing; current; running; berlaku; masih berlaku; sedang berlaku; sedang berjalan; berjalan; masih berjalan; aktif; masih aktif; in kraft; gültig; aktiv; laufend',
  ],
  [
    'ended',
    'ended; expired; terminated; completed; closed; finished; inactive; tidak berlaku; tidak berlaku lagi; sudah tidak berlaku; tidak aktif; berakhir; sudah berakhir; telah berakhir; selesai; habis; habis masa berlaku; habis masa berlakunya; masa berlaku habis; habis masa; kedaluwarsa; kadaluarsa; kadaluwarsa; daluwarsa; dicabut; dihentikan; batal; beendet; abgelaufen; ausgelaufen; gekündigt; nicht in kraft; abgeschlossen; inaktiv',
  ],
  [
    'not-known',
    'unknown; not known; tidak diketahui; perpanjangan; diperpanjang; proses perpanjangan; dalam perpanjangan; dalam proses perpanjangan; extended; extension; verlängert; verlängerung; unbekannt',
  ],
]);

const roles = wordsOf<PartyRole>([
  [
    'lead',
    'lead; lead partner; coordinator; leader; utama; ketua; koordinator; pihak utama; penanggung jawab; federführend; leitung; koordinierung; leadpartner',
  ],
  ['initiator', 'initiator; proposer; pemrakarsa; pengusul; inisiator; initiatorin; antragsteller'],
  ['partner', 'partner; participant; member; mitra; anggota; peserta; mitglied; beteiligt'],
  ['host', 'host; tuan rumah; gastgeber'],
]);

/**
 * The words of a cell as a whole, else without what stands in brackets, else in them, else its first part that is known:
 * `Kerja Sama Daerah Dengan Daerah Lain (KSDD)`, `MoU/Kesepakatan Bersama`.
 */
function lookUp<Value>({ words, known }: Vocabulary<Value>, text: string): Value | undefined {
  if (text === '') return undefined;
  if (known.has(text)) return known.get(text);
  const found = findWord(words, text);
  // Columns of words repeat them; a column of other texts must not fill the memory.
  if (known.size < mostKnown) known.set(text, found);
  return found;
}

const mostKnown = 5000;

function findWord<Value>(words: ReadonlyMap<string, Value>, text: string): Value | undefined {
  const whole = words.get(toMatchKey(text));
  if (whole !== undefined || text.trim() === '') return whole;
  const bracket = /\(([^()]*)\)/.exec(text);
  const candidates = [
    ...(bracket === null ? [] : [text.replace(bracket[0], ' '), bracket[1] ?? '']),
    ...text.split(/[/;,|\n]|\s[-–&]\s|\s(?:dan|atau|and|or|und|oder)\s/u),
  ];
  for (const candidate of candidates) {
    const found = words.get(toMatchKey(candidate));
    if (found !== undefined) return found;
  }
  return undefined;
}

export const parseKind = (text: string): KindWord | undefined => lookUp(kinds, text);
export const parseDocumentType = (text: string): DocumentType | undefined => lookUp(documents, text);
export const parseStatus = (text: string): StatedStatus['status'] | 'not-known' | undefined =>
  lookUp(statuses, text);
export const parseRole = (text: string): PartyRole | undefined => lookUp(roles, text);
