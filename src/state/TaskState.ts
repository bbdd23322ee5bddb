import type { Progress } from '../lib/Task.ts';

/**
 * A task of the worker. `input` is what it was computed from: a result whose input is no longer the present one is
 * stale, and who shows it says so.
 */
export type TaskState<Input, Result> =
  | { readonly status: 'idle'; readonly last?: Done<Input, Result> }
  | {
      readonly status: 'running';
      readonly input: Input;
      readonly progress: Progress | undefined;
      readonly last?: Done<Input, Result>;
    }
  | Done<Input, Result>
  | {
      readonly status: 'failed';
      readonly input: Input;
      readonly code: 'cancelled' | 'failed';
      readonly last?: Done<Input, Result>;
    };

export interface Done<Input, Result> {
  readonly status: 'done';
  readonly input: Input;
  readonly result: Result;
}

/** The newest finished result, which may be stale. */
export function lastResult<Input, Result>(task: TaskState<Input, Result>): Done<Input, Result> | undefined {
  return task.status === 'done' ? task : task.last;
}

/** The result, if it belongs to this input. */
export function freshResult<Input, Result>(task: TaskState<Input, Result>, input: Input): Result | undefined {
  const last = lastResult(task);
  return last !== undefined && last.input === input ? last.result : undefined;
}
