import type { RegionId } from '../../domain/ids.ts';
import type { MatchedName } from '../../ingest/build/MatchedName.ts';

/** All spellings that were taken for one region. */
export interface MatchedRegion {
  readonly regionId: RegionId;
  /** Those in most rows first. */
  readonly spellings: readonly MatchedName[];
  readonly rows: number;
}

/** Names that were matched in silence, by region; the region with most different spellings first. */
export function groupMatches(matches: readonly MatchedName[]): readonly MatchedRegion[] {
  const groups = new Map<RegionId, MatchedName[]>();
  for (const match of matches) {
    if (match.certainty !== 'certain' || match.regionId === undefined) continue;
    const group = groups.get(match.regionId);
    if (group === undefined) groups.set(match.regionId, [match]);
    else group.push(match);
  }
  return [...groups]
    .map(([regionId, spellings]) => ({
      regionId,
      spellings: spellings.toSorted(
        (one, other) => other.count - one.count || (one.text < other.text ? -1 : 1),
      ),
      rows: spellings.reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted(
      (one, other) =>
        other.spellings.length - one.spellings.length ||
        other.rows - one.rows ||
        (one.regionId < other.regionId ? -1 : 1),
    );
}

/** Names that were taken for parties that are no region, in order of appearance. */
export function outsideMatches(matches: readonly MatchedName[]): readonly MatchedName[] {
  return matches.filter(({ certainty }) => certainty === 'outside');
}
