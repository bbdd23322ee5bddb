import type { OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import { pairKey } from '../../domain/ids.ts';
import type { OverlapAnswer } from '../../domain/OverlapDecision.ts';
import type { DecidedOverlap } from '../../ingest/update/attachOverlaps.ts';
import { selectOverlapDecisions, type PairToDecide } from '../../state/overlapActions.ts';
import { documentsOfEntry, pairsOfEntry, type OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { useApp } from '../StoreContext.tsx';

/** Decisions on pairs of the present data, by `pairKey`. */
export type OverlapDecisions = ReadonlyMap<string, DecidedOverlap>;

export function useOverlapDecisions(): OverlapDecisions {
  return useApp((state) => selectOverlapDecisions(state.work));
}

/** Documents of a group without pairs that are paired off with one another; of longer ones each with the next. */
const mostPaired = 12;

/**
 * The pairs of documents on which an entry is decided: its own; of a fragmentation without any all pairs of its
 * documents. None of a series and a party set, which ask for no decision.
 */
export function pairsToDecide(
  entry: OverlapEntry,
  pairOf: ReadonlyMap<string, OverlapPair>,
): readonly PairToDecide[] {
  if (entry.type === 'set' || (entry.type === 'group' && entry.group.class === 'series')) return [];
  const own = pairsOfEntry(entry, pairOf);
  if (own.length > 0) return own;
  const ids = documentsOfEntry(entry);
  const { group } = entry as Extract<OverlapEntry, { type: 'group' }>;
  return ids.flatMap((a, at) =>
    ids
      .slice(at + 1, ids.length > mostPaired ? at + 2 : undefined)
      .map((b): PairToDecide => ({ a, b, class: group.class, score: group.score })),
  );
}

/** What stands for an entry: the one decision of all its pairs, several different ones, only some, or none. */
export type EntryDecision =
  | { readonly type: 'none' }
  | { readonly type: 'all'; readonly decided: DecidedOverlap }
  | { readonly type: 'mixed' }
  | { readonly type: 'part'; readonly done: number; readonly of: number };

export function entryDecision(pairs: readonly PairToDecide[], decisions: OverlapDecisions): EntryDecision {
  const found = decidedOf(pairs, decisions);
  const [first] = found;
  if (first === undefined) return { type: 'none' };
  if (found.length < pairs.length) return { type: 'part', done: found.length, of: pairs.length };
  return found.every(({ decision }) => decision.answer === first.decision.answer)
    ? { type: 'all', decided: found.reduce((newest, one) => (one.kept.on > newest.kept.on ? one : newest)) }
    : { type: 'mixed' };
}

export function decidedOf(
  pairs: readonly PairToDecide[],
  decisions: OverlapDecisions,
): readonly DecidedOverlap[] {
  return pairs.flatMap(({ a, b }) => decisions.get(pairKey(a, b)) ?? []);
}

/** Whether an entry is done with: every pair decided, and none of them for later. */
export function isSettled(pairs: readonly PairToDecide[], decisions: OverlapDecisions): boolean {
  const open = (answer: OverlapAnswer | undefined): boolean => answer === undefined || answer === 'later';
  return pairs.length > 0 && pairs.every(({ a, b }) => !open(decisions.get(pairKey(a, b))?.decision.answer));
}
