import { levelOf, type Agreement } from '../domain/Agreement.ts';
import type { AssumedTerms } from '../domain/Dataset.ts';
import { addYears, daysBetween, firstDay } from '../domain/PartialDate.ts';
import { endOfTerm } from '../domain/status.ts';

/** Words by which a title says itself that it goes on with something. */
const renewalWords = /\b(perpanjangan|lanjutan|pembaruan|tahap ii)\b/i;

/**
 * Whether the later of two documents follows on the earlier one as renewals do. Both are of one level, and it begins
 * - where the earlier one's end is stated: after half of its term, from 365 days (or a quarter of the term, if longer)
 *   before to 730 days after that end;
 * - where the end is assumed: 2 to 7 years after the earlier one's signing;
 * - or, where its title says so (*perpanjangan, lanjutan, pembaruan, tahap II*), more than 180 days later.
 * Own rule, set on 229 dated documents of a ministry. Undated documents and planned ones follow on nothing.
 */
export function isRenewalInTime(earlier: Agreement, later: Agreement, terms: AssumedTerms): boolean {
  if (levelOf(earlier.documentType) !== levelOf(later.documentType)) return false;
  if (earlier.stated?.status === 'planned' || later.stated?.status === 'planned') return false;
  const from = earlier.start ?? earlier.signedOn;
  const next = later.start ?? later.signedOn;
  if (from === undefined || next === undefined) return false;
  const daysLater = daysBetween(firstDay(from), firstDay(next));
  if (daysLater <= 0) return false;
  if (renewalWords.test(later.title) && daysLater > 180) return true;
  const end = endOfTerm(earlier, terms);
  if (end === undefined) return false;
  const begins = firstDay(next);
  if (end.basis === 'assumed') {
    const signed = firstDay(earlier.signedOn ?? from);
    return begins >= addYears(signed, 2) && begins <= addYears(signed, 7);
  }
  const termDays = daysBetween(firstDay(from), end.day);
  const daysAfterEnd = daysBetween(end.day, begins);
  return daysLater > termDays / 2 && daysAfterEnd >= -Math.max(365, termDays / 4) && daysAfterEnd <= 730;
}
