import type { Dataset } from '../domain/Dataset.ts';
import type { IsCancelled, Report } from '../lib/Task.ts';
import type { Relation } from './Relation.ts';
import type { Thresholds } from './Thresholds.ts';

export interface RelationOptions {
  readonly thresholds?: Thresholds;
  readonly report?: Report;
  readonly isCancelled?: IsCancelled;
}

/**
 * Every related pair of a dataset by the rules alone, before people decided anything, in order of id. The same array for
 * the same dataset and thresholds.
 */
export function findRelations(_dataset: Dataset, _options?: RelationOptions): readonly Relation[] {
  throw new Error('not built');
}
