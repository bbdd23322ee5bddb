import { assertNotCancelled, type IsCancelled, type Report } from '../../lib/Task.ts';
import type { Source } from '../source/Source.ts';
import { applyChange } from './applyChange.ts';
import type { ImportPlan } from './ImportPlan.ts';
import { nameProbeOf } from './NameProbe.ts';
import type { PlanChange } from './PlanChange.ts';
import type { PlanContext } from './PlanContext.ts';
import { planSheet } from './planSheet.ts';
import { assemblePlan } from './planSource.ts';
import { findProfile } from './profiles.ts';
import type { SheetDraft } from './SheetDraft.ts';

export type { PlanChange } from './PlanChange.ts';
export type { PlanContext } from './PlanContext.ts';

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

/** The plan after a change; what follows from it (roles, join, figures, questions) is found out anew. */
export function changePlan(
  plan: ImportPlan,
  change: PlanChange,
  source: Source,
  context: PlanContext,
): ImportPlan {
  return applyChange(plan, change, source, context);
}
