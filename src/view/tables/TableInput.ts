import type { MeasureResult } from '../../analysis/MeasureResult.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { Filters, Language } from '../../domain/ViewSettings.ts';
import type { DerivedNetwork } from '../../graph/deriveNetwork.ts';

/** What the tables are made from. */
export interface TableInput {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly derived: DerivedNetwork;
  /** Of this network; absent while they are computed. */
  readonly measures: MeasureResult | undefined;
  readonly language: Language;
}
