import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import { statusIn } from '../../analysis/statusIn.ts';

/**
 * Whether what the two had is over by assumption only: no agreement of them has an end that a source states, and one is
 * assumed to have ended.
 */
export function onlyAssumedEnded(context: GapContext, gap: Pick<Gap, 'agreements'>): boolean {
  const statuses = gap.agreements.map((id) => statusIn(context.statuses, id));
  return statuses.includes('assumed-ended') && !statuses.includes('ended');
}
