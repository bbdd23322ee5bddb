import type { Dataset } from '../domain/Dataset.ts';
import type { FamilyLink, FamilyLinkBasis } from '../domain/Family.ts';
import { findRelations } from './findRelations.ts';
import type { Relation } from './Relation.ts';

/**
 * Pairs of documents that are one cooperation by the rules on related documents: one entered twice, an operative document
 * under its umbrella, a document of a body, a renewal, and what the data themselves declare (also a parent that is named
 * by its number). Never cut. In order of id.
 */
export function inferFamilyLinks(dataset: Dataset): readonly FamilyLink[] {
  const links: FamilyLink[] = [];
  for (const relation of findRelations(dataset)) {
    const basis = basisOf(relation);
    if (basis === undefined) continue;
    links.push({ id: relation.id, a: relation.a, b: relation.b, basis, cut: false });
  }
  return links;
}

/** `undefined` for a pair that is no link. */
function basisOf({ class: kind, reason }: Relation): FamilyLinkBasis | undefined {
  switch (kind) {
    case 'same-record':
      return 'same-record';
    case 'renewal':
      return reason === 'declared-renewal' ? reason : 'renewal';
    case 'family':
      return reason === 'declared-parent' || reason === 'document-of-body'
        ? reason
        : 'operative-under-umbrella';
    case 'duplication':
    case 'nested':
    case 'overlap':
    case 'complementary':
      return undefined;
  }
}
