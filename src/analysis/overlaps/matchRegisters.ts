import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset, regionsOf } from '../../domain/DatasetIndex.ts';
import type { AgreementId } from '../../domain/ids.ts';
import { yearOf } from '../../domain/PartialDate.ts';
import { normalNumber } from '../../domain/normalNumber.ts';
import { compareText } from '../../lib/compare.ts';
import type { IsCancelled, Report } from '../../lib/Task.ts';
import { toMatchKey } from '../../lib/toMatchKey.ts';
import { matchBags, registerThreshold } from './matchBags.ts';
import { compareFields, type RegisterField } from './registerFields.ts';
import { registerBag, type Bag } from './registerBag.ts';
import { cosineBetween, toWordVectors } from './WordVectors.ts';

export interface RegisterMatch {
  readonly a: AgreementId;
  readonly b: AgreementId;
  /** TF-IDF cosine of title, parties and year, 0..1. */
  readonly likeness: number;
  /** Fields that both state, and whose values differ. */
  readonly differing: readonly RegisterField[];
  /** Fields that only one of the two states. */
  readonly oneSided: readonly RegisterField[];
}

export interface RegisterComparison {
  /** The most alike first. */
  readonly matched: readonly RegisterMatch[];
  /** In the order of their dataset. */
  readonly onlyA: readonly AgreementId[];
  readonly onlyB: readonly AgreementId[];
}

export interface RegisterOptions {
  /** Pairs that people know to be two documents, as `registerPair`. */
  readonly apart?: ReadonlySet<string>;
  readonly report?: Report;
  readonly isCancelled?: IsCancelled;
}

/** Key of an agreement of the first and one of the second register. */
export const registerPair = (a: AgreementId, b: AgreementId): string => `${a}\n${b}`;

/**
 * Two registers laid side by side: greedy one to one from the best pair down, from a likeness of .4 on. Of pairs that are
 * equally alike the one with the same number comes first, then the same day of signing, document type, id. Two documents
 * that each name a region which the other does not are never one, unless they have a number in common: of a series with
 * one partner after the other the titles are alike. Nor are two whose titles, without the names of their parties, are less
 * alike than .4 by themselves, unless the number or the day of signing is the same: in a short list the same parties alone
 * would make them one. Every agreement is in one match or in one of the two lists; the order of rows changes nothing.
 */
export function matchRegisters(a: Dataset, b: Dataset, options: RegisterOptions = {}): RegisterComparison {
  const { apart, ...task } = options;
  const [listA, listB] = [inOrder(a.agreements), inOrder(b.agreements)];
  const factsA = listA.map((agreement) => factsOf(a, agreement));
  const factsB = listB.map((agreement) => factsOf(b, agreement));
  const titles = toWordVectors(
    factsA.map(({ title }) => title),
    factsB.map(({ title }) => title),
  );
  const matches = matchBags(
    factsA.map(({ bag }) => bag),
    factsB.map(({ bag }) => bag),
    {
      ...task,
      prefer: (one, other) => preference(factsA[one], factsB[other]),
      isApart: (one, other) =>
        isApart(factsA[one], factsB[other], apart, () => cosineBetween(titles, one, other)),
    },
  );
  const [inA, inB] = [new Set<AgreementId>(), new Set<AgreementId>()];
  const matched = matches.flatMap((match): RegisterMatch[] => {
    const [one, other] = [listA[match.a], listB[match.b]];
    if (one === undefined || other === undefined) return [];
    inA.add(one.id);
    inB.add(other.id);
    return [{ a: one.id, b: other.id, likeness: match.likeness, ...compareFields(a, one, b, other) }];
  });
  const others = ({ agreements }: Dataset, taken: ReadonlySet<AgreementId>): readonly AgreementId[] =>
    agreements.flatMap(({ id }) => (taken.has(id) ? [] : [id]));
  return { matched, onlyA: others(a, inA), onlyB: others(b, inB) };
}

function inOrder(agreements: readonly Agreement[]): readonly Agreement[] {
  return agreements.toSorted((one, other) => compareText(one.id, other.id));
}

interface Facts {
  readonly id: AgreementId;
  readonly bag: Bag;
  /** Its title without the words of its parties. */
  readonly title: Bag;
  /** Names of its regions, for comparison. */
  readonly regions: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly signed: string | undefined;
  readonly type: string;
}

function factsOf(dataset: Dataset, agreement: Agreement): Facts {
  const { id, title, number, parties, signedOn, start, documentType } = agreement;
  const index = indexDataset(dataset);
  const begun = signedOn ?? start;
  const names = parties.map(({ partyId }) => fullName(index, partyId));
  const year = begun === undefined ? undefined : yearOf(begun);
  const bag = registerBag({ title, parties: names, year });
  const ofParties = new Set(registerBag({ title: '', parties: names }).map(([word]) => word));
  const numbers = [number, ...parties.map(({ documentNumber }) => documentNumber)];
  return {
    id,
    bag,
    title: registerBag({ title, parties: [] }).filter(([word]) => !ofParties.has(word)),
    regions: new Set(regionsOf(index, agreement).map((region) => toMatchKey(fullName(index, region)))),
    numbers: new Set(
      numbers.flatMap((text) => {
        const normal = normalNumber(text ?? '');
        return normal === '' ? [] : [normal];
      }),
    ),
    signed: signedOn?.text,
    type: documentType,
  };
}

function sharesNumber(one: Facts, other: Facts): boolean {
  for (const number of one.numbers) if (other.numbers.has(number)) return true;
  return false;
}

function isApart(
  one: Facts | undefined,
  other: Facts | undefined,
  apart: ReadonlySet<string> | undefined,
  titleLikeness: () => number,
): boolean {
  if (one === undefined || other === undefined) return true;
  if (apart?.has(registerPair(one.id, other.id)) === true) return true;
  if (sharesNumber(one, other)) return false;
  if (hasMore(one.regions, other.regions) && hasMore(other.regions, one.regions)) return true;
  if (one.signed !== undefined && one.signed === other.signed) return false;
  return one.title.length > 0 && other.title.length > 0 && titleLikeness() < registerThreshold;
}

function hasMore(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  for (const name of one) if (!other.has(name)) return true;
  return false;
}

function preference(one: Facts | undefined, other: Facts | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let points = one.id === other.id ? 1 : 0;
  if (one.type === other.type) points += 2;
  if (one.signed !== undefined && one.signed === other.signed) points += 4;
  return sharesNumber(one, other) ? points + 8 : points;
}
