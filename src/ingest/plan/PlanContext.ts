import type { Dataset } from '../../domain/Dataset.ts';
import type { ImportPlan, ImportProfile } from './ImportPlan.ts';

/** What a plan is made with, beside the source. */
export interface PlanContext {
  readonly base: Dataset;
  readonly profiles: readonly ImportProfile[];
  /** What names are to be matched against; absent: found out from the names. */
  readonly regions?: ImportPlan['regions']['type'];
}
