import { describe, expect, it } from 'vitest';
import { computeMeasures } from '../../src/analysis/computeMeasures.ts';
import { measureIds } from '../../src/analysis/MeasureResult.ts';
import { distribution, rankOf } from '../../src/analysis/rank.ts';
import { measureOf, measures } from '../../src/analysis/registry.ts';
import { toNetworkArrays } from '../../src/graph/buildNetwork.ts';
import { connectedComponents } from '../../src/graph/connectedComponents.ts';
import { defaultFilters } from '../../src/graph/defaultFilters.ts';
import { deriveNetwork } from '../../src/graph/deriveNetwork.ts';
import { measuresMessages } from '../../src/i18n/messages/measures.ts';
import { CancelledError, ignoreProgress, neverCancelled, type Progress } from '../../src/lib/Task.ts';
import { builtIn } from '../support/builtIn.ts';
import { noLinkDecisions } from '../../src/relations/LinkDecisions.ts';

const dataset = builtIn();
const { network } = deriveNetwork(dataset, defaultFilters(dataset, '2026-11-23'), noLinkDecisions);
const arrays = toNetworkArrays(network, dataset);

describe('the measures of the built-in data', () => {
  const result = computeMeasures(arrays, 1, ignoreProgress, neverCancelled);

  it('all have a value for each of 546 regions, and none fails', () => {
    expect(result.failures).toEqual([]);
    for (const id of measureIds) expect(result.values[id]).toHaveLength(546);
  });

  it('have the numbers of the network', () => {
    expect(result.numbers).toMatchObject({
      regions: 546,
      regionsWithTie: 238,
      regionsWithoutRecord: 291,
      ties: 593,
      density: (2 * 593) / (546 * 545),
      components: 12,
      largestComponent: 210,
    });
    expect(result.numbers.modularity).toBeGreaterThan(0.5);
  });

  it('count partners and components as the network does', () => {
    const components = connectedComponents(network);
    for (const [node, region] of network.regions.entries()) {
      expect(result.values.partners[node]).toBe(network.tiesOf.get(region)?.length ?? 0);
      const component = components.findIndex((one) => one.includes(region));
      expect(result.values.component[node]).toBe(component < 0 ? Number.NaN : component + 1);
    }
  });

  it('are the same again, whatever ran before, and another seed changes communities at most', () => {
    expect(computeMeasures(arrays, 1, ignoreProgress, neverCancelled)).toEqual(result);
    const other = computeMeasures(arrays, 2, ignoreProgress, neverCancelled);
    for (const id of measureIds) {
      if (id !== 'community') expect(other.values[id]).toEqual(result.values[id]);
    }
  });
});

describe('the work', () => {
  it('reports each measure in order and never goes back', () => {
    const reports: Progress[] = [];
    computeMeasures(arrays, 1, (progress) => reports.push(progress), neverCancelled);
    expect([...new Set(reports.map((report) => report.stage))]).toEqual([...measureIds]);
    for (const [number, { done, total }] of reports.entries()) {
      expect(total).toBe(measureIds.length);
      expect(done).toBeGreaterThanOrEqual(Math.floor(reports[number - 1]?.done ?? 0));
    }
    expect(reports.at(-1)?.done).toBe(measureIds.length);
  });

  it('ends when it is cancelled, between measures and within a long one', () => {
    for (const stage of ['partners', 'betweenness', 'community']) {
      let current = '';
      let met = 0;
      const run = (): unknown =>
        computeMeasures(
          arrays,
          1,
          (progress) => {
            current = progress.stage;
            if (current === stage) met += 1;
          },
          () => current === stage && met >= (stage === 'partners' ? 1 : 2),
        );
      expect(run).toThrow(CancelledError);
      expect(current).toBe(stage);
    }
  });

  it('tells of a measure that fails, and goes on', () => {
    const broken = { ...arrays, strength: arrays.strength.map(() => Number.NaN) };
    const { failures, values } = computeMeasures(broken, 1, ignoreProgress, neverCancelled);
    expect(failures).toContainEqual({ measure: 'eigenvector', code: 'not-converged' });
    expect(values.eigenvector.every(Number.isNaN)).toBe(true);
    expect(values.partners.some((value) => value > 0)).toBe(true);
  });
});

