import type { AffairCode, AgreementId, RegionId } from '../../domain/ids.ts';
import type { Gap } from '../gaps/Gap.ts';
import type { AffairFit } from '../gaps/AffairFit.ts';

/** An affair in which a side has something to give: its practice on record elsewhere. */
export interface Practice {
  readonly affair: AffairCode;
  readonly families: number;
  /** Documents of it, newest first. */
  readonly agreements: readonly AgreementId[];
}

/** A region that one might approach, with arguments for both sides. */
export interface Partner {
  readonly region: RegionId;
  readonly gap: Gap;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  /** What to propose: uncovered affairs of the pair, best first (for this pair before typical ones). */
  readonly affairs: readonly AffairFit[];
  /** Practice of the partner that the region lacks, and practice of the region that the partner lacks. */
  readonly gains: readonly Practice[];
  readonly gives: readonly Practice[];
  /** Filters of the finder. */
  readonly hasPractice: boolean;
  readonly hasLed: boolean;
  /** Regions that both have a tie with, on record. */
  readonly commonPartners: readonly RegionId[];
}
