import type { Agreement } from '../../domain/Agreement.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { statusIn } from '../statusIn.ts';
import type { Live } from './OverlapPair.ts';

/**
 * Whether two documents still hold together, by the one that stops first: `over` where one has ended by a stated end
 * or a source's word; `probably-over` where the assumed end of one has passed; `undated` where the time of one is not
 * known (no date, or only planned); else `live`: no end has passed, and what is not yet signed on the day lies ahead.
 */
export function liveOf(one: Agreement, other: Agreement, statuses: Statuses): Live {
  const found = [statusIn(statuses, one.id), statusIn(statuses, other.id)];
  if (found.includes('ended')) return 'over';
  if (found.includes('assumed-ended')) return 'probably-over';
  if (found.includes('undated') || isPlannedByWord(one) || isPlannedByWord(other)) return 'undated';
  return 'live';
}

function isPlannedByWord(agreement: Agreement): boolean {
  return agreement.stated?.status === 'planned';
}
