import { describe, expect, it } from 'vitest';
import { buildGapTable } from '../../../src/analysis/gaps/buildGapTable.ts';
import { weightPresets } from '../../../src/analysis/gaps/GapWeights.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { frameRegions } from '../../../src/analysis/gaps/RegionFrame.ts';
import { scoreGaps, weightsOfLevels } from '../../../src/analysis/gaps/scoreGaps.ts';
import { LevelScores } from '../../../src/analysis/trust/LevelScores.ts';
import type { Area, Dataset } from '../../../src/domain/Dataset.ts';
import { ignoreProgress, neverCancelled } from '../../../src/lib/Task.ts';
import { builtIn } from '../../support/builtIn.ts';
import { aTestRecord } from './aTestRecord.ts';
import { noLinkDecisions } from '../../../src/relations/LinkDecisions.ts';

/** Every pair of the table's level that the test scores as well: largest difference of the two scores, and their number. */
function compare(
  dataset: Dataset,
  preset: keyof typeof weightPresets,
  level: 'province' | 'regency-city',
): { readonly pairs: number; readonly largest: number } {
  const weights = weightPresets[preset];
  const request = { dataset, asOf: '2026-06-30', decisions: noLinkDecisions, indicator: 'hdi' };
  const table = buildGapTable(request, ignoreProgress, neverCancelled);
  const { score } = scoreGaps(table, weights);
  const place = pairLevels.indexOf(level);
  const total = weightsOfLevels(table, weights)[place]?.total ?? Number.NaN;
  const frame = frameRegions(dataset);
  const scores = new LevelScores(frame, table, weights, level, () => undefined);
  const plansOf = new Map<number, readonly Area[]>();
  for (const [number, { id }] of frame.regions.entries()) {
    plansOf.set(
      number,
      dataset.areas.filter(({ type, members }) => type === 'plan' && members.includes(id)),
    );
  }
  let [pairs, largest] = [0, 0];
  for (const region of scores.numbers.keys()) {
    scores.fillFixed(region);
    scores.fillScore(region, plansOf, frame);
    for (let row = 0; row < table.length; row += 1) {
      if (table.level[row] !== place || table.a[row] !== scores.numbers[region]) continue;
      const other = scores.placeOf.get(table.b[row] ?? -1) ?? -1;
      pairs += 1;
      const ours = (100 * (scores.rows.score[other] ?? Number.NaN)) / total;
      largest = Math.max(largest, Math.abs(ours - (score[row] ?? Number.NaN)));
    }
  }
  return { pairs, largest };
}

/** Coordinates, population and indicator of every third region are taken away. */
function withHoles(dataset: Dataset): Dataset {
  return {
    ...dataset,
    regions: dataset.regions.map((region, number) => {
      if (number % 3 !== 0) return region;
      const { lat: _lat, lon: _lon, population: _people, ...rest } = region;
      return { ...rest, indicators: {} };
    }),
  };
}

describe('scores of the tests', () => {
  it.each(['province', 'regency-city'] as const)(
    'are those of the list of gaps, for every row of the built-in data: %s',
    (level) => {
      for (const preset of ['tested', 'area'] as const) {
        const { pairs, largest } = compare(builtIn(), preset, level);
        expect(pairs).toBeGreaterThan(level === 'province' ? 50 : 2000);
        expect(largest).toBeLessThan(1e-9);
      }
    },
  );

  it.each([
    ['whole', (dataset: Dataset) => dataset],
    ['with holes', withHoles],
    ['without borders', (dataset: Dataset) => ({ ...dataset, borders: [] })],
    [
      'without coordinates',
      (dataset: Dataset) => ({
        ...dataset,
        regions: dataset.regions.map(({ lat: _lat, lon: _lon, ...rest }) => rest),
      }),
    ],
    ['without areas', (dataset: Dataset) => ({ ...dataset, areas: [] })],
  ])('are those of the list of gaps in a random record %s', (_, change) => {
    for (const seed of [1, 2, 3]) {
      const { pairs, largest } = compare(change(aTestRecord(seed)), 'tested', 'regency-city');
      expect(pairs).toBeGreaterThan(5);
      expect(largest).toBeLessThan(1e-9);
    }
  });
});
