import type { Dataset } from '../../domain/Dataset.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import type { Source } from '../source/Source.ts';
import type { ColumnRole, ImportPlan, ImportProfile, SheetContent } from './ImportPlan.ts';

export interface PlanContext {
  readonly base: Dataset;
  readonly profiles: readonly ImportProfile[];
  /** What names are to be matched against; absent: found out from the names. */
  readonly regions?: ImportPlan['regions']['type'];
}

/** Finds out what the tables of a source hold: header, columns, shape, order of dates, owner, regions, join. O(cells). */
export function planImport(
  _source: Source,
  _context: PlanContext,
  _report: Report,
  _isCancelled: IsCancelled,
): ImportPlan {
  throw new Error('not there yet');
}

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

/** The plan after a change; what follows from it (join, figures, questions) is found out anew. */
export function changePlan(
  _plan: ImportPlan,
  _change: PlanChange,
  _source: Source,
  _context: PlanContext,
): ImportPlan {
  throw new Error('not there yet');
}
