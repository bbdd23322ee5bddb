import type { ReadPeriod } from '../../relations/DocumentReading.ts';

/** The days between which a document can have held, both included; a side that is not known is open. */
export interface Span {
  /** Empty = since ever. */
  readonly from: string;
  /** Absent = for ever. */
  readonly to: string | undefined;
}

export function spanOf({ begin, end }: ReadPeriod): Span {
  return { from: begin ?? '', to: end };
}

/** Whether two can have held on one day: false only where they are known to be apart. Symmetric. */
export function canMeet(one: Span, other: Span): boolean {
  return (one.to === undefined || other.from <= one.to) && (other.to === undefined || one.from <= other.to);
}
