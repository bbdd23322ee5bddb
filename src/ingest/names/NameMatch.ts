import type { RegionId } from '../../domain/ids.ts';

/**
 * `certain`: matched in silence. `likely`: one region is clearly the best, and yet a person is asked. `ambiguous`: fits
 * several regions. `unknown`: fits none.
 */
export type Certainty = 'certain' | 'likely' | 'ambiguous' | 'unknown';

/** Why a region is proposed for a name, as a code with what fills its sentence. */
export interface NameReason {
  readonly code:
    | 'code'
    | 'name'
    | 'alias'
    | 'former-name'
    | 'bare-name'
    | 'abbreviation'
    | 'spelling'
    | 'other-rank'
    /** The province of the region is named beside it. */
    | 'parent-named'
    /** It borders the other parties of the rows. */
    | 'borders-parties'
    /** The other parties are of its province. */
    | 'same-parent'
    /** The rows repeat agreements of the built-in data with it. */
    | 'repeats-record';
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface NameCandidate {
  readonly regionId: RegionId;
  /** How much speaks for it, 0 to 1; the candidates of one name add up to 1 at most. */
  readonly weight: number;
  readonly reasons: readonly NameReason[];
}

export interface NameMatch {
  readonly certainty: Certainty;
  /** The region of a certain match. */
  readonly regionId?: RegionId;
  /** Best first; one for a certain match. */
  readonly candidates: readonly NameCandidate[];
  /** Office of the region that the text names: `Dinas Perhubungan`. */
  readonly agency?: string;
  /** It has the prefix of a region, and yet none of this name is known. */
  readonly looksLikeRegion: boolean;
}

export type NameMatcher = (text: string) => NameMatch;

/** One doubtful name of the review queue, for all rows that have it. */
export interface NameQuestion {
  readonly text: string;
  /** `nameKey` of the text: equal names have one. */
  readonly key: string;
  readonly certainty: 'likely' | 'ambiguous' | 'unknown';
  readonly candidates: readonly NameCandidate[];
  /** Where it stands, in order. */
  readonly places: readonly { readonly file: string; readonly sheet?: string; readonly row: number }[];
  /** Rows that are not loaded until it is answered; 0 where it is only told. */
  readonly waiting: number;
  /** Answered already, and how. */
  readonly answer?: unknown;
}
