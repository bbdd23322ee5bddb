import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId, PartyId, RegionId } from '../../domain/ids.ts';
import { toListCell, type Cell, type DataTable } from '../DataTable.ts';

/** Parties that are no regions, in the dataset's order, with the agreements (of those given) and regions they meet in. */
export function outsidePartiesRows(dataset: Dataset, agreements: readonly Agreement[]): DataTable {
  const { regionOf } = indexDataset(dataset);
  const documents = new Map<PartyId, AgreementId[]>();
  const regions = new Map<PartyId, Set<RegionId>>();
  for (const agreement of agreements) {
    const ids = agreement.parties.map((party) => party.partyId);
    const among = ids.filter((id): id is RegionId => regionOf.has(id as RegionId));
    for (const id of ids) {
      const known = documents.get(id);
      if (known === undefined) documents.set(id, [agreement.id]);
      else known.push(agreement.id);
      regions.set(id, new Set([...(regions.get(id) ?? []), ...among]));
    }
  }
  return {
    columns: [
      'party_id',
      'party',
      'type',
      'country',
      'region_id',
      'agreements',
      'regions',
      'agreement_ids',
      'region_ids',
    ],
    rows: dataset.outsideParties.map((party): readonly Cell[] => {
      const own = documents.get(party.id) ?? [];
      const met = [...(regions.get(party.id) ?? [])];
      return [
        party.id,
        party.name,
        party.type,
        party.country,
        party.regionId,
        own.length,
        met.length,
        toListCell(own),
        toListCell(met),
      ];
    }),
  };
}
