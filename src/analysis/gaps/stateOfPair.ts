import type { AgreementId } from '../../domain/ids.ts';
import { isInForce } from '../../domain/status.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { statusIn } from '../statusIn.ts';
import type { PairState } from './BorderingPair.ts';

/**
 * The state of a pair from the documents that name both regions: in force where one is in force or assumed so; planned
 * only where nothing else is known; else recorded, none in force (ended, assumed ended or undated: an undated one is
 * never called lapsed, and never in force).
 */
export function stateOfPair(agreements: readonly AgreementId[], statuses: Statuses): PairState {
  if (agreements.length === 0) return 'none-recorded';
  const found = agreements.map((id) => statusIn(statuses, id));
  if (found.some(isInForce)) return 'in-force';
  return found.every((status) => status === 'planned') ? 'planned-only' : 'none-in-force';
}
