import { levelOf, type Agreement } from '../../domain/Agreement.ts';
import type { AssumedTerms } from '../../domain/Dataset.ts';
import type { FamilyLink } from '../../domain/Family.ts';
import { isRenewalInTime } from '../../relations/isRenewalInTime.ts';
import type { OverlapClass } from './OverlapPair.ts';
import type { Meeting } from './periodOf.ts';

/**
 * Class of two documents with the same parties and a common affair, by the first rule that holds; `undefined` = apart
 * in time, no pair. Never depends on the day.
 *
 * 1. `different-level`: one umbrella, operative or body, the other another of these, whatever their dates; or linked as
 *    umbrella or body and document. A document of unknown level is not known to differ.
 * 2. `renewal`: linked as one, or follows on in time as renewals do; whatever their dates. A link that a person cut is
 *    an answer: then time alone makes no renewal.
 * 3. `one-day`: signed on one known day. Planned documents are not signed.
 * 4. `same-ground`: all others whose periods meet, or cannot be known not to.
 *
 * @param earlier the document that begins first.
 * @param link the family link of the two, cut or not.
 */
export function classOf(
  earlier: Agreement,
  later: Agreement,
  meeting: Meeting,
  link: FamilyLink | undefined,
  terms: AssumedTerms,
): OverlapClass | undefined {
  const levels = [levelOf(earlier.documentType), levelOf(later.documentType)] as const;
  if (levels[0] !== levels[1] && !levels.includes('unknown')) return 'different-level';
  if (link !== undefined && !link.cut) {
    return link.basis === 'renewal' || link.basis === 'declared-renewal' ? 'renewal' : 'different-level';
  }
  if (link === undefined && isRenewalInTime(earlier, later, terms)) return 'renewal';
  if (meeting.meets === 'no') return undefined;
  return isOneDay(earlier, later) ? 'one-day' : 'same-ground';
}

function isOneDay(one: Agreement, other: Agreement): boolean {
  const { signedOn } = one;
  return (
    signedOn?.precision === 'day' &&
    other.signedOn?.precision === 'day' &&
    signedOn.text === other.signedOn.text &&
    one.stated?.status !== 'planned' &&
    other.stated?.status !== 'planned'
  );
}
