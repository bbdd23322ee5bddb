import { describe, expect, it } from 'vitest';
import { findOtherGaps } from '../../src/analysis/gaps/findOtherGaps.ts';
import { answersWithoutRecord } from '../../src/analysis/partners/answersWithoutRecord.ts';
import { computeMeasures } from '../../src/analysis/computeMeasures.ts';
import type { Dataset, RegisterCoverage } from '../../src/domain/Dataset.ts';
import { indexDataset } from '../../src/domain/DatasetIndex.ts';
import { toRegionId } from '../../src/domain/ids.ts';
import { isRecorded, recordOf } from '../../src/domain/recordOf.ts';
import { shortNamesOf } from '../../src/domain/regionName.ts';
import { defaultAppearance } from '../../src/domain/ViewSettings.ts';
import { measuresRows } from '../../src/export/rows/measuresRows.ts';
import { toGraphDocument } from '../../src/export/graph/toGraphDocument.ts';
import { toNetworkArrays } from '../../src/graph/buildNetwork.ts';
import { coverageOf } from '../../src/graph/coverage.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { explainNoPath } from '../../src/graph/shortestPath.ts';
import { ignoreProgress, neverCancelled } from '../../src/lib/Task.ts';
import { buildScene } from '../../src/view/buildScene.ts';
import { gapDoubts } from '../../src/view/gapDoubts.ts';
import { cellText } from '../../src/view/tables/Cell.ts';
import { buildTable } from '../../src/view/tables/buildTable.ts';
import { gapsOn } from '../analysis/findingsOf.ts';
import { pairIn, tableOf } from '../analysis/gaps/engineDatasets.ts';
import { aBorder, aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { aContext, aGap, day } from '../support/gapBuilders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

/** 10.01 and 10.02 have an agreement; 10.03 and 10.04 border 10.01 and nothing names them. */
function datasetWith(
  ...coverage: readonly (readonly [id: string, extent: RegisterCoverage['extent']])[]
): Dataset {
  const at = (id: string, lon: number) =>
    aRegion(id, { lat: 0, lon, population: { value: 10_000 }, areaKm2: 100 });
  return aDataset({
    asOf: day,
    regions: [at('10.01', 0), at('10.02', 1), at('10.03', 2), at('10.04', 3)],
    borders: [aBorder('10.01', '10.03', { sharedKm: 9 }), aBorder('10.01', '10.04', { sharedKm: 8 })],
    agreements: [anAgreement('A1').between('10.01', '10.02').signed('2025-01-01').until('2030-01-01')],
    ...(coverage.length === 0
      ? {}
      : {
          coverage: coverage.map(([id, extent]) => ({
            regionId: toRegionId(id),
            extent,
            source: 'Bagian Kerja Sama',
          })),
        }),
  });
}
const [first, quiet, silent] = ['10.01', '10.03', '10.04'].map(toRegionId) as [
  ReturnType<typeof toRegionId>,
  ReturnType<typeof toRegionId>,
  ReturnType<typeof toRegionId>,
];
const said = datasetWith(['10.03', 'none']);
const unsaid = datasetWith();

describe('what is recorded of a region', () => {
  it('is none only where its register says so, and nothing where nobody says anything', () => {
    const record = (dataset: Dataset, id: string) => recordOf(indexDataset(dataset), toRegionId(id));
    expect(['10.01', '10.03', '10.04'].map((id) => record(said, id))).toEqual([
      'agreements',
      'none',
      'nothing',
    ]);
    expect(record(unsaid, '10.03')).toBe('nothing');
    expect(record(datasetWith(['10.03', 'partial']), '10.03')).toBe('nothing');
    expect(record(datasetWith(['10.03', 'complete']), '10.03')).toBe('none');
    expect(isRecorded(indexDataset(said), quiet)).toBe(true);
    expect(isRecorded(indexDataset(said), silent)).toBe(false);
  });

  it('are its agreements where rows name it, whatever is said', () => {
    expect(recordOf(indexDataset(datasetWith(['10.01', 'none'])), first)).toBe('agreements');
  });

  it('is asked of what is on record where that is given', () => {
    expect(recordOf(indexDataset(said), first, new Set())).toBe('nothing');
    expect(recordOf(indexDataset(said), quiet, new Set([quiet]))).toBe('agreements');
  });
});

describe('a region that reported none', () => {
  const filters = defaultFilters(said, day);
  const derived = deriveNetwork(said, filters, noLinkDecisions);
  const { network, statusOf } = derived;
  const arrays = toNetworkArrays(network, said);

  it('counts as known in the network and its measures', () => {
    expect([...arrays.hasRecord]).toEqual([1, 1, 1, 0]);
    const result = computeMeasures(arrays, 1, ignoreProgress, neverCancelled);
    expect(result.numbers.regionsWithoutRecord).toBe(1);
    const { columns, rows } = measuresRows(said, network, result);
    const tail = rows.map((row) => row.slice(columns.indexOf('has_record')));
    expect(columns.slice(-2)).toEqual(['has_record', 'register']);
    expect(tail).toEqual([
      [true, undefined],
      [true, undefined],
      [true, 'none'],
      [false, undefined],
    ]);
  });

  it('is told from what is missing in coverage, with all parts adding up', () => {
    for (const coverage of [coverageOf(said), coverageOf(said, statusOf)]) {
      expect(coverage).toMatchObject({
        regions: 4,
        withRecord: 2,
        reportedNone: [quiet],
        withoutRecord: [silent],
      });
    }
    expect(coverageOf(unsaid)).toMatchObject({
      withRecord: 2,
      reportedNone: [],
      withoutRecord: [quiet, silent],
    });
  });

  it('is isolated, and one of which nothing is known is not', () => {
    expect(findOtherGaps(aContext(said))).toMatchObject({ isolated: [quiet], withoutRecord: [silent] });
    expect(findOtherGaps(aContext(unsaid))).toMatchObject({ isolated: [], withoutRecord: [quiet, silent] });
  });

  it('needs no check first in gaps, borders and partners', () => {
    const flagsOf = (dataset: Dataset, other: string) =>
      pairIn(dataset, tableOf(dataset), '10.01', other)?.flags.filter((flag) => flag.startsWith('no-record'));
    expect(flagsOf(said, '10.03')).toEqual([]);
    expect(flagsOf(said, '10.04')).toEqual(['no-record-b']);
    expect(flagsOf(unsaid, '10.03')).toEqual(['no-record-b']);
    const pairs = gapsOn(said);
    expect(pairs.map(({ b, recordedA, recordedB }) => [b, recordedA, recordedB])).toEqual([
      [quiet, true, true],
      [silent, true, false],
    ]);
    const { families } = derived;
    const answers = answersWithoutRecord({ dataset: said, families, statuses: statusOf }, first, pairs);
    expect(answers.bordering.map(({ region, recorded }) => [region, recorded])).toEqual([
      [quiet, true],
      [silent, false],
    ]);
    const doubts = (dataset: Dataset) =>
      gapDoubts(aGap(aContext(dataset), '10.01', '10.03'), { weak: false, filled: [] }, {
        forThisPair: [],
        typical: [],
        general: undefined,
      } as never).map(({ code }) => code);
    expect(doubts(said)).not.toContain('no-record');
    expect(doubts(unsaid)).toContain('no-record');
  });

  it('has no path for want of a tie, not for want of a record', () => {
    expect(explainNoPath(network, said, first, quiet)).toEqual({ code: 'no-tie', regions: [quiet] });
    expect(explainNoPath(network, said, first, silent)).toEqual({ code: 'no-record', regions: [silent] });
  });

  it('has a mark, a row and an entry in files of its own', () => {
    const scene = buildScene({
      dataset: said,
      network,
      theme: 'light',
      appearance: defaultAppearance,
      names: shortNamesOf(said),
    });
    expect(Object.fromEntries(scene.marks.map(({ id, state }) => [id, state]))).toEqual({
      '10.01': 'rest',
      '10.02': 'rest',
      '10.03': 'none',
      '10.04': 'no-record',
    });
    const table = buildTable('regions', {
      dataset: said,
      derived,
      filters,
      measures: undefined,
      language: 'en',
    });
    const cells = table.rows.map((row) => ['record', 'partners'].map((id) => cellText(row.cell(id), 'en')));
    expect(cells).toEqual([
      ['Recorded', '1'],
      ['Recorded', '1'],
      ['No agreement, says its register', '0'],
      ['Nothing recorded', 'not recorded'],
    ]);
    const { nodeAttributes, nodes } = toGraphDocument({
      dataset: said,
      network,
      filters,
      language: 'en',
      creator: 'test',
    });
    const at = nodeAttributes.findIndex(({ name }) => name === 'has_record');
    expect(nodes.map(({ cells: own }) => own[at])).toEqual([true, true, true, false]);
  });
});
