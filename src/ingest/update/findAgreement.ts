import { toAgreementId, type AgreementId } from '../../domain/ids.ts';
import type { Kept } from '../../domain/Kept.ts';
import { agreementObject, knownOf } from './beforeEdits.ts';
import {
  isRowId,
  isSameAgreement,
  likenessOf,
  likeTitles,
  sharedParties,
  type Known,
  type Likeness,
} from './likeness.ts';

/** Finds the agreement on which a person decided, as it is called in the present data. */
export type AgreementFinder = (decision: Kept) => AgreementId | undefined;

/**
 * By id, unless the id is that of a row which now holds another one; else the one agreement with the same number and a
 * common party; else the one with the same parties and much the same title.
 *
 * @param options.trustsIds ids of rows are those of the data on which was decided, as in data that came by
 * `compareDatasets`: what was edited since is no other agreement.
 */
export function findAgreement(
  agreements: readonly Known[],
  { trustsIds = false }: { readonly trustsIds?: boolean } = {},
): AgreementFinder {
  const byId = new Map<string, Known>(agreements.map((agreement) => [agreement.id, agreement]));
  let index: ReadonlyMap<string, readonly Indexed[]> | undefined;
  return (decision) => {
    const object = agreementObject(decision);
    const known = (trustsIds ? byId.get(decision.key) : undefined) ?? byId.get(object?.id ?? decision.key);
    if (object === undefined) return known?.id;
    const wanted = likenessOf(knownOf(object));
    if (
      known !== undefined &&
      (trustsIds || !isRowId(known.id) || isSameAgreement(wanted, likenessOf(known)))
    ) {
      return known.id;
    }
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

function indexOf(agreements: readonly Known[]): ReadonlyMap<string, readonly Indexed[]> {
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
