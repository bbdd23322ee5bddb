import type { Thresholds } from '../../relations/Thresholds.ts';
import { useApp } from '../StoreContext.tsx';

/** The thresholds that the rules work with. */
export function useThresholds(): Thresholds {
  return useApp((state) => state.work.overlapThresholds);
}
