import { levelOf, type Agreement } from '../../domain/Agreement.ts';
import type { AssumedTerms } from '../../domain/Dataset.ts';
import { daysBetween, firstDay, lastDay } from '../../domain/PartialDate.ts';
import { endOfTerm } from '../../domain/status.ts';

/** When a document holds, as far as it is known. Days are `YYYY-MM-DD`, both inclusive. */
export interface Period {
  /** First day; `undefined` where no date of signing or start is known. */
  readonly begin: string | undefined;
  /** No day before it is possible; `undefined` where the document can be older (undated, or "not later than"). */
  readonly notBefore: string | undefined;
  /** Last day; `undefined` where it is not known, or open. */
  readonly end: string | undefined;
  /** A body that goes on until someone ends it. */
  readonly open: boolean;
  /** The last day is an assumed one. */
  readonly endAssumed: boolean;
}

const unknownPeriod: Period = {
  begin: undefined,
  notBefore: undefined,
  end: undefined,
  open: false,
  endAssumed: false,
};

/**
 * The period of a document; the same on every day that is asked about.
 *
 * - It begins with its start, else its signing: the first day of a month or year, the bound of a "not later than".
 * - It ends with the stated end, else the assumed one, and never after the day on which a source says that it has ended.
 * - A body without a stated end is open.
 * - A planned document is not signed: whatever date stands beside it, its time is unknown.
 */
export function periodOf(agreement: Agreement, terms: AssumedTerms): Period {
  const { stated } = agreement;
  if (stated?.status === 'planned') return unknownPeriod;
  const from = agreement.start ?? agreement.signedOn;
  const begin = from === undefined ? undefined : from.precision === 'before' ? lastDay(from) : firstDay(from);
  const term = endOfTerm(agreement, terms);
  const saidEnded = stated?.status === 'ended' ? stated.on : undefined;
  const cutShort = saidEnded !== undefined && (term === undefined || saidEnded < term.day);
  const end = cutShort ? saidEnded : term?.day;
  return {
    begin,
    notBefore: from?.precision === 'before' ? undefined : begin,
    end,
    open: begin !== undefined && end === undefined && levelOf(agreement.documentType) === 'body',
    endAssumed: !cutShort && term?.basis === 'assumed',
  };
}

/** Whether two periods meet: known to, known not to, or not to be known. */
export interface Meeting {
  readonly meets: 'yes' | 'no' | 'unknown';
  /** Days for which both hold, last day included; 0 = apart; `undefined` where unknown or without an end. */
  readonly days: number | undefined;
  /** The answer rests on an assumed end. */
  readonly assumed: boolean;
}

/** Compares two periods; symmetric. A document still holds on its last day, so one common day is a meeting. */
export function meetingOf(one: Period, other: Period): Meeting {
  const apart = endsBefore(one, other) ? one : endsBefore(other, one) ? other : undefined;
  if (apart !== undefined) return { meets: 'no', days: 0, assumed: apart.endAssumed };
  const unknown: Meeting = { meets: 'unknown', days: undefined, assumed: false };
  if (one.begin === undefined || other.begin === undefined) return unknown;
  if ((one.end === undefined && !one.open) || (other.end === undefined && !other.open)) return unknown;
  const from = one.begin > other.begin ? one.begin : other.begin;
  const to = earlierEnd(one, other);
  // Bounds of "not later than" dates do not meet, though the true days may have.
  if (to.end !== undefined && to.end < from) return unknown;
  const earlier = one.begin < other.begin ? one : other.begin < one.begin ? other : undefined;
  return {
    meets: 'yes',
    days: to.end === undefined ? undefined : daysBetween(from, to.end) + 1,
    assumed: to.endAssumed || earlier?.endAssumed === true,
  };
}

function endsBefore(one: Period, other: Period): boolean {
  return one.end !== undefined && other.notBefore !== undefined && one.end < other.notBefore;
}

function earlierEnd(one: Period, other: Period): Period {
  if (one.end === undefined) return other;
  if (other.end === undefined) return one;
  if (one.end === other.end) return one.endAssumed ? one : other;
  return one.end < other.end ? one : other;
}
