import type { Agreement } from '../../domain/Agreement.ts';
import type { AgreementEdit, Kept } from '../../domain/Kept.ts';
import { keptKey } from '../../domain/Kept.ts';
import type { OutsideParty } from '../../domain/Party.ts';
import { keptObjectOf } from '../../ingest/update/keptObjectOf.ts';

/** Who changed something, and when. */
export type Stamp = Pick<Kept, 'author' | 'on'>;

/**
 * The decision that an agreement is as `after` says; what was changed on it before goes on counting.
 * @param outside outside parties of this change that the dataset does not have.
 */
export function changeOf(
  before: Agreement,
  after: Agreement,
  outside: readonly OutsideParty[],
  kept: readonly Kept[],
  stamp: Stamp,
): Kept {
  const earlier = kept.find((one) => keptKey(one) === keptKey({ kind: 'edit', key: before.id }));
  const earlierEdit = earlier?.value as AgreementEdit | undefined;
  const ownOutside = usedOutside(after, earlierEdit, outside);
  const isAddition = earlierEdit?.as === 'added';
  // One that has since come with a file is changed like any other: the file would stand against an addition.
  if (isAddition && before.record === undefined) return additionOf(after, ownOutside, stamp);
  const fields: Record<string, unknown> = earlierEdit?.as === 'changed' ? { ...earlierEdit.fields } : {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (key === 'id' || key === 'record') continue;
    const [one, other] = [before[key as keyof Agreement], after[key as keyof Agreement]];
    if (JSON.stringify(one) !== JSON.stringify(other)) fields[key] = other ?? null;
  }
  const value = {
    as: 'changed',
    fields,
    ...(ownOutside.length === 0 ? {} : { outside: ownOutside }),
    ...originalOf(before, isAddition ? undefined : earlierEdit),
  } as const;
  // As it was before the first change: so it is found again in a newer file, which does not know the change.
  const about = isAddition ? [keptObjectOf(before)] : (earlier?.about ?? [keptObjectOf(before)]);
  return { kind: 'edit', key: before.id, about, value, note: '', ...stamp };
}

/** Outside parties that an earlier change of an agreement or this one brings, and that it still has. */
function usedOutside(
  { parties }: Agreement,
  earlier: AgreementEdit | undefined,
  outside: readonly OutsideParty[],
): readonly OutsideParty[] {
  const former = earlier === undefined || earlier.as === 'removed' ? [] : (earlier.outside ?? []);
  const byId = new Map(
    [...(former as readonly OutsideParty[]), ...outside].map((party) => [party.id, party]),
  );
  return parties.flatMap(({ partyId }) => {
    const party = byId.get(partyId as OutsideParty['id']);
    return party === undefined ? [] : [party];
  });
}

export function additionOf(agreement: Agreement, outside: readonly OutsideParty[], stamp: Stamp): Kept {
  const value = { as: 'added', agreement, outside } as const;
  return { kind: 'edit', key: agreement.id, about: [keptObjectOf(agreement)], value, note: '', ...stamp };
}

export function removalOf(agreement: Agreement, kept: readonly Kept[], stamp: Stamp): Kept {
  const earlier = kept.find((one) => keptKey(one) === keptKey({ kind: 'edit', key: agreement.id }));
  const about = earlier?.about ?? [keptObjectOf(agreement)];
  const value = {
    as: 'removed',
    ...originalOf(agreement, earlier?.value as AgreementEdit | undefined),
  } as const;
  return { kind: 'edit', key: agreement.id, about, value, note: '', ...stamp };
}

/** The agreement as it was before anybody changed it, so that taking the change back restores it. */
function originalOf(
  present: Agreement,
  earlier: AgreementEdit | undefined,
): Pick<AgreementEdit & { as: 'removed' }, 'before'> {
  if (earlier === undefined || earlier.as === 'added') return { before: present };
  return earlier.before === undefined ? {} : { before: earlier.before };
}
