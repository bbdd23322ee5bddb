import type { Agreement } from '../../domain/Agreement.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId, PartyId } from '../../domain/ids.ts';
import { compareText } from '../../lib/compare.ts';
import type { DocumentCorpus } from '../../relations/readDocuments.ts';

/** Agreements of one party on what a draft is about. */
export interface PartyRelated {
  readonly party: PartyId;
  /** The most alike first. */
  readonly agreements: readonly { readonly agreement: Agreement; readonly subject: number | undefined }[];
  /** How many there are in all. */
  readonly total: number;
}

/** A title this much alike is on the same thing, whatever affair it was filed under. */
const alike = 0.35;

/**
 * What each party of a draft already has on its affairs or its subject, with whomever: practice that the new agreement
 * can build on. Without those that are told already. Parties in the order of the draft, those with none left out; of each
 * the `most` that are most alike, then of the same affair, newest first. O(agreements of the parties).
 */
export function draftRelated(
  draft: Agreement,
  corpus: DocumentCorpus,
  told: ReadonlySet<AgreementId>,
  most = 4,
): readonly PartyRelated[] {
  const { dataset, readings, subjects } = corpus;
  const index = indexDataset(dataset);
  const reading = corpus.read(draft);
  const placeOf = new Map(readings.map(({ agreement }, place) => [agreement.id, place]));
  const affairs = new Set(reading.affairs);
  return draft.parties.flatMap(({ partyId }): PartyRelated[] => {
    const found = (index.agreementsOf.get(partyId) ?? []).flatMap((agreement) => {
      if (told.has(agreement.id) || agreement.id === draft.id) return [];
      const other = readings[placeOf.get(agreement.id) ?? -1];
      if (other === undefined) return [];
      const subject = subjects.likeness(reading.subject, other.subject);
      const sameAffair = other.affairs.some((code) => affairs.has(code));
      return sameAffair || (subject ?? 0) >= alike ? [{ agreement, subject, sameAffair }] : [];
    });
    if (found.length === 0) return [];
    const agreements = found
      .toSorted(
        (one, other) =>
          (other.subject ?? 0) - (one.subject ?? 0) ||
          Number(other.sameAffair) - Number(one.sameAffair) ||
          compareText(dayOf(other.agreement), dayOf(one.agreement)) ||
          compareText(one.agreement.id, other.agreement.id),
      )
      .slice(0, most)
      .map(({ agreement, subject }) => ({ agreement, subject }));
    return [{ party: partyId, agreements, total: found.length }];
  });
}

function dayOf({ signedOn, start }: Agreement): string {
  return (signedOn ?? start)?.text ?? '';
}
