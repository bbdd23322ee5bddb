import { pickUndoable, sameUndoable, type Undoable, type Work } from './Work.ts';
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
