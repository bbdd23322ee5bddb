import { CancelledError, type Report } from '../lib/Task.ts';
import { JobFailedError, type JobClient, type RunningJob } from './JobClient.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { FromWorker, ToWorker } from './protocol.ts';
import { joinAnswer } from './slices.ts';

/** The part of `Worker` that the client needs; a test gives its own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { data: FromWorker }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: (event: unknown) => void): void;
}

/**
 * A client with one worker per kind of job, made at its first use: a long layout does not hold up the measures.
 * Cancelling ends the worker that runs the job; the next job of that kind gets a fresh one, as it does after a crash.
 * Jobs of one kind that wait behind a cancelled one are sent again to the fresh worker.
 */
export function createWorkerClient(spawn: () => WorkerLike): JobClient {
  const lanes = new Map<JobName, Lane>();
  let nextId = 1;
  return {
    run(job, request, report) {
      let lane = lanes.get(job);
      if (lane === undefined) {
        lane = new Lane(spawn);
        lanes.set(job, lane);
      }
      return lane.run(nextId++, job, request, report);
    },
    dispose() {
      for (const lane of lanes.values()) lane.dispose();
      lanes.clear();
    },
  };
}

interface Pending {
  readonly message: ToWorker;
  readonly report: Report;
  /** Long lists of the answer, as far as they have come. */
  readonly lists: { readonly paths: readonly (readonly string[])[]; readonly items: unknown[] }[];
  readonly resolve: (response: unknown) => void;
  readonly reject: (error: Error) => void;
}

class Lane {
  readonly #spawn: () => WorkerLike;
  readonly #pending = new Map<number, Pending>();
  #worker: WorkerLike | undefined;

  constructor(spawn: () => WorkerLike) {
    this.#spawn = spawn;
  }

  run<Name extends JobName>(
    id: number,
    job: Name,
    request: Jobs[Name]['request'],
    report: Report,
  ): RunningJob<Jobs[Name]['response']> {
    const message = { id, job, request } as ToWorker;
    // First, so that nothing is left waiting where none can be had.
    const worker = this.#live();
    const promise = new Promise<Jobs[Name]['response']>((resolve, reject) => {
      this.#pending.set(id, {
        message,
        report,
        lists: [],
        resolve: (response) => resolve(response as Jobs[Name]['response']),
        reject,
      });
    });
    worker.postMessage(message);
    return { promise, cancel: () => this.#cancel(id) };
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of waiting) pending.reject(new CancelledError());
  }

  #live(): WorkerLike {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#spawn();
    worker.addEventListener('message', (event) => {
      // A worker that was ended may still have an answer under way: it is no longer ours.
      if (worker === this.#worker) this.#receive(event.data);
    });
    const fail = (): void => {
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      worker.terminate();
      const waiting = [...this.#pending.values()];
      this.#pending.clear();
      for (const pending of waiting) pending.reject(new JobFailedError('worker-died'));
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    this.#worker = worker;
    return worker;
  }

  #receive(message: FromWorker): void {
    const pending = this.#pending.get(message.id);
    if (pending === undefined) return;
    if (message.type === 'progress') {
      pending.report(message.progress);
      return;
    }
    if (message.type === 'slice') {
      const last = pending.lists.at(-1);
      if (message.paths !== undefined)
        pending.lists.push({ paths: message.paths, items: [...message.items] });
      else last?.items.push(...message.items);
      return;
    }
    this.#pending.delete(message.id);
    if (message.type === 'done') pending.resolve(joinAnswer(message.response, pending.lists));
    else pending.reject(new JobFailedError(message.message));
  }

  #cancel(id: number): void {
    const pending = this.#pending.get(id);
    if (pending === undefined) return;
    this.#pending.delete(id);
    this.#worker?.terminate();
    this.#worker = undefined;
    pending.reject(new CancelledError());
    for (const other of this.#pending.values()) {
      other.lists.length = 0;
      this.#live().postMessage(other.message);
    }
  }
}
