import type { OverlapPair } from '../../analysis/overlaps/OverlapFindings.ts';
import { pairKey } from '../../domain/ids.ts';
import {
  attachOverlaps,
  type DecidedOverlap,
  type OverlapAttachments,
} from '../../ingest/update/attachOverlaps.ts';
import type { OverlapVerdict } from '../../state/overlapActions.ts';
import { documentsOfEntry, pairsOfEntry, type OverlapEntry } from '../../view/overlaps/OverlapEntry.ts';
import { useApp } from '../StoreContext.tsx';

/** What was decided on documents of the present data. */
export function useOverlapDecisions(): OverlapAttachments {
  return useApp((state) => attachOverlaps(state.work.kept, state.work.dataset));
}

/** What a decision on an entry is taken on. */
export type OverlapTarget = Pick<OverlapVerdict, 'pairs' | 'group' | 'documents' | 'class'>;

/**
 * The pairs of an entry; of a fragmentation its documents as a whole. Nothing of a series and a party set, which ask for no
 * decision.
 */
export function targetOf(
  entry: OverlapEntry,
  pairOf: ReadonlyMap<string, OverlapPair>,
): OverlapTarget | undefined {
  if (entry.type === 'set') return undefined;
  const pairs = pairsOfEntry(entry, pairOf);
  if (entry.type === 'link') return { pairs };
  const { id: group, class: kind } = entry.group;
  if (kind === 'series') return undefined;
  if (kind !== 'fragmentation' && pairs.length > 0) return { pairs, group };
  return { pairs: [], group, documents: documentsOfEntry(entry), class: kind };
}

/** What stands for an entry: the one decision of all its pairs, several different ones, only some, or none. */
export type EntryDecision =
  | { readonly type: 'none' }
  | { readonly type: 'all'; readonly decided: DecidedOverlap }
  | { readonly type: 'mixed' }
  | { readonly type: 'part'; readonly done: number; readonly of: number };

export function entryDecision(
  target: OverlapTarget | undefined,
  decisions: OverlapAttachments,
): EntryDecision {
  const found = decidedOf(target, decisions);
  const [first] = found;
  if (target === undefined || first === undefined) return { type: 'none' };
  if (found.length < target.pairs.length) {
    return { type: 'part', done: found.length, of: target.pairs.length };
  }
  return found.every(({ decision }) => decision.answer === first.decision.answer)
    ? { type: 'all', decided: found.reduce((newest, one) => (one.kept.on > newest.kept.on ? one : newest)) }
    : { type: 'mixed' };
}

/** The decisions that stand on the pairs of a target, or on its group. */
export function decidedOf(
  target: OverlapTarget | undefined,
  decisions: OverlapAttachments,
): readonly DecidedOverlap[] {
  if (target === undefined) return [];
  const { pairs, group, documents } = target;
  if (group !== undefined && documents !== undefined) {
    const there = decisions.ofGroup.get(group) ?? ofTwo(documents, decisions);
    return there === undefined ? [] : [there];
  }
  return pairs.flatMap(({ a, b }) => decisions.ofPair.get(pairKey(a, b)) ?? []);
}

/** A group of two documents without a pair is kept as the two. */
function ofTwo(
  documents: NonNullable<OverlapTarget['documents']>,
  decisions: OverlapAttachments,
): DecidedOverlap | undefined {
  const [a, b, c] = documents;
  return a === undefined || b === undefined || c !== undefined
    ? undefined
    : decisions.ofPair.get(pairKey(a, b));
}

/** Whether an entry is done with: all of it decided, and nothing for later. */
export function isSettled(target: OverlapTarget | undefined, decisions: OverlapAttachments): boolean {
  if (target === undefined) return false;
  const found = decidedOf(target, decisions);
  return (
    found.length > 0 &&
    found.length >= target.pairs.length &&
    found.every(({ decision }) => decision.answer !== 'later')
  );
}
