import type { Cell } from '../DataTable.ts';
import type { Sheet, SheetLine } from './Sheet.ts';
import { fontSize, titleSize } from './styles.ts';
import { countLines, textWidth } from './wrapText.ts';

/** Points that a line of the table's font takes, with a little air, since programs round it differently. */
const lineHeight = 11.6;
/** Points above and below the text of a row. */
const rowPadding = 4;
/** The tallest row that Excel shows. */
const tallest = 409;
/** A column without a width of its own. */
const defaultWidth = 8.43;

/** Room for text in a column of so many characters, in font sizes: a digit is .556 wide, the margins take .5. */
export function roomIn(width: number): number {
  return Math.max(1, width * 0.55 - 0.5);
}

/** The width of a column in characters that has so much room for text. */
export function widthFor(room: number): number {
  return Math.ceil(((room + 0.5) / 0.55) * 2) / 2;
}

function roomAt(widths: readonly number[], from: number, to = from): number {
  let sum = 0;
  for (let at = from; at <= to; at += 1) sum += widths[at] ?? defaultWidth;
  return roomIn(sum);
}

function heightOf(lines: number): number {
  return Math.min(tallest, Math.ceil(lines * lineHeight + rowPadding));
}

/** Points of a row of the table: as its tallest cell needs. */
export function bodyHeight(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? countLines(cell, roomAt(widths, at)) : 1,
  );
  return heightOf(Math.max(1, ...lines));
}

/** Points of the header: upright names stand on as many lines as fit beside each other. */
export function headerHeight({ table, widths, upright, filter }: Sheet): number {
  const heights = table.columns.map((name, at) => {
    const width = widths[at] ?? defaultWidth;
    if (upright?.has(at) !== true) return heightOf(countLines(name, roomIn(width), true));
    const beside = Math.max(1, Math.floor((width * 0.556 * fontSize) / lineHeight));
    let room = (textWidth(name, true) / beside) * 1.02;
    while (countLines(name, room, true) > beside) room *= 1.05;
    return Math.ceil(room * fontSize + 2 * rowPadding);
  });
  // The buttons to filter by lie over the lower edge.
  return Math.min(tallest, Math.max(...heights, 0) + (filter === true ? 14 : 0));
}

/** Points of a line outside the table. */
export function lineHeightOf({ cells, height }: SheetLine, widths: readonly number[]): number {
  if (height !== undefined) return height;
  const heights = cells.map(({ text, style, from, to }) => {
    if (style === 'title') return Math.ceil(titleSize * 1.5);
    return style === 'text' ? heightOf(countLines(text, roomAt(widths, from, to))) : heightOf(1);
  });
  return Math.max(heightOf(1), ...heights);
}
