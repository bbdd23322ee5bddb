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

/** Takes the cells of a text as they are found. */
export interface RecordSink {
  cell(text: string): void;
  /**
   * After the last cell of a record. `position`: where the next record begins in the text.
   * @returns false to stop.
   */
  endRecord(row: number, quotes: TextRecord['quotes'], position: number): boolean;
}

/** A quoted cell longer than this is taken for a quote that was never closed. */
const longestQuotedCell = 1_000_000;
/** After so many unclosed quotes, quotes are taken as plain characters: keeps the work linear on hostile files. */
const mostUnclosed = 100;

const quoteSign = '"';
const quote = 0x22;
const space = 0x20;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/**
 * Splits delimited text into records (RFC 4180), and bears what people's files hold: CRLF, LF and CR mixed, spaces
 * around quoted cells, quotes that are not doubled or not closed. An unclosed quote costs its own row only, never the
 * rest of the file. A quote that closes nothing after a line break inside its cell counts as unclosed. An empty line is
 * a record of one empty cell. O(characters).
 *
 * The usual CSV libraries take one line ending for the whole file and let an unclosed quote swallow what follows;
 * that is why this is our own.
 */
export function scanRecords(text: string, delimiter: string, sink: RecordSink): void {
  const separator = delimiter.charCodeAt(0);
  const reader = new QuotedReader(text, separator);
  const { length } = text;
  let unclosed = 0;
  let position = 0;
  let row = 0;
  while (position < length) {
    row += 1;
    let quotes: TextRecord['quotes'];
    for (;;) {
      let end = position;
      let first = position;
      if (separator !== space) while (text.charCodeAt(first) === space) first += 1;
      const opens = text.charCodeAt(first) === quote && quotes !== 'unclosed';
      if (opens && unclosed < mostUnclosed && reader.read(first + 1)) {
        if (reader.odd) quotes = 'odd';
        end = reader.end;
        sink.cell(reader.value);
      } else {
        if (opens) {
          unclosed += 1;
          quotes = 'unclosed';
        }
        while (end < length) {
          const code = text.charCodeAt(end);
          if (code === separator || code === lineFeed || code === carriageReturn) break;
          end += 1;
        }
        sink.cell(text.slice(position, end));
      }
      if (end >= length) {
        position = length;
        break;
      }
      position = end + 1;
      const code = text.charCodeAt(end);
      if (code === separator) continue;
      if (code === carriageReturn && text.charCodeAt(position) === lineFeed) position += 1;
      break;
    }
    if (!sink.endRecord(row, quotes, position)) return;
  }
}

/**
 * The records of a text, as `scanRecords` finds them; empty lines are left out but counted.
 *
 * @param limit stop after so many records.
 */
export function splitRecords(
  text: string,
  delimiter: string,
  limit = Number.POSITIVE_INFINITY,
): readonly TextRecord[] {
  const records: TextRecord[] = [];
  let cells: string[] = [];
  if (limit <= 0) return records;
  scanRecords(text, delimiter, {
    cell: (cell) => {
      cells.push(cell);
    },
    endRecord: (row, quotes) => {
      if (cells.length > 1 || cells[0] !== '') {
        records.push({ row, cells, ...(quotes === undefined ? {} : { quotes }) });
      }
      cells = [];
      return records.length < limit;
    },
  });
  return records;
}

/** Reads one quoted cell; keeps its findings in fields, so that millions of cells make no objects. */
class QuotedReader {
  value = '';
  end = 0;
  odd = false;
  readonly #text: string;
  readonly #separator: number;
  readonly #quotes: Finder;
  readonly #lineFeeds: Finder;
  readonly #returns: Finder;

  constructor(text: string, separator: number) {
    this.#text = text;
    this.#separator = separator;
    this.#quotes = new Finder(text, quoteSign);
    this.#lineFeeds = new Finder(text, '\n');
    this.#returns = new Finder(text, '\r');
  }

  /** The cell whose content begins at `start`; false where it is not closed. */
  read(start: number): boolean {
    const text = this.#text;
    const firstBreak = Math.min(this.#lineFeeds.next(start), this.#returns.next(start));
    let doubled = false;
    let from = start;
    this.odd = false;
    for (;;) {
      const found = this.#quotes.next(from);
      if (found >= text.length || found - start > longestQuotedCell) return false;
      if (text.charCodeAt(found + 1) === quote) {
        doubled = true;
        from = found + 2;
        continue;
      }
      let after = found + 1;
      if (this.#separator !== space) while (text.charCodeAt(after) === space) after += 1;
      const code = after < text.length ? text.charCodeAt(after) : lineFeed;
      if (code === this.#separator || code === lineFeed || code === carriageReturn) {
        if (this.odd && firstBreak < found) return false;
        const content = text.slice(start, found);
        this.value = doubled ? content.replaceAll('""', quoteSign) : content;
        this.end = after;
        return true;
      }
      if (firstBreak < found) return false;
      this.odd = true;
      from = found + 1;
    }
  }
}

/** Next position of a character, `Infinity` if there is none; remembers the last answer, so a pass stays linear. */
class Finder {
  readonly #text: string;
  readonly #sign: string;
  #from = -1;
  #found = -1;

  constructor(text: string, sign: string) {
    this.#text = text;
    this.#sign = sign;
  }

  next(from: number): number {
    if (this.#from <= from && from <= this.#found) return this.#found;
    const index = this.#text.indexOf(this.#sign, from);
    this.#from = from;
    this.#found = index === -1 ? Number.POSITIVE_INFINITY : index;
    return this.#found;
  }
}
