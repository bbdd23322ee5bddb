import type { MeasureText } from '../../view/sceneLabels.ts';

/** Width of a text where no canvas can measure it: the average letter is about .56 of the size wide, bold ones .6. */
export const estimateTextWidth: MeasureText = (text, size, weight) => {
  return text.length * size * (weight >= 650 ? 0.6 : 0.56);
};

/**
 * Breaks a text at spaces into lines no wider than `width`. A single word that is wider is broken where it fills the line,
 * so that nothing is cut off (web addresses).
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, widthOf);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  return lines;
}

function breakWord(word: string, width: number, widthOf: (text: string) => number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  pieces.push(piece);
  return pieces;
}
