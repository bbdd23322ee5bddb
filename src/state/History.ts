import { pickUndoable, sameUndoable, type Project, type Undoable, type Work } from './Work.ts';
import type { Source } from '../ingest/source/Source.ts';
import type { HistoryIntent } from './Action.ts';

/** A step that can be taken back: the state before it, and the action that left it. */
interface Step {
  readonly action: string;
  readonly before: Undoable;
  /** What the step keeps in memory that the state after it does not, in bytes, about. */
  readonly bytes: number;
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
  /** Action whose next change may join its last step. */
  readonly open: string | undefined;
}

export const emptyHistory: History = { past: [], future: [], open: undefined };

/** Steps kept; values are shared between steps, so most cost little. */
const mostSteps = 200;
/** What all steps together may keep in memory: a dataset of a hundred thousand agreements is 100 MB, an edit of it 1 MB. */
const mostBytes = 300_000_000;

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
  const past = within([
    ...history.past,
    { action, before: pickUndoable(before), bytes: ownBytes(before, after) },
  ]);
  return { past, future: [], open: intent === 'merge' ? action : undefined };
}

/** The newest steps that fit; the last one always does, however large. */
function within(steps: readonly Step[]): readonly Step[] {
  let left = mostBytes;
  let kept = 0;
  for (const { bytes } of steps.toReversed()) {
    left -= bytes;
    if (kept === mostSteps || (kept > 0 && left < 0)) break;
    kept += 1;
  }
  return steps.slice(steps.length - kept);
}

/** Of a slot in a list, and of an agreement with its texts. */
const slotBytes = 8;
const agreementBytes = 1000;
/** So many agreements are counted as new without a look whether they have only moved. */
const few = 20;

/** Memory of what `one` holds and `other` does not: the large values only, datasets and tables of files. */
function ownBytes(one: Undoable, other: Undoable): number {
  const shared = new Set<unknown>(sourcesOf(other));
  let bytes = 0;
  for (const source of new Set(sourcesOf(one))) {
    if (!shared.has(source))
      bytes += source.sheets.reduce((sum, { text, ends }) => sum + text.length + 5 * ends.length, 0);
  }
  const agreements = one.dataset?.agreements ?? [];
  const others = other.dataset?.agreements ?? [];
  if (agreements === others) return bytes;
  // An edit leaves nearly all where they are: only what differs from place to place is looked up.
  const moved = agreements.filter((agreement, at) => agreement !== others[at]);
  const known = moved.length > few ? new Set<unknown>(others) : undefined;
  const own = known === undefined ? moved.length : moved.filter((agreement) => !known.has(agreement)).length;
  return bytes + slotBytes * agreements.length + agreementBytes * own;
}

function sourcesOf({ recipe, importing }: Undoable): readonly Source[] {
  return [recipe, importing].flatMap((one) => (one === undefined ? [] : [one.source]));
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
      future: [
        { action: step.action, before: pickUndoable(work), bytes: ownBytes(work, step.before) },
        ...history.future,
      ],
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
      past: [
        ...history.past,
        { action: step.action, before: pickUndoable(work), bytes: ownBytes(work, step.before) },
      ],
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
