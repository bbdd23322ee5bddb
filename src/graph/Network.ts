import type { AffairCode, AgreementId, FamilyId, RegionId } from '../domain/ids.ts';

/** How sure a tie is, by the best of its agreements: end stated ahead, end assumed ahead, or neither known. */
export type Certainty = 'in-force' | 'assumed' | 'not-known';

/** The relation of two regions that share one or more families of those shown. */
export interface Tie {
  /** `pairKey(a, b)`. */
  readonly id: string;
  readonly a: RegionId;
  readonly b: RegionId;
  /** Number of families (one signing event counts once). */
  readonly count: number;
  /**
   * Shared attention: sum over families of 1 / (n - 1), n regions of the document that joins both (Newman 2001); of
   * several such documents of a family the largest share counts.
   */
  readonly strength: number;
  /** 1 / strength. */
  readonly distance: number;
  readonly families: readonly FamilyId[];
  /** The documents that name both, by id. */
  readonly agreements: readonly AgreementId[];
  readonly affairs: readonly AffairCode[];
  readonly certainty: Certainty;
}

/**
 * The one-mode network of regions: simple, undirected, without loops. Every autonomous region of the dataset is a node,
 * also one without any record; every normalisation uses that number of nodes.
 */
export interface Network {
  /** Node order: by region id. Index into it is the node number used by the measures. */
  readonly regions: readonly RegionId[];
  readonly indexOf: ReadonlyMap<RegionId, number>;
  /** In order of id. */
  readonly ties: readonly Tie[];
  readonly tieOf: ReadonlyMap<string, Tie>;
  /** Ties of each region, by id. */
  readonly tiesOf: ReadonlyMap<RegionId, readonly Tie[]>;
  /** Families of the shown agreements in which each region takes part. */
  readonly familiesOf: ReadonlyMap<RegionId, readonly FamilyId[]>;
  /** Shown documents of each region, in dataset order. */
  readonly agreementsOf: ReadonlyMap<RegionId, readonly AgreementId[]>;
}

/** The network as plain numbers, what travels to the worker. Edge i joins source[i] and target[i]. */
export interface NetworkArrays {
  readonly nodeCount: number;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly strength: Float64Array;
  readonly count: Uint32Array;
  /** Families per node. */
  readonly families: Uint32Array;
  /** 1 where anything is recorded of the region: a row names it, or its register is said to hold none (`isRecorded`). */
  readonly hasRecord: Uint8Array;
  /** Province number of each node; -1 where none. */
  readonly province: Int32Array;
}
