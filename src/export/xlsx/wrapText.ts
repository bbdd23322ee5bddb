/**
 * How wide text of a sheet is, and on how many lines it stands in a column. A file that is written, not typed, carries no
 * row heights unless it states them, and no spreadsheet program works them out for rows that state none and hold
 * wrapped text the same way; so they are computed here. The sheet's font is Arial, of which every machine has the widths
 * (Liberation Sans has the same).
 */

/** Widths of Arial in thousandths of the font size, from the blank (U+0020) to the tilde (U+007E). */
const widths =
  '278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 ' +
  '1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 ' +
  '333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584';
const narrow: readonly number[] = widths.split(' ').map(Number);

/** Arial Bold is wider by this factor in running text. */
const boldFactor = 1.08;

/** Width of one line of text in font sizes (em). */
export function textWidth(text: string, bold: boolean): number {
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    // Beyond Latin a character may take a whole square.
    sum += (narrow[code - 0x20] ?? (code < 0x2e80 ? 600 : 1000)) / 1000;
  }
  return bold ? sum * boldFactor : sum;
}

/**
 * Lines that text takes in a column, at least 1. It breaks at blanks and after hyphens, at line ends, and inside a word
 * only where that is wider than the column.
 *
 * @param width room for text in font sizes (em).
 */
export function countLines(text: string, width: number, bold = false): number {
  let lines = 0;
  for (const paragraph of text.split(/\r\n?|\n/)) lines += linesOfParagraph(paragraph, width, bold);
  return lines;
}

/** The widest part of text that does not break, in font sizes (em). */
export function widestWord(text: string, bold: boolean): number {
  return Math.max(0, ...wordsOf(text).map((word) => textWidth(word.trimEnd(), bold)));
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[^ \-\n]*-|[^ \-\n]+ *| +/g) ?? [];
}

function linesOfParagraph(text: string, width: number, bold: boolean): number {
  let lines = 1;
  let used = 0;
  for (const word of wordsOf(text)) {
    const bare = textWidth(word.trimEnd(), bold);
    if (used > 0 && used + bare > width) {
      lines += 1;
      used = 0;
    }
    if (bare > width) {
      const parts = Math.ceil(bare / width);
      lines += parts - 1;
      used = bare - (parts - 1) * width;
    } else used += textWidth(word, bold);
  }
  return lines;
}
