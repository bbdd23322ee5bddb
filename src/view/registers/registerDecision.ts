import { registerPair } from '../../analysis/overlaps/matchRegisters.ts';
import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../domain/ids.ts';
import type { Kept } from '../../domain/Kept.ts';
import { normalNumber } from '../../domain/normalNumber.ts';
import { hashText } from '../../lib/hashText.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { shortTitle } from '../shortTitle.ts';
import type { Entry } from './entryLines.ts';

/** What people say of an entry of each register. `same`: one agreement, the values stay as they are. `apart`: two. */
export type RegisterAnswer = 'same' | 'apart';

/** Kind under which it is kept. */
export const registerKind = 'register';

/** Key of an entry by what it states, whatever its id: parties by name, number, title, day of signing. */
export function entryKey({ dataset, agreement }: Entry): string {
  const index = indexDataset(dataset);
  const { parties, number, title, signedOn } = agreement;
  const text = [
    ...parties.map(({ partyId }) => toMatchKey(fullName(index, partyId))).toSorted(),
    normalNumber(number ?? ''),
    toMatchKey(title),
    signedOn?.text ?? '',
  ].join('\n');
  return hashText(text)
    .map((part) => part.toString(36))
    .join('.');
}

/** Key of two entries, whichever register comes first. */
export function entryPairKey(a: Entry, b: Entry): string {
  return [entryKey(a), entryKey(b)].toSorted().join('|');
}

/** The decision on two entries, to be kept. Its note names them. */
export function registerDecision(
  a: Entry,
  b: Entry,
  answer: RegisterAnswer,
  stamp: Pick<Kept, 'author' | 'on'>,
): Kept {
  const note = [a, b].map(({ agreement }) => shortTitle(agreement.title)).join(' / ');
  return { kind: registerKind, key: entryPairKey(a, b), about: [], value: { as: answer }, note, ...stamp };
}

/** The answers that are kept, by `entryPairKey`; what is no answer is passed over. */
export function registerAnswers(kept: readonly Kept[]): ReadonlyMap<string, RegisterAnswer> {
  return new Map(
    kept.flatMap(({ kind, key, value }) => {
      if (kind !== registerKind || typeof value !== 'object' || value === null || !('as' in value)) return [];
      return value.as === 'same' || value.as === 'apart' ? [[key, value.as] as const] : [];
    }),
  );
}

/** The pairs of two registers that are known to be two agreements, as `registerPair`. O(agreements) where there are any. */
export function pairsApart(
  a: Dataset,
  b: Dataset,
  answers: ReadonlyMap<string, RegisterAnswer>,
): readonly { readonly a: AgreementId; readonly b: AgreementId; readonly pair: string }[] {
  const keys = [...answers].flatMap(([key, answer]) => (answer === 'apart' ? [key.split('|')] : []));
  if (keys.length === 0) return [];
  const [inA, inB] = [idsByKey(a), idsByKey(b)];
  const found = new Map<
    string,
    { readonly a: AgreementId; readonly b: AgreementId; readonly pair: string }
  >();
  for (const [one = '', other = ''] of keys) {
    for (const [left, right] of [
      [one, other],
      [other, one],
    ] as const) {
      for (const idA of inA.get(left) ?? []) {
        for (const idB of inB.get(right) ?? []) {
          const pair = registerPair(idA, idB);
          found.set(pair, { a: idA, b: idB, pair });
        }
      }
    }
  }
  return [...found.values()];
}

function idsByKey(dataset: Dataset): ReadonlyMap<string, readonly AgreementId[]> {
  const byKey = new Map<string, AgreementId[]>();
  for (const agreement of dataset.agreements) {
    const key = entryKey({ dataset, agreement });
    const ids = byKey.get(key);
    if (ids === undefined) byKey.set(key, [agreement.id]);
    else ids.push(agreement.id);
  }
  return byKey;
}

/** The agreement of an id in a dataset, as an entry. */
export function entryOf(dataset: Dataset, id: AgreementId): Entry | undefined {
  const agreement: Agreement | undefined = indexDataset(dataset).agreementOf.get(id);
  return agreement === undefined ? undefined : { dataset, agreement };
}
