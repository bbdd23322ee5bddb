import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFamilies } from '../../src/relations/buildFamilies.ts';
import { buildTwoModeGraph, familyKey, partyKey } from '../../src/graph/buildTwoModeGraph.ts';
import { countAgreements, countYears, coverageOf } from '../../src/graph/coverage.ts';
import { projectEdges } from '../../src/graph/projectEdges.ts';
import { statusesOn } from '../../src/graph/statusesOn.ts';
import { toFamilyId, toOutsidePartyId, toRegionId } from '../../src/domain/ids.ts';
import { datasets, recordedNetworks, seeded } from '../support/arbitraries.ts';
import { aDataset, anAgreement, anOutsideParty, aRegion } from '../support/builders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const day = '2026-11-23';

describe('the two-mode graph', () => {
  const dataset = aDataset({
    regions: [aRegion('41')],
    outsideParties: [anOutsideParty('unused')],
    agreements: [
      anAgreement('KB').between('11', '12', 'out:ministry').as('KB'),
      anAgreement('PKS').between('11', '12').as('PKS').under('KB'),
      anAgreement('C').between('11', '13'),
    ],
  });
  const graph = buildTwoModeGraph(dataset, dataset.agreements, buildFamilies(dataset, noLinkDecisions));

  it('joins parties with families, each pair once, with the documents that name the party', () => {
    expect(graph.edges().map((edge) => graph.extremities(edge).toSorted().join(' '))).toEqual([
      'family:KB party:11',
      'family:KB party:12',
      'family:KB party:out:ministry',
      'family:C party:11',
      'family:C party:13',
    ]);
    const kb = familyKey(toFamilyId('KB'));
    expect(graph.getEdgeAttributes(partyKey(toRegionId('11')), kb).agreements).toEqual(['KB', 'PKS']);
    expect(graph.getEdgeAttributes(partyKey(toOutsidePartyId('out:ministry')), kb).agreements).toEqual([
      'KB',
    ]);
    expect(graph.getNodeAttributes(kb)).toEqual({ mode: 'family', id: 'KB', agreements: ['KB', 'PKS'] });
  });

  it('holds regions without agreement, and outside parties only where named', () => {
    expect(graph.hasNode('party:41')).toBe(true);
    expect(graph.hasNode('party:out:unused')).toBe(false);
  });

  it('is bipartite (property)', () => {
    fc.assert(
      fc.property(datasets, (random) => {
        const two = buildTwoModeGraph(random, random.agreements, buildFamilies(random, noLinkDecisions));
        two.forEachEdge((_edge, _attributes, one, other) => {
          const modes = [one, other].map((node) => two.getNodeAttribute(node, 'mode') === 'family');
          expect(modes.filter(Boolean)).toHaveLength(1);
        });
      }),
      seeded,
    );
  });
});

describe('counts', () => {
  const dataset = aDataset({
    regions: [aRegion('41'), aRegion('41.01')],
    outsideParties: [anOutsideParty('ministry', { type: 'central' })],
    agreements: [
      anAgreement().between('33.74', '33.22').signed('2024-01-15').about('2.11', '1.03').as('KB'),
      anAgreement().between('33.74', 'out:ministry', 'out:office').signed('2021').ofKind('synergy'),
      anAgreement().between('33', '35').planned(),
    ],
  });
  const counts = countAgreements(dataset, dataset.agreements, statusesOn(dataset, day));

  it('are by what the filters ask for', () => {
    expect(counts.total).toBe(3);
    expect(counts.byStatus.get('assumed-in-force')).toBe(2);
    expect(counts.byStatus.get('planned')).toBe(1);
    expect(counts.byStatus.get('ended')).toBe(0);
    expect([...counts.byAffair]).toEqual([
      ['2.11', 1],
      ['1.03', 1],
      ['none', 2],
    ]);
    expect([...counts.byKind]).toEqual([
      ['ksdd', 2],
      ['synergy', 1],
    ]);
    expect([...counts.byDocument]).toEqual([
      ['KB', 1],
      ['unspecified', 2],
    ]);
    expect([...counts.byPartyType]).toEqual([
      ['central', 1],
      ['third-party', 1],
    ]);
    expect([...counts.byProvince]).toEqual([
      ['33', 3],
      ['35', 1],
    ]);
  });

  it('are by year without holes, undated apart', () => {
    expect(counts.years).toEqual({
      byYear: [
        { year: 2021, count: 1 },
        { year: 2022, count: 0 },
        { year: 2023, count: 0 },
        { year: 2024, count: 1 },
      ],
      none: 1,
    });
    expect(countYears([])).toEqual({ byYear: [], none: 0 });
  });

  it('of regions tell what is not recorded', () => {
    const coverage = coverageOf(dataset);
    expect([coverage.regions, coverage.withRecord]).toEqual([6, 4]);
    expect(coverage.withoutRecord).toEqual(['41', '41.01']);
    expect(coverage.byProvince.get(toRegionId('41'))).toEqual({ regions: 2, withRecord: 0 });
    expect(coverage.byProvince.get(toRegionId('33'))).toEqual({ regions: 3, withRecord: 3 });
  });

  it('on a day counts what is on record then, not what is only planned', () => {
    const planned = aDataset({
      regions: [aRegion('33.01'), aRegion('33.02'), aRegion('33.03')],
      agreements: [
        anAgreement().between('33.01', 'out:m').signed('2024-01-01'),
        anAgreement().between('33.01', '33.02').planned(),
        anAgreement().between('33.01', '33.03').signed('2027-01-01'),
      ],
    });
    expect(coverageOf(planned).withoutRecord).not.toContain('33.02');
    const on = (asOf: string) => coverageOf(planned, statusesOn(planned, asOf)).withoutRecord;
    expect(on(day)).toEqual(expect.arrayContaining(['33.02', '33.03']));
    expect(on('2028-01-01')).toContain('33.02');
    expect(on('2028-01-01')).not.toContain('33.03');
  });
});

describe('recorded edges', () => {
  it('lose loops, and parallel ones become one tie', () => {
    const edges = [
      { source: 2, target: 1, strength: 0.5 },
      { source: 1, target: 2, strength: 0.25 },
      { source: 1, target: 1, strength: 9 },
      { source: 0, target: 3, strength: 1 },
    ];
    expect(projectEdges(4, edges)).toEqual({
      nodeCount: 4,
      source: Uint32Array.of(0, 1),
      target: Uint32Array.of(3, 2),
      strength: Float64Array.of(1, 0.75),
      count: Uint32Array.of(1, 2),
      families: Uint32Array.of(1, 2, 2, 1),
      hasRecord: Uint8Array.of(1, 1, 1, 1),
      province: Int32Array.of(-1, -1, -1, -1),
    });
  });

  it('keep their sum without loops (property)', () => {
    fc.assert(
      fc.property(recordedNetworks, ({ nodeCount, edges }) => {
        const arrays = projectEdges(nodeCount, edges);
        const proper = edges.filter(({ source, target }) => source !== target);
        expect(arrays.count.reduce((sum, count) => sum + count, 0)).toBe(proper.length);
        expect(arrays.strength.reduce((sum, value) => sum + value, 0)).toBeCloseTo(
          proper.reduce((sum, { strength }) => sum + strength, 0),
          9,
        );
      }),
      seeded,
    );
  });
});
