import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { termIds, type GapWeights } from '../../../src/analysis/gaps/GapWeights.ts';
import { pairLevels } from '../../../src/analysis/gaps/PairLevel.ts';
import { scoreGaps } from '../../../src/analysis/gaps/scoreGaps.ts';
import { shownTerms, termColumns } from '../../../src/view/termGrid.ts';
import { termPoints, termShares } from '../../../src/view/termPoints.ts';
import { richDataset, tableOf } from '../../analysis/gaps/engineDatasets.ts';

const weights: fc.Arbitrary<GapWeights> = fc.record({
  border: fc.integer({ min: 0, max: 100 }),
  nearness: fc.integer({ min: 0, max: 100 }),
  areas: fc.integer({ min: 0, max: 100 }),
  disparity: fc.integer({ min: 0, max: 100 }),
});

describe('points of the terms', () => {
  test('add up to the score, and their most to 100, whatever is missing', () => {
    let told = 0;
    fc.assert(
      fc.property(richDataset, weights, (dataset, chosen) => {
        const table = tableOf(dataset);
        if (table.mode !== 'geography') return;
        const { score } = scoreGaps(table, chosen);
        for (let row = 0; row < table.length; row += 1) {
          const points = termPoints(table, chosen, row);
          const sum = points.reduce((all, point) => all + point.points, 0);
          expect(sum).toBeCloseTo(score[row] ?? Number.NaN, 9);
          if (points.length === 0) continue;
          told += 1;
          expect(points.reduce((all, point) => all + point.most, 0)).toBeCloseTo(100, 9);
          for (const { term, filled } of points) {
            expect(filled).toBe(Number.isNaN(table.terms[term][row] ?? Number.NaN));
          }
        }
      }),
      { seed: 8, numRuns: 120 },
    );
    expect(told).toBeGreaterThan(500);
  });

  test('shares are those of the weights, without the terms that the data lack', () => {
    fc.assert(
      fc.property(richDataset, weights, (dataset, chosen) => {
        const table = tableOf(dataset);
        for (const level of table.levels) {
          const shares = termShares(table, chosen, level);
          const present = termIds.filter(
            (term) =>
              chosen[term] > 0 &&
              !table.missingTerms.includes(term) &&
              !Number.isNaN(table.fill[term][pairLevels.indexOf(level)] ?? Number.NaN),
          );
          const whole = present.reduce((sum, term) => sum + chosen[term], 0);
          for (const term of termIds) {
            const expected = present.includes(term) ? (100 * chosen[term]) / whole : 0;
            expect(shares[term]).toBeCloseTo(expected, 9);
          }
          expect(shownTerms(shares)).toEqual(present);
        }
      }),
      { seed: 9, numRuns: 120 },
    );
  });

  test('columns are as wide as their weights, and never too narrow for a heading', () => {
    expect(termColumns({ border: 40, nearness: 60, areas: 0, disparity: 0 })).toBe('50px 75px');
    expect(termColumns({ border: 96, nearness: 2, areas: 1, disparity: 1 })).toBe('120px 34px 34px 34px');
  });
});
