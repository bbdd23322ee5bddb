import type { AgreementId } from '../../domain/ids.ts';
import { holdsAddition, likenessOf, type Known, type Likeness } from './likeness.ts';

/**
 * Finds what was added by hand among agreements: by its own id, else the first that states the same (`holdsAddition`) and
 * was not found for another one.
 */
export function findAdditions(agreements: readonly Known[]): (addition: Known) => AgreementId | undefined {
  const ids = new Set(agreements.map(({ id }) => id));
  const taken = new Set<AgreementId>();
  let byParties: Map<string, { readonly id: AgreementId; readonly likeness: Likeness }[]> | undefined;
  return (addition) => {
    if (ids.has(addition.id)) return addition.id;
    if (byParties === undefined) {
      byParties = new Map();
      for (const agreement of agreements) {
        const one = { id: agreement.id, likeness: likenessOf(agreement) };
        const list = byParties.get(one.likeness.partiesKey);
        if (list === undefined) byParties.set(one.likeness.partiesKey, [one]);
        else list.push(one);
      }
    }
    const wanted = likenessOf(addition);
    const found = byParties
      .get(wanted.partiesKey)
      ?.find(({ id, likeness }) => !taken.has(id) && holdsAddition(wanted, likeness));
    if (found !== undefined) taken.add(found.id);
    return found?.id;
  };
}
