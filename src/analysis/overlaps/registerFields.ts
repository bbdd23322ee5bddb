import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import { normalNumber } from '../../domain/normalNumber.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';

/** Fields by which two entries of one document are compared, in the order in which they are shown. */
export const registerFields = [
  'title',
  'parties',
  'documentType',
  'kind',
  'affairs',
  'number',
  'signedOn',
  'start',
  'end',
  'stated',
  'value',
  'agency',
  'funding',
  'location',
] as const;
export type RegisterField = (typeof registerFields)[number];

/**
 * Which fields of two entries differ, and which only one of them states. Case, spaces, marks and the order of lists make
 * no difference; parties are compared by name, since two datasets may call one party by two ids; `unspecified` documents,
 * kind `other` and affairs that no source states but only a rule finds count as not stated.
 */
export function compareFields(
  datasetA: Dataset,
  a: Agreement,
  datasetB: Dataset,
  b: Agreement,
): { readonly differing: readonly RegisterField[]; readonly oneSided: readonly RegisterField[] } {
  const differing: RegisterField[] = [];
  const oneSided: RegisterField[] = [];
  for (const field of registerFields) {
    const [one, other] = [fieldKey(datasetA, a, field), fieldKey(datasetB, b, field)];
    if (one === other) continue;
    if (one === '' || other === '') oneSided.push(field);
    else differing.push(field);
  }
  return { differing, oneSided };
}

/** A value for comparison; empty = not stated. */
function fieldKey(dataset: Dataset, agreement: Agreement, field: RegisterField): string {
  switch (field) {
    case 'title':
    case 'agency':
    case 'funding':
    case 'location':
      return toMatchKey(agreement[field] ?? '');
    case 'parties': {
      const index = indexDataset(dataset);
      return agreement.parties
        .map(({ partyId }) => toMatchKey(fullName(index, partyId)))
        .toSorted()
        .join(' ');
    }
    case 'documentType':
      return agreement.documentType === 'unspecified' ? '' : agreement.documentType;
    case 'kind':
      return agreement.kind === 'other' ? '' : agreement.kind;
    case 'affairs':
      return agreement.affairsBasis === 'assigned' ? '' : agreement.affairs.toSorted().join(' ');
    case 'number':
      return normalNumber(agreement.number ?? '');
    case 'signedOn':
    case 'start':
    case 'end': {
      const date = agreement[field];
      return date === undefined ? '' : `${date.text}${date.precision === 'before' ? ' before' : ''}`;
    }
    case 'stated':
      return agreement.stated?.status ?? '';
    case 'value':
      return agreement.value === undefined
        ? ''
        : `${String(agreement.value.amount)} ${agreement.value.currency}`;
  }
}
