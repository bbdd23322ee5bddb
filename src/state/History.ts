import { pickUndoable, sameUndoable, type Project, type Undoable, type Work } from './Work.ts';
import type { HistoryIntent } from './Action.ts';

/** A step that can be taken back: the state before it, and the action that left it. */
interface Step {
  readonly action: string;
  readonly before: Undoable;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Action whose next change may join its last step. */
  readonly open: string | undefined;
}

export const emptyHistory: History = { past: [], future: [], open: undefined };

/** Steps kept; values are shared between steps, so a step costs little. */
const limit = 200;

/** The history after `action` led from `before` to `after`; a change of nothing undoable leaves it as it was. */
export function recordStep(
  history: History,
  action: string,
  intent: HistoryIntent,
  before: Work,
  after: Work,
): History {
  if (intent === 'never' || sameUndoable(before, after)) return history;
  if (intent === 'merge' && history.open === action) return { ...history, future: [] };
  const past = [...history.past, { action, before: pickUndoable(before) }].slice(-limit);
  return { past, future: [], open: intent === 'merge' ? action : undefined };
}

/** Ends a run of merged changes: the next one starts a step of its own. */
export function closeStep(history: History): History {
  return history.open === undefined ? history : { ...history, open: undefined };
}

export function undoStep(history: History, work: Work): { history: History; work: Work } | undefined {
  const step = history.past.at(-1);
  if (step === undefined) return undefined;
  return {
    work: { ...work, ...step.before },
    history: {
      past: history.past.slice(0, -1),
      future: [{ action: step.action, before: pickUndoable(work) }, ...history.future],
      open: undefined,
    },
  };
}

export function redoStep(history: History, work: Work): { history: History; work: Work } | undefined {
  const [step, ...future] = history.future;
  if (step === undefined) return undefined;
  return {
    work: { ...work, ...step.before },
    history: {
      past: [...history.past, { action: step.action, before: pickUndoable(work) }],
      future,
      open: undefined,
    },
  };
}

/**
 * Without the steps that lead into what a project was, and those before them: another tab has changed it, and who went
 * back would write an older state over the newer one.
 */
export function forgetProject(history: History, id: string): History {
  const isOf = (step: Step): boolean => step.before.project?.id === id;
  const past = history.past.slice(history.past.findLastIndex(isOf) + 1);
  const at = history.future.findIndex(isOf);
  const future = at === -1 ? history.future : history.future.slice(0, at);
  if (past.length === history.past.length && future.length === history.future.length) return history;
  return { past, future, open: undefined };
}

/** A project that is not open has another name from now on, also where undo leads back into it. */
export function renameInHistory(history: History, { id, name }: Project): History {
  const renamed = (step: Step): Step =>
    step.before.project?.id === id ? { ...step, before: { ...step.before, project: { id, name } } } : step;
  return { ...history, past: history.past.map(renamed), future: history.future.map(renamed) };
}
