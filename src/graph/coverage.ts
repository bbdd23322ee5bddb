import type { Agreement, AgreementKind, DocumentType } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset, provinceOf } from '../domain/DatasetIndex.ts';
import type { AffairCode, OutsidePartyId, RegionId } from '../domain/ids.ts';
import { recordOf } from '../domain/recordOf.ts';
import type { OutsidePartyType } from '../domain/Party.ts';
import { statuses, type Status } from '../domain/status.ts';
import { compareNumber } from '../lib/compare.ts';
import { recordedParties } from './recordedParties.ts';
import { signingYearOf } from './selectAgreements.ts';
import type { Statuses } from './statusesOn.ts';

/** How many of some agreements (documents, not families) have each value; values that do not occur are left out. */
export interface AgreementCounts {
  readonly total: number;
  /** All six statuses, also those at 0. */
  readonly byStatus: ReadonlyMap<Status, number>;
  /** An agreement counts once under each of its affairs, under `none` where it names none. */
  readonly byAffair: ReadonlyMap<AffairCode | 'none', number>;
  readonly byKind: ReadonlyMap<AgreementKind, number>;
  readonly byDocument: ReadonlyMap<DocumentType, number>;
  /** An agreement counts once under each type of outside party that takes part. */
  readonly byPartyType: ReadonlyMap<OutsidePartyType, number>;
  /** An agreement counts once under each province of its parties. */
  readonly byProvince: ReadonlyMap<RegionId, number>;
  readonly years: YearCounts;
}

/** Agreements by year of signing, for the timeline. */
export interface YearCounts {
  /** Every year from the first to the last that occurs, also those at 0. */
  readonly byYear: readonly { readonly year: number; readonly count: number }[];
  /** Agreements whose year is not known. */
  readonly none: number;
}

/** Counts some agreements (all, or those shown) by what the filters ask for. O(agreements x parties). */
export function countAgreements(
  dataset: Dataset,
  agreements: readonly Agreement[],
  statusOf: Statuses,
): AgreementCounts {
  const index = indexDataset(dataset);
  const byStatus = new Map<Status, number>(statuses.map((status) => [status, 0]));
  const byAffair = new Map<AffairCode | 'none', number>();
  const byKind = new Map<AgreementKind, number>();
  const byDocument = new Map<DocumentType, number>();
  const byPartyType = new Map<OutsidePartyType, number>();
  const byProvince = new Map<RegionId, number>();
  for (const agreement of agreements) {
    const status = statusOf.get(agreement.id)?.status;
    if (status !== undefined) increase(byStatus, status);
    increase(byKind, agreement.kind);
    increase(byDocument, agreement.documentType);
    if (agreement.affairs.length === 0) increase(byAffair, 'none');
    for (const affair of new Set(agreement.affairs)) increase(byAffair, affair);
    const types = new Set<OutsidePartyType>();
    const provinces = new Set<RegionId>();
    for (const { partyId } of agreement.parties) {
      const outside = index.outsidePartyOf.get(partyId as OutsidePartyId);
      if (outside !== undefined) types.add(outside.type);
      const province = provinceOf(index, partyId as RegionId);
      if (province !== undefined) provinces.add(province);
    }
    for (const type of types) increase(byPartyType, type);
    for (const province of provinces) increase(byProvince, province);
  }
  const years = countYears(agreements);
  return {
    total: agreements.length,
    byStatus,
    byAffair,
    byKind,
    byDocument,
    byPartyType,
    byProvince,
    years,
  };
}

export function countYears(agreements: readonly Agreement[]): YearCounts {
  const counts = new Map<number, number>();
  let none = 0;
  for (const agreement of agreements) {
    const year = signingYearOf(agreement);
    if (year === undefined) none += 1;
    else increase(counts, year);
  }
  const known = [...counts.keys()].toSorted(compareNumber);
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return { byYear: [], none };
  const byYear = Array.from({ length: last - first + 1 }, (_, offset) => {
    const year = first + offset;
    return { year, count: counts.get(year) ?? 0 };
  });
  return { byYear, none };
}

/** Of how many autonomous regions anything is recorded: `regions` = `withRecord` + reported none + without record. */
export interface RecordCoverage {
  readonly regions: number;
  /** Agreements are recorded. */
  readonly withRecord: number;
  /** No agreement, as the register is said to hold none: known, and not missing. In order of id. */
  readonly reportedNone: readonly RegionId[];
  /** Nothing is recorded: not the same as isolated. In order of id. */
  readonly withoutRecord: readonly RegionId[];
  /** The same by province, each province itself included; regions without a province are in none. */
  readonly byProvince: ReadonlyMap<RegionId, { readonly regions: number; readonly withRecord: number }>;
}

/**
 * Of which regions a dataset tells anything, whatever the filters show. With the statuses of a day: those with an
 * agreement on record, as gaps, matrix and partners mean it. Without: those that any row names, planned ones included,
 * which the network can show.
 */
export function coverageOf(dataset: Dataset, statusOf?: Statuses): RecordCoverage {
  const index = indexDataset(dataset);
  const named = statusOf === undefined ? undefined : recordedParties(dataset, statusOf);
  const withoutRecord: RegionId[] = [];
  const reportedNone: RegionId[] = [];
  const byProvince = new Map<RegionId, { regions: number; withRecord: number }>();
  for (const { id } of index.autonomous) {
    const record = recordOf(index, id, named);
    if (record === 'nothing') withoutRecord.push(id);
    else if (record === 'none') reportedNone.push(id);
    const province = provinceOf(index, id);
    if (province === undefined) continue;
    const counts = byProvince.get(province) ?? { regions: 0, withRecord: 0 };
    counts.regions += 1;
    if (record === 'agreements') counts.withRecord += 1;
    byProvince.set(province, counts);
  }
  const regions = index.autonomous.length;
  const withRecord = regions - reportedNone.length - withoutRecord.length;
  return { regions, withRecord, reportedNone, withoutRecord, byProvince };
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
