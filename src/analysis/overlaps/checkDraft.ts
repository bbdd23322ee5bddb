import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { LinkDecisions } from '../../relations/LinkDecisions.ts';
import type { Relation } from '../../relations/Relation.ts';

/** How a planned agreement stands to what exists. */
export interface DraftCheck {
  /** Same record, duplication, nested, overlap: gravest first. */
  readonly overlaps: readonly Relation[];
  /** The family that it would belong to, and what it would renew. */
  readonly links: readonly Relation[];
  /** Agreements of the same parties on other things. */
  readonly beside: readonly Relation[];
}

/** @param draft has an id that no agreement of the dataset has. */
export function checkDraft(_dataset: Dataset, _draft: Agreement, _decisions: LinkDecisions): DraftCheck {
  throw new Error('not built');
}
