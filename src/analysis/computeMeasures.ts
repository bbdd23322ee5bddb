import type { NetworkArrays } from '../graph/Network.ts';
import { assertNotCancelled, CancelledError, type IsCancelled, type Report } from '../lib/Task.ts';
import { createMeasureContext } from './MeasureContext.ts';
import type { MeasureFailure, MeasureId, MeasureResult, MeasureValues } from './MeasureResult.ts';
import { NotConvergedError } from './NotConvergedError.ts';
import { measures } from './registry.ts';
import { computeNumbers } from './structure/computeNumbers.ts';

/**
 * Computes every measure of the registry and the numbers of the whole network. Pure: the same network and seed give
 * the same values; the worker, the command line and the tests all call this.
 *
 * Reports `stage` = the measure at work and `done` of `total` measures, with fractions while a long one runs.
 * A measure that fails is told in `failures` and has no values; the others are not touched by it.
 * Throws `CancelledError`; and an `Error` where the arrays are no simple network (`projectEdges` makes one).
 */
export function computeMeasures(
  arrays: NetworkArrays,
  seed: number,
  report: Report,
  isCancelled: IsCancelled,
): MeasureResult {
  const total = measures.length;
  const failures: MeasureFailure[] = [];
  let done = 0;
  let stage = '';
  const step = (share: number): void => {
    assertNotCancelled(isCancelled);
    report({ stage, done: done + share, total });
  };
  const context = createMeasureContext(arrays, seed, step);
  const values = new Map<MeasureId, MeasureValues>();
  for (const { id, run } of measures) {
    stage = id;
    step(0);
    try {
      values.set(id, run(context));
    } catch (error) {
      if (error instanceof CancelledError) throw error;
      failures.push({ measure: id, code: error instanceof NotConvergedError ? 'not-converged' : 'failed' });
    }
    done += 1;
  }
  const numbers = computeNumbers(context, values.has('community'));
  report({ stage, done: total, total });
  const valuesOf = (id: MeasureId): MeasureValues =>
    values.get(id) ?? new Float64Array(arrays.nodeCount).fill(Number.NaN);
  return {
    values: {
      partners: valuesOf('partners'),
      strength: valuesOf('strength'),
      agreements: valuesOf('agreements'),
      betweenness: valuesOf('betweenness'),
      betweenness_distance: valuesOf('betweenness_distance'),
      closeness: valuesOf('closeness'),
      harmonic_closeness: valuesOf('harmonic_closeness'),
      eigenvector: valuesOf('eigenvector'),
      pagerank: valuesOf('pagerank'),
      clustering: valuesOf('clustering'),
      core: valuesOf('core'),
      community: valuesOf('community'),
      component: valuesOf('component'),
    },
    numbers,
    failures,
  };
}
