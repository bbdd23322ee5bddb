import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf, type DatasetIndex } from '../domain/DatasetIndex.ts';
import type { RegionId } from '../domain/ids.ts';
import { ownValue } from '../domain/ownColumns.ts';
import { yearOf } from '../domain/PartialDate.ts';
import { endsWithin } from '../domain/status.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import type { Statuses } from './statusesOn.ts';

/** "Ends soon" looks this far ahead. */
export const endingMonths = 12;

/** The agreements that pass the filters, in dataset order. `minAgreements` is no filter of agreements, but of ties. */
export function selectAgreements(
  dataset: Dataset,
  filters: Filters,
  statusOf: Statuses,
): readonly Agreement[] {
  const index = indexDataset(dataset);
  return dataset.agreements.filter((agreement) => passesFilters(agreement, filters, statusOf, index));
}

/**
 * True where an agreement passes every filter. An empty list lets all pass; values of one filter are joined by *or*,
 * filters by *and*. Affairs match where the agreement names them, `none` where it names none: an agreement in general
 * words covers every affair only partly and passes for none of them.
 */
export function passesFilters(
  agreement: Agreement,
  filters: Filters,
  statusOf: Statuses,
  index: DatasetIndex,
): boolean {
  const on = statusOf.get(agreement.id);
  if (on === undefined || !allows(filters.statuses, on.status)) return false;
  if (filters.endingOnly && !endsWithin(on, filters.asOf, endingMonths)) return false;
  if (!allows(filters.kinds, agreement.kind) || !allows(filters.documents, agreement.documentType)) {
    return false;
  }
  const { attribute } = filters;
  if (attribute !== undefined && !attribute.values.includes(ownValue(agreement, attribute.name)))
    return false;
  if (!passesAffairs(agreement, filters) || !passesYears(agreement, filters)) return false;
  if (
    filters.parties.length > 0 &&
    !agreement.parties.some((party) => filters.parties.includes(party.partyId))
  ) {
    return false;
  }
  return (
    filters.provinces.length === 0 ||
    agreement.parties.some((party) => {
      const province = provinceOf(index, party.partyId as RegionId);
      return province !== undefined && filters.provinces.includes(province);
    })
  );
}

/** Year of signing, else of the beginning; `undefined` where neither is known. */
export function signingYearOf(agreement: Agreement): number | undefined {
  const date = agreement.signedOn ?? agreement.start;
  return date === undefined ? undefined : yearOf(date);
}

function allows<Value>(list: readonly Value[], value: Value): boolean {
  return list.length === 0 || list.includes(value);
}

function passesAffairs(agreement: Agreement, filters: Filters): boolean {
  if (filters.affairs.length === 0) return true;
  if (agreement.affairs.length === 0) return filters.affairs.includes('none');
  return agreement.affairs.some((affair) => filters.affairs.includes(affair));
}

function passesYears(agreement: Agreement, filters: Filters): boolean {
  const year = signingYearOf(agreement);
  if (year === undefined) return filters.withUndated;
  return (
    (filters.fromYear === undefined || year >= filters.fromYear) &&
    (filters.toYear === undefined || year <= filters.toYear)
  );
}
