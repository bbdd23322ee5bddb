import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { Kept, KeptObject } from '../../domain/Kept.ts';
import { documentsOfKey } from '../../relations/overlapKey.ts';
import { beforeEdits } from './beforeEdits.ts';
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

/** What was found of the two agreements of a decision. */
export interface FoundPair {
  /** The two, or the one that is there. */
  readonly ids: readonly AgreementId[];
  /** Those of which nothing is known; one that people removed by hand is known. */
  readonly missing: readonly KeptObject[];
}

/**
 * Finds the agreements of a decision on two: by its key, else each by id, number or content. Two objects are never found
 * in one agreement: then the second is missing.
 */
export function pairFinder(
  dataset: Dataset,
  kept: readonly Kept[],
  find: AgreementFinder = agreementFinder(dataset, kept),
): (decision: Kept) => FoundPair {
  const removed = new Set(kept.filter(isRemoval).map(({ key }) => key));
  return (decision) => {
    const byKey = documentsOfKey(dataset, decision.key);
    if (byKey !== undefined) return { ids: byKey, missing: [] };
    const ids: AgreementId[] = [];
    const missing: KeptObject[] = [];
    for (const object of decision.about) {
      if (object.type !== 'agreement') continue;
      const id = find(aboutOne(decision, object));
      if (id !== undefined && !ids.includes(id)) ids.push(id);
      else if (!removed.has(object.id)) missing.push(object);
    }
    return { ids, missing };
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
