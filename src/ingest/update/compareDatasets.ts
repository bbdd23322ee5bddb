import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { toAgreementId, type AgreementId } from '../../domain/ids.ts';
import type { Kept } from '../../domain/Kept.ts';
import { isRemoval } from './agreementFinder.ts';
import { applyEdits } from './applyEdits.ts';
import { changedFields, describeFields, type FieldChange } from './describeFields.ts';
import { absentEdited, beforeEdits, isAddition } from './beforeEdits.ts';
import { findAdditions } from './findAdditions.ts';
import { matchAgreements, type MatchedBy } from './matchAgreements.ts';

export type { MatchedBy } from './matchAgreements.ts';

/** What a newer edition of a dataset brings. */
export interface DatasetUpdate {
  /** The newer dataset; agreements that were matched carry the ids of the older ones, so that decisions stay attached. */
  readonly dataset: Dataset;
  readonly added: readonly AgreementId[];
  readonly changed: readonly ChangedAgreement[];
  /** Agreements of the older data that the newer do not have. */
  readonly gone: readonly Agreement[];
  readonly unchanged: number;
  /** Agreements of the newer file that stay out since people removed them by hand. */
  readonly removed: number;
}

export interface ChangedAgreement {
  readonly id: AgreementId;
  readonly by: MatchedBy;
  readonly fields: readonly FieldChange[];
}

/**
 * Finds the agreements of `older` again in `newer`: by stated id, else by number of a party, else by content; those that
 * people edited as they were before, and those that they added only where the file states the same. Those that are found
 * carry the older ids; one that is not never takes an id that the older data or an edit have. What differs is told after
 * the edits of people are in place, so that an edit is no change of the file.
 *
 * @param kept decisions; edits among them are applied to the newer data, as `applyEdits` does.
 */
export function compareDatasets(older: Dataset, newer: Dataset, kept: readonly Kept[] = []): DatasetUpdate {
  const oldOf = matchedIds(older, newer, kept);
  const reserved = [...older.agreements, ...absentEdited(older.agreements, kept)].map(({ id }) => id);
  const renamed = renamedIds(newer, reserved, oldOf);
  const carried = { ...newer, agreements: newer.agreements.map((agreement) => withIds(agreement, renamed)) };
  const { dataset } = applyEdits(carried, kept, { trustsIds: true });

  const before = new Map(older.agreements.map((agreement) => [agreement.id, agreement]));
  const byOf = new Map([...oldOf.values()].map(({ id, by }) => [id, by]));
  const present = new Set(dataset.agreements.map(({ id }) => id));
  const added: AgreementId[] = [];
  const changed: ChangedAgreement[] = [];
  let unchanged = 0;
  for (const agreement of dataset.agreements) {
    const { id } = agreement;
    const known = before.get(id);
    if (known === undefined) {
      added.push(id);
      continue;
    }
    // Most come again as they were: only the others are put into words.
    const fields = statesTheSame(known, agreement)
      ? []
      : changedFields(describeFields(known, older), describeFields(agreement, dataset));
    if (fields.length === 0) unchanged += 1;
    else changed.push({ id, by: byOf.get(id) ?? 'id', fields });
  }
  const removals = kept.filter(isRemoval).length;
  const left = carried.agreements.filter(({ id }) => !present.has(id)).length;
  return {
    dataset,
    added,
    changed,
    gone: older.agreements.filter(({ id }) => !present.has(id)),
    unchanged,
    removed: Math.min(removals, left),
  };
}

/** Where the file stands and how it was understood is no part of what an agreement states. */
const passedOver: ReadonlySet<string> = new Set([
  'record',
  'furtherRecords',
  'affairsConfidence',
  'affairsBasis',
]);

function statesTheSame(one: Agreement, other: Agreement): boolean {
  return isAlike(one, other, passedOver);
}

/** Whether two plain values hold the same, but for some fields. */
function isAlike(one: unknown, other: unknown, without?: ReadonlySet<string>): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const left: Readonly<Record<string, unknown>> = { ...one };
  const right: Readonly<Record<string, unknown>> = { ...other };
  let keys = 0;
  for (const key of Object.keys(left)) {
    if (without?.has(key) === true) continue;
    if (!isAlike(left[key], right[key])) return false;
    keys += 1;
  }
  for (const key of Object.keys(right)) if (without?.has(key) !== true) keys -= 1;
  return keys === 0;
}

/** The older id of each agreement of the newer data that is found again, by its position. */
function matchedIds(
  older: Dataset,
  newer: Dataset,
  kept: readonly Kept[],
): ReadonlyMap<number, { readonly id: AgreementId; readonly by: MatchedBy }> {
  const added = new Set(kept.flatMap((one) => (isAddition(one) ? [one.key] : [])));
  // One that has since come with a file is like any other.
  const isByHand = ({ id, record }: Agreement): boolean => record === undefined && added.has(id);
  const byHand = older.agreements.filter(isByHand);
  const others = older.agreements.filter((agreement) => !isByHand(agreement));
  const known = [...beforeEdits(others, kept), ...absentEdited(older.agreements, kept)];
  const oldOf = new Map<number, { readonly id: AgreementId; readonly by: MatchedBy }>();
  for (const { older: position, newer: at, by } of matchAgreements(known, newer.agreements)) {
    const id = known[position]?.id;
    if (id !== undefined) oldOf.set(at, { id, by });
  }
  if (byHand.length === 0) return oldOf;
  const positions = new Map(newer.agreements.map(({ id }, at) => [id, at]));
  const find = findAdditions(newer.agreements.filter((_, at) => !oldOf.has(at)));
  for (const agreement of byHand) {
    const found = find(agreement);
    const at = found === undefined ? undefined : positions.get(found);
    if (at !== undefined) oldOf.set(at, { id: agreement.id, by: found === agreement.id ? 'id' : 'content' });
  }
  return oldOf;
}

/** New id of each id of the newer data: that of the older agreement, or one that is not reserved for another. */
function renamedIds(
  newer: Dataset,
  reserved: readonly AgreementId[],
  oldOf: ReadonlyMap<number, { readonly id: AgreementId }>,
): ReadonlyMap<AgreementId, AgreementId> {
  const olderIds = new Set<string>(reserved);
  const taken = new Set<string>([...olderIds, ...newer.agreements.map(({ id }) => id)]);
  const renamed = new Map<AgreementId, AgreementId>();
  for (const [at, { id }] of newer.agreements.entries()) {
    const old = oldOf.get(at);
    if (old !== undefined) renamed.set(id, old.id);
    else if (olderIds.has(id)) {
      let number = 2;
      while (taken.has(`${id}-${String(number)}`)) number += 1;
      const free = `${id}-${String(number)}`;
      taken.add(free);
      renamed.set(id, toAgreementId(free));
    }
  }
  return renamed;
}

function withIds(agreement: Agreement, renamed: ReadonlyMap<AgreementId, AgreementId>): Agreement {
  const now = (id: AgreementId | undefined): AgreementId | undefined =>
    id === undefined ? undefined : (renamed.get(id) ?? id);
  const id = now(agreement.id) ?? agreement.id;
  const parentId = now(agreement.parentId);
  const renewsId = now(agreement.renewsId);
  if (id === agreement.id && parentId === agreement.parentId && renewsId === agreement.renewsId)
    return agreement;
  return {
    ...agreement,
    id,
    ...(parentId === undefined ? {} : { parentId }),
    ...(renewsId === undefined ? {} : { renewsId }),
  };
}
