import type { IssueCode } from '../../domain/Dataset.ts';

/** Issues that a decision about a name settles: a row with no other error waits for it. */
export const openIssueCodes: ReadonlySet<IssueCode> = new Set([
  'party-ambiguous',
  'party-likely',
  'region-not-in-data',
]);
