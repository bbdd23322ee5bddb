import type { NameIndex, Rank } from './NameIndex.ts';
import type { Proposal } from './nameMatches.ts';

/**
 * Regions within the typing errors that a name of this length may have, the nearest best: one error up to 9 letters, two
 * from 10, three from 16; with its rank two from 6, three from 14. Without a rank short names, which are near to
 * other words, count only where no letter is missing and the first is the same. Each error makes it three times less good.
 *
 * @param most at most so many errors, whatever the length.
 */
export function nearProposals(
  key: string,
  index: NameIndex,
  fits: (rank: Rank) => boolean,
  hasRank: boolean,
  most = 3,
): readonly Proposal[] {
  const { length } = key;
  if (length < (hasRank ? 3 : 4)) return [];
  const ofLength = hasRank
    ? length >= 14
      ? 3
      : length >= 6
        ? 2
        : 1
    : length >= 16
      ? 3
      : length >= 10
        ? 2
        : 1;
  const near = index.near(
    key,
    Math.min(most, ofLength),
    (name) =>
      fits(name.rank) && (hasRank || !name.isShort || (name.key.length === length && name.key[0] === key[0])),
  );
  const nearest = near[0]?.distance ?? 0;
  return near
    .filter(({ distance }) => distance <= nearest + 1)
    .map(({ region, distance }) => ({
      region,
      score: 3 ** -(distance + 1),
      reasons: [{ code: 'spelling', params: { errors: distance } }],
    }));
}
