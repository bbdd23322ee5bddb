import type { ColumnRole, ImportPlan, SheetContent } from './ImportPlan.ts';

/** A change that a person makes to a plan. */
export type PlanChange =
  | { readonly type: 'content'; readonly sheet: number; readonly content: SheetContent }
  | { readonly type: 'role'; readonly sheet: number; readonly column: number; readonly role: ColumnRole }
  | {
      readonly type: 'date-order';
      readonly sheet: number;
      readonly column: number;
      readonly order: 'dmy' | 'mdy' | 'ymd';
    }
  | {
      readonly type: 'header';
      readonly sheet: number;
      readonly header: { readonly first: number; readonly last: number } | undefined;
    }
  | { readonly type: 'owner'; readonly sheet: number; readonly owner: ImportPlan['sheets'][number]['owner'] }
  | {
      readonly type: 'row';
      readonly sheet: number;
      readonly row: number;
      readonly aside: ImportPlan['sheets'][number]['aside'][number]['reason'] | undefined;
    }
  | { readonly type: 'regions'; readonly regions: ImportPlan['regions'] }
  | { readonly type: 'title'; readonly title: string };
