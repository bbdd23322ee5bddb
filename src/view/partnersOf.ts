import { regionDistanceKm } from '../analysis/regionDistanceKm.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { AffairCode, RegionId } from '../domain/ids.ts';
import type { EndOfTerm } from '../domain/status.ts';
import type { Certainty, Network, Tie } from '../graph/Network.ts';
import { signingYearOf } from '../graph/selectAgreements.ts';
import type { Statuses } from '../graph/statusesOn.ts';
import { compareText } from '../lib/compare.ts';

/** A partner of a region in a list. */
export interface PartnerRow {
  readonly region: RegionId;
  readonly tie: Tie;
  /** The two have a common boundary. */
  readonly borders: boolean;
  readonly distanceKm: number | undefined;
  /** Affairs of the tie's agreements, by code. */
  readonly affairs: readonly AffairCode[];
  /** Year of the newest of their agreements that has one. */
  readonly signedYear: number | undefined;
  /** The last end among their agreements; `undefined` where none is known or assumed. */
  readonly end: EndOfTerm | undefined;
}

const orderOf: Readonly<Record<Certainty, number>> = { 'in-force': 0, assumed: 1, 'not-known': 2 };

/** The partners of a region: surer ties first, then nearer ones, then by id. */
export function partnersOf(
  dataset: Dataset,
  network: Network,
  statusOf: Statuses,
  id: RegionId,
): readonly PartnerRow[] {
  const index = indexDataset(dataset);
  const here = index.regionOf.get(id);
  const bordering = new Set((index.bordersOf.get(id) ?? []).flatMap(({ a, b }) => [a, b]));
  return (network.tiesOf.get(id) ?? [])
    .map((tie): PartnerRow => {
      const region = tie.a === id ? tie.b : tie.a;
      let signedYear: number | undefined;
      let end: EndOfTerm | undefined;
      for (const agreementId of tie.agreements) {
        const agreement = index.agreementOf.get(agreementId);
        const year = agreement === undefined ? undefined : signingYearOf(agreement);
        if (year !== undefined && (signedYear === undefined || year > signedYear)) signedYear = year;
        const own = statusOf.get(agreementId)?.end;
        if (own !== undefined && (end === undefined || own.day > end.day)) end = own;
      }
      return {
        region,
        tie,
        borders: bordering.has(region),
        distanceKm: regionDistanceKm(here, index.regionOf.get(region)),
        affairs: tie.affairs,
        signedYear,
        end,
      };
    })
    .toSorted(
      (one, other) =>
        orderOf[one.tie.certainty] - orderOf[other.tie.certainty] ||
        (one.distanceKm ?? Number.POSITIVE_INFINITY) - (other.distanceKm ?? Number.POSITIVE_INFINITY) ||
        compareText(one.region, other.region),
    );
}
