import type { HeaderLines } from './findHeader.ts';
import type { ColumnPlan, ColumnRole, SetAsideReason, SheetContent, SheetPlan } from './ImportPlan.ts';

/** What a person decided about a sheet already. */
export interface SheetChoices {
  /** `null`: the table has no header. */
  readonly header?: HeaderLines | null;
  readonly content?: { readonly content: SheetContent; readonly basis: SheetPlan['contentBasis'] };
  readonly roles?: ReadonlyMap<number, { readonly role: ColumnRole; readonly basis: ColumnPlan['basis'] }>;
  readonly dateOrders?: ReadonlyMap<number, NonNullable<ColumnPlan['dateOrder']>>;
  readonly rows?: ReadonlyMap<number, SetAsideReason | undefined>;
  /** All rows that are no data, where they are known. */
  readonly aside?: SheetPlan['aside'];
}
