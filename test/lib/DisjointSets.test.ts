import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DisjointSets } from '../../src/lib/DisjointSets.ts';
import { seeded } from '../support/arbitraries.ts';

describe('groups that grow together', () => {
  it('are those of relabelling by hand, named for their lowest member (property)', () => {
    const size = 12;
    const pairs = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: 20 });
    fc.assert(
      fc.property(pairs, (joined) => {
        const sets = new DisjointSets(size);
        let labels = Array.from({ length: size }, (_, item) => item);
        for (const [a, b] of joined) {
          sets.unite(a, b);
          const low = Math.min(labels[a] ?? 0, labels[b] ?? 0);
          const high = Math.max(labels[a] ?? 0, labels[b] ?? 0);
          labels = labels.map((label) => (label === high ? low : label));
        }
        expect(labels.map((_, item) => sets.find(item))).toEqual(labels);
      }),
      seeded,
    );
  });
});
