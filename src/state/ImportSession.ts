import type { ImportPlan } from '../ingest/plan/ImportPlan.ts';
import type { Source } from '../ingest/source/Source.ts';

/** The tables that a dataset was read from, and how: it can be read again once a name is answered or a cell corrected. */
export interface Recipe {
  readonly source: Source;
  readonly plan: ImportPlan;
  /** `keptKey` of the decisions that were found in the tables when they were last read. */
  readonly used?: readonly string[];
}

/** Files that are being looked at before they become the dataset. */
export interface ImportSession extends Recipe {
  readonly files: readonly string[];
  /** `new`: becomes a project of its own. `update`: a newer edition of the present dataset, compared with it first. */
  readonly mode: 'new' | 'update';
  /** What was wrong with single files while others could be read is among the issues of the source. */
  readonly openedOn: string;
}
