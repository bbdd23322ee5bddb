import type { Agreement, DocumentLevel } from '../domain/Agreement.ts';
import type { AssumedTerms } from '../domain/Dataset.ts';
import { daysBetween, firstDay, lastDay } from '../domain/PartialDate.ts';
import { endOfTerm } from '../domain/status.ts';
import type { ReadPeriod } from './DocumentReading.ts';

/** `2021-2026`, `2021 s.d. 2026`, `2021 bis 2026`: the years of a programme. */
const yearsOfTitle =
  /\b((?:19|20)\d{2})\s*(?:-|–|—|\/|s\.?\s*d\.?|s\/d|sampai(?: dengan)?|hingga|to|until|bis)\s*((?:19|20)\d{2})\b/i;

/**
 * When a document holds, the same on every day that is asked about.
 *
 * - It begins with its start, else its signing; a "not later than" gives only the latest day. No date: not known, also
 *   where the title names years (they are the programme's, not the document's).
 * - It ends with the stated end, else the second of two years in the title, else by the assumed term (`endOfTerm`, the
 *   one that "in force" goes by), and never after the day on which a source says that it has ended.
 * - A body without an end is open. A planned document has the days that it names.
 */
export function readPeriod(agreement: Agreement, level: DocumentLevel, terms?: AssumedTerms): ReadPeriod {
  const from = agreement.start ?? agreement.signedOn;
  const began: Pick<ReadPeriod, 'begin' | 'beginLatest'> =
    from === undefined
      ? {}
      : from.precision === 'before'
        ? { beginLatest: lastDay(from) }
        : { begin: firstDay(from), beginLatest: lastDay(from) };
  const { stated } = agreement;
  const saidEnded = stated?.status === 'ended' ? stated.on : undefined;
  const found = findEnd(agreement, level, began.beginLatest, terms);
  if (saidEnded !== undefined && (found === undefined || saidEnded < found.end)) {
    return { ...began, end: saidEnded, endBasis: 'stated', open: false };
  }
  if (found !== undefined) return { ...began, end: found.end, endBasis: found.basis, open: false };
  return { ...began, endBasis: 'unknown', open: level === 'body' && from !== undefined };
}

function findEnd(
  agreement: Agreement,
  level: DocumentLevel,
  beginLatest: string | undefined,
  terms: AssumedTerms | undefined,
): { readonly end: string; readonly basis: 'stated' | 'derived' | 'assumed' } | undefined {
  if (agreement.end !== undefined) return { end: lastDay(agreement.end), basis: 'stated' };
  const years = yearsOfTitle.exec(agreement.title);
  const [, first = '', last = ''] = years ?? [];
  // Years that end before the document begins, or run for decades, are of something else.
  if (
    last > first &&
    Number(last) - Number(first) <= 25 &&
    (beginLatest === undefined || `${last}-12-31` >= beginLatest)
  ) {
    return { end: `${last}-12-31`, basis: 'derived' };
  }
  if (level === 'body') return undefined;
  const term = terms === undefined ? endOfTerm(agreement) : endOfTerm(agreement, terms);
  return term === undefined ? undefined : { end: term.day, basis: 'assumed' };
}

/** Two periods laid over each other. */
export interface TimeTogether {
  /** Days together / days of the shorter, 0..1; `undefined` where it is not known. */
  readonly share: number | undefined;
  /** Days together, both ends included; `undefined` where not known or without end. */
  readonly days: number | undefined;
}

const unknownTime: TimeTogether = { share: undefined, days: undefined };
const apart: TimeTogether = { share: 0, days: 0 };

/** How long two documents hold at once; a document holds on its last day. Symmetric. */
export function timeTogether(one: ReadPeriod, other: ReadPeriod): TimeTogether {
  if (endsBefore(one, other) || endsBefore(other, one)) return apart;
  const oneBegin = one.begin ?? one.beginLatest;
  const otherBegin = other.begin ?? other.beginLatest;
  if (oneBegin === undefined || otherBegin === undefined) return unknownTime;
  if ((one.end === undefined && !one.open) || (other.end === undefined && !other.open)) return unknownTime;
  const from = oneBegin > otherBegin ? oneBegin : otherBegin;
  const to =
    one.end === undefined ? other.end : other.end === undefined || one.end < other.end ? one.end : other.end;
  if (to === undefined) return { share: 1, days: undefined };
  const days = Math.max(0, daysBetween(from, to) + 1);
  const shorter = Math.min(lengthOf(oneBegin, one.end), lengthOf(otherBegin, other.end));
  return { share: shorter <= 0 ? 0 : Math.min(1, days / shorter), days };
}

function endsBefore(one: ReadPeriod, other: ReadPeriod): boolean {
  return one.end !== undefined && other.begin !== undefined && one.end < other.begin;
}

function lengthOf(begin: string, end: string | undefined): number {
  return end === undefined ? Number.POSITIVE_INFINITY : daysBetween(begin, end) + 1;
}
