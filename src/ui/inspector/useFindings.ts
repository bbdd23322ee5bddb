import type { Findings } from '../../analysis/computeFindings.ts';
import { lastResult } from '../../state/TaskState.ts';
import { useApp } from '../StoreContext.tsx';

/** The newest gaps and overlaps of the dataset that is shown; `undefined` until there are any. */
export function useFindings(): Findings | undefined {
  const task = useApp((state) => state.findings);
  const dataset = useApp((state) => state.work.dataset);
  const last = lastResult(task);
  return last?.input.dataset === dataset ? last.result : undefined;
}
