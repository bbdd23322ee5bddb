import type { AffairCode, AreaId, RegionId } from '../../domain/ids.ts';

/**
 * An affair that a region has no agreement on, and at least half of its bordering regions with records (two or more)
 * have. The cells `expected` of the coverage matrix need only one.
 */
export interface PeerAffairGap {
  readonly region: RegionId;
  readonly affair: AffairCode;
  /** Bordering regions with records: those with an agreement that names it, be it an umbrella, of all. */
  readonly peersWith: readonly RegionId[];
  readonly peers: number;
  /** Share of peers, shrunk to the practice of the whole dataset (empirical Bayes). */
  readonly share: number;
}

/** A region that alone holds others together. */
export interface SingleBroker {
  readonly region: RegionId;
  /** Groups that would be cut off from the rest of the component, largest first, each by id. */
  readonly cutOff: readonly (readonly RegionId[])[];
  /** Regions cut off in all. */
  readonly regions: number;
}

/** Two members of a common area without a tie that both have one with a third member. */
export interface OpenTriangle {
  readonly area: AreaId;
  readonly a: RegionId;
  readonly b: RegionId;
  /** Common partners that are members, by id. */
  readonly via: readonly RegionId[];
}

/** Closure of an area: closed triples of all connected triples among its members (Bodin and Tengo 2012). */
export interface AreaClosure {
  readonly area: AreaId;
  readonly closed: number;
  readonly triples: number;
}

export interface OtherGaps {
  readonly peerAffairs: readonly PeerAffairGap[];
  /** Something is recorded, but no tie with another region; regions without record stand apart. */
  readonly isolated: readonly RegionId[];
  readonly withoutRecord: readonly RegionId[];
  readonly brokers: readonly SingleBroker[];
  readonly openTriangles: readonly OpenTriangle[];
  readonly closures: readonly AreaClosure[];
}
