import type { Agreement } from '../domain/Agreement.ts';
import type { AgreementId } from '../domain/ids.ts';
import { isInForce } from '../domain/status.ts';
import { signingYearOf } from '../graph/selectAgreements.ts';
import type { Statuses } from '../graph/statusesOn.ts';

/** The agreements of one year, or of all years before the axis. */
export interface TimelineBin {
  /** First and last year, inclusive; equal but for the bin that gathers the early years. */
  readonly from: number;
  readonly to: number;
  readonly counts: BinCounts;
}

export interface BinCounts {
  readonly total: number;
  /** In force or assumed so. */
  readonly inForce: number;
  /** Of the selected agreements. */
  readonly selected: number;
}

export interface Timeline {
  readonly bins: readonly TimelineBin[];
  /** Agreements whose year is not known. */
  readonly undated: BinCounts;
  readonly all: BinCounts;
}

/** Years that stand alone on the axis; the earlier ones are one bin. */
const yearsAlone = 17;

/**
 * First and last year of the axis, and the first year that stands alone. From all agreements of a dataset, so that the
 * axis stays where it is while filters change. `undefined` where no year is known.
 */
export function timelineAxis(
  agreements: readonly Agreement[],
): { readonly from: number; readonly alone: number; readonly to: number } | undefined {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const agreement of agreements) {
    const year = signingYearOf(agreement);
    if (year === undefined) continue;
    from = Math.min(from, year);
    to = Math.max(to, year);
  }
  if (from > to) return undefined;
  return { from, alone: Math.max(from, to - yearsAlone + 1), to };
}

/**
 * Agreements by year of signing.
 *
 * @param all every agreement of the dataset: gives the axis.
 * @param counted the agreements that are counted.
 * @param selected ids that are counted apart as well.
 */
export function timelineBins(
  all: readonly Agreement[],
  counted: readonly Agreement[],
  statusOf: Statuses,
  selected: ReadonlySet<AgreementId>,
): Timeline {
  const axis = timelineAxis(all);
  const bins: { from: number; to: number; counts: Counter }[] = [];
  if (axis !== undefined) {
    if (axis.alone > axis.from) bins.push({ from: axis.from, to: axis.alone - 1, counts: new Counter() });
    for (let year = axis.alone; year <= axis.to; year++) {
      bins.push({ from: year, to: year, counts: new Counter() });
    }
  }
  const undated = new Counter();
  const total = new Counter();
  for (const agreement of counted) {
    const year = signingYearOf(agreement);
    const bin = year === undefined ? undefined : bins.find(({ from, to }) => from <= year && year <= to);
    const counter = year === undefined ? undated : bin?.counts;
    const status = statusOf.get(agreement.id)?.status;
    const inForce = status !== undefined && isInForce(status);
    for (const one of [counter, total]) one?.add(inForce, selected.has(agreement.id));
  }
  return { bins, undated, all: total };
}

class Counter implements BinCounts {
  total = 0;
  inForce = 0;
  selected = 0;

  add(inForce: boolean, selected: boolean): void {
    this.total += 1;
    if (inForce) this.inForce += 1;
    if (selected) this.selected += 1;
  }
}
