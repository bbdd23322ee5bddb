import type { AgreementKind, DocumentType } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { AffairCode, RegionId } from '../domain/ids.ts';
import { groupingColumns, ownValue } from '../domain/ownColumns.ts';
import type { Status } from '../domain/status.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import { countAgreements, type AgreementCounts } from '../graph/coverage.ts';
import { selectAgreements } from '../graph/selectAgreements.ts';
import type { Statuses } from '../graph/statusesOn.ts';

/** What each value of a filter would show: counts of documents that pass all *other* filters. */
export interface FilterFacets {
  readonly byStatus: ReadonlyMap<Status, number>;
  readonly byAffair: ReadonlyMap<AffairCode | 'none', number>;
  readonly byKind: ReadonlyMap<AgreementKind, number>;
  readonly byDocument: ReadonlyMap<DocumentType, number>;
  readonly byProvince: ReadonlyMap<RegionId, number>;
  /** By column and value of the further columns that can be chosen from; an empty value = nothing stands there. */
  readonly byOwnColumn: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Documents that end within 12 months, by how the end is known; whether the filter is on or not. */
  readonly ending: { readonly stated: number; readonly assumed: number };
}

/**
 * The counts beside the filters' rows. Each filter is left out of its own counts, so that a row says what ticking it
 * would bring, not what is left after it was ticked. O(filters x agreements).
 */
export function filterFacets(dataset: Dataset, filters: Filters, statusOf: Statuses): FilterFacets {
  const count = (patch: Partial<Filters>): AgreementCounts =>
    countAgreements(dataset, selectAgreements(dataset, { ...filters, ...patch }, statusOf), statusOf);
  const ending = { stated: 0, assumed: 0 };
  for (const { id } of selectAgreements(dataset, { ...filters, endingOnly: true }, statusOf)) {
    const basis = statusOf.get(id)?.end?.basis;
    if (basis !== undefined) ending[basis] += 1;
  }
  const { attribute: _, ...anyColumn } = filters;
  const passing = selectAgreements(dataset, anyColumn, statusOf);
  const byOwnColumn = new Map(
    groupingColumns(dataset).map(({ name }) => {
      const counts = new Map<string, number>();
      for (const agreement of passing) {
        const value = ownValue(agreement, name);
        counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return [name, counts] as const;
    }),
  );
  return {
    byStatus: count({ statuses: [] }).byStatus,
    byAffair: count({ affairs: [] }).byAffair,
    byKind: count({ kinds: [] }).byKind,
    byDocument: count({ documents: [] }).byDocument,
    byProvince: count({ provinces: [] }).byProvince,
    byOwnColumn,
    ending,
  };
}

/**
 * The list of a filter after one of its rows was ticked or unticked. An empty list means all, so unticking a row of a
 * full list leaves the others, and ticking the last missing one gives the empty list again. Unticking the last row
 * that is left gives the empty list too: nothing chosen shows all, never nothing.
 *
 * @param all every value that has a row, in the order of the rows.
 */
export function toggleValue<Value>(
  list: readonly Value[],
  all: readonly Value[],
  value: Value,
): readonly Value[] {
  const chosen = new Set(list.length === 0 ? all : list);
  if (chosen.has(value)) chosen.delete(value);
  else chosen.add(value);
  const next = all.filter((one) => chosen.has(one));
  return next.length === all.length ? [] : next;
}
