import type { Agreement } from '../../domain/Agreement.ts';
import { nameKey } from '../names/buildNameMatcher.ts';

/** What is compared of an agreement, made once for each. */
export interface Likeness {
  readonly title: string;
  readonly parties: readonly string[];
  readonly partiesKey: string;
  readonly numbers: readonly string[];
  readonly signedOn: string;
}

export function likenessOf(
  agreement: Pick<Agreement, 'title' | 'number' | 'signedOn' | 'parties'>,
): Likeness {
  const parties = [...new Set(agreement.parties.map(({ partyId }): string => partyId))].toSorted();
  const numbers = [
    ...(agreement.number === undefined ? [] : [agreement.number]),
    ...agreement.parties.flatMap(({ documentNumber }) =>
      documentNumber === undefined ? [] : [documentNumber],
    ),
  ];
  return {
    title: nameKey(agreement.title),
    parties,
    partiesKey: parties.join(' '),
    numbers: [...new Set(numbers.map(normalNumber).filter((number) => number !== ''))],
    signedOn: agreement.signedOn?.text ?? '',
  };
}

/** A document number by its letters and digits: `No. 415.4/012/2021` and `415.4 / 12 / 2021` are one. */
export function normalNumber(number: string): string {
  const parts = number
    .toLowerCase()
    .replace(/^\s*(?:nomor|number|nummer|no|nr)(?!\p{L})[\s.:]*/u, '')
    .match(/\p{L}+|\d+/gu);
  return (parts ?? []).map((part) => part.replace(/^0+(?=\d)/, '')).join('/');
}

/** How many parties two agreements have in common, of those of both together: 0 to 1. */
export function sharedParties(one: Likeness, other: Likeness): number {
  const known = new Set(one.parties);
  const common = other.parties.filter((party) => known.has(party)).length;
  const union = known.size + other.parties.length - common;
  return union === 0 ? 0 : common / union;
}

/** How alike two titles are, 0 to 1: twice the pairs of letters in common, of those of both (Dice 1945). */
export function likeTitles(one: string, other: string): number {
  if (one === other) return 1;
  const pairs = pairsOf(one);
  let common = 0;
  let total = 0;
  for (const count of pairs.values()) total += count;
  for (const [pair, count] of pairsOf(other)) {
    total += count;
    common += Math.min(count, pairs.get(pair) ?? 0);
  }
  return total === 0 ? 0 : (2 * common) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Whether an id stands for a row of a file, since the row states none; the row of a newer file is another one. */
export function isRowId(id: string): boolean {
  return /(?:^|-)row-\d+(?:-\d+)*$/.test(id);
}

/** Whether anything speaks for two agreements of one id being the same: a number, a party, or much of the title. */
export function resembles(one: Likeness, other: Likeness): boolean {
  return (
    one.numbers.some((number) => other.numbers.includes(number)) ||
    sharedParties(one, other) > 0 ||
    likeTitles(one.title, other.title) >= 0.5
  );
}
