/** One record of a table in text form. */
export interface TextRecord {
  /** Counted from 1 as a spreadsheet counts rows: a line break inside quotes begins no row, an empty line is one. */
  readonly row: number;
  readonly cells: readonly string[];
  /**
   * `unclosed`: a quote is opened and not closed, so where the cell ends is not known; it was ended with its line.
   * `odd`: quotes inside a quoted cell were not doubled; the cell was read to its last quote.
   */
  readonly quotes?: 'unclosed' | 'odd';
}

/** A quoted cell longer than this is taken for a quote that was never closed. */
const longestQuotedCell = 1_000_000;
/** After so many unclosed quotes, quotes are taken as plain characters: keeps the work linear on hostile files. */
const mostUnclosed = 100;

/**
 * Splits delimited text into records (RFC 4180), and bears what people's files hold: CRLF, LF and CR mixed, spaces
 * around quoted cells, quotes that are not doubled or not closed. An unclosed quote costs its own row only, never the
 * rest of the file. A quote that closes nothing after a line break inside its cell counts as unclosed. Empty lines are
 * left out but counted. O(characters).
 *
 * The usual CSV libraries take one line ending for the whole file and let an unclosed quote swallow what follows;
 * that is why this is our own.
 *
 * @param limit stop after so many records.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  limit = Number.POSITIVE_INFINITY,
): readonly TextRecord[] {
  const find = buildFinder(text);
  const records: TextRecord[] = [];
  const endOfPlain = (from: number): number =>
    Math.min(find(delimiter, from), find('\n', from), find('\r', from));
  let unclosed = 0;
  let position = 0;
  let row = 0;
  while (position < text.length && records.length < limit) {
    row += 1;
    const cells: string[] = [];
    let quotes: TextRecord['quotes'];
    for (;;) {
      const opening = quotes === 'unclosed' ? undefined : findOpening(text, position, delimiter);
      let end: number;
      if (opening === undefined) {
        end = endOfPlain(position);
        cells.push(text.slice(position, Math.min(end, text.length)));
      } else {
        const quoted = unclosed < mostUnclosed ? readQuoted(text, opening + 1, delimiter, find) : undefined;
        if (quoted === undefined) {
          unclosed += 1;
          quotes = 'unclosed';
          end = endOfPlain(position);
          cells.push(text.slice(position, Math.min(end, text.length)));
        } else {
          if (quoted.odd) quotes = 'odd';
          end = quoted.end;
          cells.push(quoted.value);
        }
      }
      if (end >= text.length) {
        position = text.length;
        break;
      }
      position = end + 1;
      if (text[end] === delimiter) continue;
      if (text[end] === '\r' && text[position] === '\n') position += 1;
      break;
    }
    if (cells.length === 1 && cells[0] === '') continue;
    records.push({ row, cells, ...(quotes === undefined ? {} : { quotes }) });
  }
  return records;
}

/** Position of the quote that opens the cell at `from`, spaces before it allowed. */
function findOpening(text: string, from: number, delimiter: string): number | undefined {
  const position = skipSpaces(text, from, delimiter);
  return text[position] === '"' ? position : undefined;
}

/** The quoted cell whose content begins at `start`; `undefined` where it is not closed. */
function readQuoted(
  text: string,
  start: number,
  delimiter: string,
  find: (character: string, from: number) => number,
): { readonly value: string; readonly end: number; readonly odd: boolean } | undefined {
  const firstBreak = Math.min(find('\n', start), find('\r', start));
  let odd = false;
  let from = start;
  for (;;) {
    const quote = find('"', from);
    if (quote >= text.length || quote - start > longestQuotedCell) return undefined;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    const after = skipSpaces(text, quote + 1, delimiter);
    const next = text[after];
    if (next === undefined || next === delimiter || next === '\n' || next === '\r') {
      if (odd && firstBreak < quote) return undefined;
      return { value: text.slice(start, quote).replaceAll('""', '"'), end: after, odd };
    }
    if (firstBreak < quote) return undefined;
    odd = true;
    from = quote + 1;
  }
}

function skipSpaces(text: string, from: number, delimiter: string): number {
  if (delimiter === ' ') return from;
  let position = from;
  while (text[position] === ' ') position += 1;
  return position;
}

/** Next position of a character, `Infinity` if there is none; remembers the last answer, so a pass stays linear. */
function buildFinder(text: string): (character: string, from: number) => number {
  const last = new Map<string, { from: number; found: number }>();
  return (character, from) => {
    const known = last.get(character);
    if (known !== undefined && known.from <= from && from <= known.found) return known.found;
    const index = text.indexOf(character, from);
    const found = index === -1 ? Number.POSITIVE_INFINITY : index;
    last.set(character, { from, found });
    return found;
  };
}
