import type { Report } from '../lib/Task.ts';
import type { JobName, Jobs } from './jobs.ts';

/** A job under way: its result, and a way to end it. A cancelled job rejects with `CancelledError`. */
export interface RunningJob<Response> {
  readonly promise: Promise<Response>;
  readonly cancel: () => void;
}

/** Runs jobs off the page. Injected into the store, so that the store runs in Node as well. */
export interface JobClient {
  run<Name extends JobName>(
    job: Name,
    request: Jobs[Name]['request'],
    report: Report,
  ): RunningJob<Jobs[Name]['response']>;
  /** Ends all work and frees the threads. */
  dispose(): void;
}

/** A worker that died or answered with an error. */
export class JobFailedError extends Error {
  override readonly name = 'JobFailedError';
}
