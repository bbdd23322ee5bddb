import type { AffairCode, AgreementId, PartyId } from './ids.ts';
import type { PartialDate } from './PartialDate.ts';

/** Kinds of cooperation (PP 28/2018; Permendagri 25/2020 for the foreign ones); `other` for any dataset of its own kinds. */
export const agreementKinds = [
  'ksdd',
  'ksdpk',
  'synergy',
  'ksdpl',
  'ksdll',
  'forum',
  'village',
  'other',
] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const documentTypes = [
  'KB',
  'PKS',
  'NK',
  'RK',
  'MoU',
  'LoI',
  'PB/SKB',
  'body',
  'contract',
  'other',
  'unspecified',
] as const;
export type DocumentType = (typeof documentTypes)[number];

/** Level of a document: an umbrella names an intent, an operative one carries it out, a body is open-ended. */
export type DocumentLevel = 'umbrella' | 'operative' | 'body' | 'unknown';

export type PartyRole = 'lead' | 'initiator' | 'partner' | 'host';

export interface AgreementParty {
  readonly partyId: PartyId;
  readonly role?: PartyRole;
  readonly documentNumber?: string;
  readonly agency?: string;
}

/** What a source or register says of the status in its own words, kept beside the computed one. */
export interface StatedStatus {
  readonly status: 'planned' | 'in-force' | 'ended';
  /** The day on which it was said; the word counts from that day on. Absent: it always counts. */
  readonly on?: string;
}

/** How the affairs of an agreement are known: by the source, by our rule, only in general words, or not. */
export type AffairsBasis = 'stated' | 'assigned' | 'broad' | 'none';

/** The untouched row of the file from which the agreement was read. `row` counts from 1, header included. */
export interface SourceRecord {
  readonly file: string;
  readonly sheet?: string;
  readonly row: number;
  readonly cells: readonly string[];
}

/** One signed (or planned) cooperation document with two or more parties, of which at least one is a region. */
export interface Agreement {
  readonly id: AgreementId;
  readonly title: string;
  readonly kind: AgreementKind;
  /** The regions' own judgement; absent = not stated. */
  readonly basis?: 'mandatory' | 'voluntary';
  readonly documentType: DocumentType;
  readonly parentId?: AgreementId;
  readonly renewsId?: AgreementId;
  /** At least two; distinct parties; order as in the source. */
  readonly parties: readonly AgreementParty[];
  readonly affairs: readonly AffairCode[];
  readonly affairsBasis: AffairsBasis;
  /** Confidence of an assigned affair. */
  readonly affairsConfidence?: 'high' | 'medium' | 'low';
  /** The source's own words for the affair. */
  readonly sector?: string;
  readonly number?: string;
  readonly signedOn?: PartialDate;
  readonly start?: PartialDate;
  /** Stated end, or the one that follows from a stated duration. */
  readonly end?: PartialDate;
  /** The duration as it is written (`5 (lima) tahun`), where `end` was computed from it. */
  readonly endFrom?: string;
  readonly stated?: StatedStatus;
  /** A register's own word (`berlaku`), kept as it stands. */
  readonly statusReported?: string;
  readonly value?: { readonly amount: number; readonly currency: string };
  readonly agency?: string;
  readonly funding?: string;
  readonly location?: string;
  readonly source?: string;
  readonly note?: string;
  readonly description?: string;
  /** Further columns of the dataset, by header: programme, call, phase. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly record?: SourceRecord;
  /** The other rows it was made of, where each row states one of its parties. */
  readonly furtherRecords?: readonly SourceRecord[];
}

/** Level of a document type. Lone place that knows it. */
export function levelOf(type: DocumentType): DocumentLevel {
  switch (type) {
    case 'KB':
    case 'NK':
    case 'MoU':
    case 'LoI':
    case 'PB/SKB':
      return 'umbrella';
    case 'PKS':
    case 'RK':
    case 'contract':
      return 'operative';
    case 'body':
      return 'body';
    case 'other':
    case 'unspecified':
      return 'unknown';
  }
}
