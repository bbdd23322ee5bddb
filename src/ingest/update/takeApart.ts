import * as v from 'valibot';
import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { OutsidePartyId, RegionId } from '../../domain/ids.ts';
import { keptKey, type AgreementEdit, type Kept } from '../../domain/Kept.ts';
import type { MergedAgreements } from '../../domain/OverlapDecision.ts';
import { datasetSchema } from '../parseDataset.ts';
import { keptSchema } from '../project/projectSchema.ts';

type Fields = Readonly<Record<string, unknown>>;

const agreementSchema = datasetSchema.entries.agreements.item;

/**
 * Two records again where people had made one of them: the removed one comes back to its place as it was, and what was
 * written into the others goes back to what it was, but for what has been changed since. The edits of merging give way to
 * those from before. What cannot come back (its parties are no longer in the data) comes with the next reading of its
 * file. O(agreements + decisions).
 */
export function takeApart(
  dataset: Dataset,
  kept: readonly Kept[],
  merged: MergedAgreements,
): { readonly dataset: Dataset; readonly kept: readonly Kept[] } {
  const changes = new Map(merged.changes.map((change) => [change.id, change]));
  const agreements = dataset.agreements.map((agreement) => {
    const change = changes.get(agreement.id);
    return change === undefined ? agreement : restored(agreement, change);
  });
  const gone = comingBack(dataset, merged);
  if (gone !== undefined) agreements.splice(Math.min(merged.place, agreements.length), 0, gone);
  return { dataset: { ...dataset, agreements }, kept: editsApart(kept, merged) };
}

/** The removed record as it was, without links to what is no longer there. */
function comingBack(dataset: Dataset, { gone, agreement }: MergedAgreements): Agreement | undefined {
  const { agreementOf, regionOf, outsidePartyOf } = indexDataset(dataset);
  if (agreementOf.has(gone) || !v.is(agreementSchema, agreement)) return undefined;
  // The schema has just established every field; only the brands of the ids are added here.
  const { parentId, renewsId, ...rest } = agreement as unknown as Agreement;
  const isKnown = rest.parties.every(
    ({ partyId }) => regionOf.has(partyId as RegionId) || outsidePartyOf.has(partyId as OutsidePartyId),
  );
  if (!isKnown) return undefined;
  return {
    ...rest,
    id: gone,
    ...(parentId !== undefined && agreementOf.has(parentId) ? { parentId } : {}),
    ...(renewsId !== undefined && agreementOf.has(renewsId) ? { renewsId } : {}),
  };
}

/** An agreement with the fields from before, where they still hold what merging wrote. */
function restored(agreement: Agreement, change: MergedAgreements['changes'][number]): Agreement {
  const fields = fieldsApart({ ...agreement }, change);
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null),
  ) as unknown as Agreement;
}

function fieldsApart(fields: Fields, { before, after }: { before: Fields; after: Fields }): Fields {
  const apart: Record<string, unknown> = { ...fields };
  for (const [key, value] of Object.entries(after)) {
    if (isSame(fields[key] ?? null, value)) apart[key] = before[key] ?? null;
  }
  return apart;
}

/** The decisions with the edits of merging taken out. */
function editsApart(kept: readonly Kept[], merged: MergedAgreements): readonly Kept[] {
  const earlier = new Map(
    merged.edits.flatMap((one) => {
      if (!v.is(keptSchema, one)) return [];
      const decision = one as unknown as Kept;
      return [[keptKey(decision), decision] as const];
    }),
  );
  const changes = new Map<string, MergedAgreements['changes'][number]>(
    merged.changes.map((change) => [change.id, change]),
  );
  return kept.flatMap((one) => {
    if (one.kind !== 'edit') return [one];
    const before = earlier.get(keptKey(one));
    if (one.key === merged.gone) return before === undefined ? [] : [before];
    const change = changes.get(one.key);
    return change === undefined ? [one] : editApart(one, before, change);
  });
}

function editApart(
  edit: Kept,
  before: Kept | undefined,
  change: MergedAgreements['changes'][number],
): readonly Kept[] {
  const value = edit.value as AgreementEdit;
  if (value.as === 'added') {
    const agreement = restored(value.agreement as Agreement, change);
    return [{ ...edit, value: { ...value, agreement } }];
  }
  if (value.as !== 'changed') return [edit];
  const earlier = before?.value as AgreementEdit | undefined;
  const fieldsBefore: Fields = earlier?.as === 'changed' ? earlier.fields : {};
  const fields = Object.fromEntries(
    Object.entries(value.fields).flatMap(([key, field]) => {
      if (!Object.hasOwn(change.after, key) || !isSame(field, change.after[key])) return [[key, field]];
      return Object.hasOwn(fieldsBefore, key) ? [[key, fieldsBefore[key]]] : [];
    }),
  );
  if (before !== undefined && isSame(fields, fieldsBefore)) return [before];
  return Object.keys(fields).length === 0 ? [] : [{ ...edit, value: { ...value, fields } }];
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
