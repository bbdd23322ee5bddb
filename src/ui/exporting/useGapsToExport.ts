import { isGapRequestOf } from '../../state/findingsInputOf.ts';
import { lastResult } from '../../state/TaskState.ts';
import { useApp } from '../StoreContext.tsx';
import type { GapsToExport } from './exportFiles.ts';

/**
 * The table of gaps, only where it is that of the dataset, day, family links and indicator that are set now; with its
 * robustness where that was computed for the present weights. `undefined` until there is one.
 */
export function useGapsToExport(): GapsToExport | undefined {
  const work = useApp((state) => state.work);
  const gaps = useApp((state) => state.gaps);
  const robustness = useApp((state) => state.robustness);
  const last = lastResult(gaps);
  if (last === undefined || !isGapRequestOf(last.input, work)) return undefined;
  const { weights } = work.gapScoring;
  const robust = lastResult(robustness);
  const isOfTable = robust?.input.table === last.result && robust.input.weights === weights;
  return {
    request: last.input,
    table: last.result,
    weights,
    robustness: isOfTable ? robust.result : undefined,
  };
}
