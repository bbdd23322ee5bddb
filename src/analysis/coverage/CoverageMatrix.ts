import type { AffairCode, AgreementId, RegionId } from '../../domain/ids.ts';

/**
 * `covered`: an agreement of the region names the affair. `partial`: only in general words, or only in an umbrella
 * without its operative document. `expected`: neither, and at least one bordering region with records has an agreement
 * that names it, be it an umbrella; the list of peers' affairs (`PeerAffairGap`) asks for half of two or more. `none`:
 * nobody has. `no-data`: nothing is on record of the region.
 */
export type CellState = 'covered' | 'partial' | 'expected' | 'none' | 'no-data';

export interface CoverageCell {
  readonly state: CellState;
  /** Families of the region that name the affair (fully or in part). */
  readonly families: number;
  /** Their documents, by id. */
  readonly agreements: readonly AgreementId[];
  /** Bordering regions with an agreement that names the affair, of how many bordering regions with records. */
  readonly peersWith: readonly RegionId[];
  readonly peers: number;
}

export interface CoverageRow {
  readonly region: RegionId;
  readonly recorded: boolean;
  /** Affairs covered, of the matrix's. */
  readonly covered: number;
  /** Families of the region, with or without affair. */
  readonly families: number;
}

export interface CoverageColumn {
  readonly affair: AffairCode;
  /** Regions of the matrix that cover it. */
  readonly covered: number;
}

/** Regions x affairs. `cells[row][column]`. */
export interface CoverageMatrix {
  readonly rows: readonly CoverageRow[];
  readonly columns: readonly CoverageColumn[];
  readonly cells: readonly (readonly CoverageCell[])[];
  /** Covered cells of recorded rows, and all cells of recorded rows. */
  readonly coveredCells: number;
  readonly knownCells: number;
  /** Affairs that are covered at all and regions that cover any, most first ("darlings"). */
  readonly favouriteAffairs: readonly AffairCode[];
  readonly favouriteRegions: readonly RegionId[];
  /** Affairs that no recorded region covers; recorded regions that cover none. */
  readonly orphanAffairs: readonly AffairCode[];
  readonly orphanRegions: readonly RegionId[];
  readonly notRecorded: readonly RegionId[];
  /** Documents of the regions that name several fields or none, and so stand in no cell. */
  readonly withoutCell: readonly AgreementId[];
}
