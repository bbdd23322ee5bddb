import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeCoverageMatrix } from '../../../src/analysis/coverage/computeCoverageMatrix.ts';
import type {
  CellState,
  CoverageCell,
  CoverageMatrix,
} from '../../../src/analysis/coverage/CoverageMatrix.ts';
import { gapContextOf } from '../../../src/analysis/gaps/GapContext.ts';
import { buildFamilies } from '../../../src/relations/buildFamilies.ts';
import type { Dataset } from '../../../src/domain/Dataset.ts';
import { toAffairCode, toRegionId } from '../../../src/domain/ids.ts';
import { inForceStatuses, onRecordStatuses, statuses as allStatuses } from '../../../src/domain/status.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../../support/builders.ts';
import { builtIn, builtInExists } from '../../support/builtIn.ts';
import { randomDataset } from '../../support/randomDataset.ts';
import { day, regionIds } from '../findingsOf.ts';
import { datasetWithAreas, documentsOf, naiveCoverage, naivePeers } from '../naiveRecord.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

function matrixOf(dataset: Dataset, regions: readonly string[], statuses = onRecordStatuses): CoverageMatrix {
  return computeCoverageMatrix(
    gapContextOf(dataset, day, noLinkDecisions),
    regions.map(toRegionId),
    statuses,
  );
}

function cellOf(matrix: CoverageMatrix, region: string, affair: string): CoverageCell | undefined {
  const row = matrix.rows.findIndex((known) => known.region === region);
  const column = matrix.columns.findIndex((known) => known.affair === affair);
  return matrix.cells[row]?.[column];
}

/** Four regencies in a row, and a fifth without borders. */
const land = {
  regions: ['33.01', '33.02', '33.03', '33.04', '33.05'].map((id) => aRegion(id)),
  borders: [aBorder('33.01', '33.02'), aBorder('33.02', '33.03'), aBorder('33.03', '33.04')],
};

describe('a cell', () => {
  const dataset = aDataset({
    ...land,
    agreements: [
      anAgreement('U').between('33.01', '33.05').as('KB').about('2.11').signed('2025-01-01'),
      anAgreement('O').between('33.02', '33.05').as('PKS').about('2.11').signed('2025-01-01'),
      anAgreement('G').between('33.02', '33.05').as('PKS').about('3.26').signed('2025-01-01').general(),
      anAgreement('A').between('33.02', '33.05').as('PKS').general().signed('2025-01-01'),
      anAgreement('P').between('33.03', '33.05').as('PKS').about('3.26').planned(),
      anAgreement('N').between('33.03', 'out:n').general(),
    ],
  });
  const matrix = matrixOf(dataset, ['33.01', '33.02', '33.03', '33.04']);
  const stateOf = (region: string, affair: string): CellState | undefined =>
    cellOf(matrix, region, affair)?.state;

  it('is covered by an operative document, in part by an umbrella or general words', () => {
    expect([stateOf('33.02', '2.11'), stateOf('33.01', '2.11'), stateOf('33.02', '3.26')]).toEqual([
      'covered',
      'partial',
      'partial',
    ]);
  });

  it('is expected where a bordering region has an agreement on it, be it an umbrella, not where one has general words', () => {
    expect(stateOf('33.03', '2.11')).toBe('expected');
    expect(stateOf('33.03', '3.26')).toBe('none');
    expect(cellOf(matrix, '33.02', '2.11')?.peersWith).toEqual(['33.01']);
  });

  it('holds no data where nothing is recorded, and such a region is no peer', () => {
    expect([stateOf('33.04', '2.11'), stateOf('33.04', '3.26')]).toEqual(['no-data', 'no-data']);
    expect(cellOf(matrix, '33.03', '2.11')?.peers).toBe(1);
    expect(matrix.notRecorded).toEqual(['33.04']);
  });

  it('leaves out what names no affair, and says which', () => {
    expect(matrix.withoutCell).toEqual(['A', 'N']);
    expect(matrix.rows.map(({ families }) => families)).toEqual([1, 3, 1, 0]);
  });

  it('counts by the statuses asked for', () => {
    const planned = matrixOf(dataset, ['33.03'], ['planned']);
    expect(cellOf(planned, '33.03', '3.26')?.state).toBe('covered');
    expect(cellOf(matrixOf(dataset, ['33.03'], []), '33.03', '3.26')?.state).toBe('covered');
  });

  it('holds no data where agreements are only planned, unless these are asked for', () => {
    const onlyPlanned = aDataset({
      ...land,
      agreements: [
        anAgreement('U').between('33.01', '33.05').as('KB').about('2.11').signed('2025-01-01'),
        anAgreement('P').between('33.02', '33.05').as('PKS').about('3.26').planned(),
      ],
    });
    const onRecord = matrixOf(onlyPlanned, ['33.01', '33.02']);
    expect(cellOf(onRecord, '33.02', '2.11')?.state).toBe('no-data');
    expect(cellOf(onRecord, '33.01', '2.11')?.peers).toBe(0);
    expect([onRecord.notRecorded, onRecord.orphanRegions]).toEqual([['33.02'], ['33.01']]);
    const planned = matrixOf(onlyPlanned, ['33.02'], ['planned']);
    expect([planned.notRecorded, planned.coveredCells]).toEqual([[], 1]);
  });

  it('names favourites and orphans', () => {
    expect(matrix.favouriteAffairs).toEqual(['2.11']);
    expect(matrix.favouriteRegions).toEqual(['33.02']);
    expect(matrix.orphanAffairs).toEqual(['3.26']);
    expect(matrix.orphanRegions).toEqual(['33.01', '33.03']);
    expect([matrix.coveredCells, matrix.knownCells]).toEqual([1, 6]);
  });

  it('without regions is empty', () => {
    const empty = matrixOf(dataset, []);
    expect([empty.rows, empty.columns, empty.cells, empty.knownCells]).toEqual([[], [], [], 0]);
  });
});

