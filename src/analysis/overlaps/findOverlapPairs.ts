import type { Agreement } from '../../domain/Agreement.ts';
import { comparedParties } from '../../relations/comparedParties.ts';
import { defaultTerms, type AssumedTerms, type Dataset } from '../../domain/Dataset.ts';
import { indexDataset, type DatasetIndex } from '../../domain/DatasetIndex.ts';
import type { FamilyIndex } from '../../domain/Family.ts';
import { pairKey, type AffairCode, type PartyId, type RegionId } from '../../domain/ids.ts';
import type { Statuses } from '../../graph/statusesOn.ts';
import { compareText } from '../../lib/compare.ts';
import { classOf } from './classOf.ts';
import { compareOverlaps } from './compareOverlaps.ts';
import { liveOf } from './liveOf.ts';
import type { OverlapPair } from './OverlapPair.ts';
import { meetingOf, periodOf, type Period } from './periodOf.ts';

/** A document as the rules read it. */
interface Reading {
  readonly agreement: Agreement;
  readonly parties: readonly PartyId[];
  readonly affairs: readonly AffairCode[];
  readonly period: Period;
}

/**
 * Pairs of documents with the same parties (two or more, one a region, as `comparedParties` reads them) and a common
 * affair, each with its class (`classOf`) and whether the two still hold together on the day of `statuses`.
 *
 * Every document of the dataset takes part, whatever a filter shows, planned ones too: which pairs there are and their
 * class do not depend on the day, and a draft that repeats a signed agreement is worth seeing. Documents without an
 * affair code (multi-sector umbrellas among them) pair with nothing.
 *
 * In the order of `compareOverlaps`. Documents are looked up by (parties, affair), so that a hub with many partners
 * costs no more than its documents: O(documents x affairs + pairs that share parties and affair).
 */
export function findOverlapPairs(
  dataset: Dataset,
  families: FamilyIndex,
  statuses: Statuses,
  terms: AssumedTerms = defaultTerms,
): readonly OverlapPair[] {
  const index = indexDataset(dataset);
  const linkOf = new Map(families.links.map((link) => [link.id, link]));
  const groups = new Map<string, Reading[]>();
  for (const agreement of dataset.agreements) {
    const reading = readDocument(index, agreement, terms);
    if (reading === undefined) continue;
    for (const affair of reading.affairs) {
      const key = [affair, ...reading.parties].join('\n');
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [reading]);
      else group.push(reading);
    }
  }
  const pairs: OverlapPair[] = [];
  const seen = new Set<string>();
  for (const group of groups.values()) {
    for (const [position, one] of group.entries()) {
      for (const other of group.slice(position + 1)) {
        const id = pairKey(one.agreement.id, other.agreement.id);
        if (seen.has(id)) continue;
        seen.add(id);
        const [first, second] = compareBegin(one, other) <= 0 ? [one, other] : [other, one];
        const meeting = meetingOf(first.period, second.period);
        const kind = classOf(first.agreement, second.agreement, meeting, linkOf.get(id), terms);
        if (kind === undefined) continue;
        const family = families.familyOf.get(first.agreement.id);
        const shared = family !== undefined && family === families.familyOf.get(second.agreement.id);
        pairs.push({
          id,
          a: first.agreement.id,
          b: second.agreement.id,
          class: kind,
          live: liveOf(first.agreement, second.agreement, statuses),
          parties: first.parties,
          affairs: first.affairs.filter((affair) => second.affairs.includes(affair)),
          ...(shared ? { familyId: family.id } : {}),
          daysTogether: meeting.days,
          assumed: meeting.assumed,
        });
      }
    }
  }
  return pairs.toSorted(compareOverlaps);
}

/** Parties and affairs in order of id; `undefined` where the document cannot pair. */
function readDocument(index: DatasetIndex, agreement: Agreement, terms: AssumedTerms): Reading | undefined {
  const parties = comparedParties(index, agreement).toSorted(compareText);
  if (parties.length < 2 || !parties.some((id) => index.regionOf.has(id as RegionId))) return undefined;
  const affairs = [...new Set(agreement.affairs)].toSorted(compareText);
  return { agreement, parties, affairs, period: periodOf(agreement, terms) };
}

/** By first day (unknown last), then id. */
function compareBegin(one: Reading, other: Reading): number {
  return (
    compareText(one.period.begin ?? '~', other.period.begin ?? '~') ||
    compareText(one.agreement.id, other.agreement.id)
  );
}
