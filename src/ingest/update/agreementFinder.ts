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

/** What was found of the agreements of a decision. */
export interface FoundAgreements {
  /** Those that are there, each once. */
  readonly ids: readonly AgreementId[];
  /** Those of which nothing is known; one that people removed by hand is known. */
  readonly missing: readonly KeptObject[];
}

/**
 * Finds the agreements of a decision on two or more: by its key, else each by id, number or content. Two objects are never found
 * in one agreement: then one is missing.
 */
export function pairFinder(
  dataset: Dataset,
  kept: readonly Kept[],
  find: AgreementFinder = agreementFinder(dataset, kept),
): (decision: Kept) => FoundAgreements {
  const removed = new Set(kept.filter(isRemoval).map(({ key }) => key));
  const present = new Set<string>(dataset.agreements.map(({ id }) => id));
  return (decision) => {
    const objects = decision.about.filter((object) => object.type === 'agreement');
    // One that was removed by hand is looked for no further: what is like it is another.
    const sought = objects.filter(({ id }) => present.has(id) || !removed.has(id));
    const byKey = sought.length === objects.length ? documentsOfKey(dataset, decision.key) : undefined;
    if (byKey !== undefined) return { ids: byKey, missing: [] };
    const wanted = sought.map((object) => ({ object, id: find(aboutOne(decision, object)) }));
    const ids = new Set(wanted.flatMap(({ object, id }) => (id === object.id ? [id] : [])));
    const missing: KeptObject[] = [];
    for (const { object, id } of wanted) {
      if (id === object.id) continue;
      if (id === undefined || ids.has(id)) missing.push(object);
      else ids.add(id);
    }
    return { ids: [...ids], missing };
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
