import { editDistanceWithin } from './editDistanceWithin.ts';

/** A word or concept of a title, as `readTitle` gives it. */
interface TitlePart {
  readonly words: string;
  readonly concept?: string;
}

const lettersForgiven = 3;

/**
 * Share of equal words of two titles, 0..1: twice the words in both over the words of both; a word with typing errors
 * (one letter, from 5 letters on; two, from 9 on) is equal, as is another word for the same concept; numbers are equal
 * or not. Two titles with at most 3 other letters in all are as alike as their letters. 0 where one is empty. Symmetric:
 * equal words are paired first, then those with errors in the order of the words.
 */
export function wordsAlike(one: readonly TitlePart[], other: readonly TitlePart[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const textOne = one.map((part) => part.words).join(' ');
  const textOther = other.map((part) => part.words).join(' ');
  if (textOne === textOther) return 1;
  // In one order, whichever of the two comes first.
  const [a, b] = textOne < textOther ? [one, other] : [other, one];
  const open = new Set(b.keys());
  const left: TitlePart[] = [];
  let equal = 0;
  const take = (matches: (candidate: TitlePart) => boolean): boolean => {
    for (const place of open) {
      const candidate = b[place];
      if (candidate === undefined || !matches(candidate)) continue;
      open.delete(place);
      equal += 1;
      return true;
    }
    return false;
  };
  for (const part of a) if (!take((candidate) => isSame(part, candidate))) left.push(part);
  for (const part of left) take((candidate) => isMisspelt(part.words, candidate.words));
  const share = (2 * equal) / (a.length + b.length);
  const distance = sameNumbers(textOne, textOther)
    ? editDistanceWithin(textOne, textOther, lettersForgiven)
    : undefined;
  if (distance === undefined) return share;
  return Math.max(share, 1 - distance / Math.max(textOne.length, textOther.length));
}

function isSame(one: TitlePart, other: TitlePart): boolean {
  return one.words === other.words || (one.concept !== undefined && one.concept === other.concept);
}

function isMisspelt(one: string, other: string): boolean {
  if (/\d/.test(one) || /\d/.test(other)) return false;
  const shorter = Math.min(one.length, other.length);
  if (shorter < 4) return false;
  return editDistanceWithin(one, other, shorter < 8 ? 1 : 2) !== undefined;
}

function sameNumbers(one: string, other: string): boolean {
  return (one.match(/\d+/g) ?? []).join(' ') === (other.match(/\d+/g) ?? []).join(' ');
}
