import type { Work } from './Work.ts';

/** How a change enters the history: a step of its own, joined to the step before of the same action, or not at all. */
export type HistoryIntent = 'record' | 'merge' | 'never';

/**
 * A command as data: menu, button, Ctrl K, shortcut and test all go through the same one. `perform` is a pure function
 * from work to work; returning the same object means "nothing to do". Its label is the message `actions.<id>`.
 */
export interface Action<Params = undefined> {
  readonly id: string;
  readonly history: HistoryIntent;
  /** As `KeyboardEvent.key` with modifiers: `Ctrl+Z`, `?`. */
  readonly shortcut?: string;
  readonly isEnabled?: (work: Work) => boolean;
  readonly perform: (work: Work, params: Params) => Work;
}
