import type { AgreementKind, DocumentType, PartyRole, StatedStatus } from '../domain/Agreement.ts';
import { toMatchKey } from '../lib/toMatchKey.ts';

export interface KindWord {
  readonly kind: AgreementKind;
  readonly basis?: 'mandatory' | 'voluntary';
}

/** Words of a cell in three languages, by match key. */
const wordsOf = <Value>(lists: readonly (readonly [Value, string])[]): ReadonlyMap<string, Value> =>
  new Map(
    lists.flatMap(([value, list]) => list.split('; ').map((word) => [toMatchKey(word), value] as const)),
  );

const kinds = wordsOf<KindWord>([
  [
    { kind: 'ksdd' },
    'ksdd; ksad; kad; domestic; kerja sama antar daerah; kerja sama daerah dengan daerah lain; dengan daerah lain; with regions; mit regionen',
  ],
  [
    { kind: 'ksdd', basis: 'mandatory' },
    'ksdd-mandatory; ksdd wajib; kerja sama wajib; wajib; mandatory; verpflichtend; pflicht',
  ],
  [
    { kind: 'ksdd', basis: 'voluntary' },
    'ksdd-voluntary; ksdd sukarela; kerja sama sukarela; sukarela; voluntary; freiwillig',
  ],
  [
    { kind: 'ksdpk' },
    'ksdpk; third_party; pihak ketiga; dengan pihak ketiga; kerja sama dengan pihak ketiga; with third parties; mit dritten',
  ],
  [
    { kind: 'synergy' },
    'synergy; sinergi; central_government; sinergi dengan pemerintah pusat; pemerintah pusat; with ministries; mit ministerien; synergie',
  ],
  [
    { kind: 'ksdpl' },
    'ksdpl; international; sister city; sister_city; sister province; pemerintah daerah di luar negeri; luar negeri; with foreign governments; städtepartnerschaft',
  ],
  [{ kind: 'ksdll' }, 'ksdll; lembaga di luar negeri; lembaga luar negeri; with foreign organisations'],
  [{ kind: 'forum' }, 'forum; forum kerja sama; badan kerja sama; asosiasi; association; verband'],
  [{ kind: 'village' }, 'village; desa; kerja sama desa; dorf'],
  [{ kind: 'other' }, 'other; lainnya; lain-lain; sonstige; andere'],
]);

const documents = wordsOf<DocumentType>([
  ['KB', 'kb; kesepakatan bersama; joint agreement; gemeinsame vereinbarung'],
  ['PKS', 'pks; perjanjian kerja sama; cooperation contract; kooperationsvertrag'],
  ['NK', 'nk; nota kesepakatan; synergy memorandum'],
  ['RK', 'rk; rencana kerja; work plan; arbeitsplan'],
  ['MoU', 'mou; nota kesepahaman; memorandum of understanding; sister_city; absichtserklärung'],
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
    'planned; draft; draft_or_planned; rencana; direncanakan; dalam proses; proses; belum ditandatangani; geplant; entwurf',
  ],
  ['in-force', 'in force; in-force; active; berlaku; masih berlaku; aktif; in kraft; gültig; aktiv'],
  [
    'ended',
    'ended; expired; terminated; tidak berlaku; tidak aktif; berakhir; selesai; kedaluwarsa; kadaluarsa; beendet; abgelaufen; nicht in kraft',
  ],
  ['not-known', 'unknown; not known; tidak diketahui; unbekannt'],
]);

const roles = wordsOf<PartyRole>([
  ['lead', 'lead; lead partner; utama; ketua; koordinator; federführend; leitung'],
  ['initiator', 'initiator; pemrakarsa; pengusul; initiatorin'],
  ['partner', 'partner; mitra'],
  ['host', 'host; tuan rumah; gastgeber'],
]);

export const parseKind = (text: string): KindWord | undefined => kinds.get(toMatchKey(text));
export const parseDocumentType = (text: string): DocumentType | undefined => documents.get(toMatchKey(text));
export const parseStatus = (text: string): StatedStatus['status'] | 'not-known' | undefined =>
  statuses.get(toMatchKey(text));
export const parseRole = (text: string): PartyRole | undefined => roles.get(toMatchKey(text));
