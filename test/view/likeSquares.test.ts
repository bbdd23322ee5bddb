import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeSquares, mostSquares } from '../../src/view/likeSquares.ts';

describe('like pairs as squares', () => {
  test('one square per pair up to eighty', () => {
    expect(likeSquares({ pairs: 52, recorded: 30 })).toEqual({ squares: 52, filled: 30, pairsEach: 1 });
    expect(likeSquares({ pairs: 80, recorded: 0 })).toEqual({ squares: 80, filled: 0, pairsEach: 1 });
  });

  test('above that one per several, told', () => {
    expect(likeSquares({ pairs: 81, recorded: 40 })).toEqual({ squares: 41, filled: 20, pairsEach: 2 });
    expect(likeSquares({ pairs: 1600, recorded: 4 })).toEqual({ squares: 80, filled: 1, pairsEach: 20 });
    expect(likeSquares({ pairs: 1600, recorded: 1599 })).toEqual({ squares: 80, filled: 79, pairsEach: 20 });
    expect(likeSquares({ pairs: 0, recorded: 0 })).toEqual({ squares: 0, filled: 0, pairsEach: 1 });
  });

  test('never more than eighty, never more filled than there are, none filled only where none is recorded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (pairs, share) => {
          const recorded = Math.round(pairs * share);
          const { squares, filled, pairsEach } = likeSquares({ pairs, recorded });
          expect(squares).toBeLessThanOrEqual(mostSquares);
          expect(squares * pairsEach).toBeGreaterThanOrEqual(pairs);
          expect(filled).toBeLessThanOrEqual(squares);
          expect(filled > 0).toBe(recorded > 0);
          expect(Math.abs(filled * pairsEach - recorded)).toBeLessThanOrEqual(pairsEach);
        },
      ),
      { seed: 4 },
    );
  });
});
