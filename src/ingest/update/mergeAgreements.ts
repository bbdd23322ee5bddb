import type { Agreement, AgreementParty } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { MergedAgreements } from '../../domain/OverlapDecision.ts';
import type { OutsideParty } from '../../domain/Party.ts';

/** How two records of one agreement become one. */
export interface Merging {
  readonly merged: Omit<MergedAgreements, 'edits'>;
  /** Agreements as they are afterwards: the one that stays, and those that named the removed one. */
  readonly changed: readonly { readonly before: Agreement; readonly after: Agreement }[];
  readonly gone: Agreement;
  /** Outside parties that come to the one that stays from the other. */
  readonly outside: readonly OutsideParty[];
}

/**
 * One record of two that stand for the same agreement. `stays` keeps what it states; what it lacks comes from `gone`:
 * fields, affairs, parties and what is said of them, further columns. Sources stand side by side, and the rows of both
 * are its records. Agreements that named `gone` as parent or as what they renew name `stays` instead. Nothing of `gone`
 * is lost: `merged` holds it as it was. `undefined` where one of the two is not in the data. O(agreements).
 */
export function mergeAgreements(
  dataset: Dataset,
  stays: AgreementId,
  gone: AgreementId,
): Merging | undefined {
  const { agreementOf, outsidePartyOf } = indexDataset(dataset);
  const one = agreementOf.get(stays);
  const other = agreementOf.get(gone);
  if (one === undefined || other === undefined || stays === gone) return undefined;
  const after = joined(one, other);
  const others = dataset.agreements.flatMap((agreement) => {
    const isOther = agreement.id !== stays && agreement.id !== gone;
    if (!isOther || (agreement.parentId !== gone && agreement.renewsId !== gone)) return [];
    return [{ before: agreement, after: named(agreement, gone, stays) }];
  });
  const changed = [{ before: one, after }, ...others];
  const own = new Set(one.parties.map(({ partyId }) => partyId));
  return {
    merged: {
      stays,
      gone,
      agreement: other,
      place: dataset.agreements.indexOf(other),
      changes: changed.map((pair) => differing(pair.before, pair.after)),
    },
    changed,
    gone: other,
    outside: after.parties.flatMap(({ partyId }) => {
      const party = own.has(partyId) ? undefined : outsidePartyOf.get(partyId as OutsideParty['id']);
      return party === undefined ? [] : [party];
    }),
  };
}

/** Fields that are taken as they are where the one that stays has none. */
const filled = [
  'basis',
  'number',
  'signedOn',
  'start',
  'stated',
  'statusReported',
  'value',
  'agency',
  'funding',
  'location',
  'note',
  'description',
  'sector',
] as const satisfies readonly (keyof Agreement)[];

function joined(one: Agreement, other: Agreement): Agreement {
  const isEndTaken = one.end === undefined && other.end !== undefined;
  const areAffairsTaken = one.affairs.length === 0 && other.affairs.length > 0;
  const parts: readonly (Partial<Agreement> | undefined)[] = [
    ...filled.map((key) => (one[key] === undefined ? only(key, other[key]) : undefined)),
    isEndTaken ? { ...only('end', other.end), ...only('endFrom', other.endFrom) } : undefined,
    areAffairsTaken
      ? {
          affairs: other.affairs,
          affairsBasis: other.affairsBasis,
          ...only('affairsConfidence', other.affairsConfidence),
        }
      : undefined,
    one.documentType === 'unspecified' ? { documentType: other.documentType } : undefined,
    one.kind === 'other' ? { kind: other.kind } : undefined,
    only('source', joinedTexts(one.source, other.source)),
    other.attributes === undefined ? undefined : { attributes: { ...other.attributes, ...one.attributes } },
    recordsOf(one, other),
  ];
  const merged: Agreement = Object.assign({}, one, ...parts, { parties: joinedParties(one, other) });
  const parentId = linkOf(one.parentId, other.parentId, one.id, other.id);
  const renewsId = linkOf(one.renewsId, other.renewsId, one.id, other.id);
  const { parentId: _parent, renewsId: _renews, ...rest } = merged;
  return { ...rest, ...only('parentId', parentId), ...only('renewsId', renewsId) };
}

/** A field with its value, or nothing where there is none. */
function only<Key extends keyof Agreement>(key: Key, value: Agreement[Key] | undefined): Partial<Agreement> {
  return value === undefined ? {} : { [key]: value };
}

function joinedTexts(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined || one.includes(other)) return one ?? other;
  return other.includes(one) ? other : `${one}; ${other}`;
}

/** A link of its own, else that of the other; never to itself nor to what is gone. */
function linkOf(
  own: AgreementId | undefined,
  others: AgreementId | undefined,
  stays: AgreementId,
  gone: AgreementId,
): AgreementId | undefined {
  return [own, others].find((id) => id !== undefined && id !== stays && id !== gone);
}

function recordsOf(one: Agreement, other: Agreement): Partial<Agreement> {
  const further = [
    ...(one.furtherRecords ?? []),
    ...(other.record === undefined ? [] : [other.record]),
    ...(other.furtherRecords ?? []),
  ];
  return further.length === 0 ? {} : { furtherRecords: further };
}

/** The parties of the one that stays, with what only the other says of them; then those that only the other has. */
function joinedParties(one: Agreement, other: Agreement): readonly AgreementParty[] {
  const others = new Map(other.parties.map((party) => [party.partyId, party]));
  const own = new Set(one.parties.map(({ partyId }) => partyId));
  return [
    ...one.parties.map((party) => ({ ...others.get(party.partyId), ...party })),
    ...other.parties.filter(({ partyId }) => !own.has(partyId)),
  ];
}

function named(agreement: Agreement, gone: AgreementId, stays: AgreementId): Agreement {
  return {
    ...agreement,
    ...(agreement.parentId === gone ? { parentId: stays } : {}),
    ...(agreement.renewsId === gone ? { renewsId: stays } : {}),
  };
}

function differing(before: Agreement, after: Agreement): MergedAgreements['changes'][number] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Agreement)[];
  const other = keys.filter((key) => !isSame(before[key], after[key]));
  const fieldsOf = (agreement: Agreement): Record<string, unknown> =>
    Object.fromEntries(other.map((key) => [key, agreement[key] ?? null]));
  return { id: before.id, before: fieldsOf(before), after: fieldsOf(after) };
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
