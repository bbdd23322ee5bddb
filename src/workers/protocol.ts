import type { Progress } from '../lib/Task.ts';
import type { JobName, Jobs } from './jobs.ts';

/** Page to worker. */
export type ToWorker = {
  [Name in JobName]: { id: number; job: Name; request: Jobs[Name]['request'] };
}[JobName];

/** Worker to page; every message names the request it belongs to. */
export type FromWorker =
  | { readonly id: number; readonly type: 'progress'; readonly progress: Progress }
  /** Items of a long list of the answer that follows: see `cutAnswer`. The first slice of a list says where it belongs. */
  | {
      readonly id: number;
      readonly type: 'slice';
      readonly paths?: readonly (readonly string[])[];
      readonly items: readonly unknown[];
    }
  | { readonly id: number; readonly type: 'done'; readonly response: Jobs[JobName]['response'] }
  | { readonly id: number; readonly type: 'failed'; readonly message: string };
