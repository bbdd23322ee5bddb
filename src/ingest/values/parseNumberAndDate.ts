import type { PartialDate } from '../../domain/PartialDate.ts';
import { monthOfName } from './monthNames.ts';
import { parseDate, type DateFormat } from './parseDate.ts';

const months = [...monthOfName.keys()].toSorted((one, other) => other.length - one.length).join('|');
const dateWord = /(?<!\p{L})(?:tertanggal|tanggal|tgl|dated|datum|date|vom)(?!\p{L})[\s.:]*/giu;
const writtenDate = new RegExp(`(?<![\\d/.-])(?:\\d{1,2}\\.?[ -])?(?:${months})\\.?[ -]\\d{4}(?!\\d)`, 'giu');
/** A date of digits only after a mark or line break: within a number, `12/2021` is part of it. */
const digitDate =
  /(?:[,;(]\s*|\s{1,3})(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})(?=\)?\s*(?:$|[,;\n)]))/gu;

/**
 * A number and a date out of one cell: `415.4/12/2021 tanggal 5 Januari 2021`, `Nomor: 7/PKS/2020, 1 Mei 2020`. What is
 * left of the number has neither *Nomor* nor marks around it; several numbers stay together. Of several dates the first.
 */
export function parseNumberAndDate(
  text: string,
  format: DateFormat,
): { readonly number: string; readonly date?: PartialDate } {
  const dates: PartialDate[] = [];
  const take = (candidate: string): boolean => {
    const reading = parseDate(candidate, 'text', format);
    if (reading.type === 'date') dates.push(reading.date);
    return reading.type === 'date';
  };
  // After a word for "date" comes one, up to a mark, a line break or a bracket.
  let rest = '';
  let position = 0;
  for (const match of text.matchAll(dateWord)) {
    const from = match.index + match[0].length;
    if (match.index < position) continue;
    const following = /^[^;\n()&]{0,40}/u.exec(text.slice(from))?.[0] ?? '';
    const length = longestDate(following, take);
    if (length === 0) continue;
    rest += `${text.slice(position, match.index)}\n`;
    position = from + length;
  }
  rest += text.slice(position);
  if (dates.length === 0) {
    rest = rest.replaceAll(writtenDate, (date) => (take(date) ? '\n' : date));
    if (dates.length === 0)
      rest = rest.replaceAll(digitDate, (whole, date: string) => (take(date) ? '\n' : whole));
  }
  const number = rest
    .split('\n')
    .map((part) => withoutMarks(part))
    .filter((part) => part !== '')
    .join('; ');
  const [date] = dates;
  return date === undefined ? { number } : { number, date };
}

/** Length of the longest beginning, in whole words, that is a date; 0 for none. */
function longestDate(text: string, take: (candidate: string) => boolean): number {
  const ends = [...text.matchAll(/\S+/gu)].map((match) => match.index + match[0].length).slice(0, 5);
  for (const end of ends.toReversed()) {
    const candidate = text.slice(0, end).replace(/[.,]+$/, '');
    if (take(candidate)) return candidate.length;
  }
  return 0;
}

function withoutMarks(part: string): string {
  let plain = part.trim();
  for (;;) {
    const next = plain
      .replace(/^(?:nomor|number|nummer|no|nr)(?!\p{L})[\s.:]*/iu, '')
      .replace(/^(?:[\s,;:()&]+|(?:dan|and|und)\s)/iu, '')
      .replace(/(?:[\s,;:(&]+|\s(?:dan|and|und)|\(\s*\))$/iu, '')
      .trim();
    if (next === plain) break;
    plain = next;
  }
  return plain.endsWith(')') && !plain.includes('(') ? plain.slice(0, -1).trim() : plain;
}
