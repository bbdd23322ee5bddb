/** A piece of text, and whether it stands in the other text as well. */
export interface MarkedText {
  readonly text: string;
  readonly common: boolean;
}

/** Words that say nothing about a subject. */
const smallWords = new Set(
  'dan di ke dari yang untuk dengan antara tentang pada oleh dalam the of and for in on with to und der die das von mit'.split(
    ' ',
  ),
);

const word = /[\p{L}\p{N}]+/gu;

/**
 * Both texts cut into pieces, with the words marked that stand in both (whatever their case; two letters or more,
 * words such as *dan* or *of* apart). The pieces of each joined give the text back.
 */
export function markCommonWords(
  one: string,
  other: string,
): readonly [readonly MarkedText[], readonly MarkedText[]] {
  const inOne = wordsOf(one);
  const inOther = wordsOf(other);
  return [markWords(one, inOther), markWords(other, inOne)];
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set((text.match(word) ?? []).map((found) => found.toLowerCase()));
}

function markWords(text: string, other: ReadonlySet<string>): readonly MarkedText[] {
  const pieces: MarkedText[] = [];
  const add = (piece: string, common: boolean): void => {
    const last = pieces.at(-1);
    if (piece === '') return;
    if (last !== undefined && last.common === common) {
      pieces[pieces.length - 1] = { text: last.text + piece, common };
    } else pieces.push({ text: piece, common });
  };
  let at = 0;
  for (const match of text.matchAll(word)) {
    const [found] = match;
    const lower = found.toLowerCase();
    add(text.slice(at, match.index), false);
    add(found, found.length >= 2 && !smallWords.has(lower) && other.has(lower));
    at = match.index + found.length;
  }
  add(text.slice(at), false);
  return pieces;
}
