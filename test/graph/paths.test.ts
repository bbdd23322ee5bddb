import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/Dataset.ts';
import { toRegionId, type RegionId } from '../../src/domain/ids.ts';
import { connectedComponents } from '../../src/graph/connectedComponents.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { egoOf } from '../../src/graph/egoOf.ts';
import type { Network } from '../../src/graph/Network.ts';
import { explainNoPath, shortestPath } from '../../src/graph/shortestPath.ts';
import { toGraph } from '../../src/graph/toGraph.ts';
import { datasets, seeded } from '../support/arbitraries.ts';
import { aDataset, anAgreement, aRegion } from '../support/builders.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

function networkOf(dataset: Dataset): Network {
  return deriveNetwork(dataset, defaultFilters(dataset, '2026-11-23'), noLinkDecisions).network;
}

// 11 - 12 - 13 - 14, 21 - 22; 31 with a ministry only, 32 planned only, 41 without record.
const dataset = aDataset({
  regions: [aRegion('41')],
  agreements: [
    anAgreement().between('11', '12'),
    anAgreement().between('12', '13'),
    anAgreement().between('13', '14'),
    anAgreement().between('21', '22'),
    anAgreement().between('31', 'out:ministry'),
    anAgreement().between('32', '11').planned(),
  ],
});
const network = networkOf(dataset);
const [r11, r13, r14, r21, r31, r32, r41] = ['11', '13', '14', '21', '31', '32', '41'].map(toRegionId) as [
  RegionId,
  RegionId,
  RegionId,
  RegionId,
  RegionId,
  RegionId,
  RegionId,
];

describe('a path', () => {
  it('leads over the fewest ties, both ends included', () => {
    expect(shortestPath(network, r11, r14)).toEqual(['11', '12', '13', '14']);
    expect(shortestPath(network, r11, r11)).toEqual(['11']);
    expect(explainNoPath(network, dataset, r11, r14)).toBeUndefined();
  });

  it('is explained where there is none', () => {
    expect(explainNoPath(network, dataset, r11, r21)).toEqual({ code: 'apart', fromSize: 4, toSize: 2 });
    expect(explainNoPath(network, dataset, r11, r31)).toEqual({ code: 'no-tie', regions: ['31'] });
    expect(explainNoPath(network, dataset, r32, r31)).toEqual({ code: 'no-tie', regions: ['32', '31'] });
    expect(explainNoPath(network, dataset, r41, r31)).toEqual({ code: 'no-record', regions: ['41'] });
    const nowhere = toRegionId('99');
    expect(explainNoPath(network, dataset, nowhere, r11)).toEqual({
      code: 'unknown-region',
      regions: ['99'],
    });
  });

  it('is as long as breadth-first rounds say, and goes over ties (property)', () => {
    fc.assert(
      fc.property(datasets, fc.nat(), fc.nat(), (random, one, other) => {
        const net = networkOf(random);
        const from = net.regions[one % net.regions.length] ?? r11;
        const to = net.regions[other % net.regions.length] ?? r11;
        const path = shortestPath(net, from, to);
        const reached = [from];
        let rounds = 0;
        for (let before = 0; !reached.includes(to) && before < reached.length; rounds += 1) {
          before = reached.length;
          for (const tie of net.ties) {
            const inside = [tie.a, tie.b].filter((id) => reached.slice(0, before).includes(id));
            if (inside.length === 1) reached.push(tie.a === inside[0] ? tie.b : tie.a);
          }
        }
        if (!reached.includes(to)) {
          expect(path).toBeUndefined();
          expect(explainNoPath(net, random, from, to)).toBeDefined();
          return;
        }
        expect(path).toHaveLength(rounds + 1);
        for (const [step, region] of (path ?? []).entries()) {
          const next = path?.[step + 1];
          if (next !== undefined) expect(toGraph(net).hasEdge(region, next)).toBe(true);
        }
      }),
      seeded,
    );
  });
});

describe('the surroundings of a region', () => {
  it('grow by steps', () => {
    expect([...egoOf(network, r11, 1)].toSorted()).toEqual(['11', '12']);
    expect([...egoOf(network, r11, 2)].toSorted()).toEqual(['11', '12', '13']);
    expect([...egoOf(network, r11, 3)].toSorted()).toEqual(['11', '12', '13', '14']);
    expect([...egoOf(network, r13, 1)].toSorted()).toEqual(['12', '13', '14']);
  });
  it('are the region alone without a tie, nothing where it is unknown', () => {
    expect([...egoOf(network, r41, 3)]).toEqual(['41']);
    expect([...egoOf(network, toRegionId('99'), 1)]).toEqual([]);
  });
});

describe('components', () => {
  it('are the groups with ties, the largest first', () => {
    expect(connectedComponents(network)).toEqual([
      ['11', '12', '13', '14'],
      ['21', '22'],
    ]);
  });
  it('hold each region with a tie once, and no tie leaves one (property)', () => {
    fc.assert(
      fc.property(datasets, (random) => {
        const net = networkOf(random);
        const components = connectedComponents(net);
        expect(components.flat().toSorted()).toEqual([...net.tiesOf.keys()].toSorted());
        for (const { a, b } of net.ties) {
          expect(components.find((one) => one.includes(a))).toContain(b);
        }
      }),
      seeded,
    );
  });
});

describe('the graph', () => {
  it('has every region and tie with its numbers, and is made once', () => {
    const graph = toGraph(network);
    expect(graph.nodes()).toEqual([...network.regions]);
    expect(graph.size).toBe(4);
    expect(graph.getEdgeAttributes('11|12')).toEqual({ count: 1, strength: 1, distance: 1 });
    expect(toGraph(network)).toBe(graph);
  });
});
