import type { Region } from '../../domain/Region.ts';
import { wasPartOf } from './formerProvinces.ts';
import { asked, lessCertain, matchOfEntries } from './nameMatches.ts';
import type { NameEntry, NameIndex, Rank } from './NameIndex.ts';
import type { NameMatch, NameReason } from './NameMatch.ts';
import { readPrefixes, readSuffixes, type StatedRank } from './rankWords.ts';
import { joinKeys, type Token } from './tokens.ts';

/** What is said of the region beside its name. */
export interface NameBeside {
  rank?: StatedRank;
  /** The province named beside it. */
  parent?: Region;
}

/** One way to read a text: words of rank taken off, the rest is the name. */
export interface Reading {
  readonly rank?: StatedRank;
  readonly isSure: boolean;
  readonly isUnit: boolean;
  readonly key: string;
  readonly words: readonly Token[];
}

/** All ways to read the tokens: each way to take words of rank off the front and the back. The longest prefix first. */
export function readingsOf(tokens: readonly Token[], stated: StatedRank | undefined): readonly Reading[] {
  const readings: Reading[] = [];
  for (const prefix of readPrefixes(tokens)) {
    for (const { end, rank: behind } of readSuffixes(tokens)) {
      if (prefix.next >= end) continue;
      const ranks = [prefix.rank, behind, stated].filter((rank) => rank !== undefined);
      const [rank] = ranks;
      if (ranks.some((one) => one !== rank)) continue;
      readings.push({
        key: joinKeys(tokens, prefix.next, end),
        words: tokens.slice(prefix.next, end),
        isSure: prefix.isSure || stated !== undefined,
        isUnit: prefix.isUnit,
        ...(rank === undefined ? {} : { rank }),
      });
    }
  }
  return readings;
}

/** Regions of exactly this name and rank. */
export function entriesOf(
  { key, rank }: Pick<Reading, 'key' | 'rank'>,
  index: NameIndex,
): readonly NameEntry[] {
  return rank === undefined ? index.named(key) : index.ofRank(key, rank);
}

/** The province beside the name decides between regions of one name, and makes doubtful what lies elsewhere. */
export function withinParent(entries: readonly NameEntry[], { parent }: NameBeside): NameMatch | undefined {
  if (parent === undefined) return matchOfEntries(entries);
  const inside = entries.filter(({ region }) => region.parentId === parent.id || region.id === parent.id);
  // `Kabupaten Merauke, Papua`: of before its own province was formed.
  const before = entries.filter(
    ({ region }) => region.parentId !== undefined && wasPartOf(region.parentId, parent.id),
  );
  const match = matchOfEntries(inside.length > 0 ? inside : before);
  if (match === undefined) {
    const elsewhere = matchOfEntries(entries);
    return elsewhere === undefined ? undefined : lessCertain(elsewhere, { code: 'spelling' });
  }
  const reason: NameReason = { code: 'parent-named', params: { parent: parent.id } };
  return {
    ...match,
    candidates: match.candidates.map((one) => ({ ...one, reasons: [...one.reasons, reason] })),
  };
}

/** All of the regions as a question, equally good. */
export function askedEntries(
  entries: readonly NameEntry[],
  code: 'abbreviation' | 'other-rank',
  trust: number,
): NameMatch {
  return asked(
    entries.map(({ region }) => ({ region, score: 1, reasons: [{ code }] })),
    trust,
  );
}

/** Whether a region's rank is the stated one; any is where none is stated. */
export function hasRank(rank: Rank, stated: StatedRank | undefined): boolean {
  if (stated === undefined) return true;
  return stated === 'municipal' ? rank === 'regency' || rank === 'city' : rank === stated;
}
