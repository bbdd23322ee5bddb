import { toAgreementId, type PartyId } from '../../domain/ids.ts';
import type { Kept, KeptObject } from '../../domain/Kept.ts';
import type { Known } from './likeness.ts';

type AgreementObject = Extract<KeptObject, { readonly type: 'agreement' }>;

/** The agreement that a decision is about, as it was called when it was first decided on. */
export function agreementObject({ about }: Kept): AgreementObject | undefined {
  return about.find((one) => one.type === 'agreement');
}

/** What a kept object states of an agreement, under an id. */
export function knownOf(object: AgreementObject, id: string = object.id): Known {
  return {
    id: toAgreementId(id),
    title: object.title,
    ...(object.number === undefined ? {} : { number: object.number }),
    ...(object.signedOn === undefined ? {} : { signedOn: { text: object.signedOn, precision: 'day' } }),
    parties: object.parties.map((partyId) => ({ partyId: partyId as PartyId })),
  };
}

/**
 * Agreements by what their file stated before people edited them, in the same order: what an edit has changed is as the
 * decision calls its object, the rest as it is now. A newer file does not know the edits.
 */
export function beforeEdits(agreements: readonly Known[], kept: readonly Kept[]): readonly Known[] {
  const edits = new Map(kept.flatMap((one) => (one.kind === 'edit' ? [[one.key, one] as const] : [])));
  if (edits.size === 0) return agreements;
  return agreements.map((agreement) => {
    const edit = edits.get(agreement.id);
    const object = edit === undefined ? undefined : agreementObject(edit);
    const fields = edit === undefined ? undefined : changedFieldsOf(edit);
    if (object === undefined || fields === undefined) return agreement;
    const before = knownOf(object);
    const number = (fields.has('number') ? before : agreement).number;
    const signedOn = (fields.has('signedOn') ? before : agreement).signedOn;
    return {
      id: agreement.id,
      title: (fields.has('title') ? before : agreement).title,
      ...(number === undefined ? {} : { number }),
      ...(signedOn === undefined ? {} : { signedOn }),
      parties: (fields.has('parties') ? before : agreement).parties,
    };
  });
}

/**
 * Agreements on which people decided and that the data do not have: removed ones, and those that their file has lost. What
 * comes again takes its id, and no other does.
 */
export function absentEdited(agreements: readonly Known[], kept: readonly Kept[]): readonly Known[] {
  const present = new Set<string>(agreements.map(({ id }) => id));
  return kept.flatMap((one) => {
    const object = agreementObject(one);
    if (one.kind !== 'edit' || object === undefined || isAddition(one) || present.has(one.key)) return [];
    return [knownOf(object, one.key)];
  });
}

export function isAddition({ kind, value }: Kept): boolean {
  return kind === 'edit' && hasKey(value, 'as') && value.as === 'added';
}

function changedFieldsOf({ value }: Kept): ReadonlySet<string> | undefined {
  if (!hasKey(value, 'fields') || typeof value.fields !== 'object' || value.fields === null) return undefined;
  return new Set(Object.keys(value.fields));
}

function hasKey<Key extends string>(value: unknown, key: Key): value is Readonly<Record<Key, unknown>> {
  return typeof value === 'object' && value !== null && key in value;
}
