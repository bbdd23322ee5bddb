import type { DocumentType } from '../../../src/domain/Agreement.ts';
import type { AffairCode, AgreementId, PartyId } from '../../../src/domain/ids.ts';

/** How two documents belong together; defined in `test/fixtures/planted/README.md`. */
export const pairClasses = [
  'same-record',
  'family',
  'renewal',
  'duplication',
  'nested',
  'overlap',
  'complementary',
  'none',
] as const;
export type PairClass = (typeof pairClasses)[number];

/** What really happened: one signed document, whatever the register shows of it. */
export interface WorldDocument {
  readonly situation: number;
  /** The true type, also where the entry names none. */
  readonly type: DocumentType;
  /** At least two; the order in which the document names them. */
  readonly parties: readonly PartyId[];
  /** Key of a subject of the bank, `theme:<affair>`, `general` or `trap:<n>`. */
  readonly subject: string;
  readonly place?: string;
  readonly affairs: readonly AffairCode[];
  readonly signedOn: string;
  readonly startsOn: string;
  /** Last day; a body has none. */
  readonly endsOn?: string;
}

/** A pair whose class is known. `a < b` by code unit. */
export interface PlantedPair {
  readonly a: AgreementId;
  readonly b: AgreementId;
  readonly class: PairClass;
  /** Further answers that the definitions allow in this border case. */
  readonly alsoRight: readonly PairClass[];
  /** Kind of situation: `hub`, `apart-in-time`, `theme-umbrella`, ... */
  readonly reason: string;
  /** Whether both run on the dataset's day in the world. */
  readonly current: boolean;
}

export interface PlantedGroup {
  /** `none`: looks like a fragmentation and is none. */
  readonly kind: 'fragmentation' | 'series' | 'none';
  readonly reason: string;
  readonly documents: readonly AgreementId[];
}

/** Everything that is known of a planted register. A pair that is not listed is `none`. */
export interface PlantedTruth {
  readonly asOf: string;
  readonly pairs: readonly PlantedPair[];
  readonly groups: readonly PlantedGroup[];
  /** By document id; two entries of one signed document have equal facts. */
  readonly world: ReadonlyMap<AgreementId, WorldDocument>;
}