describe('the registry', () => {
  it('describes each measure once, in order', () => {
    expect(measures.map((one) => one.id)).toEqual([...measureIds]);
    expect(measureOf('core')?.id).toBe('core');
    expect(measureOf('none')).toBeUndefined();
  });

  it('has words for each in three languages', () => {
    for (const { id, normalisation, missing } of measures) {
      const keys = ['name', 'short', 'formula', 'not'].map((part) => `${id}.${part}`);
      keys.push(`normalisation.${normalisation}`);
      if (missing !== undefined) keys.push(`missing.${missing}`);
      for (const language of ['en', 'id', 'de'] as const) {
        expect(Object.keys(measuresMessages[language])).toEqual(expect.arrayContaining(keys));
      }
    }
  });
});

describe('a rank', () => {
  const values = Float64Array.of(5, 3, 3 + 1e-12, Number.NaN, 9, 0);
  const all = new Uint8Array(6).fill(1);

  it('is shared by equal values, best place first', () => {
    expect(rankOf(values, 4, all)).toEqual({ rank: 1, of: 5, shared: 1 });
    expect(rankOf(values, 1, all)).toEqual({ rank: 3, of: 5, shared: 2 });
    expect(rankOf(values, 2, all)).toEqual({ rank: 3, of: 5, shared: 2 });
    expect(rankOf(values, 5, all)).toEqual({ rank: 5, of: 5, shared: 1 });
  });

  it('is among those marked only, and none for a missing value', () => {
    const among = Uint8Array.of(1, 1, 0, 1, 0, 0);
    expect(rankOf(values, 1, among)).toEqual({ rank: 2, of: 2, shared: 1 });
    expect(rankOf(values, 4, among)).toBeUndefined();
    expect(rankOf(values, 3, all)).toBeUndefined();
    expect(rankOf(values, 9, all)).toBeUndefined();
  });
});

describe('a distribution', () => {
  it('has a bar for each whole number of a small range', () => {
    const counts = Float64Array.of(0, 0, 1, 3, Number.NaN, 3);
    const among = Uint8Array.of(1, 1, 1, 1, 1, 1);
    expect(distribution(counts, among)).toEqual({
      bins: [
        { from: 0, to: 1, count: 2 },
        { from: 1, to: 2, count: 1 },
        { from: 2, to: 3, count: 0 },
        { from: 3, to: 4, count: 2 },
      ],
      count: 5,
      zeros: 2,
      min: 0,
      median: 1,
      max: 3,
    });
  });

  it('counts every value once, the greatest in the last bar', () => {
    const shares = Float64Array.from({ length: 101 }, (_, number) => number / 200);
    const spread = distribution(shares, new Uint8Array(101).fill(1), 10);
    expect(spread?.bins).toHaveLength(10);
    expect(spread?.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(101);
    expect(spread?.bins.at(-1)?.to).toBeCloseTo(0.5, 12);
    expect([spread?.min, spread?.median, spread?.max]).toEqual([0, 0.25, 0.5]);
    const many = distribution(Float64Array.of(0, 59, 100), Uint8Array.of(1, 1, 1));
    expect(many?.bins.map((bin) => bin.to - bin.from)).toEqual(many?.bins.map(() => 6));
    expect(many?.bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(3);
  });

  it('of nothing is nothing, of one value one bar', () => {
    expect(distribution(Float64Array.of(1), Uint8Array.of(0))).toBeUndefined();
    expect(distribution(Float64Array.of(0, 0), Uint8Array.of(1, 1))?.bins).toEqual([
      { from: 0, to: 1, count: 2 },
    ]);
  });
});
