import type { Agreement } from '../../domain/Agreement.ts';
import { toAgreementId, type AgreementId, type PartyId } from '../../domain/ids.ts';
import type { Kept } from '../../domain/Kept.ts';
import { isRowId, likenessOf, likeTitles, resembles, sharedParties, type Likeness } from './likeness.ts';

/** Finds the agreement on which a person decided, as it is called in the present data. */
export type AgreementFinder = (decision: Kept) => AgreementId | undefined;

/**
 * By id, unless the id is that of a row which now holds something wholly else; else the one agreement with the same number
 * and a common party; else the one with the same parties and much the same title.
 */
export function findAgreement(agreements: readonly Agreement[]): AgreementFinder {
  const byId = new Map<string, Agreement>(agreements.map((agreement) => [agreement.id, agreement]));
  let index:
    ReadonlyMap<string, readonly { readonly id: AgreementId; readonly likeness: Likeness }[]> | undefined;
  return ({ key, about }) => {
    const object = about.find((one) => one.type === 'agreement');
    const known = byId.get(object?.id ?? key);
    if (object === undefined) return known?.id;
    const wanted = likenessOf({
      title: object.title,
      ...(object.number === undefined ? {} : { number: object.number }),
      ...(object.signedOn === undefined
        ? {}
        : { signedOn: { text: object.signedOn, precision: 'day' as const } }),
      parties: object.parties.map((partyId) => ({ partyId: partyId as PartyId })),
    });
    if (known !== undefined && (!isRowId(known.id) || resembles(wanted, likenessOf(known)))) return known.id;
    index ??= indexOf(agreements);
    const numbered = only(
      wanted.numbers.flatMap((number) => index?.get(`number ${number}`) ?? []),
      ({ likeness }) => sharedParties(wanted, likeness) > 0,
    );
    if (numbered !== undefined) return numbered;
    return only(index.get(`parties ${wanted.partiesKey}`) ?? [], ({ likeness }) => {
      const isSameDay = wanted.signedOn !== '' && wanted.signedOn === likeness.signedOn;
      return likeTitles(wanted.title, likeness.title) >= (isSameDay ? 0.5 : 0.8);
    });
  };
}

interface Indexed {
  readonly id: AgreementId;
  readonly likeness: Likeness;
}

function only(candidates: readonly Indexed[], fits: (one: Indexed) => boolean): AgreementId | undefined {
  const ids = new Set(candidates.filter(fits).map(({ id }) => id));
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? toAgreementId(id) : undefined;
}

function indexOf(agreements: readonly Agreement[]): ReadonlyMap<string, readonly Indexed[]> {
  const index = new Map<string, Indexed[]>();
  for (const agreement of agreements) {
    const likeness = likenessOf(agreement);
    const one = { id: agreement.id, likeness };
    for (const key of [
      ...likeness.numbers.map((number) => `number ${number}`),
      `parties ${likeness.partiesKey}`,
    ]) {
      const list = index.get(key);
      if (list === undefined) index.set(key, [one]);
      else list.push(one);
    }
  }
  return index;
}
