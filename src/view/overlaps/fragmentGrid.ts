import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId, RegionId } from '../../domain/ids.ts';
import type { Agreement } from '../../domain/Agreement.ts';

/** Documents x regions of a fragmentation. */
export interface FragmentGrid {
  /** In the order given. */
  readonly rows: readonly {
    readonly agreement: Agreement;
    /** By column: whether the region is a party. */
    readonly cells: readonly boolean[];
    /** First and last column that is one, -1 where none is. */
    readonly from: number;
    readonly to: number;
  }[];
  /** Regions so ordered that those of one document stand close together. */
  readonly regions: readonly RegionId[];
  /** Regions that did not fit. */
  readonly more: number;
  /** Column of the region that runs through most documents (two at least); -1 where none does. */
  readonly through: number;
}

/**
 * The grid of a group. Columns stand by the mean place of their documents (the barycentre rule for ordering bipartite
 * graphs: Sugiyama et al. 1981), those of fewer documents first where means are equal, so that chains read as steps.
 *
 * @param most columns at most; regions of the fewest documents are left out first.
 */
export function fragmentGrid(
  agreementIds: readonly AgreementId[],
  regionIds: readonly RegionId[],
  dataset: Dataset,
  most = 12,
): FragmentGrid {
  const { agreementOf } = indexDataset(dataset);
  const documents = agreementIds.flatMap((id) => agreementOf.get(id) ?? []);
  const members = documents.map(({ parties }) => new Set<string>(parties.map(({ partyId }) => partyId)));
  const placesOf = new Map(
    regionIds.map((id): [RegionId, readonly number[]] => [
      id,
      members.flatMap((parties, at) => (parties.has(id) ? [at] : [])),
    ]),
  );
  const countOf = (id: RegionId): number => placesOf.get(id)?.length ?? 0;
  const kept = regionIds.toSorted((one, other) => countOf(other) - countOf(one)).slice(0, most);
  const meanOf = (id: RegionId): number => {
    const places = placesOf.get(id) ?? [];
    return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
  };
  const regions = kept.toSorted(
    (one, other) => meanOf(one) - meanOf(other) || countOf(one) - countOf(other) || (one < other ? -1 : 1),
  );
  const longest = Math.max(0, ...regions.map(countOf));
  return {
    rows: documents.map((agreement, at) => {
      const cells = regions.map((id) => members[at]?.has(id) === true);
      return { agreement, cells, from: cells.indexOf(true), to: cells.lastIndexOf(true) };
    }),
    regions,
    more: regionIds.length - regions.length,
    through: longest < 2 ? -1 : regions.findIndex((id) => countOf(id) === longest),
  };
}
