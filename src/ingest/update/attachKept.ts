import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import { keptKey, type Kept, type KeptObject } from '../../domain/Kept.ts';
import { applyEdits } from './applyEdits.ts';
import { beforeEdits } from './beforeEdits.ts';
import { findAgreement, type AgreementFinder } from './findAgreement.ts';
import { findRegion } from './findRegion.ts';

/** A decision whose objects are all in the data. */
export interface AttachedKept {
  readonly kept: Kept;
  /** The agreement it is on, by its present id. */
  readonly agreementId?: AgreementId;
  /** The regions it is on, by their present ids. */
  readonly regionIds: readonly RegionId[];
}

/** A decision without object: what it was taken on is not in the data. */
export interface LooseKept {
  readonly kept: Kept;
  readonly missing: readonly KeptObject[];
}

/** Every decision once. */
export interface KeptAttachments {
  readonly attached: readonly AttachedKept[];
  readonly loose: readonly LooseKept[];
}

/**
 * Finds what each decision is about in a dataset, whatever its kind, those of later editions included: a region by id,
 * else by a name that fits one region only; an agreement by id, number or content; a name or a cell of the files by
 * `used`. None is ever left out: what is not found is listed without object, as is an edit that would leave no valid
 * agreement. An agreement that was removed by hand has found its object where it is gone. O(decisions + rows).
 *
 * @param used `keptKey` of the decisions that the last reading of the files found in them; absent where the dataset was
 * read from no file here: names and cells are then taken as found.
 */
export function attachKept(
  kept: readonly Kept[],
  dataset: Dataset,
  used?: ReadonlySet<string>,
): KeptAttachments {
  const agreementOf = agreementFinder(dataset, kept);
  const applied = appliedEdits(dataset, kept);
  const regionOf = findRegion(dataset);
  const attached: AttachedKept[] = [];
  const loose: LooseKept[] = [];
  for (const one of kept) {
    const missing: KeptObject[] = [];
    const regionIds: RegionId[] = [];
    let agreementId: AgreementId | undefined;
    for (const object of one.about) {
      switch (object.type) {
        case 'region': {
          const id = regionOf(object);
          if (id === undefined) missing.push(object);
          else regionIds.push(id);
          break;
        }
        case 'agreement':
          agreementId = agreementOf(one);
          if (isRemoval(one)) break;
          if (agreementId === undefined || (one.kind === 'edit' && !applied.has(keptKey(one)))) {
            missing.push(object);
          }
          break;
        case 'name':
        case 'cell':
          if (used?.has(keptKey(one)) === false) missing.push(object);
          break;
      }
    }
    if (missing.length > 0) loose.push({ kept: one, missing });
    else attached.push({ kept: one, regionIds, ...(agreementId === undefined ? {} : { agreementId }) });
  }
  return { attached, loose };
}

/**
 * Ids of edited agreements are reserved for them. Other decisions may have been made before an edit: what they are about
 * is found as it is now, else as it was.
 */
function agreementFinder(dataset: Dataset, kept: readonly Kept[]): AgreementFinder {
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

/** `keptKey` of the edits that can be applied to the data. */
function appliedEdits(dataset: Dataset, kept: readonly Kept[]): ReadonlySet<string> {
  const edits = kept.filter(({ kind }) => kind === 'edit');
  return new Set(edits.length === 0 ? [] : applyEdits(dataset, edits, { trustsIds: true }).used);
}

function isRemoval({ kind, value }: Kept): boolean {
  return (
    kind === 'edit' && typeof value === 'object' && value !== null && 'as' in value && value.as === 'removed'
  );
}
