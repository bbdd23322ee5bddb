import { rowOfPair } from '../analysis/gaps/describeGap.ts';
import type { GapTable } from '../analysis/gaps/GapTable.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { pairKey, toRegionId, type RegionId } from '../domain/ids.ts';

/** What the item of the address means on the screen of gaps. */
export type GapItem =
  | { readonly type: 'none' }
  | { readonly type: 'region'; readonly id: RegionId }
  /** A pair of the table, by its row. */
  | { readonly type: 'pair'; readonly id: string; readonly row: number }
  /** Two regions of the dataset that are no candidates: neither bordering nor near nor in a common area, no record. */
  | { readonly type: 'no-candidate'; readonly a: RegionId; readonly b: RegionId }
  /** An administrative unit: it acts through its province. */
  | { readonly type: 'unit'; readonly id: RegionId }
  | { readonly type: 'unknown'; readonly text: string };

/**
 * Reads `33.74` or `33.22|33.74` (either side first). Never throws; what it does not know comes back as `unknown`.
 * Without a table, a pair is `none`: it cannot be told yet.
 */
export function readGapItem(
  text: string | undefined,
  dataset: Dataset,
  table: GapTable | undefined,
): GapItem {
  if (text === undefined) return { type: 'none' };
  const index = indexDataset(dataset);
  const parts = text.split('|').map((part) => index.regionOf.get(toRegionId(part.trim())));
  const [one, other] = parts;
  if (one === undefined || parts.length > 2 || (parts.length === 2 && other === undefined)) {
    return { type: 'unknown', text };
  }
  if (!one.autonomous) return { type: 'unit', id: one.id };
  if (other === undefined) return { type: 'region', id: one.id };
  if (!other.autonomous) return { type: 'unit', id: other.id };
  if (table === undefined) return { type: 'none' };
  const id = pairKey(one.id, other.id);
  const row = rowOfPair(table, id);
  return row === undefined ? { type: 'no-candidate', a: one.id, b: other.id } : { type: 'pair', id, row };
}
