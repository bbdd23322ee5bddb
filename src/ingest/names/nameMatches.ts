import type { RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';
import type { NameEntry } from './NameIndex.ts';
import type { NameCandidate, NameMatch, NameReason } from './NameMatch.ts';

export const noMatch: NameMatch = { certainty: 'unknown', candidates: [], looksLikeRegion: false };
export const unknownRegion: NameMatch = { ...noMatch, looksLikeRegion: true };

/** At most so many candidates are proposed; a name that fits more is not understood. */
export const mostCandidates = 8;

/** A match in silence. */
export function certainMatch(region: Region, ...reasons: readonly NameReason[]): NameMatch {
  return {
    certainty: 'certain',
    regionId: region.id,
    candidates: [{ regionId: region.id, weight: 1, reasons }],
    looksLikeRegion: true,
  };
}

/** One region where the entries name one, else all of them with equal weight. `undefined` for none. */
export function matchOfEntries(entries: readonly NameEntry[]): NameMatch | undefined {
  const [first] = entries;
  if (first === undefined) return undefined;
  if (entries.length === 1) return certainMatch(first.region, first.reason);
  return asked(
    entries.map(({ region, reason }) => ({ region, score: 1, reasons: [reason] })),
    1,
  );
}

export interface Proposal {
  readonly region: Region;
  /** How well it fits beside the others, above 0. */
  readonly score: number;
  readonly reasons: readonly NameReason[];
}

/**
 * A question: `likely` where one proposal alone has the best score, `ambiguous` where several share it. Weights are the
 * scores in proportion, times `trust`: the chance that it is one of them at all.
 */
export function asked(proposals: readonly Proposal[], trust: number): NameMatch {
  const best = new Map<RegionId, Proposal>();
  for (const proposal of proposals) {
    const known = best.get(proposal.region.id);
    if (known === undefined || known.score < proposal.score) best.set(proposal.region.id, proposal);
  }
  const sorted = [...best.values()].toSorted(
    (left, right) => right.score - left.score || (left.region.id < right.region.id ? -1 : 1),
  );
  const kept = sorted.slice(0, mostCandidates);
  const [first, second] = kept;
  if (first === undefined) return unknownRegion;
  const total = kept.reduce((sum, { score }) => sum + score, 0);
  const candidates: readonly NameCandidate[] = kept.map(({ region, score, reasons }) => ({
    regionId: region.id,
    weight: (trust * score) / total,
    reasons,
  }));
  const isClear = second === undefined || second.score < first.score;
  return { certainty: isClear ? 'likely' : 'ambiguous', candidates, looksLikeRegion: true };
}

/** The same match, asked where it was certain. */
export function lessCertain(match: NameMatch, reason: NameReason): NameMatch {
  if (match.certainty !== 'certain') return match;
  return {
    certainty: 'likely',
    candidates: match.candidates.map((one) => ({ ...one, weight: 0.8, reasons: [...one.reasons, reason] })),
    looksLikeRegion: match.looksLikeRegion,
  };
}

export function withAgency(match: NameMatch, agency: string): NameMatch {
  return agency === '' || match.agency !== undefined ? match : { ...match, agency };
}

/** Certain, or several regions of just this name: no other reading is better. */
export function isSettled(match: NameMatch | undefined): boolean {
  return match?.certainty === 'certain' || match?.certainty === 'ambiguous';
}
