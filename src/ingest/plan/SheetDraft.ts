import type { SheetPlan } from './ImportPlan.ts';
import type { ColumnEvidence } from './recogniseColumns.ts';
import type { RecognisedShape } from './recogniseShape.ts';
import type { SheetView } from './SheetView.ts';

/** The plan of a sheet together with what it was found from. */
export interface SheetDraft {
  readonly plan: SheetPlan;
  readonly view: SheetView;
  /** Positions of the rows that are data. */
  readonly rows: readonly number[];
  readonly evidence: readonly ColumnEvidence[];
  /** Absent for matrices and ignored sheets. */
  readonly shape?: RecognisedShape;
}
