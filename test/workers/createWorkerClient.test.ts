import { describe, expect, it } from 'vitest';
import { CancelledError } from '../../src/lib/Task.ts';
import { createWorkerClient, type WorkerLike } from '../../src/workers/createWorkerClient.ts';
import { JobFailedError } from '../../src/workers/JobClient.ts';
import type { FromWorker, ToWorker } from '../../src/workers/protocol.ts';

/** A worker that the test answers for. */
class HandWorker implements WorkerLike {
  readonly received: ToWorker[] = [];
  ended = false;
  private onMessage: (event: { data: FromWorker }) => void = () => undefined;
  private onError: (event: unknown) => void = () => undefined;
  postMessage(message: ToWorker): void {
    this.received.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'message') this.onMessage = listener as typeof this.onMessage;
    if (type === 'error') this.onError = listener as typeof this.onError;
  }
  answer(message: FromWorker): void {
    this.onMessage({ data: message });
  }
  die(): void {
    this.onError(new Error('out of memory'));
  }
}

const arrays = {
  nodeCount: 0,
  source: new Uint32Array(),
  target: new Uint32Array(),
  strength: new Float64Array(),
  count: new Uint32Array(),
  families: new Uint32Array(),
  hasRecord: new Uint8Array(),
  province: new Int32Array(),
};
const request = { arrays, seed: 1 };
const ignore = (): void => undefined;

function setUp() {
  const workers: HandWorker[] = [];
  const client = createWorkerClient(() => {
    const worker = new HandWorker();
    workers.push(worker);
    return worker;
  });
  return { client, workers };
}

describe('the worker client', () => {
  it('passes progress on and gives the answer of the request it belongs to', async () => {
    const { client, workers } = setUp();
    const seen: number[] = [];
    const one = client.run('layout', request, (progress) => seen.push(progress.done));
    const two = client.run('layout', request, ignore);
    const [worker] = workers;
    const [first, second] = worker?.received ?? [];
    worker?.answer({ id: first?.id ?? 0, type: 'progress', progress: { stage: 's', done: 3, total: 9 } });
    worker?.answer({ id: second?.id ?? 0, type: 'done', response: 'two' as never });
    worker?.answer({ id: first?.id ?? 0, type: 'done', response: 'one' as never });
    expect(await one.promise).toBe('one');
    expect(await two.promise).toBe('two');
    expect(seen).toEqual([3]);
    expect(workers).toHaveLength(1);
  });

  it('runs different jobs in workers of their own', () => {
    const { client, workers } = setUp();
    client.run('layout', request, ignore).promise.catch(ignore);
    client.run('measures', request, ignore).promise.catch(ignore);
    expect(workers).toHaveLength(2);
    client.dispose();
  });

  it('ends the worker of a cancelled job and sends the waiting ones to a fresh one', async () => {
    const { client, workers } = setUp();
    const one = client.run('layout', request, ignore);
    const two = client.run('layout', request, ignore);
    one.cancel();
    await expect(one.promise).rejects.toBeInstanceOf(CancelledError);
    expect(workers[0]?.ended).toBe(true);
    const resent = workers[1]?.received[0];
    workers[0]?.answer({ id: resent?.id ?? 0, type: 'done', response: 'late' as never });
    workers[1]?.answer({ id: resent?.id ?? 0, type: 'done', response: 'fresh' as never });
    expect(await two.promise).toBe('fresh');
  });

  it('rejects what a dying worker held, and the next job gets a new worker', async () => {
    const { client, workers } = setUp();
    const one = client.run('measures', request, ignore);
    workers[0]?.die();
    await expect(one.promise).rejects.toBeInstanceOf(JobFailedError);
    const two = client.run('measures', request, ignore);
    const id = workers[1]?.received[0]?.id ?? 0;
    workers[1]?.answer({ id, type: 'failed', message: 'why' });
    await expect(two.promise).rejects.toThrow('why');
  });
});
