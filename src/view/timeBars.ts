import { levelOf, type Agreement } from '../domain/Agreement.ts';
import { daysBetween } from '../domain/PartialDate.ts';
import { readPeriod } from '../relations/readPeriod.ts';

/** A stretch of time on which bars stand, whole years at both ends. Days are `YYYY-MM-DD`. */
export interface TimeAxis {
  readonly from: string;
  readonly to: string;
  /** Years to label, at most seven. */
  readonly ticks: readonly number[];
}

/**
 * How a bar is drawn: full = the end is stated, hatch = the end is assumed, open = no end is meant (a body),
 * outline = undated.
 */
export type TimeBarKind = 'stated' | 'assumed' | 'open' | 'undated';

/** A bar by its shares of the axis, 0 to 1. */
export interface TimeBar {
  readonly kind: TimeBarKind;
  readonly start: number;
  readonly end: number;
  /** It goes on beyond the axis at its start or end. */
  readonly cutStart: boolean;
  readonly cutEnd: boolean;
}

/** Years before today that an axis shows at most: what is older is cut. */
const longest = 15;

/** The axis that holds the periods of the agreements and today, from whole year to whole year. */
export function timeAxisOf(agreements: Iterable<Agreement>, asOf: string): TimeAxis {
  const today = yearIn(asOf);
  let first = today;
  let last = today;
  for (const agreement of agreements) {
    const { begin, end } = shownPeriod(agreement);
    if (begin !== undefined) first = Math.min(first, yearIn(begin));
    if (end !== undefined) {
      last = Math.max(last, yearIn(end));
      first = Math.min(first, yearIn(end));
    }
  }
  first = Math.max(first, today - longest);
  last = Math.min(last, today + longest);
  const span = last - first + 1;
  const step = Math.max(1, Math.ceil(span / 7));
  const ticks: number[] = [];
  for (let year = first; year <= last; year += step) ticks.push(year);
  return { from: `${String(first)}-01-01`, to: `${String(last)}-12-31`, ticks };
}

/** Where a day stands on the axis, 0 to 1; outside days stand at its ends. */
export function placeOnAxis(day: string, axis: TimeAxis): number {
  const share = daysBetween(axis.from, day) / Math.max(1, daysBetween(axis.from, axis.to));
  return Math.min(1, Math.max(0, share));
}

/** The bar of an agreement: what is not known of it is drawn over the whole axis as an outline, never left out. */
export function timeBarOf(agreement: Agreement, axis: TimeAxis): TimeBar {
  const { begin, end, endAssumed } = shownPeriod(agreement);
  if (begin === undefined) {
    return {
      kind: 'undated',
      start: 0,
      end: end === undefined ? 1 : placeOnAxis(end, axis),
      cutStart: true,
      cutEnd: end === undefined,
    };
  }
  return {
    kind: end === undefined ? 'open' : endAssumed ? 'assumed' : 'stated',
    start: placeOnAxis(begin, axis),
    end: end === undefined ? 1 : placeOnAxis(end, axis),
    cutStart: begin < axis.from,
    cutEnd: end === undefined || end > axis.to,
  };
}

/** A planned one is not signed: whatever date stands beside it, its time is not known. */
function shownPeriod(agreement: Agreement): {
  readonly begin: string | undefined;
  readonly end: string | undefined;
  readonly endAssumed: boolean;
} {
  if (agreement.stated?.status === 'planned') return { begin: undefined, end: undefined, endAssumed: false };
  const { begin, beginLatest, end, endBasis } = readPeriod(agreement, levelOf(agreement.documentType));
  return { begin: begin ?? beginLatest, end, endAssumed: endBasis === 'assumed' };
}

function yearIn(day: string): number {
  return Number(day.slice(0, 4));
}
