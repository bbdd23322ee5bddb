import { levelOf, type Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { indexDataset } from '../domain/DatasetIndex.ts';
import { pairKey, type AgreementId, type PartyId } from '../domain/ids.ts';
import { compareText } from '../lib/compare.ts';
import { comparedParties } from './comparedParties.ts';
import type { DocumentReading } from './DocumentReading.ts';
import { normaliseNumbers } from './normaliseNumbers.ts';

/** Between the two documents of a pair; no part of a document key holds a line break. */
const between = '\n';

/**
 * Key of a document that survives a newer edition of the files: sorted parties + level + number; without a number the
 * day of signing and the words of the title instead. Depends on the document alone, never on what else is in the data.
 */
export function documentKey(reading: Pick<DocumentReading, 'agreement' | 'parties'>): string {
  return keyOf(reading.agreement, reading.parties);
}

/** Key of a pair: its two document keys, in order. */
export function overlapKey(
  one: Pick<DocumentReading, 'agreement' | 'parties'>,
  other: Pick<DocumentReading, 'agreement' | 'parties'>,
): string {
  return [documentKey(one), documentKey(other)].toSorted(compareText).join(between);
}

const keysOf = new WeakMap<Dataset, DocumentKeys>();

/** The keys of the documents of a dataset, and back. */
export interface DocumentKeys {
  readonly keyOf: ReadonlyMap<AgreementId, string>;
  /** More than one where documents cannot be told apart by their keys. */
  readonly idsOf: ReadonlyMap<string, readonly AgreementId[]>;
}

/** The same object for the same dataset. O(documents). */
export function documentKeys(dataset: Dataset): DocumentKeys {
  const existing = keysOf.get(dataset);
  if (existing !== undefined) return existing;
  const index = indexDataset(dataset);
  const keys = new Map<AgreementId, string>();
  const idsOf = new Map<string, AgreementId[]>();
  for (const agreement of dataset.agreements) {
    const key = keyOf(agreement, comparedParties(index, agreement));
    keys.set(agreement.id, key);
    const ids = idsOf.get(key);
    if (ids === undefined) idsOf.set(key, [agreement.id]);
    else ids.push(agreement.id);
  }
  const made = { keyOf: keys, idsOf };
  keysOf.set(dataset, made);
  return made;
}

/**
 * The key under which a decision on two documents of a dataset is kept: `overlapKey`, and their ids too where the
 * dataset has further documents with one of the two keys.
 */
export function keptOverlapKey(dataset: Dataset, a: AgreementId, b: AgreementId): string {
  const { keyOf: keys, idsOf } = documentKeys(dataset);
  const [one = '', other = ''] = [keys.get(a) ?? '', keys.get(b) ?? ''].toSorted(compareText);
  const key = [one, other].join(between);
  const alike = new Set([...(idsOf.get(one) ?? []), ...(idsOf.get(other) ?? [])]);
  return alike.size === 2 ? key : [key, pairKey(a, b)].join(between);
}

/** The two documents of a kept key in a dataset; `undefined` where its keys do not tell them. In no order. */
export function documentsOfKey(
  dataset: Dataset,
  key: string,
): readonly [AgreementId, AgreementId] | undefined {
  const { idsOf } = documentKeys(dataset);
  const [one = '', other = '', ids] = key.split(between);
  const alike = [...new Set([...(idsOf.get(one) ?? []), ...(idsOf.get(other) ?? [])])];
  if (!idsOf.has(one) || !idsOf.has(other)) return undefined;
  const named =
    ids === undefined
      ? alike
      : alike.filter((id) => alike.some((second) => pairKey(id, second) === ids && id !== second));
  const [a, b] = named;
  return a === undefined || b === undefined || named.length !== 2 ? undefined : [a, b];
}

function keyOf(agreement: Agreement, parties: readonly PartyId[]): string {
  const { signedOn, title, documentType } = agreement;
  const level = levelOf(documentType);
  const known = normaliseNumbers(agreement);
  const what =
    known.length > 0 ? `no ${known.join(' ')}` : `${signedOn?.text ?? ''} ${titleWords(title).join(' ')}`;
  return [parties.toSorted(compareText).join(' '), level, what].join(' / ').replaceAll(/\s+/g, ' ');
}

/** Distinct words of three letters or more, without accents, in order of the alphabet. */
function titleWords(title: string): readonly string[] {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => word.length >= 3))].toSorted(compareText);
}
