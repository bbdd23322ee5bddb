import type { Partner } from '../../analysis/partners/Partner.ts';
import { practiceOf } from '../../analysis/partners/practiceOf.ts';
import type { GapContext } from '../../analysis/gaps/GapContext.ts';
import type { AffairCode } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';

/** What a partner is to have; what is absent or false filters nothing. */
export interface PartnerFilter {
  /** Practice on record in this affair. */
  readonly affair?: AffairCode;
  /** Was lead or initiator of an agreement on record. */
  readonly led: boolean;
  /** Shares a partner with the region. */
  readonly shared: boolean;
}

/** A partner with its place in the whole list, from 1. */
export interface RankedPartner {
  readonly rank: number;
  readonly partner: Partner;
}

/** The partners that pass, each with its place among all. */
export function filterPartners(
  context: GapContext,
  partners: readonly Partner[],
  filter: PartnerFilter,
): readonly RankedPartner[] {
  const { affair, led, shared } = filter;
  return partners
    .map((partner, at) => ({ rank: at + 1, partner }))
    .filter(
      ({ partner }) =>
        (affair === undefined || practiceOf(context, partner.region).has(affair)) &&
        (!led || partner.hasLed) &&
        (!shared || partner.commonPartners.length > 0),
    );
}

/** In which affairs partners have practice, and how many of them; most first, then by code. */
export function practicedAffairs(
  context: GapContext,
  partners: readonly Partner[],
): readonly { readonly affair: AffairCode; readonly partners: number }[] {
  const counts = new Map<AffairCode, number>();
  for (const { region } of partners) {
    for (const affair of practiceOf(context, region).keys()) {
      counts.set(affair, (counts.get(affair) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([affair, count]) => ({ affair, partners: count }))
    .toSorted((one, other) => other.partners - one.partners || compareText(one.affair, other.affair));
}
