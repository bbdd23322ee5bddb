import { readPrefixes } from './rankWords.ts';
import { isOffice } from './readOffice.ts';
import { tokenise } from './tokens.ts';

/** A mark of a list: its kind, the number that it stands for, where it stands. */
interface ListMark {
  readonly kind: 'digit' | 'letter';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Parts of a cell by what always parts: `;`, line breaks, bullets, and numbering that begins with 1 or a and goes on
 * (`1. ... 2. ...`, `a) ... b) ...`), and by "Pihak Kedua:". A line that goes on with the one before is joined to it: in a
 * numbered list every line without number, else where only both together are a name. Empty parts are left out.
 */
export function numberedParts(cell: string, isName: (text: string) => boolean): readonly string[] {
  const text = cell.replaceAll(/\r\n?|\u2028|\u2029/g, '\n').replaceAll(/[\u00A0\u202F\u200B]/g, ' ');
  const marks = listMarks(text);
  const pieces = marks.length === 0 ? [text] : cut(text, marks);
  const parts = pieces.flatMap((piece) =>
    piece
      .split(/;/)
      .flatMap((section) =>
        marks.length > 1
          ? [section.replaceAll('\n', ' ')]
          : joinLines(section.split(/\n|(?:^|\s)[•▪●◦‣·]\s*/), isName),
      )
      .flatMap(bySides),
  );
  return parts.map(withoutBullet).filter((part) => /[\p{L}\p{N}]/u.test(part));
}

/** Marks of one list: consecutive from the first, the longest such list of one kind. */
function listMarks(text: string): readonly ListMark[] {
  const found: ListMark[] = [];
  for (const match of text.matchAll(/(?<![\p{L}\p{N}.,])\(?(\d{1,2}|[a-zA-Z])[.)]\s*(?=[\p{L}"“(])/gu)) {
    const [whole, sign = ''] = match;
    const isDigit = /^\d/.test(sign);
    found.push({
      kind: isDigit ? 'digit' : 'letter',
      value: isDigit ? Number(sign) : sign.toLowerCase().charCodeAt(0) - 96,
      start: match.index,
      end: match.index + whole.length,
    });
  }
  const lists = (['digit', 'letter'] as const).map((kind) => {
    const list: ListMark[] = [];
    for (const mark of found) if (mark.kind === kind && mark.value === list.length + 1) list.push(mark);
    return list;
  });
  const [digits = [], letters = []] = lists;
  const best = digits.length >= letters.length ? digits : letters;
  const [first] = best;
  // One mark alone numbers the whole cell; `a.` alone may be an initial.
  if (
    first === undefined ||
    (best.length === 1 && (first.kind === 'letter' || text.slice(0, first.start).trim() !== ''))
  ) {
    return [];
  }
  return best;
}

function cut(text: string, marks: readonly ListMark[]): readonly string[] {
  const [first] = marks;
  const lead = text.slice(0, first?.start ?? 0);
  return [lead, ...marks.map((mark, index) => text.slice(mark.end, marks[index + 1]?.start ?? text.length))];
}

/** `Pihak Pertama: A Pihak Kedua: B` in one line. */
function bySides(text: string): readonly string[] {
  return text.split(/(?<=\S)\s+(?=pihak\s+(?:ke\s?)?[\p{L}\d]+\s*[:=])/iu);
}

/** Lines, two of them joined where they are a name together and not each by itself. */
function joinLines(lines: readonly string[], isName: (text: string) => boolean): readonly string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    const together = `${previous ?? ''} ${line}`.replaceAll(/\s+/g, ' ').trim();
    const isWrapped =
      previous !== undefined &&
      previous.trim() !== '' &&
      line.trim() !== '' &&
      !/^\s*[-•*\d]/.test(line) &&
      !isName(previous.trim()) &&
      isName(together) &&
      (isUnfinished(previous) || !isName(line.trim()));
    if (isWrapped) joined[joined.length - 1] = together;
    else joined.push(line);
  }
  return joined;
}

/** Nothing but words of rank, or an office: the name of the region is still to come. */
function isUnfinished(line: string): boolean {
  const tokens = tokenise(line);
  return readPrefixes(tokens).some(({ next }) => next === tokens.length) || isOffice(line.trim());
}

function withoutBullet(part: string): string {
  return part
    .replaceAll(/\s+/g, ' ')
    .replace(/^\s*(?:[-–—•*]\s+|\(?\d{1,2}[.)]\s+)/, '')
    .trim();
}
