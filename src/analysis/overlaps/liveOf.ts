import type { Agreement } from '../../domain/Agreement.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { statusIn } from '../statusIn.ts';
import type { Live } from './OverlapFindings.ts';

/** From what may still be acted on to what is over. */
const byHold: readonly Live[] = ['live', 'undated', 'probably-over', 'over'];

/**
 * Whether documents still hold together on the day of the statuses, by those that hold longest: the state of the last
 * of the `needed` that hold best (of two documents: of the one that stops first). `over`: ended by a stated end or a
 * source's word; `probably-over`: the assumed end has passed; `undated`: its time is not known (no date, or only
 * planned); else `live`: no end has passed, and what is not yet signed on the day lies ahead.
 */
export function liveOf(
  agreements: readonly Agreement[],
  statuses: Statuses,
  needed = agreements.length,
): Live {
  const states = agreements.map((agreement) => byHold.indexOf(stateOf(agreement, statuses)));
  return byHold[states.toSorted((one, other) => one - other)[needed - 1] ?? 0] ?? 'live';
}

function stateOf(agreement: Agreement, statuses: Statuses): Live {
  switch (statusIn(statuses, agreement.id)) {
    case 'ended':
      return 'over';
    case 'assumed-ended':
      return 'probably-over';
    case 'undated':
      return 'undated';
    case 'planned':
      return agreement.stated?.status === 'planned' ? 'undated' : 'live';
    case 'in-force':
    case 'assumed-in-force':
      return 'live';
  }
}
