import type { RawSheet } from '../RawSheet.ts';

/** Characters that the bytes 0x80 to 0xBF become when they are read as windows-1252 or latin-1. */
const continuation = '\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/**
 * UTF-8 that was read as one byte for each letter and saved as UTF-8 again: `FryslÃ¢n`, `â€“`. The first letters are those
 * of Latin scripts and of punctuation; a text that means them has no such second character after them.
 */
const twice = new RegExp(`[ÂÃÄÅ][${continuation}]|â[€\\u0080][${continuation}]`, 'gu');
/** The cell of the first one is shown up to here. */
const longestExample = 60;

export interface DoubleEncoded {
  /** How many letters are so. */
  readonly n: number;
  /** The first cell that has one. */
  readonly example: string;
}

/** Letters of a table that were encoded twice; `undefined` where there are none. They are told, not mended. O(length). */
export function findDoubleEncoded({ text, ends }: RawSheet): DoubleEncoded | undefined {
  const found = [...text.matchAll(twice)];
  const [first] = found;
  if (first === undefined) return undefined;
  const cell = ends.findIndex((end) => end > first.index);
  const example = text.slice(ends[cell - 1] ?? 0, ends[cell] ?? 0).trim();
  return {
    n: found.length,
    example: example.length > longestExample ? `${example.slice(0, longestExample)}…` : example,
  };
}
