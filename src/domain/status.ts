import { levelOf, type Agreement } from './Agreement.ts';
import { defaultTerms, type AssumedTerms } from './Dataset.ts';
import { addYears, daysBetween, daysInMonth, firstDay, lastDay } from './PartialDate.ts';

export const statuses = [
  'in-force',
  'assumed-in-force',
  'undated',
  'assumed-ended',
  'ended',
  'planned',
] as const;
export type Status = (typeof statuses)[number];

/** All but planned: what the first view of the built-in data shows. */
export const onRecordStatuses: readonly Status[] = statuses.filter((status) => status !== 'planned');
/** What "in force on DAY" shows until a status is unticked. */
export const inForceStatuses: readonly Status[] = ['in-force', 'assumed-in-force', 'undated'];

/** Length of the notice for a coming end, in days. */
export const expiringDays = 180;

/** An end that lies ahead or behind, and how it is known. */
export interface EndOfTerm {
  /** Last day of validity, `YYYY-MM-DD`. */
  readonly day: string;
  readonly basis: 'stated' | 'assumed';
  /** Years of the assumed term, where the end is assumed. */
  readonly termYears?: number;
}

export interface StatusOnDay {
  readonly status: Status;
  /** Absent where the agreement is open-ended (a body) or undated without a stated end. */
  readonly end?: EndOfTerm;
  /** In force or assumed so, with `expiringDays` or fewer left. */
  readonly expiring: boolean;
  /** The register's word says otherwise than the dates. */
  readonly disagreesWithRegister: boolean;
}

/**
 * The status of an agreement on a day: the one function behind "in force" in every screen and on the command line.
 *
 * - `planned`: a source says so, or the agreement begins after the day.
 * - `in-force` / `ended`: decided by the stated end; without one, by the source's own word.
 * - `assumed-in-force` / `assumed-ended`: no end is stated; the signing date plus the assumed term of the document's
 *   level decides (a body is open-ended and so assumed in force).
 * - `undated`: neither end nor signing date is known.
 *
 * A date of month or year precision begins on its first day and ends on its last. A date "not later than" is taken at
 * the bound, so an assumed end can only be too late, never too early; on a day before the bound it is not known whether
 * the agreement had begun, and it is undated.
 *
 * @param asOf `YYYY-MM-DD`, the day that is asked about; an agreement still counts on its last day.
 */
export function statusOn(
  agreement: Agreement,
  asOf: string,
  terms: AssumedTerms = defaultTerms,
): StatusOnDay {
  const end = endOfTerm(agreement, terms);
  const status = decide(agreement, end, asOf);
  const inForce = isInForce(status);
  const daysLeft = end === undefined ? Number.POSITIVE_INFINITY : daysBetween(asOf, end.day);
  return {
    status,
    ...(end === undefined ? {} : { end }),
    expiring: inForce && daysLeft >= 0 && daysLeft <= expiringDays,
    disagreesWithRegister: disagrees(agreement.statusReported, status),
  };
}

/** In force or assumed so: what "in force" means wherever a single answer is needed. */
export function isInForce(status: Status): boolean {
  return status === 'in-force' || status === 'assumed-in-force';
}

/** In force or assumed so, and ending within `months` of the day. */
export function endsWithin(on: StatusOnDay, asOf: string, months: number): boolean {
  if (!isInForce(on.status) || on.end === undefined) return false;
  return on.end.day >= asOf && on.end.day <= addMonths(asOf, months);
}

/** The stated end, else the assumed one, else nothing. */
export function endOfTerm(agreement: Agreement, terms: AssumedTerms = defaultTerms): EndOfTerm | undefined {
  if (agreement.end !== undefined) return { day: lastDay(agreement.end), basis: 'stated' };
  const start = agreement.start ?? agreement.signedOn;
  const level = levelOf(agreement.documentType);
  if (start === undefined || level === 'body') return undefined;
  const termYears = terms[level];
  return { day: addYears(lastDay(start), termYears), basis: 'assumed', termYears };
}

function decide(agreement: Agreement, end: EndOfTerm | undefined, asOf: string): Status {
  const { stated } = agreement;
  if (stated?.status === 'planned') return 'planned';
  const start = agreement.start ?? agreement.signedOn;
  // Before an upper bound the agreement may have begun or not: its date is not known on that day.
  const notYetKnown = start?.precision === 'before' && firstDay(start) > asOf;
  if (start !== undefined && !notYetKnown && firstDay(start) > asOf) return 'planned';
  const wordCounts = stated !== undefined && (stated.on === undefined || stated.on <= asOf);
  if (wordCounts && stated.status === 'ended') return 'ended';
  if (end?.basis === 'stated') return end.day >= asOf ? 'in-force' : 'ended';
  if (wordCounts && stated.status === 'in-force') return 'in-force';
  if (start === undefined || notYetKnown) return 'undated';
  if (end === undefined) return 'assumed-in-force';
  return end.day >= asOf ? 'assumed-in-force' : 'assumed-ended';
}

function disagrees(reported: string | undefined, status: Status): boolean {
  if (reported === undefined) return false;
  const word = reported.toLowerCase().replaceAll('_', ' ').trim();
  if (word === 'berlaku' || word === 'aktif') return !isInForce(status);
  if (word === 'tidak berlaku' || word === 'berakhir') return isInForce(status);
  return false;
}

function addMonths(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(total / 12);
  const month = (total % 12) + 1;
  const dayOfMonth = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
