import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { compareText } from '../../lib/compare.ts';
import { buildFamilies } from '../../relations/buildFamilies.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import type { LinkDecisions } from '../../relations/LinkDecisions.ts';
import { readDocuments } from '../../relations/readDocuments.ts';
import type { Relation } from '../../relations/Relation.ts';
import { relateDocuments } from '../../relations/relateDocuments.ts';
import { visitCandidatesOf } from '../../relations/visitCandidatesOf.ts';
import { isFinding, overlapClasses } from './compareOverlaps.ts';

/** How a planned agreement stands to what exists. */
export interface DraftCheck {
  /** Same record, duplication, nested, overlap: gravest first. */
  readonly overlaps: readonly Relation[];
  /** The family that it would belong to, and what it would renew. */
  readonly links: readonly Relation[];
  /** Agreements of the same parties on other things. */
  readonly beside: readonly Relation[];
}

/**
 * The relations of one draft to every document, by the same rules. A red or amber pair of different levels is part of
 * the family that the draft would join. Best score first within a class. O(documents x parties of the draft).
 *
 * @param draft has an id that no agreement of the dataset has.
 */
export function checkDraft(dataset: Dataset, draft: Agreement, decisions: LinkDecisions): DraftCheck {
  const corpus = readDocuments(dataset);
  const reading = corpus.read(draft);
  const found: { readonly relation: Relation; readonly other: DocumentReading }[] = [];
  visitCandidatesOf(dataset, corpus.readings, reading, (place) => {
    const other = corpus.readings[place];
    const relation = other === undefined ? undefined : relateDocuments(corpus, reading, other);
    if (relation !== undefined && other !== undefined) found.push({ relation, other });
  });
  const { familyOf } = buildFamilies(dataset, decisions);
  const joined = new Set(
    found.filter(({ relation }) => isLink(relation)).map(({ other }) => familyOf.get(other.agreement.id)),
  );
  const relations = found
    .map(({ relation, other }): Relation => {
      if (!isFinding(relation.class) || !joined.has(familyOf.get(other.agreement.id))) return relation;
      if (reading.level === other.level || reading.level === 'unknown' || other.level === 'unknown') {
        return relation;
      }
      return { ...relation, class: 'family', flags: [...relation.flags, 'inside-family'] };
    })
    .toSorted(
      (one, other) => rankOf(one) - rankOf(other) || other.score - one.score || compareText(one.id, other.id),
    );
  return {
    overlaps: relations.filter(({ class: kind }) => kind === 'same-record' || isFinding(kind)),
    links: relations.filter(({ class: kind }) => kind === 'family' || kind === 'renewal'),
    beside: relations.filter(({ class: kind }) => kind === 'complementary'),
  };
}

function isLink({ class: kind }: Relation): boolean {
  return kind === 'same-record' || kind === 'family' || kind === 'renewal';
}

/** What exists already comes before what only overlaps. */
function rankOf({ class: kind }: Relation): number {
  return kind === 'same-record' ? -1 : overlapClasses.indexOf(kind);
}
