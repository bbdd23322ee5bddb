import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf } from '../domain/DatasetIndex.ts';
import type { PartyId, RegionId } from '../domain/ids.ts';
import { normaliseNumber } from './normaliseNumbers.ts';
import type { IndexedDocument } from './visitCandidates.ts';

/**
 * The places of the documents that a rule can relate to one that is not among them, ascending; the pairs are those of
 * `visitCandidates`. Reads every document once: O(parties of all documents).
 */
export function visitCandidatesOf(
  dataset: Dataset,
  documents: readonly IndexedDocument[],
  draft: IndexedDocument,
  visit: (place: number) => void,
): void {
  const index = indexDataset(dataset);
  const own = new Set<PartyId>(draft.parties);
  const isRegion = (id: PartyId): boolean => index.regionOf.has(id as RegionId);
  const provincesOf = (parties: readonly PartyId[]): ReadonlySet<PartyId | undefined> =>
    new Set(parties.filter(isRegion).map((id) => provinceOf(index, id as RegionId)));
  const provinces = provincesOf(draft.parties);
  const isBelow = (inner: ReadonlySet<PartyId | undefined>, outer: ReadonlySet<PartyId>): boolean =>
    inner.size >= 2 && [...inner].every((id) => id !== undefined && outer.has(id));
  const { parentId, renewsId } = draft.agreement;
  for (const [place, { agreement, parties, numbers }] of documents.entries()) {
    let common = 0;
    let regions = 0;
    for (const id of parties) {
      if (!own.has(id)) continue;
      common += 1;
      if (isRegion(id)) regions += 1;
    }
    const related = common >= 2 && regions > 0;
    const { id } = agreement;
    if (
      related ||
      id === parentId ||
      id === renewsId ||
      agreement.parentId === draft.agreement.id ||
      agreement.renewsId === draft.agreement.id ||
      (regions > 0 &&
        (numbers.some((number) => draft.numbers.includes(number)) ||
          names(agreement, draft.numbers) ||
          names(draft.agreement, numbers))) ||
      isBelow(provinces, new Set(parties)) ||
      isBelow(provincesOf(parties), own)
    ) {
      visit(place);
    }
  }
}

function names({ parentId, renewsId }: IndexedDocument['agreement'], numbers: readonly string[]): boolean {
  if (numbers.length === 0) return false;
  return [parentId, renewsId].some(
    (named) => named !== undefined && numbers.includes(normaliseNumber(named)),
  );
}
