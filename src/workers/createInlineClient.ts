import { CancelledError } from '../lib/Task.ts';
import type { JobClient } from './JobClient.ts';
import { jobHandlers, type JobHandler } from './jobs.ts';

/** Runs the same handlers on the calling thread, one turn later: for tests and where workers are not to be had. */
export function createInlineClient(): JobClient {
  return {
    run(job, request, report) {
      let cancelled = false;
      const handler = jobHandlers[job] as JobHandler<typeof job>;
      const promise = (async () => {
        await Promise.resolve();
        if (cancelled) throw new CancelledError();
        const response = await handler(request, report, () => cancelled);
        if (cancelled) throw new CancelledError();
        return response;
      })();
      return {
        promise,
        cancel: () => {
          cancelled = true;
        },
      };
    },
    dispose() {
      // Nothing is held between jobs.
    },
  };
}
