import type { OverlapFindings } from '../../analysis/overlaps/OverlapFindings.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { RegionId } from '../../domain/ids.ts';
import { documentsOfEntry, entriesOf, isOpenEntry, type OverlapEntry } from './OverlapEntry.ts';

/**
 * What concerns a region, in the order of the queue: entries with a document to which it is a party, those that may be
 * done twice first, then links, series and party sets.
 */
export function entriesOfRegion(
  findings: OverlapFindings,
  id: RegionId,
  dataset: Dataset,
): readonly OverlapEntry[] {
  const { agreementOf } = indexDataset(dataset);
  const own = entriesOf(findings).filter((entry) =>
    documentsOfEntry(entry).some((document) =>
      agreementOf.get(document)?.parties.some(({ partyId }) => partyId === id),
    ),
  );
  return [...own.filter(isOpenEntry), ...own.filter((entry) => !isOpenEntry(entry))];
}
