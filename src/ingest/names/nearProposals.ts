import type { NameIndex, Rank } from './NameIndex.ts';
import type { Proposal } from './nameMatches.ts';

/**
 * Regions within the typing errors that a name of this length may have, the nearest best: one error up to 7 letters, two
 * from 8, three from 14; a name with its rank may have one more from 6. Each error makes it
 * three times less good.
 *
 * @param most at most so many errors, whatever the length.
 */
export function nearProposals(
  key: string,
  index: NameIndex,
  fits: (rank: Rank) => boolean,
  hasRank = false,
  most = 3,
): readonly Proposal[] {
  const { length } = key;
  if (length < 4) return [];
  const plain = length >= 14 ? 3 : length >= 8 ? 2 : 1;
  const limit = Math.min(most, hasRank && length >= 6 && length < 14 ? 2 : plain);
  const near = index.near(key, limit, fits);
  const nearest = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= nearest + 1)
    .map(({ region, distance }) => ({
      region,
      score: 3 ** -(distance + 1),
      reasons: [{ code: 'spelling', params: { errors: distance } }],
    }));
}
