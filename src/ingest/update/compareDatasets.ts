import type { Agreement } from '../../domain/Agreement.ts';
import type { Dataset } from '../../domain/Dataset.ts';
import type { AgreementId } from '../../domain/ids.ts';

/** How an agreement of the newer data was found among the older. */
export type MatchedBy = 'id' | 'number' | 'content';

/** What a newer edition of a dataset brings. */
export interface DatasetUpdate {
  /** The newer dataset; agreements that were matched carry the ids of the older ones, so that decisions stay attached. */
  readonly dataset: Dataset;
  readonly added: readonly AgreementId[];
  readonly changed: readonly ChangedAgreement[];
  /** Agreements of the older data that the newer do not have. */
  readonly gone: readonly Agreement[];
  readonly unchanged: number;
}

export interface ChangedAgreement {
  readonly id: AgreementId;
  readonly by: MatchedBy;
  readonly fields: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** Finds the agreements of `older` again in `newer`: by stated id, else by number of a party, else by content. */
export function compareDatasets(_older: Dataset, _newer: Dataset): DatasetUpdate {
  throw new Error('not there yet');
}
