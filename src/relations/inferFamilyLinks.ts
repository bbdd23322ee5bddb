import { levelOf, type Agreement, type DocumentLevel } from '../domain/Agreement.ts';
import { generalIn, relateAffairs } from './comparedAffairs.ts';
import { comparedParties, partiesInCommon, type PartiesInCommon } from './comparedParties.ts';
import { defaultTerms, type Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import type { FamilyLink, FamilyLinkBasis } from '../domain/Family.ts';
import { pairKey, type PartyId } from '../domain/ids.ts';
import { isRenewalInTime } from './isRenewalInTime.ts';
import { addDays, firstDay, lastDay } from '../domain/PartialDate.ts';
import { endOfTerm, type EndOfTerm } from '../domain/status.ts';

/** A document as the rules read it. */
interface Reading {
  readonly agreement: Agreement;
  readonly parties: readonly PartyId[];
  readonly level: DocumentLevel;
  readonly general: boolean;
  /** First and last day on which it can have been signed; absent = undated. */
  readonly signed: { readonly first: string; readonly last: string } | undefined;
  readonly end: EndOfTerm | undefined;
}

/** Least Jaccard of the rules below: what the candidates are looked up by. */
const leastJaccard = 0.6;

/**
 * Pairs of documents that are one cooperation by their parties, level, dates and affairs, though nobody said so.
 * In order of rules, first match: an operative document under its umbrella, a document of a body, a renewal.
 * Where no document of the dataset has a type, levels say nothing and nothing is inferred. Never cut. In no order.
 * Exact: every pair that a rule accepts is found (see `candidatePairs`). O(documents x parties^2 + pairs compared).
 */
export function inferFamilyLinks(dataset: Dataset): readonly FamilyLink[] {
  const readings = readDocuments(dataset);
  if (readings.every((reading) => reading.agreement.documentType === 'unspecified')) return [];
  const index = indexDataset(dataset);
  const links: FamilyLink[] = [];
  for (const [one, other] of candidatePairs(readings)) {
    const parties = partiesInCommon(index, one.parties, other.parties);
    if (!parties.related || parties.jaccard < leastJaccard) continue;
    const link = linkOf(one, other, parties) ?? linkOf(other, one, parties);
    if (link !== undefined) links.push(link);
  }
  return links;
}

function readDocuments(dataset: Dataset): readonly Reading[] {
  const index = indexDataset(dataset);
  const isGeneral = generalIn(dataset);
  return dataset.agreements.map((agreement) => {
    const signed = agreement.signedOn ?? agreement.start;
    return {
      agreement,
      parties: comparedParties(index, agreement),
      level: levelOf(agreement.documentType),
      general: isGeneral(agreement),
      signed: signed === undefined ? undefined : { first: firstDay(signed), last: lastDay(signed) },
      end: endOfTerm(agreement),
    };
  });
}

/** The link from `first` (umbrella, body, first term) to `second`, if a rule makes one. */
function linkOf(first: Reading, second: Reading, parties: PartiesInCommon): FamilyLink | undefined {
  const basis: FamilyLinkBasis | undefined = isUnderUmbrella(first, second, parties)
    ? 'operative-under-umbrella'
    : isOfBody(first, second, parties)
      ? 'document-of-body'
      : isRenewal(first, second, parties)
        ? 'renewal'
        : undefined;
  if (basis === undefined) return undefined;
  const a = first.agreement.id;
  const b = second.agreement.id;
  return { id: pairKey(a, b), a, b, basis, cut: false };
}

function isUnderUmbrella(umbrella: Reading, operative: Reading, parties: PartiesInCommon): boolean {
  if (umbrella.level !== 'umbrella' || operative.level !== 'operative' || !isNear(parties)) return false;
  if (umbrella.signed === undefined || operative.signed === undefined || umbrella.end === undefined) {
    return false;
  }
  const opens = addDays(umbrella.signed.first, -30);
  const closes = addDays(umbrella.end.day, umbrella.end.basis === 'assumed' ? 365 : 30);
  // A date of month or year precision counts where one of its days does.
  if (operative.signed.last < opens || operative.signed.first > closes) return false;
  const affairs = relateAffairs(umbrella.agreement, operative.agreement);
  return umbrella.general || affairs === 'same-primary' || affairs === 'shared';
}

function isOfBody(body: Reading, other: Reading, parties: PartiesInCommon): boolean {
  if (body.level !== 'body' || other.level === 'body' || parties.jaccard < 0.8) return false;
  if (body.general || other.general) return true;
  return relateAffairs(body.agreement, other.agreement) !== 'different';
}

function isRenewal(first: Reading, second: Reading, parties: PartiesInCommon): boolean {
  if (first.level !== second.level || !isNear(parties) || !first.general || !second.general) return false;
  if (relateAffairs(first.agreement, second.agreement) === 'different') return false;
  return isRenewalInTime(first.agreement, second.agreement, defaultTerms);
}

function isNear(parties: PartiesInCommon): boolean {
  return parties.containment >= 0.8 && parties.jaccard >= 0.6;
}

/**
 * Every pair of documents whose parties can reach the least Jaccard and have two in common, each once.
 * Sets with J >= t share at least o = max(2, t x size) members. With all parties in one order (rarest first), two of
 * the shared ones then stand among the first size - o + 2 of either set, so it is enough to look documents up by the
 * pairs of those (prefix filter, Chaudhuri, Ganti and Kaushik 2006, doi:10.1109/ICDE.2006.9). A forum of 100 parties
 * has 861 such pairs, not 4,950; a bilateral agreement has one.
 */
function* candidatePairs(readings: readonly Reading[]): Generator<readonly [Reading, Reading]> {
  const uses = new Map<PartyId, number>();
  for (const { parties } of readings) {
    for (const id of parties) uses.set(id, (uses.get(id) ?? 0) + 1);
  }
  const byPair = new Map<string, number[]>();
  const seenFrom = new Int32Array(readings.length).fill(-1);
  for (const [number, reading] of readings.entries()) {
    const ordered = reading.parties.toSorted(
      (left, right) => (uses.get(left) ?? 0) - (uses.get(right) ?? 0) || (left < right ? -1 : 1),
    );
    const least = Math.max(2, Math.ceil(leastJaccard * ordered.length - 1e-9));
    const prefix = ordered.slice(0, Math.max(0, ordered.length - least + 2));
    for (const key of pairsOf(prefix)) {
      const documents = byPair.get(key);
      if (documents === undefined) {
        byPair.set(key, [number]);
        continue;
      }
      for (const earlier of documents) {
        const other = readings[earlier];
        if (seenFrom[earlier] === number || other === undefined) continue;
        seenFrom[earlier] = number;
        yield [other, reading];
      }
      documents.push(number);
    }
  }
}

function* pairsOf(parties: readonly PartyId[]): Generator<string> {
  for (const [position, one] of parties.entries()) {
    for (const other of parties.slice(position + 1)) yield pairKey(one, other);
  }
}
