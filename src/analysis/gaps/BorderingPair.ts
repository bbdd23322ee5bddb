import type { AffairCode, AgreementId, AreaId, RegionId } from '../../domain/ids.ts';
import type { PairLevel } from './PairLevel.ts';

/**
 * State of a bordering pair on the day, whatever the status filter shows: nothing recorded; recorded, but none in
 * force or assumed so; planned only; or in force (then it is no gap).
 */
export type PairState = 'none-recorded' | 'none-in-force' | 'planned-only' | 'in-force';

/** Two bordering regions (lifted borders) with what is known of them. */
export interface BorderingPair {
  /** `pairKey(a, b)`, stable through re-import; the address of the gap. */
  readonly id: string;
  readonly a: RegionId;
  readonly b: RegionId;
  readonly level: PairLevel;
  /** Constellation of UU 23/2014 art. 364, 1 to 5. */
  readonly constellation: 1 | 2 | 3 | 4 | 5;
  readonly state: PairState;
  readonly sharedKm: number | undefined;
  readonly borderKind: 'land' | 'point' | 'strait';
  /** min(P, 5 km x shared km x P / area) of each side; `undefined` where a figure is missing. */
  readonly peopleA: number | undefined;
  readonly peopleB: number | undefined;
  /** The smaller side: p of the list's order. */
  readonly people: number | undefined;
  /** Great-circle km between representative points. */
  readonly distanceKm: number | undefined;
  readonly sharedAreas: readonly AreaId[];
  /** Every document that names both, planned ones included. */
  readonly agreements: readonly AgreementId[];
  /** Undated documents that name both: "in force? not recorded". */
  readonly undated: readonly AgreementId[];
  readonly recordedA: boolean;
  readonly recordedB: boolean;
  /**
   * What each side does elsewhere: affairs of its agreements on record that do not name the other side, and in how many
   * families; most first.
   */
  readonly affairsA: readonly AffairCount[];
  readonly affairsB: readonly AffairCount[];
}

export interface AffairCount {
  readonly affair: AffairCode;
  readonly families: number;
}
