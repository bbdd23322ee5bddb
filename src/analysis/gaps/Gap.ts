import type { AgreementId, AreaId, RegionId } from '../../domain/ids.ts';
import type { Figure } from '../../domain/Region.ts';
import type { Candidacy, GapClass, GapFlag, PairStanding } from './GapTable.ts';
import type { PairLevel } from './PairLevel.ts';
import type { TermId } from './GapWeights.ts';

/** One row of a table of pairs with all that is known of the two, for the inspector, sentences and files. */
export interface Gap {
  /** `pairKey(a, b)`: stable through re-import, the address of the gap and the key of its verdict. */
  readonly id: string;
  /** Row of the table. */
  readonly row: number;
  readonly a: RegionId;
  readonly b: RegionId;
  readonly level: PairLevel;
  readonly standing: PairStanding;
  readonly candidacy: readonly Candidacy[];
  readonly flags: readonly GapFlag[];
  readonly class: GapClass | undefined;
  /** `undefined` = missing for this pair. */
  readonly terms: Readonly<Record<TermId, number | undefined>>;
  readonly border:
    | {
        readonly kind: 'land' | 'point' | 'strait';
        readonly sharedKm: number | undefined;
        /** Constellation of UU 23/2014 art. 364. */
        readonly constellation: 1 | 2 | 3 | 4 | 5;
      }
    | undefined;
  /** People within 5 km of the common border on each side; `undefined` without border or where not known. */
  readonly peopleA: number | undefined;
  readonly peopleB: number | undefined;
  readonly distanceKm: number | undefined;
  /** Rank of b among the nearest of a (1 = nearest) and the other way round. */
  readonly rankOfB: number | undefined;
  readonly rankOfA: number | undefined;
  /** Common plans (they make the term) and common bodies or forums (they flag). */
  readonly plans: readonly AreaId[];
  readonly bodies: readonly AreaId[];
  /** The figures of the disparity term. */
  readonly indicatorA: Figure | undefined;
  readonly indicatorB: Figure | undefined;
  /** Every document that names both, planned ones included, by id. */
  readonly agreements: readonly AgreementId[];
  readonly recordedA: boolean;
  readonly recordedB: boolean;
  /** E or the resource-allocation index of the modes without geography. */
  readonly hint: number | undefined;
}
