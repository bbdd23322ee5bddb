import type { Findings } from '../../analysis/computeFindings.ts';
import { isInputOf } from '../../state/findingsInputOf.ts';
import { lastResult } from '../../state/TaskState.ts';
import { useApp } from '../StoreContext.tsx';

/** The newest gaps and overlaps of the dataset that is shown; `undefined` until there are any. */
export function useFindings(): Findings | undefined {
  const task = useApp((state) => state.findings);
  const dataset = useApp((state) => state.work.dataset);
  const last = lastResult(task);
  return last?.input.dataset === dataset ? last.result : undefined;
}

/** The same, only where they are those of the day and the family links that are set now: what a file may say. */
export function useFreshFindings(): Findings | undefined {
  const task = useApp((state) => state.findings);
  const work = useApp((state) => state.work);
  const last = lastResult(task);
  return last !== undefined && isInputOf(last.input, work) ? last.result : undefined;
}
