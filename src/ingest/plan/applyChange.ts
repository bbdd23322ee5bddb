import type { Source } from '../source/Source.ts';
import type { ColumnPlan, ColumnRole, ImportPlan, PlanQuestion, SheetPlan } from './ImportPlan.ts';
import { nameProbeOf } from './NameProbe.ts';
import type { PlanChange } from './PlanChange.ts';
import type { PlanContext } from './PlanContext.ts';
import { planSheet } from './planSheet.ts';
import { assemblePlan } from './planSource.ts';
import { isRepeatable } from './roles.ts';
import type { SheetChoices } from './SheetChoices.ts';
import type { SheetDraft } from './SheetDraft.ts';

/**
 * The plan after a change. The sheet that is changed is planned anew with everything that was chosen for it before; the others
 * keep their plans. What lies across sheets (join, owner, regions, questions) is found out again. A question that was answered
 * is not asked a second time.
 */
export function applyChange(
  plan: ImportPlan,
  change: PlanChange,
  source: Source,
  context: PlanContext,
): ImportPlan {
  if (change.type === 'title') return { ...plan, title: change.title };
  if (change.type === 'regions') return { ...plan, regions: change.regions };
  const current = plan.sheets.find(({ sheet }) => sheet === change.sheet);
  if (current === undefined) return plan;
  const probeName = nameProbeOf(context.base.regions);
  const drafts = plan.sheets.flatMap((sheetPlan): readonly SheetDraft[] => {
    const sheet = source.sheets[sheetPlan.sheet];
    if (sheet === undefined) return [];
    const isChanged = sheetPlan === current;
    const choices = isChanged ? choicesAfter(sheetPlan, change) : choicesOf(sheetPlan);
    const draft = planSheet(sheet, sheetPlan.sheet, context.base, choices);
    if (!isChanged) return [{ ...draft, plan: sheetPlan }];
    const owner = change.type === 'owner' ? change.owner : sheetPlan.owner;
    return [{ ...draft, plan: { ...draft.plan, ...(owner === undefined ? {} : { owner }) } }];
  });
  const assembled = assemblePlan(drafts, context, probeName, {
    title: plan.title,
    // Whose regions they are was found out or chosen; it changes only where it follows from contents.
    ...(change.type === 'content' || change.type === 'header' ? {} : { regions: plan.regions }),
    ...(plan.profile === undefined ? {} : { profile: plan.profile }),
    isOwnerDecided: (sheet) => (sheet === change.sheet ? change.type === 'owner' || !anew(change) : true),
  }).plan;
  return { ...assembled, questions: assembled.questions.filter((one) => isOpen(one, plan, change)) };
}

/** Changes after which a sheet is another table. */
const anew = (change: PlanChange): boolean => change.type === 'content' || change.type === 'header';

/** Whether a question is still to be asked: it was asked before, or follows from the change. */
function isOpen(question: PlanQuestion, before: ImportPlan, change: PlanChange): boolean {
  if (!('sheet' in change) || question.sheet !== change.sheet) return wasAsked(question, before);
  if (question.type === 'date-order' && change.type === 'date-order')
    return question.column !== change.column;
  if (question.type === change.type) return false;
  if (anew(change)) return true;
  if (question.type === 'date-order' || question.type === 'region-column') return true;
  return wasAsked(question, before);
}

function wasAsked(question: PlanQuestion, before: ImportPlan): boolean {
  return before.questions.some(
    (one) =>
      one.type === question.type &&
      one.sheet === question.sheet &&
      (!('column' in one) || !('column' in question) || one.column === question.column),
  );
}

/** What stands in a plan, as choices: planned with these, the sheet comes out the same. */
function choicesOf(sheet: SheetPlan): SheetChoices {
  return {
    header: sheet.header ?? null,
    content: { content: sheet.content, basis: sheet.contentBasis },
    aside: sheet.content === 'ignore' ? [] : sheet.aside,
    roles: rolesOf(sheet.columns, () => true),
    dateOrders: ordersOf(sheet),
  };
}

const rolesOf = (
  columns: readonly ColumnPlan[],
  isKept: (column: ColumnPlan) => boolean,
): ReadonlyMap<number, { readonly role: ColumnRole; readonly basis: ColumnPlan['basis'] }> =>
  new Map(
    columns.flatMap((column, index) =>
      isKept(column) ? [[index, { role: column.role, basis: column.basis }] as const] : [],
    ),
  );

const ordersOf = ({ columns }: SheetPlan): ReadonlyMap<number, 'dmy' | 'mdy' | 'ymd'> =>
  new Map(
    columns.flatMap(({ dateOrder }, index) =>
      dateOrder === undefined || dateOrder === 'undecided' ? [] : [[index, dateOrder] as const],
    ),
  );

function choicesAfter(sheet: SheetPlan, change: PlanChange): SheetChoices {
  const same = choicesOf(sheet);
  switch (change.type) {
    case 'content': {
      // An ignored sheet has forgotten its header and rows: they are found again.
      const forgotten =
        sheet.content === 'ignore' || sheet.content === 'matrix' || change.content === 'matrix';
      return {
        ...(forgotten ? {} : { header: same.header ?? null, aside: sheet.aside }),
        content: { content: change.content, basis: 'chosen' },
        roles: rolesOf(sheet.columns, ({ basis }) => basis === 'chosen'),
        dateOrders: new Map(),
      };
    }
    case 'header':
      return {
        header: change.header ?? null,
        ...(sheet.contentBasis === 'chosen' ? { content: { content: sheet.content, basis: 'chosen' } } : {}),
        roles: rolesOf(sheet.columns, ({ basis }) => basis === 'chosen'),
      };
    case 'role': {
      const roles = new Map(rolesOf(sheet.columns, () => true));
      if (!isRepeatable(change.role))
        for (const [index, { role }] of roles)
          if (role === change.role && index !== change.column)
            roles.set(index, { role: 'attribute', basis: 'none' });
      roles.set(change.column, { role: change.role, basis: 'chosen' });
      return { ...same, roles };
    }
    case 'date-order':
      return { ...same, dateOrders: new Map([...ordersOf(sheet), [change.column, change.order]]) };
    case 'row':
      return { ...same, rows: new Map([[change.row, change.aside]]) };
    case 'owner':
    case 'regions':
    case 'title':
      return same;
  }
}
