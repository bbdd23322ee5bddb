import type { Dataset } from '../../domain/Dataset.ts';
import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import type { Source } from '../source/Source.ts';
import { applyChange } from './applyChange.ts';
import type { ColumnRole, ImportPlan, ImportProfile, SheetContent } from './ImportPlan.ts';
import { nameProbeOf } from './NameProbe.ts';
import { planSheet } from './planSheet.ts';
import { assemblePlan } from './planSource.ts';
import { findProfile } from './profiles.ts';
import type { SheetDraft } from './SheetDraft.ts';

export interface PlanContext {
  readonly base: Dataset;
  readonly profiles: readonly ImportProfile[];
  /** What names are to be matched against; absent: found out from the names. */
  readonly regions?: ImportPlan['regions']['type'];
}

/**
 * Finds out what the tables of a source hold: header, columns, shape, order of dates, owner, regions, join. A profile whose
 * headers are those of the source decides first. Pure; O(cells).
 *
 * @throws CancelledError
 */
export function planImport(
  source: Source,
  context: PlanContext,
  report: Report,
  isCancelled: IsCancelled,
): ImportPlan {
  const probeName = nameProbeOf(context.base.regions);
  const found = findProfile(source, context.profiles, probeName);
  const drafts: SheetDraft[] = [];
  for (const [index, sheet] of source.sheets.entries()) {
    assertNotCancelled(isCancelled);
    report({ stage: 'planning', done: index, total: source.sheets.length });
    const choices = found?.sheets.get(index);
    const draft = planSheet(sheet, index, context.base, choices);
    drafts.push(
      choices?.owner === undefined ? draft : { ...draft, plan: { ...draft.plan, owner: choices.owner } },
    );
  }
  assertNotCancelled(isCancelled);
  return assemblePlan(drafts, context, probeName, found === undefined ? {} : { profile: found.profile.name })
    .plan;
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

/** The plan after a change; what follows from it (roles, join, figures, questions) is found out anew. */
export function changePlan(
  plan: ImportPlan,
  change: PlanChange,
  source: Source,
  context: PlanContext,
): ImportPlan {
  return applyChange(plan, change, source, context);
}
