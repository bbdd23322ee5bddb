import { attachVerdicts, type VerdictAttachments } from '../../../domain/attachVerdicts.ts';
import { useApp } from '../../StoreContext.tsx';

/** The verdicts of the work and the pairs of the present data that they belong to. */
export function useAttachedVerdicts(): VerdictAttachments {
  const verdicts = useApp((state) => state.work.verdicts);
  const dataset = useApp((state) => state.work.dataset);
  return attachVerdicts(verdicts, dataset);
}
