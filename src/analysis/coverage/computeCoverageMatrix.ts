import type { AffairCode, RegionId } from '../../domain/ids.ts';
import type { Status } from '../../domain/status.ts';
import { compareText } from '../../lib/compare.ts';
import { eligibleAffairs } from '../gaps/affairCoverage.ts';
import { recordedOn, type GapContext } from '../gaps/GapContext.ts';
import { levelOfPair } from '../gaps/PairLevel.ts';
import { borderingPeers } from './borderingPeers.ts';
import type {
  CellState,
  CoverageCell,
  CoverageColumn,
  CoverageMatrix,
  CoverageRow,
} from './CoverageMatrix.ts';
import { regionCoverage, type RegionCoverage } from './regionCoverage.ts';

/**
 * What each of some regions covers, from the agreements of some statuses (none given: of all). Rows in the order given;
 * columns are the affairs that a level of the rows may agree on, in the dataset's order. Peers are the bordering regions
 * of the same level with records, also those outside the rows; one that has an agreement on the affair, be it an
 * umbrella only, makes an empty cell `expected`. A region is recorded where it has an agreement on record, or one of the
 * statuses asked for. O(regions x affairs x peers).
 */
export function computeCoverageMatrix(
  context: GapContext,
  regions: readonly RegionId[],
  statuses: readonly Status[],
): CoverageMatrix {
  const columns = columnsOf(context, regions);
  const known = new Map<RegionId, RegionCoverage>();
  const coverageOf = (region: RegionId): RegionCoverage => {
    const coverage = known.get(region) ?? regionCoverage(context, region, statuses);
    known.set(region, coverage);
    return coverage;
  };
  const isKnown = (region: RegionId): boolean =>
    recordedOn(context, region) || coverageOf(region).families > 0;
  const cells = regions.map((region) => {
    const recorded = isKnown(region);
    const peers = borderingPeers(context, region);
    return columns.map((affair): CoverageCell => {
      const own = coverageOf(region).affairs.get(affair);
      const peersWith = peers.filter((peer) => coverageOf(peer).affairs.get(affair)?.named === true);
      return {
        state: stateOf(recorded, own?.coverage, peersWith.length),
        families: own?.families ?? 0,
        agreements: own?.agreements ?? [],
        peersWith,
        peers: peers.length,
      };
    });
  });
  const rows = regions.map((region, row): CoverageRow => ({
    region,
    recorded: isKnown(region),
    covered: countCovered(cells[row] ?? []),
    families: coverageOf(region).families,
  }));
  const totals = columns.map((affair, column): CoverageColumn => ({
    affair,
    covered: countCovered(cells.flatMap((row) => row[column] ?? [])),
  }));
  const recordedRows = rows.filter(({ recorded }) => recorded);
  return {
    rows,
    columns: totals,
    cells,
    coveredCells: recordedRows.reduce((sum, { covered }) => sum + covered, 0),
    knownCells: recordedRows.length * columns.length,
    favouriteAffairs: mostCovered(totals).map(({ affair }) => affair),
    favouriteRegions: mostCovered(rows).map(({ region }) => region),
    orphanAffairs: totals.filter(({ covered }) => covered === 0).map(({ affair }) => affair),
    orphanRegions: recordedRows.filter(({ covered }) => covered === 0).map(({ region }) => region),
    notRecorded: rows.filter(({ recorded }) => !recorded).map(({ region }) => region),
    withoutCell: [...new Set(regions.flatMap((region) => coverageOf(region).withoutAffair))].toSorted(
      compareText,
    ),
  };
}

/** Affairs that a pair of like regions of any of the rows may agree on, in the dataset's order. */
function columnsOf(context: GapContext, regions: readonly RegionId[]): readonly AffairCode[] {
  const levels = new Set(regions.map((region) => levelOfPair(context.index, region, region)));
  const eligible = new Set([...levels].flatMap((level) => eligibleAffairs(context, level)));
  return context.dataset.affairs.map(({ code }) => code).filter((code) => eligible.has(code));
}

function stateOf(recorded: boolean, own: 'partial' | 'full' | undefined, peersWith: number): CellState {
  if (!recorded) return 'no-data';
  if (own !== undefined) return own === 'full' ? 'covered' : 'partial';
  return peersWith > 0 ? 'expected' : 'none';
}

function countCovered(cells: readonly CoverageCell[]): number {
  return cells.filter(({ state }) => state === 'covered').length;
}

/** Those that cover or are covered at all, most first; equal ones in the order given. */
function mostCovered<Item extends { readonly covered: number }>(items: readonly Item[]): readonly Item[] {
  return items.filter(({ covered }) => covered > 0).toSorted((one, other) => other.covered - one.covered);
}
