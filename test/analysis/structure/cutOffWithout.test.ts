import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedComponents } from '../../../src/graph/connectedComponents.ts';
import { defaultFilters } from '../../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../../src/graph/deriveNetwork.ts';
import type { Network } from '../../../src/graph/Network.ts';
import { toRegionId } from '../../../src/domain/ids.ts';
import { cutOffWithout, groupsCutOffWithout } from '../../../src/analysis/structure/cutOffWithout.ts';
import { aDataset, anAgreement } from '../../support/builders.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

function networkOf(pairs: readonly (readonly [number, number])[]): Network {
  const code = (n: number): string => `33.${String(n).padStart(2, '0')}`;
  const dataset = aDataset({
    agreements: pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => anAgreement().between(code(a), code(b)).signed('2025-01-01')),
  });
  return deriveNetwork(dataset, defaultFilters(dataset, '2026-11-23'), noLinkDecisions).network;
}

/** Takes the region out and looks at the components of the rest. */
function naive(network: Network, id: string): number {
  const own = connectedComponents(network).find((component) => component.includes(toRegionId(id)));
  if (own === undefined) return 0;
  const rest = networkWithout(network, id);
  const sizes = connectedComponents(rest)
    .filter((component) => component.some((region) => own.includes(region)))
    .map(({ length }) => length);
  return own.length - 1 - Math.max(own.length > 1 ? 1 : 0, ...sizes);
}

function networkWithout(network: Network, id: string): Network {
  const ties = network.ties.filter(({ a, b }) => a !== id && b !== id);
  return {
    ...network,
    ties,
    tieOf: new Map(ties.map((tie) => [tie.id, tie])),
    tiesOf: new Map(
      network.regions
        .map((region) => [region, ties.filter(({ a, b }) => a === region || b === region)] as const)
        .filter(([, own]) => own.length > 0),
    ),
  };
}

describe('cutOffWithout', () => {
  it('counts the leaves of a star but one', () => {
    const network = networkOf([
      [1, 2],
      [1, 3],
      [1, 4],
    ]);
    expect(cutOffWithout(network, toRegionId('33.01'))).toBe(2);
    expect(cutOffWithout(network, toRegionId('33.02'))).toBe(0);
  });

  it('is 0 in a ring and for a region without tie', () => {
    const ring = networkOf([
      [1, 2],
      [2, 3],
      [3, 1],
    ]);
    expect(cutOffWithout(ring, toRegionId('33.01'))).toBe(0);
    expect(cutOffWithout(ring, toRegionId('33.99'))).toBe(0);
  });

  it('tells the groups, the largest first; of equal pieces the one with the first id stays', () => {
    const network = networkOf([
      [5, 4],
      [5, 6],
      [6, 7],
      [5, 1],
      [1, 2],
      [5, 8],
      [8, 9],
      [9, 3],
    ]);
    expect(groupsCutOffWithout(network, toRegionId('33.05'))).toEqual([
      ['33.01', '33.02'],
      ['33.06', '33.07'],
      ['33.04'],
    ]);
    expect(groupsCutOffWithout(network, toRegionId('33.04'))).toEqual([]);
    const even = networkOf([
      [2, 3],
      [2, 1],
    ]);
    expect(groupsCutOffWithout(even, toRegionId('33.02'))).toEqual([['33.03']]);
  });

  it('agrees with taking the region out', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 14 }), (pairs) => {
        const network = networkOf(pairs);
        for (const id of network.regions) expect(cutOffWithout(network, id)).toBe(naive(network, id));
      }),
      { seed: 11, numRuns: 80 },
    );
  });
});
