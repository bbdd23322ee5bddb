import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import { keptKey, type Kept, type KeptObject } from '../../domain/Kept.ts';
import { agreementFinder, isRemoval, pairFinder } from './agreementFinder.ts';
import { applyEdits } from './applyEdits.ts';
import { findRegion } from './findRegion.ts';

/** A decision whose objects are all in the data. */
export interface AttachedKept {
  readonly kept: Kept;
  /** The agreement it is on, by its present id; the first of two. */
  readonly agreementId?: AgreementId;
  /** The agreements of a decision on two, by their present ids; one alone where the other was removed by hand. */
  readonly agreementIds?: readonly AgreementId[];
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
  const pairOf = pairFinder(dataset, kept);
  const applied = appliedEdits(dataset, kept);
  const regionOf = findRegion(dataset);
  const attached: AttachedKept[] = [];
  const loose: LooseKept[] = [];
  for (const one of kept) {
    if (one.about.filter(({ type }) => type === 'agreement').length > 1) {
      const { ids, missing } = pairOf(one);
      const [agreementId] = ids;
      if (missing.length > 0) loose.push({ kept: one, missing });
      else {
        const first = agreementId === undefined ? {} : { agreementId };
        attached.push({ kept: one, regionIds: [], agreementIds: ids, ...first });
      }
      continue;
    }
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

/** `keptKey` of the edits that can be applied to the data. */
function appliedEdits(dataset: Dataset, kept: readonly Kept[]): ReadonlySet<string> {
  const edits = kept.filter(({ kind }) => kind === 'edit');
  return new Set(edits.length === 0 ? [] : applyEdits(dataset, edits, { trustsIds: true }).used);
}
