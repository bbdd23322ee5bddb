import type { Agreement } from '../domain/Agreement.ts';
import type { Dataset } from '../domain/Dataset.ts';
import { firstDay } from '../domain/PartialDate.ts';
import { endOfTerm, isInForce } from '../domain/status.ts';
import { statusesOn } from './statusesOn.ts';

/** What there is to say of a dataset of which little or nothing is in force any more. */
export interface ClosedSummary {
  readonly inForce: number;
  /** All but planned. */
  readonly onRecord: number;
  /** The latest end, stated or assumed, that lies before the day; `undefined` where no end is known. */
  readonly lastEnd: string | undefined;
  /** The first of the days on which most were in force; `undefined` where no beginning is known. */
  readonly busiestDay: string | undefined;
}

/** Of the agreements on a day: how many are in force, when the last one ended, when most were in force. O(n log n). */
export function closedSummary(dataset: Dataset, asOf: string): ClosedSummary {
  let inForce = 0;
  let onRecord = 0;
  let lastEnd: string | undefined;
  for (const { status, end } of statusesOn(dataset, asOf).values()) {
    if (status !== 'planned') onRecord += 1;
    if (isInForce(status)) inForce += 1;
    if (end !== undefined && end.day < asOf && (lastEnd === undefined || end.day > lastEnd))
      lastEnd = end.day;
  }
  return { inForce, onRecord, lastEnd, busiestDay: busiestDayOf(dataset.agreements) };
}

/**
 * The first of the days on which most agreements run: one on which an agreement begins, or, before any begins, the first
 * end. Without a beginning an agreement has always run.
 */
function busiestDayOf(agreements: readonly Agreement[]): string | undefined {
  const starts: string[] = [];
  const ends: string[] = [];
  for (const agreement of agreements) {
    const term = termOf(agreement);
    if (term === undefined) continue;
    starts.push(term.from);
    if (term.to !== undefined) ends.push(term.to);
  }
  starts.sort();
  ends.sort();
  const firstStart = starts.find((start) => start !== always);
  let busiest: string | undefined;
  let most = 0;
  let ended = 0;
  for (const [begun, start] of starts.entries()) {
    const day = start === always ? (ends[0] ?? always) : start;
    if (day === always || (start === always && firstStart !== undefined && firstStart <= day)) continue;
    // An agreement counts on its last day.
    while ((ends[ended] ?? day) < day) ended += 1;
    const running = begun + 1 - ended;
    // Of several that begin on one day the last tells how many run on it.
    if (starts[begun + 1] === start || running <= most) continue;
    most = running;
    busiest = day;
  }
  return busiest;
}

/** Before any day. */
const always = '';

function termOf(
  agreement: Agreement,
): { readonly from: string; readonly to: string | undefined } | undefined {
  const { stated } = agreement;
  const start = agreement.start ?? agreement.signedOn;
  if (stated?.status === 'planned') return undefined;
  // Without a beginning only a stated end or the register's word says that it ever ran.
  if (start === undefined && agreement.end === undefined && stated?.status !== 'in-force') return undefined;
  const from = start === undefined ? always : firstDay(start);
  const end = endOfTerm(agreement);
  const saysInForce = stated?.status === 'in-force' && end?.basis !== 'stated';
  const to = saysInForce ? undefined : end?.day;
  if (stated?.status === 'ended' && stated.on === undefined) return undefined;
  if (to !== undefined && to < from) return undefined;
  return { from, to };
}
