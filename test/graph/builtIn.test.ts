import { describe, expect, it } from 'vitest';
import { hasRecord, indexDataset } from '../../src/domain/DatasetIndex.ts';
import { pairKey, toRegionId, type RegionId } from '../../src/domain/ids.ts';
import { inForceStatuses, type Status } from '../../src/domain/status.ts';
import { connectedComponents } from '../../src/graph/connectedComponents.ts';
import { countAgreements, coverageOf } from '../../src/graph/coverage.ts';
import { defaultFilters, firstViewMode, statusModeOf } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { egoOf } from '../../src/graph/egoOf.ts';
import { explainNoPath, shortestPath } from '../../src/graph/shortestPath.ts';
import { builtIn } from '../support/builtIn.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const day = '2026-11-23';
const dataset = builtIn();
const index = indexDataset(dataset);
const filters = defaultFilters(dataset, day);
const onRecord = deriveNetwork(dataset, filters, noLinkDecisions);
const inForce = deriveNetwork(dataset, { ...filters, statuses: inForceStatuses }, noLinkDecisions);

function named(name: string): RegionId {
  const region = dataset.regions.find((one) => one.name === name);
  if (region === undefined) throw new Error(`no region ${name}`);
  return region.id;
}

function sum(values: Iterable<number>): number {
  return [...values].reduce((total, value) => total + value, 0);
}

describe('the built-in data on 23 November 2026', () => {
  it('have the counted statuses', () => {
    const counts: Partial<Record<Status, number>> = {};
    for (const { status } of onRecord.statusOf.values()) counts[status] = (counts[status] ?? 0) + 1;
    expect(counts).toEqual({
      'in-force': 15,
      'assumed-in-force': 115,
      undated: 105,
      'assumed-ended': 122,
      ended: 27,
      planned: 5,
    });
    expect(dataset.quarantine).toHaveLength(1);
  });

  it('open on record, since few agreements state an end', () => {
    expect(filters.asOf).toBe(day);
    expect(firstViewMode(dataset, day)).toBe('record');
    expect(statusModeOf(filters)).toBe('record');
  });

  it('show 384 agreements, 593 ties, 238 regions in 12 components on record', () => {
    const components = connectedComponents(onRecord.network);
    expect(onRecord.shown).toHaveLength(384);
    expect(onRecord.network.regions).toHaveLength(546);
    expect(onRecord.network.ties).toHaveLength(593);
    expect(onRecord.network.tiesOf.size).toBe(238);
    expect(components).toHaveLength(12);
    expect(components[0]).toHaveLength(210);
  });

  it('show 400 ties and 164 regions in force, assumed so or undated', () => {
    expect(inForce.network.ties).toHaveLength(400);
    expect(inForce.network.tiesOf.size).toBe(164);
  });

  it('know 12 partners of Kota Semarang on record, none of them in force or assumed so', () => {
    const ties = onRecord.network.tiesOf.get(toRegionId('33.74')) ?? [];
    expect(ties).toHaveLength(12);
    expect(ties.map((tie) => tie.certainty)).toEqual(ties.map(() => 'not-known'));
  });

  it('hold nothing of 291 of 546 autonomous regions', () => {
    const coverage = coverageOf(dataset);
    expect([coverage.regions, coverage.withRecord, coverage.withoutRecord.length]).toEqual([546, 255, 291]);
    expect(hasRecord(index, named('Kabupaten Sorong Selatan'))).toBe(false);
    expect(sum([...coverage.byProvince.values()].map((one) => one.regions))).toBe(546);
    expect(coverage.byProvince.size).toBe(38);
  });

  it('join Papua Barat Daya and Kota Semarang in three steps', () => {
    const from = named('Provinsi Papua Barat Daya');
    const path = shortestPath(onRecord.network, from, toRegionId('33.74')) ?? [];
    expect(path).toHaveLength(4);
    expect(path[0]).toBe(from);
    expect(path.at(-1)).toBe('33.74');
    for (const [step, region] of path.slice(1).entries()) {
      expect(onRecord.network.tieOf.has(pairKey(path[step] ?? '', region))).toBe(true);
    }
    expect(egoOf(onRecord.network, from, 2).has(toRegionId('33.74'))).toBe(false);
    expect(egoOf(onRecord.network, from, 3).has(toRegionId('33.74'))).toBe(true);
  });

  it('join Kota Sorong and Kota Surabaya by no path, and say why', () => {
    const from = named('Kota Sorong');
    const to = named('Kota Surabaya');
    expect(shortestPath(onRecord.network, from, to)).toBeUndefined();
    expect(explainNoPath(onRecord.network, dataset, from, to)).toEqual({
      code: 'no-record',
      regions: [from],
    });
  });

  it('are counted alike by status, kind, year and province', () => {
    const counts = countAgreements(dataset, dataset.agreements, onRecord.statusOf);
    expect(counts.total).toBe(389);
    expect(sum(counts.byStatus.values())).toBe(389);
    expect(sum(counts.byKind.values())).toBe(389);
    expect(sum(counts.byDocument.values())).toBe(389);
    expect(sum(counts.years.byYear.map((one) => one.count)) + counts.years.none).toBe(389);
    expect(counts.byProvince.size).toBe(36);
  });
});
