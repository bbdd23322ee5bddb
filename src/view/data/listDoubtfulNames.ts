import type { Dataset, Issue, IssueCode } from '../../domain/Dataset.ts';
import { toRegionId, type RegionId } from '../../domain/ids.ts';
import type { Region } from '../../domain/Region.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import { isNameIssue } from './summariseRows.ts';

/** A name that was not understood, with all rows in which it stands. */
export interface DoubtfulName {
  readonly text: string;
  readonly code: IssueCode;
  /** Rows, counted as in a spreadsheet; ascending. */
  readonly rows: readonly number[];
  /** Regions that it may mean, or of which it is a part. */
  readonly candidates: readonly Region[];
}

/** Names that were not understood, those in most rows first, then by their text. */
export function listDoubtfulNames(dataset: Dataset): readonly DoubtfulName[] {
  const { regionOf } = indexDataset(dataset);
  const names = new Map<string, { text: string; code: IssueCode; rows: number[]; candidates: readonly Region[] }>();
  for (const issue of dataset.issues) {
    const { code, value = '', row } = issue;
    if (!isNameIssue(issue)) continue;
    const key = `${code} ${value}`;
    const ids = candidateIds(issue);
    const name = names.get(key) ?? {
      text: value,
      code,
      rows: [],
      candidates: ids.flatMap((id) => {
        const region = regionOf.get(id);
        // What is no autonomous region acts through the one that it belongs to.
        return (region?.autonomous === false ? regionOf.get(region.parentId ?? id) : region) ?? [];
      }),
    };
    if (row !== undefined && !name.rows.includes(row)) name.rows.push(row);
    names.set(key, name);
  }
  return [...names.values()].toSorted(
    (left, right) => right.rows.length - left.rows.length || (left.text < right.text ? -1 : 1),
  );
}

function candidateIds({ params }: Issue): readonly RegionId[] {
  const ids = params?.['candidates'] ?? params?.['region'] ?? '';
  return String(ids).split(';').filter(Boolean).map(toRegionId);
}
