import type { Gap } from '../../analysis/gaps/Gap.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import { fullName, indexDataset } from '../../domain/DatasetIndex.ts';
import type { AffairCode } from '../../domain/ids.ts';
import type { Decision, RejectReason, Verdict } from '../../domain/Verdict.ts';

/** What a person decided and said about it. */
export interface Decided {
  readonly affair: AffairCode | undefined;
  readonly decision: Decision;
  readonly reason: RejectReason | undefined;
  readonly note: string;
  readonly author: string;
  /** ISO date and time. */
  readonly on: string;
}

/** A decision on a gap as it is kept: with the names of both regions, and without a reason unless it is rejected. */
export function toVerdict(
  gap: Pick<Gap, 'a' | 'b' | 'standing'>,
  dataset: Dataset,
  decided: Decided,
): Verdict {
  const index = indexDataset(dataset);
  const { affair, decision, reason, note, author, on } = decided;
  const [a, b] = gap.a < gap.b ? [gap.a, gap.b] : [gap.b, gap.a];
  return {
    regions: [
      { id: a, name: fullName(index, a) },
      { id: b, name: fullName(index, b) },
    ],
    ...(affair === undefined ? {} : { affair }),
    decision,
    ...(decision === 'reject' && reason !== undefined ? { reason } : {}),
    note: note.trim(),
    author: author.trim(),
    on,
    standing: gap.standing,
  };
}
