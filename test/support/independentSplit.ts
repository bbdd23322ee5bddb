/** A record of delimited text, cut by the splitter below. */
export interface IndependentRecord {
  /** Number of the record in the file, from 1; blank ones count. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface IndependentSplit {
  /** All records that hold anything but blanks. */
  readonly filled: readonly IndependentRecord[];
  readonly blank: number;
  /** A quote is not closed, or stands where RFC 4180 has none: readers may cut such a file differently. */
  readonly broken: boolean;
}

/**
 * A second splitter of delimited text, made apart from the reader and as plain as can be: RFC 4180 with what offices
 * make of it: any line ending, also mixed; a byte order mark; a line `sep=;` before the table; blanks before an opening
 * and after a closing quote; rows of any length. Slow.
 */
export function independentSplit(text: string, delimiter: string): IndependentSplit {
  let rest = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let number = 0;
  const declaration = /^"?sep=(?:.|\t)"?(?:\r\n|\n|\r|$)/i.exec(rest);
  if (declaration !== null) {
    rest = rest.slice(declaration[0].length);
    number = 1;
  }
  const filled: IndependentRecord[] = [];
  let blank = 0;
  let broken = false;
  while (rest !== '') {
    const cells: string[] = [];
    let more = true;
    while (more) {
      const cell = takeCell(rest, delimiter);
      cells.push(cell.text);
      broken ||= cell.broken;
      rest = rest.slice(cell.length);
      more = rest.startsWith(delimiter);
      if (more) rest = rest.slice(delimiter.length);
    }
    rest = rest.slice(rest.startsWith('\r\n') ? 2 : 1);
    number += 1;
    if (cells.some((cell) => cell.trim() !== '')) filled.push({ row: number, cells });
    else blank += 1;
  }
  return { filled, blank, broken };
}

interface TakenCell {
  readonly text: string;
  readonly length: number;
  readonly broken: boolean;
}

/** The cell at the beginning of a text, up to its delimiter or the end of its line. */
function takeCell(text: string, delimiter: string): TakenCell {
  const before = delimiter === '\t' ? '[ ]*' : '[ \\t]*';
  const opening = new RegExp(`^${before}"`, 'u').exec(text)?.[0];
  if (opening !== undefined) {
    let at = opening.length;
    let inside = '';
    while (at < text.length) {
      if (text[at] !== '"') {
        inside += text[at] ?? '';
        at += 1;
      } else if (text[at + 1] === '"') {
        inside += '"';
        at += 2;
      } else {
        break;
      }
    }
    if (at < text.length) {
      const after = delimiter === '\t' ? /[ ]*/y : /[ \t]*/y;
      after.lastIndex = at + 1;
      const end = at + 1 + (after.exec(text)?.[0].length ?? 0);
      const isEnd = end === text.length || text[end] === '\n' || text[end] === '\r';
      if (isEnd || text.startsWith(delimiter, end)) return { text: inside, length: end, broken: false };
    }
  }
  let length = 0;
  while (length < text.length && text[length] !== '\n' && text[length] !== '\r') {
    if (text.startsWith(delimiter, length)) break;
    length += 1;
  }
  const plain = text.slice(0, length);
  return { text: plain, length, broken: plain.includes('"') };
}

const windows1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Bytes as text. Some versions of Node take Windows-1252 for Latin-1, so that one is read here. */
export function independentDecode(bytes: Uint8Array, encoding: string): string {
  if (!/^(windows-1252|latin1|iso-8859-1)$/i.test(encoding)) {
    // Half a character at the end of a file that was cut off is none.
    const whole = encoding.startsWith('utf-16')
      ? bytes.subarray(0, bytes.length - (bytes.length % 2))
      : bytes;
    return new TextDecoder(encoding, { ignoreBOM: true }).decode(whole);
  }
  let text = '';
  for (const byte of bytes) {
    text += byte >= 0x80 && byte < 0xa0 ? (windows1252[byte - 0x80] ?? '') : String.fromCharCode(byte);
  }
  return text;
}
