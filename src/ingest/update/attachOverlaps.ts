import type { Dataset } from '../../domain/Dataset.ts';
import { pairKey, type AgreementId } from '../../domain/ids.ts';
import type { Kept } from '../../domain/Kept.ts';
import type { OverlapDecision } from '../../domain/OverlapDecision.ts';
import { pairFinder } from './agreementFinder.ts';
import { overlapDecision } from './overlapDecision.ts';

/** A decision on documents of the present data. */
export interface DecidedOverlap {
  readonly kept: Kept;
  readonly decision: OverlapDecision;
  /** The two (or all of a group) by their present ids, in order; one alone where the other was merged into it. */
  readonly agreementIds: readonly AgreementId[];
}

export interface OverlapAttachments {
  /** By `pairKey` of the present ids: the newest decision on each pair. */
  readonly ofPair: ReadonlyMap<string, DecidedOverlap>;
  /** Decisions on groups that have no pairs, by the id of the group. */
  readonly ofGroup: ReadonlyMap<string, DecidedOverlap>;
  /** Those in which two records were made one that is there. */
  readonly merged: readonly DecidedOverlap[];
}

const none: OverlapAttachments = { ofPair: new Map(), ofGroup: new Map(), merged: [] };

const lastOf = new WeakMap<Dataset, { readonly kept: readonly Kept[]; readonly found: OverlapAttachments }>();

/**
 * What people decided on pairs of documents, by the pairs of the present data: found by the key of the two documents,
 * else by what else is known of them. Decisions without object are left out here; `attachKept` lists them. The same object
 * for the same decisions and dataset. O(documents + decisions), nothing where there are no decisions.
 */
export function attachOverlaps(kept: readonly Kept[], dataset: Dataset): OverlapAttachments {
  const last = lastOf.get(dataset);
  if (last?.kept === kept) return last.found;
  const found = attach(kept, dataset);
  lastOf.set(dataset, { kept, found });
  return found;
}

function attach(kept: readonly Kept[], dataset: Dataset): OverlapAttachments {
  const decisions = kept.flatMap((one) => {
    const decision = overlapDecision(one);
    return decision === undefined ? [] : [{ kept: one, decision }];
  });
  if (decisions.length === 0) return none;
  const find = pairFinder(dataset, kept);
  const ofPair = new Map<string, DecidedOverlap>();
  const ofGroup = new Map<string, DecidedOverlap>();
  const merged: DecidedOverlap[] = [];
  for (const one of decisions) {
    const { ids, missing } = find(one.kept);
    if (missing.length > 0) continue;
    const agreementIds = ids.toSorted();
    const [a, b, c] = agreementIds;
    if (a === undefined) continue;
    if (c !== undefined) {
      ofGroup.set(one.kept.key, { ...one, agreementIds });
      continue;
    }
    if (b === undefined) {
      if (one.decision.merged !== undefined) merged.push({ ...one, agreementIds });
      continue;
    }
    const pair = pairKey(a, b);
    const there = ofPair.get(pair);
    if (there === undefined || there.kept.on <= one.kept.on) ofPair.set(pair, { ...one, agreementIds });
  }
  return { ofPair, ofGroup, merged };
}
