import type { MeasureResult } from '../../analysis/MeasureResult.ts';
import { freshResult, lastResult } from '../../state/TaskState.ts';
import { useApp, useDerived } from '../StoreContext.tsx';

/**
 * The newest measures of the dataset that is shown, and whether they belong to the network as filtered now. While new
 * ones are computed the older ones stand, marked.
 */
export function useMeasures(): { readonly result: MeasureResult | undefined; readonly fresh: boolean } {
  const task = useApp((state) => state.measures);
  const derived = useDerived();
  const fresh = freshResult(task, derived);
  if (fresh !== undefined) return { result: fresh, fresh: true };
  const last = lastResult(task);
  return { result: last?.input.dataset === derived.dataset ? last.result : undefined, fresh: false };
}
