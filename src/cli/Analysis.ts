import type { Findings } from '../analysis/computeFindings.ts';
import type { GapContext } from '../analysis/gaps/GapContext.ts';
import type { GapTable } from '../analysis/gaps/GapTable.ts';
import type { Ranking } from '../analysis/gaps/rankAll.ts';
import type { MeasureResult } from '../analysis/MeasureResult.ts';
import type { Dataset } from '../domain/Dataset.ts';
import type { Filters } from '../domain/ViewSettings.ts';
import type { DerivedNetwork } from '../graph/deriveNetwork.ts';
import type { MatchedName } from '../ingest/build/MatchedName.ts';
import type { Summary } from './toSummary.ts';

/** Everything that one run found; what the files and the printed summary are made from. */
export interface Analysis {
  readonly dataset: Dataset;
  readonly filters: Filters;
  readonly derived: DerivedNetwork;
  readonly measures: MeasureResult;
  readonly findings: Findings;
  readonly gapContext: GapContext;
  readonly gapTable: GapTable;
  /** Under the default weights. */
  readonly ranking: Ranking;
  readonly matches: readonly MatchedName[];
  readonly summary: Summary;
}
