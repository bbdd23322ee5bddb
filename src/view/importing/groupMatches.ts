import type { RegionId } from '../../domain/ids.ts';
import { nameKey } from '../../ingest/names/buildNameMatcher.ts';
import type { NameQuestion } from '../../ingest/names/NameMatch.ts';
import type { MatchedName } from '../../ingest/build/MatchedName.ts';

/** All spellings that were taken for one region. */
export interface MatchedRegion {
  readonly regionId: RegionId;
  /** Those in most rows first. */
  readonly spellings: readonly MatchedName[];
  readonly rows: number;
}

/** Names that nobody was or is asked about. */
export function silentMatches(
  matches: readonly MatchedName[],
  questions: readonly Pick<NameQuestion, 'key'>[],
): readonly MatchedName[] {
  const asked = new Set(questions.map(({ key }) => key));
  return matches.filter(({ text }) => !asked.has(nameKey(text)));
}

/** Names that were matched with certainty, by region; the region with most different spellings first. */
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
