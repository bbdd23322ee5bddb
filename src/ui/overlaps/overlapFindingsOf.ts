import type { Findings } from '../../analysis/computeFindings.ts';
import type { OverlapFindings } from '../../analysis/overlaps/OverlapFindings.ts';

/** The related documents among the findings; `undefined` where they hold none of this kind. */
export function overlapFindingsOf(findings: Findings): OverlapFindings | undefined {
  const overlaps: unknown = findings.overlaps;
  return typeof overlaps === 'object' && overlaps !== null && 'groups' in overlaps
    ? (overlaps as OverlapFindings)
    : undefined;
}
