/// <reference lib="webworker" />
import { jobHandlers, type JobHandler, type JobName, type Jobs } from './jobs.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { neverCancelled } from '../lib/Task.ts';
import { cutAnswer, sliceLength } from './slices.ts';

/**
 * Thin shell around the handlers. A running handler holds the thread, so a cancel message could not be heard:
 * the client ends this worker instead and starts another.
 */
const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (message: FromWorker): void => scope.postMessage(message);

/** At most one progress message per this many milliseconds: more would only queue up on the page. */
const progressEveryMs = 80;

async function handle<Name extends JobName>(
  id: number,
  job: Name,
  request: Jobs[Name]['request'],
): Promise<void> {
  const handler: JobHandler<Name> = jobHandlers[job];
  let last = Number.NEGATIVE_INFINITY;
  try {
    const response = await handler(
      request,
      (progress) => {
        const now = performance.now();
        if (now - last < progressEveryMs && progress.done < progress.total) return;
        last = now;
        post({ id, type: 'progress', progress });
      },
      neverCancelled,
    );
    const { head, lists } = cutAnswer(response);
    for (const { paths, items } of lists) {
      for (let at = 0; at < items.length; at += sliceLength) {
        const slice = items.slice(at, at + sliceLength);
        post({ id, type: 'slice', items: slice, ...(at === 0 ? { paths } : {}) });
      }
    }
    post({ id, type: 'done', response: head as typeof response });
  } catch (error) {
    post({ id, type: 'failed', message: error instanceof Error ? error.message : String(error) });
  }
}

scope.addEventListener('message', (event: MessageEvent<ToWorker>) => {
  const { id, job, request } = event.data;
  void handle(id, job, request);
});
