import type { Agreement, DocumentLevel } from '../domain/Agreement.ts';
import type { AffairCode, PartyId, RegionId } from '../domain/ids.ts';
import type { PartialDate } from '../domain/PartialDate.ts';
import type { Language } from '../domain/ViewSettings.ts';

/** How a value of a document is known: written in its own column, read from its words, assumed by a rule, or not. */
export type Basis = 'stated' | 'derived' | 'assumed' | 'unknown';

/** When a document holds. Days are `YYYY-MM-DD`, inclusive. */
export interface ReadPeriod {
  /** First day on which it can have begun; absent = not known. */
  readonly begin?: string;
  /** Last day on which it can have begun (later than `begin` for dates of month or year precision). */
  readonly beginLatest?: string;
  /** Last day; absent = not known, or open. */
  readonly end?: string;
  /** `stated`; `derived` = years in the title; `assumed` = the term of its level; `unknown`. */
  readonly endBasis: Basis;
  /** A body that goes on until someone ends it. */
  readonly open: boolean;
}

/** What a document is about. */
export interface Subject {
  /** Stems and concepts (`concept:landfill`) with their weights (> 0, see `readSubjects`); empty = not known. */
  readonly words: ReadonlyMap<string, number>;
  /** Concepts among them, `concept:<name>`. */
  readonly concepts: ReadonlySet<string>;
  /** Where the words are from. */
  readonly from: 'title' | 'description' | 'sector' | 'none';
  /** Language of the title; `undefined` = not known: no stems and no terms then. */
  readonly language: Language | undefined;
  /** Title words in order, as normalised without document words and places: for `words alike`. */
  readonly text: string;
  /** It asks for a renewal in words (*perpanjangan, lanjutan, pembaruan, tahap II*, extension, Verlaengerung). */
  readonly saysRenewal: boolean;
}

/** Days on which a document can have been signed, `YYYY-MM-DD`, inclusive. */
export interface SignedDays {
  readonly first: string;
  readonly last: string;
  /** Known to the day, month, year, or as not later than `last`. */
  readonly precision: PartialDate['precision'];
}

/** A document as the rules read it; the same whatever the day and the interface's language. */
export interface DocumentReading {
  readonly agreement: Agreement;
  /** Place in `Dataset.agreements`. */
  readonly place: number;
  /** Parties by which it is compared (`comparedParties`), sorted. */
  readonly parties: readonly PartyId[];
  readonly regions: readonly RegionId[];
  /** Organisations recorded in participations; for dense data. */
  readonly organisations: readonly string[];
  readonly level: DocumentLevel;
  readonly levelBasis: Basis;
  readonly period: ReadPeriod;
  /** `derived`: no date is stated, and the document's number names the year or month. */
  readonly dateBasis: Basis;
  /** First and last day on which it can have been signed (else: have started), and whether that is one known day. */
  readonly signed: SignedDays | undefined;
  /** Affairs; those of an ambiguous word all of them. */
  readonly affairs: readonly AffairCode[];
  readonly affairsBasis: Basis;
  /** Affairs that only an ambiguous word gives. */
  readonly ambiguous: boolean;
  readonly subject: Subject;
  /** Multi-sector: about the cooperation as a whole. */
  readonly general: boolean;
  /** The title has words of its own: no documents, places and boilerplate alone. */
  readonly specific: boolean;
  /** Names of places that the title is about (`placeNames`). */
  readonly places: readonly string[];
  /** Code of the programme that the data name for it. */
  readonly programme: string | undefined;
  /** Numbers of the document, normalised. */
  readonly numbers: readonly string[];
}