/** Every cell and every sum against the rule in words. */
function checkMatrix(dataset: Dataset, regions: readonly string[], statuses = onRecordStatuses): void {
  const matrix = matrixOf(dataset, regions, statuses);
  const { familyOf } = buildFamilies(dataset, noLinkDecisions);
  const recorded = (id: string): boolean =>
    documentsOf(dataset, id, [...onRecordStatuses, ...statuses]).length > 0;
  let coveredCells = 0;
  regions.forEach((region, row) => {
    const peers = naivePeers(dataset, region);
    let covered = 0;
    matrix.columns.forEach(({ affair }, column) => {
      const own = naiveCoverage(dataset, region, affair, statuses);
      const peersWith = peers.filter((peer) =>
        ['full', 'partial'].includes(naiveCoverage(dataset, peer, affair, statuses) ?? ''),
      );
      let state: CellState = peersWith.length > 0 ? 'expected' : 'none';
      if (own !== undefined) state = own === 'full' ? 'covered' : 'partial';
      if (!recorded(region)) state = 'no-data';
      if (state === 'covered') covered += 1;
      const naming = documentsOf(dataset, region, statuses).filter(({ affairs }) => affairs.includes(affair));
      expect(matrix.cells[row]?.[column]).toEqual({
        state,
        families: new Set(naming.map(({ id }) => familyOf.get(id)?.id)).size,
        agreements: naming.map(({ id }) => id).toSorted(),
        peersWith,
        peers: peers.length,
      });
    });
    coveredCells += covered;
    expect(matrix.rows[row]).toMatchObject({ region, recorded: recorded(region), covered });
  });
  expect(matrix.coveredCells).toBe(coveredCells);
  expect(matrix.columns.reduce((sum, { covered }) => sum + covered, 0)).toBe(coveredCells);
  const orphans = matrix.columns.filter(({ covered }) => covered === 0).map(({ affair }) => affair);
  expect(matrix.orphanAffairs).toEqual(orphans);
  expect([...matrix.favouriteAffairs, ...orphans].toSorted()).toEqual(
    matrix.columns.map(({ affair }) => affair).toSorted(),
  );
}

describe('the matrix', () => {
  it('equals a naive second one on any dataset', () => {
    fc.assert(
      fc.property(
        datasetWithAreas,
        fc.constantFrom(onRecordStatuses, inForceStatuses, allStatuses),
        fc.subarray([...regionIds]),
        (dataset, statuses, regions) => checkMatrix(dataset, regions, statuses),
      ),
      { seed: 41, numRuns: 60 },
    );
  });

  it.skipIf(!builtInExists)('equals it on random agreements of the built-in regions', () => {
    const dataset = randomDataset(400, 7);
    const regions = dataset.regions.filter(({ parentId }) => parentId === '33').map(({ id }) => id);
    checkMatrix(dataset, regions);
  });

  it.skipIf(!builtInExists)(
    'of regencies and cities is without forestry, energy and marine affairs; of provinces it has all',
    () => {
      const dataset = builtIn();
      const codes = (regions: readonly string[]): readonly string[] =>
        matrixOf(dataset, regions).columns.map(({ affair }) => affair);
      expect(codes(['33', '34'])).toEqual(dataset.affairs.map(({ code }) => code));
      expect(codes(['33.01'])).toHaveLength(29);
      expect(codes(['33.01', '33'])).toHaveLength(32);
      for (const code of ['3.25', '3.28', '3.29']) expect(codes(['33.01'])).not.toContain(code);
    },
  );

  it.skipIf(!builtInExists)('of Jawa Tengah judges the 31 regions with records', () => {
    const dataset = builtIn();
    const regions = dataset.regions.filter(({ parentId }) => parentId === '33').map(({ id }) => id);
    const matrix = matrixOf(dataset, regions);
    const nameOf = (id: string): string => dataset.regions.find((region) => region.id === id)?.name ?? '';
    expect(matrix.notRecorded.map(nameOf).toSorted()).toEqual([
      'Kabupaten Grobogan',
      'Kabupaten Jepara',
      'Kabupaten Kudus',
      'Kabupaten Sragen',
    ]);
    expect(matrix.knownCells).toBe(31 * 29);
    expect(matrix.withoutCell).toHaveLength(15);
    const tourism = cellOf(matrix, '33.08', toAffairCode('3.26'));
    expect(tourism).toMatchObject({ state: 'expected', peers: 9 });
    expect(tourism?.peersWith.map(nameOf)).toEqual([
      'Kabupaten Purworejo',
      'Kabupaten Semarang',
      'Kabupaten Kulon Progo',
      'Kabupaten Sleman',
    ]);
  });
});
