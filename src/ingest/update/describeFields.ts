import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';

/** A field that two editions of an agreement state differently, in the words of either; empty where it states none. */
export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** The fields of an agreement as texts, in one order; further columns under their headers. */
export function describeFields(agreement: Agreement, dataset: Dataset): ReadonlyMap<string, string> {
  const index = indexDataset(dataset);
  const { value } = agreement;
  const parties = agreement.parties.map(({ partyId, role, agency }) => {
    const details = [role, agency].filter((text) => text !== undefined).join(', ');
    return details === '' ? fullName(index, partyId) : `${fullName(index, partyId)} (${details})`;
  });
  const numbers = agreement.parties.flatMap(({ documentNumber }) => documentNumber ?? []);
  return new Map(
    [
      ['title', agreement.title],
      ['kind', [agreement.kind, agreement.basis ?? ''].filter((text) => text !== '').join(', ')],
      ['documentType', agreement.documentType],
      ['parties', parties.join('; ')],
      ['affairs', agreement.affairs.join('; ')],
      ['sector', agreement.sector],
      ['number', agreement.number ?? numbers.join('; ')],
      ['signedOn', agreement.signedOn?.text],
      ['start', agreement.start?.text],
      ['end', agreement.end?.text],
      ['statusReported', agreement.statusReported ?? agreement.stated?.status],
      ['value', value === undefined ? '' : `${String(value.amount)} ${value.currency}`.trim()],
      ['agency', agreement.agency],
      ['funding', agreement.funding],
      ['location', agreement.location],
      ['parentId', agreement.parentId],
      ['renewsId', agreement.renewsId],
      ['source', agreement.source],
      ['note', agreement.note],
      ['description', agreement.description],
      ...Object.entries(agreement.attributes ?? {}),
    ].map(([field = '', text = '']) => [field, text] as const),
  );
}

export function changedFields(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): readonly FieldChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const [old, now] = [before.get(field) ?? '', after.get(field) ?? ''];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
}
