import type { Agreement } from '../../domain/Agreement.ts';
import type { AffairCode, PartyId, RegionId } from '../../domain/ids.ts';
import { lastDay } from '../../domain/PartialDate.ts';
import { compareText } from '../../lib/compare.ts';
import { namesAffairs } from './affairCoverage.ts';
import { onRecord, type GapContext } from './GapContext.ts';

type Activity = ReadonlyMap<AffairCode, Agreement>;

const activities = new WeakMap<GapContext, ReadonlyMap<PartyId, Activity>>();
const nothing: Activity = new Map();

/**
 * Affairs in which a region is active: those that an agreement of it on record names (stated or assigned), whoever the
 * other parties are; with the newest such agreement. O(agreements), once per context.
 */
export function activityOf(context: GapContext, region: RegionId): Activity {
  let all = activities.get(context);
  if (all === undefined) activities.set(context, (all = findActivity(context)));
  return all.get(region) ?? nothing;
}

/** Newest signing (or start) first, undated last, then by id. */
export function compareNewest(left: Agreement, right: Agreement): number {
  return compareText(dayOf(right), dayOf(left)) || compareText(left.id, right.id);
}

function dayOf({ signedOn, start }: Agreement): string {
  const date = signedOn ?? start;
  return date === undefined ? '' : lastDay(date);
}

function findActivity(context: GapContext): ReadonlyMap<PartyId, Activity> {
  const all = new Map<PartyId, Map<AffairCode, Agreement>>();
  const newestFirst = context.dataset.agreements
    .filter((agreement) => namesAffairs(agreement) && onRecord(context, agreement.id))
    .toSorted(compareNewest);
  for (const agreement of newestFirst) {
    for (const { partyId } of agreement.parties) {
      let own = all.get(partyId);
      if (own === undefined) all.set(partyId, (own = new Map<AffairCode, Agreement>()));
      for (const affair of agreement.affairs) if (!own.has(affair)) own.set(affair, agreement);
    }
  }
  return all;
}
