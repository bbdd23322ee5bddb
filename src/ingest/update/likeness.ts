import type { Agreement } from '../../domain/Agreement.ts';
import { normalNumber } from '../../domain/normalNumber.ts';
import { nameKey } from '../names/buildNameMatcher.ts';

/** What is compared of an agreement, made once for each. */
export interface Likeness {
  readonly title: string;
  readonly parties: readonly string[];
  readonly partiesKey: string;
  readonly numbers: readonly string[];
  readonly signedOn: string;
}

/** What an agreement is known by. */
export type Known = Pick<Agreement, 'id' | 'title' | 'number' | 'signedOn' | 'parties'>;

export function likenessOf(agreement: Omit<Known, 'id'>): Likeness {
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
    hasSharedNumber(one, other) || sharedParties(one, other) > 0 || likeTitles(one.title, other.title) >= 0.5
  );
}

/** A title this much alike is the same with a correction. */
const sameTitle = 0.8;
/** With the same day of signing, so much is enough. */
const similarTitle = 0.5;

/** How alike two agreements are that have a number in common; `undefined` where no party speaks for it. */
export function scoreOfNumber(one: Likeness, other: Likeness): number | undefined {
  const shared = sharedParties(one, other);
  if (shared === 0) return undefined;
  return shared + likeTitles(one.title, other.title) + (one.signedOn === other.signedOn ? 0.5 : 0);
}

/** How alike two agreements are by what else they state; `undefined` where they are two. */
export function scoreOfContent(one: Likeness, other: Likeness): number | undefined {
  const shared = sharedParties(one, other);
  const title = likeTitles(one.title, other.title);
  const sameDay = one.signedOn !== '' && one.signedOn === other.signedOn;
  // Two numbers that differ are two documents, unless all else is the same.
  const differ = one.numbers.length > 0 && other.numbers.length > 0 && !hasSharedNumber(one, other);
  if (differ && !(title === 1 && shared === 1 && one.signedOn === other.signedOn)) return undefined;
  const isSame =
    shared === 1 ? title >= sameTitle || (sameDay && title >= similarTitle) : shared > 0 && title === 1;
  return isSame ? shared + title + (sameDay ? 0.5 : 0) : undefined;
}

export function hasSharedNumber(one: Likeness, other: Likeness): boolean {
  return one.numbers.some((number) => other.numbers.includes(number));
}

/** Whether two agreements are one, by number or by content: what an id of a row needs to be believed. */
export function isSameAgreement(one: Likeness, other: Likeness): boolean {
  const byNumber = hasSharedNumber(one, other) ? scoreOfNumber(one, other) : undefined;
  return byNumber !== undefined || scoreOfContent(one, other) !== undefined;
}

/**
 * Whether a file holds what was added by hand: the same title and parties, the number where one was given, and no other
 * day of signing.
 */
export function holdsAddition(addition: Likeness, row: Likeness): boolean {
  const isOtherDay =
    !addition.signedOn.startsWith(row.signedOn) && !row.signedOn.startsWith(addition.signedOn);
  return (
    addition.title === row.title &&
    addition.partiesKey === row.partiesKey &&
    (addition.numbers.length === 0 || hasSharedNumber(addition, row)) &&
    !isOtherDay
  );
}
