import type { FamilyIndex, FamilyLink } from '../../domain/Family.ts';
import type { DocumentReading } from '../../relations/DocumentReading.ts';
import type { Relation, RelationClass } from '../../relations/Relation.ts';
import { isFinding } from './compareOverlaps.ts';

const classOfBasis: Readonly<Record<FamilyLink['basis'], RelationClass>> = {
  'declared-parent': 'family',
  'declared-renewal': 'renewal',
  'operative-under-umbrella': 'family',
  'document-of-body': 'family',
  renewal: 'renewal',
  'same-record': 'same-record',
  family: 'family',
};

/**
 * A relation as it stands among families and decisions:
 * - a pair that a person linked has the class of the link (`confirmed`);
 * - a red or amber pair of different levels inside one family is part of it (a PKS of the old KB beside the new KB);
 *   two documents of one level stay judged, as that can be a true duplication.
 */
export function settleRelation(
  relation: Relation,
  [one, other]: readonly [DocumentReading, DocumentReading],
  families: FamilyIndex,
  link: FamilyLink | undefined,
): Relation {
  if (link?.decided === true && !link.cut) {
    return { ...relation, class: classOfBasis[link.basis], reason: 'confirmed', flags: [] };
  }
  if (!isFinding(relation.class)) return relation;
  const family = families.familyOf.get(one.agreement.id);
  if (family === undefined || family !== families.familyOf.get(other.agreement.id)) return relation;
  if (one.level === other.level || one.level === 'unknown' || other.level === 'unknown') return relation;
  return { ...relation, class: 'family', flags: [...relation.flags, 'inside-family'] };
}
