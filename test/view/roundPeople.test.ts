import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundPeople } from '../../src/view/roundPeople.ts';

test('two significant digits', () => {
  expect([0, 3.4, 9.6, 12.3, 99.6, 188_000, 191_234, 714_343, 1_957_349].map(roundPeople)).toEqual([
    0, 3, 10, 12, 100, 190_000, 190_000, 710_000, 2_000_000,
  ]);
});

test('never further off than a twentieth, and order is kept', () => {
  const people = fc.double({ min: 10, max: 1e8, noNaN: true });
  fc.assert(
    fc.property(people, people, (one, other) => {
      expect(Math.abs(roundPeople(one) - one)).toBeLessThanOrEqual(one * 0.0501);
      if (one <= other) expect(roundPeople(one)).toBeLessThanOrEqual(roundPeople(other));
    }),
    { seed: 5, numRuns: 500 },
  );
});
