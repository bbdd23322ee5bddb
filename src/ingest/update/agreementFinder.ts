import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { Kept, KeptObject } from '../../domain/Kept.ts';
import { documentsOfKey } from '../../relations/overlapKey.ts';
import { absentEdited, beforeEdits } from './beforeEdits.ts';
import { findAgreement, type AgreementFinder } from './findAgreement.ts';

type AgreementObject = Extract<KeptObject, { readonly type: 'agreement' }>;

/**
 * Finds the agreement of a decision. Ids of edited agreements are reserved for them. Other decisions may have been made
 * before an edit: what they are about is found as it is now, else as it was.
 */
export function agreementFinder(dataset: Dataset, kept: readonly Kept[]): AgreementFinder {
  const byId = findAgreement(dataset.agreements, { trustsIds: true });
  const asNow = findAgreement(dataset.agreements);
  let asBefore: AgreementFinder | undefined;
  return (decision) => {
    if (decision.kind === 'edit') return byId(decision);
    const id = asNow(decision);
    if (id !== undefined) return id;
    asBefore ??= findAgreement(beforeEdits(dataset.agreements, kept));
    return asBefore(decision);
  };
}

/** What was found of the agreements of a decision. */
export interface FoundAgreements {
  /** Those that are there, each once. */
  readonly ids: readonly AgreementId[];
  /** Those of which nothing is known; one that people removed by hand is known. */
  readonly missing: readonly KeptObject[];
}

/**
 * Finds the agreements of a decision on two or more: by its key, else each by id, number or content. What people removed
 * by hand is looked for as well: a decision on it is on no other that is like it. Two objects are never found in one
 * agreement: then one is missing.
 */
export function pairFinder(dataset: Dataset, kept: readonly Kept[]): (decision: Kept) => FoundAgreements {
  const removedKeys = new Set(kept.filter(isRemoval).map(({ key }) => key));
  const removed = absentEdited(dataset.agreements, kept).filter(({ id }) => removedKeys.has(id));
  const removedIds = new Set<string>(removed.map(({ id }) => id));
  const asNow = findAgreement([...dataset.agreements, ...removed]);
  let asBefore: AgreementFinder | undefined;
  const find: AgreementFinder = (one) => {
    const id = asNow(one);
    if (id !== undefined) return id;
    asBefore ??= findAgreement([...beforeEdits(dataset.agreements, kept), ...removed]);
    return asBefore(one);
  };
  return (decision) => {
    const objects = decision.about.filter((object) => object.type === 'agreement');
    const byKey = objects.some(({ id }) => removedIds.has(id))
      ? undefined
      : documentsOfKey(dataset, decision.key);
    if (byKey !== undefined) return { ids: byKey, missing: [] };
    const found = objects.map((object) => ({ object, id: find(aboutOne(decision, object)) }));
    const ids = new Set(found.flatMap(({ object, id }) => (id === object.id ? [id] : [])));
    const missing: KeptObject[] = [];
    for (const { object, id } of found) {
      if (id === object.id) continue;
      if (id === undefined || ids.has(id)) missing.push(object);
      else ids.add(id);
    }
    return { ids: [...ids].filter((id) => !removedIds.has(id)), missing };
  };
}

function aboutOne(decision: Kept, object: AgreementObject): Kept {
  return { ...decision, key: object.id, about: [object] };
}

export function isRemoval({ kind, value }: Kept): boolean {
  return (
    kind === 'edit' && typeof value === 'object' && value !== null && 'as' in value && value.as === 'removed'
  );
}
